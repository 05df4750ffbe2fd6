"""The hub without a server: sockets come, write, move, are removed, and go at the worst moment."""

from __future__ import annotations

from typing import Any

import pytest
from pycrdt import Map, Text
from socketio.exceptions import ConnectionRefusedError

from sprint.actions import accounts, sprints
from sprint.domain.errors import Refused
from sprint.domain.state import Seat
from sprint.live.rates import Rates
from tests.support.sockets import Live, Socket
from tests.support.world import World


@pytest.fixture
def live(world: World) -> Live:
    world.act("phase_next")
    return Live(world)


def code_of(answer: dict[str, Any]) -> str | None:
    error = answer.get("error")
    return error["code"] if error else None


def refusal(connect: Any) -> str:
    with pytest.raises(ConnectionRefusedError) as found:
        connect()
    return str(found.value.error_args["data"]["code"])


# Two sockets


def test_what_one_writes_the_other_receives_and_the_writer_hears_no_echo(live: Live) -> None:
    mette, anders = live.join(live.world.join("Mette")), live.join(live.world.join("Anders"))
    for socket in (mette, anders):
        assert socket.open("ideas:1")["ok"]
    assert (
        mette.write("ideas:1", "n1", "Lys på stien")["serial"]
        == anders.wait_for("document_changed")["serial"]
    )
    assert mette.got("document_changed") == []


def test_who_has_used_up_the_client_ids_of_a_seat_reads_on_and_the_others_write_on(
    live: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sprint.documents.owners.MOST", 2)
    mette, anders = live.world.join("Mette"), live.world.join("Anders")
    for note in ("n1", "n2"):
        page = live.join(mette)
        page.open("ideas:1")
        assert page.write("ideas:1", note, "Ring")["ok"]
    third, other = live.join(mette), live.join(anders)
    for socket in (third, other):
        assert socket.open("ideas:1")["ok"]
        assert set(socket.notes) == {"n1", "n2"}
    assert code_of(third.write("ideas:1", "n3", "En gang til")) == "document.spent"
    assert (
        other.write("ideas:1", "n4", "Ring til dem")["serial"] == third.wait_for("document_changed")["serial"]
    )


def test_frames_held_for_a_quick_writer_are_merged_and_none_is_missing(live: Live) -> None:
    mette, anders = live.join(live.world.join("Mette")), live.join(live.world.join("Anders"))
    for socket in (mette, anders):
        socket.open("ideas:1")
    for number in range(20):
        mette.write("ideas:1", f"n{number}", "Hurtigt")
    last = live.world.room("ideas:1").serial
    anders.wait_until(lambda: last in [frame["serial"] for frame in anders.got("document_changed")])
    frames = anders.got("document_changed")
    assert [frame["after"] for frame in frames[1:]] == [frame["serial"] for frame in frames[:-1]]
    for frame in frames:
        anders.doc.apply_update(frame["bytes"])
    assert len(anders.notes) == 20


def test_who_comes_is_welcomed_with_all_that_one_may_see(live: Live) -> None:
    (welcome,) = live.join(live.world.join("Mette")).got("welcome")
    assert {"sprint", "phase", "clock", "me", "people", "votes"} <= welcome["slots"].keys()
    assert not {"teams", "log", "deeds"} & welcome["slots"].keys()
    assert welcome["slots"]["me"]["value"]["name"] == "Mette"
    assert welcome["now_ms"] == live.world.deps.now_ms()


def test_two_devices_of_one_seat_are_one_person(live: Live) -> None:
    seat = live.world.join()
    phone, laptop = live.join(seat), live.join(seat)
    assert len(live.broadcast.connections) == 2
    assert live.broadcast.connections.seats == 1
    phone.go()
    assert live.broadcast.connections.online(live.world.code) == {seat.id}
    laptop.go()
    assert not live.broadcast.connections.online(live.world.code)


# A socket that goes


def test_a_socket_that_goes_while_a_document_is_opened_leaves_no_listener(
    live: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    seat = live.world.join()
    socket = live.join(seat)
    room = live.world.room("ideas:1")
    catch_up = room.catch_up

    def goes_meanwhile(*args: Any) -> Any:
        caught = catch_up(*args)
        socket.go()
        return caught

    def goes_before(*args: Any) -> Any:
        socket.go()
        return catch_up(*args)

    for goes in (goes_before, goes_meanwhile):
        monkeypatch.setattr(room, "catch_up", goes)
        assert code_of(socket.open("ideas:1")) == "document.unknown"
        assert room.is_idle
        socket = live.join(seat)


def test_a_listener_without_a_socket_is_let_go_of_and_does_not_keep_the_relay_awake(live: Live) -> None:
    mette, anders = live.join(live.world.join("Mette")), live.join(live.world.join("Anders"))
    for socket in (mette, anders):
        socket.open("ideas:1")
    room = live.world.room("ideas:1")
    live.broadcast.connections.remove(anders.sid)
    mette.write("ideas:1", "n1", "Til ingen")
    live.broadcast.relay._run((room, False))
    assert room.waiting == []
    assert room._listeners.keys() == {mette.sid}


def test_a_browser_that_reads_nothing_is_sent_away(live: Live) -> None:
    live.broadcast.relay._most_unread = 3
    mette, anders = live.join(live.world.join("Mette")), live.join(live.world.join("Anders"))
    for socket in (mette, anders):
        socket.open("ideas:1")
    for _ in range(3):
        anders.engine.queue.put("unread")
    mette.write("ideas:1", "n1", "Til ingen")
    live.broadcast.relay._run((live.world.room("ideas:1"), False))
    assert anders.connection is None
    assert live.world.room("ideas:1")._listeners.keys() == {mette.sid}


# Rights


def test_a_removed_seat_keeps_no_socket(live: Live) -> None:
    seat = live.world.join()
    phone, laptop = live.join(seat), live.join(seat)
    phone.open("ideas:1")
    live.world.act("seat_remove", seat=seat.id)
    for socket in (phone, laptop):
        assert socket.wait_for("goodbye")["code"] == "seat.removed"
        assert socket.connection is None
    assert live.world.room("ideas:1").is_idle
    assert code_of(phone.ask("clock_ping")) == "seat.unknown"


def test_a_cookie_from_before_a_code_was_issued_anew_is_refused(live: Live) -> None:
    seat = live.world.join()
    socket = live.join(seat)
    live.world.act("seat_reissue", seat=seat.id)
    assert socket.wait_for("goodbye")["code"] == "seat.reissued"
    assert socket.connection is None
    assert refusal(lambda: live.join(seat)) == "seat.reissued"


def test_signing_out_ends_the_consoles_of_that_browser_alone(live: Live) -> None:
    account = live.world.account
    mine, other = ({"account_id": account, "sign_in": name} for name in ("laptop", "phone"))
    console, stage, elsewhere = (
        Socket(live, window, live.cookie(**cookie))
        for window, cookie in (("console", mine), ("stage", mine), ("console", other))
    )
    live.broadcast.sign_out("laptop")
    for socket in (console, stage):
        assert socket.wait_for("goodbye")["code"] == "account.signed_out"
        assert socket.connection is None
    assert elsewhere.ask("clock_start")["ok"]


def test_signing_out_everywhere_closes_the_consoles_that_are_open(live: Live) -> None:
    console, stolen = live.lead(), live.lead()
    room = live.join(live.world.join())
    accounts.sign_out_everywhere(live.world.deps, live.world.account)
    for socket in (console, stolen):
        assert socket.wait_for("goodbye")["code"] == "account.signed_out"
        assert socket.connection is None
    assert refusal(live.lead) == "forbidden"
    assert room.connection is not None


def with_deputy(live: Live) -> dict[str, Any]:
    """The cookie of an account that leads along."""
    deps = live.world.deps
    account = accounts.set_up(deps, accounts.create_setup_token(deps), "Bo Bro", "hash")
    live.world.act("deputy_add", name="Bo Bro")
    return {"account_id": account, "sign_in": "bo"}


def test_a_deputy_has_the_clock_and_no_document(live: Live) -> None:
    cookie = live.cookie(**with_deputy(live))
    console = Socket(live, "console", cookie)
    assert console.ask("clock_add", minutes=1)["ok"]
    assert code_of(console.ask("sprint_freeze", frozen=True)) == "forbidden"
    for document in ("ideas:1", "concept:1", "outline:1"):
        assert code_of(console.open(document)) == "document.unknown"
    assert refusal(lambda: Socket(live, "stage", cookie)) == "forbidden"


def test_a_deputy_who_is_removed_is_sent_away_from_every_open_console(live: Live) -> None:
    cookie = live.cookie(**with_deputy(live))
    laptop, phone = Socket(live, "console", cookie), Socket(live, "console", cookie)
    lead = live.lead()
    seat = next(seat for seat in live.world.state.seats if seat.role == "deputy")
    live.world.act("deputy_remove", seat=seat.id)
    for socket in (laptop, phone):
        assert socket.wait_for("goodbye")["code"] == "deputy.ended"
        assert socket.connection is None
        assert code_of(socket.ask("clock_start")) == "seat.unknown"
    assert refusal(lambda: Socket(live, "console", cookie)) == "forbidden"
    assert lead.ask("clock_start")["ok"]


def test_a_deputy_who_signs_out_everywhere_leads_nowhere(live: Live) -> None:
    cookie = with_deputy(live)
    console, lead = Socket(live, "console", live.cookie(**cookie)), live.lead()
    accounts.sign_out_everywhere(live.world.deps, cookie["account_id"])
    assert console.wait_for("goodbye")["code"] == "account.signed_out"
    assert refusal(lambda: Socket(live, "console", live.cookie(**cookie))) == "forbidden"
    assert lead.ask("clock_start")["ok"]


def test_a_sprint_that_is_handed_over_is_led_by_the_other_at_once(live: Live) -> None:
    cookie = live.cookie(**with_deputy(live))
    giver, heir = live.lead(), Socket(live, "console", cookie)
    live.world.act("sprint_hand_over", name="Bo Bro")
    for socket in (giver, heir):
        assert socket.wait_for("goodbye")["code"] == "account.signed_out"  # their pages come anew
    giver, heir = live.lead(), Socket(live, "console", cookie)
    assert code_of(giver.ask("sprint_freeze", frozen=True)) == "forbidden"
    assert giver.ask("clock_add", minutes=1)["ok"]
    assert heir.ask("sprint_freeze", frozen=True)["ok"]


def test_a_device_that_was_away_is_told_that_the_seat_was_taken_down(live: Live) -> None:
    seat = live.world.join()
    live.world.act("seat_remove", seat=seat.id)
    assert refusal(lambda: live.join(seat)) == "seat.removed"


@pytest.mark.parametrize(
    "cookie",
    [{}, {"seats": {}}, {"seats": {"XXXXXX": ["a", 1]}}, {"account_id": "another"}, {"seats": {"": "x"}}],
)
@pytest.mark.parametrize("window", ["room", "console"])
def test_without_a_seat_or_the_account_nobody_comes_in(
    live: Live, window: str, cookie: dict[str, Any]
) -> None:
    assert refusal(lambda: Socket(live, window, live.cookie(**cookie))) in ("seat.unknown", "forbidden")
    assert len(live.broadcast.connections) == 0


def test_who_moves_to_another_team_hears_and_reads_the_old_one_no_more(live: Live) -> None:
    moved, stays = live.world.join("Mette"), live.world.join("Anders")
    mette, anders = live.join(moved), live.join(stays)
    for socket in (mette, anders):
        for document in ("ideas:1", "concept:1"):
            Socket.open(socket, document)
    mette.ask("presence_set", document="ideas:1", field="n1")
    live.world.act("seat_move", seat=moved.id, team=2)
    assert {told["document"] for told in mette.got("document_closed")} == {"ideas:1", "concept:1"}
    assert anders.got("document_closed") == []
    anders.write("ideas:1", "n1", "Kun for hold 1")
    live.broadcast.relay._run((live.world.room("ideas:1"), False))
    assert mette.got("document_changed") == []
    sync = mette.ask("document_sync", document="ideas:1", epoch=1, state_vector=b"\0")
    assert code_of(sync) == "document.unknown"
    assert code_of(mette.open("ideas:1")) == "document.unknown"
    live.broadcast.presence.publish()
    assert anders.got("presence")[-1]["seats"] == []
    assert mette.open("ideas:2")["ok"]


def test_who_moves_while_a_document_is_opened_does_not_get_it(
    live: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    seat = live.world.join()
    socket, room = live.join(seat), live.world.room("ideas:1")
    catch_up = room.catch_up

    def moved_meanwhile(*args: Any) -> Any:
        caught = catch_up(*args)
        live.world.act("seat_move", seat=seat.id, team=2)
        return caught

    monkeypatch.setattr(room, "catch_up", moved_meanwhile)
    assert code_of(socket.open("ideas:1")) == "document.unknown"
    assert room.is_idle


def test_a_specialist_who_becomes_a_participant_keeps_only_the_own_team(live: Live) -> None:
    seat = live.world.join("Poul")
    live.world.act("seat_role", seat=seat.id, role="specialist")
    socket = live.join(current(live, seat))
    for team in (1, 2):
        assert socket.open(f"ideas:{team}")["ok"]
    live.world.act("seat_role", seat=seat.id, role="participant")
    live.world.act("seat_move", seat=seat.id, team=1)
    if socket.connection is not None:
        assert set(socket.connection.open) <= {"ideas:1"}
    assert "ideas:2" in {told["document"] for told in socket.got("document_closed")}


def test_a_specialist_reads_no_drafts(live: Live) -> None:
    author, helper = live.world.join("Mette"), live.world.join("Poul")
    live.world.act("seat_role", seat=helper.id, role="specialist")
    for socket in (live.join(current(live, helper)), live.lead()):
        assert code_of(socket.open(f"drafts:{author.id}")) == "document.unknown"


def test_the_projector_opens_nothing_and_commands_nothing(live: Live) -> None:
    stage = live.stage()
    assert code_of(stage.open("ideas:1")) == "forbidden"
    assert code_of(stage.ask("clock_start")) == "forbidden"


def current(live: Live, seat: Seat) -> Seat:
    return live.world.state.seat(seat.id)


# Presence


def test_one_is_shown_only_in_documents_that_the_reader_has_open(live: Live) -> None:
    mette, anders = live.join(live.world.join("Mette")), live.join(live.world.join("Anders"))
    mette.open("ideas:1")
    mette.ask("presence_set", document="ideas:1", field="n1")
    live.broadcast.presence.publish()
    assert anders.got("presence")[-1]["seats"] == []
    anders.open("ideas:1")
    live.broadcast.presence.changed(live.world.code)
    live.broadcast.presence.publish()
    assert [one["field"] for one in anders.got("presence")[-1]["seats"]] == ["n1"]


def test_nobody_is_shown_in_a_document_that_they_have_not_open(live: Live) -> None:
    mette, anders = live.join(live.world.join("Mette")), live.join(live.world.join("Anders"))
    anders.open("ideas:1")
    mette.ask("presence_set", document="ideas:1", field="n1")
    live.broadcast.presence.publish()
    assert anders.got("presence")[-1]["seats"] == []


# Limits


def test_commands_are_limited_for_a_seat_on_all_its_devices(live: Live) -> None:
    seat = live.world.join()
    sockets = [live.join(seat), live.join(seat)]
    codes = [code_of(sockets[at % 2].ask("ready_set", ready=True)) for at in range(60)]
    assert codes[:40] == [None] * 40
    assert set(codes[40:]) == {"rate_limited"}
    assert code_of(live.join(live.world.join("Anders")).ask("ready_set", ready=True)) is None


def test_as_many_edits_at_once_as_a_seat_has_room_for(live: Live) -> None:
    mette = live.join(live.world.join("Mette"))
    mette.open("ideas:1")
    room_for = int(Rates().updates.burst)
    codes = [code_of(mette.write("ideas:1", f"n{at}", "Hurtigt")) for at in range(room_for + 1)]
    assert codes == [None] * room_for + ["rate_limited"]


def test_who_comes_and_goes_is_told_with_the_next_facts(live: Live) -> None:
    lead, seat = live.lead(), live.world.join("Mette")
    live.broadcast.publisher.publish_facts()
    mette = live.join(seat)
    for is_here in (True, False):
        lead.forget()
        live.broadcast.publisher.publish_facts()
        (told,) = lead.got("changed")
        assert {one["name"]: one["online"] for one in told["slots"]["people"]["value"]}["Mette"] is is_here
        mette.go()


def test_the_projector_hears_how_many_notes_lie_face_down_while_people_write(live: Live) -> None:
    seat = live.world.join("Mette")
    live.world.go_to("ideas", private=True)
    mette, stage = live.join(seat), live.stage()
    mette.open(f"drafts:{seat.id}")
    stage.forget()
    mette.write(f"drafts:{seat.id}", "n1", "Hemmelig")
    live.broadcast.publisher.publish_facts()
    told = stage.got("changed")
    assert told[-1]["slots"]["on_tables"]["value"] == {"down": 1, "turns": 0}
    assert "Hemmelig" not in str(told)
    stage.forget()
    live.world.act("reveal", team=1)
    assert stage.got("changed")[-1]["slots"]["on_tables"]["value"] == {"down": 0, "turns": 1}


def test_what_no_browser_sends_is_answered(live: Live) -> None:
    socket = live.join(live.world.join())
    assert code_of(socket.ask("no_such_event")) == "unknown_event"
    assert code_of(socket.ask("clock_ping", more=1)) == "bad_payload"


# No, and cannot right now


@pytest.mark.parametrize("broken", [Refused("storage.unavailable"), RuntimeError("a driver's own")])
def test_a_read_that_fails_after_a_commit_deletes_nothing_and_is_told_later(
    live: Live, broken: Exception
) -> None:
    mette = live.join(live.world.join())
    lead, stage = live.lead(), live.stage()
    everybody = (mette, lead, stage)
    for socket in everybody:
        socket.forget()
    live.broken = broken
    assert lead.ask("sprint_freeze", frozen=True)["ok"]
    assert [socket.got("goodbye") for socket in everybody] == [[], [], []]
    live.broadcast.publisher.publish_facts()
    live.broken = None
    live.broadcast.publisher.publish_facts()
    assert all(socket.got("changed")[-1]["slots"]["sprint"]["value"]["frozen"] for socket in everybody)
    assert all(socket.connection is not None for socket in everybody)


def test_nobody_acts_on_rights_from_before_a_change_that_could_not_be_read(live: Live) -> None:
    mette = live.join(live.world.join())
    mette.open("ideas:1")
    live.broken = Refused("storage.unavailable")
    live.world.act("sprint_freeze", frozen=True)
    assert code_of(mette.write("ideas:1", "n1", "Efter frysningen")) == "storage.unavailable"
    live.broken = None
    assert code_of(mette.write("ideas:1", "n1", "Efter frysningen")) == "document.locked"


def test_who_comes_while_nothing_can_be_read_hears_that_and_not_that_the_seat_is_gone(live: Live) -> None:
    seat = live.world.join()
    live.broken = Refused("storage.unavailable")
    assert refusal(lambda: live.join(seat)) == "storage.unavailable"
    assert len(live.broadcast.connections) == 0


def test_a_deleted_sprint_says_so(live: Live) -> None:
    mette = live.join(live.world.join())
    sprints.delete(live.world.deps, live.world.code)
    assert mette.got("goodbye")[-1]["code"] == "sprint.deleted"
    assert mette.connection is None


def test_a_store_that_fails_once_acks_nothing_and_saves_the_second_time(
    live: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    mette, anders = live.join(live.world.join("Mette")), live.join(live.world.join("Anders"))
    for socket in (mette, anders):
        socket.open("ideas:1")
    append = live.world.rooms.writer._append

    def fails_once(entries: list[Any]) -> None:
        monkeypatch.setattr(live.world.rooms.writer, "_append", append)
        raise Refused("storage.unavailable")

    monkeypatch.setattr(live.world.rooms.writer, "_append", fails_once)
    note = mette.noted("n1", "Først ikke")
    assert code_of(mette.send("ideas:1", note)) == "storage.unavailable"
    again = mette.send("ideas:1", note)
    assert again.get("ok"), again
    anders.doc.apply_update(anders.wait_for("document_changed")["bytes"])
    assert str(anders.notes["n1"]["text"]) == "Først ikke"
    assert anders.got("document_changed")[0]["serial"] == again["serial"]


# Costs


def test_who_is_refused_again_and_again_waits_and_the_others_do_not(live: Live) -> None:
    mette, anders = live.join(live.world.join("Mette")), live.join(live.world.join("Anders"))
    for socket in (mette, anders):
        socket.open("ideas:1")
    before = mette.doc.get_state()
    mette.doc.get("hidden", type=Map)["a"] = 1
    hidden = mette.doc.get_update(before)
    codes = [code_of(mette.send("ideas:1", hidden)) for _ in range(12)]
    assert codes[:9] == ["document.refused"] * 9
    assert codes[-1] == "rate_limited"
    assert anders.write("ideas:1", "n1", "Uforstyrret")["ok"]


def test_a_sprint_that_everybody_has_left_keeps_nothing_in_memory_but_its_rooms(live: Live) -> None:
    mette, lead = live.join(live.world.join("Mette")), live.lead()
    mette.open("ideas:1")
    for socket in (mette, lead):
        socket.go()
    live.broadcast.publisher.publish_facts()
    publisher, code = live.broadcast.publisher, live.world.code
    assert code not in publisher._states
    assert code not in publisher._publishing
    assert code not in live.hub._rates
    live.world.now_ms += 1
    live.world.rooms.tend(evict_after_ms=0)
    assert len(live.world.rooms) == 0


def test_a_group_that_goes_in_an_open_vote_gives_its_votes_back_over_the_wire(live: Live) -> None:
    mette, anders = live.join(live.world.join("Mette")), live.join(live.world.join("Anders"))
    for socket in (mette, anders):
        socket.open("ideas:1")
    for group in ("a", "b"):
        before = mette.doc.get_state()
        mette.doc.get("groups", type=Map)[group] = Map({"title": Text(f"Gruppe {group}"), "removed_ms": 0})
        mette.send("ideas:1", mette.doc.get_update(before))
    live.world.go_to("vote")
    assert code_of(anders.ask("vote_cast", item="group:a")) == "vote.empty"
    mette.send("ideas:1", mette.noted("n1", "Ring først", group="a"))
    assert anders.ask("vote_cast", item="group:a")["ok"]
    mette.forget()
    anders.forget()
    before = mette.doc.get_state()
    mette.doc.get("groups", type=Map)["a"]["removed_ms"] = 7
    mette.send("ideas:1", mette.doc.get_update(before))
    told = anders.got("changed")[-1]["slots"]["votes"]["value"]
    assert (told["mine"], told["came_back"]) == ({}, ["Gruppe a"])
    assert mette.got("changed") == [], "who removes it does not see whose vote it was"
    assert code_of(anders.ask("vote_cast", item="group:a")) == "vote.gone"
