"""Co-voters at one screen, the decider, the reason of a choice and what a further round is about."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0002"
down_revision: str | None = "0001"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "co_voters",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("seat_id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("added_ms", sa.BigInteger(), nullable=False),
        sa.Column("removed_ms", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["seat_id"], ["seats.id"], name=op.f("fk_co_voters_seat_id_seats"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_co_voters")),
    )
    op.create_index(op.f("ix_co_voters_seat_id"), "co_voters", ["seat_id"], unique=False)
    # Plain columns: nothing that other rows point at is made anew, which would take those rows along.
    op.add_column("teams", sa.Column("decider", sa.String(), nullable=True))
    op.add_column("vote_rounds", sa.Column("reason", sa.String(), nullable=False, server_default=""))
    op.add_column("vote_rounds", sa.Column("items", sa.JSON(), nullable=False, server_default="[]"))
    with op.batch_alter_table("votes", schema=None) as batch_op:
        batch_op.add_column(sa.Column("co_voter_id", sa.String(), nullable=True))
        batch_op.create_index(batch_op.f("ix_votes_co_voter_id"), ["co_voter_id"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_votes_co_voter_id_co_voters"),
            "co_voters",
            ["co_voter_id"],
            ["id"],
            ondelete="CASCADE",
        )


def downgrade() -> None:
    with op.batch_alter_table("votes", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_votes_co_voter_id_co_voters"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_votes_co_voter_id"))
        batch_op.drop_column("co_voter_id")
    op.drop_column("vote_rounds", "items")
    op.drop_column("vote_rounds", "reason")
    op.drop_column("teams", "decider")
    op.drop_index(op.f("ix_co_voters_seat_id"), table_name="co_voters")
    op.drop_table("co_voters")
