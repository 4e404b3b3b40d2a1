"""A masked copy of a form loses what must not be published, on paper and not only in the words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.documents.reading import squeezed, text_by_pypdf
from tribunal_desktop.documents.forms.facts import CaseFacts
from tribunal_desktop.documents.forms.filling import fill
from tribunal_desktop.documents.forms.masked import masked_form, people_to_mask
from tribunal_desktop.documents.forms.printing import render
from tribunal_desktop.documents.forms.reading import catalogue, form
from tribunal_desktop.documents.forms.sample import full_facts, sample_data
from tribunal_desktop.documents.forms.template import FormGroup, FormPage
from tribunal_desktop.rules.terms import MaskKind

DECISIONS = sorted(
    key
    for key, each in catalogue().items()
    if each.group in {FormGroup.DECISION, FormGroup.MEDIATION} and each.page is FormPage.JUDGMENT
)


def masked_text(key: str, facts: CaseFacts) -> str:
    template = form(key)
    filled, _ = masked_form(fill(template, sample_data(template, facts)), people_to_mask(facts))
    return squeezed(text_by_pypdf(render(filled).pdf))


@pytest.mark.parametrize("key", DECISIONS)
def test_a_family_case_shows_no_name_of_a_party(key: str) -> None:
    facts = replace(full_facts(), family=True, cause="离婚纠纷")
    text = masked_text(key, facts)
    assert "张某" in text
    for gone in ("张明辉", "李秋生", "000000197803050011", "13800000001", "柳树村", "东街36号"):
        assert gone not in text
    whole = "".join(str(part) for part in fill(form(key), sample_data(form(key), facts)).parts)
    assert ("示例县宏泰建材有限公司" in text) == ("示例县宏泰建材有限公司" in whole)


@pytest.mark.parametrize("key", DECISIONS)
def test_any_other_case_keeps_names_and_loses_particulars(key: str) -> None:
    text = masked_text(key, full_facts())
    assert "张明辉" in text
    for gone in ("000000197803050011", "13800000001", "柳树村", "东街36号"):
        assert gone not in text


def test_what_was_taken_out_is_listed_for_the_reader() -> None:
    facts = replace(full_facts(), family=True)
    template = form("civil_mediation_statement")
    _, taken = masked_form(fill(template, sample_data(template, facts)), people_to_mask(facts))
    kinds = {each.kind for each in taken}
    assert {MaskKind.NAME, MaskKind.ADDRESS} <= kinds
    assert all(each.count for each in taken)
