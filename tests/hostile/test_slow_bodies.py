"""Bodies that come slowly or never: nobody else waits for them."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from tests.hostile.test_door import ME
from tests.support.pictures import photo
from tests.support.prepared import Prepared
from tests.support.server import Server
from tests.support.visitors import request

pytestmark = pytest.mark.usefixtures("bystander")


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


def begun(
    server: Server, stack: ExitStack, path: str, length: int, sent: bytes = b"", **more: str
) -> socket.socket:
    """A request whose body is promised, and stops after ``sent``."""
    method = more.pop("method", "POST")
    headers = {"Host": f"{ME}:{server.port}", "Content-Length": str(length)} | {
        name.replace("_", "-"): value for name, value in more.items()
    }
    lines = [f"{method} {path} HTTP/1.1", *(f"{name}: {value}" for name, value in headers.items()), "", ""]
    somebody = stack.enter_context(socket.create_connection((ME, server.port)))
    somebody.sendall("\r\n".join(lines).encode() + sent)
    return somebody


def test_slow_photos_of_three_seats_keep_nobody_from_sending_one(
    server: Server, prepared: Prepared, stack: ExitStack
) -> None:
    """Nine bodies for eight turns; the honest one is at the same address."""
    path = f"/s/{prepared.code}/photos"
    for _, _, cookie in prepared.seats[1:4]:
        for _ in range(3):
            begun(
                server, stack, path, 11_000_000, b"\xff" * 1_000_000, Cookie=cookie, Content_Type="image/jpeg"
            )
    (_, _, honest) = prepared.seats[5]
    status, answer, _ = request(server, path, "POST", photo(), Cookie=honest, Content_Type="image/jpeg")
    assert status == 200, answer


def test_a_slow_body_with_a_download_is_nobodys_turn(
    server: Server, prepared: Prepared, stack: ExitStack
) -> None:
    (_, _, slow), (_, _, honest) = prepared.seats[2], prepared.seats[4]
    path = f"/s/{prepared.code}/teams/1/export.md"
    for _ in range(20):
        begun(server, stack, path, 50_000, method="GET", Cookie=slow)
    assert request(server, path, Cookie=honest)[0] == 200


def test_two_thousand_bodies_that_stop_keep_nobody_out(server: Server, stack: ExitStack) -> None:
    for _ in range(2_100):
        begun(server, stack, "/language", 500, b"lang=")
    assert request(server, "/healthz")[0] == 200
