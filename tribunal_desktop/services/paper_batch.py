"""Papers in a batch (批量制作): forms for many disputes, one after the other, each in a transaction of its own.

A run is an iterator: whoever drives it takes one step, does other work of the store, takes the next, or stops.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.documents.forms.facts import Answer, FormData
from tribunal_desktop.documents.forms.filled import BLANK
from tribunal_desktop.documents.forms.gaps import gaps_of
from tribunal_desktop.documents.forms.template import Ask, AskKind, FormTemplate
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Dispute, Hearing, IssuedDocument, SeriesMember, UnitOfWork
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.terms import HearingState
from tribunal_desktop.services.form_effective import effective, effective_forms
from tribunal_desktop.services.form_keeping import keep_as
from tribunal_desktop.services.form_preview import PREVIEW_ID
from tribunal_desktop.services.forms import Forms
from tribunal_desktop.services.forms_views import FormDraft, FormRequest
from tribunal_desktop.services.paper_batch_views import (
    BatchCase,
    BatchFailure,
    BatchForm,
    BatchOrder,
    BatchPaper,
    BatchStep,
)
from tribunal_desktop.services.parties import both_sides, party_names

MOST_PAPERS = 5000
"""Papers one run may make: what a tribunal prints in a year fits, a slip of the mouse over the whole list does not."""
_PART = 500

_Made = frozenset[tuple[str, str, str]]
"""Papers that are kept: dispute, form, and what in the dispute each is about."""


class PaperBatches:
    """Makes many papers; what was kept before a run was stopped stays kept."""

    def __init__(self, uow: UnitOfWork, forms: Forms) -> None:
        self._uow = uow
        self._forms = forms

    def cases(self, dispute_ids: Sequence[str]) -> tuple[BatchCase, ...]:
        """The disputes of a run in their order, those that are gone left out."""
        with self._uow.read() as session:
            return tuple(_cases(session, dispute_ids))

    def of_series(self, dispute_id: str) -> tuple[str, ...]:
        """All cases of the series a dispute is in; nothing when it is in none."""
        series = select(SeriesMember.series_id).where(SeriesMember.dispute_id == dispute_id).scalar_subquery()
        query = select(SeriesMember.dispute_id).where(SeriesMember.series_id == series)
        with self._uow.read() as session:
            return tuple(session.scalars(query.order_by(SeriesMember.joined_on, SeriesMember.id)))

    def of_hearing_day(self, day: date) -> tuple[str, ...]:
        """The cases heard on a day, in the order of the agenda."""
        begun = datetime.combine(day, time(), BEIJING)
        query = (
            select(Hearing.dispute_id)
            .where(Hearing.state.in_((HearingState.PLANNED, HearingState.HELD)))
            .where(Hearing.starts_at >= begun, Hearing.starts_at < begun + timedelta(days=1))
            .order_by(Hearing.starts_at, Hearing.id)
        )
        with self._uow.read() as session:
            return tuple(dict.fromkeys(session.scalars(query)))

    def form(self, key: str) -> BatchForm:
        """A form with what is asked once for all cases; raises ``form_unknown``."""
        with self._uow.read() as session:
            return _form(effective(session, key).template)

    def forms(self) -> tuple[BatchForm, ...]:
        """All forms that are made from the list, as this tribunal words them."""
        with self._uow.read() as session:
            return tuple(_form(each.template) for each in effective_forms(session) if not each.template.section)

    def run(self, order: BatchOrder) -> Iterator[BatchStep]:
        """Make the papers, case after case; a case that fails is told with its reason and the run goes on.

        The first step comes before anything is made. Raises ``too_many_papers``, ``form_unknown``.
        """
        with self._uow.read() as session:
            cases = tuple(_cases(session, order.dispute_ids))
            templates = {key: effective(session, key).template for key in order.keys}
            made = _made_before(session, order) if order.only_missing else frozenset()
        whole = {(dispute_id, key) for dispute_id, key, _ in made if not templates[key].per_recipient}
        work = [(case, key) for case in cases for key in order.keys if (case.dispute_id, key) not in whole]
        if len(work) > MOST_PAPERS:
            raise KnownError("too_many_papers", most=MOST_PAPERS, count=len(work))
        begun = self._uow.clock()
        step = BatchStep(0, len(work), timedelta(0), skipped=len(cases) * len(order.keys) - len(work))
        yield step
        for done, (case, key) in enumerate(work, start=1):
            papers, failures, skipped = self._make(order, case, templates[key], made)
            step = replace(step, done=done, took=self._uow.clock() - begun, skipped=step.skipped + skipped)
            yield replace(step, papers=papers, failures=failures)

    def _make(
        self, order: BatchOrder, case: BatchCase, template: FormTemplate, made: _Made
    ) -> tuple[tuple[BatchPaper, ...], tuple[BatchFailure, ...], int]:
        """The paper of one case, or one for each recipient, each in a transaction of its own; and how many were there.

        One that fails does not stop the next. Facts and proposals are read once for all of them.
        """
        papers: list[BatchPaper] = []
        failures: list[BatchFailure] = []
        try:
            draft = self._forms.start(case.dispute_id, template.key)
        except KnownError as error:
            return (), (BatchFailure(case, template.key, template.name, error),), 0
        answers = tuple(_answers(draft, order.answers_to(template.key)))
        request = FormRequest(case.dispute_id, template.key, answers, order.options)
        requests = [replace(request, recipient=to.id) for to in draft.recipients] or [request]
        due = [
            one
            for one in requests
            if not one.recipient or (case.dispute_id, template.key, self._about(draft, one)) not in made
        ]
        for each in due:
            try:
                kept = self._forms.issue_of_many(each, draft.facts)
                papers.append(BatchPaper(case, template.name, kept.id, kept.title, kept.registry_no, kept.pages))
            except KnownError as error:
                found = self._reasons(each) if error.code == "form_refused" else ()
                to = next((one.name for one in draft.recipients if one.id == each.recipient), "")
                failures.append(BatchFailure(case, template.key, template.name, error, found, to))
        return tuple(papers), tuple(failures), len(requests) - len(due)

    def _about(self, draft: FormDraft, request: FormRequest) -> str:
        """What the paper would be kept as being about: its recipient, and the hearing or the day where it names one."""
        data = FormData(
            draft.key,
            draft.version,
            PREVIEW_ID,
            self._uow.today(),
            draft.facts,
            request.answers,
            request.options,
            request.recipient,
        )
        return keep_as(draft.template, data, request.dispute_id).about_id

    def _reasons(self, request: FormRequest) -> tuple[Finding, ...]:
        return tuple(each for each in self._forms.check(request) if each.severity is not Severity.NOTE)


def _form(template: FormTemplate) -> BatchForm:
    common = tuple(ask for ask in template.asks if not _differs(ask))
    from_case = tuple(ask for ask in template.asks if _differs(ask) and ask.kind is not AskKind.PARTY)
    return BatchForm(template.key, template.name, template.group, common, from_case, template.large_print)


def _answers(draft: FormDraft, given: Sequence[Answer]) -> Iterator[Answer]:
    """The common answers; where the facts of a case answer a question themselves, theirs."""
    common = {answer.id: answer for answer in given}
    for each in draft.asks:
        own = Answer(each.ask.id, each.value)
        yield own if _differs(each.ask) and each.value.strip(f"{BLANK[0]} ") else common.get(each.ask.id, own)


def _differs(ask: Ask) -> bool:
    """A question each case answers from its own facts, or with a party of its own."""
    return ask.kind is AskKind.PARTY or bool(gaps_of(ask.start))


def _cases(session: Session, dispute_ids: Sequence[str]) -> Iterator[BatchCase]:
    wanted = list(dict.fromkeys(dispute_ids))
    for start in range(0, len(wanted), _PART):
        part = wanted[start : start + _PART]
        numbers = {row.id: row.number for row in session.scalars(select(Dispute).where(Dispute.id.in_(part)))}
        parties = party_names(session, part)
        for each in part:
            if each in numbers:
                yield BatchCase(each, numbers[each], both_sides(parties[each]))


def _made_before(session: Session, order: BatchOrder) -> _Made:
    """Which of the forms are kept already."""
    found: set[tuple[str, str, str]] = set()
    for start in range(0, len(order.dispute_ids), _PART):
        query = select(IssuedDocument.dispute_id, IssuedDocument.template, IssuedDocument.about_id).where(
            IssuedDocument.dispute_id.in_(order.dispute_ids[start : start + _PART]),
            IssuedDocument.template.in_(order.keys),
        )
        found |= {(dispute_id, key, about) for dispute_id, key, about in session.execute(query) if dispute_id}
    return frozenset(found)
