"""What every answer carries and every unsafe request must show: headers, cookies, where it came from."""

import re
from datetime import timedelta
from urllib.parse import urlsplit

from flask import Flask, Response, abort, request

from sprint.domain import limits

# A built file has its hash in its name: it never changes.
BUILT = re.compile(r"/static/dist/.+-[0-9A-Za-z]{8}\.\w+")
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
HOST = re.compile(r"[A-Za-z0-9.\-]+(:\d+)?|\[[0-9A-Fa-f:]+\](:\d+)?")

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
}


def protect(app: Flask, *, secure: bool) -> None:
    app.config.update(
        SESSION_COOKIE_NAME="sprintrum",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=secure,
        # A sprint may last for months at home: the seat in the cookie must last as long.
        PERMANENT_SESSION_LIFETIME=timedelta(days=180),
        MAX_CONTENT_LENGTH=limits.FORM_BYTES,
        MAX_FORM_MEMORY_SIZE=limits.FORM_BYTES,
        MAX_FORM_PARTS=limits.FORM_PARTS,
    )
    app.before_request(refuse_foreign_origin)
    app.after_request(lambda response: add_headers(response, secure=secure))


def refuse_foreign_origin() -> None:
    """ADR 7: browsers say where an unsafe request comes from, so forms need no token that can expire."""
    if request.method not in SAFE_METHODS and is_foreign():
        abort(403, "origin")


def is_foreign() -> bool:
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site not in ("same-origin", "none")
    origin = request.headers.get("Origin")
    return origin is not None and place_of(origin) != request.host.lower()


def place_of(origin: str) -> str:
    """The host and port that an origin names; one that is none is answered 400."""
    try:
        return urlsplit(origin).netloc.lower()
    except ValueError:
        abort(400)


def add_headers(response: Response, *, secure: bool) -> Response:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    response.headers.setdefault("Content-Security-Policy", content_policy(request.host))
    if BUILT.fullmatch(request.path) and response.status_code == 200:
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    # Pages hold names and return codes: shared machines must not find them with the back button.
    response.headers.setdefault("Cache-Control", "no-store")
    if secure:
        response.headers.setdefault("Strict-Transport-Security", "max-age=31536000")
    return response


def content_policy(host: str) -> str:
    return "; ".join(
        [
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            f"connect-src 'self'{sockets(host)}",
            "manifest-src 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'",
        ]
    )


def sockets(host: str) -> str:
    """Older Safari does not count a WebSocket as 'self'. A host that is not one is not repeated."""
    return f" ws://{host} wss://{host}" if HOST.fullmatch(host) else ""
