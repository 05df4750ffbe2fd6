"""What a round is about: until now groups and notes, wherever they lie."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0038"
down_revision: str | None = "0037"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.add_column("vote_rounds", sa.Column("ballot", sa.String(), server_default="all", nullable=False))


def downgrade() -> None:
    op.drop_column("vote_rounds", "ballot")
