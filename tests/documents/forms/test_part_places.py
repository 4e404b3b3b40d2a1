"""Every part of a form says where it stands, on every page it runs over; words are looked for inside their part."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tribunal_desktop.documents.forms.facts import Answer
from tribunal_desktop.documents.forms.filling import fill
from tribunal_desktop.documents.forms.printing import render
from tribunal_desktop.documents.forms.reading import form
from tribunal_desktop.documents.forms.sample import sample_data
from tribunal_desktop.documents.page_text import page_text, places_within
from tribunal_desktop.documents.paper import Paper, PartPlace
from tribunal_desktop.documents.part_places import joined

JUDGMENT = "civil_judgment"
DAY = "2026年11月24日（星期五）"


def judgment(**answers: str) -> Paper:
    template = form(JUDGMENT)
    data = sample_data(template)
    given = {each.id: each.value for each in data.answers} | answers
    return render(fill(template, replace(data, answers=tuple(Answer(*each) for each in given.items()))))


def stands(paper: Paper, part: str) -> list[PartPlace]:
    return [place for place in paper.parts if place.part == part]


@pytest.mark.parametrize("key", [JUDGMENT, "agreement", "summons", "hearing_record"])
def test_every_part_that_prints_has_its_place_inside_the_page(key: str) -> None:
    template = form(key)
    filled = fill(template, sample_data(template))
    paper = render(filled)
    placed = {place.part for place in paper.parts}
    assert {part.id for part in filled.parts if part.text and part.kind.value == "paragraph"} <= placed
    for place in paper.parts:
        assert 1 <= place.page <= paper.pages
        assert place.height > 0
        assert 0 < place.y < place.y + place.height < 842


def test_a_part_that_runs_over_a_page_has_a_place_on_both() -> None:
    paper = judgment(found="本院经审理认定事实如下。" * 120)
    pages = [place.page for place in stands(paper, "found")]
    assert len(pages) >= 2
    assert pages == sorted(set(pages))


def test_words_that_repeat_are_found_in_the_part_they_are_meant_in() -> None:
    paper = judgment(found=f"原告于{DAY}交货。", reasons=f"原告于{DAY}交货属实。")
    everywhere = [page_text(paper.pdf, page).places(DAY) for page in range(paper.pages)]
    assert sum(map(len, everywhere)) == 2
    first, second = (places_within(paper.pdf, stands(paper, part), DAY) for part in ("found", "reasons"))
    assert len(first) == len(second) == 1
    assert first != second


def test_without_its_words_the_part_itself_is_the_place() -> None:
    paper = judgment()
    (place,) = stands(paper, "bench")
    ((page, (box,)),) = places_within(paper.pdf, [place], "不在纸上的字")
    assert page == place.page - 1
    assert box[2] - box[0] == pytest.approx(place.width)
    assert places_within(paper.pdf, [], "原告") == []


def test_places_of_one_part_on_one_page_are_one() -> None:
    here, there = PartPlace("a", 1, 10, 50, 100, 20), PartPlace("a", 1, 10, 20, 100, 20)
    assert joined([here, there, PartPlace("a", 2, 0, 0, 1, 1)]) == (
        PartPlace("a", 1, 10, 20, 100, 50),
        PartPlace("a", 2, 0, 0, 1, 1),
    )
