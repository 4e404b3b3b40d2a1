"""Clauses of an agreement as sentences (协议条款): who is bound, and the sum in figures and capitals."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from tribunal_desktop.documents.amounts import amount_text, capitals, figures
from tribunal_desktop.documents.forms.facts import ClauseFacts, InstalmentFacts
from tribunal_desktop.documents.forms.parties import BEFORE_FILING, IN_COURT
from tribunal_desktop.models import Dispute, Party
from tribunal_desktop.rules.money import fen_to_yuan
from tribunal_desktop.rules.terms import ClauseKind, PartyRole
from tribunal_desktop.services.mediation_rows import ClauseDetails


def clause_facts(
    dispute: Dispute, parties: Iterable[Party], clauses: Iterable[ClauseDetails]
) -> tuple[ClauseFacts, ...]:
    """The clauses as papers print them; one that says nothing and binds to nothing is left out."""
    roles = IN_COURT if dispute.filed_on else BEFORE_FILING
    bound = {party.id: party for party in parties}
    made = (_clause(clause, bound.get(clause.obligor_party_id or ""), roles) for clause in clauses)
    return tuple(clause for clause in made if clause.text or clause.instalments)


def _clause(clause: ClauseDetails, obligor: Party | None, roles: Mapping[PartyRole, str]) -> ClauseFacts:
    role, name = (roles[obligor.role], obligor.name) if obligor else ("", "")
    return ClauseFacts(
        text=clause_sentence(clause, role, name),
        obligor=name,
        amount_fen=clause.amount_fen,
        instalments=tuple(InstalmentFacts(each.due_on, each.amount_fen) for each in clause.instalments),
    )


def clause_sentence(clause: ClauseDetails, role: str = "", name: str = "") -> str:
    """The clause as a sentence with who is bound and the sum in figures and capitals, unless it names them itself."""
    text = clause.text.strip().rstrip("。；;.")
    if text and name not in text:
        text = f"{role}{name}{text}"
    if clause.kind is ClauseKind.PAY and clause.amount_fen:
        text += _sum_in_words(text, clause.amount_fen)
    return f"{text}。" if text else ""


def _sum_in_words(text: str, amount_fen: int) -> str:
    amount = fen_to_yuan(amount_fen)
    written = text.replace(",", "").replace("，", "")
    if not re.search(rf"(?<![\d.]){re.escape(figures(amount))}(?![\d.])", written):
        return f"，计{amount_text(amount)}"
    return "" if capitals(amount) in written else f"（大写：{capitals(amount)}）"
