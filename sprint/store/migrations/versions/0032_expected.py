"""People who are expected."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0032"
down_revision: str | None = "0031"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "expected",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("sprint_id", sa.String(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("municipality", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("team_number", sa.BigInteger(), nullable=True),
        sa.Column("seat_id", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["sprint_id"], ["sprints.id"], name=op.f("fk_expected_sprint_id_sprints"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["seat_id"], ["seats.id"], name=op.f("fk_expected_seat_id_seats"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_expected")),
    )
    op.create_index(op.f("ix_expected_sprint_id"), "expected", ["sprint_id"])
    op.create_index(op.f("ix_expected_seat_id"), "expected", ["seat_id"])


def downgrade() -> None:
    op.drop_table("expected")
