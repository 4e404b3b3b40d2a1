"""Where on a printed form the findings of its check stand (体检位置): the parts they are about, by their findings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tribunal_desktop.documents.forms.gaps import gaps_of
from tribunal_desktop.documents.forms.template import FormTemplate, Part, PartKind
from tribunal_desktop.documents.paper import Paper, PartPlace
from tribunal_desktop.rules.findings import Finding

PART, PARTY, NUMBER = "part.", "party.", "number"

Spots = Mapping[str, tuple[PartPlace, ...]]
"""The places of a finding, by its key; nothing for what stands nowhere on the paper."""


def spots_of(
    findings: Iterable[Finding], template: FormTemplate, paper: Paper | None
) -> dict[str, tuple[PartPlace, ...]]:
    """Every place of what each finding is about, in the order of the paper."""
    if paper is None:
        return {}
    found = {finding.key: _places(finding, template, paper) for finding in findings}
    return {key: places for key, places in found.items() if places}


def _places(finding: Finding, template: FormTemplate, paper: Paper) -> tuple[PartPlace, ...]:
    parts = _parts(finding, template)
    places = tuple(place for place in paper.parts if place.part.partition(".")[0] in parts)
    named = finding.part or finding.field
    own = tuple(place for place in places if place.part.endswith(f".{named.removeprefix(PARTY)}"))
    return own if named.startswith(PARTY) and own else places


def _parts(finding: Finding, template: FormTemplate) -> frozenset[str]:
    """The ids of the parts: one the check names, else those in which the fact or the answer stands."""
    named = finding.part or finding.field
    if named.startswith(PART):
        return frozenset({named.removeprefix(PART).partition(".")[0]})
    if named.startswith(PARTY):
        return frozenset(part.id for part in template.parts if part.kind is PartKind.PARTIES)
    if named == NUMBER:
        return frozenset({PartKind.NUMBER.value, *(part.id for part in template.parts if part.kind is PartKind.NUMBER)})
    return frozenset(part.id for part in template.parts if named in _names(part))


def _names(part: Part) -> frozenset[str]:
    """What stands in the gaps of a part, and what it is repeated for."""
    texts = (part.text, part.label, *(word for cell in part.cells for word in cell))
    named = {gap.name for text in (*texts, *(column.text for column in part.columns)) for gap in gaps_of(text)}
    listed = part.each.partition(":")[2]
    return frozenset({*named, listed, f"ask.{listed}"} if listed else named)
