"""People say what they are, and a sprint how it seats them."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0024"
down_revision: str | None = "0023"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.add_column("seats", sa.Column("job", sa.String(), server_default="", nullable=False))
    op.add_column("sprints", sa.Column("seating", sa.String(), server_default="free", nullable=False))


def downgrade() -> None:
    op.drop_column("sprints", "seating")
    op.drop_column("seats", "job")
