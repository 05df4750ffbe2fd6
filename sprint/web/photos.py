"""Photos over HTTP: sent from the room, or from a phone by a link that ends soon; shown to those who may."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import segno
from flask import Blueprint, Response, abort, current_app, jsonify, render_template, request
from itsdangerous import BadData, URLSafeSerializer
from werkzeug.exceptions import RequestEntityTooLarge
from werkzeug.wrappers import Response as Answer

from sprint.actions import photos
from sprint.domain import limits
from sprint.domain.bucket import Bucket
from sprint.domain.clock import MINUTE_MS
from sprint.domain.errors import Refused
from sprint.domain.permissions import check
from sprint.domain.photos import Photo
from sprint.domain.state import Seat, SprintState
from sprint.store.photos import Size
from sprint.web import bodies, who
from sprint.web.errors import STATUS, page
from sprint.web.guesses import Latest
from sprint.web.words import t

photo_pages = Blueprint("photos", __name__)

MOST_AT_ONCE = 3


@dataclass
class Uploads:
    """How fast each seat may send photos and make links, and how many at the same time."""

    now_ms: Callable[[], int]
    buckets: Latest[Bucket] = field(default_factory=lambda: Latest(lambda: Bucket(1 / 5, 12)))
    sending: Counter[str] = field(default_factory=Counter)

    def count(self, seat: Seat) -> None:
        self.buckets[seat.id].take(1, self.now_ms())

    @contextmanager
    def one_of(self, seat: Seat) -> Iterator[None]:
        """A slow sender holds up others of the same seat only."""
        if self.sending[seat.id] >= MOST_AT_ONCE:
            raise Refused("busy")
        self.sending[seat.id] += 1
        try:
            yield
        finally:
            self.sending[seat.id] -= 1
            self.sending += Counter()  # keeps who sends, forgets who does not


@dataclass(frozen=True)
class Link:
    """What a phone's link grants: photos for one seat, for some minutes; the laptop waits for ``id``."""

    seat_id: str
    seat_version: int
    id: str
    ends_ms: int


# Sending


@photo_pages.post("/s/<code>/photos")
def add(code: str) -> Response | tuple[Response, int]:
    return answered(lambda: take(lambda: sender(code)))


@photo_pages.post("/s/<code>/photos/for-all")
def add_for_all(code: str) -> Response | tuple[Response, int]:
    """From the console: a browser may have a seat at a table, too."""
    return answered(lambda: take(lambda: leader(code)))


@photo_pages.post("/s/<code>/photo/<token>")
def add_by_phone(code: str, token: str) -> Response | tuple[Response, int]:
    return answered(lambda: take(lambda: linked(code, token)))


def sender(code: str) -> tuple[SprintState, Seat, str]:
    state = who.find(code)
    seat = who.seat_in(state)
    if seat is None:
        raise Refused("seat.unknown")
    return state, seat, ""


def leader(code: str) -> tuple[SprintState, Seat, str]:
    state = who.find(code)
    who.need_owner(state)
    return state, state.instructor, ""


def linked(code: str, token: str) -> tuple[SprintState, Seat, str]:
    state = who.find(code)
    seat, link = opened(state, token)
    return state, seat, link.id


def take(asking: Callable[[], tuple[SprintState, Seat, str]]) -> dict[str, Any]:
    """Asked before anything is read, and again when all has come: rights may be others by then."""
    state, seat, link = asking()
    uploads().count(seat)
    photos.check_may_add(who.deps(), state, seat, link)
    with uploads().one_of(seat), bodies.sent(seat, limits.PHOTO_BYTES) as data:
        state, seat, link = asking()
        photos.check_may_add(who.deps(), state, seat, link)
        return {"id": photos.add(who.deps(), state, seat, data, link)}


def answered(work: Callable[[], dict[str, Any]]) -> Response | tuple[Response, int]:
    """Scripts ask here: what went wrong comes as a code, as over the socket."""
    try:
        return jsonify(work())
    except RequestEntityTooLarge:
        refused = Refused("photo.too_large", limit=limits.PHOTO_BYTES // limits.MEGABYTE)
    except Refused as error:
        refused = error
    bodies.drain()
    return jsonify({"error": refused.as_dict()}), STATUS.get(refused.code, 400)


def uploads() -> Uploads:
    uploads: Uploads = current_app.extensions["sprint.uploads"]
    return uploads


# The phone's link


@photo_pages.post("/s/<code>/photos/link")
def make_link(code: str) -> Response | tuple[Response, int]:
    return answered(lambda: new_link(*sender(code)[:2]))


def new_link(state: SprintState, seat: Seat) -> dict[str, Any]:
    uploads().count(seat)
    check(seat, "ideas", state)
    link = Link(
        seat.id,
        seat.version,
        who.deps().new_id(),
        who.deps().now_ms() + limits.PHOTO_LINK_MINUTES * MINUTE_MS,
    )
    token = signer().dumps([link.seat_id, link.seat_version, link.id, link.ends_ms])
    address = who.link(f"/s/{state.code}/photo/{token}")
    drawn = segno.make(address, error="l").svg_data_uri(border=2, dark="#1B2330", omitsize=True)
    return {"id": link.id, "address": address, "qr": drawn, "minutes": limits.PHOTO_LINK_MINUTES}


@photo_pages.get("/s/<code>/photo/<token>")
def phone(code: str, token: str) -> str | Answer:
    state = who.find(code)
    try:
        seat, _ = opened(state, token)
    except Refused as refused:
        return page(STATUS[refused.code], title=t("photo-link-over"), text=t("photo-link-again"))
    return render_template("photo.html", sprint=state, seat=seat)


def opened(state: SprintState, token: str) -> tuple[Seat, Link]:
    """The seat a link sends for, or ``photo.link_over``; a seat issued anew leaves its links behind."""
    who.limiter().stop_if_many()
    try:
        link = Link(*signer().loads(token))
    except (BadData, TypeError):
        who.limiter().count_wrong()
        raise Refused("photo.link_over") from None
    seat = next((seat for seat in state.seats if who.is_seat(seat, link.seat_id, link.seat_version)), None)
    if seat is None or link.ends_ms <= who.deps().now_ms():
        raise Refused("photo.link_over")
    return seat, link


def signer() -> URLSafeSerializer:
    """What an old key signed still counts; the last one signs."""
    newest_first = (current_app.secret_key, *current_app.config["SECRET_KEY_FALLBACKS"])
    return URLSafeSerializer([key for key in reversed(newest_first) if key], salt="photo")


# Showing


@photo_pages.get("/s/<code>/photos/<photo_id>")
def large(code: str, photo_id: str) -> Response:
    return shown(code, photo_id, "large")


@photo_pages.get("/s/<code>/photos/<photo_id>/small")
def small(code: str, photo_id: str) -> Response:
    return shown(code, photo_id, "small")


def shown(code: str, photo_id: str, size: Size) -> Response:
    state = who.find(code)
    try:
        seat = who.seat_in(state) or who.instructor_seat(state)
        photo = photos.find(who.deps(), state, seat, photo_id, request.args.get("version", ""))
        return picture(photo, size)
    except Refused as refused:
        if refused.code != "photo.unknown":
            raise
        abort(404)


def picture(photo: Photo, size: Size) -> Response:
    """The bytes of one that may be seen; raises ``photo.unknown``."""
    response = Response(photos.data(who.deps(), photo, size), content_type=photo.mime)
    response.headers["Content-Disposition"] = 'inline; filename="photo.jpg"'
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    # What one person may see lies in that person's browser alone, and not for long.
    response.headers["Cache-Control"] = "private, max-age=600"
    return response
