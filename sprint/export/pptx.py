"""The pitch as slides: twelve at most, with few words, and all the others in the speaker's notes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN

from sprint.export import code
from sprint.export.apron import apron, brief, first_line
from sprint.export.deck import FJORD, INK, LINE, MARGIN, MUTED, RUST, TONES, WHITE, WIDTH, Box, Deck, Slide
from sprint.export.device import draw_screen
from sprint.export.flowslide import UNIT, draw_map
from sprint.export.landscape import Band, bands
from sprint.export.parts import Opinion
from sprint.export.report import Report
from sprint.export.running_order import ASKS, beginning, order
from sprint.export.spoken import Chapters
from sprint.export.ways import FlowMap, flow_maps

INNER = WIDTH - 2 * MARGIN
SENTENCE = re.compile(r"(?<=[.!?])\s+")
STEPS, FACTS, SHOWN, SAID, MOST_BANDS, MOST_BOXES = 3, 3, 3, 3, 5, 5
# Of the prototype's map, on one slide, and how many slides it may take.
MOST_STEPS, MOST_PLACES, MOST_MAPS = 4, 4, 2
# Its unit at most, in centimetres, and how high a stretch may be.
LARGE, MAP_HIGH = 0.03, 12.6
COLOURS = ("sky", "rose", "mint")
KINDS = {"like": "mint", "wish": "sky", "what_if": "sand"}


def pptx(report: Report) -> bytes:
    """The file's bytes."""
    return _Pitch(report).made()


class _Pitch:
    def __init__(self, report: Report) -> None:
        self._report = report
        self._page = apron(report)
        self._deck = Deck(report.title, report.team_name, report.lang)
        self._chapters = Chapters(report)
        made = flow_maps(report.outline, report.word, MOST_STEPS, MOST_PLACES)
        self._maps = list(_side_by_side(made))[:MOST_MAPS]
        self._order = order(report, self._page, len(self._maps))

    def made(self) -> bytes:
        for name in self._order.slides:
            DRAW[name](self)
        return self._deck.save()

    def _front(self) -> None:
        report = self._report
        told = self._chapters.take("", report.word("summary"))
        slide = self._deck.slide(brief(report.title, 90), self._notes("front", *told), front=True)
        slide.text((MARGIN, 9.8, 17.5, 6), brief(report.pitch, 260), 20, colour=MUTED)
        if scenes := report.scenes():
            draw_screen(slide, (22.5, 3.2, 7.6, 12.6), scenes[0], report)
        slide.text((MARGIN, 17.5, 20, 0.9), self._page.place, 12, colour=MUTED)
        slide.text((WIDTH - MARGIN - 9, 17.5, 9, 0.9), report.date, 12, colour=MUTED, align=PP_ALIGN.RIGHT)

    def _beginning(self) -> None:
        """Where the team started, while that is most of what there is to tell."""
        told = beginning(self._report)
        slide = self._slide("beginning", *self._chapters.take(self._report.word("from")))
        high = 12 / len(told)
        for at, (name, words) in enumerate(told.items()):
            box = (MARGIN, 4.8 + at * high, INNER, high - 0.5)
            head = self._report.word(f"from-{name}")
            slide.card(box, brief(words, 240), 20, TONES[COLOURS[at]], head=head, head_size=15)

    def _need(self) -> None:
        report = self._report
        slide = self._slide("need", *self._section("need"))
        facts = [row for row in report.rows("affected") if row.get("group")][:FACTS]
        width = 17.5 if facts else INNER
        if need := brief(first_line(report.written("need")), 320):
            slide.text((MARGIN, 5, width, 10), need, 24)
        else:
            self._lack(slide, (MARGIN, 5, width, 4), "need")
        for at, row in enumerate(facts):
            box = (21, 5 + at * 3.6, WIDTH - MARGIN - 21, 3.2)
            count = brief(row.get("count", ""), 30)
            self._figure(slide, box, at, count, brief(row["group"], 60))

    def _solution(self) -> None:
        report = self._report
        written = report.written("solution")
        title = report.choice("level") or self._word("solution-title")
        told = (*self._section("solution"), *self._section("strategy"), *self._section("home"))
        slide = self._slide("solution", *told, title=title)
        steps = [each for each in SENTENCE.split(written.replace("\n", " ")) if each][:STEPS]
        width = (INNER - 0.8 * (len(steps) - 1)) / max(1, len(steps))
        for at, step in enumerate(steps):
            box = (MARGIN + at * (width + 0.8), 5, width, 8)
            number = str(at + 1) if len(steps) > 1 else ""
            slide.card(box, brief(step, 160), 20 if number else 28, line=LINE, head=number, head_size=28)
        if not steps:
            self._lack(slide, (MARGIN, 5, INNER, 4), "solution")
        if report.written("not_included"):
            words = f"{self._word('not-included')}: {brief(report.written('not_included'), 180)}"
            slide.text((MARGIN, 13.8, INNER, 2.6), words, 15, colour=MUTED)

    def _screens(self) -> None:
        report = self._report
        scenes = report.scenes()
        shown = scenes[:SHOWN]
        title = self._word("screens-title", shown=len(shown), of=len(scenes), more=len(scenes) - len(shown))
        told = self._chapters.take(report.word("outline"), report.word("screens"))
        slide = self._slide("screens", *told, title=title)
        width = INNER / SHOWN
        for at, scene in enumerate(shown):
            left = MARGIN + at * width
            draw_screen(slide, (left, 4.8, 5.8, 11.6), scene, report)
            box = (left + 6.1, 5, width - 6.5, 8)
            slide.text(box, scene.how, 12, colour=MUTED, head=brief(scene.title, 50), head_size=15)

    def _flow(self) -> None:
        """The way through the prototype, as shapes that move with their arrows; stretches side by side."""
        for together in self._maps:
            slide = self._slide("flow", *(each for stretch in together for each in stretch.told))
            width, height = sum(each.width for each in together), max(each.height for each in together)
            unit = min(LARGE, INNER / width, MAP_HIGH / height)
            left = MARGIN
            for stretch in together:
                draw_map(slide, (left, 4.6), unit, stretch)
                left += stretch.width * unit

    def _feedback(self) -> None:
        """What the team takes from others, a column for each kind of it."""
        report = self._report
        slide = self._slide("feedback", *self._chapters.take(report.word("feedback")))
        kinds = [kind for kind in KINDS if any(one.kind == kind for one in report.feedback)]
        width = (INNER - 0.8 * (len(kinds) - 1)) / max(1, len(kinds))
        for at, kind in enumerate(kinds):
            column = (MARGIN + at * (width + 0.8), 4.8, width, 12)
            self._opinions(slide, column, kind, [one for one in report.feedback if one.kind == kind])

    def _opinions(self, slide: Slide, column: Box, kind: str, said: list[Opinion]) -> None:
        left, top, width, _ = column
        slide.text((left, top, width, 1), self._report.plain_word(f"play-kind-{kind}"), 18, bold=True)
        for at, one in enumerate(said[:SAID]):
            words = brief(" ".join(one.text.split()), 130)
            about = brief(" ".join(one.about.split()), 40)
            box = (left, top + 1.2 + at * 3.4, width, 3.1)
            slide.card(box, "\n".join(filter(None, (words, about))), 16, TONES[KINDS[kind]])
        if len(said) > SAID:
            words = self._word("feedback-more", count=len(said) - SAID)
            slide.text((left, top + 11.4, width, 0.9), words, 12, colour=MUTED)

    def _landscape(self) -> None:
        report = self._report
        found = bands(report)
        title = report.choice("reuse") or self._word("landscape-title")
        slide = self._slide("landscape", *self._section("systems"), title=title)
        if not found:
            self._lack(slide, (MARGIN, 5, INNER, 4), "landscape")
        rows = list(_in_rows(found))[:MOST_BANDS]
        for at, (name, boxes) in enumerate(rows):
            top, high = 4.8 + at * 12.2 / max(3, len(rows)), 12.2 / max(3, len(rows)) - 0.4
            slide.card((MARGIN, top, INNER, high), "", 9, TONES["sand"])
            slide.text((MARGIN + 0.3, top + 0.3, 4.6, high - 0.6), name, 14, bold=True, colour=MUTED)
            width = (INNER - 5.6) / MOST_BOXES
            for place, box in enumerate(boxes):
                fill, ink = (
                    (FJORD, WHITE) if box.tone == "new" else (WHITE, RUST if box.tone == "unknown" else INK)
                )
                where = (MARGIN + 5.2 + place * width, top + 0.3, width - 0.3, high - 0.6)
                line = RUST if box.tone == "unknown" else LINE
                slide.card(
                    where, brief(box.note, 40), 11, fill, line=line, dashed=box.tone == "unknown",
                    colour=ink, head=brief(box.name, 40), align=PP_ALIGN.CENTER, anchor=MSO_ANCHOR.MIDDLE,
                )  # fmt: skip

    def _change(self) -> None:
        report = self._report
        rows = self._rows("behaviour")
        slide = self._slide("change", *self._section("behaviour"))
        if rows:
            columns = report.field("behaviour")["columns"]
            heads = tuple(report.pick(column["label"]) for column in columns)
            cells = tuple(tuple(brief(cell, 80) for cell in row) for row in rows[:4])
            slide.table((MARGIN, 5, INNER, 1.6 * (len(cells) + 1)), (heads, *cells), self._word("change"))
        elif involved := brief(report.written("involve"), 320):
            slide.text((MARGIN, 5, INNER, 8), involved, 24)
        else:
            self._lack(slide, (MARGIN, 5, INNER, 4), "change")
        if lead := report.choice("strategy_of_change"):
            words = brief(first_line(report.written("strategy_of_change")), 140)
            slide.card(
                (MARGIN, 13.6, INNER, 2.4), words, 16, TONES["sun"], head=lead, anchor=MSO_ANCHOR.MIDDLE
            )

    def _benefit(self) -> None:
        report = self._report
        slide = self._slide("benefit", *self._section("benefits"), *self._section("cost"))
        rows = [row for row in report.rows("benefits") if row.get("benefit")][:FACTS]
        width = (INNER - 0.8 * (FACTS - 1)) / FACTS
        for at, row in enumerate(rows):
            figure = " → ".join(brief(row[each], 24) for each in ("today", "target") if row.get(each))
            box = (MARGIN + at * (width + 0.8), 5, width, 5)
            self._figure(slide, box, at, figure, brief(row["benefit"], 90))
        if not rows:
            self._lack(slide, (MARGIN, 5, INNER, 4), "benefit")
        if self._page.cost:
            high = 1.1 * len(self._page.cost)
            slide.table((MARGIN, 11, INNER, high), self._page.cost, report.word("apron-cost"))

    def _figure(self, slide: Slide, box: Box, at: int, figure: str, words: str) -> None:
        size, middle = min(24, box[2] * 2), MSO_ANCHOR.MIDDLE
        slide.card(box, words, 16, TONES[COLOURS[at]], head=figure, head_size=size, anchor=middle)

    def _lacks(self) -> None:
        """What nothing is written for yet, with what to write."""
        names = self._order.together
        slide = self._slide("lacks", *self._chapters.take(self._report.word("missing")))
        columns = 3 if len(names) not in (2, 4) else 2
        width, high = (INNER - 0.8 * (columns - 1)) / columns, 6.2
        for at, name in enumerate(names):
            left, top = MARGIN + at % columns * (width + 0.8), 4.8 + at // columns * high
            words, head = "\n".join(self._asked(name)), self._word(name)
            box = (left, top, width, high - 0.6)
            slide.card(box, words, 18, line=RUST, dashed=True, colour=RUST, head=head, head_size=22)

    def _unknown(self) -> None:
        report = self._report
        told = (*self._section("specialists"), *self._section("law"))
        more = self._chapters.take(report.word("advice"), report.word("missing"))
        slide = self._slide("unknown", *told, *more)
        if not self._page.unknown:
            self._lack(slide, (MARGIN, 5, INNER, 4), "unknown")
        for at, (question, who) in enumerate(self._page.unknown):
            top = 5 + at * 3
            slide.rule(MARGIN, top, INNER)
            slide.text((MARGIN, top + 0.3, 19, 2.4), question, 20)
            slide.text((22, top + 0.3, WIDTH - MARGIN - 22, 2.4), who, 16, bold=True)
        if report.missing and not self._order.together:
            head = f"{report.word('missing')}: {report.score}"
            words = brief(" · ".join(report.missing), 210)
            slide.card((MARGIN, 14.4, INNER, 2.6), words, 14, TONES["sun"], head=head, head_size=15)

    def _plan(self) -> None:
        report = self._report
        slide = self._slide("plan", *self._chapters.take(report.word("plan")), *self._chapters.take_all())
        width = INNER / 3
        for at, when in enumerate(self._page.when):
            words = "\n".join(f"{what} ({who})" if who else what for what, who in when.what)
            box = (MARGIN + at * width, 4.8, width - 0.8, 6)
            head = f"{when.title} {when.day}".strip()
            slide.card(box, words or self._lacking, 15, line=LINE, head=head, head_size=18)
        words, head = self._page.ask or self._lacking, self._word("ask")
        slide.card((MARGIN, 11.6, INNER, 4.6), "", 9, FJORD)
        slide.text((MARGIN + 0.6, 12.2, INNER - 6.5, 3.6), words, 24, colour=WHITE, head=head, head_size=14)
        if report.link:
            words = self._word("try", link=report.link)
            slide.picture((WIDTH - MARGIN - 4.2, 12, 3.8, 3.8), code.png(report.link), words)

    def _slide(self, name: str, *told: str, title: str = "") -> Slide:
        kind = self._word(name)
        slide = self._deck.slide(brief(title or self._word(f"{name}-title"), 80), self._notes(name, *told))
        slide.text((MARGIN, 1.1, INNER, 0.9), kind, 13, bold=True, colour=FJORD)
        known = (brief(self._report.title, 60), brief(self._page.place, 60))
        slide.foot(" · ".join(part for part in known if part))
        return slide

    def _lack(self, slide: Slide, box: Box, name: str) -> None:
        """Where nothing is written yet: what to write."""
        words, head = "\n".join(self._asked(name)), self._lacking
        slide.card(box, words, 18, line=RUST, dashed=True, colour=RUST, head=head, head_size=24)

    def _asked(self, name: str) -> Iterator[str]:
        for item in self._report.checklist.items:
            if item.field in ASKS[name] and not item.ok:
                yield self._report.pick(item.text)

    def _notes(self, name: str, *words: str) -> str:
        """What to say, and below it all that the team wrote."""
        return "\n".join([self._word(f"{name}-say"), *words])

    def _section(self, field: str) -> Iterator[str]:
        """The words of the section that asks for a field."""
        asks = (each for each in self._report.definition if any(one["id"] == field for one in each["fields"]))
        return self._chapters.take(*(self._report.pick(section["title"]) for section in asks))

    def _rows(self, field: str) -> list[tuple[str, ...]]:
        """A field's rows as words, column by column."""
        for section in self._report.sections(but=frozenset()):
            for answer in section.answers:
                if answer.id == field:
                    return list(answer.table[1:])
        return []

    def _word(self, name: str, **args: Any) -> str:
        return self._report.word(f"pitch-{name}", **args)

    @property
    def _lacking(self) -> str:
        return self._report.word("lack")


DRAW: dict[str, Callable[[_Pitch], None]] = {
    "front": _Pitch._front,
    "beginning": _Pitch._beginning,
    "need": _Pitch._need,
    "solution": _Pitch._solution,
    "screens": _Pitch._screens,
    "flow": _Pitch._flow,
    "feedback": _Pitch._feedback,
    "landscape": _Pitch._landscape,
    "change": _Pitch._change,
    "benefit": _Pitch._benefit,
    "lacks": _Pitch._lacks,
    "unknown": _Pitch._unknown,
    "plan": _Pitch._plan,
}


def _in_rows(found: Iterable[Band]) -> Iterator[tuple[str, Any]]:
    """A band with more systems than fit goes on in the next row."""
    for band in found:
        for at in range(0, len(band.boxes), MOST_BOXES):
            yield band.title if at == 0 else "", band.boxes[at : at + MOST_BOXES]


def _side_by_side(made: Iterable[FlowMap]) -> Iterator[list[FlowMap]]:
    """As many stretches as are read well on one slide."""
    together: list[FlowMap] = []
    for stretch in made:
        if together and sum(each.width for each in (*together, stretch)) * UNIT > INNER:
            yield together
            together = []
        together.append(stretch)
    if together:
        yield together
