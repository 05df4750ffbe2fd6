"""What one needs is in sight: no holes on the board, an answered call on a phone, no toast over the field."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.server import Server

from .people import LAPTOP, People, axe, saved
from .sprints import fill, gather
from .test_drafts import jump
from .test_whole_sprint import go, write_note

WIDE = (1440, 900)
LONG = "Ring til de pårørende, og skriv ned, hvad der er aftalt. " * 4
# Of each card the room to the one above it in its column, and whether it is read after all that begin higher.
HOLES = """() => [...document.querySelectorAll('.group-notes')].flatMap(list => {
  const boxes = [...list.children].map(card => card.getBoundingClientRect());
  return boxes.flatMap((box, at) => {
    const above = boxes.filter(other => other.left === box.left && other.top < box.top);
    const room = above.length ? box.top - Math.max(...above.map(({bottom}) => bottom)) : 0;
    const isLate = boxes.slice(0, at).some(({top}) => top > box.top + 1);
    return room < 0 || room > 18 || isLate ? [`card ${at}: ${room} px, ${isLate}`] : [];
  });
})"""

APART = """() => {
  const boxes = ['.toast', '.composer'].map(each => document.querySelector(each).getBoundingClientRect());
  const [over, field] = boxes;
  return over.bottom <= field.top || over.top >= field.bottom;
}"""

# What a toast lies over, and nobody can scroll out from under it.
UNDER = """() => {
  const toast = document.querySelector('.toast');
  const over = toast.getBoundingClientRect();
  const scrolls = ({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 2;
  const isPinned = (node) => {
    if (!node.parentElement) return !scrolls(node);
    const { position, overflowY } = getComputedStyle(node);
    if (/fixed|sticky/.test(position)) return true;
    return !(/auto|scroll/.test(overflowY) && scrolls(node)) && isPinned(node.parentElement);
  };
  const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')];
  return all.filter(control => {
    const box = control.getBoundingClientRect();
    const isBeside = box.right <= over.left || over.right <= box.left;
    const isAbove = box.bottom <= over.top || over.bottom <= box.top;
    const isMet = box.width > 1 && !isBeside && !isAbove;
    return isMet && !toast.contains(control) && isPinned(control.parentElement);
  }).map(control => control.outerHTML.slice(0, 80));
}"""


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_what_one_needs_is_in_sight(people: People, server: Server) -> None:
    lead, mette, jonas = people.sit(), people.sit(), people.sit(phone=True)
    gather(lead, server.setup_link, {"Mette": mette, "Jonas": jonas})
    go(lead, "Hvordan kan vi …?")
    the_call(lead, jonas)
    people.errors += axe(jonas)
    write_note(mette, LONG)
    fill(mette, 26)
    saved(mette)
    for page, widths in ((mette, (1440, 1024, 820)), (jonas, (390, 320))):
        expect(page.locator(".wall .note")).to_have_count(26)
        for width in widths:
            page.set_viewport_size({"width": width, "height": 900})
            page.wait_for_function(f"() => ({HOLES})().length === 0")
    the_toast(jonas)
    assert people.errors == []


def the_call(lead: Page, phone: Page) -> None:
    phone.get_by_role("button", name="Tilkald sparring").click()
    phone.get_by_role("dialog").get_by_role("button", name="Tilkald").click()
    answer = phone.locator(".banner[data-call]")
    expect(answer).to_contain_text("I er i køen")
    lead.evaluate("""() => {
      const { session } = document.querySelector('sprint-console');
      return session.command('help_take', { id: session.slots.help.queue[0].id });
    }""")
    expect(answer).to_contain_text("Charlotte er på vej til jer.")
    expect(answer).to_be_in_viewport(ratio=1)


def the_toast(phone: Page) -> None:
    """It stands over nothing that one writes in or sends with, wherever that is scrolled to."""
    phone.set_viewport_size({"width": 390, "height": 700})
    phone.evaluate("""() => {
      const view = document.querySelector('ideas-view');
      view.writing.removeNote(view.board, view.noteAt('n9'));
    }""")
    expect(phone.locator(".toast")).to_be_visible()
    for block in ("end", "center", "start"):
        phone.locator(".composer").evaluate("(field, block) => field.scrollIntoView({block})", block)
        phone.wait_for_function(APART)
    phone.get_by_label("Skriv en idé").focus()
    phone.locator(".composer").evaluate("composer => composer.scrollIntoView({block: 'end'})")
    phone.wait_for_function(APART)


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_a_toast_lies_over_nothing_that_stays(people: People, server: Server) -> None:
    """The console's line for messages, the bar of picked notes, the tabs of a phone."""
    lead, mette = people.sit(), people.sit()
    gather(lead, server.setup_link, {"Mette": mette})
    go(lead, "Hvordan kan vi …?")
    clear_at_all_widths(lead)
    lead.set_viewport_size(LAPTOP)
    lead.locator("#console-announcement").click(timeout=3000)
    write_note(mette, LONG)
    fill(mette, 12)
    saved(mette)
    mette.get_by_role("button", name="Vælg flere sedler").click()
    mette.locator(".note-pick input").first.check(force=True)
    expect(mette.locator(".picked-bar")).to_be_visible()
    mette.evaluate("""() => {
      const view = document.querySelector('ideas-view');
      view.writing.removeNote(view.board, view.noteAt('n9'));
    }""")
    clear_at_all_widths(mette)
    jump(lead, "Koncept i kort form")
    expect(mette.locator(".phone-tabs")).to_be_visible()
    mette.get_by_role("button", name="Tilføj den første").first.click()
    mette.get_by_role("button", name=re.compile("^Slet")).first.click()
    clear_at_all_widths(mette)


def clear_at_all_widths(page: Page) -> None:
    expect(page.locator(".toast")).to_be_visible()
    for width, height in ((320, 640), WIDE, (1024, 768), (390, 844)):  # narrowed, widened, narrowed
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_function(f"() => ({UNDER})().length === 0", timeout=3000)
    expect(page.locator(".toast")).to_be_visible()


@pytest.mark.e2e
def test_the_present_step_is_in_sight_where_there_is_room_for_few(people: People, server: Server) -> None:
    lead, mette, line = people.sit(), people.sit(), people.sit(phone=True)
    gather(lead, server.setup_link, {"Mette": mette, "Line": line})
    for width in (1024, 860):
        mette.set_viewport_size({"width": width, "height": 768})
        for phase in ("Vis det for nabobordet", "Hvordan kan vi …?"):
            jump(lead, phase)
            step = mette.locator(".rail [aria-current=step]")
            expect(step).to_contain_text(phase)
            expect(step).to_be_in_viewport(ratio=0.99)
            what_is_new_is_said_in_the_bar(mette, step.locator(".step-link"), phase)
            what_is_new_is_said_in_the_bar(line, line.locator(".room-phase"), phase)


def what_is_new_is_said_in_the_bar(page: Page, step: Locator, phase: str) -> None:
    """For the eye and the ear; nothing lies over the page that everybody is to read now."""
    expect(step).to_have_css("animation-name", "moved")
    expect(step).to_contain_text(phase)
    said = page.get_by_role("status").filter(has_text=f"Nu er I ved »{phase}«")
    expect(said).to_have_class("visually-hidden")
    expect(page.locator(".toast")).to_have_count(0)
