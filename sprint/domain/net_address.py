"""Addresses of visitors, as limits and permissions have to read them."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

# What one house is given: whoever has one address of it has them all.
HOUSE_BITS = 64


def parsed(address: str) -> IPv4Address | IPv6Address:
    """An IPv4 visitor of a server that listens at ``::`` comes as ``::ffff:192.0.2.1``.

    Raises ``ValueError`` for what is none.
    """
    ip = ip_address(address)
    return getattr(ip, "ipv4_mapped", None) or ip


def is_private(address: str) -> bool:
    """The machine itself, or a private network."""
    try:
        return parsed(address).is_private
    except ValueError:
        return False


def house(address: str) -> str:
    """What limits for one address count by."""
    try:
        ip = parsed(address)
    except ValueError:
        return address
    return str(ip_network((ip, HOUSE_BITS), strict=False)) if ip.version == 6 else str(ip)
