"""Starts the real server as it is so many milliseconds later: a night that a test does not wait for."""

import os
import runpy
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from sprint import host_clock  # noqa: E402

LATER_MS = int(os.environ.get("LATER_MS", "0"))
host_ms = host_clock.host_ms
host_clock.host_ms = lambda: host_ms() + LATER_MS
host_clock.CLOCK._began_ms += LATER_MS

runpy.run_path(str(ROOT / "wsgi.py"), run_name="__main__")
