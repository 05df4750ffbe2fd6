"""A sprint's door has a code that can be changed; client ids say whether they wrote what nobody signs."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0018"
down_revision: str | None = "0017"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.add_column("sprints", sa.Column("door", sa.String(), nullable=False, server_default=""))
    op.execute("UPDATE sprints SET door = code")
    op.create_index("ix_sprints_door", "sprints", ["door"], unique=True)
    op.create_table(
        "past_doors",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("sprint_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["sprint_id"], ["sprints.id"], name="fk_past_doors_sprint_id_sprints", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("code", name="pk_past_doors"),
    )
    op.create_index("ix_past_doors_sprint_id", "past_doors", ["sprint_id"], unique=False)
    op.add_column("writers", sa.Column("is_named", sa.Boolean(), nullable=False, server_default=sa.false()))


def downgrade() -> None:
    op.drop_column("writers", "is_named")
    op.drop_table("past_doors")
    op.drop_index("ix_sprints_door", table_name="sprints")
    op.drop_column("sprints", "door")
