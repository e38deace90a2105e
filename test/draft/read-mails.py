"""Reads drafts, a JSON list of texts, by Python's email package, and prints what each is taken for."""

import email
import email.policy
import json
import sys


# A draft says names as they are; who sends it encodes them.
ALLOWED = "Non-ASCII characters found in header token"


def read(draft):
    mail = email.message_from_bytes(draft.encode(), policy=email.policy.default)
    defects = [*mail.defects, *(one for field in mail.values() for one in field.defects)]
    return {
        "fields": mail.keys(),
        "defects": [str(one) for one in defects if str(one) != ALLOWED],
        "to": [one.addr_spec for name in ("to", "cc") for one in (mail[name].addresses if mail[name] else ())],
        "body": mail.get_payload(decode=True).decode(),
    }


json.dump([read(draft) for draft in json.load(sys.stdin)], sys.stdout)
