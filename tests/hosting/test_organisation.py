"""Instructors whom their organisation signs in: a real server and a real OpenID provider."""

from __future__ import annotations

import re
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from urllib.parse import urljoin

import pytest
import requests

from sprint.config import from_environment
from sprint.setting_names import BadSetting
from tests.support.databases import sqlite
from tests.support.server import ROOT, ReadyServer, Server, free_port

SETTINGS = {
    "OIDC_CLIENT_ID": "sprintrum",
    "OIDC_CLIENT_SECRET": "a secret of both",
    "OIDC_ROLE": "instructor",
    "OIDC_NAME": "Eksempel Kommune",
}


@dataclass
class Town:
    """A server, and the provider that its town hall signs in with."""

    server: Server
    provider: subprocess.Popen[bytes]

    def sign_in(self, who: str, after: str = "/login/organisation") -> requests.Response:
        """As a person does: to the provider, name and password there, agree, and back."""
        with requests.Session() as browser:
            page = browser.get(f"{self.server.url}{after}", timeout=60)
            while form := re.search(r'<form[^>]*action="([^"]+)"', page.text):
                if not page.url.startswith(str(self.issuer)):
                    break
                hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page.text))
                given = {**hidden, "login": who, "password": "whatever"}
                page = browser.post(urljoin(page.url, unescape(form[1])), data=given, timeout=60)
            return page

    issuer: str = ""


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    folder, port, at = tmp_path_factory.mktemp("town"), free_port(), free_port()
    issuer, back = f"http://127.0.0.1:{at}", f"http://127.0.0.1:{port}/login/organisation/back"
    provider = subprocess.Popen(
        ["node", "tests/support/identity.mjs", str(at), back],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    settings = {**SETTINGS, "OIDC_ISSUER": issuer, "PASSWORDS": "off"}
    try:
        with ReadyServer(sqlite(folder / "sprint.db"), folder, port=port, **settings) as server:
            until_open(at)
            yield Town(server, provider, issuer)
    finally:
        provider.kill()
        provider.wait()


def until_open(port: int) -> None:
    deadline = time.monotonic() + 30
    while True:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except ConnectionRefusedError:
            assert time.monotonic() < deadline, "the provider did not start"
            time.sleep(0.1)
        else:
            return


@pytest.mark.server
def test_who_has_the_role_is_signed_in_and_led_where_they_wanted(town: Town) -> None:
    page = town.sign_in("Anna+instructor", "/login/organisation?next=/sprints/new")
    assert (page.status_code, page.url) == (200, f"{town.server.url}/sprints/new")
    again = town.sign_in("Anna+instructor")
    assert again.url == f"{town.server.url}/sprints"
    assert "Logget ind som Anna" in again.text


@pytest.mark.server
def test_two_of_one_name_are_two_accounts(town: Town) -> None:
    first = town.sign_in("Bo+instructor")
    second = town.sign_in("Bo+instructor+other")
    assert re.findall(r"Logget ind som ([\w ]+)", first.text) == ["Bo"]
    assert re.findall(r"Logget ind som ([\w ]+)", second.text) == ["Bo 2"]


@pytest.mark.server
def test_who_has_not_the_role_is_told_whom_to_ask(town: Town) -> None:
    page = town.sign_in("Carl")
    assert page.status_code == 403
    assert "rollen som instruktør" in page.text


@pytest.mark.server
@pytest.mark.parametrize("query", ["", "?code=x&state=forged", "?error=access_denied&state=x"])
def test_an_answer_that_nobody_asked_for_signs_nobody_in(town: Town, query: str) -> None:
    page = requests.get(f"{town.server.url}/login/organisation/back{query}", timeout=60)
    assert page.status_code == 400
    assert "Du blev ikke logget ind" in page.text


@pytest.mark.server
def test_with_passwords_off_there_is_one_way_in(town: Town) -> None:
    login = requests.get(f"{town.server.url}/login", timeout=60).text
    assert "Log ind med Eksempel Kommune" in login
    assert 'type="password"' not in login
    assert requests.post(f"{town.server.url}/login", timeout=60).status_code == 404
    assert requests.get(f"{town.server.url}/setup/x", timeout=60).status_code == 404
    assert "/setup/" not in town.server.said


@pytest.mark.server
def test_a_provider_that_does_not_answer_is_said(tmp_path: Path) -> None:
    settings = {**SETTINGS, "OIDC_ISSUER": f"http://127.0.0.1:{free_port()}"}
    with ReadyServer(sqlite(tmp_path / "sprint.db"), tmp_path, **settings) as server:
        page = requests.get(f"{server.url}/login/organisation", timeout=60)
        assert page.status_code == 503
        assert "svarer ikke lige nu" in page.text
        assert 'type="password"' in requests.get(f"{server.url}/login", timeout=60).text
        assert "/setup/" in server.said


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"PASSWORDS": "off"}, "leaves no way to sign in"),
        ({"OIDC_ISSUER": "https://login.example"}, "OIDC_CLIENT_ID and OIDC_CLIENT_SECRET and OIDC_ROLE"),
        ({**SETTINGS, "OIDC_ISSUER": "http://login.example"}, "must be like https://"),
    ],
)
def test_settings_that_cannot_be_right_are_one_sentence(
    given: dict[str, str], sentence: str, tmp_path: Path
) -> None:
    with pytest.raises(BadSetting, match=re.escape(sentence)):
        from_environment(environ={"SPRINTRUM_VAR": str(tmp_path), **given})
