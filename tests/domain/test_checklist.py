"""The checklist says the same on the server and in the browser: both run ``tests/vectors/checklist.json``."""

import json
from pathlib import Path
from typing import Any

import pytest

from sprint import content
from sprint.domain.concept import checklist
from sprint.domain.documents import Concept, Row

VECTORS = json.loads(Path("tests/vectors/checklist.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("example", VECTORS, ids=[example["name"] for example in VECTORS])
def test_shared_examples(example: dict[str, Any]) -> None:
    found = checklist(content.concept(), concept_of(example["concept"]))
    assert [item.field for item in found.items if not item.ok] == example["missing"]
    assert found.percent == example["percent"]
    if "says" in example:
        assert [item.text["da"] for item in found.items if not item.ok] == example["says"]


def concept_of(values: dict[str, Any]) -> Concept:
    rows = {field: tuple(Row(**row) for row in found) for field, found in values["rows"].items()}
    return Concept(texts=values["texts"], choices=values["choices"], rows=rows)
