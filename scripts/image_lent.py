"""What pip of this machine reads, written to a folder; prints the volumes that lend it to a build."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path


def main(folder: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-m", "pip", "config", "list"], check=True, capture_output=True, text=True
    ).stdout
    settings = {}
    for line in told.splitlines():
        name, _, value = line.partition("=")
        settings[name.rpartition(".")[2]] = ast.literal_eval(value)
    lines = "".join(f"{name} = {value}\n" for name, value in settings.items())
    (folder / "pip.conf").write_text(f"[global]\n{lines}")
    (folder / "policy.json").write_text(json.dumps({"default": [{"type": "insecureAcceptAnything"}]}))
    volumes = {folder / "pip.conf": "/etc/pip.conf"}
    for value in settings.values():
        for word in value.split():
            path = Path(word.removeprefix("file://"))
            path = path.parent if path.name == "simple" else path  # an index has its files beside it
            if path.is_absolute() and path.exists():
                volumes[path] = str(path)
    for name in ("/etc/resolv.conf", "/etc/hosts"):
        if Path(name).exists():
            volumes[Path(name)] = name
    print("\n".join(f"--volume={path}:{at}:ro" for path, at in volumes.items()))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
