"""Every error as a page in the person's language, with a way out."""

import logging
from typing import Any

from flask import Flask, make_response, render_template
from werkzeug.exceptions import HTTPException, MethodNotAllowed
from werkzeug.wrappers import Response

from sprint.domain.errors import Refused
from sprint.text import error_text
from sprint.web.language import current
from sprint.web.words import t

log = logging.getLogger(__name__)

PAGES = {400, 403, 404, 405, 408, 413, 429, 500, 503}
AGAIN_AFTER_SECONDS = {429: 60, 503: 5}
STATUS = {
    "join.code_unknown": 404,
    "document.unknown": 404,
    "link.unknown": 404,
    "link.reads": 403,
    "forbidden": 403,
    "seat.unknown": 403,
    "seat.removed": 403,
    "seat.reissued": 403,
    "rate_limited": 429,
    "too_large": 413,
    "photo.unknown": 404,
    "photo.not_picture": 415,
    "photo.heic": 415,
    "photo.moving": 415,
    "photo.too_large": 413,
    "photo.too_many_pixels": 413,
    "photo.too_heavy": 413,
    "team_file.too_heavy": 413,
    "team_file.too_large": 413,
    "photo.full": 409,
    "photo.link_over": 410,
    "play.link_over": 410,
    "feedback.full": 409,
    "feedback.taken": 409,
    "rehearsal.no_files": 403,
    "storage.unavailable": 503,
    "busy": 503,
}


def register(app: Flask) -> None:
    app.register_error_handler(HTTPException, http_error)
    app.register_error_handler(Refused, refused)
    app.register_error_handler(Exception, broken)


def http_error(error: HTTPException) -> Response:
    if error.response is not None:
        return error.response  # type: ignore[return-value]
    answer = page(error.code or 500, origin=error.description == "origin")
    if isinstance(error, MethodNotAllowed):
        answer.headers["Allow"] = ", ".join(error.valid_methods or ())
    return answer


def refused(error: Refused) -> Response:
    status = STATUS.get(error.code, 400)
    return page(status, text=refusal(error), ask_code=error.code == "join.code_unknown")


def broken(error: Exception) -> Response:
    log.exception("a page broke", exc_info=error)
    return page(500)


def refusal(error: Refused) -> str:
    return error_text(current(), error)


def page(
    status: int,
    *,
    title: str = "",
    text: str = "",
    ask_code: bool = False,
    origin: bool = False,
    **more: Any,
) -> Response:
    shown = status if status in PAGES else (400 if status < 500 else 500)
    known = t("join-unknown-title" if ask_code else f"page-error-{shown}-title")
    words = "join-unknown-lead" if ask_code else f"page-error-{shown}{'-origin' if origin else ''}"
    body = render_template(
        "error.html",
        title=title or known,
        text=t(words) if ask_code or not text else text,
        ask_code=ask_code,
        **more,
    )
    answer = make_response(body, status)
    if status in AGAIN_AFTER_SECONDS:
        answer.headers["Retry-After"] = str(AGAIN_AFTER_SECONDS[status])
    return answer
