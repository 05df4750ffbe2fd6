"""The wire: every event a browser may send, what its payload must hold, and what the server sends.

Payloads are parsed to keyword arguments; anything else is answered ``bad_payload``. A test holds
``docs/protocol.md`` against these tables.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypedDict

from sprint.documents import Caught, Frame
from sprint.domain import limits
from sprint.domain.codes import is_key
from sprint.domain.errors import Code, Refused

Parser = Callable[[Any], Any]
# What every command may carry: a name for what the person means to do once.
INTENT = "intent"


def text(value: Any) -> str:
    if not isinstance(value, str) or len(value) > limits.PAYLOAD_TEXT:
        raise Refused("bad_payload")
    return value


def whole(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) <= 2**53:
        raise Refused("bad_payload")
    if value != int(value):
        raise Refused("bad_payload")
    return int(value)


def flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise Refused("bad_payload")
    return value


def data(value: Any) -> bytes:
    if not isinstance(value, bytes | bytearray):
        raise Refused("bad_payload")
    return bytes(value)


def numbers(value: Any) -> list[int]:
    if not isinstance(value, list) or len(value) > limits.PAYLOAD_NUMBERS:
        raise Refused("bad_payload")
    return [whole(one) for one in value]


def texts(value: Any) -> list[str]:
    if not isinstance(value, list) or len(value) > limits.PAYLOAD_TEXTS:
        raise Refused("bad_payload")
    return [text(one) for one in value]


@dataclass(frozen=True)
class Maybe:
    """May be left out, or null."""

    parser: Parser

    def __call__(self, value: Any) -> Any:
        return None if value is None else self.parser(value)


class Committed(TypedDict):
    serial: int


class Time(TypedDict):
    now_ms: int


class Nothing(TypedDict):
    """That it is done."""


class Told(TypedDict):
    """A slot, whole; versions count on for each connection."""

    version: int
    value: Any


class Welcome(TypedDict):
    slots: dict[str, Told]
    now_ms: int
    commit: str


class Changed(TypedDict):
    slots: dict[str, Told]


class Closed(TypedDict):
    document: str


class Place(TypedDict):
    """Where somebody writes."""

    seat_id: str
    document: str
    field: str


class Present(TypedDict):
    seats: list[Place]


class Goodbye(TypedDict):
    """The server goes, or the seat is gone for a reason."""

    code: Code | Literal["restart"]
    retry_ms: int


DOCUMENT_EVENTS: Mapping[str, Mapping[str, Parser]] = {
    "document_open": {
        "document": text,
        "client_id": whole,
        "state_vector": data,
        "earlier": Maybe(numbers),
        "differed": Maybe(flag),
    },
    "document_update": {"document": text, "epoch": whole, "client_id": whole, "bytes": data},
    "document_sync": {"document": text, "epoch": whole, "state_vector": data},
    "document_close": {"document": text},
    "presence_set": {"document": Maybe(text), "field": Maybe(text)},
    "clock_ping": {},
}

COMMAND_EVENTS: Mapping[str, Mapping[str, Parser]] = {
    "clock_start": {},
    "clock_pause": {},
    "clock_resume": {},
    "clock_add": {"minutes": whole},
    "phase_next": {"phase": Maybe(text)},
    "phase_go": {"phase": text, "seen": Maybe(text)},
    "phase_undo": {},
    "phase_set": {
        "phase": text,
        "minutes": Maybe(whole),
        "anonymous": Maybe(flag),
        "reveal": Maybe(text),
        "votes": Maybe(whole),
        "several": Maybe(flag),
    },
    "sprint_open": {},
    "sprint_close": {},
    "sprint_lock": {"locked": flag},
    "sprint_freeze": {"frozen": flag},
    "reveal": {"team": Maybe(whole)},
    "votes_open": {"team": Maybe(whole)},
    "votes_close": {"team": Maybe(whole)},
    "votes_again": {"items": texts},
    "vote_cast": {"item": text, "voter": Maybe(text)},
    "vote_take_back": {"item": text, "voter": Maybe(text)},
    "vote_choose": {"item": text, "team": Maybe(whole), "reason": Maybe(text)},
    "decider_set": {"seat": Maybe(text)},
    "co_voter_add": {"name": text},
    "co_voter_remove": {"id": text},
    "help_call": {"text": text},
    "help_cancel": {},
    "help_take": {"id": text},
    "help_done": {"id": text},
    "announce": {"text": text, "team": Maybe(whole)},
    "announcement_seen": {"id": text},
    "team_add": {"name": text},
    "team_rename": {"team": whole, "name": text, "challenge": Maybe(text)},
    "ready_set": {"ready": flag},
    "version_save": {"name": text, "team": Maybe(whole)},
    "versions_list": {"document": text},
    "version_look": {"id": text, "lang": Maybe(text)},
    "version_restore": {"id": text},
    "seat_move": {"seat": text, "team": whole},
    "seat_role": {"seat": text, "role": text, "team": Maybe(whole)},
    "seat_remove": {"seat": text},
    "seats_remove": {"seats": texts},
    "seat_restore": {"seat": text, "name": text, "municipality": text},
    "seat_reissue": {"seat": text},
    "news_read": {},
    "stage_show": {"mode": text, "team": Maybe(whole)},
}

DOCUMENT_ACKS: Mapping[str, type] = {
    "document_open": Caught,
    "document_update": Committed,
    "document_sync": Caught,
    "document_close": Nothing,
    "presence_set": Nothing,
    "clock_ping": Time,
}

SERVER_EVENTS: Mapping[str, type] = {
    "welcome": Welcome,
    "changed": Changed,
    "document_changed": Frame,
    "document_closed": Closed,
    "presence": Present,
    "goodbye": Goodbye,
}


def parse(event: str, payload: Any) -> dict[str, Any]:
    """The event's arguments; raises ``unknown_event`` or ``bad_payload``."""
    shape = DOCUMENT_EVENTS.get(event) or COMMAND_EVENTS.get(event)
    if shape is None and event not in DOCUMENT_EVENTS and event not in COMMAND_EVENTS:
        raise Refused("unknown_event")
    given = {} if payload is None else payload
    known = {*(shape or {}), INTENT} if event in COMMAND_EVENTS else {*(shape or {})}
    if not isinstance(given, dict) or set(given) - known:
        raise Refused("bad_payload")
    return {name: parser(given.get(name)) for name, parser in (shape or {}).items()}


def intent(payload: Any) -> str:
    """The intention's id, or empty; ``parse`` leaves it out, because it is not the action's."""
    given = payload.get(INTENT) if isinstance(payload, dict) else None
    if given is None:
        return ""
    if not isinstance(given, str) or not is_key(given):
        raise Refused("bad_payload")
    return given
