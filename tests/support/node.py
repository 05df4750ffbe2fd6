"""Runs a story of the tests' own in Node, with the real client libraries."""

from __future__ import annotations

import os
import subprocess
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import IO

from tests.support.server import ROOT


def play(
    story: str,
    *arguments: str | Path,
    seconds: float = 200,
    on_line: Mapping[str, Callable[[Callable[[str], None]], None]] | None = None,
) -> str:
    """What the story printed; an assertion that fails in Node fails here with its words.

    ``on_line`` says what happens outside when the story has printed a line; it can tell the story something.
    """
    with subprocess.Popen(
        ["node", story, *map(str, arguments)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as playing:
        patience = threading.Timer(seconds, playing.kill)
        patience.start()
        assert playing.stdin is not None
        assert playing.stdout is not None
        assert playing.stderr is not None
        said = ""
        for line in playing.stdout:
            said += line
            if happens := (on_line or {}).get(line.strip()):
                happens(partial(tell, playing.stdin))
        complaint = playing.stderr.read()
        patience.cancel()
    assert playing.returncode == 0, f"{story}\n{said[-2000:]}\n{complaint[-3000:]}"
    return said


def tell(story: IO[str], words: str) -> None:
    story.write(words)
    story.flush()


@contextmanager
def typists(url: str, prepared: Path | str, seed: int, **environment: str) -> Iterator[subprocess.Popen[str]]:
    """Everybody of a prepared sprint types, as ``tests/chaos/typists.mjs`` tells; they end with the block."""
    with subprocess.Popen(
        ["node", "tests/chaos/typists.mjs", url, str(prepared), str(seed)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, **environment},
    ) as people:
        try:
            assert people.stdout is not None
            assert people.stdout.readline() == "all type\n"
            yield people
        finally:
            people.kill()
