"""The files of the tribunal's disputes (案件): the list with its filters, and one dispute with all its parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tribunal_desktop import texts
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    CircuitActivity,
    CircuitStop,
    CircuitStopDispute,
    CircuitTrip,
    Deadline,
    Dispute,
    IssuedDocument,
    MediationCase,
    MediationSession,
    Mediator,
    StaffMember,
    Tribunal,
    UnitOfWork,
    Village,
)
from tribunal_desktop.rules.identity import age_on
from tribunal_desktop.rules.names import Name
from tribunal_desktop.services.case_conditions import FacetCounts, facet_counts, filter_counts
from tribunal_desktop.services.case_export import cases_workbook
from tribunal_desktop.services.case_list import (
    FURTHER_KEYS,
    case_page,
    case_rows,
    ids_by_key,
    open_list,
    order_slice,
    rows_by_key,
    used_share,
)
from tribunal_desktop.services.case_query import CaseFilter, CaseQuery, DueState, Facet
from tribunal_desktop.services.case_views import (
    CaseDetail,
    CaseList,
    CasePage,
    CaseRow,
    CircuitView,
    Cursor,
    DeadlineView,
    MediationView,
    OrderSlice,
    PaperView,
    PartyView,
)
from tribunal_desktop.services.parties import parties_of
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.texts import Language

PAGE_SIZE = 200
_SELECTED = "所选案件"


class CaseFiles:
    """Reads the list of disputes in pages and one dispute in full."""

    def __init__(self, uow: UnitOfWork, reference: Reference) -> None:
        self._uow = uow
        self._reference = reference

    def page(self, query: CaseQuery, after: Cursor | None = None, size: int = PAGE_SIZE) -> CasePage:
        """One page of the list; ``after`` is the ``next`` of the page before."""
        with self._uow.read() as session:
            return case_page(session, self._reference, query, after, size, self._uow.today())

    def open_list(self, query: CaseQuery) -> CaseList:
        """The beginning of a list: first rows, first part of its order, counts."""
        with self._uow.read() as session:
            return open_list(session, self._reference, query, self._uow.today())

    def read_on(self, query: CaseQuery, after: Cursor) -> OrderSlice:
        """The next part of the order of a list."""
        with self._uow.read() as session:
            return order_slice(session, query, after, FURTHER_KEYS, self._uow.today())

    def rows(self, keys: Sequence[int]) -> tuple[CaseRow, ...]:
        """The rows of some row numbers of a list's order."""
        with self._uow.read() as session:
            return rows_by_key(session, self._reference, keys, self._uow.today())

    def ids(self, keys: Sequence[int]) -> tuple[str, ...]:
        """The disputes of some row numbers of a list's order."""
        with self._uow.read() as session:
            return ids_by_key(session, keys)

    def facet(self, query: CaseQuery, facet: Facet) -> FacetCounts:
        """What one facet of ``query`` could be narrowed to, with counts."""
        with self._uow.read() as session:
            return facet_counts(session, self._reference, query, facet, self._uow.today())

    def export(self, query: CaseQuery, lang: Language, keys: Sequence[int] | None = None) -> bytes:
        """Every row of ``query``, or only those of ``keys``, as an Excel file."""
        return cases_workbook(self._all_rows(query) if keys is None else self._rows_of(keys), lang)

    def print_list(self, query: CaseQuery, keys: Sequence[int] | None = None) -> Paper:
        """The same rows as a paper that says which they are; ``KnownError`` ``list_too_long_to_print`` beyond 1,500."""
        from tribunal_desktop.services.case_list_paper import case_list_paper  # brings the printing library

        rows = self._all_rows(query) if keys is None else self._rows_of(keys)
        with self._uow.read() as session:
            tribunal = session.execute(select(Tribunal.name, Tribunal.practice)).one()
        return case_list_paper(
            rows,
            _SELECTED if keys is not None else self._heading(query),
            tribunal.name,
            self._uow.clock(),
            practice=tribunal.practice,
        )

    def _heading(self, query: CaseQuery) -> str:
        """What a printed list of ``query`` says it holds, in the language of papers."""
        said = [texts.term(query.filter, "zh"), query.text, texts.term(DueState(query.due), "zh") if query.due else ""]
        if query.span:
            said.append(f"{texts.term(query.span.kind, 'zh')}{query.span.first}至{query.span.last}")
        return "，".join(part for part in said if part) + ("（另有筛选条件）" if self._narrowed_by_ids(query) else "")

    def counts(self) -> dict[CaseFilter, int]:
        """How many disputes stand behind each filter."""
        with self._uow.read() as session:
            return filter_counts(session)

    def detail(self, dispute_id: str) -> CaseDetail:
        """One dispute with everything below it; ``KnownError`` ``dispute_unknown`` when there is none."""
        with self._uow.read() as session:
            dispute = session.get(Dispute, dispute_id)
            if dispute is None:
                raise KnownError("dispute_unknown")
            staff = {row[0]: row[1] for row in session.execute(select(StaffMember.id, StaffMember.name))}
            village = session.get(Village, dispute.village_id) if dispute.village_id else None
            row = case_rows(session, self._reference, [dispute_id], self._uow.today())[0]
            return CaseDetail(
                row=row,
                provisional_no=dispute.provisional_no,
                case_no=dispute.case_no,
                received_at=dispute.received_at,
                received_by=staff.get(dispute.received_by_id or "", ""),
                channel=dispute.channel,
                filed_on=dispute.filed_on,
                closed_on=dispute.closed_on,
                claim_text=dispute.claim_text,
                facts_text=dispute.facts_text,
                language_need=dispute.language_need or "",
                procedure=dispute.procedure,
                judge=staff.get(dispute.judge_id or "", ""),
                assistant=staff.get(dispute.assistant_id or "", ""),
                clerk=staff.get(dispute.clerk_id or "", ""),
                township=village.township if village else "",
                confirmed=tuple(key for key in dispute.confirmed_findings.split(",") if key),
                parties=self._parties(session, dispute_id),
                deadlines=self._deadlines(session, dispute_id),
                mediations=_mediations(session, dispute_id),
                circuit=_circuit(session, dispute_id),
                papers=_papers(session, dispute_id, staff),
            )

    @staticmethod
    def _narrowed_by_ids(query: CaseQuery) -> bool:
        return any(query.facet(each) for each in Facet if each is not Facet.DUE) or bool(query.quiet_days)

    def _all_rows(self, query: CaseQuery) -> Iterator[CaseRow]:
        page = self.page(query)
        yield from page.rows
        while page.next is not None:
            page = self.page(query, page.next)
            yield from page.rows

    def _rows_of(self, keys: Sequence[int]) -> Iterator[CaseRow]:
        for start in range(0, len(keys), PAGE_SIZE):
            yield from self.rows(keys[start : start + PAGE_SIZE])

    def _parties(self, session: Session, dispute_id: str) -> tuple[PartyView, ...]:
        parties = parties_of(session, dispute_id)
        return tuple(
            PartyView(
                id=party.id,
                role=party.role,
                kind=party.kind,
                name=party.name,
                sex=party.sex,
                birth_date=party.birth_date,
                age=age_on(party.birth_date, self._uow.today()) if party.birth_date else None,
                ethnicity=party.ethnicity or "",
                id_type=party.id_type,
                id_number=party.id_number or "",
                occupation=party.occupation or "",
                employer=party.employer or "",
                domicile=party.domicile or "",
                phone=party.phone or "",
                representative_name=party.representative_name or "",
                representative_post=party.representative_post or "",
            )
            for party in parties
        )

    def _deadlines(self, session: Session, dispute_id: str) -> tuple[DeadlineView, ...]:
        today = self._uow.today()
        rows = session.scalars(
            select(Deadline).where(Deadline.dispute_id == dispute_id).order_by(Deadline.done_on, Deadline.due_on)
        )
        return tuple(
            DeadlineView(
                rule_id=row.rule_id,
                name=self._limit_name(row.rule_id, row.started_on),
                started_on=row.started_on,
                nominal_on=row.nominal_on,
                due_on=row.due_on,
                basis=row.basis,
                provisional=row.provisional,
                done_on=row.done_on,
                used_share=used_share(row.started_on, row.due_on, row.done_on or today),
                days_left=(row.due_on - today).days,
            )
            for row in rows
        )

    def _limit_name(self, rule_id: str, on: date) -> Name:
        try:
            return self._reference.limit(rule_id, on).name
        except KnownError:
            return Name(rule_id, rule_id)


def _mediations(session: Session, dispute_id: str) -> tuple[MediationView, ...]:
    sessions = (
        select(func.count())
        .where(MediationSession.mediation_case_id == MediationCase.id)
        .correlate(MediationCase)
        .scalar_subquery()
    )
    rows = session.execute(
        select(
            MediationCase.id,
            Mediator.name,
            MediationCase.mode,
            MediationCase.status,
            sessions,
            MediationCase.assigned_at,
            MediationCase.due_on,
        )
        .join(Mediator, Mediator.id == MediationCase.mediator_id)
        .where(MediationCase.dispute_id == dispute_id)
        .order_by(MediationCase.assigned_at)
    )
    return tuple(MediationView(*row) for row in rows)


def _circuit(session: Session, dispute_id: str) -> tuple[CircuitView, ...]:
    activities = (
        select(func.count())
        .where(CircuitActivity.stop_id == CircuitStop.id, CircuitActivity.dispute_id == dispute_id)
        .correlate(CircuitStop)
        .scalar_subquery()
    )
    rows = session.execute(
        select(CircuitTrip.id, CircuitTrip.name, CircuitStop.place_name, CircuitTrip.planned_on, activities)
        .join(CircuitStop, CircuitStop.trip_id == CircuitTrip.id)
        .join(CircuitStopDispute, CircuitStopDispute.stop_id == CircuitStop.id)
        .where(CircuitStopDispute.dispute_id == dispute_id)
        .order_by(CircuitTrip.planned_on.desc())
    )
    return tuple(CircuitView(*row) for row in rows)


def _papers(session: Session, dispute_id: str, staff: dict[str, str]) -> tuple[PaperView, ...]:
    rows = session.execute(
        select(
            IssuedDocument.id,
            IssuedDocument.title,
            IssuedDocument.version,
            IssuedDocument.pages,
            IssuedDocument.copies,
            IssuedDocument.issued_at,
            IssuedDocument.issued_by_id,
        )
        .where(IssuedDocument.dispute_id == dispute_id)
        .order_by(IssuedDocument.issued_at.desc())
    )
    return tuple(PaperView(*row[:-1], issued_by=staff.get(row[-1], "")) for row in rows)
