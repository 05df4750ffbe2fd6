"""The trace in words: field by field, which notes it builds on and which screens show it."""

from __future__ import annotations

from collections.abc import Sequence

from sprint.domain.documents import title_of
from sprint.domain.tidy import line
from sprint.domain.trace import Link, links
from sprint.export.parts import Table
from sprint.export.report import Report


def trace(report: Report) -> Table:
    """Below a heading row; nothing where nothing is tied to anything."""
    found = links(report.ideas, report.concept, report.outline)
    fields = [field for section in report.definition for field in section["fields"]]
    rows = [_row(report, found, f"field:{field['id']}", report.pick(field["label"])) for field in fields]
    direct = [link for link in found if link[0].startswith("note:") and link[1].startswith("screen:")]
    for note in dict.fromkeys(of for of, _ in direct):
        shown = _shown(report, [to for of, to in direct if of == note])
        rows.append((_called(report, note), report.word("trace-direct"), shown))
    told = tuple(row for row in rows if row)
    heads = tuple(report.word(f"trace-{head}") for head in ("of", "field", "screens"))
    return (heads, *told) if told else ()


def _row(report: Report, found: Sequence[Link], name: str, label: str) -> tuple[str, ...]:
    """Of a field that builds on no note of its own, the chosen idea is told."""
    came_of = [_called(report, of) for of, to in found if to == name and of != "vote"]
    shown = _shown(report, [to for of, to in found if of == name])
    if not came_of and not shown:
        return ()
    return "; ".join(filter(None, came_of)) or report.origin, label, shown


def _called(report: Report, item: str) -> str:
    return line(title_of(report.ideas, item) or "")


def _shown(report: Report, names: Sequence[str]) -> str:
    shown = [(at, each) for at, each in enumerate(report.outline.screens, 1) if f"screen:{each.id}" in names]
    untitled = report.word("screen-untitled")
    return "; ".join(f"{at}. {line(each.title) or untitled}" for at, each in shown)
