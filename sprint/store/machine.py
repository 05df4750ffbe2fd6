"""Where a process number means something: the kernel and the PID namespace; and when a process began."""

from __future__ import annotations

import os
from pathlib import Path

UNKNOWN = "unknown"
STARTED = 19  # the 22nd field of /proc/<pid>/stat, counted after the name


def machine() -> str:
    """The same for processes that can see each other; containers with one hostname differ."""
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
        return f"{boot}/{os.readlink('/proc/self/ns/pid')}".replace(":", "")
    except OSError:  # no Linux: the numbers are all there is
        return UNKNOWN


def started(pid: int) -> str:
    """When a process began, in the kernel's ticks; empty when there is none, or no way to know."""
    try:
        return Path(f"/proc/{pid}/stat").read_text("utf-8", "replace").rpartition(")")[2].split()[STARTED]
    except (OSError, IndexError):
        return ""


def lives(pid: int, since: str) -> bool:
    """Whether the process of that number is still the one that began then."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return started(pid) == since or "" in (since, started(pid))
