"""The check of a paper before it is printed (文书体检): what is empty, and what the fonts cannot print."""

from __future__ import annotations

from collections.abc import Iterator

from tribunal_desktop.documents.agreement import AgreementPaper
from tribunal_desktop.documents.blocks import PartyParticulars
from tribunal_desktop.documents.transcript import TranscriptPaper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.findings import Finding, Severity

MediationPaper = AgreementPaper | TranscriptPaper


def check_paper(data: MediationPaper) -> tuple[Finding, ...]:
    """What a reader of the printed paper would miss."""
    if isinstance(data, AgreementPaper):
        return tuple(_check_agreement(data))
    return tuple(_check_transcript(data))


def unprintable(error: KnownError) -> Finding:
    """The refusal of the printer's fonts or of an empty paper, as a finding of the check."""
    return Finding(error.code, "paper", Severity.BLOCK, dict(error.params))


def _check_agreement(data: AgreementPaper) -> Iterator[Finding]:
    if not data.cause:
        yield Finding("paper_cause_missing", "cause", Severity.ASK)
    if not data.facts:
        yield Finding("paper_facts_missing", "facts", Severity.BLOCK)
    for party in data.parties:
        yield from _check_party(party)


def _check_party(party: PartyParticulars) -> Iterator[Finding]:
    if not party.address:
        yield Finding("paper_address_missing", "parties", Severity.NOTE, {"name": party.name})


def _check_transcript(data: TranscriptPaper) -> Iterator[Finding]:
    if not data.place:
        yield Finding("paper_place_missing", "place", Severity.ASK)
    if not data.statements:
        yield Finding("paper_statements_missing", "statements", Severity.BLOCK)
    if data.ended_at is None:
        yield Finding("paper_end_missing", "ended_at", Severity.NOTE)
