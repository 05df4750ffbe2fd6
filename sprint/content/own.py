"""A municipality's own sheet and systems, from files in ``CONTENT_DIR``; a mistake in them is one sentence.

``concept.json`` stands instead of the sheet that ships, ``systems.json`` adds to the catalogue. A field that
ships keeps its kind and its columns, since pages and files read it by them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

KINDS = ("text", "rows", "choice", "choice_text")
COLUMN_KINDS = ("text", "choice", "date", "number")
SYSTEM_KINDS = ("own", "shared", "national", "region", "other")
ID = re.compile(r"[a-z][a-z0-9_]{0,63}")


# Set once, at the start; none where there is none.
folder: Path | None = None


class WrongContent(Exception):
    """A file that cannot be used; its text is one clear sentence."""


def read(name: str) -> Any:
    """The municipality's own file, or None where it has none."""
    path = folder / name if folder else None
    if path is None or not path.is_file():
        return None
    try:
        return json.loads(path.read_text("utf-8"))
    except (ValueError, OSError) as wrong:
        raise WrongContent(f"CONTENT_DIR: {name} cannot be read: {wrong}.") from wrong


def check(shipped: tuple[dict[str, Any], ...]) -> None:
    """Looks at every file there is; raises ``WrongContent`` for the first thing that is wrong."""
    if folder and not folder.is_dir():
        raise WrongContent(f"CONTENT_DIR: {folder} is no folder.")
    sheet, systems = read("concept.json"), read("systems.json")
    if sheet is not None:
        _check_sheet(sheet, {field["id"]: field for section in shipped for field in section["fields"]})
    if systems is not None:
        _check_systems(systems)


def _check_sheet(sheet: Any, shipped: Mapping[str, Any]) -> None:
    if not isinstance(sheet, list) or not sheet:
        raise WrongContent("CONTENT_DIR: concept.json must be a list of sections.")
    seen: set[str] = set()
    for at, section in enumerate(sheet, 1):
        place = f"concept.json, section {at}"
        _need(isinstance(section, dict), place, "must be an object")
        _id(section, place)
        _texts(section, "title", place)
        _need(isinstance(section.get("fields"), list), place, "needs a list of fields")
        for field in section["fields"]:
            _check_field(field, place, shipped)
            _need(field["id"] not in seen, f"{place}, field {field['id']}", "is there twice")
            seen.add(field["id"])
    _need("title" in seen, "concept.json", "needs the field title")


def _check_field(field: Any, place: str, shipped: Mapping[str, Any]) -> None:
    _need(isinstance(field, dict), place, "has a field that is no object")
    _id(field, place)
    place = f"{place}, field {field['id']}"
    _need(field.get("kind") in KINDS, place, f"kind must be one of {', '.join(KINDS)}")
    _texts(field, "label", place)
    _texts(field, "help", place)
    known = shipped.get(field["id"])
    _need(known is None or known["kind"] == field["kind"], place, f"must stay a {known and known['kind']}")
    if field["kind"] in ("choice", "choice_text"):
        _options(field, place)
    if field["kind"] == "rows":
        columns = list(_columns(field, place))
        missing = [each["id"] for each in (known or {}).get("columns", ()) if each["id"] not in columns]
        _need(not missing, place, f"has lost the columns {', '.join(missing)}")
    if field.get("rule"):
        _texts(field, "check", place)
        _need(field["rule"].get("type") in ("filled", "rows"), place, "rule type must be filled or rows")


def _columns(field: Mapping[str, Any], place: str) -> Iterator[str]:
    _need(isinstance(field.get("columns"), list) and field["columns"], place, "needs columns")
    for column in field["columns"]:
        _id(column, place)
        here = f"{place}, column {column['id']}"
        _texts(column, "label", here)
        _need(column.get("kind") in COLUMN_KINDS, here, f"kind must be one of {', '.join(COLUMN_KINDS)}")
        if column["kind"] == "choice":
            _options(column, here)
        yield column["id"]


def _options(holder: Mapping[str, Any], place: str) -> None:
    _need(isinstance(holder.get("options"), list) and holder["options"], place, "needs options")
    for option in holder["options"]:
        _id(option, place, digits=True)
        _texts(option, "label", f"{place}, option {option['id']}")


def _check_systems(systems: Any) -> None:
    _need(isinstance(systems, list), "systems.json", "must be a list of systems")
    for at, system in enumerate(systems, 1):
        place = f"systems.json, system {at}"
        _need(isinstance(system, dict), place, "must be an object")
        _id(system, place)
        for key in ("name", "owner", "use"):
            _texts(system, key, place)
        _need(system.get("kind") in SYSTEM_KINDS, place, f"kind must be one of {', '.join(SYSTEM_KINDS)}")
        also = system.get("also", [])
        _need(
            isinstance(also, list) and all(isinstance(word, str) for word in also),
            place,
            "also must be words",
        )


def _id(holder: Any, place: str, *, digits: bool = False) -> None:
    id = holder.get("id") if isinstance(holder, dict) else None
    is_right = isinstance(id, str) and (ID.fullmatch(id) or (digits and id.isdigit()))
    _need(bool(is_right), place, f"has the id {id!r}, which must be small letters, digits and _")


def _texts(holder: Mapping[str, Any], key: str, place: str) -> None:
    texts = holder.get(key)
    is_whole = isinstance(texts, dict) and all(
        isinstance(texts.get(lang), str) and texts[lang].strip() for lang in ("da", "en")
    )
    _need(is_whole, place, f"{key} needs a text in da and en")


def _need(holds: bool, place: str, what: str) -> None:
    if not holds:
        raise WrongContent(f"CONTENT_DIR: {place}: {what}.")
