"""Papers of the element sheets: one side's form, the comparison, the table part of a judgment. None of them is kept.

The same answers on the same day make the same bytes, and the paper's number is their digest.
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop import texts
from tribunal_desktop.documents import element_form, element_table
from tribunal_desktop.documents.element_form import ElementFormPaper, FormGroup, FormQuestion, FormTable
from tribunal_desktop.documents.element_table import COMPARISON, JUDGMENT, ElementTablePaper, TablePart, TableRow
from tribunal_desktop.documents.paper import Paper, template
from tribunal_desktop.models import Dispute, DisputeSheet, Tribunal
from tribunal_desktop.rules.element_sheets import Element, possible_answers
from tribunal_desktop.rules.element_values import rows_of, say_cells, say_value
from tribunal_desktop.rules.elements import HEARD, OPEN, ElementAnswer, count_standings
from tribunal_desktop.rules.terms import ElementKind, ElementSide, ElementStance, ElementStanding
from tribunal_desktop.services.element_reading import compared_only, definition, dispute_of, read_points
from tribunal_desktop.services.element_views import PointRow
from tribunal_desktop.services.element_words import say_answer
from tribunal_desktop.services.parties import both_sides, parties_of
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.sheet_words import PAPER_LANGUAGE

"""Papers of a court are written in Chinese, whatever the window speaks."""

_OTHER = {ElementSide.CLAIMANT: ElementSide.RESPONDENT, ElementSide.RESPONDENT: ElementSide.CLAIMANT}
_BLANKS = {ElementKind.AMOUNT: "　　　　　　　　元", ElementKind.DATE: "　　　　年　　月　　日"}
_REPLIES = (ElementStance.ADMITS, ElementStance.DENIES, ElementStance.UNKNOWN)
_UNSAID = "preview"


@dataclasses.dataclass(frozen=True)
class _Matter:
    """The case as every paper names it."""

    court: str
    tribunal: str
    practice: bool
    number: str
    cause: str
    parties: str


def form_paper(
    session: Session, reference: Reference, row: DisputeSheet, side: ElementSide, today: date, *, blank: bool
) -> Paper:
    """The form of one side; blank it still says what the other side stated, so that one can answer to it."""
    matter = _matter(session, reference, row)
    sheet = definition(row)
    points = {point.element.id: point for point in read_points(session, row)}
    data = ElementFormPaper(
        paper_id=_UNSAID,
        court=matter.court,
        tribunal=matter.tribunal,
        sheet=f"{sheet.name.zh}要素表 {sheet.version}",
        side=texts.term(side, PAPER_LANGUAGE),
        number=matter.number,
        cause=sheet.name.zh,
        parties=matter.parties,
        groups=tuple(
            FormGroup(
                group.name.zh,
                tuple(
                    _question(points[element.id], side, blank=blank) for element in group.elements if element.asks(side)
                ),
            )
            for group in sheet.groups
            if any(element.asks(side) for element in group.elements)
        ),
        basis=sheet.basis,
        by_hand=blank,
        practice=matter.practice,
    )
    return element_form.render(dataclasses.replace(data, paper_id=_digest(data, today)))


def comparison_paper(session: Session, reference: Reference, row: DisputeSheet, today: date) -> Paper:
    """Disputed first: the paper is made for the hearing."""
    wording = template(COMPARISON)
    points = read_points(session, row)
    parts = (
        ("disputed", HEARD),
        ("open", OPEN),
        ("agreed", (ElementStanding.AGREED,)),
        ("stated", (ElementStanding.STATED,)),
    )
    return _table(
        session,
        reference,
        row,
        today,
        COMPARISON,
        [
            TablePart(
                wording[name], tuple(_row(point, _note(point)) for point in points if point.standing in standings)
            )
            for name, standings in parts
        ],
        points,
    )


def judgment_paper(session: Session, reference: Reference, row: DisputeSheet, today: date) -> Paper:
    """Every element somebody answered or the court found on, in the order of the sheet."""
    points = [point for point in read_points(session, row) if point.found or _anybody_answered(point)]
    groups = list(dict.fromkeys(point.group for point in points))
    parts = [
        TablePart(group.zh, tuple(_row(point, point.found) for point in points if point.group == group))
        for group in groups
    ]
    return _table(session, reference, row, today, JUDGMENT, parts, points)


def _table(
    session: Session,
    reference: Reference,
    row: DisputeSheet,
    today: date,
    name: str,
    parts: Sequence[TablePart],
    points: Sequence[PointRow],
) -> Paper:
    matter = _matter(session, reference, row)
    counts = count_standings(compared_only(points))
    counted = "，".join(
        f"{texts.term(standing, PAPER_LANGUAGE)}{count}项" for standing, count in counts.items() if count
    )
    data = ElementTablePaper(
        template=name,
        paper_id=_UNSAID,
        court=matter.court,
        tribunal=matter.tribunal,
        number=matter.number,
        cause=matter.cause,
        parties=matter.parties,
        counted=f"共{len(points)}项：{counted}",
        parts=tuple(parts),
        practice=matter.practice,
    )
    return element_table.render(dataclasses.replace(data, paper_id=_digest(data, today)))


def _matter(session: Session, reference: Reference, row: DisputeSheet) -> _Matter:
    tribunal = session.scalars(select(Tribunal).limit(1)).one()
    dispute: Dispute = dispute_of(session, row.dispute_id)
    cause = reference.cause_name(dispute.cause_code, dispute.cause_version)
    return _Matter(
        court=tribunal.court_name,
        tribunal=tribunal.name,
        practice=tribunal.practice,
        number=dispute.number,
        cause=cause.zh if cause else "—",
        parties=both_sides(parties_of(session, dispute.id)),
    )


def _question(point: PointRow, side: ElementSide, *, blank: bool) -> FormQuestion:
    element, answer = point.element, point.answer(side)
    other = point.answer(_OTHER[side]) if element.compared else ElementAnswer()
    value = "" if blank else answer.value
    stance = None if blank else answer.stance
    boxes = [(say_value(element, option, PAPER_LANGUAGE), option == value) for option in possible_answers(element)]
    if side is ElementSide.RESPONDENT and element.compared:
        replies = _REPLIES if element.kind not in (ElementKind.YES_NO, ElementKind.CHOICE) else _REPLIES[-1:]
        boxes += [(texts.term(reply, PAPER_LANGUAGE), reply is stance) for reply in replies]
    proof = ("" if blank else answer.evidence) if element.evidence else None
    return FormQuestion(
        ask=element.ask.zh,
        other_side=say_answer(element, other, PAPER_LANGUAGE) if side is ElementSide.RESPONDENT else "",
        boxes=tuple(boxes),
        answer="" if blank else _written(element, answer),
        blank="" if possible_answers(element) else _blank(element),
        table=_form_table(element, value) if element.kind is ElementKind.ROWS else None,
        proof=proof,
        long=element.kind is ElementKind.TEXT,
    )


def _written(element: Element, answer: ElementAnswer) -> str:
    """What was answered beside the boxes: the value where one writes, and the reasons."""
    ticked = bool(possible_answers(element)) or element.kind is ElementKind.ROWS
    value = "" if ticked else say_value(element, answer.value, PAPER_LANGUAGE)
    return "\n".join(part for part in (value, answer.words) if part)


def _blank(element: Element) -> str:
    if element.kind is ElementKind.NUMBER and element.unit is not None:
        return f"　　　　　　{element.unit.zh}"
    return _BLANKS.get(element.kind, "")


def _form_table(element: Element, value: str) -> FormTable:
    rows = tuple(say_cells(element, row, PAPER_LANGUAGE) for row in rows_of(value))
    return FormTable(tuple(column.name.zh for column in element.columns), rows)


def _row(point: PointRow, third: str) -> TableRow:
    element = point.element
    return TableRow(
        element.ask.zh,
        say_answer(element, point.answer(ElementSide.CLAIMANT), PAPER_LANGUAGE),
        say_answer(element, point.answer(ElementSide.RESPONDENT), PAPER_LANGUAGE),
        third,
    )


def _note(point: PointRow) -> str:
    decided = [texts.text("elements.decided_by_person", PAPER_LANGUAGE)] if point.marked else []
    return "；".join([*decided, *([point.note] if point.note else [])])


def _anybody_answered(point: PointRow) -> bool:
    return any(point.answer(side).given for side in ElementSide)


def _digest(data: object, today: date) -> str:
    return hashlib.sha256(repr((data, today)).encode()).hexdigest()[:32]
