"""How many seats the instructor has planned for a team."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0036"
down_revision: str | None = "0035"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.add_column("teams", sa.Column("planned", sa.BigInteger(), server_default="0", nullable=False))


def downgrade() -> None:
    op.drop_column("teams", "planned")
