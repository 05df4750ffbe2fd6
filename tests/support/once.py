"""What every test would make anew, made once a process: compiled SQL and compiled templates."""

from __future__ import annotations

from types import CodeType

from flask import Flask
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from sqlalchemy import Engine

from sprint.store import session

_engine = session._engine
_first: dict[str, Engine] = {}


def share_statements() -> None:
    """SQLite's engines of one process compile each statement once: half of what a short test does."""
    session._engine = _sharing


def _sharing(url: str) -> Engine:
    engine = _engine(url)
    if engine.dialect.name == "sqlite":
        first = _first.setdefault("sqlite", engine)
        engine.dialect, engine._compiled_cache = first.dialect, first._compiled_cache
    return engine


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
