"""What nobody disputes (无争议事实; OMED 18, 22): apart from every note, proposed from elements both sides agree on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.models import IssuedDocument, UndisputedFact, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.elements import HEARD
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.terms import ElementSide, ScanCoverage
from tribunal_desktop.services.element_reading import read_points, sheet_row
from tribunal_desktop.services.element_views import PointRow
from tribunal_desktop.services.element_words import say_answer
from tribunal_desktop.services.elements import agreed_words
from tribunal_desktop.services.mediation_reading import mediation_case
from tribunal_desktop.services.paper_signed import is_signed
from tribunal_desktop.services.scan_reading import paper_scans

UNDISPUTED_SHEET = "undisputed_facts"
"""Form of the sheet all sign."""


@dataclass(frozen=True)
class DisputedPoint:
    """An element the sides do not agree on, with what each says."""

    question: Name
    claimant: str
    respondent: str


@dataclass(frozen=True)
class FactsView:
    """What is undisputed, what could be, and what stays in dispute."""

    facts: tuple[str, ...]
    proposed: tuple[str, ...]
    """Elements both sides agree on that are no fact of the sheet yet."""
    disputed: tuple[DisputedPoint, ...]
    has_elements: bool
    signed_on: date | None
    """Day of the latest sheet that was signed; none while nobody signed one."""


class UndisputedFacts:
    """Keeps the facts of a mediation; every method is one transaction."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def view(self, mediation_id: str) -> FactsView:
        """The facts with what the elements propose; raises ``mediation_gone``."""
        with self._uow.read() as session:
            case = mediation_case(session, mediation_id)
            facts = facts_of(session, mediation_id)
            sheet = sheet_row(session, case.dispute_id)
            points = read_points(session, sheet) if sheet else ()
            proposed = [f"{point.element.ask.zh}：{words}" for point in points if (words := agreed_words(point))]
            return FactsView(
                facts=facts,
                proposed=tuple(words for words in proposed if words not in facts),
                disputed=tuple(_disputed(point) for point in points if point.standing in HEARD),
                has_elements=bool(points),
                signed_on=_signed_on(session, case.dispute_id),
            )

    def keep(self, mediation_id: str, facts: Sequence[str]) -> tuple[str, ...]:
        """Keep these facts in this order instead of those kept so far, which are returned."""
        wanted = tuple(dict.fromkeys(line.strip() for line in facts if line.strip()))
        with self._uow.write("mediation.keep_facts") as session:
            case = mediation_case(session, mediation_id)
            before = _rows(session, mediation_id)
            kept = tuple(row.text for row in before)
            for row in before[len(wanted) :]:
                session.delete(row)
            for place, text in enumerate(wanted):
                if place < len(before):
                    before[place].text = text
                else:
                    session.add(
                        UndisputedFact(
                            id=new_id(self._uow.clock),
                            mediation_case_id=case.id,
                            dispute_id=case.dispute_id,
                            position=place + 1,
                            text=text,
                        )
                    )
            return kept


def facts_of(session: Session, mediation_id: str) -> tuple[str, ...]:
    """The facts kept with a mediation, in their order."""
    return tuple(row.text for row in _rows(session, mediation_id))


def sheet_signed(session: Session, sheet: IssuedDocument) -> bool:
    """Signed on the screen, or every page of the printed sheet came back as a scan, which people scan once signed."""
    if is_signed(session, sheet.id):
        return True
    scan = paper_scans(session, [sheet]).get(sheet.id)
    return scan is not None and scan.coverage is ScanCoverage.ALL


def _rows(session: Session, mediation_id: str) -> Sequence[UndisputedFact]:
    query = select(UndisputedFact).where(UndisputedFact.mediation_case_id == mediation_id)
    return session.scalars(query.order_by(UndisputedFact.position)).all()


def _disputed(point: PointRow) -> DisputedPoint:
    claimant, respondent = (say_answer(point.element, point.answer(side), "zh") for side in ElementSide)
    return DisputedPoint(point.element.ask, claimant, respondent)


def _signed_on(session: Session, dispute_id: str) -> date | None:
    sheets = session.scalars(
        select(IssuedDocument)
        .where(IssuedDocument.dispute_id == dispute_id, IssuedDocument.template == UNDISPUTED_SHEET)
        .order_by(IssuedDocument.issued_at.desc(), IssuedDocument.id.desc())
    )
    return next((beijing_day(sheet.issued_at) for sheet in sheets if sheet_signed(session, sheet)), None)
