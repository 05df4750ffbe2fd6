"""What every answer carries and every unsafe request must show: headers, cookies, where it came from."""

import re
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

from flask import Flask, Response, abort, has_request_context, request
from flask.sessions import SecureCookieSessionInterface, SessionMixin

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

# The others are about pages; with each of a page's ten files half a kilobyte is a tenth of a second.
OF_FILES = ("X-Content-Type-Options", "Cross-Origin-Resource-Policy")


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
    app.session_interface = Cookies()
    app.before_request(refuse_foreign_origin)
    app.after_request(lambda response: add_headers(response, secure=secure))


def refuse_foreign_origin() -> None:
    """ADR 7: browsers say where an unsafe request comes from, so forms need no token that can expire."""
    try:
        foreign = request.method not in SAFE_METHODS and is_foreign(request.environ)
    except ValueError:
        abort(400)
    if foreign:
        abort(403, "origin")


def is_foreign(environ: dict[str, Any]) -> bool:
    """The rule of forms; sockets, where a GET is not safe either, are held to it too.

    Raises ``ValueError`` for an Origin that is no address.
    """
    site = environ.get("HTTP_SEC_FETCH_SITE")
    if site is not None:
        return site not in ("same-origin", "none")
    origin = environ.get("HTTP_ORIGIN")
    return origin is not None and urlsplit(origin).netloc.lower() != environ.get("HTTP_HOST", "").lower()


def headers(environ: dict[str, Any]) -> list[tuple[str, str]]:
    """What every answer carries, the sockets' too."""
    policy = ("Content-Security-Policy", content_policy(environ.get("HTTP_HOST", "")))
    return [*HEADERS.items(), policy, ("Cache-Control", "no-store")]


class Cookies(SecureCookieSessionInterface):
    """Over TLS the browser itself sees to it that no sibling site can set the cookie."""

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        """What others may keep is the same for all: it sets no cookie, and does not depend on one."""
        if not may_be_shared(response):
            super().save_session(app, session, response)

    def get_cookie_secure(self, app: Flask) -> bool:
        return super().get_cookie_secure(app) or (has_request_context() and request.is_secure)

    def get_cookie_name(self, app: Flask) -> str:
        name = super().get_cookie_name(app)
        if not self.get_cookie_secure(app):
            return name
        # A cookie for a folder alone cannot be one for the host.
        return f"__Secure-{name}" if app.config["FOLDER"] else f"__Host-{name}"


def may_be_shared(response: Response) -> bool:
    """Whether a cache between us and several browsers may keep it; each of ours says so, or no-store."""
    kept = response.cache_control
    return "Cache-Control" in response.headers and not (kept.no_store or kept.private)


def add_headers(response: Response, *, secure: bool) -> Response:
    if BUILT.fullmatch(request.path) and response.status_code == 200:
        response.headers.update({name: HEADERS[name] for name in OF_FILES})
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return response
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    response.headers.setdefault("Content-Security-Policy", content_policy(request.host))
    # Pages hold names and return codes: shared machines must not find them with the back button.
    response.headers.setdefault("Cache-Control", "no-store")
    if secure or request.is_secure:
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
