"""Nothing a browser gets may call a third party, run inline, or build markup out of strings."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# Namespaces are names, not addresses.
NAMESPACES = ("http://www.w3.org/",)
ADDRESS = re.compile(r"https?://[\w.-]+[^\s\"'`)<>]*")
LOADED = re.compile(r"""\b(?:src|srcset|action|poster|data)=["']https?:|<link[^>]+href=["']https?:""")
INLINE = re.compile(r"""\sstyle=["']|\son[a-z]+=["']|<style\b|href=["']javascript:""", re.IGNORECASE)
INLINE_SCRIPT = re.compile(r"<script\b(?![^>]*\bsrc=)(?![^>]*type=.application/json.)", re.IGNORECASE)
MARKUP_FROM_STRINGS = re.compile(
    r"\b(?:innerHTML|outerHTML|insertAdjacentHTML|document\.write|unsafeHTML|unsafeSVG|eval)\b"
)


def sources(folder: str, *kinds: str) -> Iterator[Path]:
    for path in sorted((ROOT / folder).rglob("*")):
        if path.suffix in kinds and "dist" not in path.relative_to(ROOT).parts:
            yield path


def code(path: Path) -> str:
    """Without comments, which may name what is forbidden."""
    text = path.read_text("utf-8")
    text = re.sub(r"/\*.*?\*/|\{#.*?#\}|<!--.*?-->", "", text, flags=re.DOTALL)
    return re.sub(r"^\s*//.*$", "", text, flags=re.MULTILINE)


def found(pattern: re.Pattern[str], paths: Iterator[Path]) -> list[str]:
    return [
        f"{path.relative_to(ROOT)}: {hit.group()}" for path in paths for hit in pattern.finditer(code(path))
    ]


def test_scripts_and_styles_name_no_third_party() -> None:
    hits = found(ADDRESS, sources("static", ".js", ".css", ".svg"))
    assert [hit for hit in hits if not any(name in hit for name in NAMESPACES)] == []


def test_pages_load_nothing_from_elsewhere() -> None:
    assert found(LOADED, sources("templates", ".html")) == []


def test_pages_have_no_inline_script_or_style() -> None:
    """A file that is taken home brings its style along, allowed by its hash; pages have none."""
    hits = found(INLINE, sources("templates", ".html"))
    assert [hit for hit in hits if not hit.startswith("templates/export.html: <style")] == []
    assert found(INLINE_SCRIPT, sources("templates", ".html")) == []


def test_elements_have_no_inline_style_or_handler() -> None:
    assert found(re.compile(r"""\s(?:style|on[a-z]+)=["'$]"""), sources("static/js", ".js")) == []


def test_no_markup_is_built_from_strings() -> None:
    assert found(MARKUP_FROM_STRINGS, sources("static/js", ".js")) == []


@pytest.mark.parametrize("markup", ['<p style="color: red">', "<a onclick='x()'>", "<STYLE>"])
def test_the_pattern_for_inline_finds_it(markup: str) -> None:
    assert INLINE.search(markup)


def test_data_in_a_page_is_not_an_inline_script() -> None:
    assert not INLINE_SCRIPT.search('<script type="application/json" id="content">')
    assert INLINE_SCRIPT.search("<script>")
