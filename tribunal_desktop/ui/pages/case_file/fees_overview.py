"""Where the fees of a dispute stand: figures, the charges, the ledger of one beside its working, what waits."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from tribunal_desktop.rules.fee_charges import NOT_PREPAID
from tribunal_desktop.rules.findings import say
from tribunal_desktop.services.fee_views import ChargeView, FeesView
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.case_fees import ChargesTable, LedgerTable
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, DataTable, StatTile, button, label, restyle, row
from tribunal_desktop.ui.widgets.wrapping import WrappingRow


class FeesOverview(QWidget):
    """Shows a ``FeesView``; what a person wants to do about the chosen charge is a signal."""

    work_out_wanted = Signal()
    another_wanted = Signal()
    notice_wanted = Signal()
    payment_wanted = Signal()
    refund_wanted = Signal()
    refund_notice_wanted = Signal()
    relief_wanted = Signal()
    unpaid_wanted = Signal()
    shares_wanted = Signal()
    sheet_wanted = Signal()
    settings_wanted = Signal()
    period_wanted = Signal()

    def __init__(self, wording: Locale) -> None:
        super().__init__()
        self._say = wording
        self._tiles = [
            StatTile(name) for name in (self.tr("Due"), self.tr("Held"), self.tr("Outstanding"), self.tr("To refund"))
        ]
        self._waits = label("", wrap=True)
        self._act = button("", self._press, kind="primary")
        self._banner = QWidget()
        banner = row(self._waits, self._act, spacing=12)
        banner.setStretch(0, 1)
        self._banner.setLayout(banner)
        self._wanted = self.work_out_wanted
        self.table = DataTable(ChargesTable(wording), self.tr("Fees"), key="fees")
        self.ledger = DataTable(LedgerTable(wording), self.tr("Ledger of the fee"), key="fees_ledger")
        self.ledger.set_empty_text(self.tr("Nothing is entered yet."))
        self._working = label("", wrap=True)
        self._bearing = label("", "secondary", wrap=True)
        self.buttons = self._make_buttons()
        self._lay_out()
        self.table.picked.connect(lambda _row: self._show_current())
        self.table.opened.connect(lambda _row: self.work_out_wanted.emit())

    def show_view(self, view: FeesView) -> None:
        """Show the fees of a dispute; the chosen charge stays chosen."""
        before = self.current()
        money = self._say.money
        due, held, owing, refundable = view.totals
        tones = (Tone.NEUTRAL, Tone.NEUTRAL, Tone.WARN if owing else Tone.GOOD, Tone.WARN if refundable else Tone.GOOD)
        for tile, fen, tone in zip(self._tiles, (due, held, owing, refundable), tones, strict=True):
            tile.show_figure(money(fen), tone=tone)
        rows = self.table.table
        rows.set_rows(view.charges)
        self.table.fit_height(at_most=4)
        place = rows.place_of(lambda each: before is not None and each.id == before.id)
        self.table.select_place(max(0, place))
        self._show_current()

    def current(self) -> ChargeView | None:
        """The charge under the cursor."""
        chosen = self.table.current_row()
        return chosen if isinstance(chosen, ChargeView) else None

    def _show_current(self) -> None:
        charge = self.current()
        self.ledger.table.set_rows(charge.entries if charge else ())
        self.ledger.fit_height(at_most=7)
        self._working.setText(self._steps(charge) if charge else "")
        self._bearing.setText(self._borne(charge) if charge else "")
        self._bearing.setVisible(bool(self._bearing.text()))
        self._show_waiting(charge)
        if charge is not None:
            stands, prepaid = charge.balance, charge.details.kind not in NOT_PREPAID
            self.buttons["notice"].setVisible(bool(stands.owing_fen) and prepaid and charge.relief_open is None)
            self.buttons["payment"].setVisible(bool(stands.owing_fen))
            self.buttons["refund"].setVisible(bool(stands.refundable_fen))
            self.buttons["refund_notice"].setVisible(bool(stands.refundable_fen))
            self.buttons["shares"].setVisible(bool(stands.due_fen))
            waits = charge.relief_open is not None
            self.buttons["relief"].setText(self.tr("Decide on relief") if waits else self.tr("Relief"))

    def _show_waiting(self, charge: ChargeView | None) -> None:
        words, act, tone = "", "", Tone.WARN
        if charge is not None and charge.changed is not None and charge.changed_reason is not None:
            reason = self._say.term(charge.changed_reason)
            words = self.tr("The case has changed ({reason}): the fee has to be recalculated.").format(reason=reason)
            act, self._wanted = self.tr("Recalculate it"), self.work_out_wanted
        elif charge is not None and charge.late:
            day = self._say.date(charge.notice_due_on)
            words = self.tr("The term to pay ended on {day}. Proposed: treat as withdrawn. You decide.").format(day=day)
            act, self._wanted, tone = self.tr("Decide"), self.unpaid_wanted, Tone.BAD
        elif charge is not None and charge.balance.refundable_fen:
            due = charge.refund_due_on
            words = self.tr("{sum} is to be refunded").format(sum=self._say.money(charge.balance.refundable_fen))
            words += self.tr(", by {day}.").format(day=self._say.date(due)) if due else self.tr(".")
            act, self._wanted = self.tr("Note the refund"), self.refund_wanted
        elif charge is not None and charge.stopped:
            words = self.tr("The term to pay does not run: relief was asked for or payment is deferred.")
        self._waits.setText(words)
        self._waits.setProperty("tone", tone.value)
        restyle(self._waits)
        self._act.setText(act)
        self._act.setVisible(bool(act))
        self._banner.setVisible(bool(words))

    def _press(self) -> None:
        self._wanted.emit()

    def _steps(self, charge: ChargeView) -> str:
        lang, lines = self._say.lang, []
        for place, step in enumerate(charge.fee.steps, start=1):
            basis = f"［{'、'.join(step.basis)}］" if step.basis else ""
            lines.append(f"{place}. {say(f'fee_step.{step.kind}', lang, step.params)}{basis}")
        return "\n".join(lines)

    def _borne(self, charge: ChargeView) -> str:
        if not charge.shares:
            return ""
        shares = "；".join(f"{each.name} {self._say.money(each.amount_fen)}" for each in charge.shares)
        return self.tr("Borne by: {shares} ({why})").format(shares=shares, why=self._say.term(charge.shares[0].bearing))

    def _make_buttons(self) -> dict[str, QPushButton]:
        return {
            "work_out": button(self.tr("Recalculate"), self.work_out_wanted.emit, "calculator"),
            "notice": button(self.tr("Notice to pay"), self.notice_wanted.emit, "file-text"),
            "payment": button(self.tr("Note a payment"), self.payment_wanted.emit, "check"),
            "refund": button(self.tr("Note a refund"), self.refund_wanted.emit, "arrow-back-up"),
            "refund_notice": button(self.tr("Notice of refund"), self.refund_notice_wanted.emit, "file-text"),
            "relief": button(self.tr("Relief"), self.relief_wanted.emit, "heart-handshake"),
            "shares": button(self.tr("Who bears it"), self.shares_wanted.emit, "users"),
            "sheet": button(self.tr("Calculation"), self.sheet_wanted.emit, "printer"),
        }

    def _lay_out(self) -> None:
        charges = Card(self.tr("Fees of this case"))
        charges.add_header(
            button(self.tr("Another fee"), self.another_wanted.emit, "plus"),
            button(self.tr("Payments by way"), self.period_wanted.emit, "chart-bar"),
            button(self.tr("Settings"), self.settings_wanted.emit, "settings"),
        )
        acts = list(self.buttons.values())
        charges.add(self._banner, self.table, WrappingRow(*acts))
        ledger = Card(self.tr("Ledger"))
        ledger.add(self.ledger, self._bearing)
        ledger.body.addStretch(1)
        working = Card(self.tr("How it was calculated"))
        working.add(self._working)
        working.body.addStretch(1)
        beside = row(ledger, working, spacing=14)
        beside.setStretch(0, 3)
        beside.setStretch(1, 2)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(14)
        body.addLayout(row(*self._tiles, spacing=14))
        body.addWidget(charges)
        body.addLayout(beside)
