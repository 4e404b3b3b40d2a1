"""Every gap a form can have is called by a name in both languages."""

from __future__ import annotations

import pytest

from tribunal_desktop import texts
from tribunal_desktop.documents.forms.names import NAMES
from tribunal_desktop.documents.forms.reading import catalogue
from tribunal_desktop.documents.forms.template import FormGroup, FormOrigin, PartKind
from tribunal_desktop.services.form_names import gap_name, part_name


@pytest.mark.parametrize("name", sorted(NAMES))
def test_a_gap_has_a_name(name: str) -> None:
    assert gap_name(name).zh != name


def test_groups_origins_and_kinds_have_names() -> None:
    wanted = {f"term.{kind.__name__}.{value}" for kind in (FormGroup, FormOrigin, PartKind) for value in kind}
    assert wanted - set(texts.catalogue()) == set()


def test_a_part_is_called_by_its_label_or_its_first_words() -> None:
    parts = {part.id: part_name(part) for part in catalogue()["mediation_info"].parts}
    assert parts["choice"].zh == "我的选择"
    assert parts["intro"].zh == "段落：……一案，本院已于…收到。依照《"
    assert parts["seal"].en == "Issuer and seal"
