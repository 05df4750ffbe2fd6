"""Taking the concept home: a preview of the paper, the plan, what is missing, and the files."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from flask import Blueprint, Response, abort, render_template

from sprint import content, export
from sprint.actions import photos
from sprint.domain.concept import checklist
from sprint.domain.documents import Concept, Ideas, Note, Outline, question_of
from sprint.domain.permissions import may_see_team
from sprint.domain.state import SprintState, Team
from sprint.domain.strokes import Stroke, decode
from sprint.green import in_thread
from sprint.web import paper, who
from sprint.web.language import current, pick
from sprint.web.words import date, size

takehome = Blueprint("takehome", __name__)

Texts = dict[str, str]

MIMES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "md": "text/markdown; charset=utf-8",
    "json": "application/json; charset=utf-8",
}
RENDER: dict[str, Callable[[export.Report], str | bytes]] = {
    "docx": export.docx,
    "md": export.markdown,
    "json": export.json,
}
PLAIN = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "Æ": "Ae", "Ø": "Oe", "Å": "Aa", "–": "-"})
COLOURS = {"docx": "sky", "md": "mint", "json": "lilac"}


@dataclass(frozen=True)
class Work:
    """All that a team has made, read once."""

    state: SprintState
    team: Team
    ideas: Ideas
    concept: Concept
    outline: Outline


@takehome.get("/s/<code>/teams/<int:number>/takehome")
def preview(code: str, number: int) -> str:
    work = read(code, number)
    return render_template(
        "takehome.html",
        sprint=work.state,
        team=work.team,
        back=way_back(work.state),
        gets=downloads(work),
        today=date(who.deps().now_ms()),
        pages=paper.pages(content.concept(), work.concept),
        plan=paper.plan(work.concept),
        checklist=missing(work.concept),
        concept_title=work.concept.texts.get("title", "").strip(),
        pitch=work.concept.texts.get("pitch", "").strip(),
        owner=work.concept.texts.get("owner", "").strip(),
        decision=work.concept.texts.get("decision", "").strip(),
        origin=(work.concept.origin or {}).get("title", ""),
        reason=(work.concept.origin or {}).get("reason", ""),
        challenge=work.ideas.challenge.strip(),
        question=question_of(work.ideas),
        groups=groups(work.ideas, str((work.concept.origin or {}).get("item") or "")),
        comments=work.ideas.comments,
        sketch_of=sketch_of,
        screens=work.outline.screens,
    )


@takehome.get("/s/<code>/teams/<int:number>/export.<kind>")
def download(code: str, number: int, kind: str) -> Response:
    if kind not in RENDER:
        abort(404)
    work = read(code, number)
    response = Response(rendered(work, kind), content_type=MIMES[kind])
    response.headers["Content-Disposition"] = disposition(export.filename(report(work), kind))
    return response


def read(code: str, number: int) -> Work:
    state = who.find(code)
    if not may_see_team(who.seat_in(state) or who.instructor_seat(state), number):
        abort(403)
    team = next((team for team in state.teams if team.number == number), None) or abort(404)
    return Work(state, team, *(room(state, f"{name}:{number}") for name in ("ideas", "concept", "outline")))


def room(state: SprintState, name: str) -> Any:
    return who.deps().rooms.read(state.code, state.id, name)


def way_back(state: SprintState) -> str:
    """Members go on writing in their room; the instructor goes back to the console."""
    return f"/s/{state.code}/{'room' if who.seat_in(state) else 'console'}"


def missing(concept: Concept) -> dict[str, Any]:
    found = checklist(content.concept(), concept)
    return {
        "done": found.done,
        "of": len(found.items),
        "missing": [pick(item.text) for item in found.items if not item.ok],
    }


def groups(ideas: Ideas, chosen: str) -> list[dict[str, Any]]:
    """The board as it stands: groups in their order, last the notes without one; the chosen one is marked."""
    known = {group.id for group in ideas.groups}
    loose = [note for note in ideas.notes if note.group not in known]
    found = [
        pile(
            group.title, [note for note in ideas.notes if note.group == group.id], f"group:{group.id}", chosen
        )
        for group in ideas.groups
    ]
    return found + ([pile("", loose, "", chosen)] if loose else [])


def pile(title: str, notes: list[Note], item: str, chosen: str) -> dict[str, Any]:
    """``item`` is what votes call the group, empty for the notes without one."""
    chosen_note = next((note.id for note in notes if f"note:{note.id}" == chosen), "")
    is_chosen = bool(item) and item == chosen
    return {
        "title": title,
        "loose": not item,
        "notes": notes,
        "chosen": is_chosen,
        "chosen_note": chosen_note,
    }


def sketch_of(note: Note) -> list[Stroke]:
    return [stroke for text in note.strokes if (stroke := decode(text))]


def rendered(work: Work, kind: str) -> bytes:
    made = in_thread(RENDER[kind], report(work))
    return made.encode() if isinstance(made, str) else made


def report(work: Work) -> export.Report:
    places = sorted({seat.municipality for seat in work.state.members(work.team.number) if seat.municipality})
    return export.Report(
        sprint_title=work.state.title,
        team_name=work.team.name,
        municipalities=tuple(content.formal_name(place) for place in places),
        date=date(who.deps().now_ms()),
        ideas=work.ideas,
        concept=work.concept,
        outline=work.outline,
        definition=content.concept(),
        lang=current(),
        photos=photos.of_notes(who.deps(), work.state, work.ideas.notes),
    )


def disposition(name: str) -> str:
    """Names with æ, ø and å need both forms: a plain one for old readers, the true one for all others."""
    safe = "".join(sign for sign in name if sign.isprintable() and sign not in '\\/:*?"<>|;')[-120:]
    plain = safe.translate(PLAIN).encode("ascii", "ignore").decode().strip() or "sprintrum"
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(safe)}"


def downloads(work: Work) -> list[dict[str, str]]:
    base = f"/s/{work.state.code}/teams/{work.team.number}/export"
    return [
        {"kind": kind, "url": f"{base}.{kind}", "size": size(len(rendered(work, kind))), "colour": colour}
        for kind, colour in COLOURS.items()
    ]
