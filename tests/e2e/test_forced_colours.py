"""Forced colours, as Windows' contrast themes have them: what colour says is said by patterns and words."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.support.server import Server

from .people import People, shot
from .sprints import gather
from .test_whole_sprint import go, write_note

COLOURS = ("Sand", "Himmel", "Mynte", "Rosa", "Lilla", "Fersken")

# Each icon that is drawn in another colour than the words around it: on a forced ground it may be lost.
LOST_ICONS = """() => [...document.querySelectorAll('.icon')].filter((icon) => icon.checkVisibility())
  .filter((icon) => getComputedStyle(icon).color !== getComputedStyle(icon.parentElement).color)
  .map((icon) => icon.parentElement.outerHTML.slice(0, 120))"""
DARK = """selectors => selectors.flatMap((selector) => [...document.querySelectorAll(selector)])
  .filter((node) => ['fill', 'stroke'].some((part) => getComputedStyle(node)[part] === 'rgb(27, 35, 48)'))
  .map((node) => node.getAttribute('class'))"""
PATTERNS = """([selector, pseudo]) => [...document.querySelectorAll(selector)]
  .map((node) => getComputedStyle(node, pseudo || null))
  .map((style) => style.backgroundImage + style.backgroundSize)"""
PAPERS = """() => [...document.querySelectorAll('.note')]
  .map((note) => getComputedStyle(note).backgroundColor)"""
NAMES = """() => [...document.querySelectorAll('.wall .note')]
  .map((note) => getComputedStyle(note, '::before').content)"""
DRAWN = [".clock-ticks", ".clock-dial", ".mark-seats", ".seat", ".table-top", ".thumb", ".t-card"]


def pattern(page: Page, selector: str, pseudo: str = "") -> list[str]:
    return list(page.evaluate(PATTERNS, [selector, pseudo]))


def papers(page: Page) -> set[str]:
    """The colours that notes have where nothing is forced."""
    page.emulate_media(forced_colors="none")
    return set(page.evaluate(PAPERS))


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_the_six_colours_are_told_apart_and_every_icon_is_seen(people: People, server: Server) -> None:
    lead, mette = people.sit(), people.sit()
    for page in (lead, mette):
        page.emulate_media(forced_colors="active", color_scheme="dark")
    code = gather(lead, server.setup_link, {"Mette": mette})
    go(lead, "Hvordan kan vi …?")
    go(lead, "Skriv i stilhed")
    go(lead, "Vis og saml")
    assert len(set(pattern(mette, ".composer .swatch i"))) == len(COLOURS)

    for colour in COLOURS:
        mette.get_by_role("radio", name=colour).check(force=True)
        write_note(mette, f"En idé på {colour}")
        expect(mette.get_by_role("textbox", name=re.compile(f"Seddel: En idé på {colour}"))).to_be_visible()
    assert len(set(pattern(mette, ".wall .note", "::after"))) == len(COLOURS)
    words = mette.evaluate(NAMES)
    assert {word.strip('"') for word in words} == set(COLOURS)
    shot(mette, "forced-board")

    lost = []
    for page in (mette, lead):
        lost += page.evaluate(LOST_ICONS) + page.evaluate(DARK, DRAWN)
    assert len(papers(mette)) == len(COLOURS)
    mette.emulate_media(forced_colors="active")
    mette.goto(f"/s/{code}/teams/1/takehome")
    lost += mette.evaluate(LOST_ICONS) + mette.evaluate(DARK, DRAWN)
    assert lost == []
    assert len(papers(mette)) == len(COLOURS)
