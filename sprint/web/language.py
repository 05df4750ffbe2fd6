"""Which language a person reads: Danish, the sprint's own, or the one chosen with the language menu."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from flask import Blueprint, abort, g, redirect, request, session
from werkzeug.wrappers import Response

from sprint.text import DEFAULT, LANGUAGES

language = Blueprint("language", __name__)


def current() -> str:
    """The browser's own language is not asked: a team sits together and reads the same words."""
    chosen = session.get("lang")
    return chosen if chosen in LANGUAGES else getattr(g, "sprint_language", DEFAULT)


def of_sprint(code: str) -> None:
    """A page of a sprint is in the sprint's language until the person chooses another."""
    g.sprint_language = code if code in LANGUAGES else DEFAULT


def pick(texts: Mapping[str, Any]) -> str:
    """One of two texts that belong together, as content has them."""
    return str(texts[current()])


@language.post("/language")
def choose() -> Response:
    chosen = request.form.get("lang", "")
    if chosen not in LANGUAGES:
        abort(400)
    session.permanent = True
    session["lang"] = chosen
    return redirect(local_path(request.form.get("next", "/")), 303)


def local_path(target: str) -> str:
    """Only a path of this site, never a way elsewhere; what is no address is answered 400."""
    try:
        parts = urlsplit(target)
    except ValueError:
        abort(400)
    outside = parts.scheme or parts.netloc or not target.startswith("/") or target.startswith(("//", "/\\"))
    return "/" if outside or any(ord(sign) < 32 for sign in target) else target
