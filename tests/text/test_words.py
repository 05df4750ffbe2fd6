"""What docs/words.md says of Danish texts, as far as a machine can see it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

DANISH = [*Path("sprint/text/da").glob("*.ftl"), *Path("sprint/content").rglob("*.json")]
RULES = {
    "quotes are » and «": re.compile(r"[„“]"),
    "min. has its point": re.compile(r"(?:\d|\}) min(?![.a-zæøå])"),
    "a clock time has its kl.": re.compile(r"[Ss]lutte[rt]? \{ \$time \}"),
    "an app is appen, without an apostrophe": re.compile(r"app'en"),
    "home is hjemme i kommunen": re.compile(r"derhjemme"),
    "one creates (opretter) accounts and sprints": re.compile(
        r"\b[Ll]av (?:kontoen|sprintet|den første konto)"
    ),
    "the file is called konceptarket": re.compile(r"[Kk]onceptpapir"),
    "what cannot be undone cannot be fortrudt": re.compile(r"kan ikke gøres om"),
    "doors are closed to new people, not locked": re.compile(
        r"[Dd]øren er låst|[Ll]ås(?:t)? (?:koden )?for nye"
    ),
    "a name is a team's (hold); a table (bord) is where it sits": re.compile(
        r"[Bb]ord(?:et)? »\{ \$team|(?:ved|til) andre borde|vælger bord|forkerte bord"
    ),
    "names of teams and sprints stand in quotes": re.compile(
        r"(?:ordet|ordene|holdet) \{ \$(?:team|title) \}"
    ),
    "a whole sentence after a colon has a capital": re.compile(
        r": (?:ingen kan|den, der|feltet kan|en seddel kan|rummet er|skærmene er|der er|det er|vi er)\b"
    ),
    "screens are given free, not thawed": re.compile(r"\b[Tt]ø(?:ede|r|s)?\b (?:skærmene|dem)"),
    "the screen of the instructor is styrepulten": re.compile(r"Instruktørens pult|Åbn styringen"),
}


ENGLISH_RULES = {
    "the projector has one name": re.compile(r"[Bb]ig screen"),
    "people arrive": re.compile(r"(?:has|have) come yet|1 has come\b"),
    "one keeps writing": re.compile(r"go on writing"),
    "value and effort are high or low": re.compile(r"[Mm]uch (?:value|effort)"),
    "one creates accounts and sprints": re.compile(r"[Mm]ake (?:the first account|the sprint|sprints)"),
    "quotes are curly": re.compile(r"»|«"),
}


def danish(path: Path) -> str:
    """Only what people read: values of a catalogue, texts in Danish of a data file."""
    text = path.read_text("utf-8")
    if path.suffix == ".ftl":
        return "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    found: list[str] = []
    json.loads(text, object_hook=lambda each: found.append(str(each.get("da", ""))))
    return "\n".join(found)


@pytest.mark.parametrize("rule", RULES)
def test_danish_keeps_to_its_rules(rule: str) -> None:
    wrong = {str(path): RULES[rule].findall(danish(path)) for path in DANISH}
    assert {path: found for path, found in wrong.items() if found} == {}


@pytest.mark.parametrize("rule", ENGLISH_RULES)
def test_english_keeps_to_its_rules(rule: str) -> None:
    texts = {str(path): danish(path) for path in Path("sprint/text/en").glob("*.ftl")}
    wrong = {path: ENGLISH_RULES[rule].findall(text) for path, text in texts.items()}
    assert {path: found for path, found in wrong.items() if found} == {}
