"""The servers under load, ours and others: how each is started, seated and asked what it costs."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sprint.actions import load
from sprint.app import create_app
from sprint.config import Config
from sprint.documents.writing import Writing
from tests.support.prepared import SECRET, prepare
from tests.support.server import Server, free_port

HERE = Path(__file__).parent
EACH = 5
A_SPRINT = 100
FULL_BOARD = 80
TICKS = os.sysconf("SC_CLK_TCK")


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


@contextmanager
def running(
    kind: str, folder: Path, people: int, *, each: int = EACH, again: bool = False, port: int | None = None
) -> Iterator[Peer]:
    seats = folder / "seats.json"
    if kind == "sprintrum":
        if not again:
            seat(folder, people, each)
        with Server(database_in(folder), folder, port=port, SECRET_KEY=SECRET) as server:
            yield Peer(kind, server.url, server.pid, seats)
        return
    seats.write_text(json.dumps({"seats": [["", at // each] for at in range(people)]}))
    port = port or free_port()
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


def database_in(folder: Path) -> str:
    return f"sqlite:///{folder / 'bench.db'}"


def seat(folder: Path, people: int, each: int, *, led: bool = False) -> None:
    """At most a hundred people in a sprint; each seat with its sprint's code."""
    seats: list[list[Any]] = []
    leads: list[list[str]] = []
    while len(seats) < people:
        teams = -(-min(A_SPRINT, people - len(seats)) // each)
        made = prepare(database_in(folder), teams=teams, each=each, lead_name=f"Søren {len(seats)}")
        seats += [[*seat, made.code] for seat in made.seats]
        leads += [[made.code, made.lead]] if led else []
    (folder / "seats.json").write_text(json.dumps({"seats": seats, "leads": leads}))


def fill_boards(folder: Path) -> None:
    deps = create_app(Config(database_url=database_in(folder), secret_key=SECRET)).extensions["sprint"]
    for code in {seat[-1] for seat in json.loads((folder / "seats.json").read_text())["seats"]}:
        state = load(deps, code)
        for team in state.teams:
            deps.edits.edit(code, state.id, f"ideas:{team.number}", full_board)
    deps.store.close()


def full_board(doc: Any) -> None:
    writing = Writing(doc)
    for at in range(FULL_BOARD):
        writing.note(f"full{at}", "En idé, som nogen har skrevet ned. " * 2, "yellow", "", "", f"a{at:02}", 1)


def command(kind: str, port: int, folder: Path) -> list[str]:
    if kind == "hocuspocus":
        return ["node", "peer-hocuspocus.mjs", str(port), str(folder)]
    return ["node", "node_modules/y-websocket/bin/server.cjs"]


def environment(port: int, folder: Path) -> dict[str, str]:
    """y-websocket's server is told by its environment, its LevelDB store included."""
    return {**os.environ, "HOST": "127.0.0.1", "PORT": str(port), "YPERSISTENCE": str(folder / "level")}


def node(script: str, peer: Peer, *arguments: str) -> subprocess.Popen[str]:
    words = ["node", str(HERE / script), peer.kind, peer.url, str(peer.seats), *arguments]
    return subprocess.Popen(words, cwd=HERE, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def wait_for(process: subprocess.Popen[str], word: str) -> None:
    assert process.stdout is not None
    while (line := process.stdout.readline()) != f"{word}\n":
        if not line:
            raise RuntimeError(f"the load ended before {word!r}")
