"""A sprint as browser tests begin it: made, opened, joined, by what its forms send (see ``by_hand``)."""

from __future__ import annotations

import re
from datetime import timedelta

from playwright.sync_api import Page, expect

from .people import send, set_up, today

# The number of the table of that name, on the page where one chooses.
TABLE = r'(?s)name="team" value="(\d+)"(?:(?!name="team").)*<strong>{}</strong>'


def make_sprint(lead: Page, *teams: str) -> str:
    """A 45-minute sprint with two teams, where none are named, opened; returns its code."""
    names = "\n".join(teams or ("Trygt hjem", "Byggesag"))
    kept = (today() + timedelta(days=90)).isoformat()
    address = send(
        lead, "/sprints/new", title="Masterclass på Fyn", agenda="45-minutes", teams=names, deletes=kept
    )
    found = re.search(r"/s/([^/]+)/prepare", address)
    assert found is not None, address
    lead.goto(f"/s/{found[1]}/console")
    lead.wait_for_function("() => document.querySelector('sprint-console')?.session?.isConnected")
    lead.evaluate("() => document.querySelector('sprint-console').session.command('sprint_open')")
    expect(lead.locator(".console-page")).to_be_visible()
    return found[1]


def gather(lead: Page, setup_link: str, members: dict[str, Page]) -> str:
    """An opened sprint with people, by name, at the first team's table; returns its code."""
    set_up(lead, setup_link)
    code = make_sprint(lead)
    for name, page in members.items():
        join(page, code, name, "Trygt hjem")
    return code


def open_stage(lead: Page, stage: Page) -> None:
    """The projector, by the link that the console has for it."""
    link = lead.evaluate("document.querySelector('sprint-console').session.content.urls.stage_link")
    stage.goto(link.partition("//")[2].partition("/")[2].join(["/", ""]))
    stage.wait_for_url("**/stage")


def join(page: Page, code: str, name: str, team: str) -> None:
    """Sits down at a table, as the form does it, and opens the room."""
    door = page.request.get(f"/s/{code}").text()
    number = re.search(TABLE.format(re.escape(team)), door)
    assert number is not None, f"no table {team}"
    send(page, f"/s/{code}", name=name, team=number[1], municipality="Ærø", field="digital")
    page.goto(f"/s/{code}/room")
    expect(page.locator(".room-title")).to_contain_text(team)


def empty_screen(page: Page) -> None:
    """In the dialog of how a new screen of the prototype begins."""
    page.get_by_role("dialog").get_by_role("button", name=re.compile("^Tom skærm")).click()


def look_into(lead: Page, team: str) -> None:
    """The console shows one team in place of all."""
    lead.locator(".tile").filter(has_text=team).get_by_role("button").click()
    expect(lead.locator(".look-head h2")).to_contain_text(team)


def team_menu(lead: Page, team: str, item: str) -> None:
    """What there is to do to one team, from where one looks into it."""
    look_into(lead, team)
    lead.get_by_role("button", name=f"Flere handlinger for {team}").click()
    lead.get_by_role("menuitem", name=item).click()


def fill(page: Page, count: int) -> None:
    """Copies the board's first note through the page's own replica, in five groups and loose."""
    page.evaluate(
        """count => {
          const { board } = document.querySelector('ideas-view');
          const Shared = board.doc.getMap('notes').constructor;
          const [first] = board.doc.getMap('notes').values();
          const Text = first.get('text').constructor;
          const made = (facts) => {
            const item = new Shared();
            for (const [key, value] of Object.entries(facts)) item.set(key, value);
            return item;
          };
          const common = { created_ms: 1, removed_ms: 0 };
          board.change((doc) => {
            for (let at = 1; at < 6; at++)
              doc.getMap('groups').set(`g${at}`, made({
                title: new Text(`Gruppe ${at}`), order: `a${at}`, ...common,
              }));
          });
          for (let at = 1; at < count; at++)
            board.change((doc) => doc.getMap('notes').set(`n${at}`, made({
              text: new Text(`Idé nummer ${at}: ring til de pårørende`),
              colour: 'blue', author: first.get('author'), ...common,
              place: { group: at % 6 ? `g${at % 6}` : '', order: `b${String(at).padStart(3, '0')}V` },
            })));
        }""",
        count,
    )
