"""Runs the migrations from inside the package, so that no ini file has to be found."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

from sprint.store.broken import NewerDatabase

MIGRATIONS = Path(__file__).parent / "migrations"


def upgrade(engine: Engine, to: str = "head", scripts: Path = MIGRATIONS) -> None:
    """To a revision, the newest unless said otherwise; raises ``NewerDatabase``."""
    config = alembic_config(engine, scripts)
    _check_known(engine, ScriptDirectory.from_config(config))
    command.upgrade(config, to)


def alembic_config(engine: Engine, scripts: Path = MIGRATIONS) -> Config:
    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.attributes["engine"] = engine
    return config


def _check_known(engine: Engine, scripts: ScriptDirectory) -> None:
    """A program that does not know the database's form must not touch it."""
    with engine.connect() as connection:
        current = MigrationContext.configure(connection).get_current_revision()
    known = [script.revision for script in scripts.walk_revisions()]
    if current is not None and current not in known:
        raise NewerDatabase(current, known[0])
