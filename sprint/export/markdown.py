"""The report as Markdown (CommonMark with tables)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sprint.domain.tidy import line, lines
from sprint.export.parts import Scene, Section, Slip
from sprint.export.report import Report

SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&])")
BULLET = re.compile(r"^(\s*)([-+=])")
NUMBER = re.compile(r"^(\s*\d+)([.)])")


def markdown(report: Report) -> str:
    """One text, UTF-8, that reads well as it is."""
    return "\n".join(_lines(report)).rstrip() + "\n"


def escape(text: str) -> str:
    """One line of somebody's text that Markdown leaves alone."""
    plain = SPECIAL.sub(r"\\\1", line(text))
    return NUMBER.sub(r"\1\\\2", BULLET.sub(r"\1\\\2", plain))


def _lines(report: Report) -> Iterator[str]:
    yield from (f"# {escape(report.title)}", "")
    yield from (f"> {each}" for each in _broken(report.pitch) if each)
    yield ""
    for label, value in report.facts():
        yield _item("-", value, start=f"**{escape(label)}:** ")
    yield ""
    for section in report.sections():
        yield from _section(section)
    yield from _board(report)
    yield from _matrix(report)
    yield from _storyboard(report)
    yield from _missing(report)
    yield from ("---", "", report.word("left-out"))


def _broken(text: str) -> list[str]:
    """The lines somebody wrote, which stay lines by a stroke at the end of each."""
    *before, last = map(escape, lines(text) or [""])
    return [f"{each}\\" for each in before] + [last]


def _item(bullet: str, text: str, start: str = "") -> str:
    """Somebody's words as one item of a list."""
    return f"{bullet} {start}" + f"\n{' ' * (len(bullet) + 1)}".join(_broken(text))


def _section(section: Section) -> Iterator[str]:
    if not section.answers:
        return
    yield from (f"## {escape(section.title)}", "")
    for answer in section.answers:
        yield from (f"### {escape(answer.label)}", "")
        if answer.choice:
            yield from (f"**{escape(answer.choice)}**", "")
        for each in answer.paragraphs:
            yield from (escape(each), "")
        yield from _table(answer.table)


def _table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    for at, row in enumerate(rows):
        yield "| " + " | ".join(_cell(cell) for cell in row) + " |"
        if at == 0:
            yield "|" + " --- |" * len(row)
    if rows:
        yield ""


def _cell(text: str) -> str:
    """A row of a table is one line: this is how breaks are written there."""
    return "<br>".join(map(escape, lines(text)))


def _board(report: Report) -> Iterator[str]:
    piles = [pile for pile in report.board() if pile.slips]
    if not piles:
        return
    yield from (f"## {report.word('ideas')}", "")
    for words in report.frame:
        for each in lines(words):
            yield from (f"*{escape(each)}*", "")
    for pile in piles:
        yield from (f"### {escape(report.marked(pile.title, pile.is_chosen))}", "")
        for slip in pile.slips:
            yield _item("-", _slip(slip))
            yield from (_item("  -", report.word("comment", text=comment)) for comment in slip.comments)
        yield ""


def _slip(slip: Slip) -> str:
    """A photo is described in words, after the text unless it stands for it."""
    return f"{slip.words} ({slip.photo})" if slip.photo and slip.photo not in slip.words else slip.words


def _matrix(report: Report) -> Iterator[str]:
    if rows := report.matrix():
        yield from (f"## {report.word('matrix')}", "")
        yield from _table(rows)


def _storyboard(report: Report) -> Iterator[str]:
    scenes = report.scenes()
    if not scenes:
        return
    yield from (f"## {report.word('outline')}", "")
    for number, scene in enumerate(scenes, 1):
        yield from _scene(report, number, scene)


def _scene(report: Report, number: int, scene: Scene) -> Iterator[str]:
    yield from (f"### {number}. {escape(scene.title)}", "")
    yield from (f"*{escape(scene.how)}*", "")
    for each in scene.paragraphs:
        yield from (escape(each), "")
    for each in scene.data:
        yield from (f"{report.word('data')}: {escape(each)}", "")


def _missing(report: Report) -> Iterator[str]:
    if report.missing:
        yield from (f"## {report.word('missing')}", "", report.score, "")
        yield from (f"- {escape(each)}" for each in report.missing)
        yield ""
