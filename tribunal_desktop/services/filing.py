"""The filing desk (受理): receipts for papers, deciding on time, levels passed, simple or complex."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    Deadline,
    DeskComplaint,
    Dispute,
    FilingRecord,
    FilingStep,
    LocalSetting,
    OriginPassage,
    ReceiptItem,
    ReceiptOfPapers,
    UnitOfWork,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.beijing_time import BEIJING, beijing_day
from tribunal_desktop.rules.filing_review import StepTaken, check_step
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.paper_lines import PaperLine
from tribunal_desktop.rules.particulars import DisputeFacts
from tribunal_desktop.rules.periods import count
from tribunal_desktop.rules.terms import (
    Channel,
    Complexity,
    FilingStepKind,
    GreenChannel,
    OriginLevel,
    Outcome,
    Stage,
)
from tribunal_desktop.services.case_intake import CaseIntake, RegisteredDispute, confirmed, refuse_open
from tribunal_desktop.services.closing_checks_risk import require_no_open_measures
from tribunal_desktop.services.disputes import require_dispute
from tribunal_desktop.services.filing_papers import notice_answers, receipt_answers
from tribunal_desktop.services.filing_reading import (
    COMPLAINT_LIMIT,
    GREEN_SETTING,
    MOVE_LIMIT,
    read_view,
    suggestion,
)
from tribunal_desktop.services.filing_record import record_of, refuse
from tribunal_desktop.services.filing_views import Agreement, ChannelCount, CrossRegion, FilingView
from tribunal_desktop.services.limits import ACCEPTANCE_LIMIT, Limits, end_limits
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.section_forms import section_paper

_ENDS = {FilingStepKind.RETURNED: Outcome.OTHER, FilingStepKind.NON_ACCEPTANCE: Outcome.DISMISSED}


@dataclass(frozen=True)
class HandedIn:
    """What came over the desk with a new dispute beside its particulars."""

    papers: tuple[PaperLine, ...] = ()
    handed_in_by: str = ""


@dataclass(frozen=True)
class TakenIn:
    """A dispute taken in; without papers there is no receipt."""

    dispute: RegisteredDispute
    receipt_id: str = ""


@dataclass(frozen=True)
class Step:
    """A step of the review as it is noted."""

    kind: FilingStepKind
    made_on: date
    words: str = ""
    until: date | None = None


@dataclass(frozen=True)
class PassedLevel:
    """A level the dispute passed, as it is noted."""

    level: OriginLevel
    handled_by: str
    came_on: date
    moved_up_on: date | None = None
    why_moved_up: str = ""


class Filings:
    """Keeps what happens between the counter and the decision on filing; each method is one transaction."""

    def __init__(self, uow: UnitOfWork, reference: Reference, intake: CaseIntake) -> None:
        self._uow = uow
        self._reference = reference
        self._intake = intake
        self._limits = Limits(reference, uow.clock)

    def take_in(self, facts: DisputeFacts, answers: Collection[str], handed: HandedIn) -> TakenIn:
        """Register a dispute together with the receipt for its papers; raises as ``CaseIntake.register`` does.

        An oral complaint is taken down with it, by whoever registers, from what was typed.
        """
        with self._uow.write("dispute.register") as session:
            findings = self._intake.check_in(session, facts)
            refuse_open(findings, answers)
            made = self._intake.add(session, facts, confirmed(findings, answers))
            record = record_of(session, made.id, self._uow)
            if facts.channel is Channel.ORAL:
                record.oral_by_id, record.oral_at = self._uow.actor.id, self._uow.clock()
                record.oral_text = facts.facts_text.strip()
            proposed = suggestion(session, self._reference, session.get_one(Dispute, made.id))
            record.suggested_track, record.suggestion_rule = proposed.track, proposed.rule.id
            record.suggestion_version = proposed.version
            receipt = self._receipt(session, made.id, handed) if handed.papers else ""
            return TakenIn(made, receipt)

    def view(self, dispute_id: str) -> FilingView:
        """Everything of one dispute; ``KnownError`` ``dispute_unknown`` when there is none."""
        with self._uow.read() as session:
            return read_view(session, self._reference, require_dispute(session, dispute_id), self._uow.today())

    def overdue(self, dispute_id: str) -> int:
        """How many things at the desk are late in one dispute: the decision, answers to complaints."""
        today = self._uow.today()
        late = select(func.count()).where(
            Deadline.dispute_id == dispute_id,
            Deadline.rule_id == ACCEPTANCE_LIMIT,
            Deadline.done_on.is_(None),
            Deadline.due_on < today,
        )
        unanswered = select(func.count()).where(
            DeskComplaint.dispute_id == dispute_id, DeskComplaint.answered_on.is_(None), DeskComplaint.due_on < today
        )
        with self._uow.read() as session:
            return int(session.scalar(late) or 0) + int(session.scalar(unanswered) or 0)

    def check_papers(self, handed: HandedIn) -> tuple[Finding, ...]:
        """What stands against a receipt."""
        found = []
        if not handed.papers:
            found.append(Finding("papers_missing", "papers", Severity.BLOCK, basis="民事诉讼法第69条"))
        if not handed.handed_in_by.strip():
            found.append(Finding("handed_in_by_missing", "handed_in_by", Severity.BLOCK))
        return tuple(found)

    def write_receipt(self, dispute_id: str, handed: HandedIn) -> str:
        """Give a receipt for papers and return its id; raises ``KnownError`` ``filing_refused``."""
        refuse(self.check_papers(handed))
        with self._uow.write("filing.receipt") as session:
            return self._receipt(session, require_dispute(session, dispute_id).id, handed)

    def receipt(self, receipt_id: str) -> Paper:
        """The receipt as a paper; the same receipt makes the same bytes."""
        with self._uow.read() as session:
            row = session.get(ReceiptOfPapers, receipt_id)
            if row is None:
                raise KnownError("receipt_unknown")
            dispute = require_dispute(session, row.dispute_id)
            return self._paper(session, dispute, "paper_receipt", row.id, receipt_answers(session, dispute, row))

    def note_step(self, dispute_id: str, step: Step) -> None:
        """Note a step of the review and what it does to the seven days; raises ``filing_refused``, ``closing_blocked``.

        A notice of what is missing ends them, the completed papers begin them anew (Int 126). Papers returned and a
        ruling of non-acceptance end the dispute here; the reason stays with it.
        """
        today = self._uow.today()
        with self._uow.write("filing.step") as session:
            dispute = require_dispute(session, dispute_id)
            view = read_view(session, self._reference, dispute, today)
            earlier = [StepTaken(each.kind, each.made_on, each.until) for each in view.steps]
            taken = StepTaken(step.kind, step.made_on, step.until)
            received = beijing_day(dispute.received_at)
            refuse(check_step(taken, step.words, earlier, view.review.state, received, today))
            session.add(
                FilingStep(
                    id=new_id(self._uow.clock),
                    dispute_id=dispute_id,
                    kind=step.kind,
                    made_on=step.made_on,
                    until=step.until if step.kind is FilingStepKind.SUPPLEMENT_NOTICE else None,
                    words=step.words.strip(),
                    made_by_id=self._uow.actor.id,
                )
            )
            self._move_limits(session, dispute, step)

    def notice(self, dispute_id: str) -> Paper:
        """The notice of what is missing as a paper; raises ``KnownError`` ``notice_missing``."""
        with self._uow.read() as session:
            dispute = require_dispute(session, dispute_id)
            return self._paper(session, dispute, "supplement_notice", *notice_answers(session, dispute))

    def let_first(self, dispute_id: str, reason: GreenChannel | None) -> None:
        """Put a dispute on the green channel, or take it off."""
        with self._uow.write("filing.green") as session:
            require_dispute(session, dispute_id).green_channel = reason

    def set_green_days(self, days: int) -> None:
        """Set how many days this tribunal gives itself on the green channel; raises ``filing_refused``."""
        most = self._reference.limit(ACCEPTANCE_LIMIT, self._uow.today()).amount
        if not 1 <= days <= most:
            refuse([Finding("green_days_wrong", "green_days", Severity.BLOCK, {"most": most})])
        with self._uow.write("filing.green_days") as session:
            setting = session.get(LocalSetting, GREEN_SETTING) or LocalSetting(key=GREEN_SETTING, value="")
            setting.value = str(days)
            session.add(setting)

    def note_courts(self, dispute_id: str, cross: CrossRegion) -> None:
        """Keep the courts of a cross-region filing, both times and the proof; raises ``filing_refused``."""
        refuse(_check_courts(cross))
        with self._uow.write("filing.courts") as session:
            record = record_of(session, require_dispute(session, dispute_id).id, self._uow)
            record.receiving_court, record.competent_court = (
                cross.receiving_court.strip(),
                cross.competent_court.strip(),
            )
            record.received_there_at, record.transmitted_at = cross.received_there_at, cross.transmitted_at
            record.transmission_proof = cross.transmission_proof.strip()

    def note_level(self, dispute_id: str, passed: PassedLevel) -> str:
        """Keep a level the dispute passed and why it moved up; returns its id. Raises ``filing_refused``."""
        refuse(_check_level(passed, self._uow.today()))
        with self._uow.write("filing.level") as session:
            row = OriginPassage(
                id=new_id(self._uow.clock),
                dispute_id=require_dispute(session, dispute_id).id,
                level=passed.level,
                handled_by=passed.handled_by.strip(),
                came_on=passed.came_on,
                moved_up_on=passed.moved_up_on,
                why_moved_up=passed.why_moved_up.strip(),
            )
            session.add(row)
            return row.id

    def strike_level(self, passage_id: str) -> None:
        """Take back a level that was noted by mistake; the trail keeps both."""
        with self._uow.write("filing.level_struck") as session:
            row = session.get(OriginPassage, passage_id)
            if row is not None:
                session.delete(row)

    def complain(self, dispute_id: str, complainant: str, words: str, made_on: date) -> None:
        """Keep a complaint about the filing desk with the day by which it is answered (REG 13)."""
        if not complainant.strip() or not words.strip():
            refuse([Finding("complaint_without_words", "words", Severity.BLOCK)])
        with self._uow.write("filing.complaint") as session:
            due = count(self._reference.limit(COMPLAINT_LIMIT, made_on), made_on, self._reference.calendar).due_on
            session.add(
                DeskComplaint(
                    id=new_id(self._uow.clock),
                    dispute_id=require_dispute(session, dispute_id).id,
                    made_on=made_on,
                    complainant=complainant.strip(),
                    words=words.strip(),
                    due_on=due,
                )
            )

    def answer_complaint(self, complaint_id: str, answer: str) -> None:
        """Keep what was answered today; raises ``filing_refused``."""
        if not answer.strip():
            refuse([Finding("answer_missing", "answer", Severity.BLOCK)])
        with self._uow.write("filing.complaint_answered") as session:
            row = session.get_one(DeskComplaint, complaint_id)
            row.answered_on, row.answer = self._uow.today(), answer.strip()

    def sort(self, dispute_id: str, track: Complexity, reason: str = "") -> None:
        """A person decides simple or complex; against the suggestion only with a reason (``filing_refused``)."""
        with self._uow.write("filing.sort") as session:
            dispute = require_dispute(session, dispute_id)
            proposed = suggestion(session, self._reference, dispute)
            if track is not proposed.track and not reason.strip():
                refuse([Finding("track_without_reason", "track_reason", Severity.BLOCK)])
            record = record_of(session, dispute_id, self._uow)
            record.suggested_track, record.suggestion_rule = proposed.track, proposed.rule.id
            record.suggestion_version = proposed.version
            record.track, record.track_by_id = track, self._uow.actor.id
            record.track_reason = reason.strip() if track is not proposed.track else ""

    def agreement(self) -> Agreement:
        """How often people followed the table so far."""
        decided = FilingRecord.track.is_not(None)
        with self._uow.read() as session:
            same = session.scalar(
                select(func.count()).where(decided, FilingRecord.track == FilingRecord.suggested_track)
            )
            return Agreement(int(same or 0), int(session.scalar(select(func.count()).where(decided)) or 0))

    def channel_counts(self, first: date, last: date) -> tuple[ChannelCount, ...]:
        """Disputes received from ``first`` to ``last`` by channel, every channel named, and how many were filed."""
        begin = datetime.combine(first, time.min, BEIJING)
        end = datetime.combine(last + timedelta(days=1), time.min, BEIJING)
        query = (
            select(Dispute.channel, func.count(), func.count(Dispute.filed_on))
            .where(Dispute.received_at >= begin, Dispute.received_at < end)
            .group_by(Dispute.channel)
        )
        with self._uow.read() as session:
            found = {channel: (received, filed) for channel, received, filed in session.execute(query)}
        return tuple(ChannelCount(channel, *found.get(channel, (0, 0))) for channel in Channel)

    def _paper(self, session: Session, dispute: Dispute, key: str, paper_id: str, answers: dict[str, str]) -> Paper:
        return section_paper(session, self._uow, self._reference, dispute, key, paper_id, answers)

    def _receipt(self, session: Session, dispute_id: str, handed: HandedIn) -> str:
        number = session.scalar(
            select(func.coalesce(func.max(ReceiptOfPapers.number), 0)).where(ReceiptOfPapers.dispute_id == dispute_id)
        )
        receipt = ReceiptOfPapers(
            id=new_id(self._uow.clock),
            dispute_id=dispute_id,
            number=int(number or 0) + 1,
            received_at=self._uow.clock(),
            handed_in_by=handed.handed_in_by.strip(),
            handler_id=self._uow.actor.id,
        )
        session.add(receipt)
        session.flush()
        for position, paper in enumerate(handed.papers):
            session.add(
                ReceiptItem(
                    id=new_id(self._uow.clock),
                    dispute_id=dispute_id,
                    receipt_id=receipt.id,
                    position=position,
                    name=paper.name,
                    pages=paper.pages,
                    copies=paper.copies,
                    original=paper.original,
                )
            )
        return receipt.id

    def _move_limits(self, session: Session, dispute: Dispute, step: Step) -> None:
        if step.kind is FilingStepKind.SUPPLEMENT_ARRIVED:
            self._limits.begin(session, dispute.id, ACCEPTANCE_LIMIT, step.made_on)
        elif step.kind is FilingStepKind.MOVED_TO_TRIAL:
            end_limits(session, dispute.id, step.made_on, Deadline.rule_id == MOVE_LIMIT)
        else:
            end_limits(session, dispute.id, step.made_on, Deadline.rule_id == ACCEPTANCE_LIMIT)
        if step.kind in _ENDS:
            require_no_open_measures(session, dispute.id)
            dispute.stage, dispute.closed_on, dispute.outcome = Stage.CLOSED, step.made_on, _ENDS[step.kind]
            end_limits(session, dispute.id, step.made_on)


def _check_courts(cross: CrossRegion) -> tuple[Finding, ...]:
    found = []
    for name in ("receiving_court", "competent_court"):
        if not getattr(cross, name).strip():
            found.append(Finding("court_missing", name, Severity.BLOCK))
    times = cross.received_there_at, cross.transmitted_at
    if times[0] and times[1] and times[1] < times[0]:
        found.append(Finding("transmitted_before_received", "transmitted_at", Severity.BLOCK))
    return tuple(found)


def _check_level(passed: PassedLevel, today: date) -> tuple[Finding, ...]:
    found = []
    if not passed.handled_by.strip():
        found.append(Finding("level_without_body", "handled_by", Severity.BLOCK))
    if passed.moved_up_on and not passed.why_moved_up.strip():
        found.append(Finding("level_without_reason", "why_moved_up", Severity.BLOCK))
    if not passed.came_on <= (passed.moved_up_on or passed.came_on) <= today:
        found.append(Finding("level_out_of_order", "came_on", Severity.BLOCK))
    return tuple(found)
