"""A copy that is made while people write is one moment, and gives back what teams had written by then."""

from __future__ import annotations

import re
import shutil
import stat
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
import requests

from sprint import admin
from tests.support.databases import KINDS, POSTGRESQL, database
from tests.support.node import play
from tests.support.prepared import SECRET, prepare
from tests.support.server import ReadyServer


@pytest.fixture(autouse=True)
def quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests' own log goes on."""
    monkeypatch.setattr(admin.logs, "start", lambda: None)


WRITER = "tests/hosting/writes_on.mjs"


@pytest.mark.server
@pytest.mark.parametrize("kind", KINDS)
def test_a_copy_under_load_comes_back_elsewhere(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with database(kind, tmp_path) as url, database(kind, folder(tmp_path, "elsewhere")) as elsewhere:
        prepared = prepare(url, teams=1, each=2)
        copy = tmp_path / "copy"
        monkeypatch.setenv("DATABASE_URL", url)
        monkeypatch.setenv("SPRINTRUM_VAR", str(tmp_path))
        with ReadyServer(url, tmp_path, SECRET_KEY=SECRET) as server:
            said = play(
                WRITER,
                server.url,
                prepared.as_file(tmp_path / "p.json"),
                on_line={"ten are saved": lambda tell: (back_up(kind, url, copy), tell("copied\n"))},
            )
        restore(kind, copy, elsewhere)
        cookie = prepared.seats[0][2]
        with ReadyServer(elsewhere, tmp_path / "elsewhere", SECRET_KEY=SECRET) as server:
            page = requests.get(
                f"{server.url}/s/{prepared.code}/teams/1/export.md", headers={"Cookie": cookie}, timeout=60
            )
    numbers = sorted({int(number) for number in re.findall(r"Seddel (\d+)\b", page.text)})
    saved_before, saved_after = map(int, re.findall(r"saved (\d+)", said))
    assert numbers == list(range(len(numbers))), "a moment: no note without those before it"
    assert saved_before <= len(numbers) <= saved_after


@pytest.mark.server
@pytest.mark.parametrize("kind", KINDS)
def test_browsers_that_hold_newer_edits_send_them_again(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "copy"
    with database(kind, tmp_path) as url:
        prepared = prepare(url, teams=1, each=2)
        monkeypatch.setenv("DATABASE_URL", url)
        monkeypatch.setenv("SPRINTRUM_VAR", str(tmp_path))
        with ReadyServer(url, tmp_path, SECRET_KEY=SECRET) as server:

            def go_back(tell: Callable[[str], None]) -> None:
                server.kill()
                for ending in ("-wal", "-shm"):
                    (tmp_path / f"sprint.db{ending}").unlink(missing_ok=True)
                restore(kind, copy, url)
                server.start()
                tell("restored\n")

            said = play(
                "tests/hosting/restored.mjs",
                server.url,
                prepared.as_file(tmp_path / "p.json"),
                on_line={
                    "copy": lambda tell: (back_up(kind, url, copy), tell("copied\n")),
                    "restore": go_back,
                },
            )
    assert said.endswith("ok\n")


def folder(path: Path, name: str) -> Path:
    (path / name).mkdir()
    return path / name


def back_up(kind: str, url: str, copy: Path) -> None:
    if kind == "sqlite":
        assert admin.main(["backup", str(copy)]) == 0
        assert stat.S_IMODE(copy.stat().st_mode) == 0o600
        assert admin.main(["backup", str(copy)]) == 1, "nothing is written over"
    else:
        subprocess.run(["pg_dump", "--format=custom", f"--file={copy}", url], check=True)


def restore(kind: str, copy: Path, elsewhere: str) -> None:
    if kind == "sqlite":
        shutil.copy(copy, elsewhere.removeprefix("sqlite:///"))
    else:
        subprocess.run(
            ["pg_restore", "--clean", "--if-exists", "--no-owner", f"--dbname={elsewhere}", str(copy)],
            check=True,
        )


def test_postgresql_has_a_way_of_its_own(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATABASE_URL", POSTGRESQL)
    monkeypatch.setenv("SPRINTRUM_VAR", str(tmp_path))
    assert admin.main(["backup", str(tmp_path / "copy")]) == 1
    assert "pg_dump" in capsys.readouterr().err
