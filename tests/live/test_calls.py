"""What one edit costs in Python calls, which is what the processor's time of a room is made of."""

import pytest

from benchmarks import calls

# On 30 November 2026: 440 on a quiet machine, 405 on a busy one, where a turn of the hub carries more.
MOST = 470
# Of all others: what the gate before each frame may add.
MOST_OF_GATE = 0.03


@pytest.mark.server
def test_an_edit_takes_no_more_python_calls_than_it_did() -> None:
    """The gate that holds back who floods is in it, and is a small part."""
    counted = calls.python_calls()
    assert 250 < sum(counted.values()) < MOST, calls.table(counted, {})
    assert 0 < calls.gate_share(counted) < MOST_OF_GATE, calls.table(counted, {})
