"""A team's things without their ids: what two files or teams have in common that have others."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

PARTS = ("ideas", "concept", "outline")


def ids_in(value: Any) -> Iterator[str]:
    """The id of every thing in it."""
    if isinstance(value, dict):
        yield from [value["id"]] if "id" in value else []
        for part in value.values():
            yield from ids_in(part)
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from ids_in(part)


def renamed(value: Any, name: Callable[[str], str]) -> Any:
    """The same, where ``name`` says what each word is called that may be an id, also behind its kind."""
    if isinstance(value, dict):
        return {renamed(key, name): renamed(part, name) for key, part in value.items()}
    if isinstance(value, (list, tuple, frozenset)):
        return type(value)(renamed(part, name) for part in value)
    if not isinstance(value, str) or value.startswith("field:"):
        return value
    kind, colon, id = value.rpartition(":")
    return f"{kind}{colon}{name(id)}" if kind in ("", "note", "group", "system") else own_block(value, name)


def own_block(value: str, name: Callable[[str], str]) -> str:
    """What stands on a screen itself is named after it."""
    screen, colon, kind = value.rpartition(":")
    return f"{name(screen)}{colon}{kind}"


def by_rank(data: dict[str, Any]) -> dict[str, Any]:
    """A file whose ids are their places in order."""
    ids = {id for id in ids_in([data[part] for part in PARTS]) if ":" not in id}
    ranks = {id: f"#{at}" for at, id in enumerate(sorted(ids))}
    whole: dict[str, Any] = renamed(data, lambda id: ranks.get(id, id))
    return whole
