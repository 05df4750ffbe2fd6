"""When a sprint was closed: the first ninety days at home are counted from there."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0035"
down_revision: str | None = "0034"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.add_column("sprints", sa.Column("closed_ms", sa.BigInteger(), nullable=True))
    op.execute(
        "UPDATE sprints SET closed_ms ="
        " (SELECT max(at_ms) FROM deeds WHERE deeds.sprint_id = sprints.id AND deeds.what = 'closed')"
        " WHERE status = 'closed'"
    )


def downgrade() -> None:
    op.drop_column("sprints", "closed_ms")
