"""A team can be opened from a file; what is in no document stands beside it."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0022"
down_revision: str | None = "0021"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.add_column("teams", sa.Column("brought", sa.JSON(), nullable=True))


def downgrade() -> None:
    op.drop_column("teams", "brought")
