"""The report: everything that is read of a team's work, in order and in one language, before any format.

Page, files and a look at an earlier version are drawn from it, and read the documents nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sprint.domain.concept import Checklist, checklist
from sprint.domain.documents import Concept, Ideas, Note, Outline, Screen, question_of
from sprint.domain.matrix import Spot, amount, placed, quadrant
from sprint.domain.tidy import line, lines
from sprint.export.parts import Answer, Pile, Scene, Section, Slip, Table, Todo
from sprint.text import translate

TITLE_PAGE = frozenset({"title", "pitch"})
ACTORS = frozenset({"citizen", "employee", "system"})
CHANNELS = frozenset({"app", "web", "letter", "phone", "physical"})
PLAN_DAYS = ("30", "60", "90")


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

    # The title page

    @property
    def title(self) -> str:
        return self.name or line(self.team_name)

    @property
    def name(self) -> str:
        """What the team calls its concept; empty until it does."""
        return line(self.concept.texts.get("title", ""))

    @property
    def pitch(self) -> str:
        return self.written("pitch")

    @property
    def challenge(self) -> str:
        return told(self.ideas.challenge)

    @property
    def question(self) -> str:
        """The question that frames the work."""
        return told(question_of(self.ideas))

    @property
    def frame(self) -> tuple[str, ...]:
        """What the team worked on: its challenge, and the question it chose."""
        return tuple(words for words in (self.challenge, self.question) if words)

    @property
    def origin(self) -> str:
        """The idea the team chose."""
        return line(str(self._origin.get("title") or ""))

    @property
    def reason(self) -> str:
        """Why the team chose it."""
        return told(str(self._origin.get("reason") or ""))

    def written(self, field: str) -> str:
        """A text of the concept."""
        return told(self.concept.texts.get(field, ""))

    def facts(self) -> Iterator[tuple[str, str]]:
        """What the title page says about where it comes from, as labels and values."""
        known = {
            "team": line(self.team_name),
            "municipality": ", ".join(line(name) for name in self.municipalities),
            "sprint": line(self.sprint_title),
            "date": self.date,
            "origin": self.origin,
            "reason": self.reason,
            "owner": self.written("owner"),
            "decision": self.written("decision"),
        }
        for name, value in known.items():
            if value:
                yield self.word(f"fact-{name}", count=len(self.municipalities)), value

    # The concept

    def sections(self, but: frozenset[str] = TITLE_PAGE) -> Iterator[Section]:
        """All sections with what is answered; the title page says name and pitch already."""
        for section in self.definition:
            asked = [field for field in section["fields"] if field["id"] not in but]
            if asked:
                answers = map(self._answer, asked)
                yield Section(
                    self.pick(section["title"]), tuple(each for each in answers if not each.is_empty)
                )

    def plan(self) -> Iterator[tuple[str, tuple[Todo, ...]]]:
        """What is to be done within so many days."""
        rows = self.concept.rows.get("plan", ())
        cells = [{name: told(text) for name, text in row.cells.items()} for row in rows]
        for days in PLAN_DAYS:
            within = (cell for cell in cells if cell.get("within") == days and cell.get("what"))
            yield (
                days,
                tuple(Todo(cell["what"], cell.get("who", ""), cell.get("date", "")) for cell in within),
            )

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

    def _answer(self, field: Mapping[str, Any]) -> Answer:
        key = field["id"]
        return Answer(
            label=self.pick(field["label"]),
            choice=self._option(field.get("options", ()), self.concept.choices.get(key, "")),
            paragraphs=tuple(lines(self.concept.texts.get(key, ""))),
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
        return self._option(column["options"], value) if column["kind"] == "choice" else told(value)

    def _option(self, options: Sequence[Mapping[str, Any]], chosen: str) -> str:
        return next((self.pick(option["label"]) for option in options if option["id"] == chosen), "")

    # The board

    def board(self) -> Iterator[Pile]:
        """Groups in order with their notes; last, the notes without one."""
        for group in self.ideas.groups:
            slips = tuple(self._slips(note for note in self.ideas.notes if note.group == group.id))
            title = line(group.title) or self.word("group-untitled")
            yield Pile(title, slips, is_chosen=self._is_chosen(f"group:{group.id}"))
        known = {group.id for group in self.ideas.groups}
        loose = tuple(self._slips(note for note in self.ideas.notes if note.group not in known))
        if loose:
            yield Pile(self.word("group-loose"), loose, is_loose=True)

    def matrix(self) -> Table:
        """What the team placed by value and effort, the best first, below a heading row."""
        rows = tuple(self._placed(*each) for each in placed(self.ideas))
        heads = tuple(self.word(f"matrix-{head}") for head in ("idea", "value", "effort", "order"))
        return (heads, *rows) if rows else ()

    def marked(self, title: str, is_chosen: bool) -> str:
        """The idea the concept builds on, in words where nothing can be drawn."""
        return self.word("chosen", title=title) if is_chosen else title

    def _placed(self, item: str, title: str, spot: Spot) -> tuple[str, ...]:
        amounts = (self.word(f"matrix-{amount(spot[axis])}") for axis in ("value", "effort"))
        name = self.marked(line(title) or self.word("idea-untitled"), self._is_chosen(item))
        return name, *amounts, self.word(f"matrix-{quadrant(spot)}")

    def _slips(self, notes: Iterable[Note]) -> Iterator[Slip]:
        for note in notes:
            text, described = told(note.text), line(note.description)
            photo = self._pictured("photo-of", "photo", described) if note.photo else ""
            sketch = self._pictured("sketch-of", "sketch", described) if note.strokes else ""
            words = " · ".join(part for part in (text, sketch) if part) or photo or described
            if words:
                is_chosen = self._is_chosen(f"note:{note.id}")
                yield Slip(
                    text=text,
                    words=self.marked(words, is_chosen),
                    colour=note.colour,
                    description=described,
                    photo_id=note.photo,
                    photo=photo,
                    sketch=sketch,
                    strokes=note.strokes,
                    comments=tuple(self._comments(note)),
                    is_chosen=is_chosen,
                )

    def _comments(self, note: Note) -> Iterator[str]:
        for comment in self.ideas.comments:
            if comment.note == note.id and (text := told(comment.text)):
                yield text

    def _pictured(self, key: str, bare: str, described: str) -> str:
        """A photo or a sketch in words."""
        return self.word(key, description=described) if described else self.word(bare)

    def _is_chosen(self, item: str) -> bool:
        return self._origin.get("item") == item

    @property
    def _origin(self) -> Mapping[str, Any]:
        return self.concept.origin or {}

    # The storyboard

    def scenes(self) -> tuple[Scene, ...]:
        return tuple(map(self._scene, self.outline.screens))

    def _scene(self, screen: Screen) -> Scene:
        return Scene(
            title=line(screen.title) or self.word("screen-untitled"),
            kind=self.word("screen" if screen.kind == "screen" else "step"),
            tone=screen.actor if screen.actor in ACTORS else "",
            actor=self.word(f"actor-{screen.actor}") if screen.actor in ACTORS else "",
            channel=self.word(f"channel-{screen.channel}") if screen.channel in CHANNELS else "",
            paragraphs=tuple(lines(screen.text)),
            data=tuple(lines(screen.data)),
        )


def told(text: str) -> str:
    """Somebody's words with the lines they wrote."""
    return "\n".join(lines(text))
