import type { RootContent } from 'mdast';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { MadrField, MadrRecord } from '../../model/madr.ts';
import type { Prose } from '../../model/prose.ts';
import type { Section } from '../../model/rfc.ts';
import { checkMarkdown, checkText } from '../limits.ts';
import { parseYaml, type YamlNode } from '../yaml.ts';
import { decisionOf } from './decision.ts';
import { fieldOfSection, fieldsAbove, fieldsOfHead } from './fields.ts';
import { argued, consideredOptions, joined } from './options.ts';
import { type Meaning, meaningOf, type Part, partsOf } from './sections.ts';
import { plainWords, readTree, type Tree } from './tree.ts';

/** Reads a MADR record; one that is over a limit, or whose front matter cannot be read, is a problem with a place in `file`. */
export function readMadr(file: string, text: string): MadrRecord | Diagnostic {
  const over = checkText(file, text);
  if (over !== undefined) return over;
  const { yaml, body, firstLine } = halves(text);
  const long = checkMarkdown(file, body, firstLine);
  if (long !== undefined) return long;
  const head = yaml === undefined ? undefined : parseYaml({ file, text: yaml, firstLine: 2 });
  const [problem] = head?.node === undefined ? (head?.diagnostics ?? []) : [];
  return problem ?? recordOf(head?.node, readTree(body));
}

/** Front matter, where there is any, and the text after it. */
function halves(text: string): { yaml?: string; body: string; firstLine: number } {
  const lines = text.split('\n');
  const end = /^---\s*$/.test(lines[0] ?? '')
    ? lines.findIndex((line, at) => at > 0 && /^---\s*$/.test(line))
    : -1;
  if (end < 0) return { body: text, firstLine: 1 };
  return {
    yaml: `${lines.slice(1, end).join('\n')}\n`,
    body: lines.slice(end + 1).join('\n'),
    firstLine: end + 2,
  };
}

function recordOf(head: YamlNode | undefined, tree: Tree): MadrRecord {
  const { title, parts } = partsOf(tree);
  const of = (meaning: Meaning): RootContent[] =>
    parts.filter((part) => meaningOf(part) === meaning).flatMap(({ nodes }) => nodes);
  const above = fieldsAbove(
    parts.filter((part) => part.title === '').flatMap(({ nodes }) => nodes),
    tree,
  );
  const considered = consideredOptions(of('considered'), tree);
  const discussed = argued(of('argued'), tree);
  const all = joined(considered.options, discussed.options);
  const decision = decisionOf(parts, tree, all);
  const headed = parts.filter((part) => meaningOf(part) === 'field');
  const fields = eachOnce([
    ...fieldsOfHead(head),
    ...above.fields,
    ...headed.flatMap((part) => fieldOfSection(part.title, part.nodes, tree)),
  ]);
  return {
    title: title || plainWords(fields.find(({ name }) => name === 'Title')?.value ?? []),
    fields: fields.filter(({ name }) => name !== 'Title'),
    context: [...tree.prose(above.rest), ...tree.prose(of('context'))],
    options: decision.options,
    chosen: decision.chosen,
    outcome: decision.outcome,
    sections: [
      ...left('Considered Options', considered.rest),
      ...left('Pros and Cons of the Options', discussed.rest),
      ...parts.flatMap((part) => sectionOf(part, tree)),
    ],
    problems: decision.problems,
  };
}

function sectionOf(part: Part, tree: Tree): Section[] {
  const meaning = meaningOf(part);
  const taken =
    meaning === 'field' ? fieldOfSection(part.title, part.nodes, tree).length > 0 : meaning !== undefined;
  return part.title === '' || taken ? [] : left(part.title, tree.prose(part.nodes));
}

function left(title: string, body: Prose): Section[] {
  return body.length === 0 ? [] : [{ title, body }];
}

/** Of two fields of one name the first. */
function eachOnce(fields: readonly MadrField[]): MadrField[] {
  return fields.filter(({ name }, at) => fields.findIndex((other) => other.name === name) === at);
}
