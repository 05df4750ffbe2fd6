"""Living in a folder of another site (``PUBLIC_URL=https://site.example/sprintrum``).

Inside, every address begins at our own front page; what leaves gets the folder before it: Location, and the
attributes of pages, so that nobody who writes a page has to think of it. What scripts are told goes through
``at``.
"""

import re
from collections.abc import Callable, Iterable
from typing import Any

from flask import Flask, Response, current_app

Environ = dict[str, Any]
Wsgi = Callable[[Environ, Callable[..., Any]], Iterable[bytes]]

# The attributes of templates/ that hold an address. A quote in what people wrote is never a bare one.
ADDRESS = re.compile(
    rb'(\s(?:href|src|action|data-(?:catalogue|door|door-line|icons|photo|presents|sizes|turn))=")/(?!/)'
)


def register(app: Flask, folder: str) -> None:
    app.config.update(FOLDER=folder, SESSION_COOKIE_PATH=folder or "/")
    app.jinja_env.globals["folder"] = folder
    if folder:
        app.after_request(lambda response: leaving(response, folder))


def at(path: str) -> str:
    """As a browser asks for it."""
    return f"{current_app.config['FOLDER']}{path}"


def leaving(response: Response, folder: str) -> Response:
    location = response.headers.get("Location", "")
    if location.startswith("/") and not location.startswith("//"):
        response.headers["Location"] = f"{folder}{location}"
    if response.mimetype == "text/html" and "Content-Disposition" not in response.headers:
        response.set_data(ADDRESS.sub(rb"\g<1>" + folder.encode() + b"/", response.get_data()))
    return response


def inside(app: Wsgi, folder: str) -> Wsgi:
    """Addresses come with the folder, or without where the proxy takes it away."""

    def without_folder(environ: Environ, start: Callable[..., Any]) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        if path == folder:
            query = environ.get("QUERY_STRING", "")
            start(
                "308 Permanent Redirect",
                [("Location", f"{folder}/{'?' * bool(query)}{query}"), ("Content-Length", "0")],
            )
            return []
        if path.startswith(f"{folder}/"):
            environ["PATH_INFO"] = path.removeprefix(folder)
        environ["SCRIPT_NAME"] = folder
        return app(environ, start)

    return without_folder if folder else app
