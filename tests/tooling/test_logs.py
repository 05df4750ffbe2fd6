"""What people write never reaches the log: not as a line of its own, and not inside one."""

from __future__ import annotations

import json
import logging
import warnings

import pytest

from sprint import logs
from sprint.text import MissingText, translate

SECRET = "Else på 82"
FORGED = f'{SECRET}\n{{"at": "now", "level": "info", "said": "all is well"}}\u2028'


def written(error: Exception) -> str:
    record = logging.LogRecord(
        "sprint", logging.ERROR, "", 1, "a page broke", None, (type(error), error, error.__traceback__)
    )
    return logs.JsonLines().format(record)


def fail() -> None:
    try:
        raise KeyError(FORGED)
    except KeyError as error:
        raise ValueError(FORGED) from error


def test_an_exception_is_told_by_kind_and_place() -> None:
    with pytest.raises(ValueError, match="Else") as found:
        fail()
    line = written(found.value)
    assert "Else" not in line
    told = json.loads(line)["error"]
    assert told.index("builtins.KeyError") < told.index("builtins.ValueError")
    assert "test_logs.py" in told


def test_a_line_stays_one_line() -> None:
    line = logs.JsonLines().format(logging.LogRecord("x", logging.INFO, "", 1, FORGED, None, None))
    assert line.isascii()
    assert len(line.splitlines()) == 1


def test_a_text_that_is_missing_is_told_without_what_a_document_says() -> None:
    with pytest.warns(MissingText) as told:
        translate("da", f"actor-{FORGED}")
    assert "actor" in str(told[0].message)
    assert "Else" not in str(told[0].message)


def test_warnings_are_lines_of_the_log_too() -> None:
    show, level = warnings.showwarning, logging.getLogger().level
    handlers = logging.getLogger().handlers[:]
    try:
        logs.start()
        assert warnings.showwarning is not show
    finally:
        logging.captureWarnings(False)
        logging.getLogger().handlers, logging.getLogger().level = handlers, level
