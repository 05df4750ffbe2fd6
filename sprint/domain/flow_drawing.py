"""The map of a prototype in numbers: where each box, line, word and tag stands. All that draw it use these.

A line leaves a screen below, bends in the gap between two steps, and comes in from above; its words
stand beside it where it comes in, where no other line runs. The same in
``static/js/documents/flow-drawing.js``; both run ``tests/vectors/flow.json``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sprint.domain.flow import Edge, Flow, Link

BOX = (248, 68)
PITCH = 344  # from one place to the next
EDGE, HEAD = 12, 52  # around it; where a way begins, its sign stands in the head
ROOM, ARROW, WORD, TRACK, TAG = 8, 18, 22, 12, 28
BEND, BESIDE = (
    20,
    14,
)  # from the middle of a box: where lines leave that must keep clear, and where tags stand
MOST_TAGS = 6


@dataclass(frozen=True)
class Drawn:
    """A line from ``a`` to ``b`` through ``points``; the words of ``items`` stand in the middle of ``at``.

    ``shared``: others come in there too, so the words name the screen that one comes from.
    """

    a: str
    b: str
    items: tuple[str, ...]
    points: tuple[tuple[int, int], ...]
    at: tuple[int, int]
    shared: bool


@dataclass(frozen=True)
class Tag:
    """A way without a line, at its upper edge: in the ``middle`` of its screen, or from there to the right.

    ``leads`` as a link, or *start*, *lost*, *dead*, and *more* for the ``more`` that have no room.
    """

    screen: str
    leads: str
    to: str
    items: tuple[str, ...]
    x: int
    y: int
    middle: bool
    more: int = 0


@dataclass(frozen=True)
class Drawing:
    width: int
    height: int
    boxes: Mapping[str, tuple[int, int]]
    lines: tuple[Drawn, ...]
    tags: tuple[Tag, ...]


_Said = tuple[str, str, tuple[str, ...], int]


def drawing(found: Sequence[Link], made: Flow) -> Drawing:
    """The whole of a map, or of the stretch of it that ``made`` holds."""
    items = _items(found)
    said = {id: list(_few(_said(id, found, made, items))) for id in made.places}
    worded = Counter(b for a, b in made.lines if (a, b) in items)
    gaps = _gaps(made, said, worded)
    tops = _tops(made, gaps)
    boxes = {id: (EDGE + place * PITCH, tops[step]) for id, (step, place) in made.places.items()}
    last = len(gaps) - 1
    return Drawing(
        width=max((x + PITCH for x, _ in boxes.values()), default=0),
        height=tops[last] + BOX[1] + gaps[last].height if gaps else 0,
        boxes=boxes,
        lines=tuple(_lines(made, boxes, gaps, items, worded)),
        tags=tuple(_tags(made, boxes, said)),
    )


def _items(found: Sequence[Link]) -> dict[Edge, tuple[str, ...]]:
    """What one presses for each way; a screen's own way on has nothing to press."""
    items: dict[Edge, tuple[str, ...]] = {}
    for link in found:
        if link.leads == "screen" and link.item:
            edge = (link.screen, link.to)
            items[edge] = (*items.get(edge, ()), link.item)
    return items


def _said(
    id: str, found: Sequence[Link], made: Flow, items: Mapping[Edge, tuple[str, ...]]
) -> Iterator[_Said]:
    own = [link for link in found if link.screen == id]
    yield from (("screen", b, items.get((a, b), ()), 0) for a, b in made.tags if a == id)
    for leads in ("back", "end"):
        if any(link.leads == leads for link in own):
            yield leads, "", (), 0
    loose = [link for link in own if link.item and link.leads in ("nowhere", "gone")]
    yield from ((link.leads, "", (link.item,), 0) for link in loose)
    if id in made.dead and not loose:
        yield "dead", "", (), 0


def _few(said: Iterator[_Said]) -> Iterator[_Said]:
    told = list(said)
    if len(told) <= MOST_TAGS:
        yield from told
        return
    yield from told[: MOST_TAGS - 1]
    yield "more", "", (), len(told) - MOST_TAGS + 1


@dataclass(frozen=True)
class _Gap:
    """Below a step: first its tags, then a track for each screen whose lines bend, then words and arrows."""

    tags: int
    tracks: tuple[str, ...]
    words: int
    ends: bool

    @property
    def track(self) -> int:
        return (ROOM if self.tags or not self.ends else 0) + self.tags * TAG

    @property
    def height(self) -> int:
        below = EDGE if self.ends else len(self.tracks) * TRACK + max(1, self.words) * WORD + ARROW
        return self.track + below


def _gaps(made: Flow, said: Mapping[str, Sequence[_Said]], worded: Mapping[str, int]) -> list[_Gap]:
    steps = _by_step(made)
    return [
        _Gap(
            tags=max((len(said[id]) for id in members), default=0),
            tracks=_tracks(made, members),
            words=max((worded.get(id, 0) for id in following), default=0),
            ends=not following,
        )
        for members, following in zip(steps, [*steps, []][1:], strict=True)
    ]


def _by_step(made: Flow) -> list[list[str]]:
    """Each step from the left."""
    count = 1 + max((step for step, _ in made.places.values()), default=-1)
    steps: list[list[str]] = [[] for _ in range(count)]
    for id in sorted(made.places, key=lambda id: made.places[id]):
        steps[made.places[id][0]].append(id)
    return steps


def _tracks(made: Flow, members: Sequence[str]) -> tuple[str, ...]:
    bent = {a for a, b in made.lines if made.places[a][1] != made.places[b][1]}
    return tuple(id for id in members if id in bent)


def _tops(made: Flow, gaps: Sequence[_Gap]) -> list[int]:
    """Where the boxes of each step begin."""
    is_headed = any(made.places[id][0] == 0 for id in made.heads)
    tops = [HEAD if is_headed else EDGE]
    for gap in gaps[:-1]:
        tops.append(tops[-1] + BOX[1] + gap.height)
    return tops


def _lines(
    made: Flow,
    boxes: Mapping[str, tuple[int, int]],
    gaps: Sequence[_Gap],
    items: Mapping[Edge, tuple[str, ...]],
    worded: Mapping[str, int],
) -> Iterator[Drawn]:
    """The words of several that come in at the same screen stand one below the other."""
    into = Counter(b for _, b in made.lines)
    rows = Counter[str]()
    for a, b in made.lines:
        pressed = items.get((a, b), ())
        up = max(1, worded.get(b, 0)) - rows[b]
        at = (boxes[b][0] + BOX[0] // 2, boxes[b][1] - ARROW - up * WORD + WORD // 2)
        yield Drawn(a, b, pressed, _points(a, b, made, boxes, gaps[made.places[a][0]]), at, into[b] > 1)
        rows[b] += bool(pressed)


def _points(
    a: str, b: str, made: Flow, boxes: Mapping[str, tuple[int, int]], gap: _Gap
) -> tuple[tuple[int, int], ...]:
    (ax, ay), (bx, by) = boxes[a], boxes[b]
    half = BOX[0] // 2
    if ax == bx:
        return (ax + half, ay + BOX[1]), (bx + half, by)
    out = ax + half - (BEND if _is_crowded(a, made) else 0)
    track = ay + BOX[1] + gap.track + gap.tracks.index(a) * TRACK
    return (out, ay + BOX[1]), (out, track), (bx + half, track), (bx + half, by)


def _is_crowded(a: str, made: Flow) -> bool:
    """Whether somebody else's line bends to what stands right below."""
    step, place = made.places[a]
    return any(
        c != a and made.places[c][1] != place and made.places[d] == (step + 1, place) for c, d in made.lines
    )


def _tags(
    made: Flow, boxes: Mapping[str, tuple[int, int]], said: Mapping[str, Sequence[_Said]]
) -> Iterator[Tag]:
    half = BOX[0] // 2
    leaving = {a for a, _ in made.lines}
    for id in made.heads:
        x, y = boxes[id]
        yield Tag(id, "lost" if id in made.unreachable else "start", "", (), x + half, y - ARROW - WORD, True)
    for id, told in said.items():
        x, y = boxes[id]
        middle = id not in leaving
        left = x + half + (0 if middle else BESIDE)
        for row, (leads, to, items, more) in enumerate(told):
            yield Tag(id, leads, to, items, left, y + BOX[1] + ROOM + row * TAG, middle, more)
