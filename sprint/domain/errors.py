"""The one error a person can cause: refused, with a code the catalogue turns into words."""

from __future__ import annotations

from typing import Any


class Refused(Exception):
    """A request that is answered *no*; ``code`` names the text ``error-<code>`` (dot becomes dash)."""

    def __init__(self, code: str, **details: Any) -> None:
        super().__init__(code)
        self.code = code
        self.details = details

    def as_dict(self) -> dict[str, Any]:
        """What an ack carries."""
        return {"code": self.code, "args": self.details}
