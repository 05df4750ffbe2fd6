"""What a new screen may begin with can be laid on a screen, and leads somewhere."""

from __future__ import annotations

from typing import Any

import pytest

from sprint import content
from sprint.domain import limits

KINDS = {
    "heading",
    "text",
    "field",
    "choice",
    "button",
    "list",
    "notice",
    "picture",
    "sketch",
    "data",
    "human",
    "divider",
}
STARTERS = content.starters()


def test_every_starter_has_a_name_of_its_own() -> None:
    assert len({starter["id"] for starter in STARTERS}) == len(STARTERS) >= 9
    assert len({starter["title"]["da"] for starter in STARTERS}) == len(STARTERS)


@pytest.mark.parametrize("starter", STARTERS, ids=[starter["id"] for starter in STARTERS])
def test_a_starter_is_blocks_in_both_languages(starter: dict[str, Any]) -> None:
    assert starter["shape"] in ("phone", "desktop", "letter", "talk")
    for block in starter["blocks"]:
        assert block["kind"] in KINDS
        assert block.get("to", "") in ("", "back", "end")
        for words in (block.get("text"), block.get("more"), block.get("description")):
            if words is not None:
                assert words["da"].strip()
                assert words["en"].strip()
                assert max(map(len, words.values())) <= limits.BLOCK
                assert words["da"].count("\n") == words["en"].count("\n")
