"""On paper: what Chromium prints, read back: no heading stands alone at a foot, no line is cut off."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from playwright.sync_api import Browser, Page, expect

from tests.support.long_words import NAME, build
from tests.support.server import ReadyServer

from .people import People
from .test_long_words import sit_down

HEADINGS = """() => [...document.querySelectorAll('h1, h2, h3, h4')]
  .filter((heading) => heading.checkVisibility() && !heading.closest('.visually-hidden'))
  .map((heading) => heading.innerText)"""
Line = tuple[float, float, str]


@pytest.fixture
def printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chromium: Browser
) -> Iterator[tuple[Page, dict[str, str]]]:
    url, paths = build(tmp_path, monkeypatch, "concept")
    with ReadyServer(url, tmp_path) as running:
        people = People(chromium, running.url)
        mette = people.sit()
        sit_down(mette, paths["1"])
        yield mette, paths


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_no_heading_stands_alone_and_no_word_is_cut_off(printed: tuple[Page, dict[str, str]]) -> None:
    mette, paths = printed
    expect(mette.locator(".sheet")).to_be_visible()
    faults = faults_of(mette, "concept")
    mette.goto(f"{paths['Join']}/teams/1/takehome")
    faults += faults_of(mette, "takehome")
    assert faults == []
    mette.goto(f"{paths['Join']}/teams/1/apron")
    expect(mette.locator(".apron")).to_be_visible()
    (board,) = printed_of(mette)
    assert "Sprintrum" in max(board[1])[2]


def faults_of(page: Page, name: str) -> list[str]:
    page.emulate_media(media="print")
    headings = {squashed(text) for text in page.evaluate(HEADINGS)}
    pages = printed_of(page)
    assert len(pages) > 1, "nothing to see about feet"
    faults = []
    for number, (width, lines) in enumerate(pages, 1):
        faults += [f"{name}, sheet {number}: {text[:40]} is cut off" for _, end, text in lines if end > width]
        last = squashed(max(lines)[2]) if lines else ""
        if number < len(pages) and last in headings and last not in squashed(NAME):
            faults.append(f"{name}, sheet {number}: {last[:40]} stands alone at the foot")
    return faults


def printed_of(page: Page) -> list[tuple[float, list[Line]]]:
    page.emulate_media(media="print")
    pages = sheets(page.pdf(format="A4", prefer_css_page_size=True))
    page.emulate_media(media="screen")
    return pages


def sheets(pdf: bytes) -> list[tuple[float, list[Line]]]:
    """Of each page its width, and its lines: how far down, how far to the right, and what they say."""
    told = subprocess.run(
        ["pdftotext", "-bbox-layout", "-", "-"], input=pdf, capture_output=True, check=True
    ).stdout
    tree = etree.fromstring(told)
    return [
        (float(sheet.get("width")), [line_of(line) for line in inside(sheet, "line")])
        for sheet in inside(tree, "page")
    ]


def line_of(line: Any) -> Line:
    words = " ".join(word.text or "" for word in inside(line, "word"))
    return float(line.get("yMax")), float(line.get("xMax")), words


def inside(element: Any, name: str) -> list[Any]:
    return list(element.iter(f"{{*}}{name}"))


def squashed(text: str) -> str:
    return re.sub(r"\s+", "", text).casefold()
