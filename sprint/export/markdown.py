"""The report as Markdown (CommonMark with tables)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sprint.domain.documents import Screen
from sprint.export.report import Answer, Report, Slip, clean, paragraphs

SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&])")
BULLET = re.compile(r"^(\s*)([-+=])")
NUMBER = re.compile(r"^(\s*\d+)([.)])")


def markdown(report: Report) -> str:
    """One text, UTF-8, that reads well as it is."""
    return "\n".join(_lines(report)).rstrip() + "\n"


def escape(text: str) -> str:
    """One line of somebody's text that Markdown leaves alone."""
    plain = SPECIAL.sub(r"\\\1", clean(text).replace("\n", " "))
    return NUMBER.sub(r"\1\\\2", BULLET.sub(r"\1\\\2", plain))


def _lines(report: Report) -> Iterator[str]:
    yield f"# {escape(report.title)}"
    yield ""
    for line in paragraphs(report.pitch):
        yield f"> {escape(line)}"
    yield ""
    yield from (f"- **{escape(label)}:** {escape(value)}" for label, value in report.facts())
    yield ""
    for title, answers in report.sections():
        yield from _section(report, title, answers)
    yield from _board(report)
    yield from _matrix(report)
    yield from _storyboard(report)
    yield from _missing(report)
    yield from ("---", "", report.word("left-out"))


def _section(report: Report, title: str, answers: Sequence[Answer]) -> Iterator[str]:
    written = [answer for answer in answers if not answer.is_empty]
    if not written:
        return
    yield from (f"## {escape(title)}", "")
    for answer in written:
        yield from (f"### {escape(answer.label)}", "")
        if answer.choice:
            yield from (f"**{escape(answer.choice)}**", "")
        for line in answer.paragraphs:
            yield from (escape(line), "")
        yield from _table(answer.table)


def _table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    for at, row in enumerate(rows):
        yield "| " + " | ".join(escape(cell) for cell in row) + " |"
        if at == 0:
            yield "|" + " --- |" * len(row)
    if rows:
        yield ""


def _board(report: Report) -> Iterator[str]:
    groups = [(title, notes) for title, notes in report.board() if notes]
    if not groups:
        return
    yield from (f"## {report.word('ideas')}", "")
    for words in report.frame:
        yield from (f"*{escape(words)}*", "")
    for title, notes in groups:
        yield from (f"### {escape(title)}", "")
        for note in notes:
            yield f"- {escape(_slip(note))}"
            yield from (f"  - {escape(comment)}" for comment in note.comments)
        yield ""


def _slip(note: Slip) -> str:
    """A photo is told in words, after the text unless it stands for it."""
    return f"{note.text} ({note.photo})" if note.photo and note.photo not in note.text else note.text


def _matrix(report: Report) -> Iterator[str]:
    if rows := report.matrix():
        yield from (f"## {report.word('matrix')}", "")
        yield from _table(rows)


def _storyboard(report: Report) -> Iterator[str]:
    if not report.outline.screens:
        return
    yield from (f"## {report.word('outline')}", "")
    for number, screen in enumerate(report.outline.screens, 1):
        yield from _screen(report, number, screen)


def _screen(report: Report, number: int, screen: Screen) -> Iterator[str]:
    yield f"### {number}. {escape(report.title_of(screen))}"
    yield ""
    yield f"*{escape(report.how(screen))}*"
    yield ""
    for line in paragraphs(screen.text):
        yield from (escape(line), "")
    for line in paragraphs(screen.data):
        yield from (f"{report.word('data')}: {escape(line)}", "")


def _missing(report: Report) -> Iterator[str]:
    if report.missing:
        yield from (f"## {report.word('missing')}", "", report.score, "")
        yield from (f"- {escape(line)}" for line in report.missing)
        yield ""
