"""A photo on a board of an anonymous sprint has no sender; those of an earlier Sprintrum lose theirs."""

import json
from collections.abc import Iterator, Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0016"
down_revision: str | None = "0015"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

KEEPER = "SELECT id FROM seats WHERE sprint_id = :sprint AND role = 'instructor' ORDER BY id"
PHOTOS = "SELECT id FROM photos WHERE sprint_id = :sprint"
BOARDS = "SELECT id FROM documents WHERE sprint_id = :sprint AND name LIKE 'ideas:%'"
# What a board has held: a note that was taken away, and can be brought back, has its photo.
HELD = (
    f'SELECT "update" FROM journal WHERE document_id IN ({BOARDS})',
    f"SELECT state FROM snapshots WHERE document_id IN ({BOARDS})",
)
DISOWN = sa.text("UPDATE photos SET seat_id = :keeper, link = '' WHERE id = :photo")


def upgrade() -> None:
    """What still lies face down stays its author's alone."""
    connection = op.get_bind()
    for sprint in sorted(set(anonymous_sprints())):
        of_sprint = {"sprint": sprint}
        keeper = connection.execute(sa.text(KEEPER), of_sprint).scalars().first()
        photos = {photo: photo.encode() for photo in connection.execute(sa.text(PHOTOS), of_sprint).scalars()}
        if not photos or keeper is None:
            continue
        shown = {photo for held in on_boards(of_sprint) for photo, name in photos.items() if name in held}
        for photo in sorted(shown):
            connection.execute(DISOWN, {"keeper": keeper, "photo": photo})


def on_boards(of_sprint: dict[str, str]) -> Iterator[bytes]:
    for query in HELD:
        yield from map(bytes, op.get_bind().execute(sa.text(query), of_sprint).scalars())


def anonymous_sprints() -> Iterator[str]:
    for sprint, rules in op.get_bind().execute(sa.text("SELECT sprint_id, rules FROM phases")):
        if (json.loads(rules) if isinstance(rules, str) else rules).get("anonymous"):
            yield sprint


def downgrade() -> None:
    """What is forgotten stays forgotten."""
