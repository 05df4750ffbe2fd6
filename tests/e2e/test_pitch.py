"""A pitch round that the instructor arranges: pairs, order, a screen on the wall, and what comes of it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.support.server import Server

from .fingers import Finger, middle
from .people import People, axe, look, set_up
from .sprints import empty_screen, join, make_sprint, open_stage
from .test_drafts import jump

TEAMS = ("Trygt hjem", "Byggesag", "Skolestart")
SCREENS = ("Log ind med MitID", "Bestil tid", "Status")


@pytest.mark.e2e
@pytest.mark.timeout(300)
def test_a_round_is_arranged_and_heard(people: People, server: Server) -> None:
    lead, mette, line = people.sit(), people.sit(), people.sit(phone=True)
    set_up(lead, server.setup_link)
    code = make_sprint(lead)
    join(mette, code, "Mette", "Trygt hjem")
    join(line, code, "Line", "Byggesag")
    jump(lead, "Prototype i tre trin")
    mette.get_by_role("button", name="Lav den første skærm").click()
    empty_screen(mette)
    mette.locator(".lofi-title textarea").fill("Min uge")
    mette.get_by_role("button", name="Tilføj efter denne").click()
    empty_screen(mette)
    mette.locator(".lofi-title textarea").fill("Hvem kommer?")

    jump(lead, "Vis det for nabobordet")
    plan = lead.locator("console-pitch")
    arranged(lead)
    plan.get_by_text("Hvem prøver hvem?").click()
    expect(plan.get_by_label("Trygt hjem prøver")).to_have_value("2")
    look(people, lead, "pitch-planned")
    plan.get_by_role("spinbutton", name="Gør klar").fill("0")
    plan.get_by_role("button", name="Begynd pitchrunden").click()
    stage = lead.context.new_page()
    open_stage(lead, stage)
    expect(stage.locator(".pitching > div h1")).to_have_text("Trygt hjem")
    shown(lead, stage, line)
    say = line.locator("pitch-say form")
    expect(say.get_by_role("heading").first).to_have_text("Sig det til Trygt hjem")
    expect(say.get_by_role("textbox")).to_have_count(0)

    own = line.context.new_page()
    own.goto(f"/s/{code}/teams/1/play")
    expect(own.locator(".play-form")).to_be_hidden()
    line.evaluate("scrollTo(0, document.body.scrollHeight)")
    go_on(lead)
    expect(say.get_by_role("heading").first).to_be_in_viewport()
    expect(own.locator("#play-talk")).to_have_text("Hvad tænker du om det, Trygt hjem viste?", timeout=30_000)
    expect(own.get_by_role("textbox", name="Jeg kan lide …")).to_be_visible()
    look(people, own, "play-ended-phone")
    own.close()
    expect(say).to_contain_text("Hvad tænker du om det, Trygt hjem viste?")
    expect(mette.locator("pitch-say form")).to_have_count(0)
    look(people, line, "pitch-say-phone")
    look(people, lead, "pitch-running")
    say.get_by_role("radio", name="Jeg ville ønske").check(force=True)
    say.get_by_role("textbox", name="Jeg ville ønske …").fill("At man kan se, hvem der kommer")
    say.get_by_role("button", name="Send til holdet").click()
    expect(say).to_contain_text("Sendt til holdet")
    own_words(line, lead)
    expect(lead.locator(".answer-list")).to_contain_text("At man kan se, hvem der kommer")
    look(people, lead, "pitch-answers")
    begun_late(line, lead)
    taken(people, mette)
    closed(people, lead)
    assert people.errors == []


def own_words(line: Page, lead: Page) -> None:
    """One sees what one has said oneself, and takes it back: nobody has it then."""
    say = line.locator("pitch-say form")
    say.get_by_role("textbox", name=re.compile("…$")).fill("Det fortryder jeg")
    say.get_by_role("button", name="Send til holdet").click()
    said = say.locator(".own-said li")
    expect(said).to_have_count(2)
    expect(lead.locator(".answer-list li")).to_have_count(2)
    said.first.get_by_role("button", name="Tag det tilbage").click()
    for lines in (said, lead.locator(".answer-list li")):
        expect(lines).to_have_count(1)
        expect(lines).to_contain_text("At man kan se, hvem der kommer")


def shown(lead: Page, stage: Page, line: Page) -> None:
    """Any of the team's screens, the team alone, or the clock alone; the small picture is the projector's."""
    expect(stage.locator(".mirror-at")).to_contain_text("1 af 2: Min uge")
    lead.get_by_role("button", name="2 Hvem kommer?").click()
    for page in (stage, line, lead):
        expect(page.locator("play-mirror .play-screen[data-shown]")).to_contain_text("Hvem kommer?")
    expect(stage.locator(".mirror-at")).to_contain_text("2 af 2: Hvem kommer?")
    for words, shows, mirrors in (
        ("Hold og idé", "idea", 0),
        ("Kun uret", "clock", 0),
        ("Prototype", "prototype", 1),
    ):
        choose(lead, words, shows)
        for page in (stage, lead.locator(".shown-pic")):
            expect(page.locator("play-mirror")).to_have_count(mirrors)
            expect(page.locator(".pitching-clock")).to_have_count(1)


def choose(lead: Page, words: str, shows: str) -> None:
    """Chosen, and shown by the server: the answer to one choice would undo the next, made before it came."""
    lead.get_by_role("radio", name=words).click(force=True)
    expect(lead.locator(".shown-pic .pitching")).to_have_attribute("data-shows", shows)


def go_on(lead: Page) -> None:
    """To the next step, by the key of the band; it is there when the band says another one."""
    step = lead.locator(".now-plan")
    was = step.inner_text()
    lead.locator(".next .is-wide").click()
    expect(step).not_to_have_text(was)


def begun_late(line: Page, lead: Page) -> None:
    """Who still writes when the next team begins is heard by the one it was for, after a reload too."""
    say = line.locator("pitch-say form")
    say.get_by_role("textbox", name=re.compile("…$")).fill("Og hvornår")
    go_on(lead)
    expect(line.locator(".pitched")).to_contain_text("Det er jeres tur")
    line.reload()
    expect(say.get_by_role("heading").first).to_have_text("Sig det til Trygt hjem")
    expect(say.get_by_role("textbox", name=re.compile("…$"))).to_have_value("Og hvornår")
    say.get_by_role("button", name="Send til holdet").click()
    expect(line.locator(".toast")).to_contain_text("Sendt til holdet")
    expect(say).to_have_count(0)


def closed(people: People, lead: Page) -> None:
    """What was led has no key any more, and the step no comma with nothing behind it."""
    expect(lead.locator(".now-plan")).to_have_text(re.compile(r"hold 2 af 2, "))
    lead.evaluate("document.querySelector('sprint-console').session.command('sprint_close')")
    lead.get_by_role("button", name="Led", exact=True).click()
    expect(lead.locator("console-pitch")).to_have_count(0)
    expect(lead.get_by_role("button", name="Frys skærmene")).to_have_count(0)
    expect(lead.locator(".now-plan")).to_have_text(re.compile(r"fase \d+ af \d+\s*$"))
    look(people, lead, "pitch-closed")


def arranged(lead: Page) -> None:
    """By the keyboard and by a drag, there and back."""
    names = lead.locator("console-pitch li[data-team] > span:not(.pitch-grip)")
    expect(names).to_have_text(["Trygt hjem", "Byggesag"])
    lead.locator("console-pitch li[data-team='1'] button:not([disabled])").press("Alt+ArrowDown")
    expect(names).to_have_text(["Byggesag", "Trygt hjem"])
    expect(lead.locator("console-pitch li[data-team='1'] button:focus")).to_have_count(1)
    first, second = (lead.locator("console-pitch li[data-team]").nth(at) for at in (0, 1))
    start, end = second.bounding_box(), first.bounding_box()
    assert start is not None
    assert end is not None
    lead.mouse.move(start["x"] + 20, start["y"] + 20)
    lead.mouse.down()
    lead.mouse.move(end["x"] + 20, end["y"] + 4, steps=6)
    lead.mouse.up()
    expect(names).to_have_text(["Trygt hjem", "Byggesag"])


def taken(people: People, mette: Page) -> None:
    """What is taken has a row in the plan, and each leads to the other."""
    mette.get_by_role("button", name=re.compile("^Feedback")).click()
    note = mette.locator(".heard-note").filter(has_text="At man kan se")
    note.get_by_role("button", name="Tager vi med").click()
    note.get_by_role("button", name="Se det i planen").click()
    row = mette.locator("[data-row^='feedback-']")
    expect(row.locator("textarea").first).to_be_focused()
    expect(row.locator("textarea").first).to_have_value("At man kan se, hvem der kommer")
    look(people, mette, "pitch-in-plan")
    row.get_by_role("button", name="Fra feedback på det hele").click()
    expect(note).to_be_focused()


@pytest.mark.e2e
@pytest.mark.timeout(300)
def test_three_teams_pitch_to_each_other(people: People, server: Server) -> None:
    """The instructor at a touch screen, one in the audience at a phone, and the projector."""
    lead, phone = people.sit(phone=True), people.sit(phone=True)
    lead.set_viewport_size({"width": 1366, "height": 1024})
    mette, line, stage = people.sit(), people.sit(), people.sit()
    set_up(lead, server.setup_link)
    code = make_sprint(lead, *TEAMS)
    for page, name, team in zip((mette, line, phone), ("Mette", "Line", "Karim"), TEAMS, strict=True):
        join(page, code, name, team)
    open_stage(lead, stage)
    jump(lead, "Prototype i tre trin")
    for page, screen in zip((mette, line, phone), SCREENS, strict=True):
        page.get_by_role("button", name="Lav den første skærm").click()
        page.get_by_role("dialog").get_by_role("button", name=re.compile(f"^{screen}")).click()
        page.get_by_role("button", name="Tilføj efter denne").click()
        empty_screen(page)
        page.locator(".lofi-title textarea").fill(f"Efter {screen}")
    jump(lead, "Vis det for nabobordet")
    by_finger(lead)

    by_lots(lead)

    lead.get_by_role("button", name="Begynd pitchrunden").click()
    there = dict(zip(TEAMS, (mette, line, phone), strict=True))
    for at, (team, presenter) in enumerate(there.items()):
        followed(people, lead, stage, team, presenter, [page for page in there.values() if page != presenter])
        if at == 0:
            undone(lead, stage, team)
        go_on(lead)
    expect(stage.locator("main")).to_contain_text("Alle hold har pitchet")
    for team, presenter in there.items():
        presenter.get_by_role("button", name=re.compile("^Feedback")).click()
        expect(presenter.locator(".heard-text")).to_have_text([f"Godt, {team}"] * 2)
    look(people, lead, "pitch-over-1366")
    assert people.errors == []


def by_finger(lead: Page) -> None:
    """What moves at once scrolls; what rested first carries the team, and Escape gives it up."""
    names = lead.locator("console-pitch li[data-team] > span:not(.pitch-grip)")
    expect(names).to_have_text(list(TEAMS))
    first, last = (lead.locator("console-pitch li[data-team]").nth(at) for at in (0, 2))
    touch = Finger(lead)
    touch.down(last, across=0.4)
    touch.to(*middle(first))
    touch.up()
    expect(names).to_have_text(list(TEAMS))
    touch.down(last, across=0.4)
    touch.rest()
    touch.to(middle(first)[0], middle(first)[1] - 12)
    expect(lead.locator("console-pitch [data-lifted]")).to_contain_text("Skolestart")
    lead.keyboard.press("Escape")
    expect(names).to_have_text(list(TEAMS))
    touch.up()
    touch.down(last, across=0.4)
    touch.rest()
    touch.to(middle(first)[0], middle(first)[1] - 12)
    touch.up()
    expect(names).to_have_text(["Skolestart", "Trygt hjem", "Byggesag"])


def by_lots(lead: Page) -> None:
    """Chance says the lowest each time."""
    lead.evaluate("Math.random = () => 0")
    lead.get_by_role("button", name="Træk lod").click()
    expect(lead.locator("console-pitch li[data-team] > span:not(.pitch-grip)")).to_have_text(list(TEAMS))


def followed(people: People, lead: Page, stage: Page, team: str, presenter: Page, others: list[Page]) -> None:
    """From setting up to what was said: everybody sees what the presenter shows, and may look alone."""
    expect(stage.locator(".pitching-team h1")).to_have_text(team)
    expect(presenter.locator(".pitched")).to_contain_text("Det er jeres tur")
    following = (*TEAMS, "")[TEAMS.index(team) + 1]
    for page in others:
        ready = page.locator(".room-title", has_text=following).count() == 1 and following
        expect(page.locator(".pitched")).to_contain_text("Gør jer klar." if ready else "Følg med her")
    go_on(lead)
    with presenter.expect_popup() as opened:
        presenter.get_by_role("link", name="Vis prototypen").click()
    playing = opened.value
    expect(playing.locator("h1:visible")).to_have_count(1)
    playing.goto(playing.url.split("#")[0] + "#s2")
    second = playing.locator("h1:visible").inner_text()
    assert second.startswith("Efter")
    for page in (stage, *others):
        expect(page.locator("play-mirror h1:visible")).to_have_text(second)
    alone(others[0], second)
    for page in others:
        look(people, page, f"pitched-{TEAMS.index(team)}-{page.viewport_size['width']}")  # type: ignore[index]
        form = page.locator("pitch-say form")
        form.locator("[data-kind=like]").click()
        form.get_by_role("textbox", name="Jeg kan lide …").fill(f"Godt, {team}")
    people.errors += [f"projector: {found}" for found in axe(stage)]
    go_on(lead)
    for page in others:
        form = page.locator("pitch-say form")
        expect(form.get_by_role("heading").first).to_have_text(f"Hvad tænker du om det, {team} viste?")
        expect(form.get_by_role("textbox", name="Jeg kan lide …")).to_have_value(f"Godt, {team}")
        form.get_by_role("button", name="Send til holdet").click()
        expect(form).to_contain_text("Sendt til holdet")
    playing.close()


def alone(page: Page, shown: str) -> None:
    """Looking at another screen turns nobody else's, and following again finds the presenter."""
    theatre = page.locator("pitch-follow")
    theatre.get_by_role("radio", name="Kig selv").check(force=True)
    theatre.get_by_role("button", name="1 ").click()
    expect(theatre.locator("play-mirror h1:visible")).not_to_have_text(shown)
    theatre.locator(".lofi-btn:visible").first.click()
    expect(theatre.locator("play-mirror h1:visible")).to_have_text(shown)
    theatre.get_by_role("button", name="1 ").click()
    theatre.get_by_role("radio", name="Følg med").check(force=True)
    expect(theatre.locator("play-mirror h1:visible")).to_have_text(shown)


def undone(lead: Page, stage: Page, team: str) -> None:
    """One press too many is one press back."""
    go_on(lead)
    expect(stage.locator(".pitching-team h1")).not_to_have_text(team)
    lead.locator(".now-keys").get_by_role("button", name="Fortryd").click()
    expect(stage.locator(".pitching-team h1")).to_have_text(team)
    others = lead.locator(".round-row[data-team] h3")
    expect(others).to_have_text(list(TEAMS[1:]))
    lead.locator(".round-row[data-team='2'] button").first.press("Alt+ArrowDown")
    expect(others).to_have_text([TEAMS[2], TEAMS[1]])
    lead.get_by_role("button", name=f"Flyt {TEAMS[1]}").click()
    lead.get_by_role("menuitem", name=f"Flyt {TEAMS[1]} tidligere").click()
    expect(others).to_have_text(list(TEAMS[1:]))


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_two_teams_try_each_others_prototype(people: People, server: Server) -> None:
    lead, mette, line = people.sit(), people.sit(), people.sit(phone=True)
    set_up(lead, server.setup_link)
    code = make_sprint(lead)
    there = {"Trygt hjem": mette, "Byggesag": line}
    for (team, page), name in zip(there.items(), ("Mette", "Line"), strict=True):
        join(page, code, name, team)
    jump(lead, "Prototype i tre trin")
    for page in there.values():
        page.get_by_role("button", name="Lav den første skærm").click()
        page.get_by_role("dialog").get_by_role("button", name=re.compile("^Bestil tid")).click()
    jump(lead, "Vis det for nabobordet")
    for team, page in there.items():
        other = next(name for name in there if name != team)
        card = page.locator(".partner")
        expect(card).to_contain_text(f"I prøver: {other}")
        expect(card).to_contain_text("Prøv den først i stilhed, hver for sig.")
        look(people, page, f"partner-{len(team)}")
        with page.expect_popup() as opened:
            card.get_by_role("link").click()
        tried = opened.value
        expect(tried.locator(".play-name")).to_contain_text(other)
        in_silence(people, tried, f"silence-{len(team)}")
        asked = tried.get_by_role("heading", name="Hvad tænker du?")
        if page is line:
            tried.get_by_role("button", name="Jeg har prøvet den").tap()
            expect(asked).to_be_focused()
        else:
            tried.keyboard.press("ArrowRight")  # to the end
            expect(asked).to_be_visible()
        look(people, tried, f"tried-{len(team)}")
        tried.locator(".play-kinds label").filter(has_text="Hvad nu hvis").click()
        tried.get_by_role("textbox", name="Hvad nu hvis …").fill(f"Set af {team}")
        tried.get_by_role("button", name="Send til holdet").click()
        expect(tried.locator(".play-own")).to_contain_text(f"Set af {team}")
        tried.close()
    for team, page in there.items():
        page.get_by_role("button", name=re.compile("^Feedback")).click()
        other = next(name for name in there if name != team)
        expect(page.locator(".heard-text")).to_have_text([f"Set af {other}"])
    assert people.errors == []


def in_silence(people: People, tried: Page, name: str) -> None:
    """Nothing is asked before one has looked."""
    expect(tried.get_by_text("Prøv den først i stilhed, hver for sig.")).to_be_in_viewport()
    expect(tried.locator(".play-form")).to_be_hidden()
    expect(tried.locator("[data-thumbs]")).to_be_hidden()
    look(people, tried, name)
