"""Required particulars at intake (立案登记事项): CPL 124; REG 4, 6.

The court has to take the papers and give a receipt even when something is missing (REG 2; Int 208), and then lists
everything missing in one written notice (REG 7). So only what makes the row meaningless blocks; the rest asks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import combinations

from tribunal_desktop.rules.figures import figure
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.identity import (
    age_on,
    check_credit_code,
    check_resident_id,
    normalise_name,
    normalise_number,
    normalise_phone,
    read_resident_id,
)
from tribunal_desktop.rules.terms import (
    Channel,
    GreenChannel,
    IdType,
    MatchedBy,
    MediationMode,
    Particular,
    PartyKind,
    PartyRole,
    Sex,
)

FULL_AGE = "age.full"
OLDEST_AGE = 130
LONG_FACTS = 10_000

_CPL_124 = "民事诉讼法第124条"
_REQUIRED: dict[tuple[PartyRole, bool], tuple[Particular, ...]] = {
    (PartyRole.PLAINTIFF, True): (
        Particular.SEX,
        Particular.BIRTH_DATE,
        Particular.ETHNICITY,
        Particular.OCCUPATION,
        Particular.EMPLOYER,
        Particular.DOMICILE,
        Particular.PHONE,
    ),
    (PartyRole.PLAINTIFF, False): (
        Particular.DOMICILE,
        Particular.REPRESENTATIVE_NAME,
        Particular.REPRESENTATIVE_POST,
        Particular.PHONE,
    ),
    (PartyRole.DEFENDANT, True): (Particular.SEX, Particular.EMPLOYER, Particular.DOMICILE),
    (PartyRole.DEFENDANT, False): (Particular.DOMICILE,),
}


@dataclass(frozen=True)
class PartyFacts:
    """One party as typed at the counter; fields are those of the party's record."""

    role: PartyRole
    kind: PartyKind
    name: str
    sex: Sex | None = None
    birth_date: date | None = None
    ethnicity: str = ""
    id_type: IdType = IdType.NONE
    id_number: str = ""
    occupation: str = ""
    employer: str = ""
    domicile: str = ""
    phone: str = ""
    representative_name: str = ""
    representative_post: str = ""


@dataclass(frozen=True)
class DisputeFacts:
    """A dispute as typed at the counter; parties in the order of the papers."""

    received_at: datetime
    channel: Channel
    cause_code: str
    cause_version: str
    claim_text: str
    facts_text: str
    amount_fen: int | None
    parties: tuple[PartyFacts, ...]
    village_id: str | None = None
    mediation_mode: MediationMode | None = None
    language_need: str = ""
    green_channel: GreenChannel | None = None


def check_intake(dispute: DisputeFacts, today: date) -> tuple[Finding, ...]:
    """Everything to say about a dispute before it is registered, in the order of the form."""
    found = [*_check_dispute(dispute, today), *_check_sides(dispute.parties)]
    for position, party in enumerate(dispute.parties):
        found += check_party(party, f"parties.{position}", today)
    return (*found, *_check_same_person(dispute.parties))


def check_party(party: PartyFacts, at: str, today: date) -> tuple[Finding, ...]:
    """What to say about one party; ``at`` is its place in the form, for example ``parties.0``."""
    found = [*_check_required(party, at), *_check_id(party, at)]
    if party.kind is PartyKind.NATURAL and party.birth_date:
        found += _check_birth(party, party.birth_date, at, today)
    return tuple(found)


def _check_dispute(dispute: DisputeFacts, today: date) -> Iterator[Finding]:
    if dispute.received_at.date() > today:
        yield Finding("received_in_future", "received_at", Severity.BLOCK, {"day": dispute.received_at.date()})
    if not dispute.claim_text.strip():
        yield Finding("claim_missing", "claim_text", Severity.BLOCK, basis="民事诉讼法第122条第3项")
    if not dispute.facts_text.strip():
        yield Finding("facts_missing", "facts_text", Severity.ASK, basis="民事诉讼法第122条第3项")
    if len(dispute.facts_text) > LONG_FACTS:
        yield Finding("facts_long", "facts_text", Severity.NOTE, {"characters": len(dispute.facts_text)})
    if not dispute.cause_code:
        yield Finding("cause_missing", "cause_code", Severity.ASK, basis="法〔2025〕226号")
    if dispute.amount_fen is not None and dispute.amount_fen < 0:
        yield Finding("amount_negative", "amount_fen", Severity.BLOCK)


def _check_sides(parties: Sequence[PartyFacts]) -> Iterator[Finding]:
    roles = {party.role for party in parties}
    if PartyRole.PLAINTIFF not in roles:
        yield Finding("plaintiff_missing", "parties", Severity.BLOCK, basis="民事诉讼法第122条第1项")
    if PartyRole.DEFENDANT not in roles:
        yield Finding("defendant_missing", "parties", Severity.BLOCK, basis="民事诉讼法第122条第2项")


def _check_required(party: PartyFacts, at: str) -> Iterator[Finding]:
    if not party.name.strip():
        yield Finding("party_name_missing", f"{at}.name", Severity.BLOCK, {"role": party.role}, _CPL_124)
    for particular in _REQUIRED.get((party.role, party.kind is PartyKind.NATURAL), ()):
        value: object = getattr(party, particular.value)
        if value is None or (isinstance(value, str) and not value.strip()):
            params: dict[str, object] = {"role": party.role, "particular": particular}
            yield Finding("particular_missing", f"{at}.{particular.value}", Severity.ASK, params, _CPL_124)


def _check_id(party: PartyFacts, at: str) -> Iterator[Finding]:
    field = f"{at}.id_number"
    if party.id_type is IdType.NONE or not party.id_number.strip():
        return
    if party.id_type is IdType.CREDIT_CODE:
        finding = check_credit_code(party.id_number, field)
    elif party.id_type is IdType.RESIDENT_ID:
        finding = check_resident_id(party.id_number, field)
    else:
        return
    if finding:
        yield finding
    elif party.id_type is IdType.RESIDENT_ID and party.kind is not PartyKind.NATURAL:
        yield Finding("id_kind_mismatch", f"{at}.id_type", Severity.ASK, {"kind": party.kind})
    resident = read_resident_id(party.id_number) if party.id_type is IdType.RESIDENT_ID else None
    if resident and party.sex and party.sex is not resident.sex:
        params: dict[str, object] = {"stated": party.sex, "by_number": resident.sex}
        yield Finding("id_sex_mismatch", f"{at}.sex", Severity.ASK, params, "GB 11643-1999")
    if resident and party.birth_date and party.birth_date != resident.birth_date:
        params = {"stated": party.birth_date, "by_number": resident.birth_date}
        yield Finding("id_birth_date_mismatch", f"{at}.birth_date", Severity.ASK, params, "GB 11643-1999")


def _check_birth(party: PartyFacts, birth_date: date, at: str, today: date) -> Iterator[Finding]:
    field = f"{at}.birth_date"
    if birth_date > today:
        yield Finding("birth_date_in_future", field, Severity.BLOCK, {"day": birth_date})
    elif age_on(birth_date, today) > OLDEST_AGE:
        yield Finding("birth_date_too_early", field, Severity.ASK, {"age": age_on(birth_date, today)})
    elif age_on(birth_date, today) < figure(FULL_AGE, today) and not party.representative_name.strip():
        params: dict[str, object] = {"age": age_on(birth_date, today), "full": figure(FULL_AGE, today)}
        yield Finding("minor_without_guardian", f"{at}.representative_name", Severity.ASK, params, "民事诉讼法第60条")


def _check_same_person(parties: Sequence[PartyFacts]) -> Iterator[Finding]:
    for (_, first), (position, second) in combinations(enumerate(parties), 2):
        matched = matched_by(first, second.name, second.id_number, second.phone)
        same_side = first.role is second.role
        if MatchedBy.ID_NUMBER in matched or (MatchedBy.NAME in matched and not _told_apart(first, second)):
            code = "party_entered_twice" if same_side else "party_on_both_sides"
            params: dict[str, object] = {"name": second.name.strip(), "matched": matched}
            yield Finding(code, f"parties.{position}.name", Severity.ASK, params, "民事诉讼法第122条")


def matched_by(party: PartyFacts, name: str, id_number: str, phone: str) -> tuple[MatchedBy, ...]:
    """By what a party may be the person with this name, ID number and phone; blanks never match."""
    pairs = (
        (MatchedBy.NAME, normalise_name(party.name), normalise_name(name)),
        (MatchedBy.ID_NUMBER, normalise_number(party.id_number), normalise_number(id_number)),
        (MatchedBy.PHONE, normalise_phone(party.phone), normalise_phone(phone)),
    )
    return tuple(kind for kind, ours, theirs in pairs if ours and ours == theirs)


def _told_apart(first: PartyFacts, second: PartyFacts) -> bool:
    """Two people of one name whose ID numbers or birth dates differ are two people."""
    numbers = {normalise_number(first.id_number), normalise_number(second.id_number)}
    dates = {first.birth_date, second.birth_date}
    return (len(numbers) == 2 and "" not in numbers) or (len(dates) == 2 and None not in dates)
