"""The built files: their hashed names from static/dist/manifest.json, and each packed."""

import json
from pathlib import Path
from typing import TypedDict

from flask import Blueprint, Response, abort, current_app, request
from markupsafe import Markup, escape

built = Blueprint("built", __name__)

# As the build packs them (scripts/build/packed.mjs), the smallest first.
PACKED = {"br": ".br", "gzip": ".gz"}


class Manifest(TypedDict):
    """``files``: source → built name; ``needs``: entry → the built scripts that it imports as it starts."""

    files: dict[str, str]
    needs: dict[str, list[str]]


@built.get("/static/dist/<name>")
def send(name: str) -> Response:
    encoding = next(
        (each for each in PACKED if is_taken(each) and (dist() / packed(name, each)).is_file()), ""
    )
    path = dist() / packed(name, encoding)
    if not path.is_file():
        abort(404)
    response = Response(path.read_bytes(), content_type=content_type(name))
    if encoding:
        response.headers["Content-Encoding"] = encoding
    response.vary.add("Accept-Encoding")
    return response


def packed(name: str, encoding: str) -> str:
    return f"{name}{PACKED.get(encoding, '')}"


def is_taken(encoding: str) -> bool:
    return request.accept_encodings[encoding] > 0


TYPES = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".ftl": "text/plain; charset=utf-8",
    ".woff2": "font/woff2",
}


def content_type(name: str) -> str:
    """Not asked of the machine: its own table may know nothing of fonts, or too much of scripts."""
    return TYPES.get(Path(name).suffix, "application/octet-stream")


def dist() -> Path:
    return Path(current_app.static_folder or "static").absolute() / "dist"


def asset(name: str) -> str:
    return f"/static/dist/{manifest()['files'].get(name, name)}"


def scripts_of(*entries: str) -> list[str]:
    """The addresses of entries and of all that they import as they start, for the page to ask for at once."""
    needs = manifest()["needs"]
    imported = [f"/static/dist/{name}" for entry in entries for name in needs.get(entry, [])]
    return list(dict.fromkeys([*(asset(entry) for entry in entries), *imported]))


def manifest() -> Manifest:
    """Read again when the build changed it, so that a developer need not restart."""
    path = dist() / "manifest.json"
    changed = path.stat().st_mtime_ns if path.exists() else 0
    cached: tuple[int, Manifest] = current_app.extensions.get(
        "sprint.manifest", (-1, {"files": {}, "needs": {}})
    )
    if cached[0] != changed:
        cached = (changed, json.loads(path.read_text("utf-8")) if changed else {"files": {}, "needs": {}})
        current_app.extensions["sprint.manifest"] = cached
    return cached[1]


def icon(name: str, size: str = "") -> Markup:
    classes = f"icon {size}".strip()
    use = f"{asset('icons.svg')}#{name}"
    return Markup('<svg class="{}" aria-hidden="true"><use href="{}"></use></svg>').format(
        escape(classes), escape(use)
    )
