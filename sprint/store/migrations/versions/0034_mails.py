"""People may give an address for three mails; those that wait are rows."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0034"
down_revision: str | None = "0033"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.add_column("seats", sa.Column("mail", sa.String(), server_default="", nullable=False))
    op.add_column("sprints", sa.Column("warned", sa.BigInteger(), server_default="0", nullable=False))
    op.create_table(
        "mails",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("tries", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("next_ms", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_mails"),
    )


def downgrade() -> None:
    op.drop_table("mails")
    op.drop_column("sprints", "warned")
    op.drop_column("seats", "mail")
