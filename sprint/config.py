"""The settings of one process, read once from the environment; nothing else reads os.environ."""

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from sprint.failpoints import PLACES

POSTGRESQL = ("postgresql", "postgres", "postgresql+psycopg2")
AsyncMode = Literal["eventlet", "gevent"]


@dataclass(frozen=True)
class Config:
    database_url: str
    secret_key: str
    host: str = "127.0.0.1"
    port: int = 5000
    public_url: str = ""
    # Who runs this server, as the pages on privacy and accessibility say it.
    contact: str = ""
    trusted_proxies: int = 0
    demo: bool = False
    # A laptop lid that closes takes the sum of these to be noticed; the person's ring turns dashed then.
    ping_seconds: int = 15
    patience_seconds: int = 20
    # Packets that may queue for a browser before it is disconnected; it syncs when it comes back.
    most_unread: int = 2_000
    # Rows after a snapshot before a document is compacted.
    compact_after: int = 500
    # How long an idle room stays in memory.
    evict_after_seconds: float = 300.0
    commit: str = ""
    # Somebody has looked at a clock that is far from where it was when the database was last used.
    clock_is_right: bool = False
    # Where the process dies, and after how many passes: for tests of a crash.
    fail_at: tuple[str, int] | None = None

    @property
    def secure(self) -> bool:
        """TLS ends at the proxy whose address is configured."""
        return self.public_url.startswith("https://")

    @property
    def address(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return self.public_url.rstrip("/") or f"http://{host}:{self.port}"


class BadSetting(Exception):
    """A setting that nobody could follow; its text is one clear sentence."""


def async_mode(environ: Mapping[str, str] = os.environ) -> AsyncMode:
    return "gevent" if environ.get("SPRINTRUM_ASYNC") == "gevent" else "eventlet"


def from_environment(*, demo: bool = False, environ: Mapping[str, str] = os.environ) -> Config:
    var = Path(environ.get("SPRINTRUM_VAR", "var"))
    one_of(environ, "SPRINTRUM_ASYNC", ("eventlet", "gevent"))
    port = whole(environ, "PORT", 5000, most=65_535)
    return Config(
        database_url=database_url(environ, var, port, demo=demo),
        secret_key=secret_key(environ, var, demo=demo),
        host=environ.get("HOST") or "127.0.0.1",
        port=port,
        public_url=public_url(environ.get("PUBLIC_URL", "")),
        contact=environ.get("CONTACT", ""),
        trusted_proxies=whole(environ, "TRUSTED_PROXIES", 0),
        demo=demo,
        ping_seconds=whole(environ, "SPRINTRUM_PING", 15),
        patience_seconds=whole(environ, "SPRINTRUM_PATIENCE", 20),
        most_unread=whole(environ, "SPRINTRUM_MOST_UNREAD", 2_000),
        compact_after=whole(environ, "SPRINTRUM_COMPACT_AFTER", 500),
        evict_after_seconds=float(whole(environ, "SPRINTRUM_EVICT_AFTER", 300)),
        commit=environ.get("SPRINTRUM_COMMIT", ""),
        clock_is_right=one_of(environ, "CLOCK_IS_RIGHT", ("1",)) == "1",
        fail_at=fail_at(environ),
    )


def fail_at(environ: Mapping[str, str]) -> tuple[str, int] | None:
    place = one_of(environ, "SPRINTRUM_FAIL_AT", PLACES)
    return (place, whole(environ, "SPRINTRUM_FAIL_AFTER", 0)) if place else None


def database_url(environ: Mapping[str, str], var: Path, port: int, *, demo: bool) -> str:
    """The demo never touches the database of real sprints, nor that of a demo on another port."""
    if demo:
        return f"sqlite:///{var / f'demo-{port}.db'}"
    url = environ.get("DATABASE_URL") or f"sqlite:///{var / 'sprintrum.db'}"
    if not (is_file(url) or is_postgresql(url)):
        raise BadSetting(
            "DATABASE_URL must be sqlite:///path/to/file.db or postgresql://user@host/name; "
            "only what lies in a file or on a server is kept."
        )
    return url


def is_file(url: str) -> bool:
    path = url.removeprefix("sqlite:///")
    return (
        path != url and path.partition("?")[0].strip("/") not in ("", ":memory:") and not path.endswith("/")
    )


def is_postgresql(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return "://" in url and parts.scheme in POSTGRESQL and len(parts.path) > 1 and parts.port != 0
    except ValueError:  # a port that is no number
        return False


def public_url(url: str) -> str:
    """What QR codes and links begin with."""
    try:
        parts = urlsplit(url)
        is_right = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        is_right = False
    if url and (not is_right or parts.path.strip("/") or parts.query or parts.fragment):
        raise BadSetting(f"PUBLIC_URL must be like https://sprint.example, not {url!r}.")
    return url


def one_of(environ: Mapping[str, str], name: str, values: tuple[str, ...]) -> str:
    value = environ.get(name, "")
    if value and value not in values:
        raise BadSetting(f"{name} must be {' or '.join(values)}, not {value!r}.")
    return value


def whole(environ: Mapping[str, str], name: str, default: int, most: int = 2**31) -> int:
    value = environ.get(name, "")
    if not value:
        return default
    if not value.isdecimal() or int(value) > most:
        raise BadSetting(f"{name} must be a whole number up to {most}, not {value!r}.")
    return int(value)


def secret_key(environ: Mapping[str, str], var: Path, *, demo: bool) -> str:
    """Everybody may know how to sign in to a demo: what it signs must open nothing else."""
    return environ.get("SECRET_KEY") or kept_secret(var / ("demo_secret_key" if demo else "secret_key"))


def kept_secret(path: Path) -> str:
    """Made once: a new key would sign everybody out."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_urlsafe(48))
    return path.read_text("ascii").strip()
