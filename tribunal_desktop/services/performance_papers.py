"""The papers of performance: application for enforcement, letter that reminds, certificate of performance."""

from __future__ import annotations

from sqlalchemy.orm import Session

from tribunal_desktop import texts
from tribunal_desktop.documents import court_letter, enforcement_application
from tribunal_desktop.documents.amounts import amount_text, date_text
from tribunal_desktop.documents.blocks import PartyParticulars
from tribunal_desktop.documents.court_letter import PERFORMANCE_PROOF, PERFORMANCE_URGE, CourtLetter
from tribunal_desktop.documents.enforcement_application import EnforcedTerm, EnforcementApplicationPaper
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Dispute, Party, UnitOfWork
from tribunal_desktop.rules.money import fen_to_yuan
from tribunal_desktop.rules.terms import DutySource, IdType, PartyKind
from tribunal_desktop.services.parties import parties_of
from tribunal_desktop.services.performance import Performance
from tribunal_desktop.services.performance_views import DocumentRef, DocumentView, TermLine
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.tribunal_profile import Profile, TribunalProfile


class PerformancePapers:
    """Prints what is handed out about a duty to pay; the same facts make the same bytes."""

    def __init__(
        self, uow: UnitOfWork, reference: Reference, performance: Performance, profile: TribunalProfile
    ) -> None:
        self._uow = uow
        self._reference = reference
        self._performance = performance
        self._tribunal = profile

    @property
    def _profile(self) -> Profile:
        return self._tribunal.profile()

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
        with self._uow.read() as session:
            applicant = _particulars(session, first.dispute_id, first.obligee, "申请执行人")
            respondent = _particulars(session, first.dispute_id, first.obligor, "被执行人")
        return enforcement_application.render(
            EnforcementApplicationPaper(
                paper_id=ref.id,
                court=self._profile.court_name,
                applicant=applicant,
                respondent=respondent,
                document=f"{self._profile.court_name}{number.strip()}{texts.term(source, 'zh')}",
                effective_on=document.effective_on,
                duty=document.words or "被执行人按期给付下列款项",
                terms=tuple(
                    EnforcedTerm(term.due_on, fen_to_yuan(term.amount_fen), fen_to_yuan(term.paid_fen))
                    for term in document.terms
                ),
                owing=fen_to_yuan(document.owing_fen),
                enforce_by=document.enforce_by,
                made_on=self._uow.today(),
                practice=self._profile.practice,
            )
        )

    def urge(self, ref: DocumentRef, term_id: str) -> Paper:
        """The letter that reminds of a payment day (督促履行告知书)."""
        document = self._performance.document(ref)
        term = next((each for each in document.terms if each.id == term_id), None)
        if term is None or not term.owing_fen:
            raise KnownError("enforcement_nothing_owing")
        parts = ["due", "after" if term.due_on < self._uow.today() else "before"]
        parts.append("consequence" if document.source else "agreement")
        values = {
            "document": self._named(document),
            "due_on": date_text(term.due_on),
            "obligee": term.obligee,
            "amount": _sum(term.amount_fen),
            "paid": _sum(term.paid_fen) if term.paid_fen else "0元",
            "owing": _sum(term.owing_fen),
        }
        return self._letter(PERFORMANCE_URGE, term, term.obligor, values, parts)

    def proof(self, ref: DocumentRef) -> Paper:
        """The certificate of automatic performance (自动履行证明书); ``performance_not_proved`` until all is paid."""
        document = self._performance.document(ref)
        settled = [term.settled_on for term in document.terms if term.settled_on is not None]
        if document.owing_fen or document.enforced_on is not None or len(settled) < len(document.terms):
            raise KnownError("performance_not_proved")
        first = document.terms[0]
        with self._uow.read() as session:
            dispute = session.get_one(Dispute, first.dispute_id)
            cause = self._reference.cause_name(dispute.cause_code, dispute.cause_version)
        values = {
            "obligor": first.obligor,
            "obligee": first.obligee,
            "cause": cause.zh if cause else "本",
            "document": self._named(document),
            "amount": _sum(sum(term.amount_fen for term in document.terms)),
            "settled_on": date_text(max(settled)),
        }
        return self._letter(PERFORMANCE_PROOF, first, first.obligor, values, ["proof", "use"])

    def _named(self, document: DocumentView) -> str:
        if document.source is None:
            return f"{date_text(document.effective_on)}达成的调解协议"
        return f"{document.document_no}{texts.term(document.source, 'zh')}"

    def _letter(self, name: str, term: TermLine, to: str, values: dict[str, str], parts: list[str]) -> Paper:
        letter = CourtLetter(
            template=name,
            paper_id=term.id,
            court=self._profile.court_name,
            number=term.number,
            addressee=to,
            facts=(),
            values=tuple(values.items()),
            parts=tuple(parts),
            made_on=self._uow.today(),
            practice=self._profile.practice,
        )
        return court_letter.render(letter)


def _particulars(session: Session, dispute_id: str, name: str, role: str) -> PartyParticulars:
    party = next((each for each in parties_of(session, dispute_id) if each.name == name), None)
    return _described(party, role) if party is not None else PartyParticulars(role=role, name=name)


def _described(party: Party, role: str) -> PartyParticulars:
    represented = " ".join(part for part in (party.representative_name, party.representative_post) if part)
    known = party.id_type is not IdType.NONE and party.id_number
    return PartyParticulars(
        role=role,
        name=party.name,
        kind=party.kind,
        sex=texts.term(party.sex, "zh") if party.sex else "",
        born=party.birth_date,
        ethnicity=party.ethnicity or "",
        id_label=texts.term(party.id_type, "zh"),
        id_number=party.id_number or "" if known else "",
        address=party.domicile or "",
        phone=party.phone or "",
        representative=represented if party.kind is not PartyKind.NATURAL else "",
    )


def _sum(fen: int) -> str:
    return amount_text(fen_to_yuan(fen))
