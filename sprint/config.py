"""The settings of one process, read once from the environment; nothing else reads os.environ."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import unquote, urlsplit

from sprint import content, setting_names
from sprint.failpoints import PLACES
from sprint.secret_keys import kept_secret
from sprint.setting_names import BadSetting, worker

POSTGRESQL = ("postgresql", "postgres", "postgresql+psycopg2")
AsyncMode = Literal["eventlet", "gevent"]
# A host that is the path of a socket, for a proxy on the same machine.
UNIX = "unix:"
SECRET_SHORTEST = 16
FOLDER = re.compile(r"(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*/?")
# Over TLS from a start in plain text, over TLS all the way, or in plain text to a server near by.
MAIL_KINDS: dict[str, tuple[Literal["whole", "start", "none"], int]] = {
    "smtp": ("start", 587),
    "smtps": ("whole", 465),
    "smtp+plain": ("none", 25),
}


@dataclass(frozen=True)
class Organisation:
    """Who signs instructors in by OpenID Connect: those whose ``claim`` holds ``role``."""

    issuer: str
    client_id: str
    client_secret: str
    claim: str
    role: str
    scope: str
    name: str


@dataclass(frozen=True)
class MailServer:
    """Who takes our mails; ``tls`` is the whole way, from a start in plain text, or none."""

    host: str
    port: int
    user: str
    password: str
    tls: Literal["whole", "start", "none"]
    sender: str


@dataclass(frozen=True)
class Config:
    database_url: str
    secret_key: str
    # Keys from before: what they signed still counts, nothing is signed with them.
    old_keys: tuple[str, ...] = ()
    host: str = "127.0.0.1"
    port: int = 5000
    public_url: str = ""
    # Who runs this server, as the pages on privacy and accessibility say it.
    contact: str = ""
    controller: str = ""
    dpo: str = ""
    accessibility_statement: str = ""
    organisation: Organisation | None = None
    mail: MailServer | None = None
    # Whether instructors may sign in with a password of ours.
    passwords: bool = True
    trusted_proxies: int = 0
    demo: bool = False
    # Our name, where several workers share one database.
    worker: str = ""
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
    def folder(self) -> str:
        """Of another site, where the program lives in one: ``/sprintrum``, or nothing."""
        return urlsplit(self.public_url).path.rstrip("/")

    @property
    def socket_path(self) -> str:
        """Where it listens instead of at a port, or nothing."""
        return self.host.removeprefix(UNIX) if self.host.startswith(UNIX) else ""

    @property
    def ways_in(self) -> frozenset[str]:
        """How instructors sign in."""
        passwords = {"password"} if self.passwords else set()
        return frozenset(passwords | ({"organisation"} if self.organisation else set()))

    @property
    def address(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return self.public_url.rstrip("/") or f"http://{host}:{self.port}"


def use_file(path: Path) -> None:
    """Settings in a file, as systemd reads one (EnvironmentFile); the environment goes before."""
    try:
        lines = path.read_text("utf-8").splitlines()
    except OSError as wrong:
        raise BadSetting(f"{path} cannot be read ({wrong.strerror}).") from wrong
    for line in lines:
        name, is_set, value = line.strip().partition("=")
        if is_set and not name.startswith(("#", ";")):
            os.environ.setdefault(name.strip(), unquoted(value.strip()))


def unquoted(value: str) -> str:
    is_quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "'\""
    return value[1:-1] if is_quoted else value


def async_mode(environ: Mapping[str, str] = os.environ) -> AsyncMode:
    return "gevent" if environ.get("SPRINTRUM_ASYNC") == "gevent" else "eventlet"


def from_environment(*, demo: bool = False, environ: Mapping[str, str] = os.environ) -> Config:
    var = Path(environ.get("SPRINTRUM_VAR", "var"))
    one_of(environ, "SPRINTRUM_ASYNC", ("eventlet", "gevent"))
    setting_names.refuse_unknown(environ)
    own_content(environ)
    port = whole(environ, "PORT", 5000, most=65_535)
    config = Config(
        database_url=database_url(environ, var, port, demo=demo),
        secret_key=secret_key(environ, var, demo=demo),
        old_keys=old_keys(environ, var),
        host=host(environ.get("HOST", "")),
        port=port,
        public_url=public_url(environ.get("PUBLIC_URL", "")),
        contact=environ.get("CONTACT", ""),
        controller=environ.get("CONTROLLER", ""),
        dpo=environ.get("DPO", ""),
        accessibility_statement=environ.get("ACCESSIBILITY_STATEMENT_URL", ""),
        organisation=None if demo else organisation(environ),
        mail=None if demo else mail_server(environ),
        passwords=demo or one_of(environ, "PASSWORDS", ("on", "off")) != "off",
        trusted_proxies=whole(environ, "TRUSTED_PROXIES", 0),
        demo=demo,
        worker="" if demo else worker(environ, on_postgresql=is_postgresql(environ.get("DATABASE_URL", ""))),
        ping_seconds=whole(environ, "SPRINTRUM_PING", 3 if environ.get("WORKER") else 15, least=1),
        patience_seconds=whole(environ, "SPRINTRUM_PATIENCE", 20, least=1),
        most_unread=whole(environ, "SPRINTRUM_MOST_UNREAD", 2_000, least=1),
        compact_after=whole(environ, "SPRINTRUM_COMPACT_AFTER", 500, least=1),
        evict_after_seconds=float(whole(environ, "SPRINTRUM_EVICT_AFTER", 300)),
        commit=environ.get("SPRINTRUM_COMMIT", ""),
        clock_is_right=one_of(environ, "CLOCK_IS_RIGHT", ("1",)) == "1",
        fail_at=fail_at(environ),
    )
    agreeing(config, environ)
    return config


def given(environ: Mapping[str, str] = os.environ) -> list[str]:
    """Which settings somebody has made; what they say may be a secret."""
    return [name for name in setting_names.KNOWN if environ.get(name)]


def agreeing(config: Config, environ: Mapping[str, str]) -> None:
    """Settings of which one makes another pointless."""
    if config.socket_path and not (config.public_url and config.trusted_proxies):
        raise BadSetting(
            f"HOST={config.host} is for a proxy alone: set PUBLIC_URL and TRUSTED_PROXIES=1 as well."
        )
    if config.socket_path and async_mode(environ) == "gevent":
        raise BadSetting("HOST=unix:… needs eventlet: leave SPRINTRUM_ASYNC out.")
    if config.secure and not config.trusted_proxies:
        raise BadSetting("PUBLIC_URL is https, so a proxy stands in front: set TRUSTED_PROXIES=1.")
    if not environ.get("SMTP_URL") and environ.get("MAIL_FROM"):
        raise BadSetting("MAIL_FROM is set, but SMTP_URL is not: no mail would be sent.")


def host(value: str) -> str:
    """Where to listen; an IPv6 address may stand in brackets, as in an address of the web."""
    if value.startswith(UNIX) and not value.removeprefix(UNIX).startswith("/"):
        raise BadSetting(f"HOST must be like unix:/run/sprintrum/sprintrum.sock, not {value!r}.")
    if value.startswith("[") and value.endswith("]"):
        return value[1:-1]
    return value or "127.0.0.1"


def own_content(environ: Mapping[str, str]) -> None:
    """A municipality's own sheet is looked at before anybody begins a sprint with it."""
    try:
        content.use_own(Path(environ["CONTENT_DIR"]) if environ.get("CONTENT_DIR") else None)
    except content.WrongContent as wrong:
        raise BadSetting(str(wrong)) from wrong


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
    if url and (not is_right or not FOLDER.fullmatch(parts.path) or parts.query or parts.fragment):
        raise BadSetting(
            f"PUBLIC_URL must be like https://sprint.example or https://site.example/sprintrum, not {url!r}."
        )
    return url


def organisation(environ: Mapping[str, str]) -> Organisation | None:
    issuer = environ.get("OIDC_ISSUER", "")
    if not issuer:
        if environ.get("PASSWORDS") == "off":
            raise BadSetting("PASSWORDS=off leaves no way to sign in: set OIDC_ISSUER.")
        if lost := sorted(name for name, value in environ.items() if name.startswith("OIDC_") and value):
            raise BadSetting(f"{' and '.join(lost)} is set, but OIDC_ISSUER is not.")
        return None
    missing = [
        name for name in ("OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_ROLE") if not environ.get(name)
    ]
    if missing:
        raise BadSetting(f"OIDC_ISSUER is set, but {' and '.join(missing)} not.")
    parts = urlsplit(issuer)
    if parts.scheme != "https" and parts.hostname not in ("127.0.0.1", "localhost"):
        raise BadSetting(f"OIDC_ISSUER must be like https://login.example/realms/kommune, not {issuer!r}.")
    return Organisation(
        issuer,
        environ["OIDC_CLIENT_ID"],
        environ["OIDC_CLIENT_SECRET"],
        environ.get("OIDC_CLAIM") or "roles",
        environ["OIDC_ROLE"],
        environ.get("OIDC_SCOPE") or "openid profile email",
        environ.get("OIDC_NAME", ""),
    )


def mail_server(environ: Mapping[str, str]) -> MailServer | None:
    """Links in mails need the address that people know the server by."""
    url, sender = environ.get("SMTP_URL", ""), environ.get("MAIL_FROM", "")
    if not url:
        return None
    missing = [name for name in ("MAIL_FROM", "PUBLIC_URL") if not environ.get(name)]
    if missing:
        raise BadSetting(f"SMTP_URL is set, but {' and '.join(missing)} not.")
    if "@" not in sender or not sender.isprintable():
        raise BadSetting(f"MAIL_FROM must be like Sprintrum <sprint@example.dk>, not {sender!r}.")
    try:
        parts = urlsplit(url)
        kind = MAIL_KINDS.get(parts.scheme)
        port = parts.port
    except ValueError:
        kind = port = None
        parts = urlsplit("")
    if kind is None or not parts.hostname or parts.path.strip("/"):
        raise BadSetting(
            "SMTP_URL must be like smtp://user:password@mail.example:587, smtps:// or smtp+plain://."
        )
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    return MailServer(parts.hostname, port or kind[1], user, password, kind[0], sender)


def one_of(environ: Mapping[str, str], name: str, values: tuple[str, ...]) -> str:
    value = environ.get(name, "")
    if value and value not in values:
        raise BadSetting(f"{name} must be {' or '.join(values)}, not {value!r}.")
    return value


def whole(environ: Mapping[str, str], name: str, default: int, least: int = 0, most: int = 2**31) -> int:
    value = environ.get(name, "")
    if not value:
        return default
    if not value.isdecimal() or not least <= int(value) <= most:
        raise BadSetting(f"{name} must be a whole number from {least} to {most}, not {value!r}.")
    return int(value)


def secret_key(environ: Mapping[str, str], var: Path, *, demo: bool) -> str:
    """Everybody may know how to sign in to a demo: what it signs must open nothing else."""
    given = environ.get("SECRET_KEY", "")
    if given and len(given) < SECRET_SHORTEST:
        raise BadSetting(
            f"SECRET_KEY must have {SECRET_SHORTEST} signs or more, for who guesses it is anybody: "
            "leave it out, and one is made."
        )
    return given or kept_secret(var / ("demo_secret_key" if demo else "secret_key"))


def kept_secrets(environ: Mapping[str, str] = os.environ) -> Path | None:
    """The folder of the key that this server keeps itself; None where the environment has one."""
    return None if environ.get("SECRET_KEY") else Path(environ.get("SPRINTRUM_VAR", "var"))


def old_keys(environ: Mapping[str, str], var: Path) -> tuple[str, ...]:
    """The newest first."""
    path = var / "secret_key.old"
    kept = path.read_text("ascii") if path.exists() else ""
    return tuple(f"{environ.get('SECRET_KEY_FALLBACKS', '')} {kept}".replace(",", " ").split())
