"""What every test would make anew, made once: compiled SQL, templates, routes, a sprint as it stands."""

from __future__ import annotations

from collections.abc import Callable
from types import CodeType

from flask import Flask
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from sqlalchemy import Connection, Engine, event
from werkzeug.routing import Rule

from sprint.actions import Deps, load
from sprint.domain.state import SprintState
from sprint.store import session

_engine = session._engine
_first: dict[str, Engine] = {}
_builder = Rule._compile_builder
_builders: dict[str, Callable[..., tuple[str, str]]] = {}


def share_statements() -> None:
    """SQLite's engines of one process compile each statement once: half of what a short test does."""
    session._engine = _sharing


def _sharing(url: str) -> Engine:
    engine = _engine(url)
    if engine.dialect.name == "sqlite":
        first = _first.setdefault("sqlite", engine)
        engine.dialect, engine._compiled_cache = first.dialect, first._compiled_cache
    return engine


def share_routes() -> None:
    """Werkzeug compiles two functions for each route of each app: most of what making an app takes."""
    Rule._compile_builder = _compiled_once  # type: ignore[method-assign]


def _compiled_once(rule: Rule, append_unknown: bool = True) -> Callable[..., tuple[str, str]]:
    key = repr((rule.rule, rule._trace, rule.defaults, append_unknown))
    if key not in _builders:
        _builders[key] = _builder(rule, append_unknown)
    return _builders[key]


class Templates(BytecodeCache):
    """Jinja's compiled templates, in memory."""

    def __init__(self) -> None:
        self._code: dict[str, tuple[str, CodeType | None]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        checksum, code = self._code.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._code[bucket.key] = bucket.checksum, bucket.code


TEMPLATES = Templates()


def share_templates(app: Flask) -> Flask:
    app.jinja_env.bytecode_cache = TEMPLATES
    return app


class Reader:
    """A sprint as it stands, read anew when this process has committed something since, and not before.

    Only for databases that nobody else writes in.
    """

    commits = 0

    def __init__(self, deps: Deps) -> None:
        self._deps = deps
        self._read_at = (-1, "")

    def read(self, code: str) -> SprintState:
        now = (Reader.commits, code)
        if now != self._read_at:
            self._state, self._read_at = load(self._deps, code), now
        return self._state


@event.listens_for(Engine, "commit")
def _count(_connection: Connection) -> None:
    Reader.commits += 1
