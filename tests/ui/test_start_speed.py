"""Speed of the start that needs no stopwatch: what is not loaded cannot be waited for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HEAVY = {
    "sqlalchemy",
    "alembic",
    "sqlcipher3",
    "reportlab",
    "cryptography",
    "keyring",
    "pypinyin",
    "httpx",
    "pypdfium2",
}

PAINTED = """
import sys
from PySide6.QtWidgets import QApplication
from tribunal_desktop import app
from tribunal_desktop.__main__ import main

class Painted(app.Program):
    def start(self):
        self.tasks.run = lambda *args, **kwargs: None
        super().start()
        self.window.grab()
        print(type(self.window.page).__name__, *sys.modules)
        sys.stdout.flush()
        import os
        os._exit(0)

app.Program = Painted
main(["--data-dir", sys.argv[1]])
"""


def test_the_log_in_is_painted_before_anything_heavy_is_loaded(tmp_path: Path) -> None:
    """The whole way of the command line, up to the painted window; the workers get nothing to do meanwhile."""
    (tmp_path / "tribunal.db").touch()
    done = subprocess.run([sys.executable, "-c", PAINTED, str(tmp_path)], capture_output=True, text=True, check=True)
    page, *loaded = done.stdout.split()
    assert page == "LogInPage"
    assert HEAVY & set(loaded) == set()
