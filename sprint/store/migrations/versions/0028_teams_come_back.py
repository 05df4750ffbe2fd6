"""A team that is removed or merged lies there until it is put back or the sprint is deleted."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0028"
down_revision: str | None = "0027"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.add_column("teams", sa.Column("removed_ms", sa.BigInteger(), nullable=True))


def downgrade() -> None:
    op.drop_column("teams", "removed_ms")
