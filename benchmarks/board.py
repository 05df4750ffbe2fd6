"""How long the interactions take on a board of 300 notes while somebody else types.

``python -m benchmarks.board`` measures only this, and writes only its own key into ``results/latest.json``.
"""

from __future__ import annotations

import json
import statistics
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.e2e.interactions import NOTES, Told, measure
from tests.e2e.people import People
from tests.e2e.sprints import fill, gather
from tests.e2e.test_whole_sprint import go, write_note
from tests.support.chromium import launch
from tests.support.server import Server

LATEST = Path(__file__).parent / "results" / "latest.json"


def main() -> None:
    results = json.loads(LATEST.read_text())
    results["board_ms"] = board_ms(repeats=3)
    LATEST.write_text(json.dumps(results, indent=2) + "\n")
    print(table(results["board_ms"]))


def board_ms(repeats: int) -> dict[str, dict[str, float]]:
    """Of each interaction the median over the repeats: the longest, and the processor's part of it."""
    runs = [measured() for _ in range(repeats)]
    return {
        name: {
            "longest": statistics.median(run[name].longest_ms for run in runs),
            "task_cpu": statistics.median(run[name].task_cpu_ms for run in runs),
        }
        for name in runs[0]
    }


def table(board: dict[str, dict[str, float]]) -> str:
    lines = [f"at a board of {NOTES} notes  longest ms  processor ms of the longest task"]
    lines += [f"  {name:<24} {one['longest']:>8.0f} {one['task_cpu']:>33.1f}" for name, one in board.items()]
    return "\n".join(lines)


def measured() -> dict[str, Told]:
    """Two real browsers at one team's board."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Server(f"sqlite:///{folder}/sprint.db", Path(folder)) as server,
        sync_playwright() as playwright,
    ):
        browser = launch(playwright)
        people = People(browser, server.url)
        lead, mette, jonas = people.sit(), people.sit(), people.sit()
        gather(lead, server.setup_link, {"Mette": mette, "Jonas": jonas})
        go(lead, "Udfordringen")
        write_note(mette, "Ring til de pårørende")
        fill(mette, NOTES)
        jonas.wait_for_function("n => document.querySelectorAll('.wall .note').length >= n", arg=NOTES)
        told = measure(mette, jonas)
        people.leave()
        browser.close()
        return told


if __name__ == "__main__":
    main()
