"""The key that signs cookies, kept beside the database; a new one leaves the old one beside it."""

import os
import secrets
from pathlib import Path

from sprint.setting_names import BadSetting


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
    if os.geteuid() == 0:  # root at the terminal of a server that runs as somebody else
        folder = path.parent.stat()
        os.fchown(descriptor, folder.st_uid, folder.st_gid)
    with os.fdopen(descriptor, "w") as file:
        file.write(text)
        file.flush()
        os.fsync(descriptor)  # a name without its words would sign everybody out after a power cut
    new.replace(path)
