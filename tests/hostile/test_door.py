"""Whoever comes without a seat, or with one and no good will: turned away, and nobody else waits."""

from __future__ import annotations

import base64
import json
import os
import socket
import threading
from contextlib import ExitStack, suppress

import pytest
from websocket import WebSocketBadStatusException, WebSocketException

from tests.support.bystander import Bystander
from tests.support.prepared import Prepared
from tests.support.server import Server
from tests.support.visitors import CONNECT, Visitor, event, packed, request

pytestmark = pytest.mark.usefixtures("bystander")

SOCKETS = "/socket.io/?EIO=4&transport=polling"
ME = "127.0.0.1"
# How much longer than in ``make test``.
LONGER = int(os.environ.get("HOSTILE", "1"))


def turned_away(server: Server, reason: str) -> float:
    """How often, for that reason."""
    _, numbers, _ = request(server, "/metrics")
    wanted = f'sprintrum_turned_away_total{{reason="{reason}"}} '
    found = [line for line in numbers.decode().splitlines() if line.startswith(wanted)]
    return float(found[0].removeprefix(wanted)) if found else 0.0


# Without a seat


@pytest.mark.parametrize(
    "data", [event("nothing"), event("clock_ping", {}, 1), b"", b"\xc1", "4text", "42[]", "5"], ids=repr
)
def test_who_is_not_seated_says_one_thing_only(server: Server, prepared: Prepared, data: bytes | str) -> None:
    with Visitor(server, prepared.code) as visitor:
        visitor.send(data)
        with suppress(WebSocketException, OSError):
            visitor.send(event("nothing"))
        assert visitor.is_closed()


def test_a_flood_of_unknown_events_ends_with_the_first(server: Server, prepared: Prepared) -> None:
    before = turned_away(server, "unseated")
    frame = event("x")
    for _ in range(5 * LONGER):
        with Visitor(server, prepared.code) as visitor:
            with suppress(WebSocketException, OSError):
                for _ in range(20_000):
                    visitor.send(frame)
            assert visitor.is_closed()
    assert turned_away(server, "unseated") >= before + 5 * LONGER


def test_unknown_codes_are_counted_and_end(server: Server) -> None:
    """Each asks the database, so there are only so many."""
    answers = [request(server, f"{SOCKETS}&as=room&code=ZZ{at:04}")[0] for at in range(260)]
    assert set(answers) == {200, 429}
    assert turned_away(server, "code") > 0
    assert turned_away(server, "codes") + turned_away(server, "knocks") > 0


def test_one_post_of_many_connects_is_read_up_to_the_second(server: Server, prepared: Prepared) -> None:
    seat = prepared.seats[1][2]
    sid = opened(server, prepared, seat)
    before = turned_away(server, "connects")
    body = "\x1e".join(["b" + base64_of(packed(CONNECT))] * 1_990).encode()
    status, _, _ = request(server, f"{SOCKETS}&sid={sid}", "POST", body, Cookie=seat)
    assert status == 400
    assert turned_away(server, "connects") == before + 1
    assert request(server, f"{SOCKETS}&sid={sid}", Cookie=seat)[0] == 400


def base64_of(data: bytes) -> str:
    return base64.b64encode(data).decode()


def opened(server: Server, prepared: Prepared, cookie: str, **headers: str) -> str:
    """The id of a new connection by polling."""
    status, body, _ = request(server, f"{SOCKETS}&as=room&code={prepared.code}", Cookie=cookie, **headers)
    assert status == 200
    return str(json.loads(body[1:])["sid"])


def test_connections_that_never_connect_end_after_ten_seconds(server: Server, prepared: Prepared) -> None:
    with Visitor(server, prepared.code) as visitor:
        assert visitor.is_closed()
    assert turned_away(server, "silent") >= 1


def test_two_thousand_idle_sockets_and_half_requests_keep_nobody_out(server: Server) -> None:
    with ExitStack() as stack:
        for at in range(2_300):
            somebody = stack.enter_context(socket.create_connection((ME, server.port)))
            if at % 2:
                with suppress(OSError):
                    somebody.sendall(b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ")
        assert request(server, "/healthz")[0] == 200
        somebody.settimeout(30)
        with suppress(OSError):  # reset or closed: it is over
            assert somebody.recv(1) == b""


def test_slow_bodies_keep_nobody_from_signing_in(server: Server) -> None:
    form = {"Content_Type": "application/x-www-form-urlencoded"}
    begun = b"POST /login HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
    with ExitStack() as stack:
        for at in range(150):
            somebody = stack.enter_context(socket.create_connection((ME, server.port)))
            length = 500 if at % 2 else 60_000
            somebody.sendall(begun + f"Content-Length: {length}\r\n\r\nname=".encode())
        body = b"name=Nobody&password=not+the+password"
        assert request(server, "/login", "POST", body, **form)[0] == 422
    assert request(server, "/login", "POST", b"name=" + b"x" * 9_000, **form)[0] == 413


# With a seat


def test_a_seat_that_floods_is_read_slowly_and_its_own_room_goes_on(
    server: Server, prepared: Prepared, bystander: Bystander
) -> None:
    stop = threading.Event()

    def flood() -> None:
        with Visitor(server, prepared.code, prepared.seats[1][2]) as visitor:
            visitor.sit()
            visitor.socket.settimeout(1)
            with suppress(WebSocketException, OSError):
                while not stop.is_set():
                    visitor.send(event("x") if len(bystander.waits) % 2 else event("clock_ping", {}, 1))

    attackers = [threading.Thread(target=flood, daemon=True) for _ in range(4)]
    for attacker in attackers:
        attacker.start()
    enough = len(bystander.waits) + 40 * LONGER
    while len(bystander.waits) < enough:
        assert any(attacker.is_alive() for attacker in attackers)
        stop.wait(0.1)
    stop.set()


@pytest.mark.parametrize(
    "data",
    [
        b"\xdd" + (900_000).to_bytes(4, "big") + b"\x90" * 900_000,
        b"\x91" * 900_000,
        b"4" + b"[" * 900_000,
        ("4" + "[]," * 300_000),
        b"\x84\xa4type\x02\xa3nsp\xa1/\xa2id\x01\xa4data\xdd"
        + (500_000).to_bytes(4, "big")
        + b"\xc0" * 500_000,
    ],
    ids=["empty lists", "deep", "json in bytes", "json", "a long event"],
)
def test_a_megabyte_of_small_things_is_not_built(
    server: Server, prepared: Prepared, data: bytes | str
) -> None:
    with Visitor(server, prepared.code, prepared.seats[2][2]) as visitor:
        visitor.sit()
        for _ in range(3 * LONGER):
            visitor.send(data)
        visitor.send(event("clock_ping", {}, 7))
        assert visitor.receive_ack(7)["ok"]


def test_a_seat_has_so_many_sockets(server: Server, prepared: Prepared) -> None:
    with ExitStack() as stack:
        for _ in range(16):
            stack.enter_context(Visitor(server, prepared.code, prepared.seats[3][2]))
        for _ in range(3):
            with pytest.raises(WebSocketBadStatusException, match="429"):
                Visitor(server, prepared.code, prepared.seats[3][2])


# Other pages


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec_Fetch_Site": "cross-site"},
        {"Sec_Fetch_Site": "same-site"},
        {"Origin": "https://evil.example"},
        {"Origin": "http://sibling.127.0.0.1"},
        {"Origin": "null"},
        {"Origin": "http://["},
        {"Origin": "http://evil.example", "X_Forwarded_Host": "evil.example"},
        {"Origin": "http://evil.example", "Forwarded": "host=evil.example"},
    ],
    ids=str,
)
def test_another_sites_page_opens_no_socket(
    server: Server, prepared: Prepared, headers: dict[str, str]
) -> None:
    seat = prepared.seats[4][2]
    path = f"{SOCKETS}&as=room&code={prepared.code}"
    assert request(server, path, Cookie=seat, **headers)[0] == 400
    sid = opened(server, prepared, seat)
    assert request(server, f"{SOCKETS}&sid={sid}", Cookie=seat, **headers)[0] == 400
    assert request(server, f"{SOCKETS}&sid={sid}", "POST", b"40", Cookie=seat, **headers)[0] == 400


def test_the_own_page_does(server: Server, prepared: Prepared) -> None:
    own = {"Sec_Fetch_Site": "same-origin", "Origin": f"http://{ME}:{server.port}"}
    assert opened(server, prepared, prepared.seats[4][2], **own)


@pytest.mark.parametrize("query", ["j=0", "j=", "j=1&j=2", "%6A=0"])
def test_script_tags_are_not_answered(server: Server, prepared: Prepared, query: str) -> None:
    seat = prepared.seats[4][2]
    assert request(server, f"{SOCKETS}&as=room&code={prepared.code}&{query}", Cookie=seat)[0] == 400
    sid = opened(server, prepared, seat)
    assert request(server, f"{SOCKETS}&sid={sid}&{query}", "POST", b"d=40", Cookie=seat)[0] == 400


def test_a_connection_is_its_own_browsers(server: Server, prepared: Prepared) -> None:
    (_, _, mine), (_, _, other) = prepared.seats[4], prepared.seats[5]
    sid = opened(server, prepared, mine)
    for cookie in (other, prepared.lead, "", "sprintrum=forged"):
        assert request(server, f"{SOCKETS}&sid={sid}", "POST", b"3", Cookie=cookie)[0] == 403
        assert request(server, f"{SOCKETS}&sid={sid}", Cookie=cookie)[0] == 403
    assert (
        request(
            server, f"{SOCKETS}&sid={sid}", "POST", b"b" + base64_of(packed(CONNECT)).encode(), Cookie=mine
        )[0]
        == 200
    )


def test_its_answers_carry_our_headers(server: Server, prepared: Prepared) -> None:
    for path in (f"{SOCKETS}&as=room&code={prepared.code}", f"{SOCKETS}&j=0", "/socket.io/"):
        _, _, headers = request(server, path, Cookie=prepared.seats[4][2])
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Cache-Control"] == "no-store"
        assert "default-src 'none'" in headers["Content-Security-Policy"]
        assert "Access-Control-Allow-Origin" not in headers


def test_a_forwarded_address_is_nobodys_word_without_a_proxy(server: Server) -> None:
    _, body, headers = request(server, "/", X_Forwarded_Host="evil.example", X_Forwarded_Proto="https")
    assert b"evil.example" not in body
    assert "__Host-" not in headers.get("Set-Cookie", "")


@pytest.mark.parametrize(("who", "most"), [("account", 32), ("address", 200)])
def test_an_account_and_an_address_without_a_cookie_have_so_many(
    server: Server, prepared: Prepared, who: str, most: int
) -> None:
    """The last here: nobody without a cookie begins one soon after that."""
    cookie = prepared.lead if who == "account" else ""
    with ExitStack() as stack:
        for _ in range(most):
            stack.enter_context(Visitor(server, prepared.code, cookie, "stage"))
        with pytest.raises(WebSocketBadStatusException, match="429"):
            Visitor(server, prepared.code, cookie, "stage")
