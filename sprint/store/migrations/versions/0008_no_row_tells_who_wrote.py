"""The journal no longer says who wrote what; where a phase was anonymous, nothing of it stays."""

import json
from collections.abc import Iterator, Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0008"
down_revision: str | None = "0007"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

OF_SPRINT = "SELECT id FROM documents WHERE sprint_id = :sprint"


def upgrade() -> None:
    """Where names were no secret, a seat stays as its own proof: its browsers may hold unsent edits."""
    for sprint in sorted(set(anonymous_sprints())):
        forget = sa.text(f"DELETE FROM writers WHERE document_id IN ({OF_SPRINT})")
        op.get_bind().execute(forget, {"sprint": sprint})
    op.execute("ALTER TABLE writers RENAME COLUMN seat_id TO proof")
    for table in ("journal", "quarantine"):
        op.execute(f"ALTER TABLE {table} DROP COLUMN seat_id")


def anonymous_sprints() -> Iterator[str]:
    for sprint, rules in op.get_bind().execute(sa.text("SELECT sprint_id, rules FROM phases")):
        if (json.loads(rules) if isinstance(rules, str) else rules).get("anonymous"):
            yield sprint


def downgrade() -> None:
    for table in ("journal", "quarantine"):
        op.add_column(table, sa.Column("seat_id", sa.String(), nullable=True))
    op.execute("ALTER TABLE writers RENAME COLUMN proof TO seat_id")
