"""The fence of every write: whoever does not own the database any more writes nothing."""

from __future__ import annotations

from typing import Any, Protocol


class Fence(Protocol):
    """``holder`` selects who owns the database now, without parameters; ``check`` raises unless it is we."""

    @property
    def holder(self) -> Any: ...

    def check(self, held: Any) -> None: ...
