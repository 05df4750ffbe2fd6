"""In a folder of another site, behind the nginx file of the docs: every address, the cookie, the sockets.

The server listens at a socket that is a file, as that nginx file has it.
"""

from __future__ import annotations

import json
import re
import socket
import ssl
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from urllib.parse import urljoin

import msgpack
import pytest
import requests
from websocket import create_connection

from sprint.demo import PASSWORD, STORY
from tests.support.databases import sqlite
from tests.support.nginx import SiteNginx
from tests.support.server import ReadyServer, free_port

pytestmark = pytest.mark.server

FOLDER = "/sprintrum"
CONNECT = 0
# ``value`` is what a form sends back, read inside: paths there begin at our own front page.
ATTRIBUTE = re.compile(r'\s(?!value=|data-folder=)([a-z-]+)="(/[^"]*)"')
FOLLOWED = re.compile(r'\s(?:href|src|data-(?:catalogue|sizes|door|turn))="([^"#?]+)[^"]*"')
CONTENT = re.compile(r'<script type="application/json" id="content">(.*?)</script>', re.S)
# Drawing these takes seconds, and they lead nowhere.
HEAVY = re.compile(r"export\.(docx|pptx|pdf|zip|xlsx)|\.woff2$")


@dataclass
class Site:
    nginx: SiteNginx
    server: ReadyServer
    browser: requests.Session

    @property
    def front(self) -> str:
        return f"{self.nginx.url}{FOLDER}"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder, port = tmp_path_factory.mktemp("folder"), free_port()
    settings = {
        "HOST": f"unix:{folder / 'sprintrum.sock'}",
        "PUBLIC_URL": f"https://localhost:{port}{FOLDER}",
        "TRUSTED_PROXIES": "1",
    }
    with (
        ReadyServer(sqlite(folder / "sprint.db"), folder, "--demo", **settings) as server,
        SiteNginx(folder, server, port, name="localhost") as nginx,
        requests.Session() as browser,
    ):
        browser.trust_env, browser.verify = False, str(nginx.ca)
        yield Site(nginx, server, browser)


@pytest.fixture(scope="module")
def signed_in(site: Site) -> Site:
    given = {"name": STORY["instructor"], "password": PASSWORD}
    page = site.browser.post(f"{site.front}/login", data=given, timeout=60)
    assert page.url == f"{site.front}/sprints", page.text
    return site


def code_in(page: str) -> str:
    return re.findall(rf'href="{FOLDER}/s/([A-Z0-9]+)/console"', page)[0]


def test_the_site_keeps_its_own_pages_and_ours_have_their_folder(site: Site) -> None:
    assert site.browser.get(site.nginx.url, timeout=60).text == "the site"
    asked = site.browser.get(site.front, timeout=60)
    assert (asked.status_code, asked.url) == (200, f"{site.front}/")
    assert site.browser.get(f"{site.front}/metrics", timeout=60).status_code == 403


def test_the_cookie_is_for_the_folder_alone(signed_in: Site) -> None:
    (cookie,) = signed_in.browser.cookies
    assert (cookie.name, cookie.path, cookie.secure) == ("__Secure-sprintrum", FOLDER, True)


def test_no_address_leads_out_of_the_folder(signed_in: Site) -> None:
    """From the list of sprints on, all that is linked is there, and each kind of page is seen once."""
    seen: dict[str, str] = {}
    code = code_in(signed_in.browser.get(f"{signed_in.front}/sprints", timeout=60).text)
    waiting = [f"{FOLDER}{path}" for path in ("/", "/sprints", f"/s/{code}/teams/1/takehome")]
    while waiting:
        path = waiting.pop()
        kind = re.sub(r"\d+", "0", path)
        if kind in seen or HEAVY.search(path):
            continue
        answer = signed_in.browser.get(f"{signed_in.nginx.url}{path}", timeout=60)
        assert answer.status_code == 200, (path, answer.status_code)
        assert answer.url.startswith(f"{signed_in.front}/"), (path, answer.url)
        seen[kind] = path
        if answer.headers["Content-Type"].startswith("text/html"):
            waiting += links(answer.text, path)
    names = " ".join(seen)
    for kind in ("/console", "/prepare", "/stage", "/cards", "/agenda", "/takehome", "/leaders", "/keep"):
        assert kind in names, sorted(seen)
    assert "/static/dist/" in names


def links(page: str, path: str) -> list[str]:
    """Where a page leads; none of its addresses may be outside."""
    outside = [found for found in ATTRIBUTE.findall(page) if not found[1].startswith(f"{FOLDER}/")]
    assert outside == [], path
    addresses = [unescape(found) for found in FOLLOWED.findall(page)]
    for content in CONTENT.findall(page):
        told = [each for each in json.loads(unescape(content))["urls"].values() if each.startswith("/")]
        assert [each for each in told if not each.startswith(f"{FOLDER}/")] == []
        addresses += [each for each in told if each.endswith(("/stage", "/console", "/cards", "/agenda"))]
    return [each for each in (urljoin(path, each) for each in addresses) if each.startswith("/")]


def test_what_others_are_given_leads_into_the_folder(signed_in: Site) -> None:
    console = signed_in.browser.get(f"{signed_in.front}/sprints", timeout=60).text
    code = code_in(console)
    page = signed_in.browser.get(f"{signed_in.front}/s/{code}/console", timeout=60).text
    urls = json.loads(unescape(CONTENT.findall(page)[0]))["urls"]
    assert urls["join"] == f"{signed_in.front}/s/{code}"
    assert urls["stage_link"].startswith(f"{signed_in.front}/s/{code}/stage/")
    assert f"{signed_in.front}/s/{code}" in signed_in.server.said
    checked = signed_in.browser.get(f"{signed_in.front}/check", timeout=60).text
    assert f"{FOLDER}/socket.io/" in checked


def test_a_built_file_may_be_kept_for_ever(site: Site) -> None:
    page = site.browser.get(f"{site.front}/", timeout=60).text
    script = re.findall(rf'src="({FOLDER}/static/dist/[^"]+)"', page)[0]
    answer = site.browser.get(f"{site.nginx.url}{script}", timeout=60)
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert "Set-Cookie" not in answer.headers


def test_the_sockets_open_and_know_the_cookie(site: Site, signed_in: Site) -> None:
    code = code_in(signed_in.browser.get(f"{site.front}/sprints", timeout=60).text)
    console = f"{site.front}/s/{code}/console"
    assert "sprint-console" in site.browser.get(console, timeout=60).text
    cookie = "; ".join(f"{each.name}={each.value}" for each in site.browser.cookies)
    context = ssl.create_default_context(cafile=str(site.nginx.ca))
    plain = socket.create_connection(("127.0.0.1", site.nginx.port))
    sock = create_connection(
        f"wss://localhost:{site.nginx.port}{FOLDER}/socket.io/?EIO=4&transport=websocket&as=console&code={code}",
        origin=site.nginx.url,
        cookie=cookie,
        socket=context.wrap_socket(plain, server_hostname="localhost"),
    )
    with closing(sock):
        sock.recv()
        sock.send_binary(msgpack.packb({"type": CONNECT, "nsp": "/"}))
        event = msgpack.unpackb(sock.recv())["data"]
    assert (event[0], event[1]["slots"]["sprint"]["value"]["code"]) == ("welcome", code)


def test_a_language_is_changed_and_one_stays_where_one_was(site: Site) -> None:
    given = {"lang": "en", "next": "/privacy"}
    page = site.browser.post(f"{site.front}/language", data=given, timeout=60)
    assert page.url == f"{site.front}/privacy"
    assert 'lang="en"' in page.text


def test_a_killed_server_takes_its_socket_again_and_a_stopped_one_removes_it(tmp_path: Path) -> None:
    path = tmp_path / "sprintrum.sock"
    settings = {
        "HOST": f"unix:{path}",
        "PUBLIC_URL": "https://site.example/sprintrum",
        "TRUSTED_PROXIES": "1",
    }
    with ReadyServer(sqlite(tmp_path / "sprint.db"), tmp_path, **settings) as server:
        server.kill()
        assert path.is_socket()
        server.start()
        assert f"Sprintrum listens on unix:{path}" in server.said
        assert "https://site.example/sprintrum/setup/" in server.said
        assert '"set": ["HOST", "PORT", "PUBLIC_URL"' in server.said
        second = ReadyServer(sqlite(tmp_path / "other.db"), tmp_path, **settings)
        assert second.launch().wait(60) == 1
        server.signal(15)
        assert server.wait() == 0
        assert not path.exists()
