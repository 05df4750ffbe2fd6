"""Whose work Sprintrum passes on: what is in its built front end, and what it runs on, with licences."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).parents[1]
NAME = re.compile(r"^([A-Za-z0-9._-]+)==", re.M)
# The same words for all who chose it; two packages leave them out.
APACHE = "Apache License"
TEXTS = re.compile(r"(^|/)(licen[cs]e|copying|notice)[^/]*$", re.I)


@dataclass(frozen=True)
class Notice:
    """``kind`` is where the package comes from: ``npm`` or ``pypi``."""

    kind: str
    name: str
    version: str
    licence: str
    text: str


@cache
def notices() -> tuple[Notice, ...]:
    """By name; what is not installed here (for another Python or machine) is not passed on here."""
    found = [*_front(), *_python()]
    apache = next((each.text for each in found if each.text.lstrip().startswith(APACHE)), "")
    whole = (
        replace(each, text=apache) if not each.text and "Apache" in each.licence else each for each in found
    )
    return tuple(sorted(whole, key=lambda each: (each.name.casefold(), each.kind)))


def _front() -> Iterator[Notice]:
    dist = ROOT / "static" / "dist"
    manifest = json.loads((dist / "manifest.json").read_text("utf-8"))
    for each in json.loads((dist / manifest["files"]["licences.json"]).read_text("utf-8")):
        yield Notice("npm", each["name"], each["version"], each["licence"], each["text"])


def _python() -> Iterator[Notice]:
    for name in NAME.findall((ROOT / "requirements.txt").read_text("utf-8")):
        try:
            package = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        yield Notice("pypi", name, package.version, _licence(package), _text(package))


def _licence(package: metadata.Distribution) -> str:
    """As short as the package says it: an expression, else what its classifiers name."""
    about = package.metadata.json
    classed = [
        line.rpartition("::")[2].strip()
        for line in about.get("classifier", ())
        if line.startswith("License ::")
    ]
    said = str(about.get("license", "")).strip()
    return (
        str(about.get("license_expression", "")) or ", ".join(classed) or (said if "\n" not in said else "")
    )


def _text(package: metadata.Distribution) -> str:
    paths = sorted(str(path) for path in package.files or () if TEXTS.search(str(path)))
    texts = (Path(str(package.locate_file(path))) for path in paths if "dist-info" in path)
    return "\n\n".join(path.read_text("utf-8", "replace").strip() for path in texts if path.is_file())
