"""The instructor pairs the teams that try each other's prototypes."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0031"
down_revision: str | None = "0030"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.add_column("sprints", sa.Column("pairs", sa.JSON(), server_default="{}", nullable=False))


def downgrade() -> None:
    op.drop_column("sprints", "pairs")
