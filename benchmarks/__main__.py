"""``make bench``: runs every server under the same load, prints a table, writes ``results/latest.json``.

Seconds of each level, levels and repeats come from ``BENCH_SECONDS``, ``BENCH_LEVELS`` and ``BENCH_REPEATS``.
"""

from __future__ import annotations

import json
import os
import platform
import signal
import statistics
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.support.prepared import SECRET, prepare
from tests.support.server import ROOT, Server, free_port

HERE = Path(__file__).parent
LATEST = HERE / "results" / "latest.json"
KINDS = ("sprintrum", "hocuspocus", "y_websocket")
EACH = 5
A_SPRINT = 100
LEVELS = [int(level) for level in os.environ.get("BENCH_LEVELS", "50,200,400").split(",")]
SECONDS = int(os.environ.get("BENCH_SECONDS", "15"))
REPEATS = int(os.environ.get("BENCH_REPEATS", "3"))
TICKS = os.sysconf("SC_CLK_TCK")
Numbers = dict[str, float]


@dataclass(frozen=True)
class Peer:
    """A running server: where it listens, whose process it is, and the seats there are."""

    kind: str
    url: str
    pid: int
    seats: Path

    def cpu_seconds(self) -> float:
        fields = Path(f"/proc/{self.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def memory_kb(self) -> float:
        lines = Path(f"/proc/{self.pid}/status").read_text().splitlines()
        return float(next(line for line in lines if line.startswith("VmRSS")).split()[1])


def main() -> None:
    install_peers()
    fanout = {str(level): {kind: median_of(kind, level) for kind in KINDS} for level in LEVELS}
    risk = {kind: work_at_risk(kind) for kind in KINDS}
    one_room = {kind: measure(kind, EACH, rate=20) for kind in KINDS}
    results = {
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}",
        "seconds": SECONDS,
        "repeats": REPEATS,
        "fanout": fanout,
        "one_room_20_a_second": one_room,
        "work_at_risk_s": risk,
        "kb_per_connection": {kind: fanout[str(LEVELS[-1])][kind]["kb_per_connection"] for kind in KINDS},
    }
    LATEST.parent.mkdir(exist_ok=True)
    LATEST.write_text(json.dumps(results, indent=2) + "\n")
    print(table(results))


def install_peers() -> None:
    if not (HERE / "node_modules").exists():
        npm = [
            "sh",
            str(ROOT / "scripts" / "node.sh"),
            "npm",
            "ci",
            "--ignore-scripts",
            "--prefix",
            str(HERE),
        ]
        subprocess.run(npm, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def median_of(kind: str, level: int) -> Numbers:
    runs = [measure(kind, level) for _ in range(REPEATS)]
    return {name: round(statistics.median(run[name] for run in runs), 2) for name in runs[0]}


def measure(kind: str, people: int, rate: int = 1) -> Numbers:
    """One level: latency at the other replicas, and what a delivery costs the server."""
    with tempfile.TemporaryDirectory() as folder, running(kind, Path(folder), people) as peer:
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
        "cpu_us_per_delivery": round(spent / max(1, told["deliveries"]) * 1e6, 1),
        "lost": max(0, told["expected"] - told["deliveries"]) if rate == 1 else 0,
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


@contextmanager
def running(kind: str, folder: Path, people: int, *, again: bool = False) -> Iterator[Peer]:
    seats = folder / "seats.json"
    if kind == "sprintrum":
        database_url = f"sqlite:///{folder / 'bench.db'}"
        if not again:
            seats.write_text(json.dumps({"seats": seated(database_url, people)}))
        with Server(database_url, folder, SECRET_KEY=SECRET) as server:
            yield Peer(kind, server.url, server.pid, seats)
        return
    seats.write_text(json.dumps({"seats": [["", at // EACH] for at in range(people)]}))
    port = free_port()
    process = subprocess.Popen(
        command(kind, port, folder), cwd=HERE, env=environment(port, folder), stdout=subprocess.PIPE
    )
    assert process.stdout is not None
    process.stdout.readline()
    try:
        yield Peer(kind, f"ws://127.0.0.1:{port}", process.pid, seats)
    finally:
        process.kill()
        process.wait()


def seated(database_url: str, people: int) -> list[list[Any]]:
    """Teams of five, at most a hundred people in a sprint; each seat with its sprint's code."""
    seats: list[list[Any]] = []
    while len(seats) < people:
        teams = -(-min(A_SPRINT, people - len(seats)) // EACH)
        made = prepare(database_url, teams=teams, each=EACH, lead_name=f"Søren {len(seats)}")
        seats += [[*seat, made.code] for seat in made.seats]
    return seats


def command(kind: str, port: int, folder: Path) -> list[str]:
    if kind == "hocuspocus":
        return ["node", "peer-hocuspocus.mjs", str(port), str(folder)]
    return ["node", "node_modules/y-websocket/bin/server.cjs"]


def environment(port: int, folder: Path) -> dict[str, str]:
    """y-websocket's server is told by its environment, its LevelDB store included."""
    return {**os.environ, "HOST": "127.0.0.1", "PORT": str(port), "YPERSISTENCE": str(folder / "level")}


def node(script: str, peer: Peer, *arguments: str) -> subprocess.Popen[str]:
    words = ["node", str(HERE / script), peer.kind, peer.url, str(peer.seats), *arguments]
    return subprocess.Popen(words, cwd=HERE, stdout=subprocess.PIPE, text=True)


def wait_for(process: subprocess.Popen[str], word: str) -> None:
    assert process.stdout is not None
    while (line := process.stdout.readline()) != f"{word}\n":
        if not line:
            raise RuntimeError(f"the load ended before {word!r}")


def table(results: dict[str, Any]) -> str:
    lines = ["people  server        p50 ms   p99 ms   CPU µs/delivery  lost"]
    for level, kinds in results["fanout"].items():
        for kind, n in kinds.items():
            lines.append(
                f"{level:>6}  {kind:<12} {n['p50_ms']:>7.1f}  {n['p99_ms']:>7.1f}  "
                f"{n['cpu_us_per_delivery']:>15.0f}  {n['lost']:>4.0f}"
            )
    lines += [
        f"work at risk, s: {results['work_at_risk_s']}",
        f"kB a connection: {results['kb_per_connection']}",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
