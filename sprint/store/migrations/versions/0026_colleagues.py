"""Colleagues may write by a team's link, and each person says whether their name may stand in files."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0026"
down_revision: str | None = "0025"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.add_column("team_links", sa.Column("writes", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column("seats", sa.Column("named", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column("seats", sa.Column("by_link", sa.String(), server_default="", nullable=False))


def downgrade() -> None:
    op.drop_column("seats", "by_link")
    op.drop_column("seats", "named")
    op.drop_column("team_links", "writes")
