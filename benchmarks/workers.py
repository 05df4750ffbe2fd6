"""Two workers beside one: nothing is done twice, and nobody waits longer.

``python -m benchmarks.workers`` measures it alone; it needs PostgreSQL and nginx. All are the same cluster,
in ``one`` and ``half`` with the other worker drained. A worker with less to do gathers less into a commit and
a frame, and so spends more on each: ``half`` is one worker with as many people as each of the two has.
"""

from __future__ import annotations

import json
import os
import signal
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.support.databases import postgresql, template
from tests.support.prepared import prepare
from tests.support.workers import Cluster, ask, cluster

from .peers import A_SPRINT, EACH, Peer, node, wait_for

SPRINTS, SECONDS = 2, 20
KINDS = ("half", "one", "two")
Numbers = dict[str, float]


def of_workers(repeats: int) -> dict[str, Numbers]:
    """In turn, so that a machine that gets busier does so for both."""
    runs = [{kind: measured(kind) for kind in KINDS} for _ in range(repeats)]
    names = runs[0]["one"]
    return {
        kind: {name: round(statistics.median(run[kind][name] for run in runs), 2) for name in names}
        for kind in KINDS
    }


def measured(kind: str) -> Numbers:
    with tempfile.TemporaryDirectory() as name, postgresql(template()) as url:
        folder = Path(name)
        codes = seated(url, folder, 1 if kind == "half" else SPRINTS)
        with cluster(url, folder) as workers:
            placed(workers, codes, kind)
            os.environ["NODE_EXTRA_CA_CERTS"] = str(workers.ca)
            return loaded(workers, folder, len(codes) * A_SPRINT)


def seated(url: str, folder: Path, sprints: int) -> list[str]:
    seats: list[list[Any]] = []
    codes = []
    for at in range(sprints):
        made = prepare(url, teams=A_SPRINT // EACH, each=EACH, lead_name=f"Søren {at}").over_tls()
        seats += [[*seat, made.code] for seat in made.seats]
        codes.append(made.code)
    (folder / "seats.json").write_text(json.dumps({"seats": seats}))
    return codes


def placed(workers: Cluster, codes: list[str], kind: str) -> None:
    """Who is asked first has it."""
    first, second = workers.workers.values()
    if kind != "two":
        second.signal(signal.SIGUSR1)
        while second.answers():
            time.sleep(0.1)
    for at, code in enumerate(codes):
        ask(second if kind == "two" and at % 2 else first, f"/s/{code}")
    owners = {workers.owner(code) for code in codes}
    assert len(owners) == (2 if kind == "two" else 1), owners


def loaded(workers: Cluster, folder: Path, people: int) -> Numbers:
    servers = list(workers.workers.values())
    peer = Peer("sprintrum", workers.url, servers[0].pid, folder / "seats.json")
    load = node("load.mjs", peer, str(people), str(SECONDS), "1")
    assert load.stdout is not None
    wait_for(load, "start")
    before = sum(server.cpu_seconds for server in servers)
    wait_for(load, "stop")
    spent = sum(server.cpu_seconds for server in servers) - before
    told: dict[str, Any] = json.loads(load.stdout.readline())
    return {
        "cpu_us_per_delivery": spent / max(1, told["deliveries"]) * 1e6,
        "p50_ms": told["p50_ms"],
        "p99_ms": told["p99_ms"],
        "lost": told["lost"],
    }


def table(numbers: dict[str, Numbers]) -> str:
    cpu = {kind: found["cpu_us_per_delivery"] for kind, found in numbers.items()}
    return (
        f"two workers, {SPRINTS * A_SPRINT} people in {SPRINTS} sprints: CPU × {cpu['two'] / cpu['one']:.2f} "
        f"of one with all of them, × {cpu['two'] / cpu['half']:.2f} of one with half; {numbers}"
    )


if __name__ == "__main__":
    print(table(of_workers(int(os.environ.get("BENCH_REPEATS", "3")))))
