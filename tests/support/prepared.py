"""A sprint ready to be joined, made through the actions before the server starts, with cookies."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path

from flask.sessions import SecureCookieSessionInterface

from sprint.actions import COMMANDS, Actor, accounts, load, seats, sprints
from sprint.app import create_app
from sprint.config import Config

SECRET = "only for tests, and long enough"
DAY_MS = 24 * 3600 * 1000


@dataclass(frozen=True)
class Prepared:
    """``seats`` are (seat id, team, cookie header), the first of each team first."""

    code: str
    sprint_id: str
    lead: str
    seats: tuple[tuple[str, int, str], ...]

    def over_tls(self) -> Prepared:
        """A cookie has another name there."""
        seats = tuple((seat, team, f"__Host-{cookie}") for seat, team, cookie in self.seats)
        return replace(self, lead=f"__Host-{self.lead}", seats=seats)

    def as_file(self, path: Path) -> Path:
        path.write_text(json.dumps({"code": self.code, "lead": self.lead, "seats": self.seats}))
        return path


def prepare(database_url: str, *, teams: int, each: int, lead_name: str = "Søren") -> Prepared:
    """An open sprint in its second phase, where ideas are written together."""
    app = create_app(Config(database_url=database_url, secret_key=SECRET))
    deps = app.extensions["sprint"]
    sign = SecureCookieSessionInterface().get_signing_serializer(app)
    assert sign is not None
    name = app.config["SESSION_COOKIE_NAME"]
    token = accounts.create_setup_token(deps)
    account = accounts.set_up(deps, token, lead_name, "no password fits this")
    team_names = [f"Hold {number}" for number in range(1, teams + 1)]
    code = sprints.create(deps, account, "45-minutes", "Sprint", "da", team_names, deps.now_ms() + DAY_MS)
    lead = Actor(code, load(deps, code).seats[0].id)
    COMMANDS["sprint_open"](deps, lead)
    COMMANDS["phase_next"](deps, lead)
    taken = []
    for at in range(teams * each):
        team = at % teams + 1
        seat = seats.join(deps, code, f"Deltager {at}", "Odense", "", team)
        taken.append((seat.id, team, f"{name}={sign.dumps({'seats': {code: [seat.id, 1]}})}"))
    state = load(deps, code)
    deps.store.close()
    return Prepared(code, state.id, f"{name}={sign.dumps({'account_id': account})}", tuple(taken))
