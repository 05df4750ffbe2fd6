"""Commands at the terminal ask the process that owns the database."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0014"
down_revision: str | None = "0013"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "errands",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("deed", sa.String(), nullable=False),
        sa.Column("details", sa.JSON(), nullable=False),
        sa.Column("asked_ms", sa.BigInteger(), nullable=False),
        sa.Column("answer", sa.JSON(none_as_null=True)),
        sa.PrimaryKeyConstraint("id", name="pk_errands"),
    )


def downgrade() -> None:
    op.drop_table("errands")
