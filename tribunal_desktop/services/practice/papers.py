"""Papers of the invented county, made through the real services: of several forms, in versions, served, own words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from sqlalchemy import select

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Dispute, UnitOfWork
from tribunal_desktop.rules.terms import PrintWay, Right, ServedPaper, ServiceResult, ServiceWay
from tribunal_desktop.services.form_wordings import FormWordings
from tribunal_desktop.services.forms import Forms
from tribunal_desktop.services.forms_views import FormRequest
from tribunal_desktop.services.issued_papers import IssuedPapers
from tribunal_desktop.services.paper_rows import IssuedPaper, Sending
from tribunal_desktop.services.print_queue import PrintQueue
from tribunal_desktop.services.print_rows import CopiesFor, ToPrint
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.rights import may
from tribunal_desktop.services.service import ServiceOfProcess
from tribunal_desktop.services.service_views import AttemptOutcome, Item, NewAttempt

PRINTER = "法庭一号打印机"
_OPEN, _SETTLED, _MOST_FORMS = 2, 1, 4
_QUEUED = 3
_STATEMENT = "civil_mediation_statement"
_REWORDED = ("response_notice", "part.evidence")
_SETTLED_BY_AGENT, _IN_PERSON = "paper_agent_general", "当事人本人到庭，由本人签收。"
_OWN_WORDS = "到庭不便的，可以请求本庭到村（社区）巡回点接收证据材料。"


def make_papers(uow: UnitOfWork, reference: Reference) -> int:
    """Make what the stage asks for in the newest cases; how many papers that were."""
    forms, registry = Forms(uow, reference), IssuedPapers(uow)
    made = [paper for dispute_id in _newest(uow) for paper in _proposed(forms, dispute_id)]
    _queue(PrintQueue(uow), made[-_QUEUED:])
    for paper in made[:-_QUEUED]:
        registry.send(paper.id, Sending(PrintWay.PRINTER, PRINTER, 1, recipient=_for_whom(paper)), lambda: None)
    notice = next((paper for paper in made if paper.template == _REWORDED[0]), None)
    if notice is not None and notice.dispute_id is not None:
        _serve(ServiceOfProcess(uow, reference), uow, notice.dispute_id)
        made += _in_own_words(forms, FormWordings(uow, reference), uow, notice.dispute_id)
    return len(made)


def _queue(queue: PrintQueue, papers: Sequence[IssuedPaper]) -> None:
    """Some wait for the printer, which refused the first of them."""
    queue.add([ToPrint(paper.id, CopiesFor(_for_whom(paper), 1), PRINTER, duplex=True) for paper in papers])
    first = queue.begin_next()
    if first is not None:
        queue.fail(first.entry_id, KnownError("printer_refused", printer=PRINTER))


def _newest(uow: UnitOfWork) -> list[str]:
    """The newest cases with a number: some that run, some that were settled."""
    filed = select(Dispute.id).where(Dispute.filed_on.is_not(None), Dispute.case_no.is_not(None))
    latest = filed.order_by(Dispute.received_at.desc())
    with uow.read() as session:
        running = session.scalars(latest.where(Dispute.closed_on.is_(None)).limit(_OPEN)).all()
        settled = session.scalars(latest.where(Dispute.closed_on.is_not(None)).limit(_SETTLED)).all()
    return [*running, *settled]


def _proposed(forms: Forms, dispute_id: str) -> list[IssuedPaper]:
    """A paper of each form that is proposed and that needs nothing more than the file says."""
    made: list[IssuedPaper] = []
    offers = forms.offered(dispute_id)
    possible = {offer.key for offer in offers if offer.unavailable is None}
    keys = [offer.key for offer in offers if offer.proposed][:_MOST_FORMS]
    for key in dict.fromkeys([*keys, *possible.intersection((_STATEMENT,))]):
        made += _of_form(forms, dispute_id, key)
    return made


def _of_form(forms: Forms, dispute_id: str, key: str) -> list[IssuedPaper]:
    draft = forms.start(dispute_id, key)
    request = FormRequest(dispute_id, key, draft.answers)
    wanted = [replace(request, recipient=each.id) for each in draft.recipients] or [request]
    made: list[IssuedPaper] = []
    for each in wanted:
        asked = [finding.key for finding in forms.check(each) if finding.code == _SETTLED_BY_AGENT]
        try:
            made.append(forms.issue(replace(each, reasons=tuple((key, _IN_PERSON) for key in asked))))
        except KnownError:
            continue
    return made


def _for_whom(paper: IssuedPaper) -> str:
    """The one a copy is addressed to, as its title says; empty for a paper for all."""
    return paper.title.rpartition("（致")[2].rstrip("）") if "（致" in paper.title else ""


def _serve(service: ServiceOfProcess, uow: UnitOfWork, dispute_id: str) -> None:
    """The notice to answer was handed over this morning."""
    item = Item(ServedPaper.RESPONSE_NOTICE, "", 1)
    for each in service.view(dispute_id).recipients:
        address = each.address or "本庭"
        attempt = NewAttempt(each.party_id, (item,), ServiceWay.DIRECT, uow.today(), address, uow.actor.name)
        try:
            (sent,) = service.send(dispute_id, (attempt,))
            ended = uow.clock() - timedelta(minutes=5)
            service.note_result(sent, AttemptOutcome(ServiceResult.SERVED, ended, each.name))
        except KnownError:
            continue


def _in_own_words(forms: Forms, wordings: FormWordings, uow: UnitOfWork, dispute_id: str) -> list[IssuedPaper]:
    """The tribunal adds a sentence of its own; the next notice is a new version that says so."""
    if not may(uow.actor.post, Right.WRITE_FORMS):
        return []
    key, place = _REWORDED
    text = next((each for each in wordings.texts(key) if each.place == place), None)
    if text is None:
        return []
    wordings.change(key, place, f"{text.current}{_OWN_WORDS}")
    return _of_form(forms, dispute_id, key)
