"""What a team's data file holds: the JSON Schema of ``docs/team.schema.json``, which files are held to."""

from __future__ import annotations

from functools import cache
from typing import Any

import fastjsonschema

from sprint.domain import limits
from sprint.domain.playing import FEEDBACK_KINDS

FORMAT = "sprintrum/3"
# What this version reads: the first had the day in words and screens without blocks, the second no pictures.
KNOWN = ("sprintrum/1", "sprintrum/2", FORMAT)

Schema = dict[str, Any]

# The wire's largest whole number.
MOST = 2**53 - 1


def text(limit: int) -> Schema:
    """Documents hold the double of what a browser takes, for two who write offline."""
    return {"type": "string", "maxLength": limit * limits.SLACK}


def listed(of: Schema, most: int) -> Schema:
    return {"type": "array", "items": of, "maxItems": most}


def mapped(of: Schema, most: int) -> Schema:
    return {"type": "object", "additionalProperties": of, "maxProperties": most}


def whole(least: int, most: int) -> Schema:
    return {"type": "integer", "minimum": least, "maximum": most}


def thing(needed: dict[str, Schema], more: dict[str, Schema] | None = None) -> Schema:
    return {
        "type": "object",
        "properties": {**needed, **(more or {})},
        "required": list(needed),
        "additionalProperties": False,
    }


ID: Schema = {"type": "string", "minLength": 1, "maxLength": limits.ID}
MAYBE_ID: Schema = {"type": "string", "maxLength": limits.ID}
WORD = {"type": "string", "maxLength": limits.MAP_WORD}
MOMENT = whole(0, MOST)
COUNT = whole(0, MOST)
ITEMS = limits.ITEMS * limits.SLACK
STROKES = listed({"type": "string", "maxLength": limits.STROKE_SIGNS}, limits.STROKES * limits.SLACK)
PICTURE = {"photo": MAYBE_ID, "description": text(limits.DESCRIPTION), "strokes": STROKES}

NOTE = thing(
    {"id": ID, "text": text(limits.NOTE), "colour": WORD, "group": MAYBE_ID, "order": WORD},
    {"created_ms": MOMENT, "builds_on": MAYBE_ID, **PICTURE},
)
GROUP = thing({"id": ID, "title": text(limits.TITLE), "order": WORD})
QUESTION = thing({"id": ID, "text": text(limits.QUESTION), "order": WORD})
COMMENT = thing({"id": ID, "note": MAYBE_ID, "text": text(limits.COMMENT), "created_ms": MOMENT})
SPOT = thing({"value": whole(0, 100), "effort": whole(0, 100)})
IDEAS = thing(
    {
        "challenge": text(limits.CHALLENGE),
        "notes": listed(NOTE, ITEMS),
        "groups": listed(GROUP, ITEMS),
    },
    {
        "matrix": mapped(SPOT, ITEMS),
        "questions": listed(QUESTION, ITEMS),
        "question": MAYBE_ID,
        "comments": listed(COMMENT, ITEMS),
    },
)

ROW = thing({"id": ID, "cells": mapped(text(limits.CELL), limits.MAP_KEYS)})
FIELD_COMMENT = thing(
    {"id": ID, "field": MAYBE_ID, "text": text(limits.COMMENT), "created_ms": MOMENT},
    {"resolved": {"type": "boolean"}},
)
ORIGIN = thing(
    {},
    {
        "item": WORD,
        "title": text(limits.NOTE),
        "notes": listed(ID, ITEMS),
        "texts": listed(text(limits.NOTE), ITEMS),
        "challenge": text(limits.CHALLENGE),
        "question": text(limits.QUESTION),
        "votes": COUNT,
        "reason": text(limits.REASON),
    },
)
CONCEPT = thing(
    {
        "texts": mapped(text(limits.CONCEPT), limits.ITEMS),
        "choices": mapped(WORD, limits.ITEMS),
        "rows": mapped(listed(ROW, ITEMS), limits.ITEMS),
    },
    {
        "origin": {"anyOf": [ORIGIN, {"type": "null"}]},
        "answers": mapped(
            {"anyOf": [whole(1, 5), {"type": "string", "maxLength": limits.ID}]}, limits.ANSWERS_TO_GUIDE
        ),
        "spread": mapped(listed(COUNT, limits.MAP_KEYS), limits.ANSWERS_TO_GUIDE),
        "comments": listed(FIELD_COMMENT, ITEMS),
        "mentions": mapped(listed(WORD, limits.MENTIONS), limits.ITEMS),
    },
)

BLOCK = thing(
    {"id": {"type": "string", "minLength": 1, "maxLength": limits.ID + len(":text")}, "kind": WORD},
    {"text": text(limits.BLOCK), "more": text(limits.BLOCK), "to": MAYBE_ID, "order": WORD, **PICTURE},
)
SIDE = whole(0, limits.SPOT)
HOTSPOT = thing(
    {"id": ID, "label": text(limits.HOTSPOT), "to": MAYBE_ID, "x": SIDE, "y": SIDE, "w": SIDE, "h": SIDE},
    {"order": WORD},
)
SCREEN = thing(
    {
        "id": ID,
        "kind": WORD,
        "title": text(limits.TITLE),
        "text": text(limits.SCREEN),
        "data": text(limits.SCREEN),
        "actor": WORD,
        "channel": WORD,
        "order": WORD,
    },
    {
        "to": MAYBE_ID,
        "photo": MAYBE_ID,
        "description": text(limits.DESCRIPTION),
        "blocks": listed(BLOCK, (limits.BLOCKS + 2) * limits.SLACK),
        "hotspots": listed(HOTSPOT, limits.HOTSPOTS * limits.SLACK),
        "answers": listed(WORD, limits.ANSWERS * limits.SLACK),
    },
)
OUTLINE = thing({"screens": listed(SCREEN, limits.SCREENS * limits.SLACK)}, {"persona": text(limits.PERSONA)})

VOTES = thing(
    {
        "results": listed(
            {
                "type": "array",
                "items": [text(limits.NOTE), COUNT],
                "minItems": 2,
                "maxItems": 2,
            },
            ITEMS,
        ),
        "chosen": text(limits.NOTE),
        "reason": text(limits.REASON),
    }
)

OPINION = thing(
    {"kind": {"enum": list(FEEDBACK_KINDS)}, "text": text(limits.FEEDBACK), "about": text(limits.TITLE)}
)

ADVICE = thing({"question": text(limits.HELP), "text": text(limits.ADVICE)})

TEAM: Schema = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "A team's work in a digital sprint",
    "type": "object",
    "required": ["format", "language", "sprint", "team", "municipalities", "ideas", "concept", "outline"],
    "properties": {
        "format": {"enum": list(KNOWN)},
        "language": {"enum": ["da", "en"]},
        "sprint": text(limits.TITLE),
        "team": text(limits.TEAM),
        "municipalities": listed(text(limits.ORGANISATION), limits.SEATS),
        "day": {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
        "participants": listed(text(limits.PERSON), limits.SEATS),
        "votes": listed(VOTES, limits.PHASES * limits.ROUNDS),
        "feedback": listed(OPINION, limits.FEEDBACKS),
        "advice": listed(ADVICE, limits.ITEMS),
        "ideas": IDEAS,
        "concept": CONCEPT,
        "outline": OUTLINE,
        "photos": mapped(
            {"type": "string", "contentEncoding": "base64", "maxLength": limits.PHOTO_BYTES * 4 // 3 + 4},
            limits.PHOTOS,
        ),
    },
}


@cache
def held() -> Any:
    """Raises ``fastjsonschema.JsonSchemaValueException`` for what is not a team."""
    return fastjsonschema.compile(TEAM, use_default=False, use_formats=False)
