"""The names and plain values that may stand in a document: the same to every reader."""

from __future__ import annotations

import re

from sprint.domain import limits
from sprint.domain.errors import Refused

ID = re.compile(r"[A-Za-z0-9_-]{0,64}")
# What every object of JavaScript has by itself: as the name of a thing it would be found where nothing is.
INBORN = frozenset(
    {"__proto__", "__defineGetter__", "__defineSetter__", "__lookupGetter__", "__lookupSetter__"}
    | {"constructor", "prototype", "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable"}
    | {"toLocaleString", "toString", "valueOf"}
)
FIELD = re.compile(r"[a-z][a-z0-9_]{0,63}")


def identifier(value: object) -> None:
    """The name of a thing, or none."""
    if value is not None and not (isinstance(value, str) and ID.fullmatch(value) and value not in INBORN):
        raise Refused("document.refused")


def named(id: str) -> None:
    """The name under which a thing stands."""
    if len(id) > limits.ID:
        raise Refused("too_large", limit=limits.ID)
    if not (id and id.isprintable()) or id in INBORN:
        raise Refused("document.refused")


def field_name(key: str) -> None:
    if not FIELD.fullmatch(key) or key in INBORN:
        raise Refused("document.refused")


def word(value: object, limit: int = limits.MAP_WORD) -> None:
    """A short word, a number, or the place of a note: the only values that are not shared texts."""
    if isinstance(value, str) and len(value) <= limit:
        return
    if value is None or isinstance(value, bool) or is_plain(value):
        return
    if isinstance(value, dict) and len(value) <= 4:
        for key, part in value.items():
            named(key)
            if not isinstance(part, str) or len(part) > limits.MAP_WORD:
                raise Refused("document.refused")
        identifier(value.get("group"))
        return
    raise Refused("document.refused")


def is_plain(value: object) -> bool:
    """A number that every reader takes for the same: no infinity, no fraction that is nothing to some."""
    return isinstance(value, (int, float)) and (value == 0 or 1 <= abs(value) < 2**53)
