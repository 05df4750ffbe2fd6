"""What can be wrong at the start is said in one sentence, and nothing that was kept is touched."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from sprint.cli import CannotStart, listen
from sprint.config import Config, from_environment
from sprint.setting_names import HOSTING, BadSetting
from sprint.store import ClockJumped, Lease, LeaseTaken, Store
from sprint.store.tables_home import LeaseRow
from tests.support.databases import POSTGRESQL, database, sqlite
from tests.support.server import ROOT, Server

DAY_MS = 24 * 3600 * 1000
NOON_MS = 1_795_507_200_000


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "70000"),
        ("PORT", "-1"),
        ("PORT", "http"),
        ("DATABASE_URL", "sqlite://"),
        ("DATABASE_URL", "sqlite:///"),
        ("DATABASE_URL", "sqlite:///:memory:"),
        ("DATABASE_URL", "postgress://u@h/name"),
        ("DATABASE_URL", "postgresql:/u@h/name"),
        ("DATABASE_URL", "postgresql://u@h"),
        ("DATABASE_URL", "postgresql://u@h:port/name"),
        ("DATABASE_URL", "mysql://u@h/name"),
        ("DATABASE_URL", "var/sprintrum.db"),
        ("PUBLIC_URL", "sprint.example"),
        ("PUBLIC_URL", "//sprint.example"),
        ("PUBLIC_URL", "ftp://sprint.example"),
        ("PUBLIC_URL", "https://"),
        ("PUBLIC_URL", "https://sprint.example/a path"),
        ("PUBLIC_URL", "https://sprint.example//path"),
        ("PUBLIC_URL", "https://sprint.example/../path"),
        ("PUBLIC_URL", "https://sprint.example"),  # and nothing of the proxy that must stand in front
        ("SECRET_KEY", "hemmelig"),
        ("HOST", "unix:run/sprintrum.sock"),
        ("HOST", "unix:/run/sprintrum.sock"),  # and nobody who could ask there
        ("MAIL_FROM", "Sprintrum <sprint@example.dk>"),  # and nothing that sends
        ("SPRINTRUM_VARR", "/srv"),
        ("OIDC_ISUER", "https://login.example"),
        ("TRUSTED_PROXY", "1"),
        ("PUBLIC_ULR", "https://sprint.example"),
        ("DATABASE_UR", "sqlite:///a.db"),
        ("OIDC_ROLE", "sprintrum"),  # and nobody to ask for it
        ("TRUSTED_PROXIES", "yes"),
        ("TRUSTED_PROXIES", "-1"),
        ("PORT", "5000.5"),
        ("PORT", " 5000"),
        ("PUBLIC_URL", "https://sprint.example:port"),
        ("PUBLIC_URL", "https://sprint.example?a=b"),
        ("DATABASE_URL", "sqlite:////"),
        ("DATABASE_URL", "postgresql://u@h:0/name"),
        ("SPRINTRUM_PING", "0"),
        ("SPRINTRUM_PATIENCE", "0"),
        ("SPRINTRUM_MOST_UNREAD", "0"),
        ("CLOCK_IS_RIGHT", "yes"),
        ("SPRINTRUM_ASYNC", "threads"),
        ("SPRINTRUM_FAIL_AT", "somewhere"),
        ("CLOCK_IS_RIGHT", "maybe"),
    ],
)
def test_a_wrong_setting_has_a_sentence_that_names_it(tmp_path: Path, name: str, value: str) -> None:
    with pytest.raises(BadSetting, match=name):
        from_environment(environ={"SPRINTRUM_VAR": str(tmp_path), name: value})


@pytest.mark.parametrize(
    "url",
    [
        "sqlite:///var/a.db",
        "sqlite:////srv/a.db",
        "postgres://u@h/n",
        "postgresql:///n",
        "postgresql://u:p@[::1]:1/n",
    ],
)
def test_a_right_database_is_taken(tmp_path: Path, url: str) -> None:
    environ = {
        "SPRINTRUM_VAR": str(tmp_path),
        "DATABASE_URL": url,
        "PUBLIC_URL": "https://sprint.example:8443/",
        "TRUSTED_PROXIES": "1",
    }
    assert from_environment(environ=environ).database_url == url


@pytest.mark.parametrize(
    "name", ["HOSTNAME", "PORTAL_URL", "SHELL", "HOSTTYPE", "DATABASE", "SECRET", "IMPORT"]
)
def test_what_others_have_set_is_none_of_ours(tmp_path: Path, name: str) -> None:
    assert from_environment(environ={"SPRINTRUM_VAR": str(tmp_path), name: "x"}).port == 5000


def test_the_table_of_the_docs_names_all_settings() -> None:
    documented = (ROOT / "docs" / "hosting.md").read_text("utf-8")
    assert [name for name in HOSTING if name not in documented] == []


def test_an_ipv6_address_may_stand_in_brackets(tmp_path: Path) -> None:
    config = from_environment(environ={"SPRINTRUM_VAR": str(tmp_path), "HOST": "[::1]"})
    assert (config.host, config.address) == ("::1", "http://[::1]:5000")


@pytest.mark.parametrize(
    ("name", "why"),
    [("a" * 120, "too long"), ("none/a.sock", "No such file"), ("a.txt", "in use"), ("folder", "in use")],
)
def test_a_socket_that_cannot_be_is_one_sentence_and_nothing_is_removed(
    tmp_path: Path, name: str, why: str
) -> None:
    (tmp_path / "a.txt").write_text("somebody's")
    (tmp_path / "folder").mkdir()
    config = Config(sqlite(tmp_path / "a.db"), "key", host=f"unix:{tmp_path / name}")
    with pytest.raises(CannotStart, match=rf"cannot be listened on \(.*{why}"):
        listen(config)
    assert (tmp_path / "a.txt").read_text() == "somebody's"


@pytest.mark.parametrize("held", [b"\xff\xfe", b" \n"])
def test_a_damaged_key_is_one_sentence(tmp_path: Path, held: bytes) -> None:
    (tmp_path / "secret_key").write_bytes(held)
    with pytest.raises(BadSetting, match="holds no key"):
        from_environment(environ={"SPRINTRUM_VAR": str(tmp_path)})
    assert (tmp_path / "secret_key").read_bytes() == held


def test_a_key_whose_words_a_power_cut_took_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / "secret_key").touch()
    made = from_environment(environ={"SPRINTRUM_VAR": str(tmp_path)}).secret_key
    assert len(made) > 40
    assert from_environment(environ={"SPRINTRUM_VAR": str(tmp_path)}).secret_key == made


def start(folder: Path, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """A start that ends by itself."""
    return subprocess.run(
        [sys.executable, "wsgi.py", *arguments],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "SPRINTRUM_VAR": str(folder), "PORT": "0", **settings},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.server
def test_help_is_help_and_a_typo_starts_nothing(tmp_path: Path) -> None:
    helped = start(tmp_path, "--help")
    assert (helped.returncode, "--demo" in helped.stdout) == (0, True)
    for typo in ("--dmeo", "--dem", "demo", "-d"):
        refused = start(tmp_path, typo)
        assert refused.returncode == 2
        assert typo in refused.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.server
def test_a_host_or_password_that_is_wrong_is_said_without_the_password(tmp_path: Path) -> None:
    wrong = {
        "postgresql://u:hemmelig@no-such-host.invalid/n": "no such host",
        "postgresql://u:hemmelig@127.0.0.1:1/n": "nothing answers",
        POSTGRESQL.rpartition("/")[0] + "/no_such_database": "no such database",
    }
    for url, why in wrong.items():
        done = start(tmp_path, DATABASE_URL=url)
        assert done.returncode == 1
        assert why in done.stderr
        assert "hemmelig" not in done.stderr + done.stdout
        assert "Traceback" not in done.stderr


@pytest.mark.server
def test_a_file_that_cannot_be_opened_is_said(tmp_path: Path) -> None:
    (tmp_path / "a folder.db").mkdir()
    done = start(tmp_path, DATABASE_URL=f"sqlite:///{tmp_path / 'a folder.db'}")
    assert done.returncode == 1
    assert "cannot be opened" in done.stderr
    assert "Traceback" not in done.stderr


# The clock


@pytest.mark.parametrize("days", [40, 400, -2])
def test_a_clock_far_from_the_last_renewal_is_refused_until_somebody_has_looked(
    store: Store, days: int
) -> None:
    lease = Lease(store, "a")
    lease.acquire(NOON_MS)
    lease.release()
    with pytest.raises(ClockJumped) as found:
        Lease(store, "b").acquire(NOON_MS + days * DAY_MS, trust_clock=False)
    assert abs(found.value.used_ms - NOON_MS) < 10_000
    Lease(store, "b").acquire(NOON_MS + days * DAY_MS, trust_clock=True)


@pytest.mark.parametrize("days", [0, 1, 29])
def test_a_server_may_rest(store: Store, days: int) -> None:
    lease = Lease(store, "a")
    lease.acquire(NOON_MS)
    lease.release()
    Lease(store, "b").acquire(NOON_MS + days * DAY_MS, trust_clock=False)


@pytest.mark.server
def test_a_server_with_such_a_clock_says_so_and_deletes_nothing(tmp_path: Path) -> None:
    url = sqlite(tmp_path / "sprintrum.db")
    store = Store(url)
    Lease(store, "a").acquire(NOON_MS - 400 * DAY_MS)
    store.close()
    before = rows(tmp_path / "sprintrum.db")
    done = start(tmp_path, DATABASE_URL=url)
    assert done.returncode == 1
    assert "the clock of this machine says" in done.stderr
    assert "CLOCK_IS_RIGHT=1" in done.stderr
    assert rows(tmp_path / "sprintrum.db") == before


def rows(path: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT * FROM leases").fetchall()


# The lease


def test_a_holder_in_another_container_is_not_taken_for_dead(store: Store) -> None:
    """The same hostname, and a process number that is nobody's here."""
    elsewhere = Lease(store, "a", machine="another-boot/pid[1]")
    elsewhere.acquire(NOON_MS)
    with store.write(fenced=False) as db:
        db.get_one(LeaseRow, "server").pid = 2**22 - 1
    with pytest.raises(LeaseTaken) as taken:
        Lease(store, "b").acquire(NOON_MS + 1)
    assert not taken.value.is_sure
    Lease(store, "b").acquire(NOON_MS + 5_001)


def test_a_process_number_that_is_used_again_is_not_the_holder(store: Store) -> None:
    dead = Lease(store, "a")
    dead.__dict__["owner"] = dead.owner.replace(dead.owner.split(":")[3], "1")
    dead.acquire(NOON_MS)
    Lease(store, "b").acquire(NOON_MS + 1)


# Files


@pytest.mark.server
def test_a_clean_stop_leaves_one_whole_file(tmp_path: Path) -> None:
    with database("sqlite", tmp_path) as url:
        server = Server(url, tmp_path)
        server.start()
        server.signal(15)
        assert server.wait() == 0
    copy = tmp_path / "copy.db"
    shutil.copy(tmp_path / "sprint.db", copy)
    assert rows(copy) == rows(tmp_path / "sprint.db")
    assert not (tmp_path / "sprint.db-wal").exists() or (tmp_path / "sprint.db-wal").stat().st_size == 0


@pytest.mark.server
def test_a_demo_on_another_port_leaves_the_first_alone(tmp_path: Path) -> None:
    """Its key is its own, what it writes nobody else reads, and whoever lets others reach it is warned."""
    with Server("", tmp_path, "--demo") as first, Server("", tmp_path, "--demo", HOST="0.0.0.0") as second:
        assert first.answers()
        assert second.answers()
        assert len(list(tmp_path.glob("demo-*.db"))) == 2
        kept = {file.name: stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()}
    warning = "Everybody who reaches this address knows the demo's password"
    assert second.said.count(warning) == 1, "both say what they say in one file"
    assert "demo_secret_key" in kept
    assert "secret_key" not in kept
    assert {mode for name, mode in kept.items() if name != "server.log"} == {0o600}
