"""Refreshes ``docs/pictures`` for the guides: plays the demonstration and keeps its own screenshots.

The pictures are the program's, unchanged but for a palette of 256 colours, which makes them a third as large.
Run ``.venv/bin/python tools/guide_pictures.py`` after the look of a page has changed, and look at what came out.
"""

from __future__ import annotations

import socket
import sys
import tempfile
from pathlib import Path

from PIL import Image

from tribunal_desktop.demo import play

PICTURES = Path(__file__).resolve().parent.parent / "docs" / "pictures"
SHOWN = (
    "00-first-start",
    "02-recovery-sheet",
    "10-workbench",
    "11-cases",
    "12-mediation",
    "13-circuit",
    "14-papers",
    "15-people",
    "16-assessment",
    "17-calculators",
    "18-contact",
    "19-sync",
    "20-settings",
    "21-supervision",
    "30-intake",
    "31-locked",
    "32-restore",
    "file-parties",
    "file-filing",
    "file-elements",
    "file-procedure",
    "file-fees",
    "file-risk",
    "file-limits",
    "file-service",
    "file-hearings",
    "file-closing",
    "file-performance",
    "file-dossier",
    "file-papers-make",
    "mediation-checks",
    "mediation-diary",
    "mediation-facts",
    "mediation-people",
    "papers-check",
    "papers-own-form",
    "papers-queue",
    "papers-registry",
    "papers-scans",
    "papers-seals",
    "papers-templates",
    "people-exit",
    "people-figures",
    "people-import",
    "people-juror",
    "people-network",
    "people-pay",
    "people-teams",
    "people-volunteers",
)
LANGUAGES = ("zh", "en")
COLOURS = 256
LARGEST = 120_000


def main() -> int:
    """Play the day and replace the pictures; 1 when a page failed or a picture came out too large."""
    # The first start proposes the computer's own name, which has no place in a guide.
    socket.gethostname = lambda: "枫溪一号机"
    with tempfile.TemporaryDirectory() as folder:
        play(Path(folder))
        if (reports := Path(folder) / "logs").exists():
            sys.stderr.writelines(file.read_text(encoding="utf-8") for file in reports.iterdir())
            return 1
        names = [f"{shown}.{language}.png" for shown in SHOWN for language in LANGUAGES]
        sizes = {name: keep(Path(folder) / "pictures" / name) for name in names}
    too_large = [f"{name}: {size:,} bytes, limit {LARGEST:,}\n" for name, size in sizes.items() if size > LARGEST]
    sys.stderr.writelines(too_large)
    return 1 if too_large else 0


def keep(picture: Path) -> int:
    """Write ``picture`` into the guide's folder with a small palette; returns its size in bytes."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    target = PICTURES / picture.name
    with Image.open(picture) as full:
        full.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(target, optimize=True)
    return target.stat().st_size


if __name__ == "__main__":
    sys.exit(main())
