"""The heads of a packet are read as MessagePack's own reader reads them."""

from __future__ import annotations

from typing import Any

import msgpack
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sprint.live import bounds

SIZES = [0, 1, 15, 16, 31, 32, 255, 256, 65_535, 65_536]
NUMBERS = [0, 127, 128, 2**16 - 1, 2**16, 2**32, 2**63, -1, -32, -33, -129, -(2**15) - 1, -(2**31) - 1, 1.5]
SMALL = st.one_of(
    st.none(), st.booleans(), st.integers(-(2**63), 2**64 - 1), st.floats(), st.text(), st.binary()
)
VALUES = st.recursive(SMALL, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=60)


def walked(data: bytes) -> int:
    """How many values a reader meets that goes from head to head."""
    at, left, met = 0, 1, 0
    while left:
        at, values = bounds.step(data, at)
        left, met = left - 1 + values, met + 1
    assert at == len(data)
    return met


def held(value: Any) -> int:
    if isinstance(value, dict):
        return 1 + sum(1 + held(each) for each in value.values())
    return 1 + sum(map(held, value)) if isinstance(value, list) else 1


@given(VALUES)
def test_every_value_is_met_once_and_none_besides(value: Any) -> None:
    assert walked(msgpack.packb(value)) == held(value)


@pytest.mark.parametrize("value", [*map(bytes, SIZES), *("x" * size for size in SIZES), *NUMBERS])
def test_a_value_of_any_size_ends_where_its_head_says(value: object) -> None:
    assert walked(msgpack.packb(value)) == 1


@pytest.mark.parametrize("size", [1, 2, 3, 4, 8, 16, 300, 70_000])
def test_an_extension_ends_where_its_head_says(size: int) -> None:
    assert walked(msgpack.packb(msgpack.ExtType(1, bytes(size)))) == 1


@pytest.mark.parametrize("size", [0, 15, 16, 65_535, 65_536])
def test_a_list_and_a_map_hold_what_their_heads_say(size: int) -> None:
    assert walked(msgpack.packb([None] * size)) == 1 + size
    assert walked(msgpack.packb(dict.fromkeys(range(size)))) == 1 + 2 * size


def test_as_many_and_as_deep_as_the_bounds_say() -> None:
    bounds.check(msgpack.packb([None] * (bounds.ITEMS - 1)))
    with pytest.raises(ValueError, match="too many items"):
        bounds.check(msgpack.packb([None] * bounds.ITEMS))
    bounds.check(b"\x91" * (bounds.DEPTH - 1) + b"\xc0")
    with pytest.raises(ValueError, match="too many items"):
        bounds.check(b"\x91" * bounds.DEPTH + b"\xc0")


@given(st.binary(max_size=200))
def test_what_is_cut_short_ends_all_the_same(data: bytes) -> None:
    """Any bytes: what is wrong with them is msgpack's to say."""
    try:
        bounds.check(data)
    except ValueError:
        assert len(data) > bounds.DEPTH
