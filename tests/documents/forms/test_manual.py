"""The description of the file format names everything a file may use."""

from __future__ import annotations

import re

import pytest

from tribunal_desktop import resources
from tribunal_desktop.documents.forms.conditions import CONDITIONS
from tribunal_desktop.documents.forms.gaps import FORMATS
from tribunal_desktop.documents.forms.names import NAMES
from tribunal_desktop.documents.forms.template import AskKind, FormGroup, FormOrigin, FormPage, PartKind

MANUAL = set(re.findall(r"\w+", resources.root().joinpath("docs", "decisions", "forms.md").read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    "words",
    [set(NAMES), set(CONDITIONS), *({value.value for value in kind} for kind in (PartKind, AskKind, FormPage))],
    ids=["gaps", "conditions", "parts", "questions", "pages"],
)
def test_the_manual_names_everything(words: set[str]) -> None:
    assert words - MANUAL == set()


def test_the_manual_names_groups_origins_and_formats() -> None:
    formats = {form for kind in FORMATS.values() for form in kind if form}
    assert {*FormGroup, *FormOrigin, *formats} - MANUAL == set()
