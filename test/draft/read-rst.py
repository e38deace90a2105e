"""Reads documents of reStructuredText from standard input, a JSON object by name, and prints what docutils makes of each.

Raw content and file insertion are on, so that a document that got any past its writer shows it.
"""
import json
import sys

from docutils import nodes
from docutils.core import publish_doctree
from docutils.parsers.rst import Parser
from docutils.readers.pep import Reader as PepReader


def level(text):
    return " ".join(text.split())


def read(name, text):
    settings = {
        "report_level": 1,
        "halt_level": 5,
        "raw_enabled": True,
        "file_insertion_enabled": True,
        "warning_stream": False,
        "input_encoding": "unicode",
    }
    reader = {"reader": PepReader()} if name.endswith(".pep") else {"parser": Parser()}
    tree = publish_doctree(text, settings_overrides=settings, **reader)
    return {
        "problems": [level(m.astext()) for m in tree.findall(nodes.system_message)],
        "markup": sorted(
            {type(n).__name__ for n in tree.findall() if isinstance(n, (nodes.raw, nodes.image,
             nodes.problematic, nodes.substitution_definition, nodes.target, nodes.title_reference, nodes.admonition,
             nodes.field_list, nodes.option_list, nodes.definition_list, nodes.line_block, nodes.doctest_block))
             or (isinstance(n, nodes.comment) and n.astext() != "")}
        ),
        "text": level(tree.astext()),
        "headings": [level(t.astext()) for t in tree.findall(nodes.title)],
        "links": sorted({r["refuri"] for r in tree.findall(nodes.reference) if "refuri" in r}),
        "notes": sorted({r.astext() for r in
                         tree.findall(nodes.footnote_reference)}, key=int),
        "tables": [
            [[level(e.astext()) for e in row.findall(nodes.entry)] for row in table.findall(nodes.row)]
            for table in tree.findall(nodes.table)
        ],
    }


json.dump({name: read(name, text) for name, text in json.load(sys.stdin).items()}, sys.stdout)
