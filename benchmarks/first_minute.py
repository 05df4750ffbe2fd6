"""How long a person waits for the room at 400 kbit/s and 400 ms to and fro, by Chromium's throttling.

``python -m benchmarks.first_minute`` measures only this, and writes only its key into
``results/latest.json``.
"""

from __future__ import annotations

import json
import statistics
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.e2e.people import People
from tests.e2e.sprints import gather
from tests.e2e.test_whole_sprint import go
from tests.support.chromium import launch
from tests.support.server import Server

LATEST = Path(__file__).parent / "results" / "latest.json"
BYTES_A_SECOND = 400_000 / 8
ROUND_TRIP_MS = 400
Numbers = dict[str, float]


def main() -> None:
    results = json.loads(LATEST.read_text())
    results["first_minute"] = first_minute(repeats=3)
    LATEST.write_text(json.dumps(results, indent=2) + "\n")
    print(table(results["first_minute"]))


def first_minute(repeats: int) -> dict[str, Numbers]:
    """Of the first visit and of the next one the median over the repeats."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Server(f"sqlite:///{folder}/sprint.db", Path(folder)) as server,
        sync_playwright() as playwright,
    ):
        browser = launch(playwright)
        people = People(browser, server.url)
        lead, mette = people.sit(), people.sit()
        code = gather(lead, server.setup_link, {"Mette": mette})
        for phase in ("Hvordan kan vi …?", "Skriv i stilhed"):
            go(lead, phase)
        seat = mette.context.storage_state()
        people.leave()
        runs = [visits(browser, f"{server.url}/s/{code}/room", seat) for _ in range(repeats)]
        browser.close()
    return {
        name: {what: statistics.median(run[name][what] for run in runs) for what in runs[0][name]}
        for name in runs[0]
    }


def visits(browser: Browser, room: str, seat: Any) -> dict[str, Numbers]:
    """A browser that has never been here, and the same one again."""
    context = browser.new_context(storage_state=seat, viewport={"width": 390, "height": 844}, locale="da-DK")
    told = {"first": visit(context, room), "again": visit(context, room)}
    context.close()
    return told


# The page itself sees when: a driver asks so seldom that it says up to half a second more.
USABLE = """
const look = () => {
  const field = document.querySelector('note-composer textarea');
  if (field?.getBoundingClientRect().height) performance.mark('usable');
  else requestAnimationFrame(look);
};
look();
"""
MOMENTS = """() => ['first-contentful-paint', 'usable']
  .map((name) => performance.getEntriesByName(name)[0].startTime / 1000)"""


def visit(context: BrowserContext, room: str) -> Numbers:
    """Seconds until something is painted and until one can write, and what came over the net for it."""
    page = context.new_page()
    kilobytes = throttled(page)
    page.add_init_script(USABLE)
    page.goto(room, wait_until="commit")
    page.wait_for_function("() => performance.getEntriesByName('usable').length")
    painted, usable = page.evaluate(MOMENTS)
    told = {"painted_s": round(painted, 2), "usable_s": round(usable, 2), "kB": round(sum(kilobytes), 1)}
    page.close()
    return told


def throttled(page: Page) -> list[float]:
    """Slows the page down; returns a list that grows with the kilobytes of each response."""
    kilobytes: list[float] = []
    devtools = page.context.new_cdp_session(page)
    devtools.send("Network.enable")
    devtools.send(
        "Network.emulateNetworkConditions",
        {
            "offline": False,
            "latency": ROUND_TRIP_MS,
            "downloadThroughput": BYTES_A_SECOND,
            "uploadThroughput": BYTES_A_SECOND,
        },
    )
    devtools.on("Network.loadingFinished", lambda told: kilobytes.append(told["encodedDataLength"] / 1000))
    return kilobytes


def table(told: dict[str, Numbers]) -> str:
    lines = ["at 400 kbit/s and 400 ms   painted s   one can write s      kB"]
    lines += [
        f"  {name:<24} {n['painted_s']:>9.2f} {n['usable_s']:>17.2f} {n['kB']:>7.1f}"
        for name, n in told.items()
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
