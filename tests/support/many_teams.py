"""The demo's sprint with fifteen teams, whose names and ideas are as long as Danish makes them."""

from __future__ import annotations

import json
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sprint import demo
from sprint.store import Store

from .databases import sqlite
from .prepared import SECRET
from .world import World

TEAMS = 15
NAMES = (
    "Sundhedsplejerskebesøgsordningens digitale breve",
    "Én virksomhedskontakt i beskæftigelsesforvaltningen",
    "Hjælpemidler til tiden",
    "Tværfaglig specialundervisningsbehovsudredning på tværs",
)
IDEAS = (
    "Én plan, som alle kan se",
    "Borgerens egen sagsbehandlingsfristoversigt med påmindelser til den ansvarlige medarbejder",
    "Kameraet svarer: hvor skal den hen?",
)


def build(folder: Path, monkeypatch: pytest.MonkeyPatch, phase: str) -> tuple[str, str]:
    """Returns the database's URL and the path of the projector."""
    url = sqlite(folder / "sprint.db")
    store = Store(url)
    world = World(store, now_ms=int(time.time() * 1000))
    monkeypatch.setattr(demo, "STORY", {**story(), "phase_kind": phase})
    lines = list(demo.build(replace(world.deps, secrets=(SECRET.encode(),)), ""))
    store.close()
    return url, next(line.split()[-1] for line in lines if "/stage/" in line)


def story() -> dict[str, Any]:
    told: dict[str, Any] = json.loads((demo.CONTENT / "demo.json").read_text("utf-8"))
    few = len(told["teams"])
    teams = [long_team(told["teams"][at % few], at) for at in range(TEAMS)]
    people = [
        {**person, "name": f"{person['name']} {round_}", "team": person["team"] + few * round_}
        for round_ in range(TEAMS // few)
        for person in told["people"]
        if person["team"]
    ]
    roaming = [person for person in told["people"] if not person["team"]]
    return {**told, "people": [*people, *roaming], "teams": teams}


def long_team(team: dict[str, Any], at: int) -> dict[str, Any]:
    groups = [[IDEAS[at // 2 % len(IDEAS)], notes] for _, notes in team["groups"]]
    return {**team, "name": f"{NAMES[at % len(NAMES)]} {at + 1}", "groups": groups}
