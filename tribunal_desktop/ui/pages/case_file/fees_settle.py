"""Who bears a fee in the end, and what the tribunal sets for all its fees."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.rules.terms import FeeBearing, FeeKind, Rounding
from tribunal_desktop.services.fee_views import ChargeView, FeeParty, FeeSettings, ShareView
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.base_form import ShortForm, chooser, offer_terms
from tribunal_desktop.ui.widgets import AmountEdit, Field, label, row

BASES = (
    FeeKind.DIVORCE,
    FeeKind.PERSONALITY,
    FeeKind.NON_PROPERTY,
    FeeKind.IP,
    FeeKind.JURISDICTION_OBJECTION_FAILED,
    FeeKind.ENFORCEMENT_NO_AMOUNT,
)
"""Fees for which the province fixes a sum per case within a range."""


class ShareForm(ShortForm):
    """A sum for each party, which together make the fee."""

    def __init__(self, wording: Locale) -> None:
        super().__init__(wording, "", "")
        self.save_button.setText(self.tr("Save the shares"))
        self._back.setText(self.tr("Back"))
        self.bearing = chooser("fees_bearing")
        offer_terms(self.bearing, wording, FeeBearing)
        self._box = QWidget()
        self._lines = QVBoxLayout(self._box)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._amounts: dict[str, AmountEdit] = {}
        self.lay_out(
            {
                "bearing": Field(self.tr("Why they bear it"), self.bearing),
                "shares": Field(self.tr("Shares"), self._box),
            },
            ("bearing",),
            ("shares",),
        )

    def begin(self, charge: ChargeView, parties: Sequence[FeeParty]) -> None:
        """Start with what is kept, else with the defendants bearing it all."""
        due = self.wording.money(charge.balance.due_fen)
        self.entitle(
            self.tr("Who bears {due}").format(due=due),
            self.tr(
                "The loser bears it; in mediation and divorce the parties agree, else the court decides (FEE 29–34)."
            ),
        )
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        kept = {share.party_id: share.amount_fen for share in charge.shares}
        self._amounts = {}
        for party in parties:
            amount = AmountEdit(f"fees_share_{party.id}")
            amount.setAccessibleName(party.name)
            amount.set_value(kept.get(party.id))
            line = QWidget()
            laid = row(label(f"{party.name}　{self.wording.term(party.role)}"), amount, spacing=12)
            laid.setStretch(0, 1)
            laid.setStretch(1, 1)
            line.setLayout(laid)
            self._lines.addWidget(line)
            self._amounts[party.id] = amount
        self.begin_at("bearing")

    def shares(self) -> tuple[ShareView, ...]:
        """What was typed; parties without a sum bear nothing."""
        bearing = FeeBearing(self.bearing.currentData())
        typed = {party: editor.value_fen() for party, editor in self._amounts.items()}
        return tuple(ShareView(party, "", bearing, fen) for party, fen in typed.items() if fen)


class SettingsForm(ShortForm):
    """The unit fees are taken in and the province's sums per case: set once, used by every charge and calculator."""

    def __init__(self, wording: Locale) -> None:
        super().__init__(wording, "", "")
        self.save_button.setText(self.tr("Save the settings"))
        self._back.setText(self.tr("Back"))
        self.rounding = chooser("fees_rounding")
        offer_terms(self.rounding, wording, Rounding)
        self.bases = {kind: AmountEdit(f"fees_base_{kind}") for kind in BASES}
        fields = {"rounding": Field(self.tr("Fees are rounded to"), self.rounding)}
        fields |= {kind.value: Field(wording.term(kind), editor) for kind, editor in self.bases.items()}
        first, second = [kind.value for kind in BASES[:3]], [kind.value for kind in BASES[3:]]
        self.lay_out(fields, ("rounding",), first, second)

    def begin(self, settings: FeeSettings) -> None:
        """Start with what is set."""
        self.entitle(
            self.tr("Settings of fees"),
            self.tr(
                "The measures do not say how to round; the province fixes the sums per case. Both hold for all cases."
            ),
        )
        self.rounding.setCurrentIndex(self.rounding.findData(settings.rounding.value))
        for kind, editor in self.bases.items():
            editor.set_value(settings.bases_fen.get(kind))
        self.begin_at("rounding")

    def settings(self) -> FeeSettings:
        """What was typed."""
        bases = {kind: editor.value_fen() for kind, editor in self.bases.items()}
        kept = {kind: fen for kind, fen in bases.items() if fen is not None}
        return FeeSettings(Rounding(self.rounding.currentData()), kept)
