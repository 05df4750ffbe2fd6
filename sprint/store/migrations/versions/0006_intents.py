"""What was answered to an intention, so that a repetition is told the same; and whose seat it is."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0006"
down_revision: str | None = "0005"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "intents",
        sa.Column("seat_id", sa.String(), nullable=False),
        sa.Column("intent", sa.String(), nullable=False),
        sa.Column("answer", sa.JSON(), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["seat_id"], ["seats.id"], name=op.f("fk_intents_seat_id_seats"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("seat_id", "intent", name=op.f("pk_intents")),
    )
    op.add_column("seats", sa.Column("visitor", sa.String(), nullable=False, server_default=""))
    op.add_column("seats", sa.Column("opened_ms", sa.BigInteger(), nullable=True))
    op.execute("UPDATE seats SET opened_ms = joined_ms")
    op.add_column("sprints", sa.Column("intent", sa.String(), nullable=False, server_default=""))


def downgrade() -> None:
    op.drop_column("sprints", "intent")
    op.drop_column("seats", "opened_ms")
    op.drop_column("seats", "visitor")
    op.drop_table("intents")
