"""The tables of playing: links for guests, and what people say to prototypes."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from sprint.store.tables import Table, belongs


class PlayLinkRow(Table):
    """A team's link for guests; ``token`` is a hash: who reads the database gets no link that works."""

    __tablename__ = "play_links"
    id: Mapped[str] = mapped_column(primary_key=True)
    sprint_id: Mapped[str] = belongs("sprints.id")
    team_number: Mapped[int]
    token: Mapped[str] = mapped_column(unique=True)
    created_ms: Mapped[int]
    revoked_ms: Mapped[int | None]


class FeedbackRow(Table):
    """What somebody said to a prototype; ``author`` is a seat, or the hash of a guest's browser.

    ``about`` is what it is about as an id, and what that was called: the screen may be gone later.
    """

    __tablename__ = "feedback"
    id: Mapped[str] = mapped_column(primary_key=True)
    sprint_id: Mapped[str] = belongs("sprints.id")
    team_number: Mapped[int]
    kind: Mapped[str]
    text: Mapped[str]
    name: Mapped[str]
    author: Mapped[str]
    screen: Mapped[str]
    item: Mapped[str]
    about: Mapped[str]
    sort: Mapped[str] = mapped_column(server_default="new")
    at_ms: Mapped[int]
