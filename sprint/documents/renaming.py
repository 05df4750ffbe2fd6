"""New ids for what a file brings: nothing in it is another team's thing, or leads to one.

Two teams that share ids are safe until one is merged into the other: then one of two different things with
the same id would be lost, and a link would lead to the other's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from sprint.documents.outline import OWN
from sprint.documents.values import INBORN
from sprint.domain.documents import Block, Concept, Ideas, Outline, Screen

ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
PLACES = frozenset({"back", "end"})
# What an item names by its id; a field's id is the sheet's.
NAMED = frozenset({"note", "group", "system"})

Work = tuple[Ideas, Concept, Outline]
Naming = Callable[[str], str]


def with_new_ids(work: Work, base: str) -> Work:
    """Each id becomes ``base`` and a number, in the old ids' order: what is sorted by ids keeps its order.

    Links to what is not in the file lead nowhere, as before. What may not be an id stays, to be refused.
    """
    found: set[str] = set()

    def gather(id: str) -> str:
        found.add(id)
        return id

    _renamed(work, gather)
    ids = sorted(id for id in found if ID.fullmatch(id) and id not in INBORN | PLACES)
    names = {id: f"{base}-{at:05}" for at, id in enumerate(ids)}
    return _renamed(work, lambda id: names.get(id, id))


def _renamed(work: Work, name: Naming) -> Work:
    ideas, concept, outline = work
    return _board(ideas, name), _sheet(concept, name), _prototype(outline, name)


def _item(item: str, name: Naming) -> str:
    kind, colon, id = item.partition(":")
    return f"{kind}:{name(id)}" if colon and kind in NAMED else item


def _board(ideas: Ideas, name: Naming) -> Ideas:
    return replace(
        ideas,
        notes=tuple(
            replace(each, id=name(each.id), group=name(each.group), builds_on=name(each.builds_on))
            for each in ideas.notes
        ),
        groups=tuple(replace(each, id=name(each.id)) for each in ideas.groups),
        matrix={_item(item, name): spot for item, spot in ideas.matrix.items()},
        questions=tuple(replace(each, id=name(each.id)) for each in ideas.questions),
        question=name(ideas.question),
        comments=tuple(replace(each, id=name(each.id), note=name(each.note)) for each in ideas.comments),
    )


def _sheet(concept: Concept, name: Naming) -> Concept:
    return replace(
        concept,
        rows={
            field: tuple(replace(row, id=name(row.id)) for row in rows)
            for field, rows in concept.rows.items()
        },
        origin=concept.origin and _origin(concept.origin, name),
        comments=tuple(replace(each, id=name(each.id)) for each in concept.comments),
        mentions={
            field: tuple(_item(item, name) for item in items) for field, items in concept.mentions.items()
        },
    )


def _origin(origin: Mapping[str, Any], name: Naming) -> dict[str, Any]:
    new = dict(origin)
    if "item" in new:
        new["item"] = _item(new["item"], name)
    if "notes" in new:
        new["notes"] = [name(id) for id in new["notes"]]
    return new


def _prototype(outline: Outline, name: Naming) -> Outline:
    return replace(outline, screens=tuple(_screen(each, name) for each in outline.screens))


def _screen(screen: Screen, name: Naming) -> Screen:
    return replace(
        screen,
        id=name(screen.id),
        to=name(screen.to),
        blocks=tuple(_block(each, screen, name) for each in screen.blocks),
        hotspots=tuple(replace(each, id=name(each.id), to=name(each.to)) for each in screen.hotspots),
        answers=tuple(_item(answer, name) for answer in screen.answers),
    )


def _block(block: Block, screen: Screen, name: Naming) -> Block:
    """What stands on the screen itself is named after it."""
    own = next((kind for kind in OWN if block.id == f"{screen.id}:{kind}"), None)
    return replace(block, id=f"{name(screen.id)}:{own}" if own else name(block.id), to=name(block.to))
