"""Case intake (立案登记): take a dispute in, correct it, note that it was filed."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import exists, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, aliased

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Deadline, Dispute, Party, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.models.local import StoreInfo
from tribunal_desktop.rules.beijing_time import BEIJING, beijing_day
from tribunal_desktop.rules.case_numbers import CaseNumber, parse_case_number
from tribunal_desktop.rules.findings import Finding, Severity, blocking, unanswered
from tribunal_desktop.rules.identity import normalise_number, normalise_phone
from tribunal_desktop.rules.particulars import DisputeFacts, PartyFacts, check_intake
from tribunal_desktop.rules.provisional import ProvisionalNumber, serial_key
from tribunal_desktop.rules.terms import IdType, LimitEvent, PartyRole, Stage
from tribunal_desktop.services.disputes import require_dispute
from tribunal_desktop.services.filing_screening import Screens
from tribunal_desktop.services.limits import ACCEPTANCE_LIMIT, Limits, end_limits
from tribunal_desktop.services.number_issue import NumberIssue
from tribunal_desktop.services.parties import parties_of
from tribunal_desktop.services.payment_order import open_limits
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.search_index import index_dispute
from tribunal_desktop.services.tribunal_profile import this_device

"""The limit in which the court decides whether to take the case (CPL 126: seven days)."""

LONGEST_LINE = 200
_PHONE = re.compile(r"[\d\s+()（）＋\-－—]+")
"""A phone number by itself, which is kept as digits; one with words (分机, 微信) is kept as typed."""

_ONE_LINE = (
    "name",
    "ethnicity",
    "id_number",
    "occupation",
    "employer",
    "domicile",
    "phone",
    "representative_name",
    "representative_post",
)


@dataclass(frozen=True)
class RegisteredDispute:
    """What the counter says after registering."""

    id: str
    provisional_no: str
    decide_by: date
    decide_by_provisional: bool


@dataclass(frozen=True)
class KnownDispute:
    """A dispute as it stands, to be corrected; ``party_ids`` go with ``facts.parties``."""

    id: str
    number: str
    facts: DisputeFacts
    party_ids: tuple[str, ...]


class CaseIntake:
    """Registers disputes at the counter, in a village hall or from a register; each method is one transaction."""

    def __init__(self, uow: UnitOfWork, reference: Reference, issue: NumberIssue | None = None) -> None:
        """``issue`` accounts for numbers of leased blocks; without it none is touched."""
        self._uow = uow
        self._reference = reference
        self._issue = issue or NumberIssue(uow)
        self._limits = Limits(reference, uow.clock)
        self._screens = Screens(reference)

    def check(self, facts: DisputeFacts, dispute_id: str | None = None) -> tuple[Finding, ...]:
        """Everything to say about the facts; ``dispute_id`` is the dispute being corrected, if any."""
        with self._uow.read() as session:
            return self.check_in(session, facts, dispute_id)

    def register(self, facts: DisputeFacts, answers: Collection[str] = ()) -> RegisteredDispute:
        """Write the dispute, its parties and the limit to decide, and give it the next provisional number.

        ``answers`` are the keys of the questions a person answered. Raises ``KnownError`` ``intake_blocked`` or
        ``intake_unanswered`` when something stands in the way.
        """
        with self._uow.write("dispute.register") as session:
            findings = self.check_in(session, facts)
            refuse_open(findings, answers)
            return self.add(session, facts, confirmed(findings, answers))

    def add(
        self, session: Session, facts: DisputeFacts, confirmed_findings: str = "", import_key: str | None = None
    ) -> RegisteredDispute:
        """Add checked facts within a running transaction, for ``register`` and for importing a register."""
        received_on = beijing_day(facts.received_at)
        dispute = Dispute(
            id=new_id(self._uow.clock),
            provisional_no=str(_next_number(session, received_on.year)),
            stage=Stage.RECEIVED,
            received_by_id=self._uow.actor.id,
            confirmed_findings=confirmed_findings,
            import_key=import_key,
            **_dispute_values(facts),
        )
        session.add(dispute)
        session.flush()
        for position, party in enumerate(facts.parties):
            session.add(Party(id=new_id(self._uow.clock), dispute_id=dispute.id, **_party_values(party, position)))
        deadline = self._limits.begin(session, dispute.id, ACCEPTANCE_LIMIT, received_on)
        index_dispute(session, dispute.id)
        return RegisteredDispute(dispute.id, dispute.provisional_no, deadline.due_on, deadline.provisional)

    def known(self, dispute_id: str) -> KnownDispute:
        """The dispute as it stands; ``KnownError`` ``dispute_unknown`` when there is none."""
        with self._uow.read() as session:
            dispute = require_dispute(session, dispute_id)
            parties = parties_of(session, dispute_id)
            facts = DisputeFacts(
                received_at=dispute.received_at,
                channel=dispute.channel,
                cause_code=dispute.cause_code or "",
                cause_version=dispute.cause_version or "",
                claim_text=dispute.claim_text,
                facts_text=dispute.facts_text,
                amount_fen=dispute.amount_fen,
                parties=tuple(_party_facts(party) for party in parties),
                village_id=dispute.village_id,
                mediation_mode=dispute.mediation_mode,
                language_need=dispute.language_need or "",
                green_channel=dispute.green_channel,
            )
            return KnownDispute(dispute.id, dispute.number, facts, tuple(party.id for party in parties))

    def amend(
        self,
        dispute_id: str,
        facts: DisputeFacts,
        party_ids: Sequence[str | None],
        answers: Collection[str] = (),
    ) -> None:
        """Correct a dispute that is not closed; ``party_ids`` says which known party each party is, None a new one.

        Every change stays in the trail with its value before. Raises as ``register`` does, and
        ``closed_file_unchanged`` or ``party_in_use`` (a removed party is bound by an agreement).
        """
        with self._uow.write("dispute.amend") as session:
            dispute = require_dispute(session, dispute_id)
            if dispute.closed_on is not None:
                raise KnownError("closed_file_unchanged", number=dispute.number)
            findings = self.check_in(session, facts, dispute_id)
            refuse_open(findings, answers)
            for name, value in _dispute_values(facts).items():
                setattr(dispute, name, value)
            dispute.confirmed_findings = confirmed(findings, answers)
            self._amend_parties(session, dispute_id, facts.parties, party_ids)
            index_dispute(session, dispute_id)

    def mark_filed(self, dispute_id: str, filed_on: date, case_no: str = "") -> None:
        """Note that the dispute was filed (立案); a formal number is entered only as the parent court issued it.

        Raises ``KnownError`` ``case_no_unreadable``, ``case_no_taken`` or ``filed_out_of_order``.
        """
        number = self._formal_number(case_no) if case_no.strip() else None
        with self._uow.write("dispute.file") as session:
            self.file_in(session, dispute_id, filed_on, number)

    def file_in(self, session: Session, dispute_id: str, filed_on: date, number: str | None) -> None:
        """``mark_filed`` within a running transaction, with a number in its canonical form.

        An imported register does not say what was sent and handed over in time: it begins no limits of that kind.
        """
        dispute = require_dispute(session, dispute_id)
        received_on = beijing_day(dispute.received_at)
        if not received_on <= filed_on <= self._uow.today():
            raise KnownError("filed_out_of_order", received=received_on, filed=filed_on)
        if number and session.scalar(select(exists().where(Dispute.case_no == number, Dispute.id != dispute_id))):
            raise KnownError("case_no_taken", number=number)
        if number:
            self._issue.note(session, dispute, number, filed_on)
        dispute.filed_on = filed_on
        dispute.case_no = number or dispute.case_no
        if dispute.stage is Stage.RECEIVED:
            dispute.stage = Stage.FILED
        if dispute.import_key is None:
            self._limits.note_event(session, dispute, LimitEvent.FILED, filed_on)
            open_limits(session, self._limits, dispute)
        else:
            end_limits(session, dispute_id, filed_on, Deadline.rule_id == ACCEPTANCE_LIMIT)
        index_dispute(session, dispute_id)

    def check_in(self, session: Session, facts: DisputeFacts, dispute_id: str | None = None) -> tuple[Finding, ...]:
        """``check`` within a running transaction."""
        today = self._uow.today()
        return (
            *check_intake(facts, today),
            *_check_lengths(facts),
            *_check_repeated(session, facts, dispute_id),
            *self._screens.screen_in(session, facts, dispute_id),
        )

    def _amend_parties(
        self, session: Session, dispute_id: str, parties: Sequence[PartyFacts], party_ids: Sequence[str | None]
    ) -> None:
        before = {party.id: party for party in parties_of(session, dispute_id)}
        for position, (facts, party_id) in enumerate(zip(parties, party_ids, strict=True)):
            values = _party_values(facts, position)
            party = before.pop(party_id, None) if party_id else None
            if party is None:
                session.add(Party(id=new_id(self._uow.clock), dispute_id=dispute_id, **values))
            else:
                for name, value in values.items():
                    setattr(party, name, value)
        for party in before.values():
            session.delete(party)
        try:
            session.flush()
        except IntegrityError as error:
            raise KnownError("party_in_use", names="、".join(party.name for party in before.values())) from error

    def _formal_number(self, case_no: str) -> str:
        number = parse_case_number(case_no, self._reference.case_type_codes, "case_no")
        if isinstance(number, CaseNumber):
            return str(number)
        raise KnownError("case_no_unreadable", typed=case_no.strip())


def refuse_open(findings: Sequence[Finding], answers: Collection[str]) -> None:
    """Raise ``KnownError`` when a finding blocks or a question is unanswered."""
    if stops := blocking(findings):
        raise KnownError("intake_blocked", count=len(stops))
    if questions := unanswered(findings, answers):
        raise KnownError("intake_unanswered", count=len(questions))


def confirmed(findings: Sequence[Finding], answers: Collection[str]) -> str:
    """What is kept of the answers: the keys of the questions that were asked and answered."""
    return ",".join(finding.key for finding in findings if finding.severity is Severity.ASK and finding.key in answers)


def _next_number(session: Session, year: int) -> ProvisionalNumber:
    """The next number of this computer in ``year``; gap-free, because it is drawn in the row's own transaction."""
    mark = this_device(session).mark
    key = serial_key(year)
    try:
        serial = int(StoreInfo.get(session, key)) + 1
    except KeyError:
        serial = _highest_serial(session, f"暂{year}-{mark}-") + 1
    StoreInfo.put(session, key, str(serial))
    return ProvisionalNumber(year, mark, serial)


def _highest_serial(session: Session, prefix: str) -> int:
    taken = session.scalars(select(Dispute.provisional_no).where(Dispute.provisional_no.startswith(prefix)))
    return max((int(number.removeprefix(prefix)) for number in taken), default=0)


def _dispute_values(facts: DisputeFacts) -> dict[str, object]:
    return {
        "received_at": facts.received_at,
        "channel": facts.channel,
        "cause_code": facts.cause_code or None,
        "cause_version": facts.cause_version or None,
        "claim_text": facts.claim_text.strip(),
        "facts_text": facts.facts_text.strip(),
        "amount_fen": facts.amount_fen,
        "village_id": facts.village_id,
        "mediation_mode": facts.mediation_mode,
        "language_need": facts.language_need.strip() or None,
        "green_channel": facts.green_channel,
    }


def _party_values(facts: PartyFacts, position: int) -> dict[str, object]:
    values: dict[str, object] = dataclasses.asdict(facts)
    for name in _ONE_LINE:
        values[name] = " ".join(str(values[name]).split()) or None
    number = "" if facts.id_type is IdType.NONE else normalise_number(facts.id_number)
    digits = normalise_phone(facts.phone) if _PHONE.fullmatch(facts.phone) else ""
    return {
        **values,
        "name": values["name"] or "",
        "id_number": number or None,
        "phone": digits or values["phone"],
        "position": position,
    }


def _party_facts(party: Party) -> PartyFacts:
    texts = {name: getattr(party, name) or "" for name in _ONE_LINE}
    return PartyFacts(
        role=party.role, kind=party.kind, sex=party.sex, birth_date=party.birth_date, id_type=party.id_type, **texts
    )


def _check_lengths(facts: DisputeFacts) -> list[Finding]:
    return [
        Finding("text_too_long", f"parties.{place}.{name}", Severity.BLOCK, {"longest": LONGEST_LINE, "typed": length})
        for place, party in enumerate(facts.parties)
        for name in _ONE_LINE
        if (length := len(getattr(party, name))) > LONGEST_LINE
    ]


def _check_repeated(session: Session, facts: DisputeFacts, dispute_id: str | None) -> list[Finding]:
    """A question when the same parties already have an open dispute over the same cause (Int 247)."""
    names = {
        role: [" ".join(party.name.split()) for party in facts.parties if party.role is role and party.name.strip()]
        for role in (PartyRole.PLAINTIFF, PartyRole.DEFENDANT)
    }
    plaintiff, defendant = aliased(Party), aliased(Party)
    query = (
        select(Dispute.number)
        .join(plaintiff, plaintiff.dispute_id == Dispute.id)
        .join(defendant, defendant.dispute_id == Dispute.id)
        .where(
            plaintiff.role == PartyRole.PLAINTIFF,
            plaintiff.name.in_(names[PartyRole.PLAINTIFF]),
            defendant.role == PartyRole.DEFENDANT,
            defendant.name.in_(names[PartyRole.DEFENDANT]),
            Dispute.closed_on.is_(None),
            Dispute.cause_code == (facts.cause_code or None),
            Dispute.id != (dispute_id or ""),
        )
        .limit(1)
    )
    found = session.scalar(query)
    if found is None:
        return []
    params: dict[str, object] = {"number": found}
    return [Finding("dispute_repeated", "parties", Severity.ASK, params, "民诉法解释第247条")]


def received_moment(day: date, now: datetime) -> datetime:
    """The moment papers came in when only the day is known: now for today, else the day's noon."""
    return now if day == beijing_day(now) else datetime.combine(day, datetime.min.time(), BEIJING).replace(hour=12)
