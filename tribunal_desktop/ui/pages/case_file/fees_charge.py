"""What a fee is worked out from: its claims, procedure and closing; the working stands beside the form as one types."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from tribunal_desktop.rules.fee_charges import CHARGED
from tribunal_desktop.rules.terms import (
    ClaimSubject,
    FeeClosing,
    FeeEnd,
    FeeKind,
    FeeReason,
    FeeSide,
    Procedure,
)
from tribunal_desktop.services.fee_views import ChargeDetails, ClaimDetails, FeeParty
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.base_form import ShortForm, chooser, offer, offer_terms
from tribunal_desktop.ui.widgets import AmountEdit, DateEdit, Field, LineEdit, button, icon_button, row

MOST_CLAIMS = 12


class ClaimLine(QWidget):
    """One claim: for property with its sum, or not."""

    typed = Signal()
    removed = Signal(object)

    def __init__(self, wording: Locale, place: int, claim: ClaimDetails) -> None:
        super().__init__()
        self._id = claim.id
        self.subject = chooser(f"fees_subject_{place}", self.tr("Kind of claim"))
        offer_terms(self.subject, wording, ClaimSubject, claim.subject)
        self.words = LineEdit(f"fees_words_{place}", self.tr("what is claimed"))
        self.words.setAccessibleName(self.tr("Claim"))
        self.words.setText(claim.words)
        self.words.setCursorPosition(0)
        self.amount = AmountEdit(f"fees_amount_{place}")
        self.amount.setAccessibleName(self.tr("Sum claimed"))
        self.amount.set_value(claim.amount_fen)
        self.counted = AmountEdit(f"fees_counted_{place}")
        self.counted.setAccessibleName(self.tr("Part appealed"))
        self.counted.setPlaceholderText(self.tr("part appealed"))
        self.counted.set_value(claim.counted_fen)
        remove = icon_button("x", self.tr("Remove this claim"), lambda: self.removed.emit(self))
        line = row(self.subject, self.words, self.amount, self.counted, remove)
        line.setStretch(1, 1)
        self.setLayout(line)
        self.subject.setMinimumWidth(118)
        self.amount.setFixedWidth(130)
        self.counted.setFixedWidth(130)
        self.counted.hide()
        self.subject.currentIndexChanged.connect(lambda _place: self._fit())
        for editor in (self.words, self.amount, self.counted):
            editor.textChanged.connect(lambda _text: self.typed.emit())
        self.amount.setEnabled(claim.subject is ClaimSubject.PROPERTY)

    def show_appealed(self, appealed: bool) -> None:
        """Ask for the part appealed beside the sum of the first instance."""
        self.counted.setVisible(appealed)

    def claim(self) -> ClaimDetails:
        """What was typed."""
        subject = ClaimSubject(self.subject.currentData())
        amount = self.amount.value_fen() if subject is ClaimSubject.PROPERTY else None
        counted = self.counted.value_fen() if not self.counted.isHidden() else amount
        return ClaimDetails(subject, self.words.value(), amount, counted, self._id)

    def _fit(self) -> None:
        self.amount.setEnabled(self.subject.currentData() == ClaimSubject.PROPERTY)
        self.typed.emit()


class ChargeForm(ShortForm):
    """Types a charge; ``typed`` says that it is to be worked out again."""

    typed = Signal()

    def __init__(self, wording: Locale, today: Callable[[], date]) -> None:
        super().__init__(wording, "", "")
        self.save_button.setText(self.tr("Save this fee"))
        self._back.setText(self.tr("Back"))
        self.charge_id: str | None = None
        self.lines: list[ClaimLine] = []
        self._places = 0
        names = ("side", "kind", "payer", "procedure", "closing", "ended", "reason")
        self._box = {name: chooser(f"fees_{name}") for name in names}
        self._base = AmountEdit("fees_base")
        self._effective = DateEdit(wording, today, "fees_effective")
        self._early = QCheckBox(self.tr("Reduced before the end of the court investigation"))
        self._early.setObjectName("fees_early")
        self._early.setChecked(True)
        self._claims = QWidget()
        self._rows = QVBoxLayout(self._claims)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)
        self.add_button = button(self.tr("Add a claim"), self.add_claim, "plus", "link")
        self.lay_out(
            self._make_fields(),
            ("side", "kind", "payer"),
            ("claims",),
            row(self.add_button, self._early, 1),
            ("base", "procedure"),
            ("closing", "ended"),
            ("reason", "effective_on"),
        )
        offer_terms(self._box["side"], wording, FeeSide)
        offer_terms(self._box["kind"], wording, CHARGED)
        offer_terms(self._box["procedure"], wording, Procedure)
        self._offer_optional("closing", FeeClosing)
        self._offer_optional("ended", FeeEnd)
        offer_terms(self._box["reason"], wording, FeeReason)
        for box in self._box.values():
            box.currentIndexChanged.connect(lambda _place: self._changed())
        self._base.textChanged.connect(lambda _text: self.typed.emit())
        self._early.toggled.connect(lambda _checked: self.typed.emit())

    def begin(
        self,
        details: ChargeDetails,
        reason: FeeReason,
        parties: Sequence[FeeParty],
        charge_id: str | None = None,
    ) -> None:
        """Start with ``details`` of a kept charge, or of a new one."""
        self.charge_id = charge_id
        self.entitle(self.tr("Recalculate the fee") if charge_id else self.tr("Calculate a fee"))
        payers = [(party.id, f"{party.name}　{self.wording.term(party.role)}") for party in parties]
        offer(self._box["payer"], payers, details.payer_party_id or "")
        chosen = {
            "side": details.side,
            "kind": details.kind,
            "procedure": details.procedure,
            "closing": details.closing or "",
            "ended": details.ended_as or "",
            "reason": reason,
        }
        for name, value in chosen.items():
            self._box[name].blockSignals(True)
            self._box[name].setCurrentIndex(max(0, self._box[name].findData(str(value))))
            self._box[name].blockSignals(False)
        self._base.set_value(details.base_fen)
        self._effective.set_value(None)
        self._early.setChecked(True)
        for line in list(self.lines):
            self._remove(line)
        for claim in details.claims:
            self._add(claim)
        self._changed()
        self.begin_at("kind")

    def details(self) -> ChargeDetails:
        """What was typed."""
        closing, ended = self._box["closing"].currentData(), self._box["ended"].currentData()
        return ChargeDetails(
            side=FeeSide(self._box["side"].currentData()),
            kind=FeeKind(self._box["kind"].currentData()),
            payer_party_id=self._box["payer"].currentData() or None,
            claims=tuple(line.claim() for line in self.lines),
            base_fen=self._base.value_fen(),
            procedure=Procedure(self._box["procedure"].currentData()),
            closing=FeeClosing(closing) if closing else None,
            ended_as=FeeEnd(ended) if ended else None,
        )

    @property
    def reason(self) -> FeeReason:
        """Why the fee is worked out."""
        return FeeReason(self._box["reason"].currentData())

    @property
    def early(self) -> bool:
        """A claim that is lower now was cut in time."""
        return self._early.isChecked()

    @property
    def effective_on(self) -> date | None:
        """When the closing document took effect."""
        return self._effective.value()

    def add_claim(self) -> None:
        """Add an empty claim and go there."""
        if len(self.lines) < MOST_CLAIMS:
            self._add(ClaimDetails(ClaimSubject.PROPERTY)).words.setFocus()
            self._changed()

    def typed_claims(self) -> tuple[str, ...]:
        """Sums that stand there and cannot be read, as typed."""
        return tuple(line.amount.text() for line in self.lines if line.amount.is_wrong())

    def _make_fields(self) -> dict[str, Field]:
        box = self._box
        return {
            "side": Field(self.tr("Charged for"), box["side"]),
            "kind": Field(self.tr("Kind of fee"), box["kind"]),
            "payer": Field(self.tr("Who pays"), box["payer"]),
            "claims": Field(self.tr("Claims"), self._claims),
            "base": Field(self.tr("Sum per case set by the province"), self._base),
            "procedure": Field(self.tr("Procedure"), box["procedure"]),
            "closing": Field(self.tr("Closed by"), box["closing"]),
            "ended": Field(self.tr("Ended by"), box["ended"]),
            "reason": Field(self.tr("Why it is calculated"), box["reason"]),
            "effective_on": Field(
                self.tr("Document effective on"), self._effective, self.tr("starts the term for refunds")
            ),
        }

    def _add(self, claim: ClaimDetails) -> ClaimLine:
        self._places += 1
        line = ClaimLine(self.wording, self._places, claim)
        line.typed.connect(self.typed.emit)
        line.removed.connect(self._drop)
        self._rows.addWidget(line)
        self.lines.append(line)
        return line

    def _drop(self, line: ClaimLine) -> None:
        self._remove(line)
        self._changed()

    def _remove(self, line: ClaimLine) -> None:
        self.lines.remove(line)
        self._rows.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _changed(self) -> None:
        kind = FeeKind(self._box["kind"].currentData())
        for line in self.lines:
            line.show_appealed(kind is FeeKind.PROPERTY_APPEAL)
        self._early.setVisible(self.charge_id is not None)
        self.typed.emit()

    def _offer_optional(self, name: str, terms: type[FeeClosing] | type[FeeEnd]) -> None:
        offer(self._box[name], [("", self.tr("—")), *((term.value, self.wording.term(term)) for term in terms)])
