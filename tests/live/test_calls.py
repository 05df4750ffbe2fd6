"""What one edit costs in Python calls, which is what the processor's time of a room is made of."""

from benchmarks import calls

# 405 on 30 November 2026, counted within one per cent, however busy the machine.
MOST = 420


def test_an_edit_takes_no_more_python_calls_than_it_did() -> None:
    counted = calls.python_calls()
    assert 250 < sum(counted.values()) < MOST, calls.table(counted, {})
