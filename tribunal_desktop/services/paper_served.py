"""How far the service of kept papers has come, read from the attempts that name them (文书送达情况)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop import resources
from tribunal_desktop.documents.forms.reading import catalogue
from tribunal_desktop.models import IssuedDocument, ServedItem, ServiceAttempt
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.terms import PaperServed, ServedPaper, ServiceResult

_Attempts = Sequence[tuple[ServedItem, ServiceAttempt]]


@cache
def served_as() -> Mapping[str, ServedPaper]:
    """Templates of papers that are served, and as which paper a service notes them."""
    table = resources.toml("rules/served_papers.toml")["served_as"]
    forms = {key: form.served for key, form in catalogue().items() if form.served}
    return {template: ServedPaper(paper) for template, paper in {**table, **forms}.items()}


def service_states(session: Session, papers: Iterable[IssuedDocument]) -> dict[str, PaperServed]:
    """The state of each paper that is meant to be served, by its id; one question for all of them."""
    meant = [paper for paper in papers if paper.dispute_id and paper.template in served_as()]
    if not meant:
        return {}
    query = (
        select(ServedItem, ServiceAttempt)
        .join(ServiceAttempt, ServiceAttempt.id == ServedItem.attempt_id)
        .where(ServedItem.dispute_id.in_({paper.dispute_id for paper in meant}))
    )
    attempts = [(item, attempt) for item, attempt in session.execute(query)]
    return {paper.id: _state(paper, attempts) for paper in meant}


def _state(paper: IssuedDocument, attempts: _Attempts) -> PaperServed:
    """Of the attempts that went out since it was issued: served where one succeeded for each person tried."""
    issued_on = beijing_day(paper.issued_at)
    own = [
        attempt
        for item, attempt in attempts
        if item.dispute_id == paper.dispute_id and attempt.sent_on >= issued_on and _names(item, paper)
    ]
    reached = {attempt.party_id for attempt in own if attempt.served_on is not None}
    open_ = [attempt for attempt in own if attempt.party_id not in reached]
    if any(attempt.result is ServiceResult.PENDING for attempt in open_):
        return PaperServed.ON_ITS_WAY
    if open_:
        return PaperServed.CAME_BACK
    return PaperServed.SERVED if reached else PaperServed.NOT_YET


def _names(item: ServedItem, paper: IssuedDocument) -> bool:
    """An item from the list of papers names its kind, any other is known by its title."""
    wanted = served_as()[paper.template]
    if item.paper is ServedPaper.OTHER:
        return item.name == paper.title
    return item.paper is wanted
