"""The four types of cases (四类案件): what the rules propose, what a person decided, the round table's risk ratings."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    CaseFlag,
    Dispute,
    RiskAssessment,
    RiskMeasure,
    StaffMember,
    SupervisionAct,
    Tribunal,
    UnitOfWork,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.findings import Finding, blocking, say
from tribunal_desktop.rules.four_types import Indicator, NewFlag, Proposal, check_flag
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.risk import NewAssessment, check_assessment
from tribunal_desktop.rules.terms import FinderRole, FlagState, Post, Right, RiskDimension, RiskLevel
from tribunal_desktop.services.disputes import require_dispute
from tribunal_desktop.services.flags_kept import look_at, unlooked
from tribunal_desktop.services.flags_reading import undecided
from tribunal_desktop.services.four_types_table import indicators
from tribunal_desktop.services.parties import both_sides, party_names
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.rights import may, require
from tribunal_desktop.services.risk_sheets import register_sheet
from tribunal_desktop.services.risk_views import (
    AssessmentRow,
    FlagRow,
    FlagsView,
    MeasureRow,
    RegisterFilter,
    RegisterRow,
    StaffChoice,
)

LOOKED_AT_ONCE = 20
"""Disputes looked through in one go: less than a page takes to come up."""
_SUPERVISORS = (Post.PRESIDENT, Post.TRIBUNAL_HEAD)


class FourTypes:
    """Keeps the marks of the four types and the risk assessments; a mark is always a person's."""

    def __init__(self, uow: UnitOfWork, reference: Reference) -> None:
        self._uow = uow
        self._reference = reference

    def indicators(self) -> tuple[Indicator, ...]:
        """Every indicator, for a mark by hand."""
        return tuple(indicators().values())

    def view(self, dispute_id: str) -> FlagsView:
        """Proposals, marks and assessments; ``KnownError`` ``dispute_unknown``."""
        with self._uow.read() as session:
            dispute = require_dispute(session, dispute_id)
            names = _staff(session)
            heads = select(StaffMember).where(StaffMember.active, StaffMember.post.in_(_SUPERVISORS))
            return FlagsView(
                dispute_id=dispute.id,
                number=dispute.number,
                stage=dispute.stage,
                proposals=self._proposals(session, dispute_id),
                flags=tuple(_flag_row(flag, names) for flag in session.scalars(_flags_of(dispute_id))),
                assessments=_assessments(session, dispute_id, names),
                supervisors=tuple(StaffChoice(each.id, each.name) for each in session.scalars(heads)),
                may_decide=may(self._uow.actor.post, Right.DECIDE_FLAG),
                may_rate=may(self._uow.actor.post, Right.RATE_RISK),
            )

    def in_force(self, dispute_id: str) -> int:
        """How many marks the dispute has; one indexed question."""
        with self._uow.read() as session:
            confirmed = CaseFlag.state == FlagState.CONFIRMED
            return session.scalar(select(func.count()).where(CaseFlag.dispute_id == dispute_id, confirmed)) or 0

    def look_through(self, most: int = LOOKED_AT_ONCE) -> bool:
        """Bring the kept proposals up to what changed in at most ``most`` disputes; whether more of them wait."""
        today = self._uow.today()
        with self._uow.read() as session:
            waiting = unlooked(session, today, most)
        if waiting:
            with self._uow.write("flags.look_through") as session:
                look_at(session, self._reference, waiting, today)
        return len(waiting) == most

    def check(self, flag: NewFlag) -> tuple[Finding, ...]:
        """What a mark by hand lacks."""
        return check_flag(flag, tuple(indicators()))

    def confirm(self, dispute_id: str, key: str, finder: FinderRole, words: str = "") -> None:
        """Make the proposal ``key`` a mark (认定); ``KnownError`` ``proposal_gone`` when the facts changed."""
        self._decide(dispute_id, key, FlagState.CONFIRMED, finder, words)

    def reject(self, dispute_id: str, key: str, words: str) -> None:
        """Keep that the proposal ``key`` does not apply and why (排除); ``flag_without_reason``, ``proposal_gone``."""
        if not words.strip():
            raise KnownError("flag_without_reason")
        self._decide(dispute_id, key, FlagState.REJECTED, FinderRole.PROGRAM, words)

    def mark(self, dispute_id: str, flag: NewFlag) -> None:
        """Mark by hand (人工标识); ``risk_refused`` while something is missing."""
        require(self._uow.actor, Right.DECIDE_FLAG)
        refuse(self.check(flag))
        indicator = indicators()[flag.indicator]
        with self._uow.write("flag.mark") as session:
            row = self._new(_open(session, dispute_id), indicator, FlagState.CONFIRMED, flag.words)
            row.finder = flag.finder or FinderRole.HANDLING_JUDGE
            session.add(row)

    def lift(self, flag_id: str, words: str) -> None:
        """Take a mark back (解除标识); it stays on record. ``flag_without_reason``, ``flag_not_in_force``."""
        require(self._uow.actor, Right.DECIDE_FLAG)
        if not words.strip():
            raise KnownError("flag_without_reason")
        with self._uow.write("flag.lift") as session:
            row = session.get(CaseFlag, flag_id)
            if row is None or row.state is not FlagState.CONFIRMED:
                raise KnownError("flag_not_in_force")
            row.state = FlagState.LIFTED
            row.lifted_at, row.lifted_by_id, row.lifted_words = self._uow.clock(), self._uow.actor.id, words.strip()

    def check_assessment(self, new: NewAssessment) -> tuple[Finding, ...]:
        """What an assessment lacks."""
        return check_assessment(new, self._uow.today())

    def assess(self, dispute_id: str, new: NewAssessment) -> None:
        """Keep what the round table found and its measures (风险评估); ``risk_refused``."""
        require(self._uow.actor, Right.RATE_RISK)
        refuse(self.check_assessment(new))
        with self._uow.write("risk.assess") as session:
            dispute = _open(session, dispute_id)
            row = RiskAssessment(
                id=new_id(self._uow.clock),
                dispute_id=dispute.id,
                held_on=new.held_on or self._uow.today(),
                attendees=new.attendees.strip(),
                **{dimension.value: level for dimension, level in new.ratings.items()},
                level=new.level or RiskLevel.LOW,
                supervisor_id=new.supervisor_id,
                minutes=new.minutes.strip(),
                recorded_at=self._uow.clock(),
                recorded_by_id=self._uow.actor.id,
            )
            session.add(row)
            session.flush()
            texts = [text.strip() for text in new.measures if text.strip()]
            for position, text in enumerate(texts, 1):
                session.add(
                    RiskMeasure(
                        id=new_id(self._uow.clock),
                        dispute_id=dispute.id,
                        assessment_id=row.id,
                        position=position,
                        text=text,
                    )
                )

    def tick(self, measure_id: str, words: str) -> None:
        """Note that a measure was carried out and how; ``measure_without_words``, ``measure_done``."""
        require(self._uow.actor, Right.RATE_RISK)
        if not words.strip():
            raise KnownError("measure_without_words")
        with self._uow.write("risk.tick") as session:
            row = session.get(RiskMeasure, measure_id)
            if row is None or row.done_on is not None:
                raise KnownError("measure_done")
            row.done_on, row.done_by_id, row.done_words = self._uow.today(), self._uow.actor.id, words.strip()

    def register(self, wanted: RegisterFilter) -> tuple[RegisterRow, ...]:
        """The register (四类案件登记簿), newest first."""
        with self._uow.read() as session:
            return _register(session, wanted)

    def register_sheet(self, wanted: RegisterFilter) -> Paper:
        """The register as a paper."""
        with self._uow.read() as session:
            tribunal = session.scalars(select(Tribunal).limit(1)).one()
            return register_sheet(tribunal, wanted, _register(session, wanted), self._uow.today())

    def _proposals(self, session: Session, dispute_id: str) -> tuple[Proposal, ...]:
        hits = undecided(session, self._reference, [dispute_id], self._uow.today())
        return tuple(hit.proposal for hit in hits)

    def _decide(self, dispute_id: str, key: str, state: FlagState, finder: FinderRole, words: str) -> None:
        require(self._uow.actor, Right.DECIDE_FLAG)
        with self._uow.write(f"flag.{state.value}") as session:
            dispute = _open(session, dispute_id)
            proposal = next((each for each in self._proposals(session, dispute_id) if each.key == key), None)
            if proposal is None:
                raise KnownError("proposal_gone")
            row = self._new(dispute, proposal.indicator, state, words)
            row.finder, row.evidence_key = finder, key
            lines = (say(f"four_types.evidence.{each.code}", "zh", each.params) for each in proposal.evidence)
            row.evidence = "\n".join(lines)
            session.add(row)

    def _new(self, dispute: Dispute, indicator: Indicator, state: FlagState, words: str) -> CaseFlag:
        return CaseFlag(
            id=new_id(self._uow.clock),
            dispute_id=dispute.id,
            four_type=indicator.four_type,
            indicator=indicator.id,
            state=state,
            finder=FinderRole.PROGRAM,
            found_stage=dispute.stage,
            marked_at=self._uow.clock(),
            marked_by_id=self._uow.actor.id,
            words=words.strip(),
        )


def refuse(findings: tuple[Finding, ...]) -> None:
    """Raise ``risk_refused`` when something blocks."""
    if stops := blocking(findings):
        raise KnownError("risk_refused", count=len(stops))


def _open(session: Session, dispute_id: str) -> Dispute:
    dispute = require_dispute(session, dispute_id)
    if dispute.closed_on is not None:
        raise KnownError("risk_of_closed")
    return dispute


def _staff(session: Session) -> dict[str, str]:
    return {row[0]: row[1] for row in session.execute(select(StaffMember.id, StaffMember.name))}


def _flags_of(dispute_id: str) -> Select[CaseFlag]:
    return select(CaseFlag).where(CaseFlag.dispute_id == dispute_id).order_by(CaseFlag.marked_at.desc(), CaseFlag.id)


def _flag_row(flag: CaseFlag, names: dict[str, str]) -> FlagRow:
    return FlagRow(
        id=flag.id,
        four_type=flag.four_type,
        indicator=_indicator_name(flag.indicator),
        state=flag.state,
        finder=flag.finder,
        found_stage=flag.found_stage,
        marked_at=flag.marked_at,
        marked_by=names.get(flag.marked_by_id, ""),
        words=flag.words,
        evidence=flag.evidence,
        lifted_at=flag.lifted_at,
        lifted_by=names.get(flag.lifted_by_id or "", ""),
        lifted_words=flag.lifted_words,
    )


def _indicator_name(indicator_id: str) -> Name:
    """Its name; the id of an indicator a later table no longer has."""
    known = indicators().get(indicator_id)
    return known.name if known else Name(indicator_id, indicator_id)


def _assessments(session: Session, dispute_id: str, names: dict[str, str]) -> tuple[AssessmentRow, ...]:
    measures: dict[str, list[MeasureRow]] = defaultdict(list)
    of_dispute = select(RiskMeasure).where(RiskMeasure.dispute_id == dispute_id).order_by(RiskMeasure.position)
    for each in session.scalars(of_dispute):
        done_by = names.get(each.done_by_id or "", "")
        measures[each.assessment_id].append(MeasureRow(each.id, each.text, each.done_on, done_by, each.done_words))
    rows = select(RiskAssessment).where(RiskAssessment.dispute_id == dispute_id)
    return tuple(
        AssessmentRow(
            id=row.id,
            held_on=row.held_on,
            attendees=row.attendees,
            ratings={dimension: getattr(row, dimension.value) for dimension in RiskDimension},
            level=row.level,
            supervisor=names.get(row.supervisor_id, ""),
            minutes=row.minutes,
            measures=tuple(measures[row.id]),
        )
        for row in session.scalars(rows.order_by(RiskAssessment.recorded_at.desc()))
    )


def _register(session: Session, wanted: RegisterFilter) -> tuple[RegisterRow, ...]:
    query = (
        select(CaseFlag, Dispute.number, StaffMember.name)
        .join(Dispute, Dispute.id == CaseFlag.dispute_id)
        .outerjoin(StaffMember, StaffMember.id == Dispute.judge_id)
        .order_by(CaseFlag.marked_at.desc(), CaseFlag.id)
    )
    if wanted.four_type is not None:
        query = query.where(CaseFlag.four_type == wanted.four_type)
    if wanted.state is not None:
        query = query.where(CaseFlag.state == wanted.state)
    found = [
        row for row in session.execute(query).all() if wanted.year in (None, beijing_day(row.CaseFlag.marked_at).year)
    ]
    ids = {row.CaseFlag.dispute_id for row in found}
    parties = party_names(session, ids)
    levels = {
        row.dispute_id: row.level
        for row in session.scalars(select(RiskAssessment).order_by(RiskAssessment.recorded_at))
        if row.dispute_id in ids
    }
    counted = select(RiskMeasure.dispute_id, func.count(), func.count(RiskMeasure.done_on))
    measures = {row[0]: (row[1], row[2]) for row in session.execute(counted.group_by(RiskMeasure.dispute_id))}
    acts_of = select(SupervisionAct.dispute_id, func.count()).group_by(SupervisionAct.dispute_id)
    acts = {row[0]: row[1] for row in session.execute(acts_of)}
    return tuple(
        RegisterRow(
            dispute_id=flag.dispute_id,
            number=number,
            parties=both_sides(parties[flag.dispute_id]),
            judge=judge or "",
            four_type=flag.four_type,
            indicator=_indicator_name(flag.indicator),
            state=flag.state,
            finder=flag.finder,
            marked_at=flag.marked_at,
            level=levels.get(flag.dispute_id),
            measures=measures.get(flag.dispute_id, (0, 0))[0],
            measures_done=measures.get(flag.dispute_id, (0, 0))[1],
            acts=acts.get(flag.dispute_id, 0),
        )
        for flag, number, judge in found
    )
