"""Forms that a section of the case file makes from its own rows (分栏文书): the section answers, the form words it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy.orm import Session

from tribunal_desktop.documents.amounts import date_text
from tribunal_desktop.documents.forms.facts import Answer, CaseFacts, FormData
from tribunal_desktop.documents.forms.filling import start_answer
from tribunal_desktop.documents.forms.gaps import ValueKind, written
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.models import Dispute, UnitOfWork
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.services.form_effective import effective
from tribunal_desktop.services.form_snapshots import FormSnapshot
from tribunal_desktop.services.forms_facts import case_facts
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.tribunal_profile import read_profile

_LINE_ENDS = re.compile(r"[\t\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")


def section_form(
    session: Session,
    uow: UnitOfWork,
    reference: Reference,
    dispute: Dispute,
    key: str,
    paper_id: str,
    answers: Mapping[str, str],
    facts: Callable[[CaseFacts], CaseFacts] = lambda facts: facts,
    recipient: str = "",
) -> FormSnapshot:
    """The form ``key`` with the section's ``answers``; what it leaves open is answered as the form proposes.

    ``paper_id`` is that of the row the paper is about: the same row makes the same bytes. ``facts`` puts in what the
    row knows better than the file.
    """
    form = effective(session, key)
    data = FormData(
        form=key,
        version=form.version,
        paper_id=paper_id,
        made_on=uow.today(),
        facts=facts(case_facts(session, reference, dispute, uow.clock())),
        recipient=recipient,
        practice=read_profile(session).practice,
    )
    given = (
        Answer(ask.id, answers[ask.id] if ask.id in answers else start_answer(form.template, data, ask))
        for ask in form.template.asks
    )
    return FormSnapshot(form.template, replace(data, answers=tuple(given)))


def section_paper(
    session: Session,
    uow: UnitOfWork,
    reference: Reference,
    dispute: Dispute,
    key: str,
    paper_id: str,
    answers: Mapping[str, str],
    facts: Callable[[CaseFacts], CaseFacts] = lambda facts: facts,
    recipient: str = "",
) -> Paper:
    """``section_form``, printed."""
    return kept_paper(section_form(session, uow, reference, dispute, key, paper_id, answers, facts, recipient))


def kept_paper(kept: FormSnapshot) -> Paper:
    """The printed form with what it was made from, so that the registry can print it again."""
    return replace(kept.paper(), data_json=kept.kept())


def day_answer(day: date | None) -> str:
    """A day as the answer to a question of the kind date."""
    return day.isoformat() if day else ""


def flag_answer(flag: bool) -> str:
    """The answer to a question of the kind flag."""
    return "yes" if flag else ""


def span_words(start: datetime, end: datetime | None) -> str:
    """2026年11月21日（星期六）9时30分至11时5分; open while there is no end."""
    first = start.astimezone(BEIJING)
    words = written(first, ValueKind.MOMENT, "weekday")
    if end is None:
        return f"{words}起"
    last = end.astimezone(BEIJING)
    other_day = "" if last.date() == first.date() else date_text(last.date())
    return f"{words}至{other_day}{last.hour}时{last.minute}分"


def rows_answer(rows: Iterable[Iterable[str]]) -> str:
    """Rows as the answer to a question of the kind rows: a line each, cells parted by tabs."""
    return "\n".join("\t".join(_LINE_ENDS.sub(" ", cell) for cell in row) for row in rows)
