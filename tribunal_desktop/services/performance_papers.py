"""The papers of performance: application for enforcement, letter that reminds, certificate of performance."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from tribunal_desktop import texts
from tribunal_desktop.documents.amounts import date_text, figures
from tribunal_desktop.documents.forms.facts import CaseFacts, PartyFacts
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Dispute, UnitOfWork
from tribunal_desktop.rules.money import fen_to_yuan
from tribunal_desktop.rules.terms import DutySource, PartyKind, PartyRole
from tribunal_desktop.services.performance import Performance
from tribunal_desktop.services.performance_views import DocumentRef, DocumentView
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.section_forms import flag_answer, rows_answer, section_paper
from tribunal_desktop.services.tribunal_profile import TribunalProfile


class PerformancePapers:
    """Prints what is handed out about a duty to pay; the same facts make the same bytes."""

    def __init__(
        self, uow: UnitOfWork, reference: Reference, performance: Performance, profile: TribunalProfile
    ) -> None:
        self._uow = uow
        self._reference = reference
        self._performance = performance
        self._tribunal = profile

    def application(self, ref: DocumentRef, title: tuple[DutySource, str] | None = None) -> Paper:
        """The application for enforcement (强制执行申请书) with what is owing after all part payments.

        ``title`` names the court document behind an agreement. Raises ``enforcement_without_title`` when there is
        none, ``enforcement_nothing_owing`` when all is paid.
        """
        document = self._performance.document(ref)
        source, number = title if title is not None else (document.source, document.document_no)
        if source is None or not number.strip():
            raise KnownError("enforcement_without_title")
        if not document.owing_fen:
            raise KnownError("enforcement_nothing_owing")
        first = document.terms[0]
        answers = {
            "document": f"{self._tribunal.profile().court_name}{number.strip()}{texts.term(source, 'zh')}",
            "effective": document.effective_on.isoformat(),
            "duty": document.words or "被执行人按期给付下列款项",
            "paid": str(sum(term.paid_fen for term in document.terms)),
            "owing": str(document.owing_fen),
            "enforce_by": document.enforce_by.isoformat(),
            "late": flag_answer(self._uow.today() > document.enforce_by),
            "terms": rows_answer(_terms(document)),
        }

        def of_the_duty(facts: CaseFacts) -> CaseFacts:
            applicant = _party(facts, first.obligee, PartyRole.PLAINTIFF)
            return replace(facts, parties=(applicant, _party(facts, first.obligor, PartyRole.DEFENDANT)))

        return self._paper("enforcement_application", first.dispute_id, ref.id, answers, of_the_duty)

    def urge(self, ref: DocumentRef, term_id: str) -> Paper:
        """The letter that reminds of a payment day (督促履行告知书)."""
        document = self._performance.document(ref)
        term = next((each for each in document.terms if each.id == term_id), None)
        if term is None or not term.owing_fen:
            raise KnownError("enforcement_nothing_owing")
        answers = {
            "to": term.obligor,
            "document": self._named(document),
            "due_on": term.due_on.isoformat(),
            "obligee": term.obligee,
            "amount": str(term.amount_fen),
            "paid": str(term.paid_fen),
            "owing": str(term.owing_fen),
            "late": flag_answer(term.due_on < self._uow.today()),
            "titled": flag_answer(document.source is not None),
        }
        return self._paper("performance_urge", term.dispute_id, term.id, answers)

    def proof(self, ref: DocumentRef) -> Paper:
        """The certificate of automatic performance (自动履行证明书); ``performance_not_proved`` until all is paid."""
        document = self._performance.document(ref)
        settled = [term.settled_on for term in document.terms if term.settled_on is not None]
        if document.owing_fen or document.enforced_on is not None or len(settled) < len(document.terms):
            raise KnownError("performance_not_proved")
        first = document.terms[0]
        answers = {
            "to": first.obligor,
            "obligee": first.obligee,
            "document": self._named(document),
            "amount": str(sum(term.amount_fen for term in document.terms)),
            "settled_on": max(settled).isoformat(),
        }
        return self._paper("performance_proof", first.dispute_id, first.id, answers)

    def _named(self, document: DocumentView) -> str:
        if document.source is None:
            return f"{date_text(document.effective_on)}达成的调解协议"
        return f"{document.document_no}{texts.term(document.source, 'zh')}"

    def _paper(
        self,
        key: str,
        dispute_id: str,
        paper_id: str,
        answers: dict[str, str],
        facts: Callable[[CaseFacts], CaseFacts] = lambda facts: facts,
    ) -> Paper:
        with self._uow.read() as session:
            dispute = session.get_one(Dispute, dispute_id)
            return section_paper(session, self._uow, self._reference, dispute, key, paper_id, answers, facts)


def _party(facts: CaseFacts, name: str, role: PartyRole) -> PartyFacts:
    """The party of that name in another role; somebody who is no party of the dispute by name alone."""
    known = next((party for party in facts.parties if party.name == name), None)
    return replace(known, role=role) if known else PartyFacts(name, role, PartyKind.NATURAL, name)


def _terms(document: DocumentView) -> Iterator[tuple[str, ...]]:
    """Every payment day with what was and was not paid, and the sums."""
    sums = [(term.amount_fen, term.paid_fen) for term in document.terms]
    days = [date_text(term.due_on) for term in document.terms]
    total = (sum(amount for amount, _ in sums), sum(paid for _, paid in sums))
    for day, (amount, paid) in zip([*days, "合计"], [*sums, total], strict=True):
        yield day, *(figures(fen_to_yuan(fen)) for fen in (amount, paid, amount - paid))
