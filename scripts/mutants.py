"""Changes one thing at a time in a copy of the tree, and asks the fast tests whether they notice.

`make mutants` prints the survivors; `docs/mutants.md` explains those that are left. SEED repeats a run,
MUTANTS says how many a layer gets.
"""

from __future__ import annotations

import ast
import copy
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

SEED = int(os.environ.get("SEED", "20261129"))
EACH = int(os.environ.get("MUTANTS", "40"))
SECONDS = 240
LAYERS = {
    "domain": (["sprint/domain/*.py"], ["tests/domain", "tests/actions", "tests/properties/test_clock.py"]),
    "actions": (["sprint/actions/*.py"], ["tests/actions", "tests/web", "tests/domain"]),
    "checks": (["sprint/documents/checks.py"], ["tests/documents"]),
    "live": (["sprint/live/*.py"], ["tests/live"]),
}
OPPOSITE: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}


def main() -> int:
    chosen = sys.argv[1:] or list(LAYERS)
    survivors = [found for layer in chosen for found in survivors_of(layer)]
    print(f"{len(survivors)} of at most {EACH * len(chosen)} mutants survive (SEED={SEED}).")
    for found in survivors:
        print(f"  {found}")
    return 0


def survivors_of(layer: str) -> Iterator[str]:
    patterns, tests = LAYERS[layer]
    paths = sorted(path for pattern in patterns for path in Path().glob(pattern))
    mutants = [(path, at) for path in paths for at in range(len(list(places(ast.parse(path.read_text())))))]
    chance = random.Random(f"{SEED}/{layer}")
    with tempfile.TemporaryDirectory() as folder:
        tree = copied(Path(folder))
        if not passes(tree, tests):
            raise SystemExit(f"The tests of {layer} fail without any mutant.")
        for path, at in chance.sample(mutants, min(EACH, len(mutants))):
            whole = path.read_text()
            mutated, told = mutant(whole, at)
            (tree / path).write_text(mutated)
            if passes(tree, tests):
                yield f"{path}:{told}"
            (tree / path).write_text(whole)


def copied(folder: Path) -> Path:
    """The sources are copied; what they stand on is linked."""
    for name in ("sprint", "tests", "templates"):
        shutil.copytree(name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("static", "node_modules", "pyproject.toml", "wsgi.py", "docs", "scripts", "package.json"):
        (folder / name).symlink_to(Path(name).resolve())
    return folder


def passes(tree: Path, tests: list[str]) -> bool:
    command = [str(Path(".venv/bin/python").absolute()), "-m", "pytest", "-qx", "-p", "no:cacheprovider"]
    here = [test for test in tests if (tree / test).exists()]
    try:
        ended = subprocess.run(
            [*command, "-m", "not server and not slow", *here],
            cwd=tree,
            env={**os.environ, "QUICK": "1", "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            timeout=SECONDS,
        )
    except subprocess.TimeoutExpired:
        return False
    return ended.returncode == 0


def places(tree: ast.AST) -> Iterator[ast.AST]:
    """What can be changed, in the order of a walk."""
    return (node for node in ast.walk(tree) if is_place(node))


def is_place(node: ast.AST) -> bool:
    match node:
        case ast.Compare():
            return type(node.ops[0]) in OPPOSITE
        case ast.Constant():
            return type(node.value) in (int, bool)
        case ast.Expr():
            return not is_docstring(node)
        case ast.UnaryOp():
            return isinstance(node.op, ast.Not)
    return isinstance(node, ast.BoolOp | ast.IfExp | ast.Raise)


def is_docstring(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def mutant(source: str, at: int) -> tuple[str, str]:
    """The source with its ``at``-th place changed, and in words which."""
    tree = ast.parse(source)
    node = list(places(tree))[at]
    before = ast.unparse(copy.deepcopy(node))
    after = changed(node)
    Swap(node, after).visit(tree)
    return ast.unparse(ast.fix_missing_locations(tree)), f"{node.lineno}: {before} → {ast.unparse(after)}"


def changed(node: ast.AST) -> ast.AST:
    new = copy.deepcopy(node)
    match new:
        case ast.Compare():
            new.ops[0] = OPPOSITE[type(new.ops[0])]()
        case ast.BoolOp():
            new.op = ast.Or() if isinstance(new.op, ast.And) else ast.And()
        case ast.IfExp():
            new.body, new.orelse = new.orelse, new.body
        case ast.UnaryOp():
            return new.operand
        case ast.Constant():
            new.value = not new.value if isinstance(new.value, bool) else new.value + 1
        case _:
            return ast.Pass()
    return new


class Swap(ast.NodeTransformer):
    def __init__(self, old: ast.AST, new: ast.AST) -> None:
        self.old, self.new = old, new

    def visit(self, node: ast.AST) -> ast.AST:
        return self.new if node is self.old else super().visit(node)


if __name__ == "__main__":
    sys.exit(main())
