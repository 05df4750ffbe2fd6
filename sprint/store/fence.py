"""The fence of every write: whoever does not own what is written any more writes nothing."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Protocol

from sqlalchemy import Connection


class Fence(Protocol):
    """``guard`` raises unless we own what is about to be written: the sprints of these codes.

    Without a code it is what belongs to no sprint: accounts, errands, mails. ``reach`` comes before the
    transaction: the first use of a sprint makes it ours where it is nobody's.
    """

    def reach(self, codes: Collection[str]) -> None: ...

    def guard(self, connection: Connection, codes: Collection[str]) -> None: ...


class RowFence(Protocol):
    """``holder`` selects who owns the database now, without parameters; ``check`` raises unless it is we."""

    @property
    def holder(self) -> Any: ...

    def check(self, held: Any) -> None: ...
