"""``docs/protocol.md`` says what the code says."""

import re
from pathlib import Path

import pytest

from sprint.actions import COMMANDS
from sprint.domain.permissions import ROLES, WRITING
from sprint.live import protocol

PAGE = Path("docs/protocol.md").read_text("utf-8")
ROWS = dict(re.findall(r"^\| `(\w+)` \| (.*?) \|", PAGE, re.MULTILINE))
EVENTS = {**protocol.DOCUMENT_EVENTS, **protocol.COMMAND_EVENTS, **protocol.SERVER_EVENTS}


@pytest.mark.parametrize("event", EVENTS)
def test_every_event_is_told(event: str) -> None:
    assert re.findall(r"`(\w+)`", ROWS[event]) == list(EVENTS[event])


def test_nothing_else_is_told() -> None:
    assert ROWS.keys() == EVENTS.keys()


def test_every_command_has_an_action_and_a_permission() -> None:
    assert COMMANDS.keys() == protocol.COMMAND_EVENTS.keys()
    assert ROLES.keys() - WRITING - {"comment"} == COMMANDS.keys()
