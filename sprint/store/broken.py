"""Databases that this program cannot work with, and why."""

from __future__ import annotations

# What a driver says, and what it means to the person at the terminal.
MEANINGS = {
    "password authentication failed": "the password is wrong",
    "no password supplied": "it wants a password, and DATABASE_URL has none",
    "could not translate host name": "there is no such host",
    "Connection refused": "nothing answers there",
    "No route to host": "nothing answers there",
    "timed out": "nothing answers there",
    "timeout expired": "nothing answers there",
    "does not exist": "there is no such database or user",
    "unable to open database file": "the file or its folder cannot be opened",
    "readonly database": "the file may not be written",
    "read-only transaction": "it takes no writes now",
    "database is locked": "another program holds the file",
    "not a database": "the file is no database, or is damaged",
}


class BrokenDatabase(Exception):
    """The database cannot be opened or brought to the newest form; its text says why in a few words."""


class NewerDatabase(BrokenDatabase):
    """A newer Sprintrum has changed the tables; its text is one sentence for the person at the terminal."""

    def __init__(self, found: str, newest: str) -> None:
        super().__init__(
            f"the database was last used by a newer Sprintrum (its tables are at {found}, "
            f"this one knows them up to {newest}): start the newer one, or restore an older copy."
        )


def meaning(error: BaseException) -> str:
    said = str(error)
    return next((what for words, what in MEANINGS.items() if words in said), "it is damaged")


def reason_of(error: BaseException) -> str:
    """The innermost cause as the driver names it, without values: SQLITE_FULL, ReadOnlySqlTransaction."""
    while (cause := getattr(error, "orig", None) or error.__cause__) is not None:
        error = cause
    return str(getattr(error, "sqlite_errorname", None) or type(error).__name__)
