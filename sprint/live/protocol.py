"""The wire: every event a browser may send, what its payload must hold, and what the server sends.

Payloads are parsed to keyword arguments; anything else is answered ``bad_payload``. A test holds
``docs/protocol.md`` against these tables.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypedDict, get_args

from sprint.documents import Caught, Frame
from sprint.domain import limits
from sprint.domain.codes import is_key
from sprint.domain.errors import Code, Refused
from sprint.domain.pitch import Shows
from sprint.domain.state import Ballot, Kind, Reveal, Seating, SettableRole, StageMode, Texts

Parser = Callable[[Any], Any]
# What every command may carry: a name for what the person means to do once.
INTENT = "intent"


def text(value: Any) -> str:
    if not isinstance(value, str) or len(value) > limits.PAYLOAD_TEXT:
        raise Refused("bad_payload")
    return value


def pasted(value: Any) -> str:
    """A list that somebody pastes, a line for each."""
    if not isinstance(value, str) or len(value) > limits.PAYLOAD_LIST:
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
    return [whole(number) for number in value]


def texts(value: Any) -> list[str]:
    if not isinstance(value, list) or len(value) > limits.PAYLOAD_TEXTS:
        raise Refused("bad_payload")
    return [text(item) for item in value]


def both(value: Any) -> Texts:
    """A text in both languages."""
    if not isinstance(value, dict) or value.keys() != {"da", "en"}:
        raise Refused("bad_payload")
    return Texts(da=text(value["da"]), en=text(value["en"]))


@dataclass(frozen=True)
class OneOf:
    """One word out of those of a ``Literal``."""

    choice: Any

    def __call__(self, value: Any) -> Any:
        if value not in get_args(self.choice):
            raise Refused("bad_payload")
        return value


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
    "clock_set": {"minutes": whole},
    "team_extend": {"team": whole, "minutes": whole},
    "deed_undo": {"id": text},
    "phase_next": {"phase": Maybe(text)},
    "phase_go": {"phase": text, "seen": Maybe(text)},
    "phase_undo": {"seen": Maybe(text)},
    "phase_set": {
        "phase": text,
        "minutes": Maybe(whole),
        "anonymous": Maybe(flag),
        "reveal": Maybe(OneOf(Reveal)),
        "votes": Maybe(whole),
        "several": Maybe(flag),
        "ballot": Maybe(OneOf(Ballot)),
        "goal": Maybe(whole),
    },
    "phase_add": {"kind": OneOf(Kind), "title": both, "after": Maybe(text), "day": Maybe(whole)},
    "phase_copy": {"phase": text},
    "phase_edit": {
        "phase": text,
        "title": Maybe(both),
        "kind": Maybe(OneOf(Kind)),
        "instruction": Maybe(both),
        "notes": Maybe(both),
        "private": Maybe(flag),
        "fields": Maybe(texts),
        "closed": Maybe(texts),
        "minutes": Maybe(whole),
        "day": Maybe(whole),
        "starts_ms": Maybe(whole),
        "untimed": Maybe(flag),
        "hidden": Maybe(flag),
    },
    "phase_move": {"phase": text, "to": whole},
    "phase_remove": {"phase": text},
    "day_set": {"day": whole, "starts_ms": whole},
    "sprint_open": {},
    "sprint_close": {},
    "sprint_lock": {"locked": flag},
    "sprint_keep": {"day": text},
    "sprint_after": {"writing": flag},
    "door_change": {},
    "sprint_freeze": {"frozen": flag},
    "deputy_add": {"name": text},
    "deputy_remove": {"seat": text},
    "sprint_hand_over": {"name": text},
    "seating_set": {"seating": OneOf(Seating)},
    "seats_plan": {"team": whole, "seats": whole},
    "reveal": {"team": Maybe(whole)},
    "silence_again": {"team": whole},
    "note_place": {"text": text, "photo": Maybe(text), "description": Maybe(text)},
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
    "help_send": {"id": text, "seat": text},
    "help_done": {"id": text, "advice": Maybe(text)},
    "announce": {
        "text": text,
        "team": Maybe(whole),
        "teams": Maybe(numbers),
        "seat": Maybe(text),
        "passing": Maybe(flag),
    },
    "announcement_seen": {"id": text},
    "expected_put": {"text": pasted},
    "team_add": {"name": text},
    "teams_add": {"text": pasted},
    "team_remove": {"team": whole},
    "team_merge": {"team": whole, "into": whole},
    "team_rename": {"team": whole, "name": text, "challenge": Maybe(text)},
    "guide_show": {},
    "ready_set": {"ready": flag},
    "version_save": {"name": text, "team": Maybe(whole)},
    "versions_list": {"document": text},
    "version_look": {"id": text, "lang": Maybe(text)},
    "version_restore": {"id": text},
    "version_begin": {"id": text},
    "seat_move": {"seat": text, "team": whole},
    "seat_change": {"team": whole},
    "seat_rename": {"seat": text, "name": text},
    "seat_role": {"seat": text, "role": OneOf(SettableRole), "team": Maybe(whole)},
    "seat_remove": {"seat": text},
    "seats_remove": {"seats": texts},
    "seats_clear": {"seats": texts},
    "seat_restore": {"seat": text, "name": text, "municipality": text},
    "seat_reissue": {"seat": text},
    "news_read": {},
    "pitch_begin": {"order": numbers, "setup": whole, "minutes": whole, "feedback": whole},
    "pitch_next": {"at": whole, "step": text},
    "pitch_back": {},
    "pitch_order": {"order": numbers},
    "pitch_call": {"team": whole},
    "pitch_pause": {},
    "pitch_resume": {},
    "pitch_add": {"seconds": whole},
    "pitch_minutes": {"setup": whole, "minutes": whole, "feedback": whole},
    "pitch_view": {"shows": OneOf(Shows)},
    "pitch_end": {},
    "pitch_show": {"screen": text},
    "pair_set": {"team": whole, "tries": whole},
    "play_link_stop": {},
    "feedback_sort": {"id": text, "sort": text},
    "stage_show": {"mode": OneOf(StageMode), "team": Maybe(whole), "item": Maybe(text)},
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
    fields = {} if payload is None else payload
    allowed = {*(shape or {}), INTENT} if event in COMMAND_EVENTS else {*(shape or {})}
    if not isinstance(fields, dict) or set(fields) - allowed:
        raise Refused("bad_payload")
    return {name: parser(fields.get(name)) for name, parser in (shape or {}).items()}


def intent(payload: Any) -> str:
    """The intention's id, or empty; ``parse`` leaves it out, because it is not the action's."""
    intention = payload.get(INTENT) if isinstance(payload, dict) else None
    if intention is None:
        return ""
    if not isinstance(intention, str) or not is_key(intention):
        raise Refused("bad_payload")
    return intention
