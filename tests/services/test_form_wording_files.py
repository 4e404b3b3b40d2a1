"""Own wording in a file: written, looked through elsewhere, taken over line by line, refused when it was touched."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Engine

from tests.services.mediation_samples import REFERENCE, put_scene
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Actor, UnitOfWork
from tribunal_desktop.models.audit import canonical_json
from tribunal_desktop.rules.terms import Post
from tribunal_desktop.services.form_wording_files import FormWordingFiles, TakenOver, WordingFate
from tribunal_desktop.services.form_wordings import FormWordings

INFO, REPLY = "mediation_info", "mediation_info:part.reply"
KEY = bytes(range(32))


@pytest.fixture
def wordings(uow: UnitOfWork) -> FormWordings:
    put_scene(uow)
    return FormWordings(uow, REFERENCE)


@pytest.fixture
def files(uow: UnitOfWork, wordings: FormWordings) -> FormWordingFiles:
    return FormWordingFiles(uow, wordings, KEY)


@pytest.fixture
def file(tmp_path: Path, files: FormWordingFiles, wordings: FormWordings) -> Path:
    """Two own texts, exported; afterwards every form is as shipped again."""
    wordings.change_all(INFO, {"part.reply": "请尽快答复。", "part.intro": "{parties_line}：您好。"})
    made = tmp_path / "a.wording.json"
    made.write_bytes(files.export())
    wordings.restore(INFO)
    return made


def test_what_was_exported_can_be_taken_over_and_undone(
    files: FormWordingFiles, wordings: FormWordings, file: Path
) -> None:
    looked = files.look_through(file)
    assert {line.key: line.fate for line in looked.lines} == {
        REPLY: WordingFate.NEW,
        f"{INFO}:part.intro": WordingFate.NEW,
    }
    before = files.take_over(looked, [REPLY])
    own = {text.place: text for text in wordings.texts(INFO) if text.own}
    assert list(own) == ["part.reply"]
    assert own["part.reply"].taken_from == looked.tribunal
    again = {line.key: line.fate for line in files.look_through(file).lines}
    assert again[REPLY] is WordingFate.SAME
    files.put_back(before)
    assert not any(text.own for text in wordings.texts(INFO))


def test_own_words_that_would_be_replaced_are_told(files: FormWordingFiles, wordings: FormWordings, file: Path) -> None:
    wordings.change(INFO, "part.reply", "本庭另有说法。")
    line = next(line for line in files.look_through(file).lines if line.key == REPLY)
    assert (line.fate, line.current, line.words) == (WordingFate.REPLACES, "本庭另有说法。", "请尽快答复。")


@pytest.mark.parametrize(
    ("found", "put", "code"),
    [
        ("请尽快答复", "请不要答复", "wording_file_changed"),
        ('"sha256": "', '"sha256": "0', "wording_file_changed"),
        ('"signature": "', '"signature": "zz', "wording_file_changed"),
        ("tribunal-wording/1", "tribunal-wording/2", "wording_file_newer"),
        ("tribunal-wording/1", "shopping-list", "wording_file_unreadable"),
        ('"wording"', '"words"', "wording_file_unreadable"),
    ],
)
def test_a_file_that_was_touched_is_refused(
    files: FormWordingFiles, file: Path, found: str, put: str, code: str
) -> None:
    file.write_text(file.read_text("utf-8").replace(found, put, 1), "utf-8")
    with pytest.raises(KnownError, match=code):
        files.look_through(file)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b"[" * 100_000])
def test_anything_else_is_no_file_of_wordings(files: FormWordingFiles, tmp_path: Path, content: bytes) -> None:
    other = tmp_path / "x.json"
    other.write_bytes(content)
    with pytest.raises(KnownError, match="wording_file_unreadable"):
        files.look_through(other)
    with pytest.raises(KnownError, match="wording_file_unreadable"):
        files.look_through(tmp_path / "gone.json")


def test_texts_this_program_does_not_have_are_listed_and_never_taken(
    files: FormWordingFiles, wordings: FormWordings, tmp_path: Path
) -> None:
    wordings.change(INFO, "part.reply", "请答复。")
    said = json.loads(files.export())["wording"]
    said["texts"] += [
        {"form": "no_such_form", "place": "part.x", "words": "甲", "base_version": "1"},
        {"form": INFO, "place": "part.intro", "words": "{nobody}", "base_version": "1"},
    ]
    other = tmp_path / "b.json"
    other.write_bytes(sealed(said))
    looked = files.look_through(other)
    assert [line.fate for line in looked.lines] == [WordingFate.SAME, WordingFate.NO_FORM, WordingFate.FAULT]
    assert files.take_over(looked, [line.key for line in looked.lines]) == TakenOver({})


def sealed(said: dict[str, object]) -> bytes:
    """A file as another device would write it."""
    key, content = Ed25519PrivateKey.generate(), canonical_json(said).encode()
    return json.dumps(
        {
            "wording": said,
            "sha256": hashlib.sha256(content).hexdigest(),
            "device": key.public_key().public_bytes_raw().hex(),
            "signature": key.sign(content).hex(),
        }
    ).encode()


def test_nothing_to_export_is_said(files: FormWordingFiles) -> None:
    with pytest.raises(KnownError, match="wording_file_empty"):
        files.export()


def test_a_clerk_may_look_but_not_take_over(
    engine: Engine, uow: UnitOfWork, files: FormWordingFiles, file: Path
) -> None:
    clerk = UnitOfWork(engine, Actor(uow.actor.id, "书记员", Post.CLERK), uow.clock)
    theirs = FormWordingFiles(clerk, FormWordings(clerk, REFERENCE), KEY)
    looked = theirs.look_through(file)
    with pytest.raises(KnownError, match="right_missing"):
        theirs.take_over(looked, [REPLY])
