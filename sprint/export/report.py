"""The report: everything an export says, in order and in one language, before any file format."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sprint.domain.concept import Checklist, checklist
from sprint.domain.documents import Concept, Group, Ideas, Note, Outline
from sprint.text import translate

TITLE_PAGE = frozenset({"title", "pitch"})


@dataclass(frozen=True)
class Answer:
    """One field of the concept with what the team wrote; tables carry their heading row first."""

    label: str
    choice: str
    paragraphs: tuple[str, ...]
    table: tuple[tuple[str, ...], ...]

    @property
    def is_empty(self) -> bool:
        return not (self.choice or self.paragraphs or self.table)


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

    def word(self, key: str, **args: Any) -> str:
        return translate(self.lang, f"export-{key}", **args)

    def pick(self, texts: Mapping[str, str]) -> str:
        return texts[self.lang]

    @property
    def title(self) -> str:
        return clean(self.concept.texts.get("title", "")).strip() or clean(self.team_name)

    @property
    def pitch(self) -> str:
        return clean(self.concept.texts.get("pitch", "")).strip()

    @property
    def checklist(self) -> Checklist:
        return checklist(self.definition, self.concept)

    @property
    def missing(self) -> tuple[str, ...]:
        return tuple(self.pick(item.text) for item in self.checklist.items if not item.ok)

    def sections(self) -> Iterator[tuple[str, tuple[Answer, ...]]]:
        """Sections with their answered fields; the title page says name and pitch already."""
        for section in self.definition:
            asked = [field for field in section["fields"] if field["id"] not in TITLE_PAGE]
            if asked:
                yield self.pick(section["title"]), tuple(self._answer(field) for field in asked)

    def board(self) -> Iterator[tuple[str, tuple[Note, ...]]]:
        """Groups in order with their notes; last, the notes without one."""
        for group in self.ideas.groups:
            yield clean(group.title).strip() or self.word("group-untitled"), self._notes(group)
        known = {group.id for group in self.ideas.groups}
        loose = tuple(note for note in self.ideas.notes if note.group not in known and note.text.strip())
        if loose:
            yield self.word("group-loose"), loose

    def _notes(self, group: Group) -> tuple[Note, ...]:
        return tuple(note for note in self.ideas.notes if note.group == group.id and note.text.strip())

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
        rows = [row for row in self.concept.rows.get(field["id"], ()) if any(row.cells.values())]
        if not rows:
            return
        yield tuple(self.pick(column["label"]) for column in columns)
        for row in rows:
            yield tuple(self._cell(column, row.cells.get(column["id"], "")) for column in columns)

    def _cell(self, column: Mapping[str, Any], value: str) -> str:
        return self._option(column["options"], value) if column["kind"] == "choice" else clean(value)

    def _option(self, options: Sequence[Mapping[str, Any]], chosen: str) -> str:
        return next((self.pick(option["label"]) for option in options if option["id"] == chosen), "")


def clean(text: str) -> str:
    """Without the control characters and half pairs that XML and UTF-8 forbid."""
    return "".join(letter for letter in text if letter in "\n\t" or _is_printed(ord(letter)))


def paragraphs(text: str) -> list[str]:
    """The lines somebody wrote, without empty ones."""
    return [line.strip() for line in clean(text).split("\n") if line.strip()]


def _is_printed(point: int) -> bool:
    return point >= 0x20 and not (
        0x7F <= point < 0xA0 or 0xD800 <= point < 0xE000 or point in (0xFFFE, 0xFFFF)
    )
