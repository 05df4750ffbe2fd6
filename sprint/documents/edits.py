"""What the server itself writes in documents: revealed notes, the chosen idea, and the demo's content."""

from collections.abc import Iterable, Mapping

from fractional_indexing import generate_n_keys_between
from pycrdt import Map, Text

from sprint.documents.shape import Document, root
from sprint.domain.documents import Group, Ideas, Note, Screen

NAME_LENGTH = 80


def add_notes(doc: Document, notes: Iterable[Note]) -> None:
    for note in notes:
        root(doc, "notes")[note.id] = Map(
            {
                "text": Text(note.text),
                "colour": note.colour,
                "author": note.author,
                "place": {"group": note.group, "order": note.order},
                "created_ms": float(note.created_ms),
                "removed_ms": 0.0,
            }
        )


def add_groups(doc: Document, groups: Iterable[Group], now_ms: int) -> None:
    for group in groups:
        words = {"title": Text(group.title), "order": group.order}
        root(doc, "groups")[group.id] = Map({**words, "created_ms": float(now_ms), "removed_ms": 0.0})


def add_screens(doc: Document, screens: Iterable[Screen], now_ms: int) -> None:
    for screen in screens:
        texts = {key: Text(getattr(screen, key)) for key in ("title", "text", "data")}
        words = {key: getattr(screen, key) for key in ("kind", "actor", "channel", "order")}
        times = {"created_ms": float(now_ms), "removed_ms": 0.0}
        root(doc, "screens")[screen.id] = Map({**texts, **words, **times})


def remove_notes(doc: Document, notes: Iterable[Note], now_ms: int) -> None:
    for note in notes:
        root(doc, "notes")[note.id]["removed_ms"] = float(now_ms)


def set_text(doc: Document, name: str, key: str, text: str) -> None:
    """Into the seeded text: a new one would take the place of what others write in."""
    shared = root(doc, name)[key]
    shared.clear()
    shared += text


def set_choice(doc: Document, field: str, choice: str) -> None:
    root(doc, "choices")[field] = choice


def add_row(
    doc: Document, field: str, id: str, order: str, cells: Mapping[str, str], words: set[str]
) -> None:
    """``words`` are the columns whose value is a short word and not a shared text."""
    columns = {key: value if key in words else Text(value) for key, value in cells.items()}
    root(doc, "rows")[field][id] = Map({"order": order, "removed_ms": 0.0, **columns})


def set_origin(doc: Document, item: str, title: str, note_ids: Iterable[str]) -> None:
    """The idea the concept grew from; it names the concept while nobody has."""
    origin = root(doc, "origin")
    origin["item"], origin["title"], origin["notes"] = item, title, list(note_ids)
    if not str(root(doc, "texts")["title"]).strip():
        set_text(doc, "texts", "title", title[:NAME_LENGTH])


def chosen(ideas: Ideas, item: str) -> tuple[str, list[str]]:
    """The title and the notes of a group or of one note."""
    kind, _, id = item.partition(":")
    if kind == "group":
        title = next((group.title for group in ideas.groups if group.id == id), "")
        return title, [note.id for note in ideas.notes if note.group == id]
    title = next((note.text for note in ideas.notes if note.id == id), "")
    return title, [id] if title else []


def at_the_end(ideas: Ideas, notes: list[Note], *, anonymous: bool) -> list[Note]:
    """Revealed notes lie after those on the board; anonymity may only tighten."""
    last = max((note.order for note in ideas.notes if not note.group and note.order), default=None)
    orders = generate_n_keys_between(last, None, len(notes))
    return [
        Note(n.id, n.text, n.colour, "" if anonymous else n.author, "", order, n.created_ms)
        for n, order in zip(notes, orders, strict=True)
    ]


def orders(count: int) -> list[str]:
    keys: list[str] = generate_n_keys_between(None, None, count)
    return keys
