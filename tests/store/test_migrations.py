"""A database of any age comes to the newest form with every row that it had, on SQLite and on PostgreSQL."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import Boolean, Column, Engine, Integer, LargeBinary, MetaData, Table, insert, select, text
from sqlalchemy.types import JSON

from sprint.cli import CannotStart, owned
from sprint.config import Config
from sprint.store import BrokenDatabase, NewerDatabase, Store, accounts, migrate
from tests.support.databases import KINDS, QUICK, database, sqlite

Rows = dict[str, list[dict[str, Any]]]

# Oldest first.
REVISIONS = [script.revision for script in ScriptDirectory(str(migrate.MIGRATIONS)).walk_revisions()][::-1]
# Columns that a migration takes away or writes anew on purpose; a test below says how.
WITHOUT_SEAT = ("journal", "quarantine", "writers")
OF_WHO_LEFT = ("name", "municipality", "field", "return_code")
REWRITTEN = frozenset(
    {
        ("setup_tokens", "token"),
        ("sprints", "undo"),  # the log has a way back for each deed
        *((table, "seat_id") for table in WITHOUT_SEAT),
        *(("seats", column) for column in OF_WHO_LEFT),
        ("co_voters", "name"),
    }
)
RENAMED = {"media": "photos"}

ANEW = '''"""Makes every table anew, as a change of a column does on SQLite."""

import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = {before!r}


def upgrade() -> None:
    tables = sa.MetaData()
    tables.reflect(op.get_bind())
    recreate = "always" if op.get_bind().dialect.name == "sqlite" else "auto"
    for table in tables.sorted_tables:
        if table.name != "alembic_version":
            with op.batch_alter_table(table.name, recreate=recreate) as batch:
                batch.add_column(sa.Column("added", sa.String(), server_default="later"))
    {more}
'''


@pytest.fixture(params=KINDS)
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """A store without tables."""
    with database(request.param, tmp_path) as url:
        (tmp_path / "sprint.db").unlink(missing_ok=True)
        store = Store(url)
        if not store.is_sqlite:
            with store.engine.begin() as connection:
                connection.execute(text("DROP SCHEMA public CASCADE"))
                connection.execute(text("CREATE SCHEMA public"))
        yield store
        store.close()


def tables_of(engine: Engine) -> list[Table]:
    tables = MetaData()
    tables.reflect(engine)
    return [table for table in tables.sorted_tables if table.name != "alembic_version"]


def value(column: Column[Any], nth: int) -> Any:
    match column.type:
        case Boolean():
            return bool(nth % 2)
        case Integer():
            return 1_700_000_000_000 + nth
        case JSON():
            return {column.name: [nth, "æøå"]}
        case LargeBinary():
            return bytes([nth, 0, 255])
    return f"{column.table.name}-{column.name}-{nth}-æ"


def fill(engine: Engine) -> None:
    """Three rows in every table, each with rows of its own to belong to."""
    written: dict[tuple[str, int], dict[str, Any]] = {}
    with engine.begin() as connection:
        for table in tables_of(engine):
            for nth in range(3):
                row = {column.name: filled(column, nth, written) for column in table.columns}
                connection.execute(insert(table).values(row))
                written[table.name, nth] = row


def filled(column: Column[Any], nth: int, written: dict[tuple[str, int], dict[str, Any]]) -> Any:
    for key in column.foreign_keys:
        return written[key.column.table.name, nth][key.column.name]
    return value(column, nth)


def rows_of(engine: Engine) -> Rows:
    with engine.connect() as connection:
        return {
            table.name: [
                dict(row) for row in connection.execute(select(table).order_by(*table.primary_key)).mappings()
            ]
            for table in tables_of(engine)
        }


def columns(rows: Rows) -> set[tuple[str, str]]:
    return {(table, name) for table, of_table in rows.items() for row in of_table for name in row}


def seen(rows: Rows, others: Rows) -> Rows:
    """What stands in the tables and columns that both have."""
    return {table: kept(table, rows[table], others[table]) for table in rows.keys() & others.keys()}


def kept(table: str, rows: list[dict[str, Any]], others: list[dict[str, Any]]) -> list[dict[str, Any]]:
    names = sorted(name for name in rows[0].keys() & others[0].keys() if (table, name) not in REWRITTEN)
    return sorted(({name: row[name] for name in names} for row in rows), key=repr)


@pytest.mark.parametrize("revision", REVISIONS[::6] if QUICK else REVISIONS)
def test_every_row_of_every_age_is_there_afterwards(empty: Store, revision: str) -> None:
    migrate.upgrade(empty.engine, to=revision)
    fill(empty.engine)
    before = {RENAMED.get(table, table): rows for table, rows in rows_of(empty.engine).items()}
    empty.migrate()
    after = rows_of(empty.engine)
    assert columns(before) - columns(after) <= REWRITTEN
    assert seen(after, before) == seen(before, after)


def with_more(folder: Path, more: str = "") -> Path:
    """The program's migrations and a newer one."""
    scripts = folder / "with spaces & æøå 100 %"
    shutil.copytree(migrate.MIGRATIONS, scripts)
    text = ANEW.format(before=REVISIONS[-1], more=more)
    (scripts / "versions" / "9999_anew.py").write_text(text, "utf-8")
    return scripts


def test_a_table_that_is_made_anew_keeps_all_that_belongs_to_it(store: Store, tmp_path: Path) -> None:
    fill(store.engine)
    before = rows_of(store.engine)
    migrate.upgrade(store.engine, scripts=with_more(tmp_path))
    after = rows_of(store.engine)
    assert seen(after, before) == seen(before, after)
    assert all(row["added"] == "later" for rows in after.values() for row in rows)


def test_foreign_keys_hold_again_afterwards(store: Store, tmp_path: Path) -> None:
    fill(store.engine)
    migrate.upgrade(store.engine, scripts=with_more(tmp_path))
    with store.engine.begin() as connection:
        connection.execute(text("DELETE FROM sprints"))
    assert [name for name in ("teams", "seats", "phases", "documents") if rows_of(store.engine)[name]] == []


def test_a_migration_that_loses_an_owner_changes_nothing(tmp_path: Path) -> None:
    store = Store(sqlite(tmp_path / "sprint.db"))
    fill(store.engine)
    before = rows_of(store.engine)
    with pytest.raises(Exception, match="lost their owner"):
        migrate.upgrade(store.engine, scripts=with_more(tmp_path, more='op.execute("DELETE FROM sprints")'))
    assert rows_of(store.engine) == before
    store.close()


def test_an_older_program_leaves_a_newer_database_alone(store: Store, tmp_path: Path) -> None:
    migrate.upgrade(store.engine, scripts=with_more(tmp_path))
    fill(store.engine)
    before = rows_of(store.engine)
    with pytest.raises(NewerDatabase, match=r"newer Sprintrum .*9999"):
        store.migrate()
    assert rows_of(store.engine) == before


def test_the_person_at_the_terminal_reads_one_sentence(store: Store, tmp_path: Path) -> None:
    migrate.upgrade(store.engine, scripts=with_more(tmp_path))
    url = store.engine.url.render_as_string(hide_password=False)
    with pytest.raises(CannotStart, match="start the newer one, or restore an older copy") as said:
        owned(Config(url, secret_key="secret"))
    assert "\n" not in str(said.value)


def test_a_migration_that_cannot_be_done_is_said(empty: Store) -> None:
    with empty.engine.begin() as connection:
        connection.execute(text("CREATE TABLE accounts (id INTEGER)"))
    with pytest.raises(BrokenDatabase):
        empty.migrate()


def test_old_rows_no_longer_tell_who_wrote_what_was_promised_to_be_nobodys(empty: Store) -> None:
    """Elsewhere a seat stays the proof of its client ids: its browsers may come back with unsent edits."""
    migrate.upgrade(empty.engine, to="0007")
    fill(empty.engine)
    secret, *others = rows_of(empty.engine)["writers"]
    with empty.engine.begin() as connection:
        sprint = "SELECT sprint_id FROM documents WHERE id = :id"
        change = f"UPDATE phases SET rules = :rules WHERE sprint_id IN ({sprint})"
        rules = {"rules": '{"anonymous": true}', "id": secret["document_id"]}
        connection.execute(text(change), rules)
    empty.migrate()
    after = rows_of(empty.engine)
    assert [(row["client_id"], row["proof"]) for row in after["writers"]] == [
        (row["client_id"], row["seat_id"]) for row in others
    ]
    assert not any("seat_id" in row for table in ("journal", "quarantine") for row in after[table])


def test_photos_on_boards_of_anonymous_sprints_lose_their_sender_and_no_others_do(empty: Store) -> None:
    """What lies face down stays its author's; in a sprint with names nothing changes."""
    migrate.upgrade(empty.engine, to="0015")
    fill(empty.engine)
    tables = {table.name: table for table in tables_of(empty.engine)}
    secret, named = (row["id"] for row in rows_of(empty.engine)["sprints"][:2])
    with empty.engine.begin() as connection:
        for table in ("photos", "documents"):
            connection.execute(text(f"DELETE FROM {table}"))
        phases = tables["phases"]
        for sprint, rules in ((named, {"anonymous": False}), (secret, {"anonymous": True})):
            connection.execute(phases.update().where(phases.c.sprint_id == sprint).values(rules=rules))
        for nth, sprint in enumerate((secret, named)):

            def add(table: str, nth: int = nth, sprint: str = sprint, **of_its_own: Any) -> None:
                row = example(tables[table], nth, sprint) | of_its_own
                connection.execute(insert(tables[table]).values(row))

            for role in ("instructor", "participant"):
                add("seats", id=f"{role}{nth}", role=role, return_code=f"{role}{nth}")
            for name, document in (("journal", "ideas:1"), ("snapshots", "ideas:2"), ("journal", "drafts:a")):
                held = b"\x01\x02" + f"{document}-photo{nth}".encode() + b"\xff"
                add("documents", id=f"{document}-{nth}", name=document)
                connection.execute(
                    insert(tables[name]).values(
                        document_id=f"{document}-{nth}",
                        serial=1,
                        **({"state": held} if name == "snapshots" else {"update": held, "at_ms": 1}),
                    )
                )
                add("photos", id=f"{document}-photo{nth}", seat_id=f"participant{nth}", link="phone")
    empty.migrate()
    assert {row["id"]: (row["seat_id"], row["link"]) for row in rows_of(empty.engine)["photos"]} == {
        "ideas:1-photo0": ("instructor0", ""),
        "ideas:2-photo0": ("instructor0", ""),
        "drafts:a-photo0": ("participant0", "phone"),
        "ideas:1-photo1": ("participant1", "phone"),
        "ideas:2-photo1": ("participant1", "phone"),
        "drafts:a-photo1": ("participant1", "phone"),
    }


def example(table: Table, nth: int, sprint: str) -> dict[str, Any]:
    """A row of a sprint's own."""
    row = {column.name: value(column, nth) for column in table.columns if not column.foreign_keys}
    return (
        row | {column.name: None for column in table.columns if column.foreign_keys} | {"sprint_id": sprint}
    )


def test_a_set_up_link_from_before_links_were_hashed_still_opens(empty: Store) -> None:
    migrate.upgrade(empty.engine, to="0009")
    with empty.engine.begin() as connection:
        connection.execute(text("INSERT INTO setup_tokens (token, created_ms) VALUES ('as-it-was', 1)"))
    empty.migrate()
    with empty.read() as db:
        assert accounts.token_is_open(db, "as-it-was", 2)
