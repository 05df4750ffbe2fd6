"""Links for guests, and what people said to prototypes."""

from __future__ import annotations

from sqlalchemy import bindparam, delete, func, select, update
from sqlalchemy.orm import Session

from sprint.domain import limits
from sprint.domain.codes import is_key
from sprint.domain.errors import Refused
from sprint.domain.playing import Feedback, PlayLink
from sprint.store.play_tables import FeedbackRow, PlayLinkRow

LINKS = select(PlayLinkRow).where(
    PlayLinkRow.sprint_id == bindparam("sprint_id"), PlayLinkRow.revoked_ms.is_(None)
)
FEEDBACK = (
    select(FeedbackRow)
    .where(FeedbackRow.sprint_id == bindparam("sprint_id"))
    .order_by(FeedbackRow.at_ms, FeedbackRow.id)
)


def add_link(
    db: Session, link_id: str, sprint_id: str, team_number: int, token_hash: str, now_ms: int
) -> None:
    """The team's only one: an earlier one ends."""
    revoke(db, sprint_id, team_number, now_ms)
    db.add(
        PlayLinkRow(
            id=link_id, sprint_id=sprint_id, team_number=team_number, token=token_hash, created_ms=now_ms
        )
    )


def revoke(db: Session, sprint_id: str, team_number: int, now_ms: int) -> None:
    theirs = PlayLinkRow.sprint_id == sprint_id, PlayLinkRow.team_number == team_number
    db.execute(update(PlayLinkRow).where(*theirs, PlayLinkRow.revoked_ms.is_(None)).values(revoked_ms=now_ms))


def opens(db: Session, sprint_id: str, team_number: int, token_hash: str) -> bool:
    """Whether a link with this hash is the team's, and holds."""
    query = select(PlayLinkRow.id).where(
        PlayLinkRow.sprint_id == sprint_id,
        PlayLinkRow.team_number == team_number,
        PlayLinkRow.token == token_hash,
        PlayLinkRow.revoked_ms.is_(None),
    )
    return db.scalars(query).one_or_none() is not None


def link_of(db: Session, sprint_id: str, team_number: int) -> PlayLinkRow | None:
    """The team's one that holds."""
    theirs = PlayLinkRow.sprint_id == sprint_id, PlayLinkRow.team_number == team_number
    return db.scalars(select(PlayLinkRow).where(*theirs, PlayLinkRow.revoked_ms.is_(None))).one_or_none()


def links(db: Session, sprint_id: str) -> tuple[PlayLink, ...]:
    """Those that hold."""
    rows = db.scalars(LINKS, {"sprint_id": sprint_id})
    return tuple(PlayLink(row.team_number, row.created_ms) for row in rows)


def add(db: Session, sprint_id: str, feedback: Feedback) -> None:
    """Raises ``feedback.full`` where a team has had all that it can read, or one person has said enough."""
    count = select(func.count()).where(
        FeedbackRow.sprint_id == sprint_id, FeedbackRow.team_number == feedback.team_number
    )
    if (db.scalar(count) or 0) >= limits.FEEDBACKS:
        raise Refused("feedback.full")
    if (db.scalar(count.where(FeedbackRow.author == feedback.author)) or 0) >= limits.FEEDBACKS_OF_ONE:
        raise Refused("feedback.enough")
    db.add(FeedbackRow(sprint_id=sprint_id, **feedback.__dict__))


def like(db: Session, sprint_id: str, feedback: Feedback) -> Feedback | None:
    """What the same person has said to the team in the same words, about the same."""
    told = ("team_number", "author", "kind", "text", "screen", "item")
    same = (getattr(FeedbackRow, name) == getattr(feedback, name) for name in told)
    row = db.scalars(select(FeedbackRow).where(FeedbackRow.sprint_id == sprint_id, *same).limit(1)).first()
    return feedback_of(row) if row else None


def remove(db: Session, sprint_id: str, feedback_id: str, author: str) -> None:
    """Who said it may take it back; raises ``feedback.taken`` where the team has it in its plan."""
    theirs = FeedbackRow.sprint_id == sprint_id, FeedbackRow.author == author
    row = db.scalars(select(FeedbackRow).where(FeedbackRow.id == feedback_id, *theirs)).one_or_none()
    if row is None:
        return  # sent twice
    if row.sort == "taken":
        raise Refused("feedback.taken")
    db.delete(row)


def unsign(db: Session, sprint_id: str, author: str) -> None:
    """What they said stays, without the name they gave."""
    theirs = FeedbackRow.sprint_id == sprint_id, FeedbackRow.author == author
    db.execute(update(FeedbackRow).where(*theirs).values(name=""))


def forget(db: Session, sprint_id: str, author: str) -> None:
    """Also what a team has taken: the plan is the team's, and keeps its row."""
    db.execute(delete(FeedbackRow).where(FeedbackRow.sprint_id == sprint_id, FeedbackRow.author == author))


def said(db: Session, sprint_id: str, team_number: int, feedback_id: str) -> FeedbackRow:
    """What was said to this team, or ``feedback.gone``."""
    query = select(FeedbackRow).where(
        FeedbackRow.id == feedback_id,
        FeedbackRow.sprint_id == sprint_id,
        FeedbackRow.team_number == team_number,
    )
    row = db.scalars(query).one_or_none() if is_key(feedback_id) else None
    if row is None:
        raise Refused("feedback.gone")
    return row


def all_of(db: Session, sprint_id: str) -> tuple[Feedback, ...]:
    """Oldest first."""
    return tuple(feedback_of(row) for row in db.scalars(FEEDBACK, {"sprint_id": sprint_id}))


def feedback_of(row: FeedbackRow) -> Feedback:
    return Feedback(
        id=row.id,
        team_number=row.team_number,
        kind=row.kind,  # type: ignore[arg-type]
        text=row.text,
        name=row.name,
        author=row.author,
        screen=row.screen,
        item=row.item,
        about=row.about,
        sort=row.sort,  # type: ignore[arg-type]
        at_ms=row.at_ms,
    )
