"""The nginx file of the documentation, run as it stands before a server that listens at an IPv6 address."""

from __future__ import annotations

import gzip
import json
import socket
import ssl
from collections.abc import Iterator
from contextlib import closing
from email.message import Message
from http.client import HTTPConnection
from pathlib import Path
from typing import NamedTuple

import pytest
from websocket import create_connection

from tests.support.databases import sqlite
from tests.support.nginx import NAME, Nginx
from tests.support.server import ROOT, ReadyServer, free_port

pytestmark = pytest.mark.server


@pytest.fixture(scope="module")
def nginx(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nginx]:
    folder, port = tmp_path_factory.mktemp("nginx"), free_port()
    settings = {"HOST": "::1", "PUBLIC_URL": f"https://{NAME}:{port}", "TRUSTED_PROXIES": "1"}
    with (
        ReadyServer(sqlite(folder / "sprint.db"), folder, **settings) as server,
        Nginx(folder, server, port) as nginx,
    ):
        yield nginx


class Answer(NamedTuple):
    status: int
    headers: Message
    text: str


def tls(nginx: Nginx) -> ssl.SSLSocket:
    context = ssl.create_default_context(cafile=str(nginx.ca))
    return context.wrap_socket(socket.create_connection(("127.0.0.1", nginx.port)), server_hostname=NAME)


def get(nginx: Nginx, path: str, **headers: str) -> Answer:
    """As a browser that has found the name in the DNS."""
    connection = HTTPConnection(NAME, nginx.port)
    connection.sock = tls(nginx)
    with closing(connection):
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request("GET", path, headers={"Accept-Encoding": "gzip", **sent})
        answer = connection.getresponse()
        body = answer.read()
    if answer.headers["Content-Encoding"] == "gzip":
        body = gzip.decompress(body)
    return Answer(answer.status, answer.headers, body.decode())


def test_a_page_comes_over_tls_with_a_cookie_of_the_host_alone(nginx: Nginx) -> None:
    page = get(nginx, "/")
    assert page.status == 200
    assert page.headers["Strict-Transport-Security"]
    assert f"wss://{NAME}:{nginx.port}" in page.headers["Content-Security-Policy"]
    assert page.headers["Content-Encoding"] == "gzip"
    cookies = page.headers.get_all("Set-Cookie") or []
    assert all(cookie.startswith("__Host-") and "Secure" in cookie for cookie in cookies)


def test_plain_http_leads_to_tls(nginx: Nginx) -> None:
    with closing(HTTPConnection("127.0.0.1", nginx.plain_port)) as connection:
        connection.request("GET", "/s/ABCDEF", headers={"Host": NAME})
        answer = connection.getresponse()
    assert (answer.status, answer.headers["Location"]) == (308, f"https://{NAME}/s/ABCDEF")


def test_a_websocket_opens_on_a_port_that_is_not_443(nginx: Nginx) -> None:
    sock = create_connection(
        f"wss://{NAME}:{nginx.port}/socket.io/?EIO=4&transport=websocket&code=ABCDEF",
        origin=f"https://{NAME}:{nginx.port}",
        socket=tls(nginx),
    )
    opening = sock.recv()
    sock.close()
    assert json.loads(opening[1:])["pingInterval"] == 15_000


def test_what_a_visitor_says_of_itself_is_not_believed(nginx: Nginx) -> None:
    forged = {
        "X-Forwarded-Host": "evil.example",
        "X-Forwarded-Proto": "http",
        "Forwarded": "host=evil.example",
    }
    page = get(nginx, "/privacy", **forged)
    assert page.status == 200
    assert "evil.example" not in page.text + str(page.headers)
    assert NAME in page.text


def test_built_files_are_served_by_nginx_itself(nginx: Nginx) -> None:
    manifest = json.loads((ROOT / "static/dist/manifest.json").read_text())
    answer = get(nginx, f"/static/dist/{manifest['files']['app.css']}")
    assert answer.status == 200
    assert answer.headers["Content-Encoding"] == "gzip"
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "Set-Cookie" not in answer.headers
    assert answer.headers.get("ETag", "").strip('W/"').count("-") == 1  # nginx' own kind
    assert get(nginx, "/static/dist/nothing.js").status == 404


def test_figures_are_for_the_host_alone(nginx: Nginx) -> None:
    assert get(nginx, "/metrics").status == 403
    assert get(nginx, "/healthz").status == 200


def test_logs_hold_no_secret(nginx: Nginx) -> None:
    secret = "h3mmelig"
    for path in (f"/setup/{secret}", f"/s/ABCDEF/return/{secret}", f"/login?next=/{secret}"):
        get(nginx, f"{path}", Referer=f"{nginx.url}/{secret}")
    get(nginx, f"/socket.io/?EIO=4&transport=polling&code={secret}")
    logged = nginx.access_log.read_text() + read(nginx.error_log)
    assert "GET /setup 404" in logged
    assert "GET /s 404" in logged
    assert secret not in logged


def read(path: Path) -> str:
    return path.read_text() if path.exists() else ""
