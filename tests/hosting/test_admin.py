"""The terminal's commands, on a database nobody owns and beside a server that runs."""

from __future__ import annotations

import os
import re
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

from sprint import admin
from sprint.actions import accounts, load, passwords, sprints
from sprint.actions import admin as deeds
from sprint.config import from_environment
from sprint.domain.errors import Refused
from sprint.host_clock import CLOCK
from sprint.store import Lease, Store, errands
from tests.support.databases import sqlite
from tests.support.world import World

Run = Callable[..., tuple[int, str]]


@pytest.fixture
def url(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    url = sqlite(tmp_path / "sprint.db")
    monkeypatch.setenv("DATABASE_URL", url)
    monkeypatch.setenv("SPRINTRUM_VAR", str(tmp_path))
    monkeypatch.setenv("PUBLIC_URL", "https://sprint.example")
    monkeypatch.setenv("TRUSTED_PROXIES", "1")
    monkeypatch.setattr(passwords, "hash_password", lambda password: f"hash of {password}")
    return url


@pytest.fixture
def hosted(url: str) -> Iterator[World]:
    """A sprint of one instructor, whom ``World`` has made, on the database of the commands."""
    store = Store(url)
    yield World(store)
    store.close()


@pytest.fixture
def run(url: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setattr(admin.logs, "start", lambda: None)  # the tests' own log goes on

    def run(*arguments: str) -> tuple[int, str]:
        code = admin.main(list(arguments))
        out, err = capsys.readouterr()
        return code, out + err

    return run


def names(world: World) -> list[str]:
    return [account.name for account in accounts.everybody(world.deps)]


def test_accounts_and_sprints_are_listed(hosted: World, run: Run) -> None:
    assert run("accounts") == (0, f"{names(hosted)[0]}\t1 sprints\n")
    code, said = run("sprints")
    assert code == 0
    assert hosted.state.title in said


def test_what_all_teams_take_home_is_exported(hosted: World, run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "taken"
    code, said = run("sprints", "export", str(folder))
    assert (code, hosted.state.title in said) == (0, True)
    with ZipFile(folder / f"{hosted.code}.zip") as taken:
        folders = {name.partition("/")[0] for name in taken.namelist()}
        assert folders == {team.name for team in hosted.state.teams}
        assert any(name.endswith(".docx") for name in taken.namelist())
    assert (folder / f"{hosted.code}.zip").stat().st_mode & 0o777 == 0o600
    (tmp_path / "file").touch()
    code, said = run("sprints", "export", str(tmp_path / "file"))
    assert (code, "cannot be written" in said) == (1, True)


def test_an_invitation_opens_once_and_ends_the_one_before(hosted: World, run: Run) -> None:
    first, second = (
        re.findall(r"https://sprint\.example/setup/(\S+)", run("accounts", "invite")[1])[0] for _ in "ab"
    )
    assert not accounts.token_is_open(hosted.deps, first)
    hosted.now_ms = CLOCK.now_ms()
    assert accounts.token_is_open(hosted.deps, second)


def test_a_new_password_is_shown_once_and_signs_out(hosted: World, run: Run) -> None:
    (before,) = accounts.everybody(hosted.deps)
    code, said = run("accounts", "password", before.name.upper())
    (after,) = accounts.everybody(hosted.deps)
    shown = re.findall(r"Shown once: (\S+)", said)[0]
    assert code == 0
    assert after.password_hash == f"hash of {shown}"
    assert after.version == before.version + 1


@pytest.mark.parametrize("deed", [("accounts", "password", "Nobody"), ("accounts", "delete", "Nobody")])
def test_a_name_that_is_not_there_is_one_sentence(run: Run, deed: tuple[str, ...]) -> None:
    assert run(*deed) == (1, "Not done: there is no account with the name 'Nobody'.\n")


def test_deletions_are_told_without_names(hosted: World, run: Run) -> None:
    title = hosted.state.title
    assert run("sprints", "delete", hosted.code, "--yes")[0] == 0
    code, said = run("sprints", "receipts")
    assert (code, said.count("\n")) == (0, 1)
    assert "by host\t" in said
    assert title not in said


def test_an_account_with_sprints_stays_until_somebody_takes_them(hosted: World, run: Run) -> None:
    (owner,) = names(hosted)
    code, said = run("accounts", "delete", owner)
    assert (code, names(hosted)) == (1, [owner])
    assert "--sprints-to" in said
    token = accounts.create_setup_token(hosted.deps)
    heir = accounts.set_up(hosted.deps, token, "Bo Heir", "hash")
    assert run("accounts", "delete", owner, "--sprints-to", "Bo Heir")[0] == 0
    assert names(hosted) == ["Bo Heir"]
    assert [state.code for state in sprints.owned(hosted.deps, heir)] == [hosted.code]
    lead = next(seat for seat in hosted.state.seats if seat.role == "instructor")
    assert (lead.account_id, lead.name) == (heir, "Bo Heir")
    assert run("accounts", "delete", "Bo Heir", "--sprints-to", "Bo Heir")[0] == 1


def test_a_sprint_is_deleted_only_by_somebody_who_says_yes(
    hosted: World, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("builtins.input", lambda _question: "no")
    assert run("sprints", "delete", hosted.code)[0] == 1
    assert load(hosted.deps, hosted.code)
    assert run("sprints", "delete", hosted.code.lower(), "--yes")[0] == 0
    with pytest.raises(Refused, match=r"join\.code_unknown"):
        load(hosted.deps, hosted.code)
    assert run("sprints", "delete", hosted.code, "--yes") == (
        1,
        "Not done: the server refused it (join.code_unknown).\n",
    )


def test_beside_a_server_the_server_does_it(hosted: World, run: Run) -> None:
    """Its rooms are closed and its sockets told: the row waits until the owner has carried it out."""
    lease = Lease(hosted.store, nonce="server")
    lease.acquire(CLOCK.now_ms())
    hosted.now_ms = CLOCK.now_ms()
    published: list[str] = []
    hosted.deps.__dict__["publish"] = published.append
    stop = threading.Event()
    server = threading.Thread(target=lambda: serve(hosted, stop))
    server.start()
    try:
        assert run("sprints", "delete", hosted.code, "--yes")[0] == 0
    finally:
        stop.set()
        server.join()
    assert published == [hosted.code]
    with hosted.store.read() as db:
        assert db.connection().exec_driver_sql("SELECT count(*) FROM errands").scalar() == 0


def serve(world: World, stop: threading.Event) -> None:
    while not stop.wait(0.05):
        deeds.carry_out_waiting(world.deps)


def test_a_server_that_does_not_answer_is_said_and_nothing_waits(
    hosted: World, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    Lease(hosted.store, nonce="server").acquire(CLOCK.now_ms())
    monkeypatch.setattr(admin, "PATIENCE_SECONDS", 0.3)
    code, said = run("accounts", "invite")
    assert (code, said) == (
        1,
        "Not done: a server owns the database, but does not answer; look at its log.\n",
    )
    with hosted.store.read() as db:
        assert db.connection().exec_driver_sql("SELECT count(*) FROM errands").scalar() == 0


def test_what_a_stopped_command_left_behind_is_forgotten(hosted: World) -> None:
    """Its details may hold the hash of a password."""
    with hosted.store.write() as db:
        errands.add(db, errands.Errand("e1", "new_password", {"password_hash": "secret"}), hosted.now_ms)
    left = []
    for later in (errands.FORGOTTEN_MS, 1):
        hosted.now_ms += later
        deeds.forget_old(hosted.deps)
        with hosted.store.read() as db:
            left.append(db.connection().exec_driver_sql("SELECT count(*) FROM errands").scalar())
    assert left == [1, 0]


def test_without_a_database_no_file_is_made(url: str, run: Run, tmp_path: Path) -> None:
    (tmp_path / "sprint.db").unlink()
    code, said = run("accounts")
    assert code == 1
    assert "start the server once" in said
    assert not (tmp_path / "sprint.db").exists()


def test_a_new_key_keeps_the_old_one_beside_it(url: str, run: Run) -> None:
    before = from_environment()
    assert run("secret-key")[0] == 0
    after = from_environment()
    assert after.secret_key != before.secret_key
    assert after.old_keys == (before.secret_key,)
    assert run("secret-key")[0] == 0
    assert from_environment().old_keys == (after.secret_key, before.secret_key)


def test_a_key_from_the_environment_is_changed_there(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SECRET_KEY", "the old one, long enough")
    code, said = run("secret-key")
    assert code == 0
    assert "SECRET_KEY_FALLBACKS" in said
    assert not (tmp_path / "secret_key.old").exists()
    monkeypatch.setenv("SECRET_KEY_FALLBACKS", "old, older")
    assert from_environment().old_keys == ("old", "older")


def test_a_key_changed_by_root_stays_the_servers_own(url: str, run: Run, tmp_path: Path) -> None:
    """Only root has somebody else's files to keep."""
    server = (12_345, 12_346) if os.geteuid() == 0 else (os.getuid(), os.getgid())
    from_environment()
    os.chown(tmp_path, *server)
    assert run("secret-key")[0] == 0
    for name in ("secret_key", "secret_key.old"):
        file = (tmp_path / name).stat()
        assert (file.st_uid, file.st_gid, file.st_mode & 0o777) == (*server, 0o600)


def test_the_settings_of_the_service_are_read_from_its_file(
    url: str, hosted: World, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As systemd reads them: comments, quotes, spaces; what the environment says goes before."""
    for name in ("DATABASE_URL", "CONTACT", "DPO"):
        monkeypatch.setenv(name, "x")
        monkeypatch.delenv(name)
    file = tmp_path / "sprintrum.env"
    written = ["# ours", f"DATABASE_URL={url}", "CONTACT=IT i Ærø, it@example.dk", 'DPO="Åse"', ""]
    file.write_text("\n".join([*written, "PUBLIC_URL=https://other.example"]), "utf-8")
    code, said = run("--settings", str(file), "accounts")
    assert (code, "1 sprints" in said) == (0, True)
    config = from_environment()
    assert (config.contact, config.dpo) == ("IT i Ærø, it@example.dk", "Åse")
    assert config.public_url == "https://sprint.example"
    monkeypatch.delenv("CONTACT")
    of_worker = tmp_path / "sprintrum-w1.env"
    of_worker.write_text("CONTACT=it@worker.example")
    run("--settings", str(file), "--settings", str(of_worker), "accounts")
    assert from_environment().contact == "it@worker.example"
    code, said = run("--settings", str(tmp_path / "none.env"), "accounts")
    assert (code, said) == (
        1,
        f"Not done: {tmp_path / 'none.env'} cannot be read (No such file or directory).\n",
    )


def test_an_argument_that_nobody_knows_ends_it(run: Run) -> None:
    with pytest.raises(SystemExit):
        run("sprint", "delte")
