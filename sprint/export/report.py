"""The report: everything an export says, in order and in one language, before any file format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sprint.domain.concept import Checklist, checklist
from sprint.domain.documents import Concept, Ideas, Note, Outline, Screen, question_of
from sprint.domain.matrix import Spot, amount, placed, quadrant
from sprint.text import translate

TITLE_PAGE = frozenset({"title", "pitch"})
ACTORS = frozenset({"citizen", "employee", "system"})
CHANNELS = frozenset({"app", "web", "letter", "phone", "physical"})

Table = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Answer:
    """One field of the concept with what the team wrote; tables carry their heading row first."""

    label: str
    choice: str
    paragraphs: tuple[str, ...]
    table: Table

    @property
    def is_empty(self) -> bool:
        return not (self.choice or self.paragraphs or self.table)


@dataclass(frozen=True)
class Slip:
    """A note on the board; ``photo`` and ``sketch`` are in words, with the description they share.

    ``comments`` never say who spoke.
    """

    text: str
    photo_id: str = ""
    photo: str = ""
    sketch: str = ""
    strokes: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()


@dataclass(frozen=True)
class Report:
    """One team's work; ``date`` is already in words."""

    sprint_title: str
    team_name: str
    municipalities: tuple[str, ...]
    date: str
    ideas: Ideas
    concept: Concept
    outline: Outline
    definition: Sequence[Mapping[str, Any]]
    lang: str
    photos: Mapping[str, bytes] = field(default_factory=dict)

    def word(self, key: str, **args: Any) -> str:
        return translate(self.lang, f"export-{key}", **args)

    def pick(self, texts: Mapping[str, str]) -> str:
        return texts[self.lang]

    @property
    def title(self) -> str:
        return line(self.concept.texts.get("title", "")) or line(self.team_name)

    @property
    def pitch(self) -> str:
        return clean(self.concept.texts.get("pitch", "")).strip()

    @property
    def challenge(self) -> str:
        return line(self.ideas.challenge)

    @property
    def frame(self) -> tuple[str, ...]:
        """What the team worked on: its challenge, and the question it chose."""
        return tuple(words for words in (self.challenge, line(question_of(self.ideas))) if words)

    @property
    def origin(self) -> str:
        """The idea the team chose."""
        return line(str((self.concept.origin or {}).get("title") or ""))

    @property
    def checklist(self) -> Checklist:
        return checklist(self.definition, self.concept)

    @property
    def missing(self) -> tuple[str, ...]:
        return tuple(self.pick(item.text) for item in self.checklist.items if not item.ok)

    @property
    def score(self) -> str:
        found = self.checklist
        return self.word("score", done=found.done, of=len(found.items))

    def facts(self) -> Iterator[tuple[str, str]]:
        """What the title page says about where it comes from, as labels and values."""
        known = {
            "team": line(self.team_name),
            "municipality": ", ".join(line(name) for name in self.municipalities),
            "sprint": line(self.sprint_title),
            "date": self.date,
            "origin": self.origin,
            "reason": line(str((self.concept.origin or {}).get("reason") or "")),
            "owner": line(self.concept.texts.get("owner", "")),
            "decision": line(self.concept.texts.get("decision", "")),
        }
        for name, value in known.items():
            if value:
                yield self.word(f"fact-{name}", count=len(self.municipalities)), value

    def title_of(self, screen: Screen) -> str:
        return line(screen.title) or self.word("screen-untitled")

    def how(self, screen: Screen) -> str:
        """Who acts, and through which channel; what is unknown is not said."""
        actor = self.word(f"actor-{screen.actor}") if screen.actor in ACTORS else ""
        channel = self.word(f"channel-{screen.channel}") if screen.channel in CHANNELS else ""
        kind = self.word("screen" if screen.kind == "screen" else "step")
        return " · ".join(part for part in (kind, actor, channel) if part)

    def sections(self) -> Iterator[tuple[str, tuple[Answer, ...]]]:
        """Sections with their answered fields; the title page says name and pitch already."""
        for section in self.definition:
            asked = [field for field in section["fields"] if field["id"] not in TITLE_PAGE]
            if asked:
                yield self.pick(section["title"]), tuple(self._answer(field) for field in asked)

    def board(self) -> Iterator[tuple[str, tuple[Slip, ...]]]:
        """Groups in order with their notes, the chosen one marked; last, the notes without one."""
        for group in self.ideas.groups:
            notes = (note for note in self.ideas.notes if note.group == group.id)
            title = line(group.title) or self.word("group-untitled")
            yield self._marked(f"group:{group.id}", title), tuple(self._slips(notes))
        known = {group.id for group in self.ideas.groups}
        loose = tuple(self._slips(note for note in self.ideas.notes if note.group not in known))
        if loose:
            yield self.word("group-loose"), loose

    def matrix(self) -> Table:
        """What the team placed by value and effort, the best first, below a heading row."""
        rows = tuple(self._placed(*each) for each in placed(self.ideas))
        heads = tuple(self.word(f"matrix-{head}") for head in ("idea", "value", "effort", "order"))
        return (heads, *rows) if rows else ()

    def _placed(self, item: str, title: str, spot: Spot) -> tuple[str, ...]:
        amounts = (self.word(f"matrix-{amount(spot[axis])}") for axis in ("value", "effort"))
        name = self._marked(item, line(title) or self.word("idea-untitled"))
        return name, *amounts, self.word(f"matrix-{quadrant(spot)}")

    def _slips(self, notes: Iterable[Note]) -> Iterator[Slip]:
        for note in notes:
            photo, sketch = self._photo(note), self._sketch(note)
            told = " · ".join(part for part in (line(note.text), sketch) if part)
            if text := told or photo or line(note.description):
                marked = self._marked(f"note:{note.id}", text)
                yield Slip(marked, note.photo, photo, sketch, note.strokes, tuple(self._comments(note)))

    def _comments(self, note: Note) -> Iterator[str]:
        for comment in self.ideas.comments:
            if comment.note == note.id and (text := line(comment.text)):
                yield self.word("comment", text=text)

    def _photo(self, note: Note) -> str:
        if not note.photo:
            return ""
        described = line(note.description)
        return self.word("photo-of", description=described) if described else self.word("photo")

    def _sketch(self, note: Note) -> str:
        """A sketch in words."""
        if not note.strokes:
            return ""
        described = line(note.description)
        return self.word("sketch-of", description=described) if described else self.word("sketch")

    def _marked(self, item: str, text: str) -> str:
        """The idea the concept builds on is told in words."""
        is_chosen = (self.concept.origin or {}).get("item") == item
        return self.word("chosen", title=text) if is_chosen else text

    def _answer(self, field: Mapping[str, Any]) -> Answer:
        key = field["id"]
        return Answer(
            label=self.pick(field["label"]),
            choice=self._option(field.get("options", ()), self.concept.choices.get(key, "")),
            paragraphs=tuple(paragraphs(self.concept.texts.get(key, ""))),
            table=tuple(self._table(field)),
        )

    def _table(self, field: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
        columns = field.get("columns", ())
        rows = [row for row in self.concept.rows.get(field["id"], ()) if "".join(row.cells.values()).strip()]
        if not rows:
            return
        yield tuple(self.pick(column["label"]) for column in columns)
        for row in rows:
            yield tuple(self._cell(column, row.cells.get(column["id"], "")) for column in columns)

    def _cell(self, column: Mapping[str, Any], value: str) -> str:
        return self._option(column["options"], value) if column["kind"] == "choice" else clean(value).strip()

    def _option(self, options: Sequence[Mapping[str, Any]], chosen: str) -> str:
        return next((self.pick(option["label"]) for option in options if option["id"] == chosen), "")


def clean(text: str) -> str:
    """Without the control characters and half pairs that XML and UTF-8 forbid."""
    return "".join(letter for letter in text if letter in "\n\t" or _is_printed(ord(letter)))


def scalars(text: str) -> str:
    """Without half pairs, which UTF-8 cannot write; everything else stays."""
    return text.encode("utf-8", "ignore").decode()


def line(text: str) -> str:
    """Somebody's words on one line."""
    return " ".join(clean(text).split())


def paragraphs(text: str) -> list[str]:
    """The lines somebody wrote, without empty ones."""
    return [part for part in map(line, clean(text).split("\n")) if part]


def _is_printed(point: int) -> bool:
    return point >= 0x20 and not (
        0x7F <= point < 0xA0 or 0xD800 <= point < 0xE000 or point in (0xFFFE, 0xFFFF)
    )
