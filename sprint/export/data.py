"""The report as JSON: the team's own data, whole and with a version, for other programs."""

from __future__ import annotations

import json as standard
from dataclasses import asdict

from sprint.export.report import Report

FORMAT = "sprintrum/1"


def json(report: Report) -> str:
    """Notes carry no author: an export never tells who wrote what."""
    ideas = asdict(report.ideas)
    for note in ideas["notes"]:
        del note["author"]
    content = {
        "format": FORMAT,
        "language": report.lang,
        "sprint": report.sprint_title,
        "team": report.team_name,
        "municipalities": list(report.municipalities),
        "date": report.date,
        "ideas": ideas,
        "concept": asdict(report.concept),
        "outline": asdict(report.outline),
        "checklist": {"done": report.checklist.done, "of": len(report.checklist.items)},
    }
    return standard.dumps(content, ensure_ascii=False, indent=2) + "\n"
