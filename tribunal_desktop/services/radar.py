"""The party radar (当事人雷达): who else these people were before, what they still owe, who should perhaps withdraw.

It only ever asks; what a person answers is kept with the reason, shown, and not asked again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Dispute, Party, RadarAnswer, RecusalRequest, StaffMember, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.particulars import PartyFacts
from tribunal_desktop.rules.recusal import Hint, recusal_hints
from tribunal_desktop.rules.terms import Likeness, OfficerKind, PartyKind, PartyRole, RadarVerdict
from tribunal_desktop.services.disputes import require_dispute
from tribunal_desktop.services.limits_table import divorce_again_from
from tribunal_desktop.services.parties import parties_of
from tribunal_desktop.services.person_keys import person
from tribunal_desktop.services.radar_questions import repeated_question, same_person_question
from tribunal_desktop.services.radar_reading import Seen, find_seen, sightings
from tribunal_desktop.services.radar_views import (
    DisputeRadar,
    KeptAnswer,
    Match,
    NewAnswer,
    RadarResult,
    RecusalHint,
    RepeatedSuit,
    Sighting,
    TypedPerson,
)
from tribunal_desktop.services.recusal_reading import dispute_hints, hint_question, involved, officers
from tribunal_desktop.services.reference import Reference

MOST_SHOWN = 50
"""Disputes of one person that are shown; more are counted."""

_DIVORCE = "离婚纠纷"


class PartyRadar:
    """Looks around people; every method is one transaction."""

    def __init__(self, uow: UnitOfWork, reference: Reference) -> None:
        self._uow = uow
        self._reference = reference

    def find(self, typed: TypedPerson, dispute_id: str = "") -> RadarResult:
        """What is known around a person being typed; ``dispute_id`` is the dispute that is corrected, if any."""
        with self._uow.read() as session:
            return self._around(session, typed, dispute_id)

    def of_dispute(self, dispute_id: str) -> DisputeRadar:
        """What is known around the people of a dispute; raises ``dispute_unknown``."""
        with self._uow.read() as session:
            dispute = require_dispute(session, dispute_id)
            parties = parties_of(session, dispute_id)
            results = {
                party.id: self._matched(session, _typed(party, parties, dispute), dispute_id) for party in parties
            }
            hints = self._hints(session, dispute_hints(session, dispute_id), involved(session, dispute_id), dispute_id)
            repeated = self._repeated(session, dispute, results.values())
            return DisputeRadar(results, hints, repeated, _answers_of(session, dispute_id, results, hints, repeated))

    def answer(self, new: NewAnswer) -> None:
        """Keep an answer; raises ``radar_reason_missing`` for anything but a plain yes without a reason."""
        if new.verdict is not RadarVerdict.TRUE and not new.reason.strip():
            raise KnownError("radar_reason_missing")
        with self._uow.write("radar.answer") as session:
            session.add(
                RadarAnswer(
                    id=new_id(self._uow.clock),
                    dispute_id=new.dispute_id or None,
                    kind=new.kind,
                    question=new.question,
                    finding=new.finding,
                    verdict=new.verdict,
                    reason=new.reason.strip(),
                    answered_by_id=self._uow.actor.id,
                    answered_at=self._uow.clock(),
                )
            )

    def open_questions(self, dispute_id: str) -> int:
        """Requests to withdraw that are not decided: one indexed question, for the mark of the section."""
        with self._uow.read() as session:
            query = select(func.count()).where(
                RecusalRequest.dispute_id == dispute_id, RecusalRequest.decided_on.is_(None)
            )
            return session.scalar(query) or 0

    def _around(self, session: Session, typed: TypedPerson, dispute_id: str) -> RadarResult:
        found = self._matched(session, typed, dispute_id)
        facts = PartyFacts(
            PartyRole.THIRD,
            typed.kind,
            typed.name,
            id_number=typed.id_number,
            phone=typed.phone,
            employer=typed.employer,
            domicile=typed.domicile,
            representative_name=typed.representative_name,
        )
        seen = [hint for each in officers(session) for hint in recusal_hints(each, [facts])]
        hints = self._hints(session, seen, frozenset(), dispute_id)
        asked = tuple(hint for hint in hints if hint.answer is None)
        return RadarResult(found.matches, asked, found.set_aside, found.more)

    def _matched(self, session: Session, typed: TypedPerson, dispute_id: str) -> RadarResult:
        seen, more = find_seen(session, typed, dispute_id)
        shown = seen[:MOST_SHOWN]
        there = sightings(session, self._reference, shown, typed)
        me = person(typed.name, typed.id_number, typed.phone, natural=typed.kind is PartyKind.NATURAL)
        groups: dict[str, list[Seen]] = {}
        for each in shown:
            groups.setdefault(same_person_question(me, each.who), []).append(each)
        answers = _newest(session, groups)
        matches = [_match(question, group, there, answers.get(question)) for question, group in groups.items()]
        kept = [each for each in matches if each.answer is None or each.answer.verdict is not RadarVerdict.FALSE]
        return RadarResult(tuple(kept), set_aside=len(matches) - len(kept), more=more or len(seen) > MOST_SHOWN)

    def _hints(
        self, session: Session, hints: Sequence[Hint], working: Collection[str], dispute_id: str
    ) -> tuple[RecusalHint, ...]:
        questions = {hint_question(hint): hint for hint in hints}
        answers = _newest(session, questions, dispute_id)
        found = [
            RecusalHint(
                question,
                hint.ground,
                hint.officer.kind,
                hint.officer.id,
                hint.officer.name,
                hint.other,
                hint.finding("officer"),
                hint.officer.id in working,
                answers.get(question),
            )
            for question, hint in questions.items()
        ]
        return tuple(sorted(found, key=lambda each: (not each.involved, each.officer_kind is not OfficerKind.STAFF)))

    def _repeated(self, session: Session, dispute: Dispute, results: Iterable[RadarResult]) -> tuple[RepeatedSuit, ...]:
        suits: dict[str, Sighting] = {}
        for result in results:
            for match in result.matches:
                suits |= {each.dispute_id: each for each in match.sightings if each.repeated}
        questions = {repeated_question(dispute.id, dispute_id): each for dispute_id, each in suits.items()}
        answers = _newest(session, questions)
        return tuple(
            RepeatedSuit(question, self._repeated_finding(dispute, each), each, answers.get(question))
            for question, each in questions.items()
        )

    def _repeated_finding(self, dispute: Dispute, other: Sighting) -> Finding:
        params: dict[str, object] = {"number": other.number}
        if other.closed_on is None:
            return Finding("radar_suit_open", "parties", Severity.ASK, params, "民诉法解释第247条")
        params["day"] = other.closed_on
        cause = self._reference.cause(dispute.cause_code or "", dispute.cause_version or "")
        path = self._reference.cause_path(cause) if cause else ()
        divorce, today = any(each.name.zh == _DIVORCE for each in path), self._uow.today()
        if divorce and today < (until := divorce_again_from(other.closed_on, today)):
            params["until"] = until
            return Finding("radar_divorce_again", "parties", Severity.ASK, params, "民事诉讼法第127条第7项")
        return Finding("radar_suit_closed", "parties", Severity.ASK, params, "民诉法解释第247条")


def _match(question: str, group: Sequence[Seen], there: Mapping[str, Sighting], answer: KeptAnswer | None) -> Match:
    first = group[0]
    by = {likeness for each in group for likeness in each.by}
    certain = Likeness.ID_NUMBER in by or {Likeness.NAME, Likeness.PHONE} <= by
    found = [there[each.dispute_id] for each in group]
    found.sort(key=lambda each: (each.closed_on is not None, -each.received_on.toordinal()))
    tail = next((each.who.id_number[-4:] for each in group if each.who.id_number), "")
    likenesses = tuple(sorted(by, key=list(Likeness).index))
    return Match(question, first.who.name, tail, likenesses, certain, tuple(found), answer)


def _typed(party: Party, parties: Sequence[Party], dispute: Dispute) -> TypedPerson:
    return TypedPerson(
        name=party.name,
        id_number=party.id_number or "",
        phone=party.phone or "",
        kind=party.kind,
        representative_name=party.representative_name or "",
        against=tuple(each.name for each in parties if each.role is not party.role),
        cause_code=dispute.cause_code or "",
    )


def _newest(session: Session, questions: Collection[str], dispute_id: str | None = None) -> dict[str, KeptAnswer]:
    """The newest answer to each question; with ``dispute_id`` a yes counts only where it was given.

    That two persons are one holds everywhere, but that a mediator may stay was said in one dispute.
    """
    query = select(RadarAnswer, StaffMember.name).join(StaffMember, StaffMember.id == RadarAnswer.answered_by_id)
    query = query.where(RadarAnswer.question.in_(list(questions)))
    if dispute_id is not None:
        query = query.where(or_(RadarAnswer.verdict == RadarVerdict.FALSE, RadarAnswer.dispute_id == dispute_id))
    rows = session.execute(query.order_by(RadarAnswer.answered_at, RadarAnswer.id))
    return {row.question: _kept(row, name) for row, name in rows}


def _answers_of(
    session: Session,
    dispute_id: str,
    results: dict[str, RadarResult],
    hints: Sequence[RecusalHint],
    repeated: Sequence[RepeatedSuit],
) -> tuple[KeptAnswer, ...]:
    """Everything answered in the dispute, or elsewhere to one of its questions; the newest first."""
    query = select(RadarAnswer, StaffMember.name).join(StaffMember, StaffMember.id == RadarAnswer.answered_by_id)
    here = session.execute(query.where(RadarAnswer.dispute_id == dispute_id))
    found = {row.id: _kept(row, name) for row, name in here}
    asked = [*(hint.question for hint in hints), *(suit.question for suit in repeated)]
    asked += [match.question for result in results.values() for match in result.matches]
    elsewhere = session.execute(query.where(RadarAnswer.question.in_(asked)))
    found |= {row.id: _kept(row, name) for row, name in elsewhere}
    return tuple(sorted(found.values(), key=lambda each: each.answered_at, reverse=True))


def _kept(row: RadarAnswer, answered_by: str) -> KeptAnswer:
    return KeptAnswer(row.kind, row.question, row.finding, row.verdict, row.reason, answered_by, row.answered_at)
