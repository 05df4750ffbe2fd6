"""The moment that an announcement is about, where it is about one."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0037"
down_revision: str | None = "0036"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.add_column("announcements", sa.Column("moment", sa.String(), nullable=True))


def downgrade() -> None:
    op.drop_column("announcements", "moment")
