"""The table of photos is called photos."""

from collections.abc import Sequence

from alembic import op

revision: str = "0012"
down_revision: str | None = "0011"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

COLUMNS = ("sprint_id", "seat_id")


def upgrade() -> None:
    rename("media", "photos")


def downgrade() -> None:
    rename("photos", "media")


def rename(old: str, new: str) -> None:
    """The rows stay where they are; what carries the table's name follows, where the database lets it."""
    for column in COLUMNS:
        op.drop_index(f"ix_{old}_{column}", table_name=old)
    op.rename_table(old, new)
    for column in COLUMNS:
        op.create_index(f"ix_{new}_{column}", new, [column], unique=False)
    if op.get_bind().dialect.name == "postgresql":
        names = {f"pk_{old}": f"pk_{new}"}
        for column, table in (("sprint_id", "sprints"), ("seat_id", "seats")):
            names[f"fk_{old}_{column}_{table}"] = f"fk_{new}_{column}_{table}"
        for before, after in names.items():
            op.execute(f'ALTER TABLE {new} RENAME CONSTRAINT "{before}" TO "{after}"')
