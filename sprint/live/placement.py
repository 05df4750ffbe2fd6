"""Which worker serves a request: whoever has the sprint; nginx, which only guessed, is told by a header.

It stands before pages and sockets. In the proxy's file each worker has two named locations: ``@`` and its
name, and with ``_socket`` behind it the one that finds out soon when nothing is said.
"""

from __future__ import annotations

import logging
import re
import time
from collections.abc import Callable, Iterable
from urllib.parse import parse_qs, quote

from sprint import metrics
from sprint.domain.codes import is_key, normalise
from sprint.domain.errors import Refused
from sprint.green.gate import Allowance
from sprint.live.door import PATH, TOO_MANY, UNAVAILABLE, Environ, Start, Wsgi
from sprint.store import Leases
from sprint.store.leases import Place

logger = logging.getLogger(__name__)

PLACED = "HTTP_X_PLACED"
# The proxy's own page, which comes again by itself.
MOVING = "moving"
# The code of a sprint, or a team's link.
OF_SPRINT = re.compile(r"(?P<before>/s/|/sprints/(?=[^/]+/))(?P<code>[^/]+)(?P<after>.*)", re.DOTALL)
# The lines for heavy work: each worker has its own.
LINES = "/place/"
OF_LINK = re.compile(r"/h/(?P<token>[^/]+)")
# A thousand browsers come at once to a worker that they are not placed at.
SEEN_SECONDS, SEEN_MOST = 0.5, 10_000
LOOK_UPS = 200, 2_000


class Placement:
    """``asked`` is when each of our sprints was last asked for."""

    def __init__(self, leases: Leases) -> None:
        self.inside: Wsgi = nobody
        self.asked: dict[str, float] = {}
        # The sprint that another code leads to, and that a team's link leads to.
        self.behind: Callable[[str], str] = lambda _code: ""
        self.behind_link: Callable[[str], str] = lambda _token: ""
        self._leases = leases
        self._seen: dict[str, tuple[float, Place]] = {}
        self._look_ups = Allowance(*LOOK_UPS)

    def __call__(self, environ: Environ, start: Start) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "").encode("latin-1").decode("utf-8", "replace")
        if path.startswith((PATH, LINES)):
            code = parse_qs(environ.get("QUERY_STRING", "")).get("code", [""])[0].upper()
            return self._placed(code, environ, start, is_socket=path.startswith(PATH))
        if here := OF_SPRINT.match(path):
            code = normalise(here["code"])
            if code != here["code"] and is_key(code) and environ["REQUEST_METHOD"] in ("GET", "HEAD"):
                return moved(f"{here['before']}{code}{here['after']}", environ, start)
            return self._placed(code, environ, start)
        if link := OF_LINK.match(path):
            return self._placed(self._of_link(link["token"]), environ, start)
        return self.inside(environ, start)

    def _of_link(self, token: str) -> str:
        """A link that leads nowhere is anybody's to say so."""
        try:
            return self.behind_link(token)
        except Refused:
            return ""

    def _placed(
        self, code: str, environ: Environ, start: Start, *, is_socket: bool = False
    ) -> Iterable[bytes]:
        try:
            place = self._place(code)
        except Refused:
            # A page says in its own words that the database is away; a socket only comes again.
            return later(start, UNAVAILABLE) if is_socket else self.inside(environ, start)
        if place is None:
            return later(start, TOO_MANY)
        if place.is_ours or not place.worker:
            return self.inside(environ, start)
        if PLACED in environ or place.worker == self._leases.worker:
            return later(start, UNAVAILABLE)
        if place.is_silent:
            return later(start, UNAVAILABLE) if is_socket else handed(MOVING, start)
        metrics.HANDED_OVER.inc()
        return handed(f"{place.worker}_socket" if is_socket else place.worker, start)

    def _place(self, code: str) -> Place | None:
        """None where so many ask that the database must have its peace."""
        if self._leases.has(code):
            self.asked[code] = time.monotonic()
            return Place(True)
        if not is_key(code):
            return Place(False)
        at, place = self._seen.get(code, (float("-inf"), Place(False)))
        if time.monotonic() - at < SEEN_SECONDS:
            return place
        if not self._look_ups.has(1):
            return None
        place, code_behind = self._leases.place(code), ""
        if not place.is_ours and not place.worker and (code_behind := self.behind(code)):
            place = self._leases.place(code_behind)
        if place.is_ours:
            self.asked[code_behind or code] = time.monotonic()
        else:
            self._see(code, place)
        return place

    def _see(self, code: str, place: Place) -> None:
        if len(self._seen) >= SEEN_MOST:
            self._seen.clear()
        self._seen[code] = time.monotonic(), place


def nobody(_environ: Environ, start: Start) -> Iterable[bytes]:
    return later(start, UNAVAILABLE)


def later(start: Start, status: str) -> Iterable[bytes]:
    start(status, [("Retry-After", "1"), ("Content-Type", "text/plain")])
    return [status.encode()]


def handed(name: str, start: Start) -> Iterable[bytes]:
    start("200 OK", [("X-Accel-Redirect", f"@{name}"), ("Content-Length", "0")])
    return [b""]


def moved(path: str, environ: Environ, start: Start) -> Iterable[bytes]:
    """The proxy guesses by the code as it is written, so it is written in one way."""
    folder, query = environ.get("SCRIPT_NAME", ""), environ.get("QUERY_STRING", "")
    where = f"{folder}{quote(path)}{'?' if query else ''}{query}"
    start("302 Found", [("Location", where), ("Content-Length", "0")])
    return [b""]
