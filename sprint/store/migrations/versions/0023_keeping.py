"""How long a sprint is kept can be moved, its rooms can be shut after it, and a deletion leaves a receipt."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0023"
down_revision: str | None = "0022"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.add_column(
        "sprints", sa.Column("date_chosen", sa.Boolean(), server_default=sa.false(), nullable=False)
    )
    op.add_column(
        "sprints", sa.Column("writes_after", sa.Boolean(), server_default=sa.true(), nullable=False)
    )
    # Until now each date was chosen when the sprint was made.
    op.execute(sa.text("UPDATE sprints SET date_chosen = true"))
    counts = ("created_ms", "deleted_ms", "teams", "people", "documents", "photos")
    op.create_table(
        "receipts",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        *(sa.Column(count, sa.BigInteger(), nullable=False) for count in counts),
        sa.PrimaryKeyConstraint("id", name="pk_receipts"),
    )
    op.create_table(
        "receipt_keys",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("receipt_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["receipt_id"], ["receipts.id"], name="fk_receipt_keys_receipt_id_receipts", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("key", name="pk_receipt_keys"),
    )
    op.create_index("ix_receipt_keys_receipt_id", "receipt_keys", ["receipt_id"])


def downgrade() -> None:
    op.drop_table("receipt_keys")
    op.drop_table("receipts")
    op.drop_column("sprints", "writes_after")
    op.drop_column("sprints", "date_chosen")
