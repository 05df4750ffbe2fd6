"""Rounds keep what their items were called, and tell whose votes came back."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0011"
down_revision: str | None = "0010"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.add_column("vote_rounds", sa.Column("titles", sa.JSON(), server_default="{}", nullable=False))
    op.add_column("vote_rounds", sa.Column("came_back", sa.JSON(), server_default="[]", nullable=False))


def downgrade() -> None:
    op.drop_column("vote_rounds", "came_back")
    op.drop_column("vote_rounds", "titles")
