"""An archive of the committed program with its front end built, and beside it an SBOM (CycloneDX 1.6).

Where it is unpacked, Python, make and the Python packages are enough: no Node.
"""

from __future__ import annotations

import io
import json
import subprocess
import sys
import tarfile
from itertools import chain
from pathlib import Path
from typing import Any
from urllib.parse import quote

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from sprint import __version__  # noqa: E402
from sprint.notices import Notice, notices  # noqa: E402

DIST = ROOT / "static" / "dist"


def main() -> None:
    name = f"sprintrum-{__version__}"
    folder = ROOT / ".build" / "release"
    folder.mkdir(parents=True, exist_ok=True)
    program = subprocess.run(
        ["git", "archive", f"--prefix={name}/", "HEAD"], cwd=ROOT, check=True, capture_output=True
    ).stdout
    listed = json.dumps(sbom(), ensure_ascii=False, indent=2).encode() + b"\n"
    archive = folder / f"{name}.tar.gz"
    with tarfile.open(archive, "w:gz") as made, tarfile.open(fileobj=io.BytesIO(program)) as committed:
        for member in committed:
            made.addfile(member, committed.extractfile(member) if member.isfile() else None)
        for path in built():
            made.add(path, f"{name}/static/dist/{path.relative_to(DIST)}", recursive=False)
        for file, data in (("sbom.cdx.json", listed), ("static/dist/.released", b"")):
            entry = tarfile.TarInfo(f"{name}/{file}")
            entry.size = len(data)
            made.addfile(entry, io.BytesIO(data))
    (folder / f"{name}.cdx.json").write_bytes(listed)
    print(f"{archive.relative_to(ROOT)}, {archive.stat().st_size / 1_000_000:.1f} MB")


def built() -> list[Path]:
    """What the manifest names and what that needs; pieces of earlier builds stay behind."""
    manifest = json.loads((DIST / "manifest.json").read_text("utf-8"))
    names = {"manifest.json", *manifest["files"].values(), *chain.from_iterable(manifest["needs"].values())}
    texts = "".join(
        (DIST / name).read_text("utf-8", "ignore") for name in names if not name.endswith(".woff2")
    )
    found = [path for path in sorted(DIST.rglob("*")) if path.is_file() and not path.name.startswith(".")]
    plain = {path: path.name.removesuffix(".br").removesuffix(".gz") for path in found}
    return [
        path for path in found if path.parent.name == "fonts" or plain[path] in names or plain[path] in texts
    ]


def sbom() -> dict[str, Any]:
    """The program and each package that goes out with it or that it runs on."""
    own = {"type": "application", "bom-ref": "sprintrum", "name": "sprintrum", "version": __version__}
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {**own, "licenses": [{"license": {"id": "MIT"}}]}},
        "components": [component(each) for each in notices()],
    }


def component(notice: Notice) -> dict[str, Any]:
    purl = f"pkg:{notice.kind}/{quote(notice.name)}@{notice.version}"
    told = {"type": "library", "bom-ref": purl, "name": notice.name, "version": notice.version, "purl": purl}
    return {**told, "licenses": [{"license": {"name": notice.licence}}]} if notice.licence else told


if __name__ == "__main__":
    main()
