"""How a prototype hangs together: where each link leads, and the map of it, with the screens in columns.

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

    ``gone`` leads to a screen that was deleted; ``nowhere`` would lead on, but nothing comes after.
    """

    screen: str
    item: str
    leads: Leads
    to: str = ""


@dataclass(frozen=True)
class Flow:
    """The map. ``places`` are column and row; a line goes to the next column, every other way is a tag.

    ``dead`` are screens that one cannot leave and where nothing is said to end, ``unreachable`` those
    that no way from the first screen leads to.
    """

    places: Mapping[str, Place]
    lines: tuple[Edge, ...]
    tags: tuple[Edge, ...]
    dead: tuple[str, ...]
    unreachable: tuple[str, ...]


def links(screens: Sequence[Screen]) -> tuple[Link, ...]:
    """Every way out of every screen, in the order in which they stand."""
    ids = [screen.id for screen in screens]
    return tuple(link for at, screen in enumerate(screens) for link in _out(screen, at, ids))


def _out(screen: Screen, at: int, ids: Sequence[str]) -> Iterator[Link]:
    """A screen with nothing to press has a way on of its own."""
    exits = [(block.id, block.to) for block in screen.blocks if block.kind == "button" or block.to]
    exits += [(hotspot.id, hotspot.to) for hotspot in screen.hotspots]
    for item, to in exits or [("", screen.to)]:
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
    columns = {id: column for band in bands for id, column in band.items()}
    band_of = {id: at for at, band in enumerate(bands) for id in band}
    lines = tuple((a, b) for a, b in edges if band_of[a] == band_of[b] and columns[b] == columns[a] + 1)
    way_on = {
        link.screen for link in found if link.leads in ("back", "end") or link.to not in ("", link.screen)
    }
    return Flow(
        places=_places(ids, bands, lines),
        lines=lines,
        tags=tuple(edge for edge in edges if edge not in set(lines)),
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
    """In each column the screens stand beside where one comes from; then as in the storyboard."""
    order = {id: at for at, id in enumerate(ids)}
    before: dict[str, list[str]] = {id: [] for id in ids}
    for a, b in lines:
        before[b].append(a)
    places: dict[str, Place] = {}
    top = 0
    for band in bands:
        for column in range(max(band.values()) + 1):
            middles = {id: _middle(before[id], places, top) for id in band if band[id] == column}
            row = top
            for id in sorted(middles, key=lambda id: (middles[id], order[id])):
                row = max(row, int(middles[id]))
                places[id] = (column, row)
                row += 1
        top = max(places[id][1] for id in band) + 1
    return places


def _middle(parents: Sequence[str], places: Mapping[str, Place], top: int) -> float:
    rows = [places[parent][1] for parent in parents]
    return sum(rows) / len(rows) if rows else top
