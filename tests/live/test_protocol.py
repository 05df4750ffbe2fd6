"""``docs/protocol.md`` says what the code says."""

import re
import typing
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from sprint.actions import COMMANDS
from sprint.domain import limits
from sprint.domain.permissions import ROLES, WRITING
from sprint.live import protocol
from tests.support.refusals import refused

PAGE = Path("docs/protocol.md").read_text("utf-8")
ROWS = dict(re.findall(r"^\| `(\w+)` \| (.*?) \|", PAGE, re.MULTILINE))
EVENTS = {**protocol.DOCUMENT_EVENTS, **protocol.COMMAND_EVENTS, **protocol.SERVER_EVENTS}


@pytest.mark.parametrize("event", EVENTS)
def test_every_event_is_told(event: str) -> None:
    assert re.findall(r"`(\w+)`", ROWS[event]) == names_of(EVENTS[event])


def test_nothing_else_is_told() -> None:
    assert ROWS.keys() == EVENTS.keys()


def test_every_command_has_an_action_and_a_permission() -> None:
    assert COMMANDS.keys() == protocol.COMMAND_EVENTS.keys()
    assert ROLES.keys() - WRITING - {"comment", "edition_make"} == COMMANDS.keys()


def names_of(shape: Any) -> list[str]:
    return list(shape if isinstance(shape, Mapping) else typing.get_type_hints(shape))


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_is_parsed_to_what_its_action_takes(command: str) -> None:
    parsers = protocol.COMMAND_EVENTS[command].items()
    assert {name: kind_of(parser) for name, parser in parsers} == taken_by(COMMANDS[command])


@pytest.mark.parametrize("event", protocol.DOCUMENT_EVENTS)
def test_a_document_event_has_an_ack(event: str) -> None:
    assert event in protocol.DOCUMENT_ACKS


def taken_by(action: Callable[..., Any]) -> dict[str, Any]:
    """A command's own arguments, those that it takes together too."""
    hints = typing.get_type_hints(action)
    own = {name: hint for name, hint in hints.items() if name not in ("deps", "actor", "return")}
    together = [name for name, hint in own.items() if typing.get_origin(hint) is typing.Unpack]
    for name in together:
        own |= typing.get_type_hints(typing.get_args(own.pop(name))[0])
    return own


@pytest.mark.parametrize(
    ("command", "name", "word", "others"),
    [
        ("stage_show", "mode", "results", ("anything", "", None, 1, ["auto"])),
        ("seat_role", "role", "specialist", ("instructor", "guest", None, True)),
        ("phase_set", "reveal", "instructor", ("guest", 1, ["team"])),
    ],
)
def test_a_word_out_of_a_few_is_one_of_them(
    command: str, name: str, word: str, others: tuple[object, ...]
) -> None:
    whole = {"seat": "s", "phase": "p"}
    rest = {key: whole[key] for key in protocol.COMMAND_EVENTS[command].keys() & whole.keys()}
    assert protocol.parse(command, {**rest, name: word})[name] == word
    for other in others:
        with refused("bad_payload"):
            protocol.parse(command, {**rest, name: other})


@pytest.mark.parametrize("intent", [7, "", "a" * 65, ["id"], {"a": 1}])
def test_an_intent_that_is_no_id_is_refused(intent: object) -> None:
    with refused("bad_payload"):
        protocol.intent({"intent": intent})


def test_who_says_no_intent_has_none() -> None:
    assert [protocol.intent(payload) for payload in ({}, {"intent": None}, None, "x")] == [""] * 4
    assert protocol.intent({"intent": "a" * 64}) == "a" * 64


def test_a_text_is_as_long_as_the_table_says() -> None:
    longest = "x" * limits.PAYLOAD_TEXT
    assert protocol.text(longest) == longest
    for other in (f"{longest}x", 7, None):
        with refused("bad_payload"):
            protocol.text(other)


def test_a_list_is_as_long_as_the_table_says() -> None:
    assert len(protocol.texts(["x"] * limits.PAYLOAD_TEXTS)) == limits.PAYLOAD_TEXTS
    assert len(protocol.numbers([1] * limits.PAYLOAD_NUMBERS)) == limits.PAYLOAD_NUMBERS
    with refused("bad_payload"):
        protocol.texts(["x"] * (limits.PAYLOAD_TEXTS + 1))
    with refused("bad_payload"):
        protocol.numbers([1] * (limits.PAYLOAD_NUMBERS + 1))


def test_a_whole_number_is_one_that_javascript_has() -> None:
    assert [protocol.whole(number) for number in (2**53, -(2**53), 7.0)] == [2**53, -(2**53), 7]
    for other in (2**53 + 1, -(2**53) - 1, 0.5, True, "7", float("nan"), float("inf"), None):
        with refused("bad_payload"):
            protocol.whole(other)


def kind_of(parser: Callable[[Any], Any]) -> Any:
    if isinstance(parser, protocol.OneOf):
        return parser.choice
    if isinstance(parser, protocol.Maybe):
        return kind_of(parser.parser) | None
    return typing.get_type_hints(parser)["return"]
