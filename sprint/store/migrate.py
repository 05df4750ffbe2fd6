"""Runs the migrations from inside the package, so that no ini file has to be found."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

from sprint.store.broken import BrokenDatabase, NewerDatabase

MIGRATIONS = Path(__file__).parent / "migrations"


def upgrade(engine: Engine, to: str = "head", scripts: Path = MIGRATIONS) -> None:
    """To a revision, the newest unless said otherwise; raises ``NewerDatabase``."""
    revision(engine, scripts)
    command.upgrade(alembic_config(engine, scripts), to)


def alembic_config(engine: Engine, scripts: Path = MIGRATIONS) -> Config:
    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.attributes["engine"] = engine
    return config


def revision(engine: Engine, scripts: Path = MIGRATIONS) -> str | None:
    """Where the tables stand, None without any; raises ``NewerDatabase`` for a form not known here."""
    with engine.connect() as connection:
        holds_all_letters(connection)
        current: str | None = MigrationContext.configure(connection).get_current_revision()
    known = revisions(engine, scripts)
    if current is not None and current not in known:
        raise NewerDatabase(current, known[0])
    return current


def holds_all_letters(connection: Connection) -> None:
    """PostgreSQL that was set up without a language takes no æ, ø and å; raises ``BrokenDatabase``."""
    if connection.dialect.name != "postgresql":
        return
    encoding = connection.exec_driver_sql("SHOW server_encoding").scalar_one()
    if encoding != "UTF8":
        raise BrokenDatabase(
            f"its encoding is {encoding}; make it with ENCODING 'UTF8' LOCALE 'C' TEMPLATE template0"
        )


def newest(engine: Engine, scripts: Path = MIGRATIONS) -> str:
    return revisions(engine, scripts)[0]


def revisions(engine: Engine, scripts: Path) -> list[str]:
    """Those known here, the newest first."""
    directory = ScriptDirectory.from_config(alembic_config(engine, scripts))
    return [script.revision for script in directory.walk_revisions()]
