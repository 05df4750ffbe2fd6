"""Three teams: the demo's first, one that wrote nothing, and one that wrote all that is hard to draw."""

from __future__ import annotations

from dataclasses import replace
from datetime import date as Day
from typing import Any

from sprint import content, export
from sprint.demo import STORY
from sprint.demo_prototypes import PROTOTYPES
from sprint.domain.documents import (
    Block,
    Comment,
    Concept,
    Group,
    Hotspot,
    Ideas,
    Note,
    Outline,
    Question,
    Row,
    Screen,
)
from tests.support.pictures import photo

DAY = Day(2026, 11, 24)
LONG_WORD = "speciallægepraksisplanlægningsstabiliseringsperiode" * 4 + "!"
PATH = "../../x"
ARABIC, HEBREW, FAMILY, CHINESE = "مرحبا بالعالم", "שלום עולם", "👩‍👩‍👧‍👦🏳️‍🌈", "漢字"
CONTROL = "før\x00\x07\x1b\u202e\ud800efter"
MARKUP = "#strong[hej] $x$ <b>fed</b> =HYPERLINK(1) {{7*7}} `kode` | celle"
LONG_TITLE = ("Et navn på hundrede og tyve bogstaver som ingen fodnote har plads til " * 2)[:120].strip()
# What takes the most room: short lines, wide letters, one word.
FULL = {"lines": "Å\nø\n" * 40, "wide": "WMWMW ÅÅÅÅ " * 60, "word": LONG_WORD * 3}
LINES = "Linje et\rLinje to\x0bLinje tre\u2028Linje fire"


def demo(lang: str = "da", **more: Any) -> export.Report:
    """Team 1 of the demo, read from its story."""
    team = STORY["teams"][0]
    fields = {field["id"]: field for section in content.concept() for field in section["fields"]}
    rows = {
        field: tuple(
            Row(
                f"{field}{at}",
                {
                    column["id"]: cell(column, value)
                    for column, value in zip(fields[field]["columns"], row, strict=True)
                },
            )
            for at, row in enumerate(found)
        )
        for field, found in team["rows"].items()
    }
    choices = {
        field: fields[field]["options"][at]["id"] if isinstance(at, int) else at
        for field, at in team["choices"].items()
    }
    notes = tuple(
        Note(f"note-group{group}-{at}", text, colour, "seat-1", f"group{group}", f"a{at}", 1)
        for group, (_, found) in enumerate(team["groups"])
        for at, (text, colour, _) in enumerate(found)
    )
    groups = tuple(Group(f"group{at}", title, f"a{at}") for at, (title, _) in enumerate(team["groups"]))
    questions = tuple(Question(f"q{at}", text, f"a{at}") for at, (text, _) in enumerate(team["questions"]))
    origin = {
        "item": "group:group0",
        "title": team["groups"][0][0],
        "reason": "Den hjælper flest.",
        "notes": [],
    }
    screens = tuple(Screen(f"s{at}", *screen, f"a{at}") for at, screen in enumerate(team["screens"]))
    return report(
        lang,
        team_name=team["name"],
        ideas=Ideas(team["challenge"], notes, groups, questions=questions, question="q0"),
        concept=Concept(team["texts"], choices, rows, origin),
        outline=Outline(screens, PROTOTYPES["1"]["persona"]),
        rounds=(
            export.Round(
                (("Én plan, som alle kan se", 5), ("Den første dag", 3)), "Én plan, som alle kan se"
            ),
        ),
        feedback=(
            export.Opinion("like", "At planen hænger på køleskabet", "Ugens plan"),
            export.Opinion("wish", "At den også kunne læses højt", ""),
        ),
        link="https://sprint.example/s/ABCDEF/teams/1/play/QRST",
        **more,
    )


def cell(column: Any, value: Any) -> str:
    return str(column["options"][value]["id"]) if isinstance(value, int) else str(value)


def report(lang: str = "da", **more: Any) -> export.Report:
    given: dict[str, Any] = {
        "sprint_title": "Digitalt sprint",
        "team_name": "Hold 1",
        "municipalities": ("Aalborg Kommune", "Randers Kommune"),
        "day": DAY,
        "ideas": Ideas(),
        "concept": Concept(),
        "outline": Outline(),
        "definition": content.concept(),
        "lang": lang,
    }
    return export.Report(**{**given, **more})


def empty(lang: str = "da") -> export.Report:
    return report(lang)


def nasty(lang: str = "da") -> export.Report:
    """Every field of the sheet, 300 notes, every kind of block, and each kind of picture."""
    return report(
        lang,
        sprint_title=PATH,
        team_name=f"{PATH} {FAMILY}",
        municipalities=("Ærø Kommune", HEBREW),
        ideas=hard_ideas(),
        concept=hard_concept(),
        outline=hard_outline(),
        photos={"p1": photo(size=(64, 48)), "p2": photo(size=(48, 64), kind="PNG")},
        people=(f"Zoë {ARABIC} {CONTROL}",),
        rounds=(export.Round(((LONG_WORD, 3), (f"{MARKUP} {CONTROL}", 2)), LONG_WORD, LINES),),
        feedback=(export.Opinion("what_if", f"{MARKUP} {LONG_WORD} {ARABIC}", LINES),),
        advice=((f"Spurgt {LONG_WORD}", f"Svaret {LINES} {CONTROL}"),),
        link="https://sprint.example/s/ABCDEF/teams/1/play/QRST",
    )


def full(words: str) -> export.Report:
    """The same words in every field, and in eight rows wherever there are rows."""
    texts, rows = {}, {}
    for field in (field for section in content.concept() for field in section["fields"]):
        if field["kind"] in ("text", "choice_text"):
            texts[field["id"]] = words
        if field["kind"] == "rows":
            rows[field["id"]] = tuple(Row(f"r{at}", full_row(field, words, at)) for at in range(8))
    return report(concept=Concept(texts, {}, rows))


def full_row(field: Any, words: str, at: int) -> dict[str, str]:
    chosen = {
        column["id"]: column["options"][at % len(column["options"])]["id"]
        for column in field["columns"]
        if column["kind"] == "choice"
    }
    return {column["id"]: words for column in field["columns"]} | chosen


def hard_ideas() -> Ideas:
    notes = [
        Note(f"n{at}", f"Seddel{at} {FAMILY}", "blue", "seat-1", "g1" if at % 2 else "", f"a{at:03}", at)
        for at in range(300)
    ]
    notes[0] = replace(notes[0], text=f"{CONTROL} {MARKUP}")
    notes[1] = replace(
        notes[1], text=f"{LONG_WORD}\n{ARABIC}\n{CHINESE}", photo="p1", description=f"{HEBREW} skranken"
    )
    notes[2] = replace(notes[2], text="", strokes=("1k2 5,5", "1r3 2s,2s 2s,0"), description="Tegningen")
    notes[3] = replace(notes[3], text="", photo="borte")
    notes[4] = replace(notes[4], text=LINES, photo="p2")
    return Ideas(
        challenge=f"Udfordring {LINES}",
        notes=tuple(notes),
        groups=(Group("g1", f"{PATH} {LONG_WORD}", "a0"), Group("g2", "", "a1")),
        matrix={"note:n0": {"value": 90, "effort": 10}, "group:g1": {"value": 5, "effort": 95}},
        questions=(Question("q1", f"Spørgsmål {ARABIC}", "a0"), Question("q2", MARKUP, "a1")),
        question="q1",
        comments=(Comment("c1", "n0", "Hemmeligkommentar", 1),),
    )


def hard_concept() -> Concept:
    texts, choices, rows = {}, {}, {}
    for section in content.concept():
        for field in section["fields"]:
            name = field["id"]
            if field["kind"] in ("text", "choice_text"):
                texts[name] = f"Tekst-{name} {LINES} {MARKUP} {ARABIC} {FAMILY} {CONTROL} {LONG_WORD}"
            if field.get("options"):
                choices[name] = field["options"][-1]["id"]
            if field["kind"] == "rows":
                rows[name] = tuple(Row(f"r{at}", hard_row(field, at)) for at in range(4))
    texts["need"] += " " + " ".join(f"behov{at}" for at in range(600))
    texts["title"] = LONG_TITLE
    origin = {"item": "group:g1", "title": f"{PATH} {LONG_WORD}", "notes": [], "reason": LINES}
    return Concept(texts, choices, rows, origin)


def hard_row(field: Any, at: int) -> dict[str, str]:
    hard = (f"=1+1 celle{at}", LONG_WORD, f"{ARABIC} {FAMILY}", f"{LINES} {CONTROL}")
    cells = {}
    for number, column in enumerate(field["columns"]):
        if column["kind"] == "choice":
            cells[column["id"]] = column["options"][at % len(column["options"])]["id"]
        else:
            cells[column["id"]] = (
                "2027-02-01" if column["kind"] == "date" else f"{hard[(at + number) % 4]} {column['id']}{at}"
            )
    return cells


KINDS = (
    "heading",
    "text",
    "field",
    "choice",
    "button",
    "list",
    "notice",
    "picture",
    "sketch",
    "data",
    "human",
    "divider",
)


def hard_outline() -> Outline:
    """Twelve screens in a circle with a way back, an end, and one that leads to what is gone."""
    targets = ("s2", "back", "end", "borte", "")
    blocks = tuple(
        Block(
            f"b{at}",
            kind,
            f"Blok{at}-{kind} {MARKUP}",
            f"Valg{at}a\nValg{at}b",
            targets[at % 5] if kind == "button" else "",
            order=f"a{at:02}",
        )
        for at, kind in enumerate(KINDS)
    )
    drawn = (
        replace(blocks[7], photo="p2", description="Billedet"),
        replace(blocks[8], strokes=("1k2 5,5",), description="Skitsen"),
    )
    screens = [
        Screen(f"s{at}", "screen", f"Skærm{at} {FAMILY}", "", "", "citizen", "app", f"a{at:02}")
        for at in range(12)
    ]
    screens[0] = replace(screens[0], title=LONG_WORD, blocks=(*blocks[:7], *drawn, *blocks[9:]))
    spots = (
        Hotspot("h1", f"Felt {HEBREW}", "s3", 0, 0, 5000, 5000),
        Hotspot("h2", "", "end", 5000, 5000, 5000, 5000),
    )
    screens[1] = replace(
        screens[1], title="", photo="p1", description="Papirskærmen", hotspots=spots, channel="web"
    )
    screens[2] = replace(
        screens[2], kind="step", actor="employee", channel="phone", text=f"{LINES} {LONG_WORD}", to="s0"
    )
    return Outline(tuple(screens), f"Spiller {LINES} {CONTROL} {MARKUP} {LONG_WORD} {ARABIC}")


TEAMS = {"demo": demo, "empty": empty, "nasty": nasty}
