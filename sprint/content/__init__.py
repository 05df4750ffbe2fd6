"""What ships with Sprintrum as data: agendas, the concept sheet, starters of screens, and municipalities."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any, NoReturn, TypedDict

from sprint.content import own
from sprint.content.own import WrongContent as WrongContent
from sprint.domain.state import Texts

FOLDER = Path(__file__).parent
ALPHABET = "abcdefghijklmnopqrstuvwxyzæøå"

# How a municipality says its own name, where it is not just the name and »Kommune«.
FORMAL = {"København": "Københavns Kommune", "Bornholm": "Bornholms Regionskommune"}

Agenda = dict[str, Any]


class Statement(TypedDict):
    """What one agrees with or not, from 1 to 5."""

    id: str
    text: Texts


class Way(TypedDict):
    """One of the ten ways of leading a change; ``weights`` are by statement."""

    id: str
    name: Texts
    fits: Texts
    monday: Texts
    watch: Texts
    weights: dict[str, int]


class Guide(TypedDict):
    """The guide to leading a change."""

    statements: list[Statement]
    ways: list[Way]
    source: Texts
    remember: Texts


class Known(TypedDict):
    """A common system; ``also`` are product names, for searching."""

    id: str
    name: Texts
    kind: str
    owner: Texts
    use: Texts
    also: list[str]


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


Starters = tuple[Fixed, ...]


@cache
def agendas() -> tuple[Agenda, ...]:
    """The templates a sprint is made from, shortest first."""
    agendas = [_read(f"agendas/{file.name}") for file in (FOLDER / "agendas").glob("*.json")]
    return tuple(sorted(agendas, key=lambda agenda: sum(phase["minutes"] for phase in agenda["phases"])))


def phases_of(agenda: str) -> tuple[Agenda, ...]:
    """The phases of a bundled agenda; none where there is none of that id."""
    return next((tuple(each["phases"]) for each in agendas() if each["id"] == agenda), ())


def field_ids(sheet: Definition) -> frozenset[str]:
    """The fields that a phase may ask for."""
    return frozenset(field["id"] for section in sheet for field in section["fields"])


@cache
def concept() -> Definition:
    """The concept sheet: sections with their fields, help, examples, columns and checks."""
    sheet = own.read("concept.json")
    return tuple(_read("concept.json") if sheet is None else fixed(sheet))


def use_own(folder: Path | None) -> None:
    """From now on a municipality's own files are used; raises ``WrongContent`` where they cannot be."""
    own.folder = folder
    concept.cache_clear()
    systems.cache_clear()
    own.check(tuple(_read("concept.json")))


@cache
def guide() -> Guide:
    """The guide to leading a change: its statements, and the ways with their weights and advice."""
    found: Guide = _read("guide.json")
    return found


@cache
def systems() -> tuple[Known, ...]:
    """The catalogue of common systems, for suggestions; ``from`` says whether a source was read.

    The municipality's own come first, and stand instead of ours of the same id.
    """
    added = tuple({"also": (), **each} for each in fixed(own.read("systems.json") or []))
    ids = {each["id"] for each in added}
    return (*map(fixed, added), *(each for each in _read("systems.json") if each["id"] not in ids))


@cache
def starters() -> Starters:
    """What a new screen of a prototype may begin with: a shape, and blocks in both languages."""
    return tuple(_read("starters.json"))


@cache
def rehearsal() -> dict[str, Any]:
    """What simulated people are called and write."""
    found: dict[str, Any] = _read("rehearsal.json")
    return found


@cache
def municipalities() -> tuple[str, ...]:
    """The 98, in Danish order: æ, ø and å last."""
    return tuple(sorted(_read("municipalities.json"), key=_danish))


@cache
def spelled() -> Fixed:
    """The 98 as they are spelled, by small letters."""
    return Fixed({name.casefold(): name for name in municipalities()})


def formal_name(municipality: str) -> str:
    """»Aarhus Kommune« for one of the 98; any other place keeps its name."""
    if municipality not in municipalities():
        return municipality
    return FORMAL.get(municipality, f"{municipality} Kommune")


def _danish(name: str) -> list[int]:
    letters = name.casefold().replace("aa", "å")
    return [ALPHABET.find(letter) for letter in letters]


def _read(name: str) -> Any:
    return fixed(json.loads((FOLDER / name).read_text("utf-8")))


def fixed(value: Any) -> Any:
    """The same value, so that nobody can change it by mistake."""
    if isinstance(value, dict):
        return Fixed({key: fixed(each) for key, each in value.items()})
    if isinstance(value, list):
        return tuple(fixed(each) for each in value)
    return value
