"""Phases have a day and maybe a fixed start, deeds are logged with a way back, words go to some or one."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0019"
down_revision: str | None = "0018"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

NO_TEXTS = '{"da": "", "en": ""}'


def upgrade() -> None:
    op.add_column("phases", sa.Column("notes", sa.JSON(), server_default=NO_TEXTS, nullable=False))
    op.add_column("phases", sa.Column("day", sa.BigInteger(), server_default="1", nullable=False))
    op.add_column("phases", sa.Column("starts_ms", sa.BigInteger(), nullable=True))
    op.add_column("phases", sa.Column("untimed", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column("phases", sa.Column("hidden", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column("teams", sa.Column("extra_ms", sa.BigInteger(), server_default="0", nullable=False))
    op.add_column("announcements", sa.Column("teams", sa.JSON(none_as_null=True), nullable=True))
    op.add_column("announcements", sa.Column("seat_id", sa.String(), nullable=True))
    # One way back for the newest move; from now on every deed in the log has its own.
    op.drop_column("sprints", "undo")
    op.create_table(
        "deeds",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("sprint_id", sa.String(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("by_seat", sa.String(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("about", sa.JSON(), nullable=False),
        sa.Column("undo", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("undone_ms", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["sprint_id"], ["sprints.id"], name="fk_deeds_sprint_id_sprints", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_deeds"),
    )
    op.create_index("ix_deeds_sprint_id", "deeds", ["sprint_id"])


def downgrade() -> None:
    op.drop_table("deeds")
    op.add_column("sprints", sa.Column("undo", sa.JSON(none_as_null=True), nullable=True))
    op.drop_column("announcements", "seat_id")
    op.drop_column("announcements", "teams")
    op.drop_column("teams", "extra_ms")
    for name in ("hidden", "untimed", "starts_ms", "day", "notes"):
        op.drop_column("phases", name)
