"""Codes people read aloud and type: no letter that looks like another."""

from __future__ import annotations

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
SPRINT_CODE = 6
RETURN_CODE = 12
LONGEST_KEY = 64


def normalise(code: str) -> str:
    """Upper case, without the spaces and dashes people add."""
    return "".join(letter for letter in code.upper() if letter not in " -–—.")


def is_key(text: str) -> bool:
    """Whether an id, a code or a token can exist at all; what no database can compare is not asked for."""
    return 0 < len(text) <= LONGEST_KEY and text.isascii() and text.isprintable()


def shown(return_code: str) -> str:
    """A return code in groups of four."""
    return "-".join(return_code[at : at + 4] for at in range(0, len(return_code), 4))
