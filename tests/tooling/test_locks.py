"""The locks: every package by hash, and nothing about the machine they were made on."""

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
REQUIREMENTS = ["requirements.txt", "requirements-dev.txt", "requirements-node.txt"]
MACHINE = re.compile(
    r"https?://|file://|--index-url|--extra-index-url|--find-links|^-f |(?<![\w#])/\w+/", re.M
)


@pytest.mark.parametrize("name", REQUIREMENTS)
def test_every_python_package_is_pinned_and_hashed(name: str) -> None:
    packages = re.split(r"\n(?=[a-z])", (ROOT / name).read_text("utf-8").split("\n", 2)[2])
    assert [package for package in packages if not re.match(r"\S+==\S+", package)] == []
    assert [package for package in packages if "--hash=sha256:" not in package] == []


@pytest.mark.parametrize("name", [*REQUIREMENTS, ".npmrc", "package.json"])
def test_no_lock_names_a_machine_or_an_index(name: str) -> None:
    assert MACHINE.findall((ROOT / name).read_text("utf-8")) == []


@pytest.mark.parametrize("folder", [".", "benchmarks"])
def test_every_npm_package_has_a_hash_and_no_address(folder: str) -> None:
    packages = json.loads((ROOT / folder / "package-lock.json").read_text("utf-8"))["packages"]
    installed = {path: entry for path, entry in packages.items() if path}
    assert [path for path, entry in installed.items() if "integrity" not in entry] == []
    assert [path for path, entry in installed.items() if "resolved" in entry] == []


@pytest.mark.parametrize("folder", [".", "benchmarks"])
def test_npm_packages_are_pinned_exactly(folder: str) -> None:
    package = json.loads((ROOT / folder / "package.json").read_text("utf-8"))
    parts = ("dependencies", "devDependencies", "overrides")
    versions = {name: version for part in parts for name, version in package.get(part, {}).items()}
    assert [name for name, version in versions.items() if not re.fullmatch(r"\d+\.\d+\.\d+", version)] == []
