"""Series of cases (系列案): found or linked by hand, given to one judge, changed at once, left for a reason."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    CaseSeries,
    Dispute,
    SeriesAnswer,
    SeriesMember,
    StaffMember,
    UnitOfWork,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.allocation import Grounds
from tribunal_desktop.rules.findings import Finding, Severity, blocking
from tribunal_desktop.rules.series import NewSeries, check_reason, check_series
from tribunal_desktop.services.allocation import Allocations
from tribunal_desktop.services.disputes import require_dispute
from tribunal_desktop.services.parties import both_sides, parties_of
from tribunal_desktop.services.series_reading import (
    SeriesCase,
    SeriesView,
    case_row,
    member_of,
    read_view,
)


class SeriesOfCases:
    """One method, one transaction; judges are given by ``Allocations`` alone."""

    def __init__(self, uow: UnitOfWork, allocations: Allocations) -> None:
        self._uow, self._allocations = uow, allocations

    def view(self, dispute_id: str) -> SeriesView:
        """The series of a case, or what it may be one with; ``KnownError("dispute_unknown")``."""
        with self._uow.read() as session:
            return read_view(session, dispute_id)

    def find(self, number: str) -> SeriesCase | Finding:
        """The case of a number, to be linked by hand; what stands against it otherwise."""
        wanted = number.strip()
        with self._uow.read() as session:
            query = select(Dispute, StaffMember.name).outerjoin(StaffMember, StaffMember.id == Dispute.judge_id)
            row = session.execute(
                query.where((Dispute.case_no == wanted) | (Dispute.provisional_no == wanted)).limit(1)
            ).first()
            if row is None:
                return Finding("series_number_unknown", "number", Severity.BLOCK)
            dispute, judge = row
            if finding := _against(session, dispute):
                return finding
            return case_row(dispute, judge or "", both_sides(parties_of(session, dispute.id)))

    def check(self, new: NewSeries) -> tuple[Finding, ...]:
        """What a new series lacks."""
        return check_series(new)

    def begin(self, dispute_id: str, new: NewSeries, by_hand: Sequence[str] = ()) -> str:
        """Make a series with ``dispute_id`` as its lead case; returns its id. Raises ``series_refused``."""
        _refuse(check_series(new))
        with self._uow.write("series.begin") as session:
            disputes = [require_dispute(session, each) for each in (dispute_id, *new.dispute_ids)]
            _refuse(tuple(finding for each in disputes if (finding := _against(session, each))))
            series = CaseSeries(
                id=new_id(self._uow.clock),
                dispute_id=dispute_id,
                name=new.name.strip(),
                why=new.why.strip(),
                made_on=self._uow.today(),
                made_by_id=self._uow.actor.id,
            )
            session.add(series)
            session.flush()
            for each in dict.fromkeys(disputes):
                session.add(self._member(series.id, each.id, each.id in by_hand))
            return series.id

    def join(self, series_id: str, dispute_ids: Sequence[str], *, by_hand: bool = False) -> None:
        """Add cases to a series; raises ``series_unknown`` or ``series_refused``."""
        with self._uow.write("series.join") as session:
            if session.get(CaseSeries, series_id) is None:
                raise KnownError("series_unknown")
            disputes = [require_dispute(session, each) for each in dict.fromkeys(dispute_ids)]
            _refuse(tuple(finding for each in disputes if (finding := _against(session, each))))
            session.add_all(self._member(series_id, each.id, by_hand) for each in disputes)

    def no_series(self, dispute_id: str, words: str) -> None:
        """Keep a person's answer that a case belongs to no series; it is not asked about again."""
        _refuse(check_reason(words, "series_answer_missing", "answer"))
        with self._uow.write("series.answer") as session:
            session.add(
                SeriesAnswer(
                    id=new_id(self._uow.clock),
                    dispute_id=require_dispute(session, dispute_id).id,
                    words=words.strip(),
                    answered_at=self._uow.clock(),
                    answered_by_id=self._uow.actor.id,
                )
            )

    def go_apart(self, dispute_id: str, words: str) -> None:
        """Let a case leave the series' judge, for a reason; it stays listed in the series."""
        _refuse(check_reason(words, "series_apart_without_reason", "apart"))
        with self._uow.write("series.apart") as session:
            member = member_of(session, dispute_id)
            if member is None:
                raise KnownError("series_unknown")
            member.apart_on, member.apart_why = self._uow.today(), words.strip()

    def give(self, series_id: str, judge_id: str, grounds: Grounds, answer: str = "") -> int:
        """Give every open case of the series that goes with it to one judge, for one reason; returns how many.

        Cases without a judge are designated, the others reallocated, each with its own record, all or none of them.
        Raises ``series_judge_same`` and what ``Allocations.assign_all`` raises.
        """
        with self._uow.read() as session:
            query = (
                select(Dispute.id)
                .join(SeriesMember, SeriesMember.dispute_id == Dispute.id)
                .where(
                    SeriesMember.series_id == series_id,
                    SeriesMember.apart_on.is_(None),
                    Dispute.closed_on.is_(None),
                    Dispute.filed_on.is_not(None),
                    Dispute.judge_id.is_(None) | (Dispute.judge_id != judge_id),
                )
                .order_by(Dispute.received_at, Dispute.id)
            )
            dispute_ids = session.scalars(query).all()
        if not dispute_ids:
            raise KnownError("series_judge_same")
        self._allocations.assign_all(dispute_ids, judge_id, grounds, answer)
        return len(dispute_ids)

    def _member(self, series_id: str, dispute_id: str, by_hand: bool) -> SeriesMember:
        return SeriesMember(
            id=new_id(self._uow.clock),
            series_id=series_id,
            dispute_id=dispute_id,
            joined_on=self._uow.today(),
            by_hand=by_hand,
        )


def _refuse(findings: tuple[Finding, ...]) -> None:
    if stops := blocking(findings):
        raise KnownError("series_refused", count=len(stops))


def _against(session: Session, dispute: Dispute) -> Finding | None:
    if dispute.closed_on is not None:
        return Finding("series_case_closed", "number", Severity.BLOCK)
    if member := member_of(session, dispute.id):
        name = session.get_one(CaseSeries, member.series_id).name
        return Finding("series_case_taken", "number", Severity.BLOCK, {"name": name})
    return None
