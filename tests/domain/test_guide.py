"""The guide to leading a change: as specified, with its test cases; the browser runs the same vectors."""

import json
from pathlib import Path
from random import Random
from typing import Any

import pytest

from sprint import content
from sprint.domain.guide import advise

GUIDE = content.guide()
STATEMENTS = [each["id"] for each in GUIDE["statements"]]
VECTORS = json.loads(Path("tests/vectors/guide.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", VECTORS, ids=[case["name"] for case in VECTORS])
def test_shared_examples(case: dict[str, Any]) -> None:
    found = advise(GUIDE, case["answers"])
    figures = [[fit.way, fit.percent] for fit in found.fits]
    if "first" in case:
        assert figures[:3] == case["first"]
        assert figures[-2:] == case["last"]
    else:
        assert [percent for _, percent in figures] == case["figures"]
    told = [[fit.way, fit.percent, list(fit.because), fit.but] for fit in found.suggested]
    assert (told, [fit.way for fit in found.badly], found.clear) == (
        case["suggested"],
        case["badly"],
        case["clear"],
    )


def test_each_way_comes_first_for_some_situation() -> None:
    chance, first = Random(7), dict.fromkeys((way["id"] for way in GUIDE["ways"]), 0)
    for _ in range(2000):
        best = advise(GUIDE, {id: chance.randint(1, 5) for id in STATEMENTS}).fits[0]
        first[best.way] += 1
    assert min(first.values()) > 2000 * 0.04


def test_what_nobody_knows_is_left_out_and_too_little_gives_no_figure() -> None:
    full = dict.fromkeys(STATEMENTS, 5)
    figures = {fit.way: fit.percent for fit in advise(GUIDE, {**full, "goal": "unknown"}).fits}
    assert figures["commanded"] == 57  # (2 + 2 - 2 - 1) / 7 of 50, above 50
    few = {fit.way: fit.percent for fit in advise(GUIDE, {"urgent": 5, "unknown": None, "lead": 9}).fits}
    assert few["commanded"] is None  # two of nine
    assert few["optional"] is None  # two of six
    half = {fit.way: fit.percent for fit in advise(GUIDE, {"habits": 5, "last": 1.0}).fits}  # type: ignore[dict-item]
    assert half["learning"] == 50
