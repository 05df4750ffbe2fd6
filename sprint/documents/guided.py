"""What may stand in a sheet beside its fields: answers to the guide, and the items that a field builds on."""

import re
from typing import Any

from pycrdt import Map

from sprint.documents.values import named
from sprint.domain import limits
from sprint.domain.errors import Refused
from sprint.domain.guide import UNKNOWN

STATEMENT = re.compile(r"[a-z_]{1,32}")
DONE = re.compile(r"done/(?P<seat>[A-Za-z0-9_-]{1,64})")
MENTION = re.compile(r"(?P<field>[a-z0-9_]{1,64})/(group|note):(?P<item>[A-Za-z0-9_-]{1,64})")


def common(given: "Map[Any]", key: str, seat_id: str) -> None:
    """A team's answer, or that somebody has answered alone: only they themselves say so."""
    done = DONE.fullmatch(key)
    if done is None:
        answer(given, key)
    elif done["seat"] != seat_id or not is_set(given.get(key)):
        raise Refused("document.refused")


def answer(given: "Map[Any]", statement: str) -> None:
    """1 to 5, »ved ikke«, or not answered."""
    value = given.get(statement)
    named(statement)
    if len(given) > limits.ANSWERS_TO_GUIDE or not STATEMENT.fullmatch(statement) or isinstance(value, bool):
        raise Refused("document.refused")
    if value not in (None, UNKNOWN, 1, 2, 3, 4, 5):
        raise Refused("document.refused")


def mention(given: "Map[Any]", key: str) -> None:
    parts = MENTION.fullmatch(key)
    if len(given) > limits.MENTIONS or parts is None or not is_set(given.get(key)):
        raise Refused("document.refused")
    named(parts["field"])
    named(parts["item"])


def is_set(value: object) -> bool:
    """Set, or taken away."""
    return value is None or value is True
