"""Where a hotspot lies on a photo: relative, so that a new photo of the same paper keeps it."""

from __future__ import annotations

from sprint.domain import limits

SIDES = ("x", "y", "w", "h")


def is_spot(value: object) -> bool:
    """A corner and a size, whole or not, that lie on the photo."""
    if not isinstance(value, dict) or value.keys() != set(SIDES):
        return False
    if any(isinstance(side, bool) or not isinstance(side, (int, float)) for side in value.values()):
        return False
    x, y, w, h = (value[side] for side in SIDES)
    # Written so that what is no number fails too.
    return bool(x >= 0 and y >= 0 and w > 0 and h > 0 and x + w <= limits.SPOT and y + h <= limits.SPOT)
