"""The checklist: what the concept sheet still misses, by rules that are data; it tells and never blocks.

A rule is ``{"type": "filled"}`` or ``{"type": "rows", …}``: ``rows`` counts non-empty rows there must be,
``where`` picks rows by a column's values, ``filled`` and ``not`` say when such a row is complete, ``min``
how many complete ones there must be, and ``every`` that none may be incomplete. A field's ``check`` says
what is missing; ``check_partial``, where it has one, says it when some rows are written. The browser's
evaluator is ``static/js/documents/checklist.js``; ``tests/vectors/checklist.json`` holds the two together.
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


def checklist(definition: Sequence[Mapping[str, Any]], concept: Concept) -> Checklist:
    """Every field with a rule, in the sheet's order."""
    fields = [field for section in definition for field in section["fields"] if field.get("rule")]
    return Checklist(tuple(Item(f["id"], holds(f, concept), _says(f, concept)) for f in fields))


def holds(field: Mapping[str, Any], concept: Concept) -> bool:
    """Whether a field's rule holds."""
    rule: Rule = field["rule"]
    if rule["type"] == "rows":
        return _rows_hold(rule, concept.rows.get(field["id"], ()))
    if field["kind"] in ("choice", "choice_text"):
        return bool(concept.choices.get(field["id"]))
    return bool(concept.texts.get(field["id"], "").strip())


def _says(field: Mapping[str, Any], concept: Concept) -> Mapping[str, str]:
    partial: Mapping[str, str] | None = field.get("check_partial")
    if partial and _written(concept.rows.get(field["id"], ())):
        return partial
    return dict(field["check"])


def _written(rows: Sequence[Row]) -> list[Row]:
    return [row for row in rows if any(cell.strip() for cell in row.cells.values())]


def _rows_hold(rule: Rule, rows: Sequence[Row]) -> bool:
    written = _written(rows)
    meant = [row for row in written if _matches(rule.get("where", {}), row)]
    complete = [row for row in meant if _is_complete(rule, row)]
    if rule.get("every") and len(complete) < len(meant):
        return False
    return bool(len(written) >= rule.get("rows", 0) and len(complete) >= rule.get("min", 0))


def _matches(where: Mapping[str, Sequence[str]], row: Row) -> bool:
    return all(row.cells.get(column, "") in values for column, values in where.items())


def _is_complete(rule: Rule, row: Row) -> bool:
    filled = all(row.cells.get(column, "").strip() for column in rule.get("filled", ()))
    return filled and not any(
        row.cells.get(column) in values for column, values in rule.get("not", {}).items()
    )
