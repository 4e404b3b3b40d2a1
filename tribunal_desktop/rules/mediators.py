"""Who may mediate a dispute: certificate, roster, and links to the parties (PML 14; TYD 5-10, 15; OMED 13).

A link found by name, ID number or phone is a question to a person, never an automatic removal: parties who know of it
may keep the mediator.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.particulars import PartyFacts, matched_by
from tribunal_desktop.rules.terms import MatchedBy, MediatorKind

_FIELD = "mediator_id"
_NEEDS_CERTIFICATE = frozenset({MediatorKind.INVITED})


@dataclass(frozen=True)
class RelativeFacts:
    """A near relative the mediator declared (近亲属申报)."""

    name: str
    relation: str
    id_number: str = ""
    phone: str = ""
    employer: str = ""
    domicile: str = ""
    shares_in: str = ""


@dataclass(frozen=True)
class MediatorFacts:
    """A mediator of the roster as far as the rules need one."""

    name: str
    kind: MediatorKind
    active: bool
    certificate_no: str = ""
    certificate_valid_to: date | None = None
    phone: str = ""
    id_number: str = ""
    relatives: tuple[RelativeFacts, ...] = ()


def check_assignment(mediator: MediatorFacts, parties: Sequence[PartyFacts], on: date) -> tuple[Finding, ...]:
    """Everything to say before ``mediator`` gets a dispute between ``parties`` on ``on``."""
    note = Finding("mediator_later_roles", _FIELD, Severity.NOTE, {"name": mediator.name}, "法释〔2016〕14号第16条")
    return (*check_eligibility(mediator, on), *find_conflicts(mediator, parties), note)


def check_eligibility(mediator: MediatorFacts, on: date) -> tuple[Finding, ...]:
    """What bars a mediator on that day: left the roster, certificate run out, certificate missing where it must be."""
    return tuple(_ineligible(mediator, on))


def find_conflicts(mediator: MediatorFacts, parties: Sequence[PartyFacts]) -> tuple[Finding, ...]:
    """One question for each party, or its representative, who may be the mediator or a declared relative."""
    return tuple(finding for party in parties for finding in _conflicts(mediator, party))


def _ineligible(mediator: MediatorFacts, on: date) -> Iterator[Finding]:
    who: dict[str, object] = {"name": mediator.name}
    if not mediator.active:
        yield Finding("mediator_inactive", _FIELD, Severity.BLOCK, who, "法释〔2016〕14号第5条至第10条")
    if mediator.kind in _NEEDS_CERTIFICATE and not mediator.certificate_no.strip():
        yield Finding("mediator_certificate_missing", _FIELD, Severity.BLOCK, who, "法释〔2016〕14号第5条至第10条")
    valid_to = mediator.certificate_valid_to
    if valid_to and valid_to < on:
        params = {**who, "valid_to": valid_to}
        yield Finding("mediator_certificate_expired", _FIELD, Severity.BLOCK, params, "法释〔2016〕14号第5条至第10条")


def _conflicts(mediator: MediatorFacts, party: PartyFacts) -> Iterator[Finding]:
    basis = "法释〔2016〕14号第15条；法释〔2021〕23号第13条"
    who: dict[str, object] = {"mediator": mediator.name, "party": party.name.strip()}
    own = _matches(party, mediator.name, mediator.id_number, mediator.phone)
    if own:
        yield Finding("mediator_may_be_party", _FIELD, Severity.ASK, {**who, "matched": own}, basis)
    for relative in mediator.relatives:
        matched = _matches(party, relative.name, relative.id_number, relative.phone)
        if matched:
            params = {**who, "relative": relative.name, "relation": relative.relation, "matched": matched}
            yield Finding("mediator_relative_is_party", _FIELD, Severity.ASK, params, basis)


def _matches(party: PartyFacts, name: str, id_number: str, phone: str) -> tuple[MatchedBy, ...]:
    """Matches with the party or with the person who acts for it."""
    matched = matched_by(party, name, id_number, phone)
    acting = PartyFacts(party.role, party.kind, party.representative_name)
    return matched or matched_by(acting, name, "", "")
