"""The doctor finds what is wrong with a set-up, in one sentence each."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from sprint import doctor
from tests.support.databases import sqlite
from tests.support.nginx import Nginx, SiteNginx
from tests.support.server import ROOT, ReadyServer, free_port


@pytest.fixture(autouse=True)
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", sqlite(tmp_path / "sprint.db"))
    monkeypatch.setenv("SPRINTRUM_VAR", str(tmp_path))
    monkeypatch.setenv("PORT", str(free_port()))
    monkeypatch.setenv("CONTACT", "it@kommune.example")


def findings() -> list[str]:
    said: list[str] = []
    is_wrong = doctor.examine(said.append)
    assert is_wrong == any(line.startswith("wrong") for line in said)
    return said


def wrong() -> list[str]:
    return [line.removeprefix("wrong  ") for line in findings() if line.startswith("wrong")]


def test_a_server_that_does_not_run_is_all_that_is_wrong() -> None:
    (only,) = wrong()
    assert only.startswith("server: nothing answers at")


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("PORT", "70000", "settings: PORT must be"),
        ("CONTACT", "", "settings: CONTACT is empty"),
        ("PUBLIC_URL", "https://sprint.example", "settings: PUBLIC_URL is https"),
        ("TRUSTED_PROXIES", "1", "settings: TRUSTED_PROXIES is set, but PUBLIC_URL is not"),
        ("DATABASE_URL", "sqlite:////proc/at/all.db", "settings: /proc"),
        ("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none", "database: 127.0.0.1:1/none cannot be used"),
    ],
)
def test_each_wrong_setting_has_its_sentence(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, sentence: str
) -> None:
    monkeypatch.setenv(name, value)
    assert any(line.startswith(sentence) for line in wrong()), findings()


def test_a_database_of_another_version_is_said(tmp_path: Path) -> None:
    (tmp_path / "sprint.db").unlink()
    assert any("has no tables of this version" in line for line in wrong())


class CarelessProxy(BaseHTTPRequestHandler):
    """Answers as one that passes on what it should not, and not what it should."""

    policy = "connect-src 'self'"

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Security-Policy", self.policy.format(**self.headers))
        self.end_headers()

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture
def careless() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), CarelessProxy)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_careless_proxy_is_found_out(careless: str, monkeypatch: pytest.MonkeyPatch) -> None:
    said = [finding.text for finding in doctor.of_way(careless) if not finding.is_well]
    assert [text.split()[1:3] for text in said] == [["it", "does"], ["WebSockets", "do"], ["/metrics", "is"]]
    monkeypatch.setattr(CarelessProxy, "policy", "connect-src wss://{X-Forwarded-Host}")
    assert "X-Forwarded-Host from outside" in next(iter(doctor.of_way(careless))).text


@pytest.mark.server
def test_nothing_is_wrong_behind_the_nginx_of_the_docs(tmp_path: Path) -> None:
    port = free_port()
    address = f"https://localhost:{port}"
    settings = {"PUBLIC_URL": address, "TRUSTED_PROXIES": "1"}
    url = sqlite(tmp_path / "hosted.db")
    with (
        ReadyServer(url, tmp_path, **settings) as server,
        Nginx(tmp_path, server, port, name="localhost") as nginx,
    ):
        where = {"PORT": str(server.port), "DATABASE_URL": url, "SSL_CERT_FILE": str(nginx.ca)}
        done = subprocess.run(
            [sys.executable, "-m", "sprint.admin", "doctor"],
            cwd=ROOT,
            env={**os.environ, **settings, **where},
            capture_output=True,
            text=True,
            check=False,
        )
    assert (done.returncode, done.stdout.count("well ")) == (0, 7), done.stdout


@pytest.mark.server
def test_nothing_is_wrong_in_a_folder_with_the_server_at_a_socket(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = free_port()
    settings = {
        "HOST": f"unix:{tmp_path / 'sprintrum.sock'}",
        "PUBLIC_URL": f"https://localhost:{port}/sprintrum",
        "TRUSTED_PROXIES": "1",
    }
    with (
        ReadyServer(sqlite(tmp_path / "sprint.db"), tmp_path, **settings) as server,
        SiteNginx(tmp_path, server, port, name="localhost") as nginx,
    ):
        for name, value in {**settings, "SSL_CERT_FILE": str(nginx.ca)}.items():
            monkeypatch.setenv(name, value)
        assert wrong() == []
