"""Whose work is passed on is said: on a page, and at the end of each script."""

from __future__ import annotations

import json

from sprint.notices import ROOT, notices
from tests.web.conftest import World

DIST = ROOT / "static" / "dist"


def test_the_page_names_every_package_with_its_licence(world: World) -> None:
    page = world.browser().get("/licences")
    assert page.h1 == "Licenser"
    for name in (
        "lit",
        "yjs",
        "socket.io-client",
        "idb",
        "lucide-static",
        "@fluent/bundle",
        "flask",
        "typst",
    ):
        assert name in page.text
    assert "SIL OPEN FONT LICENSE" in page.text
    assert "/licences" in world.browser().get("/").links()


def test_each_has_a_licence_and_the_text_that_it_asks_to_be_shown() -> None:
    assert [each.name for each in notices() if not each.licence] == []
    assert [each.name for each in notices() if not each.text] == []


def test_what_is_in_the_bundles_is_all_named() -> None:
    asked = json.loads((ROOT / "package.json").read_text("utf-8"))["dependencies"]
    named = {each.name for each in notices() if each.kind == "npm"}
    tools = {"rollup", "subset-font"}  # they make the files, and are in none
    assert set(asked) - named == tools


def test_every_script_says_where() -> None:
    manifest = json.loads((DIST / "manifest.json").read_text("utf-8"))
    scripts = [name for name in manifest["files"].values() if name.endswith(".js")]
    assert scripts
    for name in scripts:
        assert (DIST / name).read_text("utf-8").endswith("/*! Licences: /licences */\n"), name
