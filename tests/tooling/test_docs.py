"""The pages for newcomers point at what is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = ("docs/architecture.md", "docs/words.md", "docs/performance.md", "CONTRIBUTING.md", "README.md")
PATH = re.compile(
    r"`((?:sprint|static|tests|docs|scripts|benchmarks)/[\w./*-]+)`|\]\(([\w./-]+\.md|docs/[\w./-]+)\)"
)
# Tables whose every row is a promise, with the tests that hold it.
PROMISES = ("docs/security.md", "docs/reliability.md", "docs/asvs.md")
# A file's or a folder's name, also as the house says it: `live/door.py`.
NAMED = re.compile(r"`([\w.-]+(?:/[\w.*-]+)+)`")
HOUSES = (ROOT, ROOT / "sprint", ROOT / "static/js")
HEADS = ("promise", "against", "chapter")
# What somebody new asks first.
ASKED = (
    "announcement",
    "note is dragged",
    "console shows for a vote",
    "photo is stored",
    "document is compacted",
)


def paths(page: str) -> set[str]:
    text = (ROOT / page).read_text("utf-8")
    linked = {str(Path(page).parent / link) for _, link in PATH.findall(text) if link}
    return {path for path, _ in PATH.findall(text) if path} | linked


@pytest.mark.parametrize("page", PAGES)
def test_every_path_of_a_page_is_there(page: str) -> None:
    named = paths(page)
    assert named
    assert [path for path in sorted(named) if not list(ROOT.glob(path))] == []


def promised(page: str) -> list[str]:
    """The rows of the tables whose last column says where each is tested."""
    rows, is_table = [], False
    for line in (ROOT / page).read_text("utf-8").splitlines():
        if line.startswith(tuple(f"| {head} |" for head in HEADS)):
            is_table = True
        elif not line.startswith("|"):
            is_table = False
        elif is_table and not line.startswith("| ---"):
            rows.append(line)
    return rows


@pytest.mark.parametrize("page", PROMISES)
def test_what_a_promise_names_is_there(page: str) -> None:
    named = set(NAMED.findall((ROOT / page).read_text("utf-8")))
    assert named
    assert [name for name in sorted(named) if not any(list(house.glob(name)) for house in HOUSES)] == []


@pytest.mark.parametrize("page", PROMISES)
def test_every_promise_names_its_test(page: str) -> None:
    rows = promised(page)
    assert len(rows) > 20
    assert [row for row in rows if not re.search(r"`tests/|the same", row.rpartition(" | ")[2])] == []


@pytest.mark.parametrize("question", ASKED)
def test_the_architecture_says_where_to_change(question: str) -> None:
    rows = [
        line for line in (ROOT / "docs/architecture.md").read_text("utf-8").splitlines() if question in line
    ]
    assert any(PATH.search(row) for row in rows)


def test_every_decision_has_a_number_of_its_own() -> None:
    numbers = [path.name[:4] for path in sorted((ROOT / "docs/adr").glob("*.md"))]
    assert numbers == sorted(set(numbers))
