"""A link as a picture that a telephone reads."""

from __future__ import annotations

from io import BytesIO

import segno

INK = "#1B2330"


def png(link: str) -> bytes:
    file = BytesIO()
    segno.make(link, error="m").save(file, kind="png", scale=8, border=2)
    return file.getvalue()


def svg(link: str) -> str:
    """For a page that has it in its own text: no styles, and as large as its place."""
    file = BytesIO()
    look = {"border": 2, "dark": INK, "omitsize": True, "svgclass": None, "lineclass": None}
    segno.make(link, error="m").save(file, kind="svg", xmldecl=False, nl=False, **look)
    return file.getvalue().decode()
