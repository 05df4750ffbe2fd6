"""Who is near, and whom one limit counts together."""

from __future__ import annotations

import pytest

from sprint.domain.net_address import house, is_private


@pytest.mark.parametrize("address", ["127.0.0.1", "::1", "10.1.2.3", "fd00::1", "::ffff:192.168.0.9"])
def test_the_machine_and_private_networks_are_near(address: str) -> None:
    assert is_private(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "::ffff:8.8.8.8", "2a00:1450::1", "unix", ""])
def test_who_comes_from_outside_is_not_near(address: str) -> None:
    """A server at ``::`` sees everybody's IPv4 address inside an IPv6 one, which is never public."""
    assert not is_private(address)


def test_a_house_has_one_limit_and_the_neighbours_another() -> None:
    assert house("2a00:1450:0:1::1") == house("2a00:1450:0:1:ffff::2")
    assert house("2a00:1450:0:1::1") != house("2a00:1450:0:2::1")
    assert house("::ffff:192.0.2.1") == house("192.0.2.1") != house("::ffff:192.0.2.2")
    assert house("unix") == "unix"
