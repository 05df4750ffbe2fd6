"""Checks the styles: each class, element and token they name is used; each class of a page is known."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

STYLES = Path("static/css")
TOKENS = STYLES / "base" / "tokens.css"
MARKUP = (("templates", "*.html"), ("static/js", "*.js"), ("sprint", "*.py"))
LONGEST = 150

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
SELECTORS = re.compile(r"([^{};]+)\{")
CLASS = re.compile(r"\.([a-z][\w-]*)")
TAG = re.compile(r"(?<![\w.\-#:\[\"'=])([a-z]+(?:-[a-z]+)+)\b(?!\s*\()")
DECLARED = re.compile(r"(--[\w-]+)\s*:")
WORD = re.compile(r"[A-Za-z][\w-]*")
# class="…", className = '…' and classes = '…'; what is between ${ } or {{ }} counts where it is a string.
ATTRIBUTE = re.compile(r"""\bclass(?:es|Name)?\s*=\s*f?(["'`])""")
UNQUOTED = re.compile(r"\bclass=\$\{([^}]*)\}")
# Where a class is handed to what writes the attribute.
HANDED = re.compile(
    r"""(?:classList\.\w+\(\s*|\bfoot\(|\bmakePlace\(|\bicon\([^()]+, )['"]([\w-]+)['"]"""
    r"""|\bblock width %\}([\w-]+)"""
)
EXPRESSION = re.compile(r"\$?\{.*?\}+", re.DOTALL)
COMPARED = re.compile(r"""[=!]=+ *['"][\w-]+['"]""")
STRING = re.compile(r"""['"`]([\w -]+)['"`]""")


def main() -> int:
    problems = [*unused_names(), *unknown_classes(), *unused_tokens(), *long_files(), *unnamed_files()]
    for problem in problems:
        print(problem)
    return 1 if problems else 0


def unused_names() -> Iterator[str]:
    """A rule for something that no page has is history."""
    used = frozenset(used_classes())
    tags = frozenset(WORD.findall(" ".join(text for _, text in sources())))
    for path, text in styles():
        for selector in selectors(text):
            yield from (
                f"{path}: no page has the class {name}"
                for name in CLASS.findall(selector)
                if name not in used
            )
            yield from (
                f"{path}: no page has the element {tag}" for tag in TAG.findall(selector) if tag not in tags
            )


def unknown_classes() -> Iterator[str]:
    """A class without a rule is a slip, unless a script or a test looks for it."""
    styled = {
        name for _, text in styles() for selector in selectors(text) for name in CLASS.findall(selector)
    }
    sought = {name for _, text in sources((*MARKUP, ("tests", "*.py"))) for name in CLASS.findall(text)}
    for name in sorted({*used_classes()} - styled - sought):
        yield f"no style, script or test knows the class {name}"


def unused_tokens() -> Iterator[str]:
    everything = " ".join(text for _, text in [*styles(), *sources()])
    for token in dict.fromkeys(DECLARED.findall(without_comments(TOKENS.read_text()))):
        if f"var({token})" not in everything:
            yield f"{TOKENS}: nothing uses {token}"


def long_files() -> Iterator[str]:
    for path, text in styles():
        if (lines := len(text.splitlines())) > LONGEST:
            yield f"{path} has {lines} lines; {LONGEST} is the most"


def unnamed_files() -> Iterator[str]:
    sheets = [path for path in files() if path.parent == STYLES]
    imported = "".join(path.read_text() for path in sheets)
    for path in files():
        if path not in sheets and f"'./{path.relative_to(STYLES)}'" not in imported:
            yield f"{path} is in no page: no sheet of {STYLES} imports it"


def used_classes() -> Iterator[str]:
    for _, text in sources():
        for start in ATTRIBUTE.finditer(text):
            value = attribute(text, start.end(), start[1])
            yield from WORD.findall(EXPRESSION.sub(" ", value))
            for inside in EXPRESSION.finditer(value):
                for string in STRING.findall(COMPARED.sub("", inside[0])):
                    yield from string.split()
        for inside in UNQUOTED.findall(text):
            for string in STRING.findall(inside):
                yield from WORD.findall(string)
        for handed in HANDED.findall(text):
            yield from filter(None, handed)


def attribute(text: str, start: int, quote: str) -> str:
    """The attribute's value; a quote inside ``${ }`` or ``{{ }}`` does not end it."""
    depth = 0
    for at in range(start, len(text)):
        if text[at] == "{":
            depth += 1
        elif text[at] == "}":
            depth -= 1
        elif text[at] == quote and depth == 0:
            return text[start:at]
    return text[start:]


def selectors(text: str) -> Iterator[str]:
    for found in SELECTORS.findall(without_comments(text)):
        if not found.strip().startswith("@"):
            yield found


def without_comments(text: str) -> str:
    return COMMENT.sub("", text)


def styles() -> Iterator[tuple[Path, str]]:
    yield from ((path, path.read_text()) for path in files())


def files() -> Iterator[Path]:
    yield from sorted(STYLES.rglob("*.css"))


def sources(where: tuple[tuple[str, str], ...] = MARKUP) -> Iterator[tuple[Path, str]]:
    for folder, pattern in where:
        yield from ((path, path.read_text()) for path in sorted(Path(folder).rglob(pattern)))


if __name__ == "__main__":
    sys.exit(main())
