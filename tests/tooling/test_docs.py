"""The pages for newcomers point at what is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = ("docs/architecture.md", "docs/words.md", "docs/performance.md", "CONTRIBUTING.md", "README.md")
PATH = re.compile(
    r"`((?:sprint|static|tests|docs|scripts|benchmarks)/[\w./*-]+)`|\]\(([\w./-]+\.md|docs/[\w./-]+)\)"
)
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


@pytest.mark.parametrize("question", ASKED)
def test_the_architecture_says_where_to_change(question: str) -> None:
    rows = [
        line for line in (ROOT / "docs/architecture.md").read_text("utf-8").splitlines() if question in line
    ]
    assert any(PATH.search(row) for row in rows)


def test_every_decision_has_a_number_of_its_own() -> None:
    numbers = [path.name[:4] for path in sorted((ROOT / "docs/adr").glob("*.md"))]
    assert numbers == sorted(set(numbers))
