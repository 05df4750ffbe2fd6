"""A look at the set-up, one sentence a finding: what is well, what is wrong, and what to do."""

from __future__ import annotations

import http.client
import shutil
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from sprint.cli import CannotStart, place_of, settings
from sprint.config import Config, is_file
from sprint.domain.errors import Refused
from sprint.host_clock import CLOCK
from sprint.store import BrokenDatabase, Store

ROOT = Path(__file__).parents[1]
LEAST_FREE_BYTES = 1_000_000_000
ASIDE_MS = 2_000
PATIENCE_SECONDS = 5.0
FORGED = "forged.example"


@dataclass(frozen=True)
class Finding:
    is_well: bool
    text: str


Findings = Iterator[Finding]


def well(text: str) -> Finding:
    return Finding(True, text)


def wrong(text: str) -> Finding:
    return Finding(False, text)


def examine(say: Callable[[str], None]) -> int:
    """Says every finding; returns 1 where something is wrong."""
    try:
        config = settings(demo=False)
    except CannotStart as why:
        say(f"wrong  settings: {why}")
        return 1
    findings = [*of_settings(config), *of_build(), *of_disk(config), *of_database(config), *of_server(config)]
    for finding in findings:
        say(f"{'well ' if finding.is_well else 'wrong'}  {finding.text}")
    return int(not all(finding.is_well for finding in findings))


def of_settings(config: Config) -> Findings:
    if config.trusted_proxies and not config.public_url:
        yield wrong(
            "settings: TRUSTED_PROXIES is set, but PUBLIC_URL is not: links would have the wrong address."
        )
    else:
        yield well("settings: they can be followed.")
    if not config.contact:
        yield wrong("settings: CONTACT is empty: the privacy page cannot say who runs this server.")


def of_build() -> Findings:
    if (ROOT / "static" / "dist" / "manifest.json").exists():
        yield well("front end: it is built.")
    else:
        yield wrong("front end: it is not built; run: make ready")


def of_disk(config: Config) -> Findings:
    if not is_file(config.database_url):
        return
    folder = Path(config.database_url.removeprefix("sqlite:///")).resolve().parent
    free = shutil.disk_usage(folder).free
    text = f"disk: {free / 1e9:.1f} GB are free where the database lies."
    yield (
        well(text) if free >= LEAST_FREE_BYTES else wrong(f"{text} Less than 1 GB may not last for a sprint.")
    )


def of_database(config: Config) -> Findings:
    store = Store(config.database_url)
    try:
        if not store.is_current():
            yield wrong(
                f"database: {place_of(config)} has no tables of this version yet; start the server once."
            )
            return
        with store.write(fenced=False):
            aside_ms = abs(store.clock_ms() - CLOCK.now_ms()) if not store.is_sqlite else 0
        yield well(f"database: {place_of(config)} can be written.")
        if aside_ms > ASIDE_MS:
            yield wrong(
                f"clock: this machine and PostgreSQL are {aside_ms / 1000:.0f} s apart; set both by NTP."
            )
    except BrokenDatabase as broken:
        yield wrong(f"database: {place_of(config)} cannot be used: {broken}")
    except Refused:
        yield wrong(f"database: {place_of(config)} cannot be written now.")
    finally:
        store.close()


def of_server(config: Config) -> Findings:
    """From this machine, and by the address that people use."""
    near = near_address(config)
    try:
        answer = ask(near, "/readyz")
    except OSError:
        yield wrong(f"server: nothing answers at {near}; start it.")
        return
    if answer.status != 200:
        yield wrong(f"server: it runs, but is not ready: {answer.text}")
        return
    yield well(f"server: it is ready at {near}.")
    if config.public_url:
        yield from of_way(config.address)


def near_address(config: Config) -> str:
    """As the server is reached from this machine: by its socket, or at its port."""
    if config.socket_path:
        return config.host
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(config.host, config.host)
    return f"http://[{host}]:{config.port}" if ":" in host else f"http://{host}:{config.port}"


def of_way(address: str) -> Findings:
    """Through the proxy, as a browser comes."""
    try:
        page = ask(address, "/privacy", {"X-Forwarded-Host": FORGED})
    except ssl.SSLError as error:
        yield wrong(f"proxy: the certificate of {address} is not believed here ({error.reason}).")
        return
    except OSError as error:
        yield wrong(f"proxy: {address} does not answer ({error.strerror or error}).")
        return
    yield of_page(page, address)
    yield of_socket(address)
    if ask(address, "/metrics").status == 200:
        yield wrong("proxy: /metrics is open to everybody; deny it (deploy/nginx/sprintrum.conf).")


def of_page(page: Answer, address: str) -> Finding:
    policy = page.headers.get("Content-Security-Policy", "")
    if page.status != 200:
        return wrong(f"proxy: {address}/privacy answers {page.status}.")
    if FORGED in policy:
        return wrong("proxy: it passes on X-Forwarded-Host from outside; overwrite it with $http_host.")
    if urlsplit(address).netloc not in policy:
        return wrong("proxy: it does not pass on the address people use: proxy_set_header Host $http_host.")
    if address.startswith("https:") and "Strict-Transport-Security" not in page.headers:
        return wrong("proxy: it does not say that TLS is used: proxy_set_header X-Forwarded-Proto $scheme.")
    return well(f"proxy: pages come through at {address}.")


def of_socket(address: str) -> Finding:
    parts = urlsplit(address)
    upgrade = {
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "c3ByaW50cnVtLWRvY3Rvcg==",
        "Origin": f"{parts.scheme}://{parts.netloc}",
    }
    answer = ask(address, "/socket.io/?EIO=4&transport=websocket&code=DOCTOR", upgrade)
    if answer.status == 101:
        return well("proxy: WebSockets come through.")
    return wrong(
        f"proxy: WebSockets do not come through ({answer.status}); people would poll. Pass on Upgrade."
    )


@dataclass(frozen=True)
class Answer:
    status: int
    headers: http.client.HTTPMessage
    text: str


def ask(address: str, path: str, headers: dict[str, str] | None = None) -> Answer:
    connection, folder = way_to(address)
    with closing(connection):
        connection.request("GET", folder + path, headers=headers or {})
        answer = connection.getresponse()
        text = "" if answer.status == 101 else answer.read(1_000).decode("utf-8", "replace").strip()
        return Answer(answer.status, answer.headers, text)


def way_to(address: str) -> tuple[http.client.HTTPConnection, str]:
    """A connection that is not open yet, and the folder that addresses begin with there."""
    parts = urlsplit(address)
    if parts.scheme == "unix":
        return SocketConnection(parts.path), ""
    make = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    return make(parts.hostname or "", parts.port, timeout=PATIENCE_SECONDS), parts.path.rstrip("/")


class SocketConnection(http.client.HTTPConnection):
    """By a socket that is a file."""

    def __init__(self, path: str) -> None:
        super().__init__("localhost", timeout=PATIENCE_SECONDS)
        self._path = path

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(PATIENCE_SECONDS)
        self.sock.connect(self._path)
