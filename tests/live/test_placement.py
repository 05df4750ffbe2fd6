"""Which worker a request is for, without workers: what the leases say is made up here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from types import SimpleNamespace
from typing import Any, cast

import pytest

from sprint.live import Placement
from sprint.store import Leases
from sprint.store.leases import Place

OURS, THEIRS, NOBODYS = Place(True), Place(False, "w2"), Place(False)
INSIDE = "inside"


class Proxied:
    """What nginx sees of a worker ``w1`` that thinks so of each code."""

    def __init__(self, places: dict[str, Place], **behind: str) -> None:
        self.asked: list[str] = []

        def place(code: str) -> Place:
            self.asked.append(code)
            return places.get(code, NOBODYS)

        leases = SimpleNamespace(worker="w1", has=lambda _code: False, place=place)
        self.placement = Placement(cast(Leases, leases))
        self.placement.inside = inside
        self.placement.behind = lambda code: behind.get(code, "")

    def get(self, path: str, **headers: str) -> str:
        """Where it goes: inside, to a worker, or away with a status."""
        told: list[Any] = []
        environ = {"REQUEST_METHOD": "GET", "PATH_INFO": path, **headers}
        body = b"".join(self.placement(environ, lambda status, headers: told.extend([status, dict(headers)])))
        if body.decode() == INSIDE:
            return INSIDE
        status, sent = told
        return str(sent.get("X-Accel-Redirect") or sent.get("Location") or status)


def inside(_environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
    start("200 OK", [])
    return [INSIDE.encode()]


@pytest.mark.parametrize(
    ("place", "where"), [(OURS, INSIDE), (THEIRS, "@w2"), (NOBODYS, INSIDE), (Place(False, "w1"), "503")]
)
def test_a_page_goes_to_who_has_the_sprint(place: Place, where: str) -> None:
    assert Proxied({"ABC234": place}).get("/s/ABC234/room").startswith(where)


def test_nobody_is_handed_over_twice() -> None:
    assert Proxied({"ABC234": THEIRS}).get("/s/ABC234/room", HTTP_X_PLACED="1").startswith("503")


def test_an_old_code_goes_to_who_has_the_sprint_behind_it() -> None:
    assert Proxied({"NEW234": THEIRS}, OLD234="NEW234").get("/s/OLD234") == "@w2"
    assert Proxied({"NEW234": OURS}, OLD234="NEW234").get("/s/OLD234") == INSIDE


def test_a_code_with_a_sprint_of_its_own_is_looked_up_once() -> None:
    proxied = Proxied({"ABC234": THEIRS}, ABC234="NEW234")
    assert proxied.get("/s/ABC234") == "@w2"
    assert proxied.asked == ["ABC234"]


def test_a_code_is_written_in_one_way_before_the_proxy_guesses() -> None:
    assert Proxied({}).get("/s/abc-234/room", QUERY_STRING="a=b") == "/s/ABC234/room?a=b"


def test_a_page_without_a_code_is_anybodys() -> None:
    assert Proxied({}).get("/privacy") == INSIDE
