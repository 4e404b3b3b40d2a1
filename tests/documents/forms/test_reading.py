"""Data files of forms: a wrong one is refused, naming file, part and field."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest

from tribunal_desktop import resources
from tribunal_desktop.documents.forms.reading import FormFileError, catalogue, parse, read_folder

WORDS = {"zh": "试", "en": "trial"}
RIGHT: dict[str, Any] = {
    "version": "1",
    "title": "试样",
    "name": WORDS,
    "group": "notice",
    "origin": "own",
    "source": "本院自制",
    "page": "letter",
    "ask": [
        {"id": "ground", "kind": "choice", "label": WORDS, "choices": [["a", "甲", "A"]]},
        {"id": "items", "kind": "rows", "label": WORDS, "columns": [WORDS, WORDS]},
    ],
    "part": [
        {"id": "intro", "kind": "paragraph", "text": "{court}"},
        {"id": "rows", "kind": "table", "each": "answer:items", "columns": [{"title": "项", "text": "{no}{item.1}"}]},
    ],
}


def wrong(path: list[str | int], value: Any) -> dict[str, Any]:
    """The right file with one thing changed."""
    data = copy.deepcopy(RIGHT)
    place: Any = data
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return data


def test_a_right_file_is_read() -> None:
    template = parse("trial", RIGHT)
    assert template.parts[1].columns[0].share == 1
    assert template.asks[0].choices[0][1].en == "A"


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (["colour"], "red", "trial.toml: unknown field 'colour'"),
        (["title"], 3, "trial.toml, title: a text is wanted"),
        (["page"], "poster", "trial.toml, page: 'poster' is none of judgment"),
        (["name"], {"zh": "试"}, "trial.toml, name: field 'en' is missing"),
        (["seal"], "wax", "trial.toml: seal: 'wax' is none of"),
        (["needs"], "has_clauses", "needs_words: is missing"),
        (["offered"], "raining", "offered: unknown condition 'raining'"),
        (["number"], "{nummer}", "number: unknown name {nummer}"),
        (["part", 0, "kind"], "poem", "trial.toml: part 'intro', kind: 'poem' is none of"),
        (["part", 0, "changed"], True, "trial.toml: part 'intro': unknown field 'changed'"),
        (["part", 0, "text"], "{item}", "part 'intro': unknown name {item}"),
        (["part", 0, "text"], "{court:cn}", "part 'intro': {court:cn}: text has no format 'cn'"),
        (["part", 0, "text"], "{ask.nothing}", "part 'intro': unknown name {ask.nothing}"),
        (["part", 0, "when"], "ask.nothing", "part 'intro': no question 'ask.nothing'"),
        (["part", 0, "when"], "open('x')", "part 'intro'"),
        (["part", 0, "id"], "rows", "'rows' stands twice"),
        (["part", 0, "gloss"], "English", "part 'intro', gloss: a table of languages"),
        (["part", 0, "gloss"], {"en": "{x}"}, "part 'intro': unknown name {x}"),
        (["part", 1, "each"], "answer:ground", "repeats a question of kind rows"),
        (["part", 1, "each"], "everybody", "unknown repetition 'everybody'"),
        (["part", 1, "columns"], [], "part 'rows': a table has columns"),
        (["part", 1, "columns", 0, "share"], -1, "a number above 0 is wanted"),
        (["part"], [], "it has no part"),
        (["ask", 0, "choices"], [["a", "甲"]], "ask 'ground', choices: 3 texts are wanted"),
        (["ask", 0, "kind"], "line", "ask 'ground': choices belong to the kind choice"),
        (["ask", 1, "columns"], [], "ask 'items': columns belong to the kind rows"),
    ],
)
def test_a_wrong_file_is_refused_naming_the_place(path: list[str | int], value: Any, message: str) -> None:
    with pytest.raises(FormFileError) as refused:
        parse("trial", wrong(path, value))
    assert message in str(refused.value)


@pytest.mark.parametrize("field", ["version", "title", "name", "group", "page", "part"])
def test_a_field_that_is_missing_is_named(field: str) -> None:
    data = {name: value for name, value in RIGHT.items() if name != field}
    with pytest.raises(FormFileError, match=r"trial\.toml: field '.*' is missing"):
        parse("trial", data)


def test_one_wrong_file_takes_no_other_form_along(tmp_path: Path) -> None:
    shipped = resources.path("forms", "contact_card.toml")
    (tmp_path / "contact_card.toml").write_bytes(shipped.read_bytes())
    (tmp_path / "torn.toml").write_text('version = "1', encoding="utf-8")
    (tmp_path / "foreign.toml").write_bytes("title = '书'".encode("gb18030"))
    (tmp_path / "fee_sheet.toml").write_bytes(shipped.read_bytes())
    forms, wrong = read_folder(tmp_path)
    assert list(forms) == ["contact_card"]
    assert list(wrong) == ["fee_sheet", "foreign", "torn"]
    assert all(fault.startswith(f"{key}.toml: ") for key, fault in wrong.items())


def test_no_form_has_the_key_of_a_paper() -> None:
    papers = {path.stem for path in resources.path("documents").glob("*.toml")}
    assert papers.isdisjoint(catalogue())
