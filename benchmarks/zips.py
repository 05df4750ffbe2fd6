"""Fifteen teams take everything home at once: how long edits take meanwhile, and what one team's ZIP costs.

``python -m benchmarks.zips`` measures it alone. People go on writing, so that no file is one that was kept.
``server_ms_each`` is what a ZIP takes of the process that serves the rooms, beside the edits.
"""

from __future__ import annotations

import json
import os
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from sprint import export
from tests.support.prepared import SECRET
from tests.support.server import Server
from tests.support.teams import demo, nasty

from .heavy import Numbers, edits, median
from .peers import Peer, database_in, fill_boards, seat

TEAMS, EACH = 15, 4


def zips(repeats: int) -> dict[str, Numbers]:
    runs = [measured() for _ in range(repeats)]
    return {kind: median([run[kind] for run in runs]) for kind in runs[0]}


def measured() -> dict[str, Numbers]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        seat(folder, TEAMS * EACH, EACH)
        fill_boards(folder)
        with Server(database_in(folder), folder, SECRET_KEY=SECRET) as server:
            peer = Peer("sprintrum", server.url, server.pid, folder / "seats.json")
            takers = Takers(server, folder)
            quiet, quiet_cpu = costed(peer, lambda: None)
            busy, busy_cpu = costed(peer, takers.come)
            busy |= takers.seen() | {"server_ms_each": 1000 * (busy_cpu - quiet_cpu) / takers.made}
            return {"quiet": quiet, "busy": busy, "one_zip_cpu_s": cpu_of_one()}


def costed(peer: Peer, meanwhile: Callable[[], None]) -> tuple[Numbers, float]:
    """The edits, and what all of it took of the server's own process."""
    began = peer.cpu_seconds()
    return edits(peer, meanwhile), peer.cpu_seconds() - began


def cpu_of_one() -> Numbers:
    """Of the demo's first team, and of one with 300 notes and every field full."""
    return {make.__name__: cpu_seconds(make()) for make in (demo, nasty)}


def cpu_seconds(report: export.Report) -> float:
    began = time.process_time()
    export.archive(report)
    return time.process_time() - began


class Takers:
    """One of each team, all in the same moment."""

    def __init__(self, server: Server, folder: Path) -> None:
        self.server = server
        seats = json.loads((folder / "seats.json").read_text())["seats"]
        self.takers = {(one[-1], one[1]): one[2] for one in seats}
        self.statuses: Counter[int] = Counter()
        self.took: list[float] = []

    def come(self) -> None:
        with ThreadPoolExecutor(len(self.takers)) as teams:
            began = time.monotonic()
            list(teams.map(self.take, self.takers.items()))
            self.took.append(time.monotonic() - began)

    def take(self, taker: tuple[tuple[str, int], str]) -> None:
        (code, team), cookie = taker
        request = Request(f"{self.server.url}/s/{code}/teams/{team}/export.zip", headers={"Cookie": cookie})
        try:
            with urlopen(request, timeout=300) as answer:
                answer.read()
                self.statuses[answer.status] += 1
        except HTTPError as error:
            self.statuses[error.code] += 1

    @property
    def made(self) -> int:
        return max(1, self.statuses[200])

    def seen(self) -> Numbers:
        print(len(self.takers), "teams:", dict(self.statuses))
        return {"all_took_s": statistics.median(self.took)}


def table(found: dict[str, Numbers]) -> str:
    return "\n".join(f"zips, {kind}: {numbers}" for kind, numbers in found.items())


if __name__ == "__main__":
    print(table(zips(int(os.environ.get("BENCH_REPEATS", "1")))))
