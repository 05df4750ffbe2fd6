"""Playing a prototype: who may, what a guest's link opens and never tells, and what is said about it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import select
from werkzeug.test import TestResponse

from sprint.actions import COMMANDS, Actor, phases
from sprint.documents.shape import Document, root
from sprint.documents.writing import Writing
from sprint.domain import limits
from sprint.domain.documents import Concept
from sprint.store.play_tables import FeedbackRow, PlayLinkRow
from tests.web.conftest import World
from tests.web.page import Browser
from tests.web.test_photos import SAME, sent

SPOT = {"x": 1000, "y": 2000, "w": 3000, "h": 1000}
SECRET = "Kun i rummet"
JSON = {**SAME, "Accept": "application/json"}


def build(world: World, photo_id: str = "", team: int = 1) -> None:
    """Two screens: blocks with a button to the second, and a photo with a place that ends it."""

    def screens(doc: Document) -> None:
        writing = Writing(doc)
        writing.screen("s1", ("screen", "Elses uge", "", "", "relative", "app"), "a0", 1)
        writing.block("b1", "s1", {"kind": "button", "text": "Hvem <kommer>?", "to": "s2"}, "a0", 1)
        writing.block("b2", "s1", {"kind": "list", "more": "9.30 Sanne\n11.00 Bo"}, "a1", 1)
        writing.screen("s2", ("screen", "Hvem kommer?", "", "", "relative", "app"), "a1", 1)
        writing.picture_of("s2", photo_id, "Tegning")
        writing.hotspot("h1", "s2", {"label": "Sanne", "spot": SPOT, "to": "end"}, "a0", 1)
        writing.screen("gone", ("screen", SECRET, "", "", "citizen", "app"), "a2", 1)
        root(doc, "screens")["gone"]["removed_ms"] = 5

    world.deps.edits.edit(world.code, world.state.id, f"outline:{team}", screens)


def path(world: World, team: int = 1, rest: str = "") -> str:
    return f"/s/{world.code}/teams/{team}/play{rest}"


def link(world: World, browser: Browser) -> str:
    """The path of a new link of the browser's team."""
    answer = browser.client.post(f"/s/{world.code}/play-link", headers=SAME)
    assert answer.json is not None
    return "/s/" + str(answer.json["address"]).partition("/s/")[2]


def say(browser: Browser, address: str, **form: str) -> TestResponse:
    given = {"kind": "like", "text": "At vi ser det samme", **form}
    return browser.client.post(f"{address}/feedback", data=given, headers=JSON)


def act(world: World, name: str, command: str, **payload: Any) -> None:
    COMMANDS[command](world.deps, Actor(world.code, world.seat(name).id), **payload)


def rows(world: World) -> list[FeedbackRow]:
    with world.deps.store.read() as db:
        return list(db.scalars(select(FeedbackRow)))


def test_a_page_of_its_own_hears_when_the_pitch_has_ended(world: World) -> None:
    """Without a socket: it asks, often while the team pitches, and a guest may too."""
    mette, line = world.joined("Mette"), world.joined("Line", team=2)
    build(world)
    shown = link(world, mette)
    turns = (path(world, rest="/turn"), f"{shown}/turn")

    def told() -> list[tuple[bool, int]]:
        answers = [line.client.get(each).json for each in turns]
        return [(each["ended"], each["again_s"]) for each in answers if each is not None]

    phase = next(each for each in world.state.phases if each.kind == "pitch")
    phases.go(world.deps, world.lead, phase.id)
    assert told() == [(False, 20)] * 2
    COMMANDS["pitch_begin"](world.deps, world.lead, order=[1, 2], setup=0, minutes=4, feedback=2)
    assert told() == [(False, 3)] * 2
    COMMANDS["pitch_next"](world.deps, world.lead, at=0, step="pitch")
    assert told() == [(True, 3)] * 2
    assert "data-turn" in line.client.get(path(world)).text
    assert "data-turn" not in mette.client.get(path(world)).text
    COMMANDS["sprint_close"](world.deps, world.lead)
    assert told()[1] == (False, 0)


def test_a_prototype_is_anchors_so_that_it_plays_without_scripts(world: World) -> None:
    mette = world.joined("Mette")
    build(world, sent(world, mette))
    html = mette.client.get(path(world)).text
    assert (
        '<a class="lofi-btn" href="#s2" data-leads="screen" data-item="b1">Hvem &lt;kommer&gt;?</a>' in html
    )
    assert 'href="#end" tabindex="-1" data-leads="end"' in html
    assert '<rect x="1000" y="2000" width="3000" height="1000"' in html
    assert html.count("<li>9.30 Sanne</li>") == 1
    assert SECRET not in html
    assert "style=" not in html


def test_who_one_is_stands_above_every_screen_and_the_screens_say_who_acts(world: World) -> None:
    mette = world.joined("Mette")
    build(world)
    html = mette.client.get(path(world)).text
    assert "play-persona" not in html
    assert "<strong>Du er den pårørende.</strong>" in html
    say_who(world, "Du er <Hanne>, 54 år. Din mor kom hjem\n i går.")
    html = mette.client.get(path(world)).text
    assert html.count("play-persona") == 1
    assert "<strong>Du er &lt;Hanne&gt;, 54 år.</strong> Din mor kom hjem i går." in html
    assert "Du er den pårørende." not in html
    assert "<strong>Pårørende</strong>" in html


@pytest.mark.parametrize(
    ("words", "initial"), [("Du er Gerda", "G"), ("Du er borger i byen", ""), ("Gerda", "")]
)
def test_who_one_is_has_the_initial_of_its_name(world: World, words: str, initial: str) -> None:
    mette = world.joined("Mette")
    build(world)
    say_who(world, words)
    found = re.search(r'<p class="play-persona">(.*?)</p>', mette.client.get(path(world)).text)
    assert found is not None
    face = f'<span class="avatar" aria-hidden="true">{initial}</span>' if initial else ""
    assert found[1] == f"{face}<span>{words}</span>"


def say_who(world: World, words: str) -> None:
    world.deps.edits.edit(world.code, world.state.id, "outline:1", lambda doc: Writing(doc).persona(words))


def test_who_may_play(world: World) -> None:
    mette, jonas = world.joined("Mette"), world.joined("Jonas", team=2)
    build(world)
    assert mette.client.get(path(world)).status_code == 200
    assert world.instructor().client.get(path(world)).status_code == 200
    assert jonas.client.get(path(world)).status_code == 403
    assert world.browser().client.get(path(world)).status_code == 403
    assert mette.client.get(path(world, 9)).status_code == 404
    pitch = next(phase for phase in world.state.phases if phase.kind == "pitch")
    world.act(phases.go, phase=pitch.id)
    assert jonas.client.get(path(world)).status_code == 200


def test_an_empty_prototype_and_a_start_that_is_none(world: World) -> None:
    mette = world.joined("Mette")
    assert "Her er ikke noget at afspille endnu" in mette.client.get(path(world)).text
    build(world)
    assert 'data-number="2" data-start' in mette.client.get(path(world) + "?start=s2").text
    for start in ("gone", "no-such", "<b>"):
        assert (
            'data-number="1" data-start' in mette.client.get(path(world), query_string={"start": start}).text
        )


def test_a_guest_plays_by_link_until_the_team_stops_it(world: World) -> None:
    mette, guest = world.joined("Mette"), world.browser()
    photo_id = sent(world, mette)
    other = sent(world, mette)
    build(world, photo_id)
    address = link(world, mette)
    assert "Elses uge" in guest.client.get(address).text
    assert guest.client.get(f"{address}/photos/{photo_id}").status_code == 200
    assert guest.client.get(f"{address}/photos/{other}").status_code == 404
    assert guest.client.get(f"/s/{world.code}/photos/{photo_id}").status_code == 404
    assert guest.client.get(f"/s/{world.code}/teams/1/takehome").status_code == 403
    assert guest.client.get(address.replace("teams/1", "teams/2")).status_code == 410
    act(world, "Mette", "play_link_stop")
    assert guest.client.get(address).status_code == 410
    assert guest.client.get(f"{address}/photos/{photo_id}").status_code == 410
    assert say(guest, address).status_code == 410


def test_a_new_link_ends_the_old_one_and_the_database_knows_neither(world: World) -> None:
    mette = world.joined("Mette")
    build(world)
    old, new = link(world, mette), link(world, mette)
    assert world.browser().client.get(old).status_code == 410
    assert world.browser().client.get(new).status_code == 200
    with world.deps.store.read() as db:
        kept = [row.token for row in db.scalars(select(PlayLinkRow))]
    assert len(kept) == 2
    assert not any(token in address for token in kept for address in (old, new))
    assert len(world.state.play_links) == 1


def test_a_guest_sees_the_own_words_and_nobody_elses(world: World) -> None:
    mette, one, two = world.joined("Mette"), world.browser(), world.browser()
    build(world)
    address = link(world, mette)
    for guest in (one, two):
        guest.client.get(address)
    assert say(one, address, text="Det store billede", screen="s1", item="b1", name="Bo").status_code == 200
    assert say(two, address, text="Et andet ønske", kind="wish", screen="no-such").status_code == 200
    html = one.client.get(address).text
    assert "Det store billede" in html
    assert "Et andet ønske" not in html
    lines = {row.text: row for row in rows(world)}
    assert (lines["Det store billede"].screen, lines["Det store billede"].item) == ("s1", "b1")
    assert lines["Det store billede"].about == "Elses uge"
    assert (lines["Et andet ønske"].screen, lines["Et andet ønske"].about) == ("", "")
    # Another's words cannot be taken back, one's own can.
    say(two, address, take_back=lines["Det store billede"].id)
    assert len(rows(world)) == 2
    say(one, address, take_back=lines["Det store billede"].id)
    assert [row.text for row in rows(world)] == ["Et andet ønske"]


def test_a_room_that_is_loaded_anew_knows_ones_own_words_and_nobody_elses(world: World) -> None:
    line, jonas = world.joined("Line"), world.joined("Jonas")
    build(world, team=2)
    world.act(phases.go, phase=next(phase.id for phase in world.state.phases if phase.kind == "pitch"))
    say(line, path(world, 2), text="Klart og enkelt")
    world.clock.now_ms += 1
    say(line, path(world, 2), kind="wish", text="Større skrift")
    say(jonas, path(world, 2), text="Jonas' egne ord")
    own = line.client.get(f"{path(world, 2)}/feedback").json
    assert [(one["kind"], one["text"]) for one in own["said"]] == [
        ("wish", "Større skrift"),
        ("like", "Klart og enkelt"),
    ]
    say(line, path(world, 2), take_back=own["said"][0]["id"])
    assert len(line.client.get(f"{path(world, 2)}/feedback").json["said"]) == 1
    assert world.browser().client.get(f"{path(world, 2)}/feedback").status_code == 403


def test_without_scripts_a_form_leads_back_to_the_screen(world: World) -> None:
    mette, guest = world.joined("Mette"), world.browser()
    build(world)
    address = link(world, mette)
    guest.client.get(address)
    form = {"kind": "what_if", "text": "naboen så det", "number": "2"}
    answer = guest.client.post(f"{address}/feedback", data=form, headers=SAME)
    assert (answer.status_code, answer.location) == (303, f"{address}#s2")
    long = "naboen så det også " * 40
    answer = guest.client.post(f"{address}/feedback", data={**form, "text": long, "name": "Bo"}, headers=SAME)
    assert answer.status_code == 413
    assert f"required>{long}</textarea>" in answer.text
    assert 'value="Bo"' in answer.text
    assert 'value="what_if" required checked' in answer.text
    assert "Gør det kortere" in answer.text


def test_what_is_sent_again_after_a_lost_answer_is_said_once(world: World) -> None:
    mette, guest = world.joined("Mette"), world.browser()
    build(world)
    address = link(world, mette)
    guest.client.get(address)
    first, second = (say(guest, address, screen="s1") for _ in range(2))
    assert first.json == second.json
    assert say(guest, address, screen="s2").json != first.json
    assert say(mette, address, screen="s1").json != first.json
    assert len(rows(world)) == 3


def test_a_link_that_is_stopped_while_one_writes_is_told_as_such(world: World) -> None:
    mette, guest = world.joined("Mette"), world.browser()
    build(world)
    address = link(world, mette)
    guest.client.get(address)
    act(world, "Mette", "play_link_stop")
    answer = say(guest, address)
    assert (answer.status_code, answer.json) == (410, {"error": {"code": "play.link_over", "args": {}}})


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ({"text": "  "}, "feedback.empty"),
        ({"text": "\u2800\u200d\u3164"}, "feedback.empty"),
        ({"text": "x" * (limits.FEEDBACK + 1)}, "too_large"),
        ({"kind": "hate"}, "bad_payload"),
        ({"name": "x" * (limits.PERSON + 1)}, "too_large"),
    ],
)
def test_what_is_not_taken_is_said(world: World, form: dict[str, str], code: str) -> None:
    mette = world.joined("Mette")
    build(world)
    answer = say(mette, path(world), **form)
    assert answer.status_code in (400, 413)
    assert answer.json is not None
    assert answer.json["error"]["code"] == code
    assert rows(world) == []


def test_a_guest_who_floods_is_slowed_and_nobody_else(world: World) -> None:
    mette, guest, other = world.joined("Mette"), world.browser(), world.browser()
    build(world)
    address = link(world, mette)
    for one in (guest, other):
        one.client.get(address)
    statuses = [say(guest, address, text=f"nr {at}").status_code for at in range(12)]
    assert statuses.count(200) == 6
    assert set(statuses[6:]) == {429}
    assert say(other, address).status_code == 200
    for at in range(limits.FEEDBACKS_OF_ONE):
        world.later(10_000)
        last = say(guest, address, text=f"mere {at}")
    assert last.json is not None
    assert last.json["error"]["code"] == "feedback.enough"


def test_what_a_team_takes_goes_into_its_plan_once_and_out_again(world: World) -> None:
    mette = world.joined("Mette")
    world.joined("Jonas", team=2)
    build(world)
    say(mette, path(world), text="At der står, hvem hun ringer til", kind="wish", screen="s1")
    (row,) = rows(world)

    def planned() -> list[str]:
        concept: Concept = world.deps.rooms.read(world.code, world.state.id, "concept:1")
        return [each.cells["what"] for each in concept.rows["plan"]]

    for _ in range(2):
        act(world, "Mette", "feedback_sort", id=row.id, sort="taken")
        assert planned() == ["At der står, hvem hun ringer til"]
    refused = say(mette, path(world), take_back=row.id)
    assert refused.json is not None
    assert refused.json["error"]["code"] == "feedback.taken"
    assert len(rows(world)) == 1
    act(world, "Mette", "feedback_sort", id=row.id, sort="later")
    assert planned() == []
    with pytest.raises(Exception, match=r"feedback\.gone"):
        act(world, "Jonas", "feedback_sort", id=row.id, sort="no")


def test_a_photo_that_is_gone_leaves_what_one_can_press(world: World) -> None:
    mette = world.joined("Mette")
    build(world, "nosuchphoto")
    assert mette.client.get(path(world, rest="/photos/nosuchphoto")).status_code == 404
    html = mette.client.get(path(world)).text
    assert ">Sanne</a>" in html
    assert "Fotoet er væk. Det, man kan trykke på, står herunder." in html
    assert "<img" not in html


def test_sixty_screens_with_the_longest_words_play(world: World) -> None:
    mette = world.joined("Mette")

    def screens(doc: Document) -> None:
        writing = Writing(doc)
        for at in range(60):
            writing.screen(f"s{at}", ("screen", "x" * 120, "", "", "citizen", "app"), f"b{at:02}V", 1)
            writing.block(
                f"b{at}", f"s{at}", {"kind": "button", "text": "y" * 1000, "to": f"s{59 - at}"}, "a0", 1
            )

    world.deps.edits.edit(world.code, world.state.id, "outline:1", screens)
    html = mette.client.get(path(world)).text
    assert html.count('<section class="play-screen') == 61
    assert 'href="#s60"' in html


def test_the_pairs_are_neighbours_and_three_go_round(world: World) -> None:
    state = replace(
        world.state, phase_position=next(p.position for p in world.state.phases if p.kind == "pitch")
    )
    assert [
        (team.number, state.partner(team.number).number) for team in state.teams if state.partner(team.number)
    ] == [  # type: ignore[union-attr]
        (1, 2),
        (2, 3),
        (3, 1),
    ]
    assert world.state.partner(1) is None
