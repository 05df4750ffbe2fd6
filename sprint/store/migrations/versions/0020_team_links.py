"""A team has a link for colleagues at home."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0020"
down_revision: str | None = "0019"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "team_links",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("sprint_id", sa.String(), nullable=False),
        sa.Column("team_number", sa.BigInteger(), nullable=False),
        sa.Column("token_hash", sa.String(), nullable=False),
        sa.Column("made_ms", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["sprint_id"], ["sprints.id"], name="fk_team_links_sprint_id_sprints", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_team_links"),
        sa.UniqueConstraint("sprint_id", "team_number", name="uq_team_links_sprint_id_team_number"),
        sa.UniqueConstraint("token_hash", name="uq_team_links_token_hash"),
    )
    op.create_index("ix_team_links_sprint_id", "team_links", ["sprint_id"], unique=False)


def downgrade() -> None:
    op.drop_table("team_links")
