"""``make bench``: runs every server under the same load, prints a table, writes ``results/latest.json``.

``BENCH_LEVELS``, ``BENCH_SECONDS`` (of each level), ``BENCH_REPEATS``, ``BENCH_HISTORY`` (updates in the
room that is joined) and ``BENCH_REJOIN`` (people who come back after a restart) change what is measured.
"""

from __future__ import annotations

import base64
import json
import os
import platform
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Any

from sprint.actions import load
from sprint.app import create_app
from sprint.config import Config
from sprint.store import Entry
from tests.support.prepared import SECRET
from tests.support.server import ROOT

from . import board, calls, first_minute, heavy, workers, zips
from .peers import (
    A_SPRINT,
    EACH,
    FULL_BOARD,
    HERE,
    database_in,
    fill_boards,
    node,
    running,
    seat,
    wait_for,
)

KINDS = ("sprintrum", "hocuspocus", "y_websocket")
# Hocuspocus stores two seconds after the last edit; y-websocket puts 20,000 rows into LevelDB one by one.
WRITTEN_SECONDS = 15
LEVELS = [int(level) for level in os.environ.get("BENCH_LEVELS", "50,200,400,800,1500").split(",")]
SECONDS = int(os.environ.get("BENCH_SECONDS", "15"))
REPEATS = int(os.environ.get("BENCH_REPEATS", "3"))
HISTORY = int(os.environ.get("BENCH_HISTORY", "20000"))
REJOIN = int(os.environ.get("BENCH_REJOIN", "1000"))
IN_ONE_ROOM = 6
Numbers = dict[str, float]


def main() -> None:
    install_peers()
    fanout = {str(level): {kind: median_of(kind, level) for kind in KINDS} for level in LEVELS}
    led = {
        name: repeated(partial(measure, "sprintrum", A_SPRINT, led=name == "led")) for name in ("bare", "led")
    }
    risk = {kind: work_at_risk(kind) for kind in KINDS}
    one_room = {kind: measure(kind, IN_ONE_ROOM, rate=20, each=IN_ONE_ROOM) for kind in KINDS}
    joins = {kind: repeated(partial(join, kind)) for kind in KINDS}
    rejoins = {kind: repeated(partial(rejoin_all, kind)) for kind in KINDS}
    results = {
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}",
        "seconds": SECONDS,
        "repeats": REPEATS,
        "fanout": fanout,
        "led": led,
        "one_room_20_a_second": one_room,
        "work_at_risk_s": risk,
        "join_ms": {kind: joins[kind]["ms"] for kind in KINDS},
        "lost_before_join": {kind: joins[kind]["lost"] for kind in KINDS},
        "rejoin_all_ms": {kind: rejoins[kind]["ms"] for kind in KINDS},
        "kb_per_connection": {kind: fanout[str(LEVELS[-1])][kind]["kb_per_connection"] for kind in KINDS},
        "board_ms": board.board_ms(REPEATS),
        "heavy": heavy.heavy_ms(REPEATS),
        "zips": zips.zips(REPEATS),
        "workers": workers.of_workers(REPEATS),
        "first_minute": first_minute.first_minute(REPEATS),
        "calls_an_edit": {"python": calls.python_calls(), "system": calls.system_calls()},
    }
    board.LATEST.parent.mkdir(exist_ok=True)
    board.LATEST.write_text(json.dumps(results, indent=2) + "\n")
    print(table(results))


def install_peers() -> None:
    if subprocess.run(["sh", "scripts/peers.sh"], cwd=ROOT, check=False).returncode != 0:
        sys.exit(1)  # it has said why


def median_of(kind: str, level: int) -> Numbers:
    return repeated(partial(measure, kind, level))


def repeated(work: Callable[[], Numbers]) -> Numbers:
    """The median of each number over the repeats."""
    runs = [work() for _ in range(REPEATS)]
    return {name: round(statistics.median(run[name] for run in runs), 2) for name in runs[0]}


def measure(kind: str, people: int, rate: int = 1, each: int = EACH, *, led: bool = False) -> Numbers:
    """One level: latency at the other replicas, and what a delivery costs the server.

    Where a sprint is ``led``, its console and projector are open and its boards are full.

    ``quiet_p99_ms`` is of edits before which the room had been quiet for a moment; ``lost`` counts what
    somebody wrote last and another replica does not have in the end.
    """
    with tempfile.TemporaryDirectory() as name, ExitStack() as server:
        folder = Path(name)
        if led:
            seat(folder, people, each, led=True)
            fill_boards(folder)
        peer = server.enter_context(running(kind, folder, people, each=each, again=led))
        empty_kb = peer.memory_kb()
        load = node("load.mjs", peer, str(people), str(SECONDS), str(rate))
        assert load.stdout is not None
        wait_for(load, "seated")
        seated_kb = peer.memory_kb()
        wait_for(load, "start")
        before = peer.cpu_seconds()
        wait_for(load, "stop")
        spent = peer.cpu_seconds() - before
        told: dict[str, Any] = json.loads(load.stdout.readline())
    return {
        "p50_ms": round(told["p50_ms"], 2),
        "p95_ms": round(told["p95_ms"], 2),
        "p99_ms": round(told["p99_ms"], 2),
        "quiet_p99_ms": round(told["quiet_p99_ms"], 2),
        "cpu_us_per_delivery": round(spent / max(1, told["deliveries"]) * 1e6, 1),
        "lost": told["lost"],
        "kb_per_connection": round((seated_kb - empty_kb) / people, 1),
    }


def work_at_risk(kind: str) -> float:
    """Seconds of edits that the other screen showed and the writer's called saved, gone after SIGKILL."""
    with tempfile.TemporaryDirectory() as folder:
        with running(kind, Path(folder), EACH) as peer:
            typing = node("risk.mjs", peer, "before")
            time.sleep(4)
            os.kill(peer.pid, signal.SIGKILL)
            time.sleep(0.5)
            typing.kill()
            seen = float((typing.communicate()[0].split() or ["0"])[-1])
        with running(kind, Path(folder), EACH, again=True) as peer:
            kept = float(node("risk.mjs", peer, "after").communicate(timeout=60)[0].split()[-1])
    started = seen - 4_000 if kept == 0 else kept
    return round(max(0.0, seen - started) / 1000, 2)


def join(kind: str) -> Numbers:
    """Milliseconds until a newcomer has a room of eight hours, on a server that has just started.

    ``lost`` counts the updates that the server was given and does not hand out.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        history = folder / "history.jsonl"
        subprocess.run(["node", str(HERE / "history.mjs"), str(HISTORY), str(history)], cwd=HERE, check=True)
        if kind == "sprintrum":
            seat(folder, people=EACH, each=EACH)
            journal(folder, history)
        else:
            with running(kind, folder, EACH) as peer:
                assert node("join.mjs", peer, str(history)).wait(120) == 0
                time.sleep(WRITTEN_SECONDS)
        with running(kind, folder, EACH, again=True) as peer:
            told = node("join.mjs", peer).communicate(timeout=60)[0].split()
    return {"ms": float(told[0]), "lost": max(0, HISTORY - int(told[1]))}


def rejoin_all(kind: str) -> Numbers:
    """Milliseconds from a restarted server's first answer until everybody is back in their rooms."""
    with tempfile.TemporaryDirectory() as folder, ExitStack() as first:
        peer = first.enter_context(running(kind, Path(folder), REJOIN))
        people = node("rejoin.mjs", peer, str(REJOIN))
        wait_for(people, "seated")
        first.close()
        wait_for(people, "away")
        with running(kind, Path(folder), REJOIN, again=True, port=int(peer.url.rsplit(":", 1)[1])):
            started = time.monotonic()
            wait_for(people, "back")
            return {"ms": (time.monotonic() - started) * 1000}


def journal(folder: Path, history: Path) -> None:
    """A history as it would lie in our database had nothing been compacted, which is the worst case."""
    deps = create_app(Config(database_url=database_in(folder), secret_key=SECRET)).extensions["sprint"]
    code = json.loads((folder / "seats.json").read_text())["seats"][0][-1]
    room = deps.rooms.open(code, load(deps, code).id, "ideas:1")
    updates = [base64.b64decode(line) for line in history.read_text().splitlines()]
    deps.rooms.journal.append(
        Entry(room.id, serial, update, deps.now_ms())
        for serial, update in enumerate(updates, room.serial + 1)
    )
    deps.store.close()


def table(results: dict[str, Any]) -> str:
    lines = ["people  server        p50 ms   p95 ms   p99 ms   quiet p99  CPU µs/delivery  lost"]
    for level, kinds in results["fanout"].items():
        for kind, n in kinds.items():
            lines.append(
                f"{level:>6}  {kind:<12} {n['p50_ms']:>7.1f}  {n['p95_ms']:>7.1f}  {n['p99_ms']:>7.1f}  "
                f"{n['quiet_p99_ms']:>10.1f}  "
                f"{n['cpu_us_per_delivery']:>15.0f}  {n['lost']:>4.0f}"
            )
    lines += [
        f"{A_SPRINT} people, bare, and led with {FULL_BOARD} notes a board: {results['led']}",
        f"work at risk, s: {results['work_at_risk_s']}",
        f"a newcomer to a room of {HISTORY} updates, ms: {results['join_ms']}",
        f"updates of it that were lost: {results['lost_before_join']}",
        f"{REJOIN} people back after a restart, ms: {results['rejoin_all_ms']}",
        f"six in one room, 20 edits a second each: {results['one_room_20_a_second']}",
        f"kB a connection: {results['kb_per_connection']}",
        board.table(results["board_ms"]),
        heavy.table(results["heavy"]),
        zips.table(results["zips"]),
        workers.table(results["workers"]),
        first_minute.table(results["first_minute"]),
        calls.table(**results["calls_an_edit"]),
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
