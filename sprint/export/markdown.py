"""The report as Markdown (CommonMark with tables)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from sprint.domain.tidy import line, lines
from sprint.export.apron import Apron
from sprint.export.parts import Table
from sprint.export.pieces import (
    Break,
    Bullets,
    Code,
    Contents,
    Drawing,
    Facts,
    Front,
    Grid,
    Heading,
    Landscape,
    Note,
    Part,
    Way,
    Words,
)
from sprint.export.report import Report
from sprint.export.tree import tree

SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&])")
BULLET = re.compile(r"^(\s*)([-+=])")
NUMBER = re.compile(r"^(\s*\d+)([.)])")
TONES = {"title": "## {}", "over": "*{}*", "lead": "> {}", "choice": "**{}**", "lack": "**{}**"}

Lines = Iterator[str]


def markdown(report: Report) -> str:
    """One text, UTF-8, that reads well as it is; pictures are described in words."""
    drawn = any(note.photo or note.strokes for note in report.ideas.notes)
    parts = tree(report, (report.word("left-out-photos"),) if drawn else ())
    text = "\n".join(each for part in parts for each in DRAW[type(part)](report, part))
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def escape(text: str) -> str:
    """One line of somebody's text that Markdown leaves alone."""
    plain = SPECIAL.sub(r"\\\1", line(text))
    return NUMBER.sub(r"\1\\\2", BULLET.sub(r"\1\\\2", plain))


def _broken(text: str) -> list[str]:
    """The lines somebody wrote, which stay lines by a stroke at the end of each."""
    *before, last = map(escape, lines(text) or [""])
    return [f"{each}\\" for each in before] + [last]


def _item(bullet: str, text: str, start: str = "") -> str:
    """Somebody's words as one item of a list."""
    return f"{bullet} {start}" + f"\n{' ' * (len(bullet) + 1)}".join(_broken(text))


def _heading(_report: Report, part: Heading) -> Lines:
    yield from ("", f"{'#' * (part.level + 1)} {escape(part.text)}", "")


def _words(_report: Report, part: Words) -> Lines:
    yield from (TONES.get(part.tone, "{}").format(escape(part.text)), "")


def _facts(_report: Report, part: Facts) -> Lines:
    for label, value in part.rows:
        yield _item("-", value, start=f"**{escape(label)}:** ")
    yield ""


def _grid(_report: Report, part: Grid) -> Lines:
    yield from _table(part.rows)


def _table(rows: Table) -> Lines:
    for at, row in enumerate(rows):
        yield "| " + " | ".join(_cell(cell) for cell in row) + " |"
        if at == 0:
            yield "|" + " --- |" * len(row)
    yield ""


def _cell(text: str) -> str:
    """A row of a table is one line: this is how breaks are written there."""
    return "<br>".join(map(escape, lines(text)))


def _bullets(_report: Report, part: Bullets) -> Lines:
    yield from (_item("- [ ]" if part.tone == "check" else "-", item) for item in part.items)
    yield ""


def _note(report: Report, part: Note) -> Lines:
    yield _item("-", part.slip.in_words)
    yield from (_item("  -", report.word("comment", text=comment)) for comment in part.slip.comments)


def _code(_report: Report, part: Code) -> Lines:
    yield from (f"{escape(part.words)}: <{part.link}>", "")


def _drawing(report: Report, part: Drawing) -> Lines:
    yield from (f"*{escape(part.scene.how)}*", "")
    for block in part.scene.blocks:
        words = f"{block.text} → {block.leads}" if block.text and block.leads else block.text
        yield from (escape(each) for each in (words, block.picture) if each)
        yield from (_item("-", each) for each in block.lines)
        if block.leads and not block.text:
            yield from ("", escape(f"→ {block.leads}"))
        yield ""
    yield from (_item("-", f"{spot.label} → {spot.leads}") for spot in part.scene.spots)
    yield from (
        escape(each)
        for each in (part.scene.picture, f"→ {part.scene.leads}" if part.scene.leads else "")
        if each
    )
    yield ""
    for each in part.scene.data:
        yield from (f"{report.word('data')}: {escape(each)}", "")


def _way(_report: Report, part: Way) -> Lines:
    yield from (_item("-", each) for each in part.map.told)
    yield ""


def _landscape(report: Report, part: Landscape) -> Lines:
    heads = (report.word("landscape-band"), report.word("landscape-systems"))
    rows = ((band.title, "\n".join(box.words for box in band.boxes)) for band in part.bands)
    yield from _table((heads, *rows))


def _front(report: Report, part: Front) -> Lines:
    page, lack = part.apron, report.word("lack")
    yield from (f"# {escape(page.title)}", "", f"## {escape(part.label)}", "")
    for name, value in _answers(report, page):
        yield _item("-", value or lack, start=f"**{escape(report.word(f'apron-{name}'))}** ")
    yield ""


def _answers(report: Report, page: Apron) -> Iterator[tuple[str, str]]:
    """The questions of the page with what it answers, each on one line."""
    owner = f"{report.word('apron-owner')}: {page.owner or report.word('lack')}"
    affected = f"{report.word('apron-affected')}: {page.affected or report.word('lack')}"
    yield "what", page.ask
    yield "why", " · ".join(part for part in (page.why, *page.strategy) if part)
    yield "who", f"{owner} · {affected}"
    yield "where", page.where
    yield (
        "when",
        "\n".join(f"{each.title}: {'; '.join(map(_todo, each.what))}" for each in page.when if each.what),
    )
    yield "cost", "\n".join(" · ".join(row) for row in page.cost[1:])
    yield "unknown", "\n".join(map(_todo, page.unknown))


def _todo(todo: tuple[str, str]) -> str:
    what, who = todo
    return f"{what} ({who})" if who else what


def _nothing(_report: Report, _part: Part) -> Lines:
    yield ""


DRAW: dict[type[Part], Callable[[Report, Any], Lines]] = {
    Heading: _heading,
    Words: _words,
    Facts: _facts,
    Grid: _grid,
    Bullets: _bullets,
    Note: _note,
    Drawing: _drawing,
    Landscape: _landscape,
    Way: _way,
    Front: _front,
    Contents: _nothing,
    Break: _nothing,
    Code: _code,
}
