"""Starts what an image starts, as its user, in a root that is only read, and asks it."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

PATIENCE_SECONDS = 90.0


def main(root: Path, inspected: Path) -> None:
    image = json.loads(inspected.read_text())
    config = image["Docker"]["config"]
    health = config.get("Healthcheck") or {}
    assert config["User"] == "10001:10001", f"it runs as {config['User']!r}"
    assert health.get("Test", [""])[0] == "CMD", "it has no health check"
    port = free_port()
    environment = dict(each.split("=", 1) for each in config["Env"]) | {
        "PORT": str(port),
        "HOST": "127.0.0.1",
    }
    inside = [
        "chroot",
        "--userspec=10001:10001",
        str(root),
        "/usr/bin/env",
        f"--chdir={config['WorkingDir']}",
    ]
    process = subprocess.Popen([*inside, *config["Cmd"]], env=environment)
    try:
        wait(process, port)
        pages = {path: get(port, path) for path in ("/healthz", "/readyz", "/", "/privacy", "/licences")}
        assert all(status == 200 for status, _ in pages.values()), pages
        subprocess.run([*inside, *health["Test"][1:]], env=environment, check=True)
        writes = subprocess.run([*inside, "/bin/sh", "-c", "touch sprint/x 2>/dev/null"], env=environment)
        assert writes.returncode != 0, "its root can be written"
    finally:
        process.send_signal(signal.SIGTERM)
        stopped = process.wait(timeout=20)
    assert stopped == 0, f"SIGTERM ended it with {stopped}"
    files = sorted(path.name for path in (root / "var/lib/sprintrum").iterdir())
    assert "sprintrum.db" in files, files
    print(f"sprintrum image: started as 10001, answered, stopped; wrote {', '.join(files)}")


def free_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])


def get(port: int, path: str) -> tuple[int, str]:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=10) as answer:
        return answer.status, answer.read().decode()


def wait(process: subprocess.Popen[bytes], port: int) -> None:
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end:
        assert process.poll() is None, f"it ended with {process.returncode}"
        try:
            if get(port, "/readyz")[0] == 200:
                return
        except (OSError, urllib.error.URLError):
            time.sleep(0.3)
    raise AssertionError("it does not get ready")


if __name__ == "__main__":
    try:
        main(Path(sys.argv[1]), Path(sys.argv[2]))
    except AssertionError as error:
        sys.exit(f"The image fails: {error}")
