"""Databases that this program cannot work with."""

from __future__ import annotations


class BrokenDatabase(Exception):
    """The database cannot be opened or brought to the newest form."""


class NewerDatabase(BrokenDatabase):
    """A newer Sprintrum has changed the tables; its text is one sentence for the person at the terminal."""

    def __init__(self, found: str, newest: str) -> None:
        super().__init__(
            f"the database was last used by a newer Sprintrum (its tables are at {found}, "
            f"this one knows them up to {newest}): start the newer one, or restore an older copy."
        )
