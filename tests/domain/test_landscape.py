"""The map of systems: the vectors that the browser runs too, and what holds for any landscape."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from sprint import content
from sprint.domain.documents import Concept, Row
from sprint.domain.landscape import TIES, Box, System, layout, people_of, systems_of

VECTORS = json.loads(Path("tests/vectors/landscape.json").read_text(encoding="utf-8"))
KINDS = ("own", "shared", "national", "region", "other")


@pytest.mark.parametrize("case", VECTORS, ids=[case["name"] for case in VECTORS])
def test_shared_examples(case: dict[str, Any]) -> None:
    concept = Concept(rows={field: tuple(Row(**row) for row in rows) for field, rows in case["rows"].items()})
    systems, people = systems_of(concept, content.systems()), people_of(concept)
    assert [asdict(system) for system in systems] == case["systems"]
    assert list(people) == case["people"]
    assert json.loads(json.dumps(asdict(layout(systems, people)))) == case["map"]


@given(
    some.lists(some.tuples(some.sampled_from(KINDS), some.sampled_from(TIES)), max_size=40),
    some.integers(0, 4),
)
def test_every_system_has_a_box_in_its_band_and_no_line_runs_through_another(
    rows: list[tuple[str, Any]], people: int
) -> None:
    systems = [System(str(at), str(at), "", kind, tie, False) for at, (kind, tie) in enumerate(rows)]
    found = layout(systems, ["x"] * people)
    boxes = {box.id: box for box in found.boxes}
    assert len(boxes) == len(systems) + people + 1
    assert {line.to for line in found.lines} == boxes.keys() - {"new"}
    for one in found.boxes:
        assert 0 <= one.x <= one.x + one.width <= found.width
        assert any(band.y <= one.y and one.y + one.height <= band.y + band.height for band in found.bands)
        assert not any(overlap(one, other) for other in found.boxes if other is not one)
    for line in found.lines:
        assert (line.ask is not None) == (line.tie == "unknown")
        ends = zip(line.points, line.points[1:], strict=False)
        assert not any(crosses(start, end, box) for start, end in ends for box in found.boxes)


def overlap(one: Box, other: Box) -> bool:
    beside = one.x + one.width <= other.x or other.x + other.width <= one.x
    return not (beside or one.y + one.height <= other.y or other.y + other.height <= one.y)


def crosses(start: tuple[int, int], end: tuple[int, int], box: Box) -> bool:
    (left, right), (top, bottom) = sorted((start[0], end[0])), sorted((start[1], end[1]))
    beside = right <= box.x or left >= box.x + box.width
    return not (beside or bottom <= box.y or top >= box.y + box.height)
