"""Passwords that are guessed first: common words, rows of keys, and the own name."""

from __future__ import annotations

import re

FEWEST_DIFFERENT = 5
# What is left when digits and signs are taken off the ends, in both languages.
COMMON_WORDS = """
password adgangskode kodeord passwort hemmelig hemmeligt sprintrum kommune kommunen danmark denmark
velkommen welcome sommer vinter summer winter forår efterår january januar monday mandag letmein
iloveyou football fodbold superman dragon master admin administrator instruktør instructor test
qwerty qwertyuiop qwertyuiopå asdfghjkl asdfghjklæø zxcvbnm abcdefghij abcdefghijkl passwordpassword
"""
COMMON = frozenset(COMMON_WORDS.split())
ROWS = (
    "01234567890123456789",
    "98765432109876543210",
    "qwertyuiopåqwertyuiopå",
    "abcdefghijklmnopqrstuvwxyzæøå",
)
AROUND = re.compile(r"^[\W\d_]+|[\W\d_]+$")


def is_weak(password: str, name: str) -> bool:
    plain = password.casefold()
    core = AROUND.sub("", plain)
    return (
        len(set(plain)) < FEWEST_DIFFERENT
        or core in COMMON
        or any(plain in row for row in ROWS)
        or plain.replace(" ", "") == name.casefold().replace(" ", "")
        or core == name.casefold()
    )
