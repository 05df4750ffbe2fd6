"""What has not changed is not made twice, and what has changed is never shown as it was."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date as Day
from typing import Any

import pytest

from sprint import export
from sprint.actions import exports
from sprint.documents.writing import Writing
from tests.support.world import World

TODAY = Day(2026, 11, 24)
# Told by how far the documents were; a sprint keeps its sheet; an edition has a name of its own.
TOLD_OTHERWISE = {"ideas", "concept", "outline", "photos", "definition", "edition"}


def told(world: World) -> export.Report:
    return exports.report(world.deps, world.state, world.state.team(1), TODAY, "da")


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The titles of the reports that a file was made of."""
    titles: list[str] = []

    def draw(report: export.Report) -> str:
        titles.append(report.title)
        return report.title

    monkeypatch.setitem(exports.KINDS, "md", draw)
    return titles


def test_a_file_is_made_once_and_anew_when_somebody_wrote(world: World, drawn: list[str]) -> None:
    first, again = (exports.made(world.deps, world.state, told(world), "md") for _ in range(2))
    assert (first, len(drawn)) == (again, 1)
    world.deps.edits.edit(
        world.code, world.state.id, "concept:1", lambda doc: Writing(doc).text("title", "Min uge")
    )
    assert exports.made(world.deps, world.state, told(world), "md") == b"Min uge"
    assert len(drawn) == 2


@pytest.mark.parametrize("name", [each.name for each in fields(export.Report)])
def test_all_that_a_file_depends_on_is_in_its_key(world: World, name: str) -> None:
    if name in TOLD_OTHERWISE:
        return
    one = told(world)
    other = replace(one, **{name: another(getattr(one, name))})
    assert exports._key(world.state, one, "md") != exports._key(world.state, other, "md")


def another(value: Any) -> Any:
    if isinstance(value, bool):
        return not value
    if isinstance(value, str):
        return f"{value}x"
    return (*value, "x") if isinstance(value, tuple) else Day(2027, 1, 1)
