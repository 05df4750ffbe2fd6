"""Expecting a *no* with its reason."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from sprint.domain.errors import Refused


@contextmanager
def refused(code: str, **details: Any) -> Iterator[None]:
    """What is done inside is refused with exactly this code."""
    with pytest.raises(Refused) as found:
        yield
    assert found.value.as_dict() == {"code": code, "args": details}
