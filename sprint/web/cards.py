"""Seats on paper: a card for everybody who is expected or here, and some without a name."""

from dataclasses import dataclass

from flask import Blueprint, render_template, request
from markupsafe import Markup

from sprint import export, green
from sprint.domain import limits
from sprint.domain.codes import normalise, shown
from sprint.domain.people import free_seats
from sprint.domain.state import SprintState, Team
from sprint.web import who
from sprint.web.join import number

cards = Blueprint("cards", __name__)

# Drawing a code takes some milliseconds: everybody else goes on in between.
AT_ONCE = 5
NO_PICTURE = Markup("")


@dataclass(frozen=True)
class Card:
    """``returns`` is the return code of who has a seat; ``link`` is what the picture leads to."""

    name: str
    municipality: str
    team: str
    number: int | None
    link: str
    returns: str = ""
    qr: Markup = NO_PICTURE


@cards.get("/s/<code>/cards")
def printed(code: str) -> str:
    state = who.find(code)
    who.need_owner(state)
    blank = min(number(request.args.get("blank", "")) or 0, limits.SEATS)
    all_cards = with_pictures(cards_of(state, blank))
    return render_template("cards.html", sprint=state, cards=all_cards, blank=blank)


def cards_of(state: SprintState, blank: int) -> list[Card]:
    """By table, its seats without a name behind the others; then those who roam, and those for any table."""
    teams = {team.number: team.name for team in state.teams}
    door = f"/s/{state.door or state.code}"
    seated = [
        Card(
            seat.name,
            seat.municipality,
            teams.get(seat.team_number or 0, ""),
            seat.team_number,
            f"/s/{state.code}/return/{returns}",
            returns,
        )
        for seat, returns in ((seat, shown(normalise(seat.return_code))) for seat in state.seats)
        if not seat.leads
    ]
    waiting = [
        Card(one.name, one.municipality, teams.get(one.team or 0, ""), one.team, f"{door}?who={one.id}")
        for one in state.expected
    ]
    planned = [
        Card("", "", team.name, team.number, door) for team in state.teams for _ in nameless(state, team)
    ]
    by_table = sorted([*seated, *waiting, *planned], key=lambda card: (card.number is None, card.number or 0))
    return [*by_table, *[Card("", "", "", None, door)] * blank]


def nameless(state: SprintState, team: Team) -> range:
    """Planned seats that nobody sits on or is expected for."""
    return range(free_seats(state, team))


def with_pictures(some: list[Card]) -> list[Card]:
    pictures: dict[str, Markup] = {}
    for at, link in enumerate(dict.fromkeys(card.link for card in some), 1):
        pictures[link] = Markup(export.code_svg(who.link(link)))
        if at % AT_ONCE == 0:
            green.sleep(0)
    return [Card(**{**vars(card), "qr": pictures[card.link]}) for card in some]
