"""A photo that is too large, or not wanted, is answered: nobody is hung up on while sending."""

from __future__ import annotations

import http.client
import json
from contextlib import closing
from typing import Any

import pytest

from sprint.domain.limits import MEGABYTE
from tests.support.prepared import Prepared
from tests.support.server import Server


def post(server: Server, path: str, cookie: str, megabytes: int, **more: str) -> tuple[int, Any]:
    """As a browser does: all of it is sent before the answer is read."""
    headers = {"Cookie": cookie, "Sec-Fetch-Site": "same-origin", "Content-Type": "image/jpeg"} | more
    with closing(http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)) as connection:
        connection.request("POST", path, bytes(megabytes * MEGABYTE), headers)
        answer = connection.getresponse()
        return answer.status, json.loads(answer.read())


@pytest.mark.parametrize("connection", ["keep-alive", "close"])
def test_a_large_photo_is_refused_in_words(server: Server, prepared: Prepared, connection: str) -> None:
    """Also where a proxy wants the connection closed afterwards."""
    (_, _, cookie), *_ = prepared.seats
    status, said = post(server, f"/s/{prepared.code}/photos", cookie, 30, Connection=connection)
    assert (status, said["error"]) == (413, {"code": "photo.too_large", "args": {"limit": 12}})


def test_who_may_not_send_hears_why(server: Server, prepared: Prepared) -> None:
    status, said = post(server, f"/s/{prepared.code}/photos", "", 13, Connection="close")
    assert (status, said["error"]["code"]) == (403, "seat.unknown")
    status, said = post(server, f"/s/{prepared.code}/photo/forged", "", 13, Connection="close")
    assert (status, said["error"]["code"]) == (410, "photo.link_over")
