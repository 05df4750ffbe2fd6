"""How many Python calls and system calls an edit takes: from its socket to the disk, its ack, the other four.

``python -m benchmarks.calls`` prints both, and the Python calls once more with the gate off. Edits come
one by one, so that nothing is gathered: the way of one edit, not the average of a busy room.
``tests/live/test_calls.py`` holds the Python calls.
"""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.support.prepared import SECRET
from tests.support.server import Server

from .peers import EACH, Peer, database_in, node, seat, wait_for

EDITS = 200


class CountedServer(Server):
    program = ("-m", "benchmarks.counting")


def main() -> None:
    python, without = python_calls(), python_calls(WITHOUT_GATE="1")
    print(table(python, system_calls()))
    print(gate_line(python, without))


def gate_line(python: dict[str, float], without: dict[str, float]) -> str:
    """What the gate takes, by its own calls and by the difference; runs differ by a few edits a turn."""
    return (
        f"the gate: {python['gate']:.1f} calls, {gate_share(python):.1%} of an edit; "
        f"without it an edit makes {sum(without.values()):.0f}"
    )


def gate_share(python: dict[str, float]) -> float:
    return python["gate"] / (sum(python.values()) - python["gate"])


def table(python: dict[str, float], system: dict[str, float]) -> str:
    lines = [f"Python calls an edit: {sum(python.values()):.0f}"]
    lines += [f"  {name:<18} {calls:>7.1f}" for name, calls in by_number(python)]
    lines += [
        f"system calls an edit: {sum(system.values()):.1f}" if system else "system calls: no strace here"
    ]
    lines += [f"  {name:<18} {calls:>7.2f}" for name, calls in by_number(system) if calls >= 0.05]
    return "\n".join(lines)


def by_number(calls: dict[str, float]) -> list[tuple[str, float]]:
    return sorted(calls.items(), key=lambda one: -one[1])


def python_calls(edits: int = EDITS, **settings: str) -> dict[str, float]:
    """By layer: the folders of ``sprint``, the gate, and the libraries an edit passes through.

    What the server does anyway in as long a time is taken off.
    """
    with tempfile.TemporaryDirectory() as name:
        told = Path(name) / "calls.json"
        given = {"CALLS_FILE": str(told), **settings}
        with room_of(Path(name), CountedServer, edits, **given) as (server, typing):
            began = time.monotonic()
            busy = counted(server, told, lambda: play(typing))
            took = time.monotonic() - began
            idle = counted(server, told, lambda: time.sleep(took))
    return {layer: (calls - idle.get(layer, 0)) / edits for layer, calls in busy.items()}


def counted(server: Server, told: Path, work: Callable[[], None]) -> dict[str, int]:
    server.signal(signal.SIGUSR1)
    work()
    server.signal(signal.SIGUSR2)
    calls: dict[str, int] = json.loads(patiently_read(told))
    told.unlink()
    return calls


def system_calls(edits: int = EDITS) -> dict[str, float]:
    """By name, of all the server's threads; empty where there is no ``strace``."""
    if shutil.which("strace") is None:
        return {}
    with tempfile.TemporaryDirectory() as name, room_of(Path(name), Server) as (server, typing):
        told = Path(name) / "strace"
        words = ["strace", "-f", "-c", "-o", str(told), "-p", str(server.pid)]
        with subprocess.Popen(words, stderr=subprocess.PIPE) as tracing:
            assert tracing.stderr is not None
            tracing.stderr.readline()  # it is attached
            play(typing)
            tracing.send_signal(signal.SIGINT)
        rows = [line.split() for line in told.read_text().splitlines()[2:-2]]
    return {row[-1]: int(row[3]) / edits for row in rows}


@contextmanager
def room_of(
    folder: Path, kind: type[Server], edits: int = EDITS, **settings: str
) -> Iterator[tuple[Server, subprocess.Popen[str]]]:
    """A server with one full room, whose first person is ready to write."""
    seat(folder, EACH, EACH)
    with kind(database_in(folder), folder, SECRET_KEY=SECRET, **settings) as server:
        peer = Peer("sprintrum", server.url, server.pid, folder / "seats.json")
        with node("calls.mjs", peer, str(edits)) as typing:
            wait_for(typing, "ready")
            yield server, typing
            typing.kill()


def play(typing: subprocess.Popen[str]) -> None:
    assert typing.stdin is not None
    typing.stdin.write("go\n")
    typing.stdin.flush()
    wait_for(typing, "done")


def patiently_read(file: Path) -> str:
    """What a signal's handler writes in the server's own time."""
    deadline = time.monotonic() + 30
    while not file.exists():
        if time.monotonic() > deadline:
            raise TimeoutError(file)
        time.sleep(0.05)
    return file.read_text("utf-8")


if __name__ == "__main__":
    main()
