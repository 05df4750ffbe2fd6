"""A prototype of sixty screens stays at hand: typing, turning to a screen, linking, and the map."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.support.server import Server

from .interactions import PAUSE_MS, measure
from .people import SHOTS, People
from .sprints import empty_screen, gather
from .test_drafts import jump

SCREENS = 59
BLOCKS = 12
# Processor time of the longest task; what a person waits is in docs/performance.md.
MOST_TASK_CPU_MS = 300

FILL = """([screens, blocks]) => {
  const { replica } = document.querySelector('outline-view');
  const { doc } = replica;
  const Shared = doc.getMap('screens').constructor;
  const Text = [...doc.getMap('screens').values()][0].get('title').constructor;
  const made = (facts) => {
    const item = new Shared();
    const all = { ...facts, created_ms: 1, removed_ms: 0 };
    for (const [key, value] of Object.entries(all)) item.set(key, value);
    return item;
  };
  for (let at = 1; at < screens; at++)
    replica.change(() => {
      const order = `b${String(at).padStart(3, '0')}V`;
      doc.getMap('screens').set(`s${at}`, made({
        kind: 'screen', actor: 'citizen', channel: 'app', order,
        title: new Text(`Skærm ${at}`), text: new Text(''), data: new Text(''),
      }));
      for (let block = 0; block < blocks; block++)
        doc.getMap('blocks').set(`b${at}-${block}`, made({
          screen: `s${at}`, kind: block % 3 ? 'text' : 'button', order: `a${String(block).padStart(3, '0')}V`,
          text: new Text(`Noget at læse på skærm ${at}`), more: new Text(''),
          ...(block % 3 ? {} : { to: `s${(at * 7 + block) % screens || 1}` }),
        }));
    });
}"""


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_sixty_screens(people: People, server: Server) -> None:
    lead, mette, line = (people.sit() for _ in range(3))
    gather(lead, server.setup_link, {"Mette": mette, "Line": line})
    jump(lead, "Prototype i tre trin")
    mette.get_by_role("button", name="Lav den første skærm").click()
    empty_screen(mette)
    mette.locator(".lofi-title textarea").fill("Begynd")
    mette.evaluate(FILL, [SCREENS, BLOCKS])
    expect(line.locator("[data-index]")).to_have_count(SCREENS, timeout=30_000)
    SHOTS.mkdir(exist_ok=True)
    line.close()
    measured = measure(mette, None, SHOTS / "prototype-trace.json", ACTS)
    for name, each in measured.items():
        print(name, each)
    assert {name: each for name, each in measured.items() if each.task_cpu_ms > MOST_TASK_CPU_MS} == {}
    assert people.errors == []


def turning(page: Page) -> None:
    for at in (5, 30, 58):
        page.locator("[data-screen]").nth(at).click()


def typing(page: Page) -> None:
    page.locator(".lofi-title textarea").click()
    page.keyboard.type(" og hjem igen", delay=PAUSE_MS)


def writing(page: Page) -> None:
    page.locator("[data-block] textarea").nth(1).click()
    page.keyboard.type(" kort", delay=PAUSE_MS)


def mapping(page: Page) -> None:
    page.get_by_role("button", name="Vejkort").click()
    page.wait_for_timeout(200)
    page.get_by_role("button", name="Byg", exact=True).click()


def moving(page: Page) -> None:
    page.locator("[data-screen]").nth(20).press("Alt+ArrowRight")
    page.wait_for_timeout(100)
    page.keyboard.press("Alt+ArrowRight")


def adding(page: Page) -> None:
    page.get_by_role("button", name="Kopiér", exact=True).click()


ACTS: dict[str, Callable[[Page], None]] = {
    "turning": turning,
    "typing": typing,
    "writing": writing,
    "mapping": mapping,
    "moving": moving,
    "adding": adding,
}
