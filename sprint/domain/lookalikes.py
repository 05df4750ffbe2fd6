"""Names that somebody takes to pass for another: letters of other alphabets, and the words of roles."""

from __future__ import annotations

import unicodedata

from sprint.domain.tidy import line

# Cyrillic and Greek letters that are drawn as Latin ones, and signs that a screen shows alike.
ALIKE = str.maketrans(
    "АВЕЅІЈКМНОРСТХУаеѕіјорсхуԁԛԝѵАΑΒΕΖΗΙΚΜΝΟΡΤΥΧανορυχικІ1|0",
    "ABESIJKMHOPCTXYaesijopcxydqwvAABEZHIKMNOPTYXavopuxikIllO",
)
ROLES = ("instruktør", "instruktøren", "instruktor", "instructor", "sprintrum")


def skeleton(name: str) -> str:
    """What an eye takes a name for: a capital i and a small l are one, dots and dashes are none."""
    plain = line(unicodedata.normalize("NFKC", name)).translate(ALIKE).replace("I", "l")
    return "".join(letter for letter in plain if unicodedata.category(letter)[0] in "LNM").casefold()


def is_role(name: str) -> bool:
    """Whether somebody would be taken for who leads the sprint: a word of it is enough."""
    return any(skeleton(word) in RESERVED for word in (*name.split(), name))


RESERVED = frozenset(skeleton(word) for role in ROLES for word in (role, role.upper(), role.title()))
