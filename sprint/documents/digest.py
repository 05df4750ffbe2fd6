"""What a document says, as a short digest: it finds replicas that agree in state and differ in words.

The same in ``static/js/live/digest.js``: SHA-256 of roots and keys in UTF-16 order, texts in quotes, numbers
as the eight bytes of a double; roots that hold nothing are left out, because only some have them.
"""

from hashlib import sha256
from struct import pack
from typing import Any

from sprint.documents.shape import Document, plain, root


def digest(doc: Document) -> str:
    roots = {name: values for name in list(doc.keys()) if (values := exact(doc, name))}
    return sha256(spell(roots).encode("utf-8", "replace")).hexdigest()


def exact(doc: Document, name: str) -> dict[str, Any]:
    """``plain`` gives None for what is no number too; only then the slow way is needed."""
    values = plain(doc, name)
    return (root(doc, name).to_py() or {}) if has_none(values) else values


def has_none(value: Any) -> bool:
    return value is None or (isinstance(value, dict) and any(has_none(inner) for inner in value.values()))


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
