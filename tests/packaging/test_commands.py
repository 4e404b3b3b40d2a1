"""``run.sh`` and what it relies on: the program starts, or a person is told what to do."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import environment
import pytest
import system_packages

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout whose environment is ready and whose program prints the arguments it was given."""
    shutil.copy(ROOT / "run.sh", tmp_path)
    (tmp_path / "tools").mkdir()
    (tmp_path / "tools" / "environment.py").touch()
    program = tmp_path / ".venv" / "bin" / "tribunal-desktop"
    program.parent.mkdir(parents=True)
    program.write_text('#!/bin/sh\necho "started $*"\n', encoding="ascii")
    program.chmod(0o755)
    return tmp_path


def _run(checkout: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    environ = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", **variables}
    return subprocess.run(
        [checkout / "run.sh", *arguments], cwd="/", env=environ, capture_output=True, encoding="utf-8", check=True
    )


@pytest.mark.parametrize("display", [{"DISPLAY": ":0"}, {"WAYLAND_DISPLAY": "wayland-0"}], ids=["x11", "wayland"])
def test_with_a_display_the_window_opens(checkout: Path, display: dict[str, str]) -> None:
    assert _run(checkout, **display).stdout == "started \n"


def test_without_a_display_the_demonstration_plays_and_says_so_in_both_languages(checkout: Path) -> None:
    result = _run(checkout)
    assert result.stdout == f"started demo --out {checkout}/demo-out\n"
    assert "没有显示器" in result.stderr
    assert "There is no display" in result.stderr


def test_arguments_are_handed_on_untouched(checkout: Path) -> None:
    assert (
        _run(checkout, "--data-dir", "/a folder/b", "--version").stdout == "started --data-dir /a folder/b --version\n"
    )


def test_a_missing_library_names_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(system_packages.QT_LIBRARIES, "libnot-there.so.9", "libnot-there9")
    assert system_packages.missing() == ["libnot-there9"]


def test_without_privilege_the_exact_command_is_printed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SystemExit) as stop:
        system_packages.install(["libegl1", "libxcb-cursor0"])
    assert "sudo apt-get install -y --no-install-recommends libegl1 libxcb-cursor0\n" in str(stop.value)
    assert "请管理员执行" in str(stop.value)


def test_the_fingerprint_follows_the_lock(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    before = environment.fingerprint()
    assert environment.fingerprint() == before
    changed = tmp_path / "requirements.lock"
    changed.write_bytes(environment.APP_LOCK.read_bytes() + b"\n# changed")
    monkeypatch.setattr(environment, "APP_LOCK", changed)
    assert environment.fingerprint() != before
