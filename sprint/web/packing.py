"""Pages are packed as they are sent: what a phone on a crowded net waits for is bytes."""

import zlib
from secrets import choice, randbelow

from flask import Flask, Response, request
from flask.json.provider import DefaultJSONProvider

WORTH_BYTES = 800
TEXTS = frozenset({"text/html", "text/plain", "application/json", "image/svg+xml", "text/markdown"})
LEVEL = 9
# A page may hold a secret (a return code) beside what came in the address: its packed length is blurred,
# so that nobody on the wire guesses the one with the help of the other ("Heal the BREACH", Palacios, 2022).
BLUR_BYTES = 96
HEADER = b"\x1f\x8b\x08\x08\x00\x00\x00\x00\x00\xff"  # gzip, with a name of the file
LETTERS = b"abcdefghijklmnopqrstuvwxyz"


class AsItStands(DefaultJSONProvider):
    """Letters and the order of keys as they are: that packs smaller."""

    ensure_ascii = False
    sort_keys = False


def register(app: Flask) -> None:
    app.json = AsItStands(app)
    app.after_request(pack)


def pack(response: Response) -> Response:
    """Whole texts only: what is streamed, or packed already, goes as it is."""
    if response.mimetype not in TEXTS or response.direct_passthrough or response.is_streamed:
        return response
    if "Content-Encoding" in response.headers or response.status_code in (204, 304):
        return response
    response.vary.add("Accept-Encoding")
    body = response.get_data()
    if len(body) < WORTH_BYTES or request.accept_encodings["gzip"] <= 0:
        return response
    response.set_data(packed(body))
    response.headers["Content-Encoding"] = "gzip"
    return response


def packed(body: bytes) -> bytes:
    """A gzip member whose header carries a name of random length."""
    deflate = zlib.compressobj(LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    name = bytes(choice(LETTERS) for _ in range(randbelow(BLUR_BYTES)))
    tail = zlib.crc32(body).to_bytes(4, "little") + (len(body) & 0xFFFFFFFF).to_bytes(4, "little")
    return HEADER + name + b"\0" + deflate.compress(body) + deflate.flush() + tail
