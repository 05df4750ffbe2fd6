"""A merge taken back: what it brought goes again, except what somebody has made something of since."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from pycrdt import Map, Text

from sprint.documents.clearing import ITEMS
from sprint.documents.merging import addition, lengths
from sprint.documents.name import Kind
from sprint.documents.restoring import rewrite
from sprint.documents.shape import PLAY, ROOTS, Definition, Document, is_kept, plain, root, text
from sprint.domain import limits
from sprint.domain.strokes import note_of

Item = tuple[str, str]
Values = Mapping[str, Mapping[str, Any]]
# By root, what an item lies in, and where it leads.
LIES_IN = {
    "notes": ("groups", "group"),
    "comments": ("notes", "note"),
    "blocks": ("screens", "screen"),
    "hotspots": ("screens", "screen"),
}
LEADS_TO = {
    "notes": ("notes", "builds_on"),
    "screens": ("screens", "to"),
    "blocks": ("screens", "to"),
    "hotspots": ("screens", "to"),
}
# What stands in the concept as a plain value.
LOOSE = ("choices", "guide", "spread", "mentions", "origin")


def take_back(
    kind: Kind,
    doc: Document,
    was: Document,
    other: Document,
    sheet: Definition,
    used: Collection[Item],
    now_ms: int,
) -> None:
    """Use it inside a transaction of ``doc``, which was as ``was`` before ``other`` was added.

    ``used`` is what votes and the concept point at.
    """
    now, before, theirs = (_values(kind, each) for each in (doc, was, other))
    going = _going(now, before, theirs, used)
    for name, id in going:
        root(doc, name)[id]["removed_ms"] = now_ms
    if kind == "ideas" and ("questions", now["frame"].get("question")) in going:
        root(doc, "frame")["question"] = ""
    if kind == "concept":
        _take_rows(doc, now, before, theirs, now_ms)
        _take_words(root(doc, "texts"), before["texts"], theirs["texts"], lengths(sheet))
        for name in LOOSE:
            _take_values(root(doc, name), now[name], before[name], theirs[name])
    if kind == "outline":
        longest = dict.fromkeys(PLAY, limits.PERSONA)
        _take_words(root(doc, "play"), before["play"], theirs["play"], longest)


def used_in(concept: Document) -> set[Item]:
    """The notes and groups that a concept begins with or builds on."""
    origin = plain(concept, "origin")
    mentioned = {key.partition("/")[2] for key, is_there in plain(concept, "mentions").items() if is_there}
    notes = {f"note:{id}" for id in origin.get("notes") or ()}
    return {item_of(said) for said in mentioned | notes | {str(origin.get("item") or "")}}


def item_of(said: str) -> Item:
    """As votes name it, ``note:<id>``."""
    kind, _, id = said.partition(":")
    return f"{kind}s", id


def _values(kind: Kind, doc: Document) -> Values:
    return {name: plain(doc, name) for name in ROOTS[kind]}


def _going(now: Values, before: Values, theirs: Values, used: Collection[Item]) -> set[Item]:
    """What came, and what nobody has changed, drawn on, answered, chosen or built on since."""
    items = {(name, id): item for name in ITEMS for id, item in now.get(name, {}).items() if is_kept(item)}
    came = {(name, id) for name, id in items if _came(id, before[name], theirs[name])}
    changed = {(name, id) for name, id in came if not _is_as(items[name, id], theirs[name][id])}
    worked_on = came & (changed | _drawn_on(now, theirs) | set(used))
    stays = set(items) - came | worked_on
    while more := set(_held(items, came, stays, worked_on)) & came - stays:
        stays |= more
    return set(items) - stays


def _came(id: str, before: Mapping[str, Any], theirs: Mapping[str, Any]) -> bool:
    return not is_kept(before.get(id)) and is_kept(theirs.get(id))


def _is_as(item: Mapping[str, Any], theirs: Mapping[str, Any]) -> bool:
    """The merge itself gave it another place among the others."""
    return {**item, "order": ""} == {**theirs, "order": ""}


def _drawn_on(now: Values, theirs: Values) -> set[Item]:
    """What got a stroke, a reaction, a place or an answer since, or lost one."""
    on: set[Item] = set()
    for name in {"strokes", "reactions", "matrix", "answers"} & now.keys():
        mine, other = now[name], theirs[name]
        for key in (key for key in mine.keys() | other.keys() if mine.get(key) != other.get(key)):
            on |= {item_of(key)} if name == "matrix" else {(root, note_of(key)) for root in ITEMS}
    return on


def _held(
    items: Mapping[Item, Mapping[str, Any]], came: set[Item], stays: set[Item], worked_on: set[Item]
) -> Iterator[Item]:
    """What stays with something that stays: what that lies in or leads to, and what lies in it.

    The notes of a group stay only where it is the group that was worked on.
    """
    for (name, id), item in items.items():
        holder = _named(LIES_IN, name, item)
        if (name, id) in stays:
            yield from (holder, _named(LEADS_TO, name, item))
        elif holder in (worked_on if name == "notes" else stays & came):
            yield name, id


def _named(ways: Mapping[str, Item], name: str, item: Mapping[str, Any]) -> Item:
    root, key = ways.get(name, ("", ""))
    return root, text((item.get("place") or {}).get(key) if key == "group" else item.get(key))


def _take_rows(doc: Document, now: Values, before: Values, theirs: Values, now_ms: int) -> None:
    for field, rows in now["rows"].items():
        had, others = before["rows"].get(field, {}), theirs["rows"].get(field, {})
        for id, row in rows.items():
            if is_kept(row) and _came(id, had, others) and _is_as(row, others[id]):
                root(doc, "rows")[field][id]["removed_ms"] = now_ms


def _take_words(
    texts: Map[Any], before: Mapping[str, Any], theirs: Mapping[str, Any], longest: Mapping[str, int]
) -> None:
    """What was added behind, where it still stands there; what was begun with it stays."""
    for field, words in theirs.items():
        live, had = texts.get(field), str(before.get(field) or "")
        added = addition(had, text(words), longest.get(field, limits.CONCEPT))
        if not isinstance(live, Text) or not added or not str(live).endswith(added):
            continue
        if had.strip() or str(live) == had + added:
            rewrite(live, str(live)[: -len(added)])


def _take_values(
    live: Map[Any], now: Mapping[str, Any], before: Mapping[str, Any], theirs: Mapping[str, Any]
) -> None:
    for key, value in theirs.items():
        if key not in before and key in now and now[key] == value:
            del live[key]
