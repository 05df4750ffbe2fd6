"""What an update from outside must show before anybody else meets it; each function raises ``Refused``."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from pycrdt import Map, Text, get_update

from sprint.documents.name import Kind
from sprint.documents.shape import AXES, ROOTS, Definition, Document, fields, names_of_roots, root
from sprint.domain import limits
from sprint.domain.errors import Refused
from sprint.domain.strokes import KEY, decode, note_of

Result = TypeVar("Result")

# The browser stops at the limits of the contract. Two who type offline may pass them together, and a text
# that the server refuses for ever would be worse than a long one: the server allows the double.
SLACK = 2
MOST_ITEMS = limits.ITEMS * SLACK
ID = re.compile(r"[A-Za-z0-9_-]{0,64}")
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


def own(update: bytes, client_ids: Iterable[int]) -> None:
    """Nothing is left of the update once our own clients' structs are taken out.

    A forged client id would make the server drop the victim's real edits while both state vectors look equal.
    """
    if guarded(get_update, update, state_vector(dict.fromkeys(client_ids, EVERY_CLOCK)))[:1] != b"\x00":
        raise Refused("document.forged")


def complete(update: bytes, state: bytes) -> None:
    """Nothing of the update is parked because something before it is missing: no struct, and no deletion."""
    left = guarded(get_update, update, state)
    if left[:1] != b"\x00":
        raise Refused("document.gap")
    if left != NOTHING:
        known = clocks(state)
        for client, end in deleted(left[1:]):
            if end > known.get(client, 0):
                raise Refused("document.gap")


def deleted(delete_set: bytes) -> Iterator[tuple[int, int]]:
    """The clients whose structs are deleted, with the clock after each range.

    Yjs' update format, version 1: a number of clients; for each its id and a number of ranges, and for each
    range its first clock and its length.
    """
    numbers = varints(delete_set)
    for _ in range(next(numbers)):
        client = next(numbers)
        for _ in range(next(numbers)):
            yield client, next(numbers) + next(numbers)


def roots(kind: Kind, doc: Document) -> None:
    """Unknown roots would be stored and synced, and nobody would ever see them."""
    if not names_of_roots(doc) <= set(ROOTS[kind]):
        raise Refused("document.refused")


def state_vector(clocks: Mapping[int, int]) -> bytes:
    return b"".join([varint(len(clocks)), *(varint(id) + varint(clock) for id, clock in clocks.items())])


def clocks(state: bytes) -> dict[int, int]:
    """A state vector that we made ourselves, by client; its bytes come in any order."""
    numbers = list(varints(state))
    return dict(zip(numbers[1::2], numbers[2::2], strict=True))


def varint(number: int) -> bytes:
    groups = []
    while number > 127:
        groups.append(number & 127 | 128)
        number >>= 7
    return bytes([*groups, number])


def varints(data: bytes) -> Iterator[int]:
    number = shift = 0
    for byte in data:
        number |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            yield number
            number = shift = 0


@dataclass
class Touched:
    """What one transaction changed, as paths from a root; gathered by observers."""

    paths: set[tuple[str, ...]] = field(default_factory=set)
    authors: set[tuple[str, str]] = field(default_factory=set)
    signed_anew: set[tuple[str, str]] = field(default_factory=set)


@dataclass(frozen=True)
class Longest:
    """The longest text and word of an item's keys, and its ids; others are short words or the place."""

    texts: Mapping[str, int]
    words: Mapping[str, int] = field(default_factory=dict)
    ids: frozenset[str] = frozenset()


NOTES = Longest({"text": limits.NOTE}, {"description": limits.DESCRIPTION}, frozenset({"photo"}))
GROUPS = Longest({"title": limits.TITLE})
QUESTIONS = Longest({"text": limits.QUESTION})
COMMENTS = Longest({"text": limits.COMMENT}, ids=frozenset({"note"}))
SCREENS = Longest({"title": limits.TITLE, "text": limits.SCREEN, "data": limits.SCREEN})


ITEMS = {
    "notes": NOTES,
    "groups": GROUPS,
    "questions": QUESTIONS,
    "comments": COMMENTS,
    "screens": SCREENS,
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
    for name, id in changes.authors:
        author(doc, name, id, seat_id)
    for name, id in changes.signed_anew:
        author(doc, name, id, "")


def unnamed(doc: Document, changes: Touched) -> None:
    """A reaction bears a name: where nobody is to know who, it can only be taken back."""
    reacted = (path for path in changes.paths if path[0] == "reactions")
    if any(path[1] in root(doc, "reactions") for path in reacted if len(path) > 1):
        raise Refused("reaction.anonymous")


def place(doc: Document, path: tuple[str, ...], definition: Definition, seat_id: str) -> None:
    if len(path) == 1:
        return  # what was made and taken away again in one update, as by an undo, has no key left to look at
    name, id, *rest = path
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
    elif name == "reactions":
        reaction(root(doc, name), id, seat_id)
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
    if len(items) > MOST_ITEMS or len(id) > limits.ID:
        raise Refused("too_large", limit=MOST_ITEMS)
    found = items.get(id)
    if found is None:
        return
    if not isinstance(found, Map) or len(found) > limits.MAP_KEYS:
        raise Refused("document.refused")
    for key in keys or list(found.keys()):
        value = found.get(key)
        if key in longest.texts and (value is not None or not keys):
            short_text(value, longest.texts[key])
        elif key in longest.ids:
            identifier(value)
        else:
            word(value, longest.words.get(key, limits.MAP_WORD))


def stroke(key: str, value: object) -> None:
    """One line of a sketch, or none where it was rubbed out."""
    if not KEY.fullmatch(key) or not (value is None or decode(value)):
        raise Refused("document.refused")


def few_strokes(strokes: "Map[Any]") -> None:
    most = max(Counter(map(note_of, strokes.keys())).values(), default=0)
    if most > limits.STROKES * SLACK or len(strokes) > MOST_ITEMS * limits.STROKES_OF_AN_ITEM:
        raise Refused("too_large", limit=limits.STROKES)


def spot(placed: "Map[Any]", id: str) -> None:
    """Where an idea is between little and much value and effort."""
    if len(placed) > MOST_ITEMS or not ITEM.fullmatch(id):
        raise Refused("document.refused")
    found = placed.get(id)
    if found is None:
        return
    if not isinstance(found, dict) or found.keys() != set(AXES):
        raise Refused("document.refused")
    for number in found.values():
        if isinstance(number, bool) or not isinstance(number, (int, float)) or not 0 <= number <= 100:
            raise Refused("document.refused")


def reaction(given: "Map[Any]", key: str, seat_id: str) -> None:
    """Nobody gives or takes back in another's name."""
    if len(given) > limits.REACTIONS:
        raise Refused("too_large", limit=limits.REACTIONS)
    found = REACTION.fullmatch(key)
    if found is None or found["seat"] != seat_id or not (given.get(key) is None or given.get(key) is True):
        raise Refused("document.refused")


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


def identifier(value: object) -> None:
    if value is not None and not (isinstance(value, str) and ID.fullmatch(value)):
        raise Refused("document.refused")


def word(value: object, most: int = limits.MAP_WORD) -> None:
    """A short word, a number, or the place of a note: the only values that are not shared texts."""
    if isinstance(value, str) and len(value) <= most:
        return
    if value is None or isinstance(value, (bool, int, float)):
        return
    if isinstance(value, dict) and len(value) <= 4:
        for inner in value.values():
            if not isinstance(inner, str) or len(inner) > limits.MAP_WORD:
                raise Refused("document.refused")
        return
    raise Refused("document.refused")


def author(doc: Document, name: str, id: str, seat_id: str) -> None:
    """Nobody signs with another's name, and nobody what stands there already."""
    signed = root(doc, name).get(id)
    if isinstance(signed, Map) and signed.get("author") not in (None, "", seat_id):
        raise Refused("document.refused")


def rearranged(changes: Touched) -> bool:
    """Whether something came, went or moved into something else: votes may be on it."""
    items = (path for path in changes.paths if path[0] in ("notes", "groups"))
    return any(len(path) < 3 or path[2] in ("removed_ms", "place") for path in items)
