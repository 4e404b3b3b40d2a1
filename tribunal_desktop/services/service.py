"""Service of process (送达): notes attempts and their results, and lets the limits they set off run."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Deadline, Dispute, Party, ServedItem, ServiceAttempt, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.findings import Finding, Severity, blocking
from tribunal_desktop.rules.service import (
    Ending,
    PaperRule,
    Sending,
    check_ending,
    check_sending,
    day_of_service,
    everybody_served,
)
from tribunal_desktop.rules.terms import LimitEvent, ServedPaper, ServiceResult, ServiceWay
from tribunal_desktop.services.disputes import require_dispute
from tribunal_desktop.services.limits import Limits, strike_out_limits
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.section_forms import section_paper
from tribunal_desktop.services.service_reading import (
    attempt_rows,
    recipients,
    served_parties,
    still_waiting,
    view_of,
    way_figures,
)
from tribunal_desktop.services.service_receipt import receipt_answers
from tribunal_desktop.services.service_table import service_rules
from tribunal_desktop.services.service_views import (
    AttemptOutcome,
    AttemptRow,
    Item,
    NewAttempt,
    Recipient,
    ServiceView,
    WayFigures,
)
from tribunal_desktop.services.tribunal_profile import TribunalProfile


class ServiceOfProcess:
    """One method, one durable transaction."""

    def __init__(self, uow: UnitOfWork, reference: Reference) -> None:
        self._uow, self._reference = uow, reference
        self._profile = TribunalProfile(uow)
        self._rules = service_rules()
        self._limits = Limits(reference, uow.clock)

    def view(self, dispute_id: str) -> ServiceView:
        """Recipients, attempts and what is still to be served; ``KnownError("dispute_unknown")``."""
        with self._uow.read() as session:
            return view_of(session, require_dispute(session, dispute_id), self._rules)

    def attempt(self, attempt_id: str) -> AttemptRow:
        """One attempt as the list shows it; ``KnownError("service_unknown")``."""
        with self._uow.read() as session:
            rows = attempt_rows(session, self._rules, ServiceAttempt.id == attempt_id)
            if not rows:
                raise KnownError("service_unknown")
            return rows[0]

    def check(self, dispute_id: str, new: Sequence[NewAttempt]) -> tuple[Finding, ...]:
        """Findings of the papers, way, addresses and day; those at an address carry the party: ``address.<id>``."""
        with self._uow.read() as session:
            dispute = require_dispute(session, dispute_id)
            found: list[Finding] = []
            if not new:
                found.append(Finding("service_without_recipient", "recipients", Severity.BLOCK))
            known = {each.party_id: each for each in recipients(session, dispute_id)}
            for attempt in new:
                sending = Sending(
                    tuple(item.paper for item in attempt.items),
                    attempt.way,
                    attempt.sent_on,
                    attempt.address,
                    bool(known[attempt.party_id].electronic),
                )
                received_on = beijing_day(dispute.received_at)
                for finding in check_sending(sending, self._rules, dispute.procedure, received_on, self._uow.today()):
                    found.append(_at_party(finding, attempt.party_id))
            return tuple(dict((finding.key, finding) for finding in found).values())

    def send(self, dispute_id: str, new: Sequence[NewAttempt]) -> tuple[str, ...]:
        """Note that papers went out; limits that sending ends or begins follow. Returns the ids of the attempts.

        Raises ``KnownError("service_blocked")`` when ``check`` finds something that stops it.
        """
        if stops := blocking(self.check(dispute_id, new)):
            raise KnownError("service_blocked", count=len(stops))
        with self._uow.write("service.send") as session:
            dispute = require_dispute(session, dispute_id)
            known = {each.party_id: each for each in recipients(session, dispute_id)}
            made = [self._row(dispute_id, attempt, known[attempt.party_id]) for attempt in new]
            session.add_all(made)
            session.flush()
            for row, attempt in zip(made, new, strict=True):
                session.add_all(self._items(row, attempt.items))
            session.flush()
            self._begin_by_sending(session, dispute, made)
            return tuple(row.id for row in made)

    def check_result(self, attempt_id: str, outcome: AttemptOutcome) -> tuple[Finding, ...]:
        """Findings of what became of an attempt."""
        with self._uow.read() as session:
            return check_ending(_ending(_attempt(session, attempt_id), outcome), self._rules, self._uow.today())

    def note_result(self, attempt_id: str, outcome: AttemptOutcome) -> None:
        """Note what became of an attempt; service on a party begins the limits that run from it.

        Raises ``KnownError("service_blocked")`` or ``KnownError("service_noted_already")``.
        """
        if stops := blocking(self.check_result(attempt_id, outcome)):
            raise KnownError("service_blocked", count=len(stops))
        with self._uow.write("service.result") as session:
            row = _attempt(session, attempt_id)
            if row.result is not ServiceResult.PENDING:
                raise KnownError("service_noted_already")
            row.result, row.ended_at = outcome.result, outcome.ended_at
            row.received_by, row.relation = outcome.received_by.strip(), outcome.relation.strip()
            row.reason, row.witness, row.evidence = outcome.reason.strip(), outcome.witness.strip(), outcome.evidence
            row.served_on = day_of_service(_ending(row, outcome))
            session.flush()
            if row.served_on is not None:
                self._begin_by_service(session, row)

    def take_back_result(self, attempt_id: str, reason: str) -> None:
        """Take a wrongly noted result back with a reason; the limits that ran from it are struck out.

        Raises ``KnownError("take_back_without_reason")``.
        """
        if not reason.strip():
            raise KnownError("take_back_without_reason")
        with self._uow.write("service.take_back") as session:
            row = _attempt(session, attempt_id)
            served_on = row.served_on
            row.result, row.served_on, row.ended_at = ServiceResult.PENDING, None, None
            row.take_back_reason = reason.strip()
            session.flush()
            if served_on is not None:
                self._strike_out(session, row, served_on)

    def receipt(self, attempt_id: str) -> Paper:
        """The receipt of service to be signed, filled as far as the file knows it (送达回证)."""
        with self._uow.read() as session:
            row = _attempt(session, attempt_id)
            dispute = require_dispute(session, row.dispute_id)
            (attempt,) = attempt_rows(session, self._rules, ServiceAttempt.id == attempt_id)
            return section_paper(
                session,
                self._uow,
                self._reference,
                dispute,
                "service_return",
                attempt_id,
                receipt_answers(attempt),
                recipient=row.party_id,
            )

    def still_waiting(self, dispute_id: str) -> int:
        """How many papers went to a party that has not got them by any attempt."""
        with self._uow.read() as session:
            return len(still_waiting(attempt_rows(session, self._rules, ServiceAttempt.dispute_id == dispute_id)))

    def figures(self, first: date, last: date) -> tuple[WayFigures, ...]:
        """Success and mean days of the attempts sent from ``first`` to ``last``: all ways, then each way used."""
        with self._uow.read() as session:
            return way_figures(session, first, last)

    def rows(self, first: date, last: date, way: ServiceWay | None) -> tuple[AttemptRow, ...]:
        """The attempts behind a figure."""
        sent = ServiceAttempt.sent_on.between(first, last)
        with self._uow.read() as session:
            return attempt_rows(session, self._rules, sent if way is None else sent & (ServiceAttempt.way == way))

    def _row(self, dispute_id: str, attempt: NewAttempt, recipient: Recipient) -> ServiceAttempt:
        address = attempt.address.strip()
        return ServiceAttempt(
            id=new_id(self._uow.clock),
            dispute_id=dispute_id,
            party_id=attempt.party_id,
            way=attempt.way,
            address=address,
            own_address=recipient.own_address and address == recipient.address,
            sent_on=attempt.sent_on,
            server=attempt.server or self._uow.actor.name,
            tracking_no=attempt.tracking_no.strip().upper(),
        )

    def _items(self, row: ServiceAttempt, items: Iterable[Item]) -> list[ServedItem]:
        return [
            ServedItem(
                id=new_id(self._uow.clock),
                dispute_id=row.dispute_id,
                attempt_id=row.id,
                paper=item.paper,
                name=item.name.strip(),
                copies=item.copies,
            )
            for item in items
        ]

    def _begin_by_sending(self, session: Session, dispute: Dispute, rows: Sequence[ServiceAttempt]) -> None:
        for row in rows:
            for rule in self._papers_of(session, row):
                if rule.on_sent is not None:
                    self._limits.note_event(session, dispute, rule.on_sent, row.sent_on)
            if row.way is ServiceWay.ANNOUNCEMENT:
                self._limits.note_event(session, dispute, LimitEvent.ANNOUNCED, row.sent_on, row.party_id)

    def _begin_by_service(self, session: Session, row: ServiceAttempt) -> None:
        dispute = require_dispute(session, row.dispute_id)
        for rule in self._papers_of(session, row):
            if rule.on_served is None or row.served_on is None:
                continue
            if not rule.to_all:
                self._limits.note_event(session, dispute, rule.on_served, row.served_on, row.party_id)
                continue
            served = served_parties(session, row.dispute_id, rule.kind)
            last = _last_day(_party_ids(session, row.dispute_id), served)
            if last is not None:
                self._limits.note_event(session, dispute, rule.on_served, last)

    def _strike_out(self, session: Session, row: ServiceAttempt, served_on: date) -> None:
        """What ran from the result never ran, unless another attempt of the same day carries it."""
        for rule in self._papers_of(session, row):
            if rule.on_served is None:
                continue
            served = served_parties(session, row.dispute_id, rule.kind)
            if not rule.to_all:
                if served.get(row.party_id) != served_on:
                    _strike_out_event(session, row.dispute_id, rule.on_served, served_on, row.party_id)
                continue
            parties = _party_ids(session, row.dispute_id)
            before = {**served, row.party_id: min(served_on, served.get(row.party_id, served_on))}
            began, begins = _last_day(parties, before), _last_day(parties, served)
            if began is not None and began != begins:
                _strike_out_event(session, row.dispute_id, rule.on_served, began, None)
            if begins is not None:
                self._limits.note_event(session, require_dispute(session, row.dispute_id), rule.on_served, begins)

    def _papers_of(self, session: Session, row: ServiceAttempt) -> list[PaperRule]:
        kinds = session.scalars(select(ServedItem.paper).where(ServedItem.attempt_id == row.id)).all()
        return [self._rules.of(kind) for kind in dict.fromkeys(kinds)]


def unserved(session: Session, dispute_id: str, paper: ServedPaper) -> tuple[str, ...]:
    """Names of the parties on whom ``paper`` was not served; closing asks this of a judgment."""
    served = served_parties(session, dispute_id, paper)
    parties = session.execute(
        select(Party.id, Party.name).where(Party.dispute_id == dispute_id).order_by(Party.position)
    )
    return tuple(name for party_id, name in parties if party_id not in served)


def _last_day(parties: Collection[str], served: Mapping[str, date]) -> date | None:
    """The day the last of ``parties`` was served; None while one is not."""
    return max(served.values()) if everybody_served(parties, served) else None


def _strike_out_event(session: Session, dispute_id: str, event: LimitEvent, on: date, party_id: str | None) -> None:
    of_event, of_party = Deadline.event == event, Deadline.party_id == party_id
    strike_out_limits(session, dispute_id, of_event, Deadline.started_on == on, of_party)


def _at_party(finding: Finding, party_id: str) -> Finding:
    if finding.field != "address":
        return finding
    return Finding(finding.code, f"address.{party_id}", finding.severity, finding.params, finding.basis)


def _ending(row: ServiceAttempt, outcome: AttemptOutcome) -> Ending:
    on = None if outcome.ended_at is None else beijing_day(outcome.ended_at)
    return Ending(
        row.way,
        row.sent_on,
        row.own_address,
        outcome.result,
        on,
        outcome.received_by,
        outcome.reason,
        outcome.witness,
        outcome.evidence,
    )


def _attempt(session: Session, attempt_id: str) -> ServiceAttempt:
    attempt = session.get(ServiceAttempt, attempt_id)
    if attempt is None:
        raise KnownError("service_unknown")
    return attempt


def _party_ids(session: Session, dispute_id: str) -> Sequence[str]:
    return session.scalars(select(Party.id).where(Party.dispute_id == dispute_id)).all()
