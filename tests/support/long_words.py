"""The demo's sprint with a word that cannot break in every field that a person can fill."""

from __future__ import annotations

import itertools
import json
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sprint import demo, demo_prototypes
from sprint.domain import limits
from sprint.store import Store

from .databases import sqlite
from .prepared import SECRET
from .world import World

# As copied from the address bar of a municipality's SharePoint.
WORD = f"https://kommunen.sharepoint.com/sites/{'DigitalForvaltning' * 9}.aspx"
NAME = WORD[8:].replace("/", "-")[: limits.PERSON]


def build(folder: Path, monkeypatch: pytest.MonkeyPatch, phase: str) -> tuple[str, dict[str, str]]:
    """Returns the database's URL and the paths: by the words of the demo's own lines, teams by number."""
    url = sqlite(folder / "sprint.db")
    store = Store(url)
    world = World(store, now_ms=int(time.time() * 1000))
    monkeypatch.setattr(demo, "STORY", {**story(), "phase_kind": phase})
    monkeypatch.setattr(demo_prototypes, "PROTOTYPES", prototypes())
    paths = {
        words[0].removesuffix(NAME[: limits.PERSON - 1]): word
        for words in map(str.split, demo.build(replace(world.deps, secrets=(SECRET.encode(),)), ""))
        for word in words
        if word.startswith("/")
    }
    store.close()
    return url, paths


def story() -> dict[str, Any]:
    told: dict[str, Any] = json.loads((demo.CONTENT / "demo.json").read_text("utf-8"))
    numbers = itertools.count(1)
    people = [
        {**person, "name": f"{next(numbers)}{NAME}"[: limits.PERSON], "municipality": NAME}
        for person in told["people"]
    ]
    teams = [long_team(team, number) for number, team in enumerate(told["teams"], 1)]
    words = {"title": WORD[: limits.TITLE], "question": WORD, "announcement": WORD}
    return {**told, **words, "people": people, "teams": teams}


def long_team(team: dict[str, Any], number: int) -> dict[str, Any]:
    return {
        **team,
        "name": f"{number}{NAME}"[: limits.TEAM],
        "challenge": WORD,
        "groups": [[WORD, [[WORD, colour, by] for _, colour, by in notes]] for _, notes in team["groups"]],
        "loose": [[WORD, colour, by] for _, colour, by in team["loose"]],
        "photos": [{**photo, "description": WORD} for photo in team.get("photos", ())],
        "questions": [[WORD, by] for _, by in team.get("questions", ())],
        "comments": [[note, by, WORD] for note, by, _ in team.get("comments", ())],
        "drafts": {at: [WORD for _ in texts] for at, texts in team["drafts"].items()},
        "texts": dict.fromkeys(team["texts"], WORD),
        "rows": {field: [long_row(row) for row in rows] for field, rows in team["rows"].items()},
        "screens": [long_screen(screen) for screen in team["screens"]],
    }


def prototypes() -> dict[str, Any]:
    return {
        team: {**told, "persona": WORD[: limits.PERSONA]} for team, told in demo_prototypes.PROTOTYPES.items()
    }


def long_screen(screen: list[str]) -> list[str]:
    kind, *_, actor, channel = screen
    return [kind, WORD, WORD, WORD, actor, channel]


def long_row(row: list[str | int]) -> list[str | int]:
    """The word for every free text; what is chosen from a list is a number or a short word."""
    return [WORD if isinstance(cell, str) and len(cell) > len("Inden 1.") else cell for cell in row]
