"""Prototypes are played by link, and people say what they think of them; a pitch goes round."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0021"
down_revision: str | None = "0020"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.add_column("sprints", sa.Column("pitch", sa.JSON(), nullable=True))
    op.create_table(
        "play_links",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("sprint_id", sa.String(), nullable=False),
        sa.Column("team_number", sa.BigInteger(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("created_ms", sa.BigInteger(), nullable=False),
        sa.Column("revoked_ms", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["sprint_id"], ["sprints.id"], name=op.f("fk_play_links_sprint_id_sprints"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_play_links")),
        sa.UniqueConstraint("token", name=op.f("uq_play_links_token")),
    )
    op.create_index(op.f("ix_play_links_sprint_id"), "play_links", ["sprint_id"])
    words = ("kind", "text", "name", "author", "screen", "item", "about")
    op.create_table(
        "feedback",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("sprint_id", sa.String(), nullable=False),
        sa.Column("team_number", sa.BigInteger(), nullable=False),
        *(sa.Column(word, sa.String(), nullable=False) for word in words),
        sa.Column("sort", sa.String(), server_default="new", nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["sprint_id"], ["sprints.id"], name=op.f("fk_feedback_sprint_id_sprints"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feedback")),
    )
    op.create_index(op.f("ix_feedback_sprint_id"), "feedback", ["sprint_id"])


def downgrade() -> None:
    op.drop_column("sprints", "pitch")
    op.drop_table("feedback")
    op.drop_table("play_links")
