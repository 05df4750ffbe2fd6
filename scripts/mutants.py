"""Changes one thing at a time in a copy of the tree, and asks the fast tests whether they notice.

`make mutants` prints the survivors; `docs/mutants.md` explains those that are left. SEED repeats a run,
MUTANTS says how many a layer gets, drawn from all that are possible.
"""

from __future__ import annotations

import ast
import copy
import importlib
import json
import os
import random
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

SEED = int(os.environ.get("SEED", "20261129"))
EACH = int(os.environ.get("MUTANTS", "60"))
SECONDS = 240
COPIED = ("sprint", "tests", "templates", "scripts")
OF_ACTIONS = [
    "tests/actions",
    "tests/web",
    "tests/domain",
    "tests/documents/test_versions.py",
    "tests/hosting/test_admin.py",
]
LAYERS = {
    "domain": (["sprint/domain/*.py"], ["tests/domain", "tests/actions", "tests/properties/test_clock.py"]),
    "actions": (["sprint/actions/*.py"], OF_ACTIONS),
    "checks": (["sprint/documents/checks.py"], ["tests/documents"]),
    "live": (["sprint/live/*.py"], ["tests/live"]),
}
# What every run imports and no mutant changes: imported once, before the fork.
STAND_ON = (
    "pytest",
    "hypothesis.strategies",
    "sqlalchemy.orm",
    "flask",
    "flask_socketio",
    "pycrdt",
    "PIL.Image",
)
QUIET = ["-qx", "-W", "ignore::pytest.PytestAssertRewriteWarning", "-p", "scripts.reached"]
QUIET += ["-p", "no:cacheprovider", "-p", "no:xdist"]
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
    layers = sys.argv[1:] or list(LAYERS)
    for name in STAND_ON:
        importlib.import_module(name)
    survivors = [survivor for layer in layers for survivor in survivors_of(layer)]
    print(f"{len(survivors)} of at most {EACH * len(layers)} mutants survive (SEED={SEED}).")
    return 0


def survivors_of(layer: str) -> Iterator[str]:
    """Says each survivor when it is found: a whole layer takes a while."""
    patterns, tests = LAYERS[layer]
    paths = sorted(path for pattern in patterns for path in Path().glob(pattern))
    mutants = [(path, at) for path in paths for at in range(len(list(places(ast.parse(path.read_text())))))]
    chance = random.Random(f"{SEED}/{layer}")
    with tempfile.TemporaryDirectory() as folder:
        tree = copied(Path(folder))
        reached = tree / "reached.json"
        if not passes(tree, tests, f"--reached={reached}", seconds=10 * SECONDS):
            raise SystemExit(f"The tests of {layer} fail without any mutant.")
        tests_of: dict[str, list[str]] = json.loads(reached.read_text())
        chosen = chance.sample(mutants, min(EACH, len(mutants)))
        print(f"{layer}: {len(chosen)} of {len(mutants)} mutants", flush=True)
        for tick, (path, at) in enumerate(chosen, 1):
            source = path.read_text()
            mutated, function, change = mutant(source, at)
            write(tree / path, mutated, tick)
            if passes(tree, tests_of.get(f"{path}:{function}", tests)):
                print(f"  {path}:{change}", flush=True)
                yield f"{path}:{change}"
            write(tree / path, source, -tick)


def write(path: Path, source: str, tick: int) -> None:
    """With a time of its own: compiled files are told apart by it."""
    path.write_text(source)
    os.utime(path, (1_000_000_000 + tick, 1_000_000_000 + tick))


def copied(folder: Path) -> Path:
    """The sources are copied; all that they stand on is linked."""
    for path in Path().iterdir():
        if path.name in COPIED:
            shutil.copytree(path, folder / path.name, ignore=shutil.ignore_patterns("__pycache__"))
        elif path.name != ".git":
            (folder / path.name).symlink_to(path.resolve())
    return folder


def passes(tree: Path, tests: list[str], *more: str, seconds: int = SECONDS) -> bool:
    """Runs the tests in a fork; one that takes too long has noticed something."""
    child = os.fork()
    if child == 0:
        signal.alarm(seconds)
        os.chdir(tree)
        os.environ["QUICK"] = "1"
        sys.path[0] = str(tree)
        silence = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silence, 1)
        os.dup2(silence, 2)
        pytest = importlib.import_module("pytest")
        os._exit(pytest.main([*QUIET, "-m", "not server and not slow", *more, *tests]))
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


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


def mutant(source: str, at: int) -> tuple[str, str, str]:
    """The source with its ``at``-th place changed, the line of the function it is in, and in words which."""
    tree = ast.parse(source)
    node = list(places(tree))[at]
    before = ast.unparse(copy.deepcopy(node))
    after = changed(node)
    function = function_around(tree, node)
    Swap(node, after).visit(tree)
    words = f"{node.lineno}: {before} → {ast.unparse(after)}"
    return ast.unparse(ast.fix_missing_locations(tree)), function, words


def function_around(tree: ast.AST, node: ast.AST) -> str:
    """The name of the innermost function; empty where the module itself runs the line."""
    inside = [
        function
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        and any(node is part for statement in function.body for part in ast.walk(statement))
    ]
    return inside[-1].name if inside else ""


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
