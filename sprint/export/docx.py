"""The report as a Word file, by python-docx: real headings, contents, captions, tables with heading rows."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

from docx.shared import Cm

from sprint.domain.tidy import line
from sprint.export import code
from sprint.export.apron import Apron
from sprint.export.flowchart import flowchart
from sprint.export.parts import Block
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
from sprint.export.sketch import png
from sprint.export.tree import tree
from sprint.export.word import FEW, Writer, stays

CHECKBOX = "☐"
TONES = {"title": "Title", "over": "Overline", "lead": "Subtitle", "choice": "Choice", "lack": "Lack"}
# How wide a drawn screen is on paper, in centimetres.
WIDTHS = {"phone": 6.5, "window": 12.0, "sheet": 10.0, "card": 10.0}
CODE = Cm(2.6)
# Letters of a title that is large, and of facts that stand on one page.
LONG_TITLE, SHORT = 50, 700
# Points of a list that stand on one page.
FEW_POINTS = 12
BLOCKS = {"heading": "Screen heading", "button": "Screen button", "field": "Screen field"}


def docx(report: Report) -> bytes:
    """The file's bytes."""
    return _Docx(report).made()


class _Docx:
    def __init__(self, report: Report) -> None:
        self._report = report
        self._to = Writer(report)
        self._next: Part | None = None

    def made(self) -> bytes:
        parts = tree(self._report)
        self._headings = [part for part in parts if isinstance(part, Heading) and part.level < 3]
        for part, self._next in zip(parts, [*parts[1:], None], strict=True):
            DRAW[type(part)](self, part)
        file = BytesIO()
        self._to.document.save(file)
        return file.getvalue()

    def heading(self, part: Heading) -> None:
        self._to.heading(part.text, part.level)

    def words(self, part: Words) -> None:
        words = self._to.words(part.text, TONES.get(part.tone, "Normal"))
        words.paragraph_format.keep_with_next = part.tone == "opens" or None

    def facts(self, part: Facts) -> None:
        letters = sum(len(label) + len(value) for label, value in part.rows)
        with_what_follows = letters < SHORT and isinstance(self._next, Grid)
        for at, (label, value) in enumerate(part.rows):
            fact = self._to.fact(label, value)
            stay = with_what_follows or stays(at, len(part.rows), few=FEW if letters < SHORT else 0)
            fact.paragraph_format.keep_with_next = stay or None
        self._to.words("", "Gap").paragraph_format.keep_with_next = with_what_follows or None

    def grid(self, part: Grid) -> None:
        self._to.caption(self._report.word("caption-table"), part.label)
        self._to.table(part.label, part.rows)

    def bullets(self, part: Bullets) -> None:
        for at, item in enumerate(part.items):
            if part.tone == "check":
                point = self._to.words(f"{CHECKBOX}\t{item}", "Check")
            else:
                point = self._to.words(item, "List Bullet")
            point.paragraph_format.keep_with_next = stays(at, len(part.items), few=FEW_POINTS) or None

    def note(self, part: Note) -> None:
        slip = part.slip
        words = self._to.words(slip.words, "List Bullet")
        has_picture = bool(slip.strokes) or slip.photo_id in self._report.photos
        words.paragraph_format.keep_with_next = part.stays or has_picture or None
        self._picture(slip.photo_id, slip.photo)
        if slip.strokes:
            self._to.picture(png(slip.strokes), slip.sketch)
        for comment in slip.comments:
            self._to.words(self._report.word("comment", text=comment), "List Bullet 2")

    def drawing(self, part: Drawing) -> None:
        scene = part.scene
        self._to.words(scene.how, "How")
        for each in scene.data:
            self._to.words(f"{self._report.word('data')}: {each}", "How")
        label = self._report.word("screen-drawn", number=part.number, title=scene.title)
        said = [line for block in scene.blocks for line in self._said(block)]
        ends = [(f"{each.label} → {each.leads}", "Screen button") for each in scene.spots]
        ends += [(scene.picture, "Screen field")] if scene.picture else []
        ends += [(f"→ {scene.leads}", "Screen field")] if scene.leads else []
        self._to.frame(label, [(scene.title, "Screen title"), *said, *ends], WIDTHS[scene.device])
        self._picture(scene.photo_id, scene.picture)
        for block in scene.blocks:
            self._picture(block.photo_id, block.picture)
            if block.strokes:
                self._to.picture(png(block.strokes), block.picture)

    def landscape(self, part: Landscape) -> None:
        self._to.caption(self._report.word("caption-figure"), part.label)
        heads = (self._report.word("landscape-band"), self._report.word("landscape-systems"))
        rows = ((band.title, "\n".join(box.words for box in band.boxes)) for band in part.bands)
        self._to.table(part.label, (heads, *rows))

    def front(self, part: Front) -> None:
        _Apron(self._report, self._to).draw(part.apron)

    def contents(self, part: Contents) -> None:
        self._to.words(part.label, "Contents title")
        self._to.contents([(each.text, each.level) for each in self._headings])

    def new_page(self, _part: Break) -> None:
        self._to.new_page()

    def way(self, part: Way) -> None:
        self._to.caption(self._report.word("caption-figure"), part.map.label)
        self._to.figure(flowchart(part.map), part.words)

    def code(self, part: Code) -> None:
        self._to.words(f"{part.words}: {part.link}", "Normal")
        self._to.picture(code.png(part.link), f"{part.words}: {part.link}", height=CODE)

    def _said(self, block: Block) -> list[tuple[str, str]]:
        """A block's words with their style: its text, what one can choose, and its picture told."""
        words = f"{block.text} → {block.leads}" if block.text and block.leads else block.text
        more = [(f"○ {each}" if block.kind == "choice" else f"• {each}", "Screen") for each in block.lines]
        first = [(words, BLOCKS.get(block.kind, "Screen"))] if words else []
        last = (block.picture, "" if block.text or not block.leads else f"→ {block.leads}")
        return [*first, *more, *((each, "Screen field") for each in last if each)]

    def _picture(self, photo: str, words: str) -> None:
        if photo in self._report.photos:
            self._to.picture(self._report.photos[photo], words)


class _Apron:
    """The first page; two columns side by side are a table without lines, which reads row by row."""

    def __init__(self, report: Report, to: Writer) -> None:
        self._report = report
        self._to = to

    def draw(self, page: Apron) -> None:
        to = self._to
        to.words(f"{line(page.place)}\t{page.about}" if page.place else page.about, "Apron head")
        to.words(page.title, "Apron long title" if len(page.title) > LONG_TITLE else "Apron title")
        if page.lead:
            to.words(page.lead, "Apron lead")
        to.words(self._word("what"), "Apron ask label")
        to.words(page.ask or self._lack, "Apron ask")
        to.words(self._word("answers"), "Apron vote")
        with to.columns() as (left, right):
            self._why(left, page)
            self._where(right, page)
        self._when(page)
        with to.columns() as (left, right):
            self._cost(left, page)
            self._unknown(right, page)
        to.words(self._word("foot"), "Apron foot")

    def _why(self, cell: Any, page: Apron) -> None:
        self._head(cell, "why")
        self._to.words(page.why or self._lack, self._or_lack(page.why), cell)
        for each in page.strategy:
            self._to.words(each, "Apron bullet", cell)
        self._head(cell, "who")
        for name, value in (("owner", page.owner), ("affected", page.affected)):
            self._to.pair(self._word(name), value or self._lack, self._or_lack(value), cell)

    def _where(self, cell: Any, page: Apron) -> None:
        if page.figure:
            self._to.words(f"{page.figure.today} → {page.figure.target}", "Apron figure", cell)
            self._to.words(page.figure.what, "Apron figure text", cell)
            if page.figure.owner:
                self._to.words(self._word("figure-owner", owner=page.figure.owner), "Apron figure text", cell)
        self._head(cell, "where")
        self._to.words(page.where or self._lack, self._or_lack(page.where), cell)

    def _when(self, page: Apron) -> None:
        self._head(None, "when")
        heads = tuple(" · ".join(part for part in (each.title, each.day) if part) for each in page.when)
        cells = tuple("\n".join(self._todo(*each) for each in when.what) or self._lack for when in page.when)
        self._to.table(self._word("when"), (heads, cells), even=True, style="Apron text")

    def _todo(self, what: str, who: str) -> str:
        return f"{what} ({who})" if who else what

    def _cost(self, cell: Any, page: Apron) -> None:
        self._head(cell, "cost")
        if not page.cost:
            self._to.words(self._lack, "Lack", cell)
        for item, once, yearly in page.cost[1:]:
            said = f"{page.cost[0][1]}: {once} · {page.cost[0][2]}: {yearly}"
            self._to.pair(item, said, "Apron text", cell)

    def _unknown(self, cell: Any, page: Apron) -> None:
        self._head(cell, "unknown")
        if not page.unknown:
            self._to.words(self._lack, "Lack", cell)
        for question, who in page.unknown:
            self._to.words(self._todo(question, who), "Apron bullet", cell)

    def _head(self, cell: Any, name: str) -> None:
        self._to.words(self._word(name), "Apron heading", cell)

    def _word(self, name: str, **args: Any) -> str:
        return self._report.word(f"apron-{name}", **args)

    @property
    def _lack(self) -> str:
        return self._report.word("lack")

    def _or_lack(self, value: str) -> str:
        return "Apron text" if value else "Lack"


DRAW: dict[type[Part], Callable[[_Docx, Any], None]] = {
    Heading: _Docx.heading,
    Words: _Docx.words,
    Facts: _Docx.facts,
    Grid: _Docx.grid,
    Bullets: _Docx.bullets,
    Note: _Docx.note,
    Drawing: _Docx.drawing,
    Landscape: _Docx.landscape,
    Way: _Docx.way,
    Front: _Docx.front,
    Contents: _Docx.contents,
    Break: _Docx.new_page,
    Code: _Docx.code,
}
