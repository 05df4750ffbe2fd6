"""Codes people read aloud and type: no letter that looks like another."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from urllib.parse import unquote

from sprint.domain import limits

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"

# A whole link that leads to a sprint, and what comes after its code when it is a person's own.
LINK = re.compile(r"/s/(?P<sprint>[^/?#\s]+)(?:/return/(?P<seat>[^/?#\s]+))?")


def normalise(code: str) -> str:
    """Upper case, without what people and keyboards put between: spaces, dashes, stops, what nobody sees."""
    letters = unicodedata.normalize("NFKC", unquote(code)).upper()
    return "".join(letter for letter in letters if unicodedata.category(letter)[0] in "LN")


def sprint_code(typed: str) -> str:
    """The sprint's code in what somebody typed or pasted, a link that holds it too."""
    link = LINK.search(typed)
    return normalise(link["sprint"] if link else typed)


def return_code(typed: str) -> str:
    """The return code in what somebody typed or pasted, the whole secret link too."""
    link = LINK.search(typed)
    return normalise((link["seat"] or "") if link else typed)


def is_return_code(code: str) -> bool:
    """Whether a normalised code can exist at all."""
    return len(code) == limits.RETURN_CODE and set(code) <= set(ALPHABET)


def hashed(token: str) -> str:
    """What is kept of a secret link: it is long and random, so a plain hash cannot be guessed back."""
    return hashlib.sha256(token.encode()).hexdigest()


def is_key(text: str) -> bool:
    """Whether an id, a code or a token can exist at all; what no database can compare is not asked for."""
    return 0 < len(text) <= limits.ID and text.isascii() and text.isprintable()


def shown(return_code: str) -> str:
    """A return code in groups of four."""
    return "-".join(return_code[at : at + 4] for at in range(0, len(return_code), 4))
