"""Every shipped form: it can be read, filled and printed from a dispute of which all is known, little, or no party."""

from __future__ import annotations

import dataclasses

import pytest

from tribunal_desktop import resources
from tribunal_desktop.documents.forms.facts import FormOptions
from tribunal_desktop.documents.forms.filling import fill
from tribunal_desktop.documents.forms.printing import render
from tribunal_desktop.documents.forms.reading import catalogue, form, wrong_files
from tribunal_desktop.documents.forms.sample import bare_facts, full_facts, sample_data
from tribunal_desktop.documents.forms.template import PartKind
from tribunal_desktop.errors import KnownError

KEYS = sorted(path.stem for path in resources.path("forms").glob("*.toml"))


def test_the_catalogue_holds_every_file() -> None:
    assert wrong_files() == {}
    assert sorted(catalogue()) == KEYS


def test_every_form_has_its_place_in_the_dossier() -> None:
    rules = resources.toml("rules", "dossier.toml")
    placed = {*rules["left_out"], *(key for kind in rules["kind"] for key in kind.get("templates", ()))}
    assert set(KEYS) - placed == set()


@pytest.mark.parametrize("key", KEYS)
def test_a_form_says_what_it_is_for(key: str) -> None:
    template = form(key)
    assert template.name.zh
    assert template.name.en
    assert template.effect.zh
    assert template.signed_by.zh
    assert template.source
    assert all(article.no and article.law for article in template.articles)


@pytest.mark.parametrize("key", KEYS)
def test_it_prints_the_same_bytes_twice_when_all_is_known(key: str) -> None:
    template = form(key)
    filled = fill(template, sample_data(template))
    first, again = render(filled), render(fill(template, sample_data(template)))
    assert first.sha256 == again.sha256
    assert first.template == key
    assert first.template_version == template.version


@pytest.mark.parametrize("key", KEYS)
def test_it_prints_with_blanks_when_little_is_known(key: str) -> None:
    template = form(key)
    filled = fill(template, sample_data(template, bare_facts(), answered=False))
    if any(part.kind is PartKind.CLAUSES for part in filled.parts):
        assert "has_clauses" in template.needs
        with pytest.raises(KnownError, match="paper_without_clauses"):
            render(filled)
    else:
        assert render(filled).pages


@pytest.mark.parametrize("key", KEYS)
def test_without_parties_it_is_refused_or_names_nobody(key: str) -> None:
    template = form(key)
    filled = fill(template, sample_data(template, dataclasses.replace(full_facts(), parties=())))
    if any(part.kind is PartKind.PARTIES for part in filled.parts):
        with pytest.raises(KnownError, match="paper_without_parties"):
            render(filled)
    else:
        assert render(filled).pages


@pytest.mark.parametrize("key", KEYS)
def test_large_print_and_gloss_change_no_word(key: str) -> None:
    template = form(key)
    plain = fill(template, sample_data(template, full_facts()))
    glossed = fill(template, sample_data(template, full_facts(), FormOptions(large=True, gloss="en")))
    assert [part.text for part in plain.parts] == [part.text for part in glossed.parts]
    assert render(glossed).pages
