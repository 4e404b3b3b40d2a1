"""How far the service of kept papers has come, read from the attempts that name them (文书送达情况)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from functools import cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop import resources
from tribunal_desktop.documents.forms.reading import catalogue
from tribunal_desktop.documents.forms.template import FormTemplate
from tribunal_desktop.models import IssuedDocument, Party, ServedItem, ServiceAttempt
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.terms import PaperServed, ServedPaper, ServiceResult
from tribunal_desktop.services.form_keeping import made_for
from tribunal_desktop.services.own_form_rows import is_own, readable

EVERY_PARTY = "party"
"""What a form says of its copies when each party gets one."""
_Attempts = Sequence[tuple[ServedItem, ServiceAttempt]]


@cache
def served_as() -> Mapping[str, ServedPaper]:
    """Templates of papers that are served, and as which paper a service notes them."""
    table = resources.toml("rules/served_papers.toml")["served_as"]
    forms = {key: form.served for key, form in catalogue().items() if form.served}
    return {template: ServedPaper(paper) for template, paper in {**table, **forms}.items()}


def _own_forms(session: Session) -> Mapping[str, FormTemplate]:
    """Forms the tribunal made itself that are served, whatever has become of them."""
    return {form.key: form for _, form in readable(session) if form.served}


def service_states(session: Session, papers: Iterable[IssuedDocument]) -> dict[str, PaperServed]:
    """The state of each paper that is meant to be served, by its id; two questions for all of them."""
    papers = tuple(papers)
    own = _own_forms(session) if any(is_own(paper.template) for paper in papers) else {}
    known = {**served_as(), **{key: ServedPaper(form.served) for key, form in own.items()}}
    each_party = {key for key, form in {**catalogue(), **own}.items() if form.copies.each == EVERY_PARTY}
    meant = [paper for paper in papers if paper.dispute_id and paper.template in known]
    if not meant:
        return {}
    disputes = {paper.dispute_id for paper in meant}
    query = (
        select(ServedItem, ServiceAttempt)
        .join(ServiceAttempt, ServiceAttempt.id == ServedItem.attempt_id)
        .where(ServedItem.dispute_id.in_(disputes))
    )
    attempts = [(item, attempt) for item, attempt in session.execute(query)]
    parties: dict[str, set[str]] = {}
    if attempts:
        for dispute_id, party_id in session.execute(
            select(Party.dispute_id, Party.id).where(Party.dispute_id.in_(disputes))
        ):
            parties.setdefault(dispute_id, set()).add(party_id)
    states = {}
    for paper in meant:
        due = _due(paper, parties.get(paper.dispute_id or "", set()), every_party=paper.template in each_party)
        states[paper.id] = _state(paper, known[paper.template], attempts, due)
    return states


def _state(paper: IssuedDocument, wanted: ServedPaper, attempts: _Attempts, due: Set[str]) -> PaperServed:
    """Of the attempts that went out since it was issued: served where one succeeded for each of ``due``."""
    issued_on = beijing_day(paper.issued_at)
    own = [
        attempt
        for item, attempt in attempts
        if item.dispute_id == paper.dispute_id
        and attempt.sent_on >= issued_on
        and _names(item, paper, wanted)
        and (not due or attempt.party_id in due)
    ]
    reached = {attempt.party_id for attempt in own if attempt.served_on is not None}
    open_ = [attempt for attempt in own if attempt.party_id not in reached]
    if any(attempt.result is ServiceResult.PENDING for attempt in open_):
        return PaperServed.ON_ITS_WAY
    if open_:
        return PaperServed.CAME_BACK
    if not reached:
        return PaperServed.NOT_YET
    return PaperServed.SERVED if due <= reached else PaperServed.PART


def _due(paper: IssuedDocument, parties: Set[str], *, every_party: bool) -> Set[str]:
    """Whom a paper must reach: the one it is addressed to, or every party; nobody named where the form does not say."""
    addressed = made_for(paper.about_id)
    if addressed in parties:
        return {addressed}
    return parties if every_party else set()


def _names(item: ServedItem, paper: IssuedDocument, wanted: ServedPaper) -> bool:
    """An item from the list of papers names its kind, any other is known by its title."""
    if item.paper is ServedPaper.OTHER:
        return item.name == paper.title
    return item.paper is wanted
