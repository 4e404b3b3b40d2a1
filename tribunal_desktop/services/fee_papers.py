"""The papers of a dispute's fees: calculation, notice to pay, notice of a refund, decision on relief."""

from __future__ import annotations

from tribunal_desktop import texts
from tribunal_desktop.documents.amounts import amount_text, date_text
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Dispute, UnitOfWork
from tribunal_desktop.rules.fee_charges import request_of
from tribunal_desktop.rules.findings import say
from tribunal_desktop.rules.money import fen_to_yuan
from tribunal_desktop.rules.periods import count
from tribunal_desktop.rules.terms import FeeEntryKind, FeeSide, ReliefDecision
from tribunal_desktop.services.calculation_sheets import SheetHeading, fee_sheet
from tribunal_desktop.services.fee_reading import NOTICE_LIMIT, charge_of, read_view
from tribunal_desktop.services.fee_tables import relief_grounds
from tribunal_desktop.services.fee_views import ChargeView, FeesView
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.section_forms import day_answer, rows_answer, section_paper
from tribunal_desktop.services.tribunal_profile import Profile, TribunalProfile

_CALLS = {
    FeeSide.PRINCIPAL: "acceptance",
    FeeSide.COUNTERCLAIM: "counterclaim",
    FeeSide.THIRD_PARTY: "counterclaim",
    FeeSide.APPEAL: "appeal",
    FeeSide.APPLICATION: "application",
}


class FeePapers:
    """Prints what parties get about fees; the same facts make the same bytes."""

    def __init__(self, uow: UnitOfWork, reference: Reference, profile: TribunalProfile) -> None:
        self._uow = uow
        self._reference = reference
        self._tribunal = profile

    @property
    def _profile(self) -> Profile:
        return self._tribunal.profile()

    def sheet(self, dispute_id: str, charge_id: str) -> Paper:
        """How the fee was worked out (诉讼费用计算单)."""
        view, charge = self._read(dispute_id, charge_id)
        asked = request_of(self._reference.fees, charge.rules_on, charge_of(charge.details))
        heading = SheetHeading(self._profile, self._uow.today(), view.number)
        return fee_sheet(asked, charge.rules_on, charge.fee, heading)

    def notice(self, dispute_id: str, charge_id: str, account: str = "") -> Paper:
        """Notice to pay (诉讼费交费通知): formula, seven days, account, consequence; ``fee_nothing_owing``."""
        _, charge = self._read(dispute_id, charge_id)
        if not charge.balance.owing_fen:
            raise KnownError("fee_nothing_owing")
        given = charge.notice_on or self._uow.today()
        last_day = (
            charge.notice_due_on
            or count(self._reference.limit(NOTICE_LIMIT, given), given, self._reference.calendar).due_on
        )
        answers = {
            "call": "top_up" if charge.balance.kept_fen else _CALLS[charge.details.side],
            "amount": str(charge.balance.owing_fen),
            "due": str(charge.balance.due_fen),
            "paid": str(charge.balance.kept_fen),
            "last_day": last_day.isoformat(),
            "steps": _steps(charge),
        }
        return self._letter("fee_notice", dispute_id, charge, {**answers, **({"account": account} if account else {})})

    def refund(self, dispute_id: str, charge_id: str) -> Paper:
        """Notice of what is returned (退费通知); ``fee_nothing_to_return``."""
        _, charge = self._read(dispute_id, charge_id)
        if not charge.balance.refundable_fen:
            raise KnownError("fee_nothing_to_return")
        answers = {
            "paid": str(charge.balance.kept_fen),
            "due": str(charge.balance.due_fen),
            "amount": str(charge.balance.refundable_fen),
            "last_day": day_answer(charge.refund_due_on),
            "steps": _steps(charge),
        }
        return self._letter("fee_refund", dispute_id, charge, answers)

    def relief(self, dispute_id: str, charge_id: str, request_id: str) -> Paper:
        """The decision on a request for relief, a refusal with its reasons (FEE 48); ``fee_relief_open``."""
        _, charge = self._read(dispute_id, charge_id)
        request = next((each for each in charge.relief if each.id == request_id), None)
        if request is None or request.decision is None:
            raise KnownError("fee_relief_open")
        ground = relief_grounds()[request.ground]
        answers = {
            "ground": ground.name.zh,
            "basis": ground.basis,
            "asked_on": request.asked_on.isoformat(),
            "asked": request.asked.value,
            "proof": request.proof,
            "granted": "refused" if request.decision is ReliefDecision.REFUSED else "granted",
            "amount": str(charge.balance.owing_fen),
            "until": day_answer(request.deferred_until),
            "rate": f"{(request.rate_permille or 0) / 10:g}%",
            "reasons": request.words,
            "decided_by": request.decided_by,
            "decided_on": day_answer(request.decided_on or request.asked_on),
        }
        return self._letter("fee_relief", dispute_id, charge, answers)

    def _read(self, dispute_id: str, charge_id: str) -> tuple[FeesView, ChargeView]:
        with self._uow.read() as session:
            view = read_view(session, self._reference, dispute_id, self._uow.today())
        charge = next((each for each in view.charges if each.id == charge_id), None)
        if charge is None:
            raise KnownError("fee_charge_gone")
        return view, charge

    def _letter(self, key: str, dispute_id: str, charge: ChargeView, answers: dict[str, str]) -> Paper:
        to = {"to": charge.payer or "当事人"}
        with self._uow.read() as session:
            dispute = session.get_one(Dispute, dispute_id)
            return section_paper(session, self._uow, self._reference, dispute, key, charge.id, {**to, **answers})


def _steps(charge: ChargeView) -> str:
    """The working, and the payments the sum left comes from."""
    worked = [(say(f"fee_step.{step.kind}", "zh", step.params), "；".join(step.basis)) for step in charge.fee.steps]
    for entry in charge.entries:
        if entry.kind in (FeeEntryKind.PAID, FeeEntryKind.REFUNDED):
            sum_ = amount_text(fen_to_yuan(entry.amount_fen))
            words = f"{date_text(entry.happened_on)}{texts.term(entry.kind, 'zh')}{sum_}"
            worked.append((f"{words}，票据号{entry.receipt_no}" if entry.receipt_no else words, ""))
    return rows_answer(worked)
