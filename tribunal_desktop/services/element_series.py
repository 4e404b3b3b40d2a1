"""One element sheet for a series of cases (系列案): what is common is copied, and can be taken back whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Dispute, DisputeSheet, ElementPoint, ElementSeries, Party, PartyElement, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.terms import ElementSide, ElementSource, PartyRole
from tribunal_desktop.services.element_reading import answer_of, definition, dispute_of
from tribunal_desktop.services.element_views import SeriesAnswer, SeriesCase, SeriesDone, SeriesView
from tribunal_desktop.services.parties import both_sides, parties_of, party_names

MOST_CASES = 200
_SIDES = {PartyRole.PLAINTIFF: ElementSide.CLAIMANT, PartyRole.DEFENDANT: ElementSide.RESPONDENT}
_Picked = set[tuple[str, ElementSide]]


def read_series(session: Session, row: DisputeSheet) -> SeriesView:
    """The open cases of the same cause with a party in the same place, and the answers there are to copy."""
    shared = _shared_parties(session, dispute_of(session, row.dispute_id))
    cases = tuple(_cases(session, row, shared))
    roles = [{role for role, _ in places} for places in shared.values()]
    common = set.intersection(*roles) if roles else set()
    return SeriesView(cases, tuple(_answers(session, row)), tuple(_SIDES[role] for role in _SIDES if role in common))


def copy_series(
    session: Session, uow: UnitOfWork, row: DisputeSheet, targets: Sequence[str], picked: _Picked
) -> SeriesDone:
    """Copy the picked answers; raises ``series_empty``, ``series_case_unfit``."""
    answers = [each for each in _stored(session, row) if (each.element_id, each.side) in picked]
    if not answers or not targets:
        raise KnownError("series_empty")
    _require_fit(session, row, targets)
    series = ElementSeries(
        id=new_id(uow.clock),
        dispute_id=row.dispute_id,
        disputes=len(targets),
        answers=0,
        copied_at=uow.clock(),
        copied_by_id=uow.actor.id,
    )
    session.add(series)
    session.flush()
    for target in targets:
        sheet = _sheet_of_target(session, uow, row, target, series)
        there = {(each.element_id, each.side) for each in _stored(session, sheet)}
        new = [_copy(uow, sheet, answer, series) for answer in answers if (answer.element_id, answer.side) not in there]
        session.add_all(new)
        series.answers += len(new)
    return SeriesDone(series.id, len(targets), series.answers, len(answers) * len(targets) - series.answers)


def undo_series(session: Session, series_id: str, now: datetime) -> int:
    """Delete what the series brought and nobody changed since; its sheets go where nothing else stands on them."""
    series = session.get(ElementSeries, series_id)
    if series is None or series.undone_at is not None:
        raise KnownError("series_undone")
    copied = session.scalars(select(PartyElement).where(PartyElement.series_id == series_id)).all()
    for answer in copied:
        session.delete(answer)
    session.flush()
    for sheet in session.scalars(select(DisputeSheet).where(DisputeSheet.series_id == series_id)).all():
        if not _anything_on(session, sheet):
            session.delete(sheet)
    series.undone_at = now
    return len(copied)


def _shared_parties(session: Session, dispute: Dispute) -> dict[str, set[tuple[PartyRole, str]]]:
    """Open disputes of the same cause by the parties that stand there in the same place, at most ``MOST_CASES``."""
    places = {(party.role, party.name): party.id_number for party in parties_of(session, dispute.id)}
    found = session.execute(
        select(Dispute.id, Party.role, Party.name, Party.id_number)
        .join(Party, Party.dispute_id == Dispute.id)
        .where(
            Party.name.in_({name for _, name in places}),
            Dispute.id != dispute.id,
            Dispute.closed_on.is_(None),
            Dispute.cause_code == dispute.cause_code,
            Dispute.cause_version == dispute.cause_version,
        )
        .order_by(Dispute.received_at, Dispute.provisional_no)
    )
    shared: dict[str, set[tuple[PartyRole, str]]] = defaultdict(set)
    for dispute_id, role, name, id_number in found:
        known = places.get((role, name), "") if role in _SIDES else ""
        if (role, name) in places and role in _SIDES and _may_be_same(known, id_number):
            shared[dispute_id].add((role, name))
    return dict(list(shared.items())[:MOST_CASES])


def _may_be_same(one: str | None, other: str | None) -> bool:
    """Two numbers that differ are two people of one name."""
    return not one or not other or one == other


def _cases(session: Session, row: DisputeSheet, shared: dict[str, set[tuple[PartyRole, str]]]) -> Iterator[SeriesCase]:
    names = party_names(session, shared)
    used = {
        dispute_id: (key, version, count)
        for dispute_id, key, version, count in session.execute(
            select(
                DisputeSheet.dispute_id, DisputeSheet.sheet_key, DisputeSheet.sheet_version, func.count(PartyElement.id)
            )
            .outerjoin(PartyElement, PartyElement.sheet_id == DisputeSheet.id)
            .where(DisputeSheet.dispute_id.in_(shared), DisputeSheet.in_use)
            .group_by(DisputeSheet.id)
        )
    }
    same = (row.sheet_key, row.sheet_version)
    numbers = {each.id: each.number for each in session.scalars(select(Dispute).where(Dispute.id.in_(shared)))}
    for dispute_id, places in shared.items():
        key, version, count = used.get(dispute_id, (*same, 0))
        yield SeriesCase(
            dispute_id=dispute_id,
            number=numbers[dispute_id],
            parties=both_sides(names[dispute_id]),
            shared="、".join(sorted(name for _, name in places)),
            answered=count,
            other_sheet=(key, version) != same,
        )


def _answers(session: Session, row: DisputeSheet) -> Iterator[SeriesAnswer]:
    stored = {(each.element_id, each.side): each for each in _stored(session, row)}
    for element in definition(row).elements:
        for side in ElementSide:
            if kept := stored.get((element.id, side)):
                yield SeriesAnswer(element, side, answer_of(kept))


def _stored(session: Session, row: DisputeSheet) -> Sequence[PartyElement]:
    return session.scalars(select(PartyElement).where(PartyElement.sheet_id == row.id)).all()


def _require_fit(session: Session, row: DisputeSheet, targets: Sequence[str]) -> None:
    fit = {case.dispute_id for case in read_series(session, row).cases if not case.other_sheet}
    if not set(targets) <= fit:
        raise KnownError("series_case_unfit")


def _sheet_of_target(
    session: Session, uow: UnitOfWork, row: DisputeSheet, target: str, series: ElementSeries
) -> DisputeSheet:
    """The sheet of a case of the series, in use from now on."""
    known = session.scalar(
        select(DisputeSheet).where(DisputeSheet.dispute_id == target, DisputeSheet.sheet_key == row.sheet_key)
    )
    if known is not None and known.sheet_version != row.sheet_version:
        raise KnownError("series_case_unfit")
    if known is not None:
        known.in_use = True
        return known
    dispute = dispute_of(session, target)
    made = DisputeSheet(
        id=new_id(uow.clock),
        dispute_id=target,
        sheet_key=row.sheet_key,
        sheet_version=row.sheet_version,
        cause_code=dispute.cause_code,
        cause_version=dispute.cause_version,
        chosen_at=uow.clock(),
        series_id=series.id,
    )
    session.add(made)
    session.flush()
    return made


def _copy(uow: UnitOfWork, sheet: DisputeSheet, answer: PartyElement, series: ElementSeries) -> PartyElement:
    return PartyElement(
        id=new_id(uow.clock),
        sheet_id=sheet.id,
        dispute_id=sheet.dispute_id,
        element_id=answer.element_id,
        side=answer.side,
        stance=answer.stance,
        value=answer.value,
        words=answer.words,
        evidence=answer.evidence,
        source=ElementSource.SERIES,
        answered_at=uow.clock(),
        series_id=series.id,
    )


def _anything_on(session: Session, sheet: DisputeSheet) -> bool:
    answer = session.scalar(select(PartyElement.id).where(PartyElement.sheet_id == sheet.id).limit(1))
    return (
        answer is not None
        or session.scalar(select(ElementPoint.id).where(ElementPoint.sheet_id == sheet.id).limit(1)) is not None
    )
