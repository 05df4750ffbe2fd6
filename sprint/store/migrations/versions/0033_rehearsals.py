"""Rehearsals: copies of sprints, with people who are simulated."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0033"
down_revision: str | None = "0032"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.add_column("sprints", sa.Column("rehearsal_of", sa.String(), nullable=True))
    op.add_column("seats", sa.Column("simulated", sa.Boolean(), server_default=sa.false(), nullable=False))


def downgrade() -> None:
    op.drop_column("seats", "simulated")
    op.drop_column("sprints", "rehearsal_of")
