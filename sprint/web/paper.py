"""The concept as pages of paper and the plan in columns: plain values for the take-home page."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sprint.domain.documents import Concept, Row
from sprint.web.language import pick

PLAN_DAYS = ("30", "60", "90")
# About what fits on one sheet; a section is never cut in two.
LETTERS_A_PAGE = 1300
LETTERS_A_FIELD = 90
SHOWN_ELSEWHERE = frozenset({"title", "pitch"})

Definition = Sequence[Mapping[str, Any]]


@dataclass(frozen=True)
class Field:
    label: str
    choice: str = ""
    paragraphs: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()

    @property
    def is_empty(self) -> bool:
        return not (self.choice or self.paragraphs or self.rows)

    @property
    def letters(self) -> int:
        words = (*self.paragraphs, *(cell for row in self.rows for cell in row))
        return LETTERS_A_FIELD + sum(len(word) for word in words)


@dataclass(frozen=True)
class Section:
    title: str
    fields: tuple[Field, ...]

    @property
    def letters(self) -> int:
        return LETTERS_A_FIELD + sum(field.letters for field in self.fields)


def pages(definition: Definition, concept: Concept) -> list[list[Section]]:
    """Whole sections, as many on a page as fit; the first page holds the title too."""
    found: list[list[Section]] = [[]]
    room = LETTERS_A_PAGE - 400
    for section in sections(definition, concept):
        if found[-1] and section.letters > room:
            found.append([])
            room = LETTERS_A_PAGE
        found[-1].append(section)
        room -= section.letters
    return found


def sections(definition: Definition, concept: Concept) -> Iterator[Section]:
    for part in definition:
        asked = [field for field in part["fields"] if field["id"] not in SHOWN_ELSEWHERE]
        if asked:
            answered = (answer(field, concept) for field in asked)
            yield Section(pick(part["title"]), tuple(field for field in answered if not field.is_empty))


def answer(field: Mapping[str, Any], concept: Concept) -> Field:
    key = field["id"]
    return Field(
        label=pick(field["label"]),
        choice=option(field, concept.choices.get(key, "")),
        paragraphs=paragraphs(concept.texts.get(key, "")),
        rows=tuple(cells(field, row) for row in concept.rows.get(key, ()) if any(row.cells.values())),
    )


def paragraphs(text: str) -> tuple[str, ...]:
    return tuple(line for line in text.split("\n") if line.strip())


def cells(field: Mapping[str, Any], row: Row) -> tuple[str, ...]:
    """What is filled in, in the order of the columns; choices by their words."""
    shown = (option(column, row.cells.get(column["id"], "")) for column in field["columns"])
    return tuple(cell for cell in shown if cell)


def option(asked: Mapping[str, Any], value: str) -> str:
    labels = {option["id"]: pick(option["label"]) for option in asked.get("options", ())}
    return labels.get(value, value)


def plan(concept: Concept) -> list[dict[str, object]]:
    rows = concept.rows.get("plan", ())
    return [{"days": days, "rows": list(until(rows, days))} for days in PLAN_DAYS]


def until(rows: Iterable[Row], days: str) -> Iterator[dict[str, str]]:
    for row in rows:
        if row.cells.get("within") == days and row.cells.get("what"):
            yield {name: row.cells.get(name, "") for name in ("what", "who", "date")}
