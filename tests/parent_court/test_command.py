from __future__ import annotations

import stat
from dataclasses import replace
from pathlib import Path

import pytest

from parent_court.__main__ import main
from parent_court.keys import FILE_NAME, ParentKeys, verifier
from tests.parent_court.device import SampleDevice
from tests.sync.court import COURT, ParentCourt
from tribunal_desktop.errors import KnownError
from tribunal_desktop.wire.enrolment import fingerprint, open_certificate


def run(*arguments: str | Path) -> int:
    return main([str(argument) for argument in arguments])


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    data_dir = tmp_path / "data"
    assert run("keys", "--data-dir", data_dir, "--court-code", COURT, "--court-name", "诸暨市人民法院") == 0
    return data_dir


def test_keys_are_made_once_for_their_owner_alone(data_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert stat.S_IMODE((data_dir / FILE_NAME).stat().st_mode) == 0o600
    keys = ParentKeys.load(data_dir)
    capsys.readouterr()
    assert run("keys", "--data-dir", data_dir) == 0
    assert fingerprint(keys.public_key) in capsys.readouterr().out
    assert keys.identity not in repr(keys)
    assert run("keys", "--data-dir", data_dir, "--court-code", COURT, "--court-name", "x") == 1
    assert "没有覆盖" in capsys.readouterr().err
    assert ParentKeys.load(data_dir) == keys


def test_a_request_is_answered_with_a_certificate(data_dir: Path, tmp_path: Path) -> None:
    keys = ParentKeys.load(data_dir)
    device = SampleDevice(keys, 1)
    (tmp_path / "request.json").write_bytes(device.request())
    out = tmp_path / "certificate.json"
    for _again in range(2):
        assert run("enrol", tmp_path / "request.json", "--out", out, "--data-dir", data_dir) == 0
        certificate = open_certificate(out.read_bytes(), verifier)
        assert (certificate.device_id, certificate.parent_key) == (device.id, keys.public_key)
        assert certificate.recipient == keys.recipient


def test_a_missing_request_and_missing_keys_are_explained(
    tmp_path: Path, data_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("enrol", tmp_path / "none", "--out", tmp_path / "out", "--data-dir", data_dir, "--lang", "en") == 1
    assert "cannot be read" in capsys.readouterr().err
    assert run("keys", "--data-dir", tmp_path / "empty") == 1
    assert "还没有密钥" in capsys.readouterr().err


def test_plain_http_never_leaves_this_computer(data_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("serve", "--data-dir", data_dir, "--host", "0.0.0.0") == 1  # noqa: S104 - refused is the point
    assert "不加密" in capsys.readouterr().err


def test_a_wrong_database_address_is_explained(data_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("serve", "--data-dir", data_dir, "--db", "nonsense") == 1
    assert run("serve", "--data-dir", data_dir, "--db", "postgresql://x@127.0.0.1:1/x") == 1
    assert "数据库" in capsys.readouterr().err


def test_requests_that_do_not_belong_here_get_no_certificate(court: ParentCourt) -> None:
    def refusal(request: bytes) -> str:
        with pytest.raises(KnownError) as caught:
            court.enrol(request)
        return caught.value.code

    device = SampleDevice(court.keys, 1)
    court.enrol(device.request())
    assert refusal(b"{}") == "request_unreadable"
    assert refusal(SampleDevice(replace(court.keys, court_code="浙0602"), 2).request()) == "request_other_court"
    assert refusal(SampleDevice(replace(court.keys, practice=True), 2).request()) == "request_practice_mismatch"
    impostor = SampleDevice(court.keys, 2)
    impostor.id = device.id
    assert refusal(impostor.request()) == "device_key_changed"


def test_numbers_are_set_aside_once(data_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("numbers", "--set-aside", "2026", "民初", "5001", "9000", "--data-dir", data_dir) == 0
    assert "2026 民初  5001-9000  0/4000" in capsys.readouterr().out
    for wrong in (
        ("2026", "民初", "8000", "9500"),
        ("2026", "民出", "1", "9"),
        ("26", "民初", "1", "9"),
        ("2026", "民初", "9", "x"),
    ):
        assert run("numbers", "--set-aside", *wrong, "--data-dir", data_dir) == 1
    assert run("numbers", "--data-dir", data_dir) == 0
    assert capsys.readouterr().out.count("民初") == 1


def test_a_computer_is_withdrawn_and_let_in_again(
    data_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    device = SampleDevice(ParentKeys.load(data_dir), 1)
    (tmp_path / "request.json").write_bytes(device.request())
    run("enrol", tmp_path / "request.json", "--out", tmp_path / "certificate.json", "--data-dir", data_dir)
    capsys.readouterr()
    assert run("devices", "--data-dir", data_dir, "--withdraw", device.id) == 0
    assert capsys.readouterr().out.split() == [device.id, "枫溪人民法庭", "1", "号机", "已停用", "0"]
    assert run("devices", "--data-dir", data_dir, "--admit", device.id) == 0
    assert "已停用" not in capsys.readouterr().out
    assert run("devices", "--data-dir", data_dir, "--admit", "0" * 32) == 1
    assert "没有这台电脑" in capsys.readouterr().err


def test_a_new_address_is_a_new_certificate(data_dir: Path, tmp_path: Path) -> None:
    device = SampleDevice(ParentKeys.load(data_dir), 1)
    (tmp_path / "request.json").write_bytes(device.request())
    out = tmp_path / "certificate.json"
    for url in ("https://alt.example", "https://neu.example"):
        run("enrol", tmp_path / "request.json", "--out", out, "--data-dir", data_dir, "--url", url)
        assert open_certificate(out.read_bytes(), verifier).url == url
