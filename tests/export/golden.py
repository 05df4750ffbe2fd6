"""Writes the golden files anew, when a change is meant: ``python -m tests.export.golden``."""

from tests.export.test_hard_input import GOLDEN, TEAMS, golden

if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for team in TEAMS:
        for kind in ("md", "json", "tree.json"):
            (GOLDEN / f"{team}.{kind}").write_text(golden(team, kind), "utf-8")
