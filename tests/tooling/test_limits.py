"""Every length, count and size stands in ``sprint/domain/limits.py``, and nowhere else."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from sprint.domain import limits

ROOT = Path(__file__).resolve().parents[2]
WRITTEN = {"sprint/domain/limits.py", "static/js/words/limits.js"}
# A field that says in figures how long it may be, a length compared with figures, a constant of figures.
FIELD = re.compile(r"""maxlength=["']?\d|<shared-text[^>]*\bmax=["']?\d""")
COMPARED = re.compile(r"""\blen\([^()]*\) ?[<>]=? ?\d{2,}|\.length ?[<>]=? ?\d{2,}|\bslice\(0, \d{3,}""")
CONSTANT = re.compile(
    r"^(?:export )?(?:const )?(\w*(?:LONGEST|MOST|MAX|LIMIT)\w*)(?:: int)? = [\d(]", re.MULTILINE
)
# How long somebody waits, what is drawn or sent at once, what a machine bears: no limit of people's words.
OTHERS = {
    "LONGEST_PAUSE_MS",
    "LONGEST_WAIT_MS",
    "LONGEST_MS",
    "MAX_CONNECTIONS",
    "MAX_DECODE_PACKETS",
    "MOST",
    "MOST_AT_ONCE",
    "MOST_BYTES",
    "MOST_KEPT",
    "MOST_IN_LINE",
    "MOST_UNREAD_BYTES",
    "MOST_REST_SECONDS",
    "MOST_STEPS",
    "MOST_TAGS",
    "MOST_COLUMNS",
    "MOST_MEGABYTES",
    "MOST_REMARKS",
    "MOST_SECONDS",
    "MOST_TRIES",
}


def sources() -> Iterator[Path]:
    for folder, kind in (("sprint", "*.py"), ("static/js", "*.js"), ("templates", "*.html")):
        yield from (path for path in sorted((ROOT / folder).rglob(kind)) if name(path) not in WRITTEN)


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", list(sources()), ids=name)
def test_no_limit_is_written_in_figures(path: Path) -> None:
    code = path.read_text("utf-8")
    assert FIELD.findall(code) == []
    assert COMPARED.findall(code) == []
    assert set(CONSTANT.findall(code)) <= OTHERS


@pytest.mark.parametrize("path", sorted((ROOT / "sprint/text").rglob("*.ftl")), ids=name)
def test_no_text_says_a_limit_in_figures(path: Path) -> None:
    said = re.findall(r"\b(\d\d+|[2-9]) (?:tegn|characters|hold|teams)\b", path.read_text("utf-8"))
    assert said == []


def test_limits_are_whole_numbers() -> None:
    values = {name: value for name, value in vars(limits).items() if name.isupper()}
    assert all(type(value) is int and value > 0 for value in values.values())
