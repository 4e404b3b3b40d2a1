"""Element sheets of a dispute (要素式审判): what both sides answer, what is left in dispute, what the court found.

A dispute without a sheet is complete: a complaint written freely is accepted all the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Dispute, DisputeSheet, ElementPoint, PartyElement, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.element_sheets import ElementSheet
from tribunal_desktop.rules.element_values import TypedAnswer, say_value
from tribunal_desktop.rules.elements import (
    HEARD,
    OPEN,
    ElementAnswer,
    answers_digest,
    check_mark,
    compare,
    read_answer,
    sides_to_ask,
)
from tribunal_desktop.rules.findings import Finding, blocking
from tribunal_desktop.rules.terms import ElementMark, ElementSide, ElementSource, ElementStance, ElementStanding
from tribunal_desktop.services.element_papers import comparison_paper, form_paper, judgment_paper
from tribunal_desktop.services.element_reading import (
    answer_of,
    definition,
    dispute_of,
    plain_sides,
    read_answers,
    read_points,
    read_view,
    sheet_row,
)
from tribunal_desktop.services.element_series import copy_series, read_series, undo_series
from tribunal_desktop.services.element_views import ElementQuestion, ElementsView, PointRow, SeriesDone, SeriesView
from tribunal_desktop.services.elements_table import sheet_in_force
from tribunal_desktop.services.reference import Reference

Typed = Mapping[str, TypedAnswer]
"""Answers as typed, by element."""


class ElementSheets:
    """Keeps the element sheets; every method is one transaction."""

    def __init__(self, uow: UnitOfWork, reference: Reference) -> None:
        self._uow = uow
        self._reference = reference

    def view(self, dispute_id: str) -> ElementsView:
        """The sheet of a dispute with answers and comparison; raises ``dispute_unknown``."""
        with self._uow.read() as session:
            return read_view(session, self._reference, dispute_id, self._uow.today())

    def choose(self, dispute_id: str, key: str) -> str:
        """Use the sheet ``key``, and return the key of the one used so far; answers on another stay with it.

        Choosing the sheet in use again confirms it for the cause as it is now.
        """
        with self._uow.write("elements.choose") as session:
            dispute = self._open_dispute(session, dispute_id)
            before = sheet_row(session, dispute_id)
            chosen = _row_of_key(session, dispute_id, key) or self._new_sheet(session, dispute, key)
            if before is not None:
                before.in_use = False
            chosen.in_use, chosen.chosen_at = True, self._uow.clock()
            chosen.cause_code, chosen.cause_version = dispute.cause_code, dispute.cause_version
            return before.sheet_key if before else ""

    def put_away(self, dispute_id: str) -> None:
        """Use no sheet any more; the answers are kept."""
        with self._uow.write("elements.put_away") as session:
            self._open_dispute(session, dispute_id)
            row = sheet_row(session, dispute_id)
            if row is not None:
                row.in_use = False

    def check(self, sheet: ElementSheet, typed: Typed) -> tuple[Finding, ...]:
        """What is wrong with answers as they are typed; reads nothing from the store."""
        return self._read_all(sheet, typed)[1]

    def answer(self, dispute_id: str, side: ElementSide, typed: Typed, source: ElementSource) -> int:
        """Take in the answers of one side and return how many changed; an empty one takes an answer back.

        Elements left out stay as they are. Raises ``elements_refused`` when one is wrong.
        """
        with self._uow.write("elements.answer") as session:
            self._open_dispute(session, dispute_id)
            row = _require_sheet(session, dispute_id)
            answers, findings = self._read_all(definition(row), typed)
            if blocking(findings):
                raise KnownError("elements_refused", count=len(findings))
            kept = _kept_of_side(session, row, side)
            changed = [
                self._put(session, row, side, element_id, answer, kept.get(element_id), source)
                for element_id, answer in answers.items()
            ]
            return sum(changed)

    def mark(self, dispute_id: str, element_id: str, mark: ElementMark | None, note: str = "") -> None:
        """Decide that an element is agreed or disputed, or leave it to the rule again (``None``).

        Holds as long as both sides' answers stay as they are. Raises ``elements_refused`` for a mark against the
        comparison without its reason.
        """
        with self._uow.write("elements.mark") as session:
            self._open_dispute(session, dispute_id)
            row = _require_sheet(session, dispute_id)
            element = definition(row).element(element_id)
            if element is None:
                raise KnownError("element_unknown")
            sides = plain_sides(read_answers(session, row).get(element_id, {}))
            if check_mark(compare(element, sides), mark, note):
                raise KnownError("elements_refused", count=1)
            point = self._point(session, row, element_id)
            point.decided, point.decided_note = mark, note.strip()
            point.answers_digest = answers_digest(sides) if mark else ""
            point.decided_by_id = self._uow.actor.id if mark else None

    def find(self, dispute_id: str, found: Mapping[str, str]) -> None:
        """Keep what the court found on elements; empty text takes a finding back."""
        with self._uow.write("elements.find") as session:
            self._open_dispute(session, dispute_id)
            row = _require_sheet(session, dispute_id)
            for element_id, words in found.items():
                self._point(session, row, element_id).found = words.strip()

    def find_agreed(self, dispute_id: str) -> tuple[str, ...]:
        """Find every agreed element as the sides agree on it where nothing was found yet; returns those elements."""
        with self._uow.write("elements.find_agreed") as session:
            self._open_dispute(session, dispute_id)
            row = _require_sheet(session, dispute_id)
            points = [point for point in read_points(session, row) if not point.found]
            words = {point.element.id: agreed_words(point) for point in points}
            for element_id, said in words.items():
                if said:
                    self._point(session, row, element_id).found = said
            return tuple(element_id for element_id, said in words.items() if said)

    def disputed(self, dispute_id: str) -> tuple[PointRow, ...]:
        """The elements that go to the hearing; none without a sheet."""
        return tuple(point for point in self._points(dispute_id) if point.standing in HEARD)

    def questions_left(self, dispute_id: str) -> tuple[ElementQuestion, ...]:
        """What is still to be asked before or at the hearing, and whom; none without a sheet."""
        return tuple(
            ElementQuestion(point, tuple(sides_to_ask(point.element, plain_sides(point.sides))) or tuple(ElementSide))
            for point in self._points(dispute_id)
            if point.standing in OPEN
        )

    def form(self, dispute_id: str, side: ElementSide, *, blank: bool) -> Paper:
        """The sheet of one side on paper: blank to be filled by hand, or with its answers; nothing of it is kept."""
        with self._uow.read() as session:
            row = _require_sheet(session, dispute_id)
            return form_paper(session, self._reference, row, side, self._uow.today(), blank=blank)

    def comparison(self, dispute_id: str) -> Paper:
        """The comparison on paper: what is agreed, what is disputed, what is left to ask (要素对照表)."""
        with self._uow.read() as session:
            row = _require_sheet(session, dispute_id)
            return comparison_paper(session, self._reference, row, self._uow.today())

    def judgment_table(self, dispute_id: str) -> Paper:
        """The table part of a judgment: element, claimant, respondent, found by the court (要素式表格)."""
        with self._uow.read() as session:
            row = _require_sheet(session, dispute_id)
            return judgment_paper(session, self._reference, row, self._uow.today())

    def series(self, dispute_id: str) -> SeriesView:
        """What of this sheet can be copied to which other cases."""
        with self._uow.read() as session:
            return read_series(session, _require_sheet(session, dispute_id))

    def fill_series(
        self, dispute_id: str, targets: Sequence[str], picked: Iterable[tuple[str, ElementSide]]
    ) -> SeriesDone:
        """Copy the picked answers to the other cases in one transaction; what stands there already is left alone.

        Raises ``series_empty`` when nothing was picked, ``series_case_unfit`` for a case that cannot take them.
        """
        with self._uow.write("elements.fill_series") as session:
            self._open_dispute(session, dispute_id)
            return copy_series(session, self._uow, _require_sheet(session, dispute_id), targets, set(picked))

    def undo_series(self, series_id: str) -> int:
        """Take a series back and return how many answers went; what a side answered since stays."""
        with self._uow.write("elements.undo_series") as session:
            return undo_series(session, series_id, self._uow.clock())

    def _points(self, dispute_id: str) -> tuple[PointRow, ...]:
        with self._uow.read() as session:
            row = sheet_row(session, dispute_id)
            return read_points(session, row) if row else ()

    def _open_dispute(self, session: Session, dispute_id: str) -> Dispute:
        dispute = dispute_of(session, dispute_id)
        if dispute.closed_on is not None:
            raise KnownError("elements_of_closed_dispute")
        return dispute

    def _new_sheet(self, session: Session, dispute: Dispute, key: str) -> DisputeSheet:
        sheet = sheet_in_force(key, self._uow.today())
        row = DisputeSheet(
            id=new_id(self._uow.clock),
            dispute_id=dispute.id,
            sheet_key=sheet.key,
            sheet_version=sheet.version,
            chosen_at=self._uow.clock(),
        )
        session.add(row)
        return row

    def _read_all(self, sheet: ElementSheet, typed: Typed) -> tuple[dict[str, ElementAnswer], tuple[Finding, ...]]:
        answers: dict[str, ElementAnswer] = {}
        findings: list[Finding] = []
        for element_id, each in typed.items():
            element = sheet.element(element_id)
            if element is None:
                raise KnownError("element_unknown")
            read = read_answer(element, each, self._uow.today())
            if isinstance(read, Finding):
                findings.append(read)
            else:
                answers[element_id] = read
        return answers, tuple(findings)

    def _put(
        self,
        session: Session,
        row: DisputeSheet,
        side: ElementSide,
        element_id: str,
        answer: ElementAnswer,
        kept: PartyElement | None,
        source: ElementSource,
    ) -> bool:
        """Write one answer; true when that changed something."""
        if kept is not None and answer_of(kept) == answer:
            return False
        if not answer.given:
            if kept is not None:
                session.delete(kept)
            return kept is not None
        if kept is None:
            kept = PartyElement(
                id=new_id(self._uow.clock),
                sheet_id=row.id,
                dispute_id=row.dispute_id,
                element_id=element_id,
                side=side,
            )
            session.add(kept)
        kept.stance, kept.value, kept.words, kept.evidence = answer.stance, answer.value, answer.words, answer.evidence
        kept.source, kept.answered_at, kept.series_id = source, self._uow.clock(), None
        return True

    def _point(self, session: Session, row: DisputeSheet, element_id: str) -> ElementPoint:
        point = session.scalar(
            select(ElementPoint).where(ElementPoint.sheet_id == row.id, ElementPoint.element_id == element_id)
        )
        if point is None:
            point = ElementPoint(
                id=new_id(self._uow.clock), sheet_id=row.id, dispute_id=row.dispute_id, element_id=element_id
            )
            session.add(point)
        return point


def _require_sheet(session: Session, dispute_id: str) -> DisputeSheet:
    row = sheet_row(session, dispute_id)
    if row is None:
        raise KnownError("element_sheet_missing")
    return row


def _row_of_key(session: Session, dispute_id: str, key: str) -> DisputeSheet | None:
    return session.scalar(
        select(DisputeSheet).where(DisputeSheet.dispute_id == dispute_id, DisputeSheet.sheet_key == key)
    )


def _kept_of_side(session: Session, row: DisputeSheet, side: ElementSide) -> dict[str, PartyElement]:
    kept = session.scalars(select(PartyElement).where(PartyElement.sheet_id == row.id, PartyElement.side == side))
    return {each.element_id: each for each in kept}


def agreed_words(point: PointRow) -> str:
    """What the sides agree on, as a paper says it; empty where they do not, or agree by a person's mark alone."""
    if point.standing is not ElementStanding.AGREED or point.by_rule is not ElementStanding.AGREED:
        return ""
    stated = (point.answer(side) for side in ElementSide)
    value = next((answer.value for answer in stated if answer.stance is ElementStance.STATES), "")
    return say_value(point.element, value, "zh")
