"""What a downloaded file is called: »Tryg første uge – konceptark.docx«."""

from __future__ import annotations

from sprint.domain import limits
from sprint.export.report import Report

# Signs that some file system refuses.
REFUSED = frozenset('\\/:*?"<>|;')


def filename(report: Report, kind: str) -> str:
    """The concept's name and what it is; never a path, never too long for a file system."""
    kept = "".join(sign for sign in report.title if sign.isprintable() and sign not in REFUSED)
    name = " ".join(kept.split())[: limits.FILE_NAME].strip(" .")
    what = report.word("filename")
    return f"{name} – {what}.{kind}" if name else f"{what}.{kind}"
