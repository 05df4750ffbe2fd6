"""What an update from outside must show before anybody else meets it; each function raises ``Refused``."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from pycrdt import Map, Text, get_update

from sprint.documents.names import Kind
from sprint.documents.shape import ROOTS, Definition, Document, fields, root
from sprint.domain.errors import Refused

Result = TypeVar("Result")

MOST_UPDATE_BYTES = 256 * 1024
MOST_DOCUMENT_BYTES = 4 * 1024 * 1024
MOST_CLIENT_ID = 2**53 - 1
# The browser stops at the limits of the contract. Two who type offline may pass them together, and a text
# that the server refuses for ever would be worse than a long one: the server allows the double.
SLACK = 2
MOST_ITEMS = 500 * SLACK
MOST_KEYS = 24
MOST_WORD = 256
NOTE, TITLE, CHALLENGE, CONCEPT, CELL = 1000, 120, 300, 5000, 1000
EVERY_CLOCK = 2**31 - 1


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
    if len(update) > MOST_UPDATE_BYTES:
        raise Refused("too_large", limit=MOST_UPDATE_BYTES)


def own(update: bytes, client_ids: Iterable[int]) -> None:
    """Nothing is left of the update once our own clients' structs are taken out.

    A forged client id would make the server drop the victim's real edits while both state vectors look equal.
    """
    if guarded(get_update, update, state_vector(dict.fromkeys(client_ids, EVERY_CLOCK)))[:1] != b"\x00":
        raise Refused("document.forged")


def complete(update: bytes, state: bytes) -> None:
    """Nothing of the update is parked because something before it is missing."""
    if guarded(get_update, update, state)[:1] != b"\x00":
        raise Refused("document.gap")


def roots(kind: Kind, doc: Document) -> None:
    """Unknown roots would be stored and synced, and nobody would ever see them."""
    if set(doc.keys()) - set(ROOTS[kind]):
        raise Refused("document.refused")


def state_vector(clocks: Mapping[int, int]) -> bytes:
    return b"".join([varint(len(clocks)), *(varint(id) + varint(clock) for id, clock in clocks.items())])


def clients(state: bytes) -> set[int]:
    """The client ids in a state vector that we made ourselves."""
    numbers = list(varints(state))
    return set(numbers[1::2])


def varint(number: int) -> bytes:
    groups = []
    while number > 127:
        groups.append(number & 127 | 128)
        number >>= 7
    return bytes([*groups, number])


def varints(data: bytes) -> Iterable[int]:
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
    authors: set[str] = field(default_factory=set)


@dataclass(frozen=True)
class Longest:
    """The longest text of each key of an item; other keys are short words, numbers or the place."""

    texts: Mapping[str, int]


NOTES = Longest({"text": NOTE})
GROUPS = Longest({"title": TITLE})
SCREENS = Longest({"title": TITLE, "text": CONCEPT, "data": CONCEPT})


def touched(kind: Kind, doc: Document, changes: Touched, definition: Definition, seat_id: str) -> None:
    """Reads everything the update changed: what makes reading panic is caught here, before the commit."""
    for path in changes.paths:
        place(kind, doc, path, definition)
    for id in changes.authors:
        author(doc, id, seat_id)


def place(kind: Kind, doc: Document, path: tuple[str, ...], definition: Definition) -> None:
    name, id, *rest = path
    if name in ("notes", "groups", "screens"):
        item(root(doc, name), id, {"notes": NOTES, "groups": GROUPS, "screens": SCREENS}[name])
    elif name == "frame":
        seeded_text(root(doc, name), id, {"challenge": CHALLENGE})
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


def item(items: "Map[Any]", id: str, longest: Longest) -> None:
    if len(items) > MOST_ITEMS or len(id) > 64:
        raise Refused("too_large", limit=MOST_ITEMS)
    found = items.get(id)
    if found is None:
        return
    if not isinstance(found, Map) or len(found) > MOST_KEYS:
        raise Refused("document.refused")
    for key, value in found.items():
        if key in longest.texts:
            short_text(value, longest.texts[key])
        else:
            word(value)


def row(rows: object, ids: list[str]) -> None:
    """A field's rows were seeded; a browser adds rows in it and never replaces it."""
    if not isinstance(rows, Map):
        raise Refused("document.refused")
    for id in ids or list(rows.keys()):
        cells = rows.get(id)
        item(rows, id, Longest(dict.fromkeys(texts_of(cells), CELL)))


def texts_of(cells: object) -> list[str]:
    return [key for key, value in cells.items() if isinstance(value, Text)] if isinstance(cells, Map) else []


def text_limits(definition: Definition) -> dict[str, int]:
    texts = [f for f in fields(definition) if f["kind"] in ("text", "choice_text")]
    return {f["id"]: f.get("max") or CONCEPT for f in texts}


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


def word(value: object) -> None:
    """A short word, a number, or the place of a note: the only values that are not shared texts."""
    if isinstance(value, str) and len(value) <= MOST_WORD:
        return
    if value is None or isinstance(value, (bool, int, float)):
        return
    if isinstance(value, dict) and len(value) <= 4:
        for inner in value.values():
            if not isinstance(inner, str) or len(inner) > MOST_WORD:
                raise Refused("document.refused")
        return
    raise Refused("document.refused")


def author(doc: Document, id: str, seat_id: str) -> None:
    """Nobody signs with another's name."""
    note = root(doc, "notes").get(id)
    if isinstance(note, Map) and note.get("author") not in (None, "", seat_id):
        raise Refused("document.refused")
