"""The landscape of systems as bands of boxes, for files: who owns what, and how it hangs together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sprint.domain.landscape import BANDS, System, in_band, people_of
from sprint.domain.tidy import line
from sprint.export.report import Report


@dataclass(frozen=True)
class Box:
    """A system; ``tone`` is ``new``, ``unknown`` or empty, and always said in ``note`` too."""

    name: str
    note: str
    tone: str

    @property
    def words(self) -> str:
        """On one line."""
        return f"{self.name}: {self.note}" if self.note else self.name


@dataclass(frozen=True)
class Band:
    title: str
    boxes: tuple[Box, ...]


def bands(report: Report) -> tuple[Band, ...]:
    """People and systems in the order of the map, where there are any; none where no system is written."""
    if not report.systems:
        return ()
    found = ((name, tuple(_boxes(report, name))) for name, _ in BANDS)
    return tuple(Band(report.plain_word(f"map-band-{name}"), boxes) for name, boxes in found if boxes)


def _boxes(report: Report, band: str) -> Iterator[Box]:
    if band == "people":
        yield from (Box(line(person), "", "") for person in people_of(report.concept))
    if band == "own":
        yield Box(report.title, report.word("landscape-new"), "new")
    for system in in_band(report.systems, band):
        yield _box(report, system)


def _box(report: Report, system: System) -> Box:
    tie = line(report.option("systems", "integration", system.tie)) or report.word("landscape-untold")
    new = report.word("landscape-new") if system.is_new else ""
    tone = "unknown" if system.tie == "unknown" else ""
    return Box(line(system.name), " · ".join(part for part in (new, tie) if part), tone)
