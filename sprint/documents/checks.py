"""What an update from outside must show before anybody else meets it; each function raises ``Refused``."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, TypeVar

from pycrdt import Map, Text, get_state, get_update

from sprint.documents import guided, pieces
from sprint.documents.clocks import clocks, state_vector, varints
from sprint.documents.name import Kind
from sprint.documents.shape import (
    AXES,
    MINE,
    PLAY,
    ROOTS,
    Definition,
    Document,
    fields,
    names_of_roots,
    root,
    value,
)
from sprint.documents.values import field_name, identifier, named, word
from sprint.domain import limits
from sprint.domain.errors import Refused
from sprint.domain.strokes import KEY, decode, note_of

Result = TypeVar("Result")

SLACK = limits.SLACK
MOST_ITEMS = limits.ITEMS * SLACK
ITEM = re.compile(r"(group|note):[A-Za-z0-9_-]{1,64}")
REACTION = re.compile(r"[A-Za-z0-9_-]{1,64}/(?P<seat>[A-Za-z0-9_-]{1,64})/(good|moving|doubt|idea)")
EVERY_CLOCK = 2**31 - 1
NOTHING = b"\x00\x00"


def guarded(work: Callable[..., Result], *args: Any) -> Result:
    """Crafted bytes raise ValueError, RuntimeError, and from Rust a PanicException that is no Exception."""
    try:
        return work(*args)
    except Refused:
        raise
    except Exception as error:
        raise Refused("document.refused") from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise Refused("document.refused") from None


def size(update: bytes) -> None:
    if len(update) > limits.UPDATE_BYTES:
        raise Refused("too_large", limit=limits.UPDATE_BYTES)


def own(update: bytes, client_ids: tuple[int, ...]) -> None:
    """Nothing is left of the update once our own clients' structs are taken out.

    A forged client id would make the server drop the victim's real edits while both state vectors look equal.
    """
    if guarded(get_update, update, all_of(client_ids))[:1] != b"\x00":
        raise Refused("document.forged")


@lru_cache(maxsize=4_096)
def all_of(client_ids: tuple[int, ...]) -> bytes:
    """The state vector of who has everything of these clients; a browser's are the same in each edit."""
    return state_vector(dict.fromkeys(client_ids, EVERY_CLOCK))


def clients(update: bytes) -> set[int]:
    """Under which client ids an update writes."""
    return set(clocks(guarded(get_state, update)))


def complete(update: bytes, state: bytes) -> None:
    """Nothing of the update is parked because something before it is missing: no struct, and no deletion."""
    parked = guarded(get_update, update, state)
    if parked[:1] != b"\x00":
        raise Refused("document.gap")
    if parked != NOTHING:
        known_clocks = clocks(state)
        for client, end_clock in deleted(parked[1:]):
            if end_clock > known_clocks.get(client, 0):
                raise Refused("document.gap")


def deleted(delete_set: bytes) -> Iterator[tuple[int, int]]:
    """The clients whose structs are deleted, with the clock after each range.

    Yjs' update format, version 1: a number of clients; for each its id and a number of ranges, and for each
    range its first clock and its length.
    """
    numbers = iter(varints(delete_set))
    for _ in range(next(numbers)):
        client = next(numbers)
        for _ in range(next(numbers)):
            yield client, next(numbers) + next(numbers)


def roots(kind: Kind, doc: Document) -> None:
    """Unknown roots would be stored and synced, and nobody would ever see them."""
    if not names_of_roots(doc) <= set(ROOTS[kind]):
        raise Refused("document.refused")


@dataclass
class Touched:
    """What one transaction changed, as paths from a root; gathered by observers."""

    paths: set[tuple[str, ...]] = field(default_factory=set)
    authors: set[tuple[str, str]] = field(default_factory=set)
    signed_anew: set[tuple[str, str]] = field(default_factory=set)
    removers: set[tuple[str, ...]] = field(default_factory=set)


@dataclass(frozen=True)
class Longest:
    """The longest text and word of an item's keys, and its ids; others are short words or the place."""

    texts: Mapping[str, int]
    words: Mapping[str, int] = field(default_factory=dict)
    ids: frozenset[str] = frozenset()
    most: int = MOST_ITEMS


NOTES = Longest({"text": limits.NOTE}, {"description": limits.DESCRIPTION}, frozenset({"photo", "builds_on"}))
GROUPS = Longest({"title": limits.TITLE})
QUESTIONS = Longest({"text": limits.QUESTION})
COMMENTS = Longest({"text": limits.COMMENT}, ids=frozenset({"note"}))
SCREENS = Longest(
    {"title": limits.TITLE, "text": limits.SCREEN, "data": limits.SCREEN},
    {"description": limits.DESCRIPTION},
    frozenset({"to", "photo"}),
)
BLOCKS = Longest(
    {"text": limits.BLOCK, "more": limits.BLOCK},
    {"description": limits.DESCRIPTION},
    frozenset({"screen", "to", "photo"}),
    limits.SCREENS * limits.BLOCKS * SLACK,
)
HOTSPOTS = Longest(
    {"label": limits.HOTSPOT}, {}, frozenset({"screen", "to"}), limits.SCREENS * limits.HOTSPOTS * SLACK
)

ITEMS = {
    "notes": NOTES,
    "groups": GROUPS,
    "questions": QUESTIONS,
    "comments": COMMENTS,
    "screens": SCREENS,
    "blocks": BLOCKS,
    "hotspots": HOTSPOTS,
}


def within(parts: Collection[str], changes: Touched) -> None:
    """Only these roots were touched, where any are named; raises ``forbidden``."""
    if parts and any(path[0] not in parts for path in changes.paths):
        raise Refused("forbidden")


def touched(kind: Kind, doc: Document, changes: Touched, definition: Definition, seat_id: str) -> None:
    """Reads everything the update changed: what makes reading panic is caught here, before the commit."""
    for path in changes.paths:
        place(doc, path, definition, seat_id)
    if any(path[0] == "strokes" for path in changes.paths):
        few_strokes(root(doc, "strokes"))
    if any(pieces.is_new_or_back(path) for path in changes.paths):
        pieces.few(doc, SLACK)
    for name, id in changes.authors:
        author(doc, name, id, seat_id)
    for name, id in changes.signed_anew:
        author(doc, name, id, "")


def unnamed(doc: Document, changes: Touched) -> None:
    """A reaction bears a name: where nobody is to know who, it can only be taken back."""
    paths = (path for path in changes.paths if path[0] == "reactions")
    if any(path[1] in root(doc, "reactions") for path in paths if len(path) > 1):
        raise Refused("reaction.anonymous")


def place(doc: Document, path: tuple[str, ...], definition: Definition, seat_id: str) -> None:
    if len(path) == 1:
        return  # what was made and taken away again in one update, as by an undo, has no key left to look at
    name, id, *rest = path
    if name in pieces.PIECES:
        pieces.named(id)
    if name in ITEMS:
        item(root(doc, name), id, ITEMS[name], rest[:1])
    elif name == "frame" and id == "question":
        identifier(root(doc, name).get(id))
    elif name == "frame":
        seeded_text(root(doc, name), id, {"challenge": limits.CHALLENGE})
    elif name == "strokes":
        stroke(id, root(doc, name).get(id))
    elif name == "matrix":
        spot(root(doc, name), id)
    elif name == "answers":
        pieces.answer(root(doc, name), id, SLACK)
    elif name == "reactions":
        reaction(root(doc, name), id, seat_id)
    elif name == "guide":
        guided.common(root(doc, name), id, seat_id)
    elif name == "opinions":
        guided.answer(root(doc, name), id)
    elif name == "mine":
        seeded_text(root(doc, name), id, dict.fromkeys(MINE, limits.COMMENT))
    elif name == "play":
        seeded_text(root(doc, name), id, dict.fromkeys(PLAY, limits.PERSONA))
    elif name == "mentions":
        guided.mention(root(doc, name), id)
    elif name == "texts":
        seeded_text(root(doc, name), id, text_limits(definition))
    elif name == "choices":
        word(root(doc, name).get(id))
        known(id, [f["id"] for f in fields(definition) if f["kind"] in ("choice", "choice_text")])
    elif name == "rows":
        known(id, [f["id"] for f in fields(definition) if f["kind"] == "rows"])
        row(root(doc, name).get(id), rest[:1])
    else:
        raise Refused("document.refused")


def item(items: "Map[Any]", id: str, longest: Longest, keys: Sequence[str] = ()) -> None:
    """One item; only the ``keys`` that were touched, or all of a new one."""
    named(id)
    content = value(items, id)
    if content is None:
        return
    if not isinstance(content, Map) or len(content) > limits.MAP_KEYS:
        raise Refused("document.refused")
    for key in keys or list(content.keys()):
        field_name(key)
        held = value(content, key)
        if key in longest.texts and (held is not None or not keys):
            short_text(held, longest.texts[key])
        elif key in longest.ids:
            identifier(held)
        elif key == "spot":
            pieces.on_the_photo(held)
        else:
            word(held, longest.words.get(key, limits.MAP_WORD))


def stroke(key: str, value: object) -> None:
    """One line of a sketch, or none where it was rubbed out."""
    if not KEY.fullmatch(key) or not (value is None or decode(value)):
        raise Refused("document.refused")
    named(note_of(key))


def few_strokes(strokes: "Map[Any]") -> None:
    longest_sketch = max(Counter(map(note_of, strokes.keys())).values(), default=0)
    if longest_sketch > limits.STROKES * SLACK:
        raise Refused("too_large", limit=limits.STROKES)


def spot(placed: "Map[Any]", id: str) -> None:
    """Where an idea is between little and much value and effort."""
    if not ITEM.fullmatch(id):
        raise Refused("document.refused")
    named(id.partition(":")[2])
    axes = placed.get(id)
    if axes is None:
        return
    if not isinstance(axes, dict) or axes.keys() != set(AXES):
        raise Refused("document.refused")
    for number in axes.values():
        if isinstance(number, bool) or not isinstance(number, (int, float)) or not 0 <= number <= 100:
            raise Refused("document.refused")


def reaction(reactions: "Map[Any]", key: str, seat_id: str) -> None:
    """Nobody gives or takes back in another's name."""
    match = REACTION.fullmatch(key)
    given = reactions.get(key)
    if match is None or match["seat"] != seat_id or not (given is None or given is True):
        raise Refused("document.refused")
    named(key.partition("/")[0])


def row(rows: object, ids: list[str]) -> None:
    """A field's rows were seeded; a browser adds rows in it and never replaces it."""
    if not isinstance(rows, Map):
        raise Refused("document.refused")
    for id in ids or list(rows.keys()):
        cells = rows.get(id)
        item(rows, id, Longest(dict.fromkeys(texts_of(cells), limits.CELL)))


def texts_of(cells: object) -> list[str]:
    return [key for key, value in cells.items() if isinstance(value, Text)] if isinstance(cells, Map) else []


def text_limits(definition: Definition) -> dict[str, int]:
    texts = [f for f in fields(definition) if f["kind"] in ("text", "choice_text")]
    return {f["id"]: f.get("max") or limits.CONCEPT for f in texts}


def seeded_text(holder: "Map[Any]", key: str, limits: Mapping[str, int]) -> None:
    known(key, limits)
    short_text(holder.get(key), limits[key])


def known(key: str, keys: Iterable[str]) -> None:
    if key not in keys:
        raise Refused("document.refused")


def short_text(value: object, limit: int) -> None:
    if not isinstance(value, Text):
        raise Refused("document.refused")
    if len(str(value)) > limit * SLACK:
        raise Refused("too_large", limit=limit)


def author(doc: Document, name: str, id: str, seat_id: str) -> None:
    """Nobody signs with another's name, and nobody what stands there already."""
    item = root(doc, name).get(id)
    if isinstance(item, Map) and item.get("author") not in (None, "", seat_id):
        raise Refused("document.refused")


def rearranged(changes: Touched) -> bool:
    """Whether something came, went or moved into something else: votes may be on it."""
    paths = (path for path in changes.paths if path[0] in ("notes", "groups"))
    return any(len(path) < 3 or path[2] in ("removed_ms", "place") for path in paths)
