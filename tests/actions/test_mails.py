"""Three mails, through a real mail server; and nothing of it where the host has none."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, Literal

import pytest

from sprint import post
from sprint.actions import keeping, leaving, mails, sprints
from sprint.actions.deps import Actor, Deps
from sprint.config import MailServer
from sprint.config import mail_server as read_setting
from sprint.domain.errors import Refused
from sprint.domain.mails import address
from sprint.setting_names import BadSetting
from sprint.store.mails import waiting
from sprint.store.tables import SprintRow
from tests.support.mail import PASSWORD, USER, Box, mail_server, self_signed
from tests.support.server import free_port
from tests.support.world import DAY_MS, World

ADDRESS = "mette@kommune.example"
SENDER = "Sprintrum <sprint@example.dk>"
LINK = "https://sprint.example/s/ABCDEF/return/XXXX"


@pytest.fixture
def box() -> Box:
    return Box()


@pytest.fixture
def post_office(box: Box) -> Iterator[MailServer]:
    with mail_server(box) as port:
        yield MailServer("127.0.0.1", port, "", "", "none", SENDER)


@pytest.fixture
def deps(world: World) -> Deps:
    return replace(world.deps, mails=True, address="https://sprint.example")


def deliver(deps: Deps, server: MailServer) -> None:
    mails.send_waiting(deps, partial(post.send, server))


def queued(deps: Deps) -> int:
    with deps.store.read() as db:
        return len(waiting(db, 2**52, 100))


def asked(world: World, deps: Deps, name: str = "Mette", to: str = ADDRESS) -> Any:
    seat = world.join(name)
    mails.keep_address(deps, world.state, seat, to, LINK)
    return seat


def test_who_asks_gets_the_own_link(world: World, deps: Deps, box: Box, post_office: MailServer) -> None:
    asked(world, deps)
    deliver(deps, post_office)
    (mail,) = box.mails
    assert (mail["To"], box.to, mail["From"]) == (ADDRESS, [ADDRESS], "Sprintrum <sprint@example.dk>")
    assert mail["Subject"] == "Din plads i Sprint"
    assert LINK in mail.get_content()
    assert mail.get_content_type() == "text/plain"
    assert mail["Auto-Submitted"] == "auto-generated"
    deliver(deps, post_office)
    assert (len(box.mails), queued(deps)) == (1, 0)


def test_it_is_warned_twice_and_anew_when_the_date_moves(
    world: World, deps: Deps, box: Box, post_office: MailServer
) -> None:
    asked(world, deps)
    keeping.keep_until(deps, world.lead, "2027-02-01")
    start = world.state.deletes_at_ms
    for left in (20, 14, 13, 2, 1):
        world.now_ms = start - left * DAY_MS
        mails.warn(deps)
        mails.warn(deps)
    deliver(deps, post_office)
    subjects = [mail["Subject"] for mail in box.mails]
    assert subjects == ["Din plads i Sprint", *["Sprint slettes 1.2.2027"] * 2]
    assert "Om 14 dage, den 1.2.2027" in box.mails[1].get_content()
    assert f"https://sprint.example/s/{world.code}/home" in box.mails[1].get_content()
    keeping.keep_until(deps, world.lead, "2027-06-01")
    world.now_ms = world.state.deletes_at_ms - 14 * DAY_MS
    mails.warn(deps)
    deliver(deps, post_office)
    assert box.mails[-1]["Subject"] == "Sprint slettes 1.6.2027"


def test_it_is_warned_anew_when_closing_moves_the_date(
    world: World, deps: Deps, box: Box, post_office: MailServer
) -> None:
    asked(world, deps)
    with deps.store.write() as db:
        row = db.query(SprintRow).one()
        row.date_chosen, row.deletes_at_ms = False, world.now_ms + 120 * DAY_MS
    world.now_ms += 110 * DAY_MS
    mails.warn(deps)
    world.act("sprint_close")
    world.now_ms = world.state.deletes_at_ms - 14 * DAY_MS
    mails.warn(deps)
    deliver(deps, post_office)
    assert len([mail for mail in box.mails if "slettes" in mail["Subject"]]) == 2


def test_deletion_is_told_and_then_the_address_is_gone(
    world: World, deps: Deps, box: Box, post_office: MailServer
) -> None:
    asked(world, deps)
    deliver(deps, post_office)
    sprints.delete(deps, world.code, "date")
    deliver(deps, post_office)
    assert box.mails[-1]["Subject"] == "Sprint er slettet"
    with deps.store.engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM mails").scalar() == 0


def test_whoever_leaves_or_forgets_the_address_hears_nothing_more(
    world: World, deps: Deps, box: Box, post_office: MailServer
) -> None:
    mette = asked(world, deps)
    bo = asked(world, deps, "Bo", "bo@kommune.example")
    deliver(deps, post_office)
    leaving.leave(deps, world.state, mette)
    mails.forget_address(deps, world.state, bo)
    sprints.delete(deps, world.code)
    deliver(deps, post_office)
    assert len(box.mails) == 2


def test_a_server_that_refuses_is_asked_again_later_and_not_for_ever(
    world: World, deps: Deps, box: Box, post_office: MailServer
) -> None:
    asked(world, deps)
    box.refuses = "451 later"
    deliver(deps, post_office)
    deliver(deps, post_office)  # too soon
    box.refuses = ""
    assert queued(deps) == 1
    world.now_ms += 61_000
    deliver(deps, post_office)
    assert (len(box.mails), queued(deps)) == (1, 0)
    asked(world, deps, "Bo")
    box.refuses = "550 never"
    for _ in range(mails.MOST_TRIES):
        world.now_ms += 3 * DAY_MS
        deliver(deps, post_office)
    assert queued(deps) == 0


def test_no_server_there_loses_no_mail(world: World, deps: Deps) -> None:
    asked(world, deps)
    nobody = MailServer("127.0.0.1", free_port(), "", "", "none", "sprint@example.dk")
    deliver(deps, nobody)
    assert queued(deps) == 1


Tls = Literal["start", "whole"]


def by_tls(port: int, tls: Tls, password: str = PASSWORD) -> MailServer:
    """One that has TLS from the start asks for no name here: it is on the same machine."""
    user, password = (USER, password) if tls == "start" else ("", "")
    return MailServer("127.0.0.1", port, user, password, tls, SENDER)


def ours(caplog: pytest.LogCaptureFixture) -> list[logging.LogRecord]:
    return [record for record in caplog.records if record.name == mails.__name__]


@pytest.mark.parametrize("tls", ["start", "whole"])
def test_by_tls_it_goes_to_a_server_that_somebody_vouches_for(
    world: World, deps: Deps, box: Box, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tls: Tls
) -> None:
    asked(world, deps)
    certificate = self_signed(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with mail_server(box, tls, certificate) as port:
        deliver(deps, by_tls(port, tls))
    assert (box.to, queued(deps)) == ([ADDRESS], 0)


@pytest.mark.parametrize("tls", ["start", "whole"])
@pytest.mark.parametrize(
    ("address", "is_known", "reason"),
    [("127.0.0.1", False, "self-signed certificate"), ("127.0.0.2", True, "IP address mismatch")],
)
def test_a_wrong_certificate_is_said_in_the_log_and_loses_no_mail(
    world: World, deps: Deps, box: Box, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture, tls: Tls, address: str, is_known: bool, reason: str,
) -> None:  # fmt: skip
    asked(world, deps)
    certificate = self_signed(tmp_path, address)
    if is_known:
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with mail_server(box, tls, certificate) as port:
        deliver(deps, by_tls(port, tls))
    (said,) = ours(caplog)
    assert reason in vars(said)["reason"]
    assert ADDRESS not in str(vars(said))
    assert (box.mails, queued(deps)) == ([], 1)


def test_what_a_server_refuses_is_said_by_its_number_alone(
    world: World, deps: Deps, box: Box, post_office: MailServer, caplog: pytest.LogCaptureFixture
) -> None:
    asked(world, deps)
    box.refuses = f"550 no such person: {ADDRESS}"
    for _ in range(mails.MOST_TRIES):
        world.now_ms += 3 * DAY_MS
        deliver(deps, post_office)
    *tried, last = ours(caplog)
    assert {vars(said)["reason"] for said in tried} == {"550"}
    assert last.getMessage() == "a mail was given up"
    assert ADDRESS not in str([vars(said) for said in ours(caplog)])


def test_a_wrong_password_loses_no_mail(
    world: World, deps: Deps, box: Box, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked(world, deps)
    certificate = self_signed(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with mail_server(box, "start", certificate) as port:
        deliver(deps, by_tls(port, "start", "another"))
        assert (box.mails, queued(deps)) == ([], 1)
        world.now_ms += 61_000
        deliver(deps, by_tls(port, "start"))
    assert (box.to, queued(deps)) == ([ADDRESS], 0)


def test_without_a_mail_server_nothing_is_queued(world: World) -> None:
    asked(world, world.deps)
    world.now_ms = world.state.deletes_at_ms - DAY_MS
    before = queued(world.deps)
    mails.warn(world.deps)
    sprints.delete(world.deps, world.code)
    assert queued(world.deps) == before


@pytest.mark.parametrize(
    "text",
    [
        "",
        "mette",
        "mette@",
        "@kommune.dk",
        "a@b",
        "to@x.dk, to@y.dk",
        "a@b.dk\nBcc: c@d.dk",
        "mørk@ø.dk",
        "a" * 260 + "@b.dk",
    ],
)
def test_what_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(Refused, match=r"mail\.wrong"):
        address(text)


def test_an_address_is_taken_as_it_is() -> None:
    assert address(" mette.hansen+sprint@kommune.dk ") == "mette.hansen+sprint@kommune.dk"


SET = {"MAIL_FROM": "Sprintrum <sprint@example.dk>", "PUBLIC_URL": "https://sprint.example"}


@pytest.mark.parametrize(
    ("url", "way"),
    [
        ("smtp://anna:p%40ss@mail.example", ("mail.example", 587, "anna", "p@ss", "start")),
        ("smtps://mail.example:4650", ("mail.example", 4650, "", "", "whole")),
        ("smtp+plain://127.0.0.1", ("127.0.0.1", 25, "", "", "none")),
    ],
)
def test_a_mail_server_is_read_from_one_setting(url: str, way: tuple[str, int, str, str, str]) -> None:
    server = read_setting({"SMTP_URL": url, **SET})
    assert server == MailServer(*way, SET["MAIL_FROM"])  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "given",
    [
        {"SMTP_URL": "smtp://mail.example"},
        {"SMTP_URL": "smtp://mail.example", "MAIL_FROM": "a@b.dk"},
        {"SMTP_URL": "http://mail.example", **SET},
        {"SMTP_URL": "smtp://mail.example:none", **SET},
        {"SMTP_URL": "smtp://mail.example", **SET, "MAIL_FROM": "nobody"},
    ],
)
def test_settings_that_cannot_be_right_are_refused(given: dict[str, str]) -> None:
    with pytest.raises(BadSetting):
        read_setting(given)


def test_no_setting_is_no_mail() -> None:
    assert read_setting({}) is None


def test_undoing_a_deed_is_nobodys_mail(world: World, deps: Deps) -> None:
    keeping.keep_until(deps, Actor(world.code, world.lead.seat_id), "2027-02-01")
    assert queued(deps) == 0
