"""The report: everything that is read of a team's work, in order and in one language, before any format.

Page, files and a look at an earlier version are drawn from it, and read the documents nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date as Day
from typing import Any

from sprint import content
from sprint.domain.concept import Checklist, checklist, first_written
from sprint.domain.documents import Concept, Ideas, Note, Outline, Row, question_of
from sprint.domain.guide import Advice, advise
from sprint.domain.landscape import Map, System, layout, people_of, systems_of
from sprint.domain.matrix import Spot, amount, placed, quadrant
from sprint.domain.tidy import line, lines
from sprint.export.days import said, within
from sprint.export.parts import Answer, Opinion, Pile, Round, Scene, Section, Slip, Table, Todo, told
from sprint.export.scenes import scenes
from sprint.text import translate

TITLE_PAGE = frozenset({"title", "pitch"})
PLAN_DAYS = ("30", "60", "90")


@dataclass(frozen=True)
class Report:
    """One team's work. ``day`` is when it was read; the plan's 30, 60 and 90 days are counted from
    ``home_since``, when the sprint was closed, or from ``day`` before that.

    ``people`` are those who agreed to be named; ``comments`` is whether the team chose to take them along;
    ``advice`` is what the team asked specialists, and what they said; ``link`` is where the prototype can be
    tried, ``photos`` the pictures that come along, by id. ``source`` names the team's work for ever,
    ``stand`` says how far its documents were, by epoch and serial. ``edition`` is the municipality that the
    team's concept was taken over for.
    """

    sprint_title: str
    team_name: str
    municipalities: tuple[str, ...]
    day: Day
    ideas: Ideas
    concept: Concept
    outline: Outline
    definition: Sequence[Mapping[str, Any]]
    lang: str
    photos: Mapping[str, bytes] = field(default_factory=dict)
    people: tuple[str, ...] = ()
    rounds: tuple[Round, ...] = ()
    feedback: tuple[Opinion, ...] = ()
    advice: tuple[tuple[str, str], ...] = ()
    comments: bool = False
    link: str = ""
    source: str = ""
    stand: tuple[tuple[int, int], ...] = ()
    edition: str = ""
    home_since: Day | None = None

    @property
    def serial(self) -> int:
        """Rises with every change of the work."""
        return sum(serial for _, serial in self.stand)

    def with_photos(self, photos: Mapping[str, bytes]) -> Report:
        return replace(self, photos=photos)

    def word(self, key: str, **args: Any) -> str:
        return translate(self.lang, f"export-{key}", **args)

    def plain_word(self, key: str) -> str:
        """A word that screens have too, without the places where they may divide it."""
        return translate(self.lang, key).replace("\u00ad", "")

    def pick(self, texts: Mapping[str, str]) -> str:
        return texts[self.lang]

    @property
    def date(self) -> str:
        return said(self.day, self.lang)

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
    def questions(self) -> tuple[str, ...]:
        """Every way of asking that the team thought of."""
        return tuple(text for question in self.ideas.questions if (text := told(question.text)))

    @property
    def persona(self) -> str:
        """Who one is when one plays the prototype."""
        return line(self.outline.persona)

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
            "edition": self.word("edition-of", team=line(self.team_name)) if self.edition else "",
            "sprint": line(self.sprint_title),
            "date": self.date,
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

    def rows(self, field: str) -> tuple[Mapping[str, str], ...]:
        """What is written in a field's rows, cells by column, choices by id."""
        rows = ({name: told(text) for name, text in row.cells.items()} for row in self._rows(field))
        return tuple(rows)

    def plan(self) -> Iterator[tuple[str, tuple[Todo, ...]]]:
        """What is to be done within so many days."""
        for days in PLAN_DAYS:
            yield days, tuple(self._todos(days))

    @property
    def anytime(self) -> tuple[Todo, ...]:
        """What is to be done without a word on when."""
        return tuple(self._todos(""))

    def _todos(self, days: str) -> Iterator[Todo]:
        for row in self._rows("plan"):
            cell = {name: told(text) for name, text in row.cells.items()}
            what, who, date = (cell.get(name, "") for name in ("what", "who", "date"))
            is_within = cell.get("within") == days if days else cell.get("within") not in PLAN_DAYS
            if is_within and (what or who or date):
                yield Todo(row.id, what, who, date, self._due(date, days or PLAN_DAYS[-1]))

    def day_of(self, todo: Todo) -> str:
        """When it is due, where the team wrote a day or anything else."""
        return said(todo.date, self.lang)

    def until(self, days: str) -> str:
        """The last day of the first 30, 60 or 90, in words."""
        return said(self._due("", days), self.lang)

    def _due(self, date: str, days: str) -> Day:
        return within(date, self.home_since or self.day, int(days))

    @property
    def checklist(self) -> Checklist:
        return checklist(self.definition, self.concept)

    @property
    def missing(self) -> tuple[str, ...]:
        return tuple(self.pick(item.text) for item in self.checklist.items if not item.ok)

    @property
    def opinions(self) -> tuple[tuple[str, str, str], ...]:
        """What the team takes from others: which kind, the words, and the screen."""
        return tuple(
            (self.plain_word(f"play-kind-{one.kind}"), told(one.text), line(one.about))
            for one in self.feedback
        )

    @property
    def left_out(self) -> tuple[str, ...]:
        """What no file of ours holds, and what this one leaves out."""
        names = "names-others" if self.people else "names"
        said = () if self.comments or not self.ideas.comments else ("comments",)
        return tuple(self.word(f"left-out-{each}") for each in ("private", "authors", names, "gone", *said))

    @property
    def score(self) -> str:
        found = self.checklist
        return self.word("score", done=found.done, of=len(found.items))

    # The landscape, and leading the change

    @property
    def systems(self) -> tuple[System, ...]:
        return systems_of(self.concept, content.systems())

    @property
    def map(self) -> Map:
        """Where everything is on the map of systems."""
        return layout(self.systems, people_of(self.concept))

    @property
    def leading(self) -> Advice:
        """What the team's common answers to the guide point to."""
        return advise(content.guide(), self.concept.answers)

    def _answer(self, field: Mapping[str, Any]) -> Answer:
        key = field["id"]
        return Answer(
            id=key,
            label=self.pick(field["label"]),
            choice=self._option(field.get("options", ()), self.concept.choices.get(key, "")),
            paragraphs=tuple(lines(self.concept.texts.get(key, ""))),
            table=tuple(self._table(field)),
            named=first_written(field.get("columns", ())),
        )

    def _table(self, field: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
        columns = field.get("columns", ())
        rows = self._rows(field["id"])
        if not rows:
            return
        yield tuple(self.pick(column["label"]) for column in columns)
        for row in rows:
            yield tuple(self._cell(column, row.cells.get(column["id"], "")) for column in columns)

    def _rows(self, field: str) -> list[Row]:
        return [row for row in self.concept.rows.get(field, ()) if "".join(row.cells.values()).strip()]

    def _cell(self, column: Mapping[str, Any], value: str) -> str:
        if column["kind"] == "choice":
            return self._option(column["options"], value)
        return said(value, self.lang) if column["kind"] == "date" else told(value)

    def option(self, field: str, column: str, chosen: str) -> str:
        """What a choice in a row is called."""
        columns = self.field(field).get("columns", ())
        found = next((each for each in columns if each["id"] == column), {"options": ()})
        return self._option(found["options"], chosen)

    def field(self, field: str) -> Mapping[str, Any]:
        """How the sheet asks for it; empty where the sheet does not ask."""
        fields = (each for section in self.definition for each in section["fields"])
        return next((each for each in fields if each["id"] == field), {})

    def choice(self, field: str) -> str:
        """The option that was chosen, in words."""
        return self._option(self.field(field).get("options", ()), self.concept.choices.get(field, ""))

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
        for comment in self.ideas.comments if self.comments else ():
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
        return scenes(self.outline, self.word)
