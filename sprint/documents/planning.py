"""What a team takes from feedback, as a row of its plan; the row knows what it came from."""

from __future__ import annotations

from pycrdt import Map

from sprint.documents.shape import Definition, Document, fields, root
from sprint.documents.writing import Column, Writing
from sprint.domain.playing import Feedback

# Within so many days, until the team says something else.
WITHIN = 0


def plan(doc: Document, sheet: Definition, feedback: Feedback, now_ms: int) -> None:
    """The row has the feedback's id: taking twice makes no second one, and not taking puts it away."""
    rows = root(doc, "rows").get("plan")
    if not isinstance(rows, Map):
        return
    row_id, is_taken = f"feedback-{feedback.id}", feedback.sort == "taken"
    row = rows.get(row_id)
    if isinstance(row, Map):
        row["removed_ms"] = 0 if is_taken else now_ms
    elif is_taken:
        columns = _columns(sheet)
        cells = [_cell(column, feedback) for column in columns]
        Writing(doc).row("plan", row_id, f"az{feedback.at_ms:x}V", columns, cells)
        rows[row_id]["feedback"] = feedback.id


def _columns(sheet: Definition) -> list[Column]:
    return next((list(field["columns"]) for field in fields(sheet) if field["id"] == "plan"), [])


def _cell(column: Column, feedback: Feedback) -> str | int:
    if column["id"] == "what":
        return feedback.text
    return WITHIN if column["kind"] == "choice" else ""
