"""The server as it is, its Python calls counted from SIGUSR1 to SIGUSR2; ``CALLS_FILE`` is told, as JSON.

Started in the place of ``wsgi.py``. What is counted are calls of functions written in Python, resumed
generators among them: the same on every machine, unlike seconds. ``WITHOUT_GATE=1`` lets every frame pass.
"""

from sprint import green
from sprint.config import async_mode

green.patch(async_mode())

import json  # noqa: E402
import os  # noqa: E402
import signal  # noqa: E402
import sys  # noqa: E402
from collections import Counter  # noqa: E402
from pathlib import Path  # noqa: E402
from types import CodeType, FrameType  # noqa: E402

from eventlet.patcher import original  # noqa: E402

from sprint.cli import main  # noqa: E402
from sprint.green.gate import Gate  # noqa: E402

ROOT = Path(__file__).parents[1]
LIBRARIES = ("eventlet", "engineio", "socketio", "pycrdt", "sqlalchemy", "msgpack")

calls: Counter[CodeType] = Counter()
is_counting = False


def count(frame: FrameType, event: str, _argument: object) -> None:
    if is_counting and event == "call":
        calls[frame.f_code] += 1


def begin(*_signal: object) -> None:
    global is_counting
    calls.clear()
    is_counting = True


def end(*_signal: object) -> None:
    global is_counting
    is_counting = False
    told: Counter[str] = Counter()
    for code, times in calls.items():
        told[layer(Path(code.co_filename))] += times
    file = Path(os.environ["CALLS_FILE"])
    file.with_suffix(".new").write_text(json.dumps(told), "utf-8")
    file.with_suffix(".new").rename(file)


def layer(file: Path) -> str:
    """Our own folders by name, the libraries an edit passes through by theirs; all else is Python's own.

    The gate is told apart from the folder it is in.
    """
    if file == ROOT / "sprint" / "green" / "gate.py":
        return "gate"
    if file.is_relative_to(ROOT / "sprint"):
        return f"sprint/{file.relative_to(ROOT / 'sprint').parts[0].removesuffix('.py')}"
    return next((name for name in LIBRARIES if name in file.parts), "other")


if __name__ == "__main__":
    if "WITHOUT_GATE" in os.environ:
        Gate.frame = Gate.read = bool  # type: ignore[method-assign, assignment]  # takes either, and is no Python
    signal.signal(signal.SIGUSR1, begin)
    signal.signal(signal.SIGUSR2, end)
    original("threading").setprofile(count)  # the journal's thread
    sys.setprofile(count)
    sys.exit(main(sys.argv[1:]))
