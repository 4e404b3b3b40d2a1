"""``verify-draw``: any computer answers for a draw from its file alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tribunal_desktop.__main__ import main
from tribunal_desktop.rules.draw import Entrant, Exclusion, Pool, check_words, commitment, draw
from tribunal_desktop.rules.draw_record import record_of, to_file
from tribunal_desktop.rules.terms import ExclusionReason, SeedSource

POOL = Pool(
    "0" * 32,
    "（2026）浙0681民初123号",
    (Entrant("a", "沈素英", 40), Entrant("b", "俞建国", 0)),
    (Exclusion("d", "周海波", ExclusionReason.HEAD),),
)
NONCE = "00" * 32


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "抽签记录.json"
    path.write_bytes(to_file(record_of(POOL, NONCE, "3 6 2 5", SeedSource.SPOKEN, "", draw(POOL, NONCE, "3 6 2 5"))))
    return path


def test_a_true_record_is_answered_for_in_words(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify-draw", str(file)]) == 0
    said = capsys.readouterr().out
    for words in (
        "承办人：沈素英",
        "3 6 2 5",
        commitment(POOL, NONCE),
        *check_words(commitment(POOL, NONCE)),
        "全部相符",
    ):
        assert words in said
    assert said.count("相符  ") == 4
    assert "不符" not in said


def test_a_changed_record_is_told_apart_and_said_in_english_too(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = json.loads(file.read_bytes())
    document["result"]["id"] = "b"
    file.write_text(json.dumps(document), encoding="utf-8")
    assert main(["verify-draw", str(file), "--lang", "en"]) == 1
    said = capsys.readouterr().out
    assert "Judge: 俞建国" in said
    assert said.count("not ok") == 1
    assert "do not rely" in said


@pytest.mark.parametrize("digest", ["", "x" * 64, "ab"])
def test_a_broken_commitment_has_no_check_words(file: Path, capsys: pytest.CaptureFixture[str], digest: str) -> None:
    document = json.loads(file.read_bytes())
    document["commitment"] = digest
    file.write_text(json.dumps(document), encoding="utf-8")
    assert main(["verify-draw", str(file)]) == 1
    assert "校验词：—" in capsys.readouterr().out


@pytest.mark.parametrize("content", [None, b"", b"{}", b"\x00" * 1_000_001])
def test_what_is_no_record_is_a_known_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes | None
) -> None:
    path = tmp_path / "x.json"
    if content is not None:
        path.write_bytes(content)
    assert main(["verify-draw", str(path)]) == 1
    assert capsys.readouterr().err.strip()


def test_control_characters_of_a_file_do_not_reach_the_console(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = json.loads(file.read_bytes())
    document["seed"]["text"] = "\x1b[2J"
    file.write_text(json.dumps(document), encoding="utf-8")
    assert main(["verify-draw", str(file)]) == 1
    assert "\x1b" not in capsys.readouterr().out
