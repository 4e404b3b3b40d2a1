"""Own forms in a file of a stranger: whatever it holds, it is told what is wrong with it and nothing breaks."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tests.services.mediation_samples import REFERENCE
from tribunal_desktop.documents.forms.writing import file_data
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.models.audit import canonical_json
from tribunal_desktop.rules.terms import OwnFormState
from tribunal_desktop.services.form_wording_files import FORMAT, FormWordingFiles, WordingFile
from tribunal_desktop.services.form_wordings import FormWordings
from tribunal_desktop.services.own_form_files import FormFate
from tribunal_desktop.services.own_forms import OwnForms

LETTER = "assist_letter"
FREE_KEY = "own_deadbeef"
Form = dict[str, Any]


@pytest.fixture
def own(uow: UnitOfWork) -> OwnForms:
    return OwnForms(uow)


@pytest.fixture
def files(uow: UnitOfWork) -> FormWordingFiles:
    return FormWordingFiles(uow, FormWordings(uow, REFERENCE), bytes(range(32)))


def letter(own: OwnForms) -> Form:
    """A sound own form as a file has it."""
    return file_data(own.open(own.begin(LETTER)).template)


def looked_through(
    files: FormWordingFiles, folder: Path, form: object, key: str = FREE_KEY, **more: object
) -> WordingFile:
    """What a file says that anybody signed who had the program."""
    said = {
        "format": FORMAT,
        "tribunal": "外庭",
        "written_by": "某人",
        "written_at": "2026-11-02T10:00:00+08:00",
        "texts": [],
        "forms": [{"key": key, "copied_from": LETTER, "form": form}],
        **more,
    }
    content, signer = canonical_json(said).encode(), Ed25519PrivateKey.generate()
    file = folder / "a.wording.json"
    sealed = {
        "wording": said,
        "sha256": hashlib.sha256(content).hexdigest(),
        "device": signer.public_key().public_bytes_raw().hex(),
        "signature": signer.sign(content).hex(),
    }
    file.write_text(json.dumps(sealed), encoding="utf-8")
    return files.look_through(file)


def table(**said: object) -> list[Form]:
    return [{"id": "t", "kind": "table", "columns": [{"title": "甲"}], **said}]


@pytest.mark.parametrize(
    "spoiled",
    [
        lambda _form: None,
        lambda _form: "样式",
        lambda _form: [1],
        lambda form: {**form, "offered": "not " * 700 + "filed"},
        lambda form: {**form, "part": table(count=100_000_000)},
        lambda form: {**form, "part": table(count=-1)},
        lambda form: {**form, "part": table(columns=[{"title": "甲", "share": float("nan")}])},
        lambda form: {**form, "part": table(columns=[{"title": "甲", "share": float("inf")}])},
        lambda form: {**form, "copies": {"file": 10_000_000}},
        lambda form: {**form, "copies": {"file": -3}},
        lambda form: {**form, "part": [{"id": "p", "kind": "paragraph", "text": "字" * 200_000}]},
    ],
)
def test_a_form_that_could_not_be_printed_is_a_fault(
    own: OwnForms, files: FormWordingFiles, tmp_path: Path, spoiled: Callable[[Form], object]
) -> None:
    (line,) = looked_through(files, tmp_path, spoiled(letter(own))).forms
    assert (line.fate, line.form, line.possible) == (FormFate.FAULT, None, False)
    assert 0 < len(line.fault) <= 300


@pytest.mark.parametrize("claim", [{"origin": "official"}, {"origin": "sample"}, {"section": "closing"}])
def test_a_strangers_form_is_never_an_official_one_nor_one_of_a_section(
    own: OwnForms, files: FormWordingFiles, tmp_path: Path, claim: Form
) -> None:
    (line,) = looked_through(files, tmp_path, {**letter(own), **claim}).forms
    assert line.fate is FormFate.FAULT


@pytest.mark.parametrize("key", ["own_../../x", "own_", "own_甲", "own_deadbee", "own_" + "a" * 5000, "transcript"])
def test_only_keys_the_program_makes_are_taken(
    own: OwnForms, files: FormWordingFiles, tmp_path: Path, key: str
) -> None:
    (line,) = looked_through(files, tmp_path, letter(own), key).forms
    assert line.fate is FormFate.FAULT


def test_a_file_nested_beyond_reading_is_unreadable(files: FormWordingFiles, tmp_path: Path) -> None:
    deep: object = 1
    for _ in range(900):
        deep = [deep]
    with pytest.raises(KnownError, match="wording_file_unreadable"):
        looked_through(files, tmp_path, {}, texts=deep)


def test_a_form_taken_over_again_says_what_the_file_says(
    own: OwnForms, files: FormWordingFiles, uow: UnitOfWork, tmp_path: Path
) -> None:
    wordings, form = FormWordings(uow, REFERENCE), letter(own)
    files.take_over(looked_through(files, tmp_path, form), [FREE_KEY])
    own.set_state(FREE_KEY, OwnFormState.IN_USE)
    wordings.change(FREE_KEY, "form.title", "本庭所改")
    looked = looked_through(files, tmp_path, {**form, "title": "外庭新版"})
    assert looked.forms[0].fate is FormFate.REPLACES
    files.take_over(looked, [FREE_KEY])
    assert own.open(FREE_KEY).template.title == "外庭新版"
    assert looked_through(files, tmp_path, {**form, "title": "外庭新版"}).forms[0].fate is FormFate.SAME
