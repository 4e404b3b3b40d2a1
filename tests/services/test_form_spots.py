"""A finding about a party points at that party's lines on the paper, not at everybody's."""

from __future__ import annotations

from tribunal_desktop.documents.forms.filling import fill
from tribunal_desktop.documents.forms.printing import render
from tribunal_desktop.documents.forms.reading import form
from tribunal_desktop.documents.forms.sample import sample_data
from tribunal_desktop.documents.page_text import page_text, places_within
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.services.form_spots import spots_of


def about(party_id: str) -> Finding:
    return Finding("paper_party_old", f"party.{party_id}", Severity.NOTE)


def test_each_party_has_its_own_lines() -> None:
    template = form("civil_judgment")
    data = sample_data(template)
    paper = render(fill(template, data))
    first, second = data.facts.parties[:2]
    findings = (about(first.id), about(second.id), about("gone"))
    spots = spots_of(findings, template, paper)
    (one,), (other,) = spots[findings[0].key], spots[findings[1].key]
    assert (one.page, -one.y) < (other.page, -other.y), "one above the other"
    for place, party, stranger in ((one, first, second), (other, second, first)):
        text = page_text(paper.pdf, place.page - 1)
        inside = places_within(paper.pdf, [place], party.name)
        assert inside[0][1] in text.places(party.name)
        assert places_within(paper.pdf, [place], stranger.name)[0][1] not in text.places(stranger.name)
    assert {place.part.partition(".")[0] for place in spots[findings[2].key]} == {one.part.partition(".")[0]}
    assert len(spots[findings[2].key]) >= 2, "whoever is not on the paper any more: all of them"
