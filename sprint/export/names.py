"""What a downloaded file is called: »Tryg første uge – konceptark.docx«."""

from __future__ import annotations

from sprint.domain import limits
from sprint.export.report import Report

# Signs that some file system refuses.
REFUSED = frozenset('\\/:*?"<>|;')
# Windows has no folder of these names, whatever follows a full stop in them.
DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{at}" for port in ("com", "lpt") for at in "123456789")}
)
# What a file is called where it is not the concept sheet.
WORDS = {"pptx": "filename-pptx", "html": "filename-html", "ics": "filename-ics", "xlsx": "filename-xlsx"}
WORDS |= {"json": "filename-json", "zip": "filename-zip"}


def filename(report: Report, kind: str) -> str:
    """The concept's name and what it is; never a path, never too long for a file system."""
    name = _plain(f"{report.title} {report.edition}")
    what = report.word(WORDS.get(kind, "filename"))
    return f"{name} – {what}.{kind}" if name else f"{what}.{kind}"


def folder(team_name: str, taken: set[str]) -> str:
    """A team's folder, which no other team has; ``taken`` grows."""
    name = _plain(team_name) or "–"
    if name.split(".")[0].casefold() in DEVICES:
        name = f"{name}_"
    number, free = 2, name
    while free.casefold() in taken:
        number, free = number + 1, f"{name} {number}"
    taken.add(free.casefold())
    return free


def _plain(text: str) -> str:
    kept = "".join(sign for sign in text if sign.isprintable() and sign not in REFUSED)
    return " ".join(kept.split())[: limits.FILE_NAME].strip(" .")
