"""A release runs where there is no Node: its front end is built, and a list says what it is made of."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tarfile
from itertools import chain
from pathlib import Path

import pytest

from sprint import __version__
from sprint.notices import ROOT

pytestmark = pytest.mark.server
NAME = f"sprintrum-{__version__}"


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """As a host has it, with the packages of this environment in the place of its own."""
    told = subprocess.run(
        [sys.executable, "scripts/release.py"], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout
    folder = tmp_path_factory.mktemp("release")
    with tarfile.open(ROOT / told.partition(",")[0]) as archive:
        archive.extractall(folder, filter="data")
    (folder / NAME / ".venv").symlink_to(ROOT / ".venv")
    return folder / NAME


def test_make_asks_for_no_node(unpacked: Path) -> None:
    """A machine where Node, npm and even its Python package would fail."""
    tools = unpacked.parent / "tools"
    tools.mkdir()
    for name in ("make", "sh", "touch", "find"):
        (tools / name).symlink_to(str(shutil.which(name)))
    asked = ["make", "--dry-run", "static/dist/.stamp"]
    told = subprocess.run(
        asked, cwd=unpacked, env={"PATH": str(tools)}, check=True, capture_output=True, text=True
    ).stdout
    assert told.split() == ["touch", "static/dist/.stamp"]
    assert not (unpacked / "node_modules").exists()


def test_it_serves_every_page_and_all_that_they_load(unpacked: Path, tmp_path: Path) -> None:
    manifest = json.loads((unpacked / "static/dist/manifest.json").read_text("utf-8"))
    names = {*manifest["files"].values(), *chain.from_iterable(manifest["needs"].values())}
    assert [name for name in sorted(names) if not (unpacked / "static/dist" / name).is_file()] == []
    environment = {**os.environ, "PYTHONPATH": str(unpacked), "PYTHONDONTWRITEBYTECODE": "1"}
    code = (
        "from sprint.app import create_app; from sprint.config import Config;"
        f"app = create_app(Config('sqlite:///{tmp_path}/release.db', 'secret'));"
        "print([app.test_client().get(path).status_code for path in ('/', '/privacy', '/licences')])"
    )
    run = subprocess.run(
        [str(ROOT / ".venv/bin/python"), "-c", code],
        cwd=unpacked,
        env=environment,
        capture_output=True,
        text=True,
    )
    assert run.stdout.strip().endswith("[200, 200, 200]"), run.stderr


def test_the_list_names_what_it_is_made_of(unpacked: Path) -> None:
    listed = json.loads((unpacked / "sbom.cdx.json").read_text("utf-8"))
    assert (listed["bomFormat"], listed["specVersion"]) == ("CycloneDX", "1.6")
    parts = {part["purl"] for part in listed["components"]}
    assert len(parts) == len(listed["components"])
    assert {part.partition("@")[0] for part in parts if "flask@" in part or "yjs@" in part} == {
        "pkg:pypi/flask",
        "pkg:npm/yjs",
    }
    assert all(part.get("licenses") for part in listed["components"])


def test_nothing_of_this_machine_is_in_it(unpacked: Path) -> None:
    names = [str(path.relative_to(unpacked)) for path in unpacked.rglob("*") if ".venv" not in path.parts]
    assert not [
        name
        for name in names
        if name.startswith(("var/", ".build/", "node_modules/")) or "/__pycache__/" in name
    ]
