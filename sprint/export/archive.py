"""All files of a team in one, and all teams of a sprint in one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date as Day
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from sprint.export.data import json
from sprint.export.docx import docx
from sprint.export.html import html
from sprint.export.ics import ics
from sprint.export.markdown import markdown
from sprint.export.names import filename, folder
from sprint.export.pdf import kind, pdf
from sprint.export.pptx import pptx
from sprint.export.report import Report
from sprint.export.xlsx import xlsx

FILES: dict[str, Callable[[Report], str | bytes]] = {
    "docx": docx,
    "pptx": pptx,
    "pdf": pdf,
    "html": html,
    "ics": ics,
    "xlsx": xlsx,
    "md": markdown,
    "json": json,
}
# What is packed already.
PACKED = frozenset({"docx", "pptx", "xlsx", "pdf", "jpg", "png", "webp"})


def archive(report: Report) -> bytes:
    """One team's files and photos."""
    file = BytesIO()
    with ZipFile(file, "w") as made:
        for ending, render in FILES.items():
            _put(made, report.day, filename(report, ending), render(report))
        for number, data in enumerate(report.photos.values(), 1):
            _put(made, report.day, f"{report.word('photos')}/{number}.{kind(data)}", data)
    return file.getvalue()


def bundle(teams: Sequence[tuple[str, bytes]]) -> bytes:
    """Several teams' archives as one, each in a folder that is called as the team is."""
    file = BytesIO()
    taken: set[str] = set()
    with ZipFile(file, "w") as made:
        for name, packed in teams:
            within = folder(name, taken)
            with ZipFile(BytesIO(packed)) as team:
                for entry in team.infolist():
                    _put(made, Day(*entry.date_time[:3]), f"{within}/{entry.filename}", team.read(entry))
    return file.getvalue()


def _put(made: ZipFile, day: Day, name: str, data: str | bytes) -> None:
    """Of the day on which the work was read."""
    info = ZipInfo(name, (max(1980, day.year), day.month, day.day, 12, 0, 0))
    info.compress_type = ZIP_STORED if name.rpartition(".")[2] in PACKED else ZIP_DEFLATED
    info.external_attr = 0o644 << 16
    made.writestr(info, data)
