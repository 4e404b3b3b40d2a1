"""One working day of a tribunal, played by the program itself (演示一个工作日)."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

Say = Callable[[str], object]


def play(out: Path, say: Say = lambda line: sys.stdout.write(f"{line}\n")) -> int:
    """Play the day with an invented county; papers and pictures go to ``out``. Returns 0 when all of it
    worked, 1 when a page wrote a bug report.

    A tribunal is set up through the real start pages, works through the real services, reports to a real parent
    court on loopback, and every page is photographed in both languages. Nothing of the user's own data is touched.
    """
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from tribunal_desktop.demo.stage import Stage

    logs = out / "logs"
    shutil.rmtree(logs, ignore_errors=True)
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="tribunal-demo-") as folder:
        stage = Stage(Path(folder), out, say)
        try:
            stage.play()
        finally:
            stage.close()
    if logs.exists():
        say(f"有差错，报告在 / something went wrong, see {logs}")
        return 1
    return 0
