"""Structured logs: one JSON line for each event, in plain ASCII, without anybody's texts or names."""

from __future__ import annotations

import json
import logging
import sys
import traceback
from typing import Any

STANDARD = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime"}


class JsonLines(logging.Formatter):
    """Time, level, where, what, and the extra numbers somebody gave."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z"),
            "level": record.levelname.lower(),
            "from": record.name,
            "said": record.getMessage(),
            **{name: value for name, value in vars(record).items() if name not in STANDARD},
        }
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        return json.dumps(line, default=str)

    def formatException(self, ei: Any) -> str:
        """Where and what kind, the causes first; an exception's own words may be a person's."""
        error = ei[1]
        before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        earlier = [self.formatException((type(before), before, before.__traceback__))] if before else []
        frames = "".join(traceback.format_tb(ei[2]))
        return "\n".join([*earlier, f"{frames}{type(error).__module__}.{type(error).__qualname__}"])


def start() -> None:
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    logging.captureWarnings(True)
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logging.getLogger("sprint").setLevel(logging.INFO)
