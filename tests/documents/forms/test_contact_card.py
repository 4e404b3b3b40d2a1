"""The contact card of the judge (便民联系卡): eight to a page, each with whom to call."""

from __future__ import annotations

from tests.documents.reading import page_texts
from tribunal_desktop.documents.forms.filling import fill
from tribunal_desktop.documents.forms.printing import render
from tribunal_desktop.documents.forms.reading import form
from tribunal_desktop.documents.forms.sample import sample_data


def test_eight_cards_fill_one_page_and_name_the_judge() -> None:
    template = form("contact_card")
    data = sample_data(template)
    (page,) = page_texts(render(fill(template, data)).pdf)
    assert page.count("承办：") == page.count("电话：") == 8
    assert page.count(data.facts.bench.judge) == 8
