"""The checklist: what the concept sheet still misses, by rules that are data; it tells and never blocks.

A rule is ``{"type": "filled"}`` or ``{"type": "rows", …}``: ``rows`` counts non-empty rows there must be,
``where`` picks rows by a column's values, ``filled`` and ``not`` say when such a row is complete, ``min``
how many complete ones there must be, and ``every`` that none may be incomplete. ``unless`` names a field
of rows: once one is written there, ``not`` does not count (not knowing is allowed, not asking is not).

``also`` are further rules of a field, each with a ``check`` of its own; ``when`` says which choices of
other fields they are for. A field's ``check`` says what is missing; ``check_partial``, where it has one,
says it when some rows are written. The browser's evaluator is ``static/js/documents/checklist.js``;
``tests/vectors/checklist.json`` holds the two together.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sprint.domain.documents import Concept, Row

Rule = Mapping[str, Any]


@dataclass(frozen=True)
class Item:
    """One line of the checklist: ``text`` says what is missing, in both languages."""

    field: str
    ok: bool
    text: Mapping[str, str]


@dataclass(frozen=True)
class Checklist:
    """All items; ``percent`` is a whole number, 0–100."""

    items: tuple[Item, ...]

    @property
    def done(self) -> int:
        return sum(item.ok for item in self.items)

    @property
    def percent(self) -> int:
        return 100 * self.done // len(self.items) if self.items else 100

    def of(self, fields: Sequence[str]) -> Checklist:
        """What a phase asks for: only these fields, or all of them where it names none."""
        return Checklist(tuple(item for item in self.items if not fields or item.field in fields))


NOTHING_ASKED = Checklist(())


def checklist(definition: Sequence[Mapping[str, Any]], concept: Concept) -> Checklist:
    """Every field with a rule, in the sheet's order."""
    fields = [field for section in definition for field in section["fields"] if field.get("rule")]
    return Checklist(tuple(Item(f["id"], holds(f, concept), _says(f, concept)) for f in fields))


def holds(field: Mapping[str, Any], concept: Concept) -> bool:
    """Whether all of a field's rules hold."""
    return _holds(field["rule"], field, concept) and _also_missing(field, concept) is None


def _holds(rule: Rule, field: Mapping[str, Any], concept: Concept) -> bool:
    if not all(concept.choices.get(choice) in options for choice, options in rule.get("when", {}).items()):
        return True
    if rule["type"] == "rows":
        return _rows_hold(rule, concept.rows.get(field["id"], ()), _is_excused(rule, concept))
    if field["kind"] in ("choice", "choice_text"):
        return bool(concept.choices.get(field["id"]))
    return bool(concept.texts.get(field["id"], "").strip())


def _is_excused(rule: Rule, concept: Concept) -> bool:
    return bool(_written(concept.rows.get(rule.get("unless", ""), ())))


def _also_missing(field: Mapping[str, Any], concept: Concept) -> Rule | None:
    """The first of the further rules that does not hold."""
    further: Sequence[Rule] = field.get("also", ())
    return next((rule for rule in further if not _holds(rule, field, concept)), None)


def _says(field: Mapping[str, Any], concept: Concept) -> Mapping[str, str]:
    further = _also_missing(field, concept)
    if further is not None and _holds(field["rule"], field, concept):
        return dict(further["check"])
    partial: Mapping[str, str] | None = field.get("check_partial")
    if partial and _written(concept.rows.get(field["id"], ())):
        return partial
    return dict(field["check"])


def _written(rows: Sequence[Row]) -> list[Row]:
    return [row for row in rows if any(cell.strip() for cell in row.cells.values())]


def _rows_hold(rule: Rule, rows: Sequence[Row], is_excused: bool) -> bool:
    written = _written(rows)
    meant = [row for row in written if _matches(rule.get("where", {}), row)]
    complete = [row for row in meant if _is_complete(rule, row, is_excused)]
    if rule.get("every") and len(complete) < len(meant):
        return False
    return bool(len(written) >= rule.get("rows", 0) and len(complete) >= rule.get("min", 0))


def _matches(where: Mapping[str, Sequence[str]], row: Row) -> bool:
    return all(row.cells.get(column, "") in values for column, values in where.items())


def _is_complete(rule: Rule, row: Row, is_excused: bool) -> bool:
    if not all(row.cells.get(column, "").strip() for column in rule.get("filled", ())):
        return False
    refused: Mapping[str, Sequence[str]] = {} if is_excused else rule.get("not", {})
    return not any(row.cells.get(column) in values for column, values in refused.items())


def first_written(columns: Sequence[Mapping[str, Any]]) -> int:
    """The first column that people write in and do not choose from; it says what a row is about."""
    return next((at for at, column in enumerate(columns) if column["kind"] != "choice"), 0)
