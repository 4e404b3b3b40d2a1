"""What forms bring about, as the window tells it beside them."""

from __future__ import annotations

from datetime import date

import pytest

from tribunal_desktop.documents.forms.reading import catalogue
from tribunal_desktop.documents.forms.template import FormTemplate
from tribunal_desktop.services.form_effect import effect_in_force

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize("form", tuple(catalogue().values()), ids=lambda form: form.key)
def test_no_effect_shows_a_gap(form: FormTemplate) -> None:
    for words in vars(effect_in_force(form, TODAY)).values():
        assert not set("{}＿_") & set(words)


def test_the_terms_of_the_law_stand_in_it() -> None:
    civil, ruling = (effect_in_force(catalogue()[key], TODAY) for key in ("civil_judgment", "dismissal_ruling"))
    assert civil.zh.startswith("送达之日起十五日内可以上诉")
    assert civil.en.startswith("Appealable within 15 days of service")
    assert ruling.en.startswith("Appealable within 10 days of service")
