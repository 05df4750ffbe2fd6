"""Set-up links are hashes; accounts count what ends their sign-ins; instructors have no return code."""

import hashlib
from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0010"
down_revision: str | None = "0009"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.add_column("accounts", sa.Column("version", sa.BigInteger(), nullable=False, server_default="1"))
    op.add_column("setup_tokens", sa.Column("account_id", sa.String(), nullable=True))
    for token in list(op.get_bind().scalars(sa.text("SELECT token FROM setup_tokens"))):
        hashed = hashlib.sha256(token.encode()).hexdigest()
        change = sa.text("UPDATE setup_tokens SET token = :hashed WHERE token = :token")
        op.get_bind().execute(change, {"hashed": hashed, "token": token})
    op.execute("UPDATE seats SET return_code = '' WHERE role = 'instructor'")


def downgrade() -> None:
    """The hashes stay: what they were made of is not known."""
    op.drop_column("setup_tokens", "account_id")
    op.drop_column("accounts", "version")
