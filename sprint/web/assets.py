"""Where the built files are: hashed names from static/dist/manifest.json, and icons from the built sprite."""

import json
from pathlib import Path

from flask import current_app
from markupsafe import Markup, escape


def asset(name: str) -> str:
    return f"/static/dist/{manifest().get(name, name)}"


def manifest() -> dict[str, str]:
    """Read again when the build changed it, so that a developer need not restart."""
    path = Path(current_app.static_folder or "static") / "dist" / "manifest.json"
    changed = path.stat().st_mtime_ns if path.exists() else 0
    cached: tuple[int, dict[str, str]] = current_app.extensions.get("sprint.manifest", (-1, {}))
    if cached[0] != changed:
        cached = (changed, json.loads(path.read_text("utf-8")) if changed else {})
        current_app.extensions["sprint.manifest"] = cached
    return cached[1]


def icon(name: str, size: str = "") -> Markup:
    classes = f"icon {size}".strip()
    use = f"{asset('icons.svg')}#{name}"
    return Markup('<svg class="{}" aria-hidden="true"><use href="{}"></use></svg>').format(
        escape(classes), escape(use)
    )
