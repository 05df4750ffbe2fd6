"""The settings of one process, read once from the environment; nothing else reads os.environ."""

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import unquote, urlsplit

from sprint import content
from sprint.failpoints import PLACES

POSTGRESQL = ("postgresql", "postgres", "postgresql+psycopg2")
AsyncMode = Literal["eventlet", "gevent"]
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
    def ways_in(self) -> frozenset[str]:
        """How instructors sign in."""
        passwords = {"password"} if self.passwords else set()
        return frozenset(passwords | ({"organisation"} if self.organisation else set()))

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
    own_content(environ)
    port = whole(environ, "PORT", 5000, most=65_535)
    return Config(
        database_url=database_url(environ, var, port, demo=demo),
        secret_key=secret_key(environ, var, demo=demo),
        old_keys=old_keys(environ, var),
        host=environ.get("HOST") or "127.0.0.1",
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
        ping_seconds=whole(environ, "SPRINTRUM_PING", 15, least=1),
        patience_seconds=whole(environ, "SPRINTRUM_PATIENCE", 20, least=1),
        most_unread=whole(environ, "SPRINTRUM_MOST_UNREAD", 2_000, least=1),
        compact_after=whole(environ, "SPRINTRUM_COMPACT_AFTER", 500, least=1),
        evict_after_seconds=float(whole(environ, "SPRINTRUM_EVICT_AFTER", 300)),
        commit=environ.get("SPRINTRUM_COMMIT", ""),
        clock_is_right=one_of(environ, "CLOCK_IS_RIGHT", ("1",)) == "1",
        fail_at=fail_at(environ),
    )


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
    if url and (not is_right or parts.path.strip("/") or parts.query or parts.fragment):
        raise BadSetting(f"PUBLIC_URL must be like https://sprint.example, not {url!r}.")
    return url


def organisation(environ: Mapping[str, str]) -> Organisation | None:
    issuer = environ.get("OIDC_ISSUER", "")
    if not issuer:
        if environ.get("PASSWORDS") == "off":
            raise BadSetting("PASSWORDS=off leaves no way to sign in: set OIDC_ISSUER.")
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
    return environ.get("SECRET_KEY") or kept_secret(var / ("demo_secret_key" if demo else "secret_key"))


def kept_secrets(environ: Mapping[str, str] = os.environ) -> Path | None:
    """The folder of the key that this server keeps itself; None where the environment has one."""
    return None if environ.get("SECRET_KEY") else Path(environ.get("SPRINTRUM_VAR", "var"))


def old_keys(environ: Mapping[str, str], var: Path) -> tuple[str, ...]:
    """The newest first."""
    path = var / "secret_key.old"
    kept = path.read_text("ascii") if path.exists() else ""
    return tuple(f"{environ.get('SECRET_KEY_FALLBACKS', '')} {kept}".replace(",", " ").split())


def kept_secret(path: Path) -> str:
    """Made once: a new key without the old one beside it would sign everybody out."""
    if not path.exists() or not path.stat().st_size:  # nothing can have been signed with nothing
        path.parent.mkdir(parents=True, exist_ok=True)
        write_secret(path, new_secret())
    return read_secret(path)


def read_secret(path: Path) -> str:
    secret = path.read_bytes().strip()
    if not secret or not secret.isascii():
        raise BadSetting(f"{path} holds no key. Put back a copy, or remove it: everybody signs in anew.")
    return secret.decode("ascii")


def change_kept_secret(var: Path) -> None:
    """A new key; the one before goes to the old ones, where it counts until somebody takes it away."""
    path, old = var / "secret_key", var / "secret_key.old"
    before = old.read_text("ascii") if old.exists() else ""
    write_secret(old, f"{kept_secret(path)}\n{before}")
    write_secret(path, new_secret())


def new_secret() -> str:
    return secrets.token_urlsafe(48)


def write_secret(path: Path, text: str) -> None:
    """In one piece, and for nobody else to read."""
    new = path.with_name(f"{path.name}.new")
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(text)
        file.flush()
        os.fsync(descriptor)  # a name without its words would sign everybody out after a power cut
    new.replace(path)
