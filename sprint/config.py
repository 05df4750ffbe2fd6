"""The settings of one process, read once from the environment; nothing else reads os.environ."""

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

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
    # Packets that a browser may leave unread before it is sent away, to catch up when it comes back.
    most_unread: int = 2_000
    # Rows after a snapshot before a document is compacted.
    compact_after: int = 500
    # How long an idle room stays in memory.
    evict_after_seconds: float = 300.0
    commit: str = ""
    # Where the process dies, and after how many passes: for tests of a crash.
    fail_at: tuple[str, int] | None = None

    @property
    def secure(self) -> bool:
        """TLS ends at the proxy whose address we were told."""
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
    return Config(
        database_url=database_url(environ, var, demo=demo),
        secret_key=environ.get("SECRET_KEY") or kept_secret(var / "secret_key"),
        host=environ.get("HOST", "127.0.0.1"),
        port=whole(environ, "PORT", 5000),
        public_url=environ.get("PUBLIC_URL", ""),
        contact=environ.get("CONTACT", ""),
        trusted_proxies=whole(environ, "TRUSTED_PROXIES", 0),
        demo=demo,
        ping_seconds=whole(environ, "SPRINTRUM_PING", 15),
        patience_seconds=whole(environ, "SPRINTRUM_PATIENCE", 20),
        most_unread=whole(environ, "SPRINTRUM_MOST_UNREAD", 2_000),
        compact_after=whole(environ, "SPRINTRUM_COMPACT_AFTER", 500),
        evict_after_seconds=float(whole(environ, "SPRINTRUM_EVICT_AFTER", 300)),
        commit=environ.get("SPRINTRUM_COMMIT", ""),
        fail_at=fail_at(environ),
    )


def fail_at(environ: Mapping[str, str]) -> tuple[str, int] | None:
    place = environ.get("SPRINTRUM_FAIL_AT", "")
    return (place, whole(environ, "SPRINTRUM_FAIL_AFTER", 0)) if place else None


def database_url(environ: Mapping[str, str], var: Path, *, demo: bool) -> str:
    """The demo never touches the database of real sprints."""
    if demo:
        return f"sqlite:///{var / 'demo.db'}"
    return environ.get("DATABASE_URL") or f"sqlite:///{var / 'sprintrum.db'}"


def whole(environ: Mapping[str, str], name: str, default: int) -> int:
    value = environ.get(name, "")
    if not value:
        return default
    if not value.isdecimal():
        raise BadSetting(f"{name} must be a whole number, not {value!r}.")
    return int(value)


def kept_secret(path: Path) -> str:
    """Made once: a new key would sign everybody out."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_urlsafe(48))
    return path.read_text("ascii").strip()
