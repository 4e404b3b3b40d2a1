"""A sealed export is checked by a script that knows nothing of the program, and every tampering shows."""

from __future__ import annotations

import hashlib
import io
import json
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pyrage
import pytest
from cryptography.hazmat.primitives.serialization import load_pem_public_key
from sqlalchemy import update

from tests.services.dossier_room import Room, room_in
from tribunal_desktop.__main__ import main
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import AttachmentContent, DossierExport, UnitOfWork
from tribunal_desktop.rules.dossier import ExportRequest
from tribunal_desktop.rules.terms import SheetKind

PASSPHRASE = "枫溪人民法庭 2026 移送二审"
PLAIN = ExportRequest("绍兴市中级人民法院 王法官", "二审移送", readable_by_anybody=True)
Files = dict[str, bytes]


@pytest.fixture
def room(uow: UnitOfWork, tmp_path: Path) -> Room:
    made = room_in(uow, tmp_path)
    made.add(made.pdf("民事起诉状", pages=3))
    made.add(made.photo("借条"))
    made.sheet("送达回证", SheetKind.SERVICE, 2)
    made.add(made.pdf("合议庭评议笔录"))
    return made


@pytest.fixture
def exported(room: Room) -> Path:
    target = room.folder / "卷宗.zip"
    room.handover.export(room.dispute_id, PLAIN, target)
    return target


def files_in(content: bytes) -> Files:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def check_independently(files: Files) -> None:
    """What a stranger does with zipfile, hashlib and cryptography alone."""
    key = load_pem_public_key(files["public-key.pem"])
    key.verify(files["manifest.sig"], files["manifest.json"])  # type: ignore[union-attr, call-arg]
    manifest = json.loads(files["manifest.json"])
    for each in manifest["files"]:
        assert hashlib.sha256(files[each["name"]]).hexdigest() == each["sha256"]
        assert len(files[each["name"]]) == each["bytes"]
    link = "0" * 64
    hashed = ("seq", "at", "actor_id", "action", "entities_json", "records_sha256", "prev_hash")
    for event in manifest["events"]:
        text = json.dumps(
            {name: event[name] for name in hashed}, ensure_ascii=False, sort_keys=True, separators=(",", ":")
        )
        assert hashlib.sha256(text.encode()).hexdigest() == event["hash"]
        link = hashlib.sha256((link + event["hash"]).encode()).hexdigest()
        assert link == event["link"]


def test_a_stranger_can_check_it(exported: Path) -> None:
    files = files_in(exported.read_bytes())
    check_independently(files)
    manifest = json.loads(files["manifest.json"])
    assert [each["name"] for each in manifest["files"]] == [
        "0000-1 卷宗封面.pdf",
        "0000-2 卷内目录.pdf",
        "0001-0003 民事起诉状.pdf",
        "0004-0004 借条.jpg",
        "9999 备考表.pdf",
    ]
    assert manifest["paper_only"] == [{"title": "送达回证", "first_page": 5, "last_page": 6}]
    assert manifest["made"]["接收人"] == PLAIN.receiver
    assert [event["action"] for event in manifest["events"]][:2] == ["dispute.register", "dispute.file"]
    assert "评议" not in b"".join(files[name] for name in ("manifest.json", "index.html", "SHA256SUMS")).decode()


def test_the_page_needs_no_scripts(exported: Path) -> None:
    page = files_in(exported.read_bytes())["index.html"].decode()
    assert "<script" not in page
    assert 'href="0001-0003 民事起诉状.pdf"' in page
    assert "certutil -hashfile" in page
    assert "sha256sum -c SHA256SUMS" in page


def test_the_sums_are_those_of_sha256sum(exported: Path, tmp_path: Path) -> None:
    folder = tmp_path / "unpacked"
    with zipfile.ZipFile(exported) as archive:
        archive.extractall(folder)
    lines = (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    for line in lines:
        digest, name = line.split("  ", 1)
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest
    assert len(lines) == len(list(folder.iterdir())) - 1
    assert main(["verify-dossier", str(folder)]) == 0


def test_it_is_noted_who_has_it(room: Room, exported: Path) -> None:
    row = room.dossier.view(room.dispute_id).exports[0]
    assert (row.receiver, row.purpose, row.encrypted) == (PLAIN.receiver, "二审移送", False)
    assert row.sha256 == hashlib.sha256(exported.read_bytes()).hexdigest()
    with pytest.raises(KnownError, match="dossier_blocked"):
        room.handover.export(room.dispute_id, ExportRequest("", ""), room.folder / "x.zip")
    with pytest.raises(KnownError, match="file_not_saved"):
        room.handover.export(room.dispute_id, PLAIN, room.folder / "missing" / "x.zip")
    with room.uow.read() as session:
        assert session.query(DossierExport).count() == 1


def test_a_passphrase_closes_it(room: Room, tmp_path: Path) -> None:
    target, words = tmp_path / "卷宗.zip.age", tmp_path / "口令.txt"
    room.handover.export(room.dispute_id, ExportRequest("市中院", "二审", PASSPHRASE), target)
    check_independently(files_in(pyrage.passphrase.decrypt(target.read_bytes(), PASSPHRASE)))
    words.write_text(PASSPHRASE + "\n", encoding="utf-8")
    assert main(["verify-dossier", str(target), "--passphrase-file", str(words)]) == 0
    words.write_text("wrong", encoding="utf-8")
    assert main(["verify-dossier", str(target), "--passphrase-file", str(words)]) == 2


def change_file(files: Files) -> Files:
    return {**files, "0004-0004 借条.jpg": files["0004-0004 借条.jpg"] + b"x"}


def drop_file(files: Files) -> Files:
    return {name: content for name, content in files.items() if not name.startswith("0004")}


def slip_in_file(files: Files) -> Files:
    return {**files, "0007-0007 收条.pdf": b"%PDF-"}


def change_list(files: Files) -> Files:
    return {**files, "manifest.json": files["manifest.json"].replace("陈大伟".encode(), "陈二伟".encode())}


def change_page(files: Files) -> Files:
    return {**files, "index.html": files["index.html"] + b"<script>"}


def drop_event(files: Files) -> Files:
    manifest = json.loads(files["manifest.json"])
    del manifest["events"][0]
    return {**files, "manifest.json": json.dumps(manifest).encode()}


@pytest.mark.parametrize("tamper", [change_file, drop_file, slip_in_file, change_list, change_page, drop_event])
def test_tampering_shows(exported: Path, tamper: Callable[[Files], Files]) -> None:
    changed = exported.with_name("changed.zip")
    with zipfile.ZipFile(changed, "w") as archive:
        for name, content in tamper(files_in(exported.read_bytes())).items():
            archive.writestr(name, content)
    assert main(["verify-dossier", str(changed)]) == 1


def test_a_file_sealed_anew_with_another_key_is_told_by_the_key(room: Room, exported: Path) -> None:
    assert main(["verify-dossier", str(exported), "--key", room.handover.key()]) == 0
    assert main(["verify-dossier", str(exported), "--key", "0" * 64]) == 1


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x03\x04 cut off"])
def test_what_is_no_export_gives_2(tmp_path: Path, content: bytes, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "x.zip").write_bytes(content)
    assert main(["verify-dossier", str(tmp_path / "x.zip")]) == 2
    assert main(["verify-dossier", str(tmp_path / "nothing.zip")]) == 2
    assert "manifest.json" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("part", "value", "code"),
    [
        ("files", [{"name": ["x"], "sha256": "0"}], 2),
        ("files", [7], 2),
        ("events", ["x"], 2),
        ("events", [{"seq": "1"}], 1),
        ("public_key", "no key", 1),
        ("format", "tribunal-dossier/9", 2),
    ],
)
def test_a_list_made_to_confuse_is_answered_calmly(exported: Path, part: str, value: object, code: int) -> None:
    files = files_in(exported.read_bytes())
    manifest = {**json.loads(files["manifest.json"]), part: value}
    with zipfile.ZipFile(exported, "w") as archive:
        for name, content in {**files, "manifest.json": json.dumps(manifest).encode()}.items():
            archive.writestr(name, content)
    assert main(["verify-dossier", str(exported)]) == code


def test_the_command_says_it_in_plain_words(exported: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "tribunal_desktop", "verify-dossier", str(exported)],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={"PYTHONIOENCODING": "utf-8", "PATH": "/usr/bin"},
    )
    assert (run.returncode, run.stderr) == (0, "")
    assert "全部相符：5 个文件" in run.stdout
    assert "接收人：绍兴市中级人民法院 王法官" in run.stdout


def test_a_damaged_dossier_is_not_handed_out(room: Room) -> None:
    with room.uow.write("test.damage") as session:
        session.execute(update(AttachmentContent).values(content=b"x"))
    with pytest.raises(KnownError, match="dossier_damaged"):
        room.handover.export(room.dispute_id, PLAIN, room.folder / "x.zip")
