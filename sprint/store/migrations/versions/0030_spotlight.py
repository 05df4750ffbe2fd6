"""What the projector shows of one team's work."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0030"
down_revision: str | None = "0029"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.add_column("sprints", sa.Column("stage_item", sa.String(), server_default="", nullable=False))


def downgrade() -> None:
    op.drop_column("sprints", "stage_item")
