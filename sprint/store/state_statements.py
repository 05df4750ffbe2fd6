"""What a sprint's state is read with: building a statement takes longer than most of its answers."""

from __future__ import annotations

from sqlalchemy import bindparam, select

from sprint.store.tables import AccountRow, HelpCallRow, SeatRow, SprintRow, VoteRoundRow, VoteRow
from sprint.store.tables_people import CoVoterRow

OF_CODE = select(SprintRow).where(SprintRow.code == bindparam("code"))
LEADING = select(AccountRow.id, AccountRow.version).where(AccountRow.id.in_(bindparam("ids", expanding=True)))
ROUNDS = (
    select(VoteRoundRow)
    .where(VoteRoundRow.sprint_id == bindparam("sprint_id"))
    .order_by(VoteRoundRow.opened_ms.desc(), VoteRoundRow.id.desc())
)
VOTES = (
    select(VoteRow)
    .where(VoteRow.round_id.in_(bindparam("rounds", expanding=True)))
    .order_by(VoteRow.cast_ms, VoteRow.id)
)
CO_VOTERS = (
    select(CoVoterRow)
    .join(SeatRow, SeatRow.id == CoVoterRow.seat_id)
    .where(SeatRow.sprint_id == bindparam("sprint_id"), CoVoterRow.removed_ms.is_(None))
    .order_by(CoVoterRow.added_ms, CoVoterRow.id)
)
HELP_CALLS = (
    select(HelpCallRow)
    .where(HelpCallRow.sprint_id == bindparam("sprint_id"), HelpCallRow.done_ms.is_(None))
    .order_by(HelpCallRow.at_ms, HelpCallRow.id)
)
