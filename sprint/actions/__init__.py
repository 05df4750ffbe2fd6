"""Use cases: one intention, one action, one transaction, one publish."""

from sprint.actions.commands import COMMANDS, run
from sprint.actions.deps import Actor, Answer, Deps, load, load_from

__all__ = ["COMMANDS", "Actor", "Answer", "Deps", "load", "load_from", "run"]
