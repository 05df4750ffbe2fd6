"""A pytest plugin for `mutants.py`: which tests call which function of Sprintrum, by file and name."""

from __future__ import annotations

import json
import sys
import threading
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

import pytest

HERE = f"{Path.cwd()}/"
PACKAGE = f"{HERE}sprint/"
tests_of: defaultdict[str, set[str]] = defaultdict(set)
running = ""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--reached", help="write there which tests call which function")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    global running
    running = item.nodeid
    if item.config.getoption("--reached"):
        sys.settrace(note)
        threading.settrace(note)
    try:
        return (yield)
    finally:
        sys.settrace(None)


def note(frame: FrameType, event: str, _argument: object) -> None:
    path = frame.f_code.co_filename
    if path.startswith(PACKAGE):
        tests_of[f"{path.removeprefix(HERE)}:{frame.f_code.co_name}"].add(running)


def pytest_sessionfinish(session: pytest.Session) -> None:
    if path := session.config.getoption("--reached"):
        Path(path).write_text(json.dumps({function: sorted(tests) for function, tests in tests_of.items()}))
