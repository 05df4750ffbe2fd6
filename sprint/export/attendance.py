"""Who was here, as a spreadsheet for the instructor: what the console shows of each, and who did not come."""

from __future__ import annotations

from sprint.domain.state import Seat, SprintState
from sprint.export.xlsx import Row, workbook
from sprint.text import translate

COLUMNS = ("name", "place", "job", "field", "team", "came")


def attendance(state: SprintState, lang: str) -> bytes:
    """By team, as they came; those who help and those who only were expected stand last."""
    heads = tuple(_word(lang, name) for name in COLUMNS)
    rows = [*_came(state, lang), *_missing(state, lang)]
    return workbook(state.title, state.instructor.name, [(_word(lang, "sheet"), heads, rows)])


def _came(state: SprintState, lang: str) -> list[Row]:
    seats = [seat for seat in state.seats if not seat.leads]
    seats.sort(key=lambda seat: (seat.team_number is None, seat.team_number or 0, seat.joined_ms))
    return [
        (
            seat.name,
            seat.municipality,
            _job(seat, lang),
            translate(lang, f"join-field-{seat.field}") if seat.field else "",
            _team(state, seat.team_number),
            _word(lang, "yes"),
        )
        for seat in seats
    ]


def _missing(state: SprintState, lang: str) -> list[Row]:
    return [
        (one.name, one.municipality, "", "", _team(state, one.team), _word(lang, "no"))
        for one in state.expected
    ]


def _job(seat: Seat, lang: str) -> str:
    if seat.role == "specialist":
        return _word(lang, "specialist")
    return translate(lang, f"join-job-{seat.job}") if seat.job else ""


def _team(state: SprintState, number: int | None) -> str:
    return next((team.name for team in state.teams if team.number == number), "")


def _word(lang: str, name: str) -> str:
    key = f"attendance-{name}"
    return translate(lang, f"export-{key}")
