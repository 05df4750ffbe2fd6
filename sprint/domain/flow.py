"""How a prototype hangs together: where each link leads, and the map of it, step by step downwards.

The same in ``static/js/documents/flow.js``; both run ``tests/vectors/flow.json``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from sprint.domain.documents import Screen

Leads = Literal["screen", "back", "end", "nowhere", "gone"]
Edge = tuple[str, str]
Place = tuple[int, int]


@dataclass(frozen=True)
class Link:
    """From a screen, by a block or hotspot (``item``), or by the screen's own way on, which has none.

    ``gone`` leads to a screen that was deleted; ``nowhere`` is pressed to get on, but nothing comes after.
    """

    screen: str
    item: str
    leads: Leads
    to: str = ""


@dataclass(frozen=True)
class Flow:
    """The map. ``places`` are step and place; a line goes to the next step, every other way is a tag.

    ``heads`` are where a way begins: the first screen, then what nothing leads to. ``dead`` are screens
    that one cannot leave and where nothing is said to end, ``unreachable`` those that no way from the
    first screen leads to.
    """

    places: Mapping[str, Place]
    lines: tuple[Edge, ...]
    tags: tuple[Edge, ...]
    heads: tuple[str, ...]
    dead: tuple[str, ...]
    unreachable: tuple[str, ...]


def links(screens: Sequence[Screen]) -> tuple[Link, ...]:
    """Every way out of every screen, in the order in which they stand."""
    ids = [screen.id for screen in screens]
    return tuple(link for at, screen in enumerate(screens) for link in _out(screen, at, ids))


def _out(screen: Screen, at: int, ids: Sequence[str]) -> Iterator[Link]:
    """A screen with nothing to press has a way on of its own; the last one ends the story."""
    exits = [(block.id, block.to) for block in screen.blocks if block.kind == "button" or block.to]
    exits += [(hotspot.id, hotspot.to) for hotspot in screen.hotspots]
    own = screen.to or ("end" if at + 1 == len(ids) else "")
    for item, to in exits or [("", own)]:
        yield Link(screen.id, item, *_led(to, at, ids))


def _led(to: str, at: int, ids: Sequence[str]) -> tuple[Leads, str]:
    """Where nothing is chosen, the next screen is meant."""
    if to == "back":
        return "back", ""
    if to == "end":
        return "end", ""
    if to:
        return ("screen", to) if to in ids else ("gone", "")
    return ("screen", ids[at + 1]) if at + 1 < len(ids) else ("nowhere", "")


def flow(screens: Sequence[Screen]) -> Flow:
    """The map of a prototype; the first screen is its start."""
    ids = [screen.id for screen in screens]
    found = links(screens)
    edges = list(dict.fromkeys((link.screen, link.to) for link in found if link.leads == "screen"))
    bands = list(_bands(ids, edges))
    clicks = {id: count for band in bands for id, count in band.items()}
    band_of = {id: at for at, band in enumerate(bands) for id in band}
    lines = tuple((a, b) for a, b in edges if band_of[a] == band_of[b] and clicks[b] == clicks[a] + 1)
    way_on = {
        link.screen for link in found if link.leads in ("back", "end") or link.to not in ("", link.screen)
    }
    return Flow(
        places=_places(ids, bands, lines),
        lines=lines,
        tags=tuple(edge for edge in edges if edge not in set(lines)),
        heads=tuple(next(iter(band)) for band in bands),
        dead=tuple(id for id in ids if id not in way_on),
        unreachable=tuple(id for id in ids if band_of[id] > 0),
    )


def _bands(ids: Sequence[str], edges: Sequence[Edge]) -> Iterator[dict[str, int]]:
    """What can be reached from the first screen, by clicks from it; then the same from what is left."""
    after: dict[str, list[str]] = {id: [] for id in ids}
    for a, b in edges:
        after[a].append(b)
    placed: set[str] = set()
    for start in ids:
        if start not in placed:
            band = _clicks(start, after, placed)
            placed |= band.keys()
            yield band


def _clicks(start: str, after: Mapping[str, Sequence[str]], placed: Iterable[str]) -> dict[str, int]:
    """How many clicks from the start each screen is."""
    clicks, queue = {start: 0}, [start]
    for id in queue:
        for to in after[id]:
            if to not in clicks and to not in placed:
                clicks[to] = clicks[id] + 1
                queue.append(to)
    return clicks


def _places(
    ids: Sequence[str], bands: Sequence[Mapping[str, int]], lines: Sequence[Edge]
) -> dict[str, Place]:
    """What nothing leads to stands to the right of the way, one below the other."""
    rank = _ranks(ids, bands, lines)
    before: dict[str, list[str]] = {id: [] for id in ids}
    for a, b in lines:
        before[b].append(a)
    places: dict[str, Place] = {}
    first = 0
    for at, band in enumerate(bands):
        steps = _steps(band)
        span = range(first, first + len(steps))
        side = max((place + 1 for step, place in places.values() if step in span), default=min(at, 1))
        for step, members in zip(span, steps, strict=True):
            _stand(members, step, side, before, rank, places)
        first = span.stop if at else 0
    return places


def _ranks(
    ids: Sequence[str], bands: Sequence[Mapping[str, int]], lines: Sequence[Edge]
) -> dict[str, tuple[int, int]]:
    """The longer way stands first, so that the main way is straight; then as in the storyboard."""
    after: dict[str, list[str]] = {id: [] for id in ids}
    for a, b in lines:
        after[a].append(b)
    long: dict[str, int] = {}
    for band in bands:
        for id in reversed(list(band)):  # from the last clicks to the first
            long[id] = 1 + max((long[to] for to in after[id]), default=0)
    return {id: (-long[id], at) for at, id in enumerate(ids)}


def _steps(band: Mapping[str, int]) -> list[list[str]]:
    steps: list[list[str]] = [[] for _ in range(max(band.values()) + 1)]
    for id, clicks in band.items():
        steps[clicks].append(id)
    return steps


def _stand(
    members: Sequence[str],
    step: int,
    side: int,
    before: Mapping[str, Sequence[str]],
    rank: Mapping[str, tuple[int, int]],
    places: dict[str, Place],
) -> None:
    """In each step the screens stand below where one comes from."""
    middles = {id: _middle(before[id], places, side) for id in members}
    place = side
    for id in sorted(middles, key=lambda id: (middles[id], rank[id])):
        place = max(place, int(middles[id]))
        places[id] = (step, place)
        place += 1


def _middle(parents: Sequence[str], places: Mapping[str, Place], side: int) -> float:
    stood = [places[parent][1] for parent in parents]
    return sum(stood) / len(stood) if stood else side
