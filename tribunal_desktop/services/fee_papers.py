"""The papers of a dispute's fees: calculation, notice to pay, notice of a refund, decision on relief."""

from __future__ import annotations

from collections.abc import Sequence

from tribunal_desktop import texts
from tribunal_desktop.documents import court_letter
from tribunal_desktop.documents.amounts import amount_text, date_text
from tribunal_desktop.documents.court_letter import FEE_NOTICE, FEE_REFUND, FEE_RELIEF, CourtLetter
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.documents.working import WorkingStep
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Dispute, UnitOfWork
from tribunal_desktop.rules.fee_charges import request_of
from tribunal_desktop.rules.findings import say
from tribunal_desktop.rules.money import fen_to_yuan
from tribunal_desktop.rules.periods import count
from tribunal_desktop.rules.terms import FeeEntryKind, FeeSide, ReliefAsked, ReliefDecision
from tribunal_desktop.services.calculation_sheets import SheetHeading, fee_sheet
from tribunal_desktop.services.fee_reading import NOTICE_LIMIT, charge_of, read_view
from tribunal_desktop.services.fee_tables import relief_grounds
from tribunal_desktop.services.fee_views import ChargeView, FeesView, ReliefView
from tribunal_desktop.services.reference import Reference
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
        view, charge, _ = self._read(dispute_id, charge_id)
        asked = request_of(self._reference.fees, charge.rules_on, charge_of(charge.details))
        heading = SheetHeading(self._profile, self._uow.today(), view.number)
        return fee_sheet(asked, charge.rules_on, charge.fee, heading)

    def notice(self, dispute_id: str, charge_id: str, account: str = "") -> Paper:
        """Notice to pay (诉讼费交费通知): formula, seven days, account, consequence; ``fee_nothing_owing``."""
        view, charge, cause = self._read(dispute_id, charge_id)
        if not charge.balance.owing_fen:
            raise KnownError("fee_nothing_owing")
        given = charge.notice_on or self._uow.today()
        last_day = (
            charge.notice_due_on
            or count(self._reference.limit(NOTICE_LIMIT, given), given, self._reference.calendar).due_on
        )
        call = "top_up" if charge.balance.kept_fen else _CALLS[charge.details.side]
        parts = [call, "term", *(["account"] if account else []), "consequence", "relief"]
        values = {
            "cause": cause,
            "amount": _sum(charge.balance.owing_fen),
            "due": _sum(charge.balance.due_fen),
            "paid": _sum(charge.balance.kept_fen),
            "last_day": date_text(last_day),
            "account": account,
        }
        return self._letter(FEE_NOTICE, view, charge, values, parts, steps=_steps(charge))

    def refund(self, dispute_id: str, charge_id: str) -> Paper:
        """Notice of what is returned (退费通知); ``fee_nothing_to_return``."""
        view, charge, cause = self._read(dispute_id, charge_id)
        if not charge.balance.refundable_fen:
            raise KnownError("fee_nothing_to_return")
        values = {
            "cause": cause,
            "paid": _sum(charge.balance.kept_fen),
            "due": _sum(charge.balance.due_fen),
            "amount": _sum(charge.balance.refundable_fen),
            "last_day": date_text(charge.refund_due_on) if charge.refund_due_on else "",
        }
        parts = ["refund", *(["effective"] if charge.refund_due_on else []), "bring"]
        return self._letter(FEE_REFUND, view, charge, values, parts, steps=_steps(charge))

    def relief(self, dispute_id: str, charge_id: str, request_id: str) -> Paper:
        """The decision on a request for relief, a refusal with its reasons (FEE 48); ``fee_relief_open``."""
        view, charge, cause = self._read(dispute_id, charge_id)
        request = next((each for each in charge.relief if each.id == request_id), None)
        if request is None or request.decision is None:
            raise KnownError("fee_relief_open")
        ground = relief_grounds()[request.ground]
        values = {
            "cause": cause,
            "ground": ground.name.zh,
            "basis": ground.basis,
            "asked_on": date_text(request.asked_on),
            "asked": texts.term(request.asked, "zh"),
            "proof": request.proof,
            "amount": _sum(charge.balance.owing_fen),
            "until": date_text(request.deferred_until) if request.deferred_until else "",
            "rate": f"{(request.rate_permille or 0) / 10:g}%",
            "reasons": request.words,
        }
        facts = (("决定人", request.decided_by), ("决定日期", date_text(request.decided_on or request.asked_on)))
        return self._letter(FEE_RELIEF, view, charge, values, _relief_parts(request), facts)

    def _read(self, dispute_id: str, charge_id: str) -> tuple[FeesView, ChargeView, str]:
        with self._uow.read() as session:
            view = read_view(session, self._reference, dispute_id, self._uow.today())
            dispute = session.get_one(Dispute, dispute_id)
            cause = self._reference.cause_name(dispute.cause_code, dispute.cause_version)
        charge = next((each for each in view.charges if each.id == charge_id), None)
        if charge is None:
            raise KnownError("fee_charge_gone")
        return view, charge, cause.zh if cause else "本"

    def _letter(
        self,
        name: str,
        view: FeesView,
        charge: ChargeView,
        values: dict[str, str],
        parts: Sequence[str],
        facts: tuple[tuple[str, str], ...] = (),
        steps: tuple[WorkingStep, ...] = (),
    ) -> Paper:
        letter = CourtLetter(
            template=name,
            paper_id=charge.id,
            court=self._profile.court_name,
            number=view.number,
            addressee=charge.payer or "当事人",
            facts=facts,
            values=tuple(values.items()),
            parts=tuple(parts),
            made_on=self._uow.today(),
            steps=steps,
            practice=self._profile.practice,
        )
        return court_letter.render(letter)


def _relief_parts(request: ReliefView) -> list[str]:
    if request.decision is ReliefDecision.REFUSED:
        return ["asked", "refused", "pay_now"]
    parts = ["asked", f"granted_{request.asked}"]
    return [*parts, "won"] if request.asked is ReliefAsked.DEFER else [*parts, "stated", "won"]


def _steps(charge: ChargeView) -> tuple[WorkingStep, ...]:
    """The working, and the payments the sum left comes from."""
    worked = [WorkingStep(say(f"fee_step.{step.kind}", "zh", step.params), step.basis) for step in charge.fee.steps]
    for entry in charge.entries:
        if entry.kind in (FeeEntryKind.PAID, FeeEntryKind.REFUNDED):
            words = f"{date_text(entry.happened_on)}{texts.term(entry.kind, 'zh')}{_sum(entry.amount_fen)}"
            worked.append(WorkingStep(f"{words}，票据号{entry.receipt_no}" if entry.receipt_no else words))
    return tuple(worked)


def _sum(fen: int) -> str:
    return amount_text(fen_to_yuan(fen))
