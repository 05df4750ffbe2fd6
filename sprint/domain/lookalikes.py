"""Names that somebody takes to pass for another: letters of other alphabets, and the words of roles."""

from __future__ import annotations

import re
import unicodedata

from sprint.domain.tidy import line

# Cyrillic and Greek letters that are drawn as Latin ones, and signs that a screen shows alike.
ALIKE = str.maketrans(
    "АВЕЅІЈКМНОРСТХУаеѕіјорсхуԁԛԝѵАΑΒΕΖΗΙΚΜΝΟΡΤΥΧανορυχικІ1|0",
    "ABESIJKMHOPCTXYaesijopcxydqwvAABEZHIKMNOPTYXavopuxikIllO",
)
# What is drawn as nothing, or only changes how its neighbour is drawn: default ignorable, as Unicode says.
NOTHING = re.compile(
    "[\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
ROLES = ("instruktør", "instruktøren", "instruktor", "instructor", "stedfortræder", "deputy", "sprintrum")


def skeleton(name: str) -> str:
    """What an eye takes a name for: a capital i and a small l are one, dots and dashes are none."""
    seen = NOTHING.sub("", unicodedata.normalize("NFKC", NOTHING.sub("", name)))
    plain = line(seen).translate(ALIKE).replace("I", "l")
    return "".join(letter for letter in plain if unicodedata.category(letter)[0] in "LNM").casefold()


def is_role(name: str) -> bool:
    """Whether somebody would be taken for who leads the sprint: a word of it is enough."""
    return any(skeleton(word) in RESERVED for word in (*name.split(), name))


RESERVED = frozenset(skeleton(word) for role in ROLES for word in (role, role.upper(), role.title()))
