"""A sprint keeps the concept sheet it began with, and documents say of which shape they are."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0015"
down_revision: str | None = "0014"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "sheets",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("sections", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sheets")),
    )
    # Sprints from before have none: they get the one that ships, and what is new in it once, empty.
    op.add_column("sprints", sa.Column("sheet", sa.String(), nullable=False, server_default=""))
    op.add_column("documents", sa.Column("shape", sa.BigInteger(), nullable=False, server_default="1"))


def downgrade() -> None:
    op.drop_column("documents", "shape")
    op.drop_column("sprints", "sheet")
    op.drop_table("sheets")
