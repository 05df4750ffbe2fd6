"""What ships with Sprintrum as data: agendas, the concept sheet, and municipalities."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

FOLDER = Path(__file__).parent
ALPHABET = "abcdefghijklmnopqrstuvwxyzæøå"

# How a municipality says its own name, where it is not just the name and »Kommune«.
FORMAL = {"København": "Københavns Kommune", "Bornholm": "Bornholms Regionskommune"}

Agenda = dict[str, Any]
Section = dict[str, Any]
Definition = tuple[Section, ...]


class Fixed(dict[str, Any]):
    """A dict that nobody can change by mistake for everybody else; still JSON for a page."""

    def _refuse(self, *_args: Any, **_kwargs: Any) -> NoReturn:
        raise TypeError("what ships as data is not changed")

    def __reduce__(self) -> tuple[type[Fixed], tuple[dict[str, Any]]]:
        """Whole from the beginning, when it goes to another process."""
        return Fixed, (dict(self),)

    __setitem__ = __delitem__ = __ior__ = clear = pop = popitem = setdefault = update = _refuse


@cache
def agendas() -> tuple[Agenda, ...]:
    """The templates a sprint is made from, shortest first."""
    agendas = [_read(f"agendas/{file.name}") for file in (FOLDER / "agendas").glob("*.json")]
    return tuple(sorted(agendas, key=lambda agenda: sum(phase["minutes"] for phase in agenda["phases"])))


@cache
def concept() -> Definition:
    """The concept sheet: sections with their fields, help, examples, columns and checks."""
    return tuple(_read("concept.json"))


@cache
def municipalities() -> tuple[str, ...]:
    """The 98, in Danish order: æ, ø and å last."""
    return tuple(sorted(_read("municipalities.json"), key=_danish))


def formal_name(municipality: str) -> str:
    """»Aarhus Kommune« for one of the 98; any other place keeps its name."""
    if municipality not in municipalities():
        return municipality
    return FORMAL.get(municipality, f"{municipality} Kommune")


def _danish(name: str) -> list[int]:
    letters = name.casefold().replace("aa", "å")
    return [ALPHABET.find(letter) for letter in letters]


def _read(name: str) -> Any:
    return _fixed(json.loads((FOLDER / name).read_text("utf-8")))


def _fixed(value: Any) -> Any:
    if isinstance(value, dict):
        return Fixed({key: _fixed(each) for key, each in value.items()})
    if isinstance(value, list):
        return tuple(_fixed(each) for each in value)
    return value
