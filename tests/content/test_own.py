"""A municipality's own sheet and systems: used where they are right, refused in one sentence where not."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from sprint import content
from sprint.config import own_content
from sprint.setting_names import BadSetting

Write = Callable[[str, Any], None]


@pytest.fixture
def write(tmp_path: Path) -> Iterator[Write]:
    yield (
        lambda name, value: (
            (tmp_path / name).write_text(value if isinstance(value, str) else json.dumps(value), "utf-8")
            and None
        )
    )
    content.use_own(None)


def sheet() -> Any:
    return json.loads(json.dumps(content._read("concept.json")))


def test_own_files_are_used(write: Write, tmp_path: Path) -> None:
    mine = sheet()
    mine[0]["fields"][0]["label"]["da"] = "Hvad kalder vi det i Randers?"
    mine[0]["fields"].append({**mine[0]["fields"][1], "id": "slogan"})
    write("concept.json", mine)
    both = {"da": "Randers Omsorg", "en": "Randers care"}
    write("systems.json", [{"id": "eoj", "name": both, "owner": both, "use": both, "kind": "own"}])
    own_content({"CONTENT_DIR": str(tmp_path)})
    assert content.concept()[0]["fields"][0]["label"]["da"] == "Hvad kalder vi det i Randers?"
    assert [each["name"]["da"] for each in content.systems() if each["id"] == "eoj"] == ["Randers Omsorg"]
    assert len(content.systems()) == 46


def changed(at: str, value: Any) -> Any:
    mine = sheet()
    field = next(f for section in mine for f in section["fields"] if f["id"] == "systems")
    if value is None:
        del field[at]
    else:
        field[at] = value
    return mine


@pytest.mark.parametrize(
    ("name", "written", "says"),
    [
        ("concept.json", "{", "concept.json cannot be read"),
        ("concept.json", {}, "must be a list of sections"),
        ("concept.json", changed("kind", "txt"), "field systems: kind must be one of text, rows"),
        ("concept.json", changed("kind", "text"), "field systems: must stay a rows"),
        (
            "concept.json",
            changed("label", {"da": "Kun dansk"}),
            "field systems: label needs a text in da and en",
        ),
        ("concept.json", changed("columns", None), "field systems: needs columns"),
        ("concept.json", changed("id", "need"), "section 5, field need: must stay a text"),
        ("concept.json", sheet()[1:], "concept.json: needs the field title"),
        ("systems.json", [{"id": "x"}], "systems.json, system 1: name needs a text in da and en"),
    ],
)
def test_what_is_wrong_is_one_clear_sentence(
    write: Write, tmp_path: Path, name: str, written: Any, says: str
) -> None:
    write(name, written)
    with pytest.raises(BadSetting) as why:
        own_content({"CONTENT_DIR": str(tmp_path)})
    assert says in str(why.value)
    assert str(why.value).endswith(".")
