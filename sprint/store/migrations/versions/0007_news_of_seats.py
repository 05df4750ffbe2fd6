"""What a person is still to be told of the own seat, and the team that somebody comes back to."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0007"
down_revision: str | None = "0006"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.add_column("seats", sa.Column("last_team", sa.BigInteger(), nullable=True))
    op.add_column("seats", sa.Column("news", sa.JSON(), nullable=True))


def downgrade() -> None:
    op.drop_column("seats", "news")
    op.drop_column("seats", "last_team")
