"""What Alembic runs: our engine, our tables, one transaction; every row finds its owner before the commit.

SQLite cannot change a column in place: Alembic makes the table anew, and dropping the old one would delete
every row that points at it. The pragma is ignored inside a transaction, so it comes before BEGIN.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from alembic import context
from alembic.util import CommandError
from sqlalchemy import Connection

from sprint.store.tables import Table


@contextmanager
def without_foreign_keys(connection: Connection) -> Iterator[None]:
    """PostgreSQL changes tables in place and keeps its foreign keys on."""
    if connection.dialect.name != "sqlite":
        yield
        return
    driver = connection.connection.cursor()
    driver.execute("PRAGMA foreign_keys=OFF")
    try:
        yield
    finally:
        driver.execute("PRAGMA foreign_keys=ON")
        driver.close()


def check_foreign_keys(connection: Connection) -> None:
    if connection.dialect.name != "sqlite":
        return
    lost = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if lost:
        raise CommandError(f"{len(lost)} rows of {sorted({row[0] for row in lost})} lost their owner")


def take_your_time(connection: Connection) -> None:
    """The bound of five seconds is for those who wait in a room."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SET LOCAL statement_timeout = 0")
        connection.exec_driver_sql("SET LOCAL idle_in_transaction_session_timeout = 0")


def run(connection: Connection) -> None:
    with without_foreign_keys(connection), connection.begin():
        take_your_time(connection)
        context.configure(connection=connection, target_metadata=Table.metadata, render_as_batch=True)
        context.run_migrations()
        check_foreign_keys(connection)


with context.config.attributes["engine"].connect().execution_options(writes=True) as connection:
    run(connection)
