"""What a document says, as a short digest: it finds replicas that agree in state and differ in words.

The same in ``static/js/live/digest.js``: SHA-256 of roots and keys in UTF-16 order, texts in quotes, numbers
as the eight bytes of a double; roots that hold nothing are left out, because only some have them.
"""

from hashlib import sha256
from struct import pack
from typing import Any

from sprint.documents.shape import Document, plain


def digest(doc: Document) -> str:
    roots = {name: values for name in list(doc.keys()) if (values := plain(doc, name))}
    return sha256(spell(roots).encode("utf-8", "replace")).hexdigest()


def spell(value: Any) -> str:
    if isinstance(value, dict):
        return f"{{{''.join(key + ':' + spell(value[key]) + ',' for key in sorted(value, key=utf16))}}}"
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, bool) or value is None:
        return {True: "true", False: "false", None: "null"}[value]
    if isinstance(value, int | float):
        return "NaN" if value != value else pack(">d", value + 0).hex()
    return "?"


def utf16(key: str) -> bytes:
    return key.encode("utf-16-be", "surrogatepass")
