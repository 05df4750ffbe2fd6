"""What a specialist advised is kept with the call."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0029"
down_revision: str | None = "0028"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.add_column("help_calls", sa.Column("advice", sa.String(), server_default="", nullable=False))


def downgrade() -> None:
    op.drop_column("help_calls", "advice")
