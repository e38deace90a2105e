"""Reads mails, a JSON list of paths, by Python's email package, and prints the words of their text: the oracle of `suites.mjs`."""

import email
import email.policy
import html
import json
import re
import sys


def text_of(part):
    data = part.get_payload(decode=True) or b""
    charset = part.get_content_charset() or "utf-8"
    try:
        return data.decode(charset, "replace")
    except LookupError:
        return data.decode("latin1")


def leaves(mail):
    """Parts that are shown, in order; what is forwarded or attached is not."""
    if mail.get_content_maintype() == "message" or mail.get_content_disposition() == "attachment":
        return
    if mail.is_multipart():
        for part in mail.get_payload():
            yield from leaves(part)
    elif mail.get_filename() is None:
        yield mail


def words(path):
    with open(path, "rb") as file:
        mail = email.message_from_binary_file(file, policy=email.policy.compat32)
    parts = list(leaves(mail))
    plain = [text_of(part) for part in parts if part.get_content_type() == "text/plain"]
    pages = [text_of(part) for part in parts if part.get_content_type() == "text/html"]
    text = "\n".join(plain)
    if not text.strip():
        bare = re.sub(r"(?is)<(script|style|title)\b.*?</\1\s*>|<!--.*?-->", " ", "\n".join(pages))
        text = html.unescape(re.sub(r"<[^>]*>", " ", bare))
    return sorted(set(re.findall(r"\w{2,}", text)))


def tried(path):
    try:
        return {"words": words(path)}
    except Exception as error:
        return {"failed": f"{type(error).__name__}: {error}"}


json.dump([tried(path) for path in json.load(sys.stdin)], sys.stdout)
