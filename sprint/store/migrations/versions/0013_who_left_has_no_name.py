"""Of a person whose seat was taken down nothing is kept but what they wrote."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0013"
down_revision: str | None = "0012"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

seats = sa.table(
    "seats",
    *(sa.column(name, sa.String()) for name in ("id", "name", "municipality", "field", "return_code")),
    sa.column("removed_ms", sa.BigInteger()),
)
co_voters = sa.table("co_voters", sa.column("name", sa.String()), sa.column("removed_ms", sa.BigInteger()))


def upgrade() -> None:
    nothing = {"name": "", "municipality": "", "field": ""}
    # One code of its own for each, as the table asks, and none that anybody can type.
    gone = seats.c.removed_ms.is_not(None)
    op.execute(seats.update().where(gone).values(**nothing, return_code=sa.literal("-") + seats.c.id))
    op.execute(co_voters.update().where(co_voters.c.removed_ms.is_not(None)).values(name=""))


def downgrade() -> None:
    """What is gone stays gone."""
