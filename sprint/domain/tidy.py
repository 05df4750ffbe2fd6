"""People's text as everything keeps it: one kind of line break, one of space, nothing only machines see.

What joins letters stays: emoji families, flags and Persian words need it. Ranges instead of Unicode
categories, so that letters and emoji newer than this Python are nobody's loss, and the browser's
``static/js/words/tidy.js`` says the same (``tests/vectors/tidy.json`` holds the two together).
"""

from __future__ import annotations

import re
import unicodedata

BREAK = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
SPACE = re.compile("[\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# Controls, the soft hyphen, zero width spaces, marks that turn the direction of what follows, invisible
# operators, half pairs, and what will never be a letter.
UNSEEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u180e\u200b\u202a-\u202e\u2060-\u2064\u2066-\u206f\ud800-\udfff"
    "\ufdd0-\ufdef\ufeff\ufff9-\ufffc\ufffe\uffff\U0001d173-\U0001d17a\U000e0001"
    + "".join(f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(1, 17))
    + "]"
)
# Letters and signs that are drawn as nothing.
BLANK = "\u115f\u1160\u2800\u3164\uffa0"
EMOJI = re.compile("[\U0001f000-\U0001faff]")


def tidy(text: str) -> str:
    """Every sign in its one form; as long as it was, apart from what nobody sees."""
    if text.isascii() and (text.isprintable() or not UNSEEN.search(text)):
        return text
    broken = SPACE.sub(" ", BREAK.sub("\n", text))
    return unicodedata.normalize("NFC", UNSEEN.sub("", broken))


def line(text: str) -> str:
    """Somebody's words on one line."""
    return " ".join(tidy(text).split())


def lines(text: str) -> list[str]:
    """The lines somebody wrote, without empty ones."""
    return [each for each in map(line, tidy(text).split("\n")) if each]


def prose(text: str) -> str:
    """Several lines as they were written, with nothing around them."""
    return tidy(text).strip()


def is_visible(text: str) -> bool:
    """Whether there is something to see: joiners, marks and blank letters alone are nothing."""
    return any(
        sign not in BLANK and (unicodedata.category(sign)[0] in "LNPS" or EMOJI.match(sign)) for sign in text
    )
