"""The locked Qt binding is not one of the releases that damage the interpreter."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication

CALLS = 2000


def test_calls_that_return_none_keep_its_references(qapp: QApplication) -> None:
    """PySide6 6.12.0 on Python 3.11 lost one reference per call, until the interpreter aborted."""
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        qapp.processEvents()
    assert abs(sys.getrefcount(None) - before) < CALLS // 10
