"""Checks the texts: files parse, both languages say the same things, and every text that is used exists."""

import re
import sys
from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser, ast, visitor

TEXT = Path("sprint/text")
LANGUAGES = ("da", "en")
BROWSER_USE = re.compile(r"""\bt\(\s*["'`]([a-z][\w-]*)(?=["'`$])""")
SERVER_USE = re.compile(r"""\btranslate\([^,()]+(?:\(\))?,\s*f?["']([a-z][\w-]*)(?=["'{])""")
SOURCES = (
    ("static/js", "*.js", BROWSER_USE),
    ("templates", "*.html", BROWSER_USE),
    ("sprint", "*.py", SERVER_USE),
)
REFUSALS = re.compile(r"""\bRefused\(\s*["']([\w.]+)["']""")

Catalogue = dict[str, frozenset[str]]  # key → names of its placeholders


class Placeholders(visitor.Visitor):  # type: ignore[misc]
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.names.add(node.id.name)


def main() -> int:
    problems = [*broken_files(), *differences(), *missing_texts()]
    for problem in problems:
        print(problem)
    return 1 if problems else 0


def broken_files() -> Iterator[str]:
    for language in LANGUAGES:
        seen: dict[str, Path] = {}
        for path in files(language):
            for entry in parse(path):
                if isinstance(entry, ast.Junk):
                    yield f"{path}: cannot be read: {entry.content.strip().splitlines()[0]}"
                elif isinstance(entry, ast.Message):
                    first = seen.setdefault(entry.id.name, path)
                    if first is not path or twice(path, entry.id.name):
                        yield f"{path}: {entry.id.name} is said twice (also in {first})"


def differences() -> Iterator[str]:
    da, en = catalogue("da"), catalogue("en")
    for key in sorted(da.keys() ^ en.keys()):
        yield f"{key} is only in {'da' if key in da else 'en'}"
    for key in sorted(da.keys() & en.keys()):
        if da[key] != en[key]:
            yield f"{key} has other placeholders: da {sorted(da[key])}, en {sorted(en[key])}"


def missing_texts() -> Iterator[str]:
    known = catalogue("da").keys()
    for path, use in used_in():
        source = path.read_text("utf-8")
        keys = [*use.findall(source), *(error_key(code) for code in REFUSALS.findall(source))]
        yield from (f"{path}: {key} has no text" for key in dict.fromkeys(keys) if not exists(key, known))


def used_in() -> Iterator[tuple[Path, re.Pattern[str]]]:
    for folder, kind, use in SOURCES:
        yield from ((path, use) for path in sorted(Path(folder).rglob(kind)))


def exists(key: str, known: Collection[str]) -> bool:
    """A key that ends in a dash is put together at run time: some text must begin with it."""
    return any(name.startswith(key) for name in known) if key.endswith("-") else key in known


def error_key(code: str) -> str:
    return "error-" + code.replace(".", "-", 1)


@cache
def catalogue(language: str) -> Catalogue:
    messages = (entry for path in files(language) for entry in parse(path) if isinstance(entry, ast.Message))
    return {message.id.name: placeholders(message) for message in messages}


def placeholders(message: ast.Message) -> frozenset[str]:
    placeholders = Placeholders()
    placeholders.visit(message)
    return frozenset(placeholders.names)


def twice(path: Path, key: str) -> bool:
    return len(re.findall(rf"^{re.escape(key)} *=", path.read_text("utf-8"), re.MULTILINE)) > 1


def files(language: str) -> list[Path]:
    return sorted((TEXT / language).glob("*.ftl"))


def parse(path: Path) -> list[ast.EntryType]:
    return list(FluentParser().parse(path.read_text("utf-8")).body)


if __name__ == "__main__":
    sys.exit(main())
