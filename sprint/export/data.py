"""The report as JSON: the team's own data with its pictures, whole and with a version; and read back."""

from __future__ import annotations

import binascii
import json as standard
from base64 import b64decode, b64encode
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date as Day
from typing import Any, NoReturn

import fastjsonschema

from sprint.domain.documents import (
    Block,
    Comment,
    Concept,
    FieldComment,
    Group,
    Hotspot,
    Ideas,
    Note,
    Outline,
    Question,
    Row,
    Screen,
)
from sprint.domain.errors import Refused
from sprint.export.parts import Opinion, Round
from sprint.export.report import Report
from sprint.export.schema import FORMAT, KNOWN, TEAM, held

# How much of a path is said when something in a file is wrong.
WHERE_LETTERS = 80


def json(report: Report) -> str:
    """Notes carry no author: an export never says who wrote what."""
    ideas = asdict(report.ideas)
    del ideas["removed"], ideas["merged"]
    for note in ideas["notes"]:
        del note["author"]
    concept = asdict(report.concept)
    if not report.comments:
        del ideas["comments"], concept["comments"]
    content = {
        "format": FORMAT,
        "language": report.lang,
        "sprint": report.sprint_title,
        "team": report.team_name,
        "municipalities": list(report.municipalities),
        "date": report.date,
        "day": report.day.isoformat(),
        "participants": list(report.people),
        "votes": [asdict(vote) for vote in report.rounds],
        "feedback": [asdict(one) for one in report.feedback],
        "advice": [{"question": question, "text": said} for question, said in report.advice],
        "ideas": ideas,
        "concept": concept,
        "outline": asdict(report.outline),
        "systems": [asdict(system) for system in report.systems],
        "map": asdict(report.map),
        "leading": asdict(report.leading),
        "checklist": {"done": report.checklist.done, "of": len(report.checklist.items)},
        "left_out": list(report.left_out),
        "photos": {id: b64encode(data).decode() for id, data in report.photos.items()},
    }
    written = standard.dumps(content, ensure_ascii=False, indent=2) + "\n"
    return written.encode("utf-8", "ignore").decode()  # without half pairs, which UTF-8 cannot write


def opened(file: bytes) -> dict[str, Any]:
    """What a file says that is a team's, whoever wrote it; raises ``team_file`` and what is wrong with it."""
    try:
        data = standard.loads(file.decode("utf-8-sig"), parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise Refused("team_file.not_json") from None
    if not isinstance(data, dict) or not str(data.get("format", "")).startswith("sprintrum/"):
        raise Refused("team_file.other")
    if data["format"] not in KNOWN:
        raise Refused("team_file.newer")
    try:
        held()(data)
    except fastjsonschema.JsonSchemaValueException as wrong:
        where = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in wrong.path[1:])
        raise Refused("team_file.wrong", where=where[1 : 1 + WHERE_LETTERS], rule=wrong.rule) from None
    _no_doubles(data)
    if not _is_day(data.get("day", "2026-01-01")):
        raise Refused("team_file.wrong", where="day", rule="")
    known = {name: _without_half_pairs(value) for name, value in data.items() if name in TEAM["properties"]}
    return known | {"photos": _pictures(known.get("photos", {}))}


def _no_doubles(data: Mapping[str, Any]) -> None:
    """Of two things with one id, one would be lost without a word."""
    ideas, concept, screens = data["ideas"], data["concept"], data["outline"]["screens"]
    lists = {f"ideas.{name}": ideas.get(name, ()) for name in ("notes", "groups", "questions", "comments")}
    lists |= {f"concept.rows.{field}": rows for field, rows in concept["rows"].items()}
    lists |= {"concept.comments": concept.get("comments", ()), "outline.screens": screens}
    for name in ("blocks", "hotspots"):
        lists[f"outline.{name}"] = [each for screen in screens for each in screen.get(name, ())]
    for where, items in lists.items():
        if len({item["id"] for item in items}) < len(items):
            raise Refused("team_file.wrong", where=where[:WHERE_LETTERS], rule="uniqueItems")


def _is_day(text: str) -> bool:
    try:
        return bool(Day.fromisoformat(text))
    except ValueError:
        return False


def _no_number(name: str) -> NoReturn:
    raise ValueError(name)


def _without_half_pairs(value: Any) -> Any:
    """Words that UTF-8 can write."""
    if isinstance(value, str):
        return value.encode("utf-8", "ignore").decode()
    if isinstance(value, list):
        return [_without_half_pairs(each) for each in value]
    if isinstance(value, dict):
        return {_without_half_pairs(key): _without_half_pairs(each) for key, each in value.items()}
    return value


def _pictures(photos: Mapping[str, str]) -> dict[str, bytes]:
    try:
        return {id: b64decode(data, validate=True) for id, data in photos.items()}
    except binascii.Error:
        raise Refused("team_file.wrong", where="photos", rule="contentEncoding") from None


def read(data: Mapping[str, Any], definition: Sequence[Mapping[str, Any]]) -> Report:
    """The report of what ``opened`` has let in, without authors; the checklist is counted anew."""
    return Report(
        sprint_title=data["sprint"],
        team_name=data["team"],
        municipalities=tuple(data["municipalities"]),
        day=Day.fromisoformat(data.get("day", "0001-01-01")),
        ideas=_ideas(data["ideas"]),
        concept=_concept(data["concept"]),
        outline=_outline(data["outline"]),
        definition=definition,
        lang=data["language"],
        photos=data["photos"],
        people=tuple(data.get("participants", ())),
        rounds=tuple(map(round_of, data.get("votes", ()))),
        feedback=tuple(map(opinion_of, data.get("feedback", ()))),
        advice=tuple(map(advice_of, data.get("advice", ()))),
        comments="comments" in data["ideas"],
    )


def round_of(data: Mapping[str, Any]) -> Round:
    """A vote as it stands in a file."""
    results = tuple((title, count) for title, count in data["results"])
    return Round(results, data["chosen"], data["reason"])


def opinion_of(data: Mapping[str, Any]) -> Opinion:
    return Opinion(data["kind"], data["text"], data["about"])


def advice_of(data: Mapping[str, Any]) -> tuple[str, str]:
    return data["question"], data["text"]


def _outline(data: Mapping[str, Any]) -> Outline:
    return Outline(tuple(map(_screen, data["screens"])), data.get("persona", ""))


def _screen(data: Mapping[str, Any]) -> Screen:
    blocks = tuple(Block(**block | {"strokes": tuple(block["strokes"])}) for block in data.get("blocks", ()))
    spots = tuple(Hotspot(**spot) for spot in data.get("hotspots", ()))
    return Screen(**{**data, "blocks": blocks, "hotspots": spots, "answers": tuple(data.get("answers", ()))})


def _ideas(data: Mapping[str, Any]) -> Ideas:
    notes = tuple(
        Note(**note | {"author": "", "strokes": tuple(note.get("strokes", ()))}) for note in data["notes"]
    )
    return Ideas(
        challenge=data["challenge"],
        notes=notes,
        groups=tuple(Group(**group) for group in data["groups"]),
        matrix=data.get("matrix", {}),
        questions=tuple(Question(**question) for question in data.get("questions", ())),
        question=data.get("question", ""),
        comments=tuple(Comment(**comment) for comment in data.get("comments", ())),
    )


def _concept(data: Mapping[str, Any]) -> Concept:
    rows = {field: tuple(Row(**row) for row in found) for field, found in data["rows"].items()}
    return Concept(
        data["texts"],
        data["choices"],
        rows,
        data["origin"],
        answers=data.get("answers", {}),
        spread={statement: tuple(counts) for statement, counts in data.get("spread", {}).items()},
        comments=tuple(FieldComment(**comment) for comment in data.get("comments", ())),
        mentions={field: tuple(items) for field, items in data.get("mentions", {}).items()},
    )
