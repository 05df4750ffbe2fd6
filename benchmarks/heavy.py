"""One visitor cannot make all wait: how long edits take during take-home pages, logins and photo uploads.

``python -m benchmarks.heavy`` measures it alone. Quiet and busy are measured in turn on one server; memory is
the most that the server and the processes it started have held.
"""

from __future__ import annotations

import json
import os
import statistics
import tempfile
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.support.pictures import photo
from tests.support.prepared import SECRET
from tests.support.server import Server

from .peers import EACH, Peer, database_in, fill_boards, node, seat, wait_for

PEOPLE = 40
SECONDS = 20
PAGES, LOGINS, UPLOADS = 30, 40, 12
FILES = ("docx", "md", "json")
Numbers = dict[str, float]


def heavy_ms(repeats: int) -> dict[str, Numbers]:
    runs = [measured() for _ in range(repeats)]
    return {kind: median([run[kind] for run in runs]) for kind in runs[0]}


def measured() -> dict[str, Numbers]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        seat(folder, PEOPLE, EACH)
        fill_boards(folder)
        with Server(database_in(folder), folder, SECRET_KEY=SECRET) as server:
            peer = Peer("sprintrum", server.url, server.pid, folder / "seats.json")
            crowd = Crowd(server, folder)
            return {"quiet": edits(peer, lambda: None), "busy": {**edits(peer, crowd.come), **crowd.seen()}}


def edits(peer: Peer, meanwhile: Callable[[], None]) -> Numbers:
    """How long they took to the other replicas while something else happened, again and again."""
    writing = node("load.mjs", peer, str(PEOPLE), str(SECONDS), "1")
    assert writing.stdout is not None
    wait_for(writing, "start")
    until = time.monotonic() + SECONDS
    while time.monotonic() < until and writing.poll() is None:
        meanwhile()
        time.sleep(1)
    wait_for(writing, "stop")
    told: Numbers = json.loads(writing.stdout.readline())
    return {name: told[name] for name in ("p50_ms", "p99_ms", "lost")}


def median(runs: list[Numbers]) -> Numbers:
    return {name: round(statistics.median(run[name] for run in runs), 1) for name in runs[0]}


class Crowd:
    """All at once: pages, files, logins with the wrong password, and photos, each by a visitor of its own."""

    def __init__(self, server: Server, folder: Path) -> None:
        self.server = server
        seats = json.loads((folder / "seats.json").read_text())["seats"]
        self.team = [seat for seat in seats if seat[1] == 1 and seat[-1] == seats[0][-1]]
        self.code = seats[0][-1]
        self.picture = photo("JPEG", (4000, 3000), quality=95)
        self.statuses: Counter[str] = Counter()
        self.longest: dict[str, float] = {"page": 0, "file": 0, "login": 0, "upload": 0}
        self.kilobytes = 0.0

    def come(self) -> None:
        team = f"/s/{self.code}/teams/1"
        cookie = self.team[0][2]
        work = [("page", f"{team}/takehome", cookie, None)] * PAGES
        work += [("file", f"{team}/export.{kind}", cookie, None) for kind in FILES * 2]
        guess = urllib.parse.urlencode({"name": "Søren 0", "password": "forkert sætning"}).encode()
        work += [("login", "/login", "", guess)] * LOGINS
        senders = [self.team[at % len(self.team)][2] for at in range(UPLOADS)]
        work += [("upload", f"/s/{self.code}/photos", sender, self.picture) for sender in senders]
        done = threading.Event()
        watching = threading.Thread(target=self.watch, args=(done,))
        watching.start()
        with ThreadPoolExecutor(len(work)) as visitors:
            list(visitors.map(lambda one: self.visit(*one), work))
        done.set()
        watching.join()

    def visit(self, kind: str, path: str, cookie: str, body: bytes | None) -> None:
        headers = {"Cookie": cookie, "Sec-Fetch-Site": "same-origin"}
        if kind == "upload":
            headers["Content-Type"] = "image/jpeg"
        request = urllib.request.Request(self.server.url + path, body, headers)
        began = time.monotonic()
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                answer.read()
                status = answer.status
        except urllib.error.HTTPError as error:
            status = error.code
        except OSError:
            status = 0
        self.statuses[f"{kind} {status}"] += 1
        self.longest[kind] = max(self.longest[kind], (time.monotonic() - began) * 1000)

    def watch(self, done: threading.Event) -> None:
        while not done.wait(0.05):
            held = {pid: resident(pid) for pid in family(self.server.pid)}
            self.kilobytes = max(self.kilobytes, sum(held.values()))

    def seen(self) -> Numbers:
        print(dict(sorted(self.statuses.items())))
        return {
            **{f"longest_{kind}_ms": took for kind, took in self.longest.items()},
            "server_mb": self.kilobytes / 1024,
        }


def family(pid: int) -> list[int]:
    """A process and all it has started."""
    found = [pid]
    for each in found:
        for task in Path(f"/proc/{each}/task").glob("*/children"):
            try:
                found += map(int, task.read_text().split())
            except OSError:
                continue
    return found


def resident(pid: int) -> float:
    """Its own part of memory; what processes share is counted in parts."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(float(line.split()[1]) for line in lines if line.startswith("Pss:"))


def table(found: dict[str, Numbers]) -> str:
    busy = ", ".join(f"{name} {value:.0f}" for name, value in found["busy"].items())
    return f"edits while nothing else happens: {found['quiet']}\nduring heavy work: {busy}"


if __name__ == "__main__":
    print(table(heavy_ms(int(os.environ.get("BENCH_REPEATS", "1")))))
