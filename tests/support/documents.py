"""The words of a file that was taken home, by readers that others have made."""

from __future__ import annotations

import subprocess
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pikepdf
from docx import Document
from lxml import etree, html
from pptx import Presentation


def words_of(kind: str, data: str | bytes) -> str:
    """All that can be read in it, one space between words."""
    if isinstance(data, str):
        text = page_text(data) if kind == "html" else unfolded(kind, data)
    elif kind == "pdf":
        text = pdf_text(data)
    else:
        text = packed_text(data)
    return " ".join(text.split())


def page_text(data: str) -> str:
    """What stands there, and what is said of pictures."""
    tree = html.fromstring(data)
    return " ".join([tree.text_content(), *tree.xpath("//@alt | //@aria-label")])


def unfolded(kind: str, data: str) -> str:
    if kind != "ics":
        return data
    plain = data.replace("\r\n ", "")
    for sign in (",", ";", "\\"):
        plain = plain.replace(f"\\{sign}", sign)
    return plain


def packed_text(data: bytes) -> str:
    """Of Word, slides (notes too) and sheets: a line for each paragraph."""
    lines = []
    with ZipFile(BytesIO(data)) as packed:
        for name in packed.namelist():
            if name.endswith(".xml") and not name.startswith(("docProps", "[", "customXml")):
                root = etree.fromstring(packed.read(name))
                for paragraph in root.iter("{*}p", "{*}si"):
                    lines.append("".join(text.text or "" for text in paragraph.iter("{*}t")))
    return "\n".join(lines)


def pdf_text(data: bytes) -> str:
    """By poppler: what a reader would copy."""
    run = subprocess.run(["pdftotext", "-", "-"], input=data, capture_output=True, check=True)
    return run.stdout.decode()


def word(data: bytes) -> Any:
    return Document(BytesIO(data))


def slides(data: bytes) -> Any:
    return Presentation(BytesIO(data))


def pdf(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(data))
