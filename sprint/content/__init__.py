"""What ships with Sprintrum as data: agendas, the concept sheet, and municipalities."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
ALPHABET = "abcdefghijklmnopqrstuvwxyzæøå"

Agenda = dict[str, Any]
Section = dict[str, Any]


@cache
def agendas() -> tuple[Agenda, ...]:
    """The templates a sprint is made from, shortest first."""
    found = [_read(f"agendas/{file.name}") for file in (FOLDER / "agendas").glob("*.json")]
    return tuple(sorted(found, key=lambda agenda: sum(phase["minutes"] for phase in agenda["phases"])))


@cache
def concept() -> tuple[Section, ...]:
    """The concept sheet: sections with their fields, help, examples, columns and checks."""
    return tuple(_read("concept.json"))


@cache
def municipalities() -> tuple[str, ...]:
    """The 98, in Danish order: æ, ø and å last."""
    return tuple(sorted(_read("municipalities.json"), key=_danish))


def _danish(name: str) -> list[int]:
    letters = name.casefold().replace("aa", "å")
    return [ALPHABET.find(letter) for letter in letters]


def _read(name: str) -> Any:
    return json.loads((FOLDER / name).read_text("utf-8"))
