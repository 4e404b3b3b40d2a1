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


def test_the_term_of_the_law_stands_in_it() -> None:
    form = catalogue()["confirmation_application"]
    assert "三十日内" in effect_in_force(form, TODAY).zh
