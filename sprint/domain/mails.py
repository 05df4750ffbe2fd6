"""Mail addresses that people give: held to what a server can send to, and never more than a line."""

from __future__ import annotations

from email.errors import MessageError
from email.headerregistry import Address

from sprint.domain import limits
from sprint.domain.errors import Refused


def address(text: str) -> str:
    """An address of the usual form; raises ``mail.wrong``."""
    told = text.strip()
    try:
        parsed = Address(addr_spec=told)
    except (MessageError, ValueError, IndexError):
        raise Refused("mail.wrong") from None
    is_usual = told.isascii() and told.isprintable() and "." in parsed.domain.strip(".")
    if not (is_usual and parsed.username) or len(told) > limits.MAIL:
        raise Refused("mail.wrong")
    return told
