"""The systemd unit: systemd understands every line, and finds little that the server could do besides."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.server import ROOT

UNITS = ("sprintrum.service", "sprintrum@.service")
# Of 10, where 10 is no fence at all; systemd calls less than 2 "OK".
EXPOSED_AT_MOST = 2.0


@pytest.fixture(params=UNITS)
def unit(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """As it is, but for the program, which lies elsewhere here; of the workers' it is ``w1``."""
    text = (ROOT / "deploy" / "systemd" / request.param).read_text("utf-8")
    path = tmp_path / request.param.replace("@", "@w1")
    path.write_text(text.replace("/srv/sprintrum/.venv/bin/python", sys.executable))
    return path


def test_systemd_understands_every_line(unit: Path) -> None:
    assert verified(unit) == []
    unit.write_text(unit.read_text().replace("NoNewPrivileges", "NoNewPrivilegs"))
    assert "NoNewPrivilegs" in verified(unit)[0]


def verified(unit: Path) -> list[str]:
    """What systemd says of this unit; it may have something to say of the machine's own."""
    command = ["systemd-analyze", "verify", str(unit)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return [line for line in done.stderr.splitlines() if unit.name in line]


def test_a_worker_is_one_as_the_server_is() -> None:
    """Name, settings and folder are its own; every fence and limit is the same."""
    alone, one_of_many = ((ROOT / "deploy" / "systemd" / unit).read_text("utf-8") for unit in UNITS)
    own = ("#", "Description", "Environment", "StateDirectory=", "RuntimeDirectory")
    fences = [
        [line for line in text.splitlines() if not line.startswith(own)] for text in (alone, one_of_many)
    ]
    assert fences[0] == fences[1]
    assert "Environment=WORKER=%i" in one_of_many


def test_the_server_may_do_little_besides(unit: Path) -> None:
    limit = f"--threshold={EXPOSED_AT_MOST * 10:.0f}"
    command = ["systemd-analyze", "security", "--offline=yes", "--json=short", limit, str(unit)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    worst = [row["description"] for row in json.loads(done.stdout) if float(row.get("exposure") or 0) >= 0.3]
    assert done.returncode == 0, worst
