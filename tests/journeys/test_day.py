"""One working day, as the program plays it itself: first start to signed receipt, on real parts throughout."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

ROOMS = (
    "workbench",
    "cases",
    "mediation",
    "circuit",
    "papers",
    "people",
    "assessment",
    "calculators",
    "contact",
    "sync",
    "settings",
    "supervision",
)
SHORTEST_PICTURE = 10_000
"""Bytes; an empty page of the window compresses to less."""


def _run(*arguments: str, home: Path) -> subprocess.CompletedProcess[str]:
    environment = {"HOME": str(home), "PATH": os.defpath, "LANG": "C.UTF-8"}
    return subprocess.run(
        [sys.executable, "-m", "tribunal_desktop", *arguments],
        env=environment,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Folder the demonstration filled, and what it said."""
    home = tmp_path_factory.mktemp("home")
    played = _run("demo", "--out", str(home / "out"), home=home)
    assert played.returncode == 0, played.stderr
    return home / "out", played.stdout


def _text(file: Path) -> str:
    return "".join("".join(page.extract_text() for page in PdfReader(file).pages).split())


def test_the_agreement_says_what_was_agreed(day: tuple[Path, str]) -> None:
    text = _text(day[0] / "papers" / "调解协议书.pdf")
    for words in ("调解协议书", "单𠮷㛃", "枫溪𬭚䶮五金机械有限公司", "肆万陆仟元整", "司法确认", "第1页共"):
        assert words in text


def test_the_record_names_who_was_there(day: tuple[Path, str]) -> None:
    text = _text(day[0] / "papers" / "调解笔录.pdf")
    for words in ("调解笔录", "单𠮷㛃", "回避"):
        assert words in text


def test_recovery_sheet_and_receipt_are_papers_too(day: tuple[Path, str]) -> None:
    assert "枫溪人民法庭" in _text(day[0] / "papers" / "恢复单.pdf")
    assert "诸暨市人民法院" in _text(day[0] / "papers" / "签收回执凭证.pdf")


def test_every_page_was_photographed_in_both_languages(day: tuple[Path, str]) -> None:
    pictures = {file.name.split("-", 1)[1] for file in (day[0] / "pictures").glob("*.png")}
    for room in ROOMS:
        for language in ("zh", "en"):
            assert f"{room}.{language}.png" in pictures
    assert all(file.stat().st_size > SHORTEST_PICTURE for file in (day[0] / "pictures").glob("*.png"))


def test_every_record_was_receipted(day: tuple[Path, str]) -> None:
    assert "every receipt verified" in day[1]
    assert "not_enrolled" in day[1]


def test_self_test_of_the_program(tmp_path: Path) -> None:
    answer = _run("--self-test", home=tmp_path)
    assert answer.returncode == 0, answer.stderr
    assert "all checks passed" in answer.stdout
    assert list(tmp_path.iterdir()) == [], "the self-test leaves nothing in the user's folders"


def test_usage_errors_have_their_own_exit_code(tmp_path: Path) -> None:
    assert _run("--no-such-option", home=tmp_path).returncode == 2
