"""What requests send: read in a turn where it is much, before it where it is little, and never for ever."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from ipaddress import ip_address

from flask import abort, request
from werkzeug.wsgi import get_input_stream

from sprint import green
from sprint.actions.heavy import Queue
from sprint.actions.sending import Body, Sender
from sprint.domain import limits
from sprint.domain.state import Seat
from sprint.web import who

CHUNK_BYTES = 64 * 1024
# A large photo on a slow line.
MOST_SECONDS = 120
# A provider gives one house so many addresses of the newer kind.
SHARED_BITS = 64


@contextmanager
def turn(queue: Queue) -> Iterator[None]:
    """A request's turn among others of its kind; what it sends with it is nobody's business."""
    with queue.turn(ticket()):
        yield


@contextmanager
def turn_to_sign_in() -> Iterator[None]:
    """So small a form is read before its turn: who sends one slowly keeps nobody from signing in."""
    request.max_content_length = limits.SIGN_IN_BYTES
    try:
        with green.within(10):
            request.get_data(cache=True, parse_form_data=True)
    except TimeoutError:
        abort(408)
    with turn(who.deps().heavy.logins):
        yield


@contextmanager
def sent(seat: Seat, most_bytes: int) -> Iterator[bytes]:
    """All that the request sends, read and worked on in a turn; forms find it in the request, too."""
    request.max_content_length = most_bytes
    with who.deps().heavy.uploads.turn(Sender(address(), seat.id), ticket()) as body:
        receive(body)
        data = body.whole()
        request.environ["wsgi.input"] = BytesIO(data)
        yield data


def receive(body: Body) -> None:
    stream = get_input_stream(request.environ, max_content_length=request.max_content_length)
    try:
        with green.within(MOST_SECONDS):
            while chunk := stream.read(CHUNK_BYTES):
                who.deps().heavy.uploads.grow(body, chunk)
    except TimeoutError:
        abort(408)


def drain() -> None:
    """Reads the rest of the body: a client that is cut off while it sends never sees the response."""
    stream, left = request.environ["wsgi.input"], min(request.content_length or 0, limits.REFUSED_PHOTO_BYTES)
    while left > 0 and (chunk := stream.read(min(left, CHUNK_BYTES))):
        left -= len(chunk)


def ticket() -> str:
    return request.headers.get("X-Ticket") or request.args.get("ticket", "")


def address() -> str:
    """Of the house or the town hall that the request comes from."""
    given = request.remote_addr or ""
    try:
        number = ip_address(given)
    except ValueError:
        return given
    return given if number.version == 4 else str(int(number) >> SHARED_BITS)
