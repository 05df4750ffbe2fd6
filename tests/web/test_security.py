"""Headers on every answer, no form from elsewhere, and slow guessing."""

from pathlib import Path
from urllib.parse import quote

import pytest

from sprint.app import create_app
from sprint.config import Config
from sprint.web.guesses import (
    CALM_A_MINUTE,
    FREE_GUESSES,
    LONGEST_WAIT_MS,
    WRONG_A_SESSION,
    Guesses,
    Latest,
    Pauses,
    few,
    wait_for,
)
from sprint.web.language import local_path
from sprint.web.security import content_policy
from tests.support.databases import sqlite
from tests.web.conftest import PASSWORD, World, join
from tests.web.page import Browser

FOREIGN = [
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
]


@pytest.mark.parametrize("headers", FOREIGN)
def test_a_form_from_elsewhere_is_refused(world: World, browser: Browser, headers: dict[str, str]) -> None:
    page = browser.post(f"/s/{world.code}", {"name": "Mette"}, headers=headers)
    assert page.status == 403
    assert "en anden side end Sprintrum" in page.text


def test_an_old_browser_is_asked_for_its_origin(world: World) -> None:
    client = world.app.test_client()
    assert client.post("/logout", headers={"Origin": "https://elsewhere.example"}).status_code == 403
    assert client.post("/logout", headers={"Origin": "null"}).status_code == 403
    assert client.post("/logout", headers={"Origin": "http://localhost"}).status_code == 303
    assert client.post("/logout").status_code == 303


@pytest.mark.parametrize("origin", ["http://[", "http://[::1", "https://[x]:y/", "http://\u2100", "]["])
def test_an_origin_that_is_none_is_answered_in_words(world: World, origin: str) -> None:
    client = world.app.test_client()
    assert client.post(
        "/logout", headers={"Origin": origin.encode("latin-1", "replace").decode("latin-1")}
    ).status_code in (400, 403)


@pytest.mark.parametrize(
    "target", ["http://[", "//[", "/\\[", "http://[::1", "/ok?x=[", "javascript:alert(1)", "/\x00"]
)
def test_where_to_go_next_is_never_an_error_of_ours(world: World, target: str) -> None:
    client = world.app.test_client()
    for answer in (
        client.post("/language", data={"lang": "da", "next": target}),
        client.post(f"/login?next={quote(target)}", data={"name": "Søren", "password": PASSWORD}),
        client.get(f"/login?next={quote(target)}"),
    ):
        assert answer.status_code in (200, 302, 303, 400)
        assert answer.headers.get("Location", "/").startswith("/")


def test_cookies_are_out_of_reach_of_scripts(world: World, browser: Browser) -> None:
    page = join(browser, world.code)
    cookie = page.response.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie


def test_the_policy_names_the_sockets_of_this_host_only() -> None:
    assert "connect-src 'self' ws://sprint.dk:5000 wss://sprint.dk:5000;" in content_policy("sprint.dk:5000")
    assert "connect-src 'self';" in content_policy("evil; script-src *")


def test_a_huge_form_is_refused_in_words(browser: Browser) -> None:
    page = browser.post("/", {"code": "x" * 200_000})
    assert page.status == 413
    assert page.h1 == "Det var for meget på én gang"


def test_guessing_codes_ends_but_not_for_those_with_a_seat(world: World) -> None:
    mette = world.joined("Mette")
    for _ in range(WRONG_A_SESSION):
        assert mette.get("/s/222222").status == 404
    page = mette.get("/s/222222")
    assert page.status == 429
    assert page.h1 == "Vent et øjeblik"
    assert mette.get(f"/s/{world.code}/room").status == 200
    assert world.browser().get(f"/s/{world.code}").status == 200


def test_guesses_are_forgiven_after_a_while() -> None:
    guesses = Guesses()
    for _ in range(WRONG_A_SESSION):
        guesses.wrong("one", 0)
    assert guesses.too_many("one", 1_000)
    assert not guesses.too_many("other", 1_000)
    assert not guesses.too_many("one", 6 * 60_000)


def test_the_memory_of_guesses_is_bounded_and_forgets_the_oldest() -> None:
    guesses = Guesses(by_session=Latest(few, most=3))
    for who in ("one", "two", "three", "one", "four"):
        guesses.wrong(who, 0)
    assert list(guesses.by_session.kept) == ["three", "one", "four"]


def test_an_account_takes_longer_breaks_after_each_wrong_guess() -> None:
    pauses, now = Pauses(), 1_000_000
    for _ in range(FREE_GUESSES - 1):
        pauses.wrong("søren", now)
        assert pauses.left_ms("søren", now) == 0
    seconds = []
    for _ in range(9):
        pauses.wrong("søren", now)
        seconds.append(pauses.left_ms("søren", now) // 1000)
        now += pauses.left_ms("søren", now)
    assert seconds == [1, 2, 4, 8, 16, 32, 60, 60, 60]
    assert pauses.left_ms("søren on her own laptop", now) == 0
    pauses.right("søren")
    assert pauses.left_ms("søren", now) == 0


def test_a_quiet_quarter_of_an_hour_is_forgiven() -> None:
    pauses = Pauses()
    for _ in range(20):
        pauses.wrong("søren", 0)
    assert pauses.left_ms("søren", 16 * 60_000) == 0
    pauses.wrong("søren", 16 * 60_000)
    assert pauses.left_ms("søren", 16 * 60_000) == 0


def test_many_guessers_make_everybody_wait_a_little() -> None:
    assert wait_for(CALM_A_MINUTE) == 0
    assert 0 < wait_for(CALM_A_MINUTE + 10) < LONGEST_WAIT_MS
    assert wait_for(100_000) == LONGEST_WAIT_MS


@pytest.mark.parametrize(
    ("target", "goes"),
    [
        ("/s/FJ7K2M/room", "/s/FJ7K2M/room"),
        ("//elsewhere.example", "/"),
        ("https://elsewhere.example/", "/"),
        ("/\\elsewhere.example", "/"),
        ("elsewhere", "/"),
        ("/a\r\nSet-Cookie: x", "/"),
        ("", "/"),
    ],
)
def test_nobody_is_sent_elsewhere(target: str, goes: str) -> None:
    assert local_path(target) == goes


@pytest.mark.parametrize("over_tls", [False, True])
def test_over_tls_the_cookie_can_be_set_by_nobody_else(tmp_path: Path, over_tls: bool) -> None:
    config = Config(sqlite(tmp_path / "a.db"), "secret", trusted_proxies=1)
    client = create_app(config).test_client()
    headers = {"X-Forwarded-Proto": "https"} if over_tls else {}
    answer = client.post("/language", data={"lang": "en"}, headers=headers)
    cookies = answer.headers.getlist("Set-Cookie")
    assert cookies
    assert all(cookie.startswith("__Host-") == over_tls for cookie in cookies if "sprintrum" in cookie)
    assert all(("Secure" in cookie) == over_tls for cookie in cookies if "sprintrum" in cookie)


@pytest.mark.parametrize("origin", ["null", "http://evil.example", "://"])
def test_an_origin_that_is_none_of_ours_is_refused_in_words(tmp_path: Path, origin: str) -> None:
    client = create_app(Config(sqlite(tmp_path / "a.db"), "secret")).test_client()
    assert client.post("/language", data={"lang": "en"}, headers={"Origin": origin}).status_code == 403
