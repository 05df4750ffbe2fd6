"""What costs the server much and the sender little: passwords and pictures, many at once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from urllib.parse import urlencode

import pytest
from PIL import Image

from tests.hostile.test_door import LONGER
from tests.support.bystander import Bystander
from tests.support.pictures import bomb, photo, png
from tests.support.prepared import Prepared
from tests.support.server import Server
from tests.support.visitors import request

# From sixty a minute on each waits longer, which is what takes the time here.
PASSWORDS = 70 if LONGER == 1 else 100
PICTURES = 4 * LONGER


@pytest.mark.usefixtures("bystander")
def test_many_wrong_passwords_at_once_keep_nobody_from_writing(server: Server) -> None:
    def sign_in(at: int) -> int:
        form = urlencode({"name": f"Nogen {at}", "password": f"not this password {at}"}).encode()
        return request(server, "/login", "POST", form, Content_Type="application/x-www-form-urlencoded")[0]

    with ThreadPoolExecutor(PASSWORDS) as many:
        answers = list(many.map(sign_in, range(PASSWORDS)))
    assert set(answers) <= {422, 503}, sorted(set(answers))
    assert 422 in answers


def of_many_scans() -> bytes:
    """Each pass over the whole picture is a few bytes more, and decoded again."""
    out = BytesIO()
    Image.effect_noise((3_000, 3_000), 80).save(out, "JPEG", progressive=True)
    data = out.getvalue()
    last = data.rindex(b"\xff\xda")
    return data[:-2] + data[last:-2] * 20 + data[-2:]


MAKERS = {"long": lambda: png(60_000_000, 1), "large": bomb, "scans": of_many_scans}


@pytest.fixture(params=MAKERS)
def picture(request: pytest.FixtureRequest) -> bytes:
    """Made before anybody is timed."""
    return MAKERS[request.param]()


def test_pictures_that_unpack_to_gigabytes_keep_nobody_from_sending_one(
    picture: bytes, bystander: Bystander, server: Server, prepared: Prepared
) -> None:
    path, before = f"/s/{prepared.code}/photos", len(bystander.waits)

    def send(cookie: str) -> int:
        return request(server, path, "POST", picture, Cookie=cookie, Content_Type="image/jpeg")[0]

    attackers = [cookie for _, _, cookie in prepared.seats[1:5]]
    with ThreadPoolExecutor(len(attackers)) as many:
        answers = list(many.map(send, attackers * (PICTURES // len(attackers))))
    assert set(answers) <= {400, 413, 422, 429, 503}, answers
    (_, _, honest) = prepared.seats[5]
    assert request(server, path, "POST", photo(), Cookie=honest, Content_Type="image/jpeg")[0] == 200
    assert len(bystander.waits) > before
