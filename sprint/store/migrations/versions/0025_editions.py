"""A team's concept has versions for its other municipalities."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0025"
down_revision: str | None = "0024"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "editions",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("sprint_id", sa.String(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("team_number", sa.BigInteger(), nullable=False),
        sa.Column("municipality", sa.String(), nullable=False),
        sa.Column("made_ms", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["sprint_id"], ["sprints.id"], name="fk_editions_sprint_id_sprints", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_editions"),
        sa.UniqueConstraint("sprint_id", "number", name="uq_editions_sprint_id_number"),
    )
    op.create_index("ix_editions_sprint_id", "editions", ["sprint_id"])


def downgrade() -> None:
    op.drop_table("editions")
