"""Two-way choice (双向选择): whom judges and aides would like to work with, and judges' marks of the aides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import AideMark, StaffMember, TeamPreference, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.findings import Finding, Severity, blocking
from tribunal_desktop.rules.teams import matches, mean_mark
from tribunal_desktop.rules.terms import Post, Right
from tribunal_desktop.services.rights import may, require
from tribunal_desktop.services.teams_table import staffing_table

JUDGES = frozenset({Post.JUDGE, Post.TRIBUNAL_HEAD, Post.PRESIDENT})
AIDES = frozenset({Post.JUDGE_ASSISTANT, Post.CLERK})
FULL_MARK = 100


@dataclass(frozen=True)
class WishRow:
    """A wish: who would like to work with whom, as which choice."""

    id: str
    who_id: str
    who: str
    chosen: str
    rank: int


@dataclass(frozen=True)
class MarkRow:
    """A judge's mark of an aide for one month."""

    id: str
    judge: str
    aide: str
    month: date
    mark: int
    comment: str


@dataclass(frozen=True)
class MatchRow:
    """A pair with its points and where they come from."""

    judge: str
    aide: str
    points: Decimal
    of_judge: int
    of_aide: int
    of_mark: Decimal
    mark: Decimal | None


@dataclass(frozen=True)
class TwoWayView:
    """Wishes, this year's marks, and the pairs they make; ``judges`` and ``aides`` are (id, name)."""

    wishes: tuple[WishRow, ...]
    marks: tuple[MarkRow, ...]
    matches: tuple[MatchRow, ...]
    judges: tuple[tuple[str, str], ...]
    aides: tuple[tuple[str, str], ...]


class TeamWishes:
    """Keeps wishes and marks; every method is one transaction."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow
        self.may_mark = may(uow.actor.post, Right.MARK_AIDES)

    def view(self) -> TwoWayView:
        """Everything, with the marks of the running year."""
        with self._uow.read() as session:
            return _view(session, date(self._uow.today().year, 1, 1))

    def check_wish(self, who_id: str, chosen_id: str) -> tuple[Finding, ...]:
        """A wish goes from a judge to an aide or from an aide to a judge, and is said once."""
        with self._uow.read() as session:
            return tuple(_check_wish(session, who_id, chosen_id))

    def wish(self, who_id: str, chosen_id: str) -> str:
        """Add a wish after those somebody has; raises ``wish_refused``."""
        with self._uow.write("team_wishes.wish") as session:
            if blocking(_check_wish(session, who_id, chosen_id)):
                raise KnownError("wish_refused")
            last = session.scalar(select(func.max(TeamPreference.wish_rank)).where(TeamPreference.staff_id == who_id))
            row = TeamPreference(
                id=new_id(self._uow.clock), staff_id=who_id, chosen_id=chosen_id, wish_rank=(last or 0) + 1
            )
            session.add(row)
            return row.id

    def withdraw(self, wish_id: str) -> tuple[str, str]:
        """Strike a wish out, later ones move up; who wished for whom is returned."""
        with self._uow.write("team_wishes.withdraw") as session:
            row = session.get_one(TeamPreference, wish_id)
            struck = (row.staff_id, row.chosen_id)
            later = select(TeamPreference).where(
                TeamPreference.staff_id == row.staff_id, TeamPreference.wish_rank > row.wish_rank
            )
            for each in session.scalars(later):
                each.wish_rank -= 1
            session.delete(row)
            return struck

    def check_mark(self, judge_id: str, aide_id: str, mark: int | None, comment: str) -> tuple[Finding, ...]:
        """What stands against a mark; one far from the middle wants its reason."""
        found = []
        if not judge_id:
            found.append(Finding("mark_judge_missing", "judge", Severity.BLOCK))
        if not aide_id:
            found.append(Finding("mark_aide_missing", "aide", Severity.BLOCK))
        if mark is None or not 0 <= mark <= FULL_MARK:
            found.append(Finding("mark_out_of_range", "mark", Severity.BLOCK, {"full": FULL_MARK}))
        elif mark < _LOW and not comment.strip():
            found.append(Finding("mark_low_without_words", "comment", Severity.BLOCK, {"low": _LOW}))
        return tuple(found)

    def mark(self, judge_id: str, aide_id: str, month: date, mark: int | None, comment: str) -> None:
        """Keep a judge's mark for a month; another for the same month takes its place.

        Raises ``mark_refused`` or ``right_missing``.
        """
        if mark is None or blocking(self.check_mark(judge_id, aide_id, mark, comment)):
            raise KnownError("mark_refused")
        first = month.replace(day=1)
        require(self._uow.actor, Right.MARK_AIDES)
        with self._uow.write("team_wishes.mark") as session:
            known = select(AideMark).where(
                AideMark.judge_id == judge_id, AideMark.staff_id == aide_id, AideMark.scored_month == first
            )
            row = session.scalar(known)
            if row is None:
                row = AideMark(id=new_id(self._uow.clock), judge_id=judge_id, staff_id=aide_id, scored_month=first)
                session.add(row)
            row.aide_mark, row.comment, row.marked_at = mark, comment.strip(), self._uow.clock()


_LOW = 60


def _view(session: Session, since: date) -> TwoWayView:
    staff = session.execute(
        select(StaffMember.id, StaffMember.name, StaffMember.post).where(StaffMember.active).order_by(StaffMember.id)
    ).all()
    names = {key: name for key, name, _post in staff}
    judges = tuple((key, name) for key, name, post in staff if post in JUDGES)
    aides = tuple((key, name) for key, name, post in staff if post in AIDES)
    wishes = session.scalars(select(TeamPreference).order_by(TeamPreference.staff_id, TeamPreference.wish_rank)).all()
    marks = session.scalars(
        select(AideMark).where(AideMark.scored_month >= since).order_by(AideMark.scored_month.desc(), AideMark.id)
    ).all()
    return TwoWayView(
        wishes=tuple(
            WishRow(row.id, row.staff_id, names[row.staff_id], names[row.chosen_id], row.wish_rank)
            for row in wishes
            if row.staff_id in names and row.chosen_id in names
        ),
        marks=tuple(
            MarkRow(
                row.id,
                names.get(row.judge_id, ""),
                names.get(row.staff_id, ""),
                row.scored_month,
                row.aide_mark,
                row.comment,
            )
            for row in marks
        ),
        matches=_matches(wishes, marks, dict(judges), dict(aides)),
        judges=judges,
        aides=aides,
    )


def _matches(
    wishes: Sequence[TeamPreference], marks: Sequence[AideMark], judges: dict[str, str], aides: dict[str, str]
) -> tuple[MatchRow, ...]:
    given: dict[str, list[int]] = {}
    for row in marks:
        given.setdefault(row.staff_id, []).append(row.aide_mark)
    means = {aide: mean for aide, each in given.items() if (mean := mean_mark(each)) is not None}
    places = {(row.staff_id, row.chosen_id): row.wish_rank for row in wishes}
    found = matches(places, judges, aides, means, staffing_table().two_way)
    return tuple(
        MatchRow(
            judges[each.judge_id],
            aides[each.aide_id],
            each.points,
            each.of_judge,
            each.of_aide,
            each.of_mark,
            means.get(each.aide_id),
        )
        for each in found
    )


def _check_wish(session: Session, who_id: str, chosen_id: str) -> tuple[Finding, ...]:
    who, chosen = session.get(StaffMember, who_id), session.get(StaffMember, chosen_id)
    if who is None:
        return (Finding("wish_person_missing", "who", Severity.BLOCK),)
    if chosen is None:
        return (Finding("wish_person_missing", "chosen", Severity.BLOCK),)
    if not ((who.post in JUDGES and chosen.post in AIDES) or (who.post in AIDES and chosen.post in JUDGES)):
        return (Finding("wish_same_side", "chosen", Severity.BLOCK, {"who": who.name, "chosen": chosen.name}),)
    said = select(TeamPreference.id).where(TeamPreference.staff_id == who_id, TeamPreference.chosen_id == chosen_id)
    if session.scalar(said):
        return (Finding("wish_said_already", "chosen", Severity.BLOCK, {"chosen": chosen.name}),)
    return ()
