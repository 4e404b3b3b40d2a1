"""Short forms of performance: the duty of a court document, a payment, the application for enforcement."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.rules.terms import DutySource, PartyRole, PerformanceWay
from tribunal_desktop.services.limits_table import amount_on
from tribunal_desktop.services.performance_views import (
    DocumentView,
    DutyDetails,
    PerformancePaymentDetails,
    PerformanceView,
    TermLine,
)
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.base_form import ShortForm, chooser, offer, offer_terms
from tribunal_desktop.ui.widgets import AmountEdit, DateEdit, Field, LineEdit, TextEdit, button, icon_button, label, row

Today = Callable[[], date]
MOST_TERMS = 24


class TermEditor(QWidget):
    """One sum with its day."""

    removed = Signal(object)

    def __init__(self, wording: Locale, today: Today, place: int) -> None:
        super().__init__()
        self.amount = AmountEdit(f"performance_sum_{place}")
        self.amount.setAccessibleName(self.tr("Sum"))
        self.due_on = DateEdit(wording, today, f"performance_due_{place}")
        self.due_on.setAccessibleName(self.tr("Due on"))
        remove = icon_button("x", self.tr("Remove this payment day"), lambda: self.removed.emit(self))
        line = row(self.amount, label(self.tr("due on"), "secondary"), self.due_on, remove)
        line.setStretch(0, 1)
        line.setStretch(2, 1)
        self.setLayout(line)


class DutyForm(ShortForm):
    """What a judgment, a mediation statement or a ruling makes somebody pay, and when."""

    def __init__(self, wording: Locale, today: Today) -> None:
        super().__init__(wording, "", "")
        self.save_button.setText(self.tr("Save the duty"))
        self._back.setText(self.tr("Back"))
        self._today, self._places = today, 0
        self.editors: list[TermEditor] = []
        self.source, self.obligor, self.obligee = (
            chooser(f"performance_{name}") for name in ("source", "obligor", "obligee")
        )
        offer_terms(self.source, wording, DutySource)
        self.document_no = LineEdit("performance_document")
        self.effective_on = DateEdit(wording, today, "performance_effective")
        self.words = TextEdit("performance_words", self.tr("the operative part as the document has it"), 2)
        self._terms = QWidget()
        self._rows = QVBoxLayout(self._terms)
        self._rows.setContentsMargins(4, 4, 4, 4)
        self._rows.setSpacing(6)
        fields = {
            "source": Field(self.tr("Court document"), self.source),
            "document_no": Field(self.tr("Its number"), self.document_no),
            "effective_on": Field(self.tr("Effective on"), self.effective_on, required=True),
            "obligor": Field(self.tr("Debtor"), self.obligor),
            "obligee": Field(self.tr("Creditor"), self.obligee),
            "words": Field(self.tr("Duty"), self.words),
            "terms": Field(self.tr("Sums and payment days"), self._terms, required=True),
        }
        add = button(self.tr("Add a payment day"), self.add_term, "plus", "link")
        lines = (("source", "document_no", "effective_on"), ("obligor", "obligee"), ("words",), ("terms",), row(add, 1))
        self.lay_out(fields, *lines)

    def begin(self, view: PerformanceView) -> None:
        """Start with the case's own number and sides."""
        self.entitle(
            self.tr("Duty to pay under a court document"),
            fill_in(
                self.tr("{years} {years:year|years} to apply for enforcement run from the last payment day (CPL 250)."),
                years=amount_on("E-APP", self._today()),
            ),
        )
        names = [(party.id, f"{party.name}　{self.wording.term(party.role)}") for party in view.parties]
        sides = {party.role: party.id for party in reversed(view.parties)}
        offer(self.obligor, names, sides.get(PartyRole.DEFENDANT, ""))
        offer(self.obligee, names, sides.get(PartyRole.PLAINTIFF, ""))
        self.document_no.setText(view.case_no)
        self.effective_on.set_value(view.closed_on)
        self.words.clear()
        for editor in list(self.editors):
            self._remove(editor)
        self.add_term()
        self.begin_at("source")

    def add_term(self) -> None:
        """Add an empty payment day and go there."""
        if len(self.editors) >= MOST_TERMS:
            return
        self._places += 1
        editor = TermEditor(self.wording, self._today, self._places)
        editor.removed.connect(self._remove)
        self._rows.addWidget(editor)
        self.editors.append(editor)
        editor.amount.setFocus()

    def details(self) -> DutyDetails:
        """What was typed."""
        return DutyDetails(
            DutySource(self.source.currentData()),
            self.document_no.value(),
            self.effective_on.value(),
            self.obligor.currentData() or "",
            self.obligee.currentData() or "",
            self.words.value(),
            tuple((each.amount.value_fen(), each.due_on.value()) for each in self.editors),
        )

    def _remove(self, editor: TermEditor) -> None:
        self.editors.remove(editor)
        self._rows.removeWidget(editor)
        editor.hide()
        editor.deleteLater()


class PaymentForm(ShortForm):
    """A payment towards one payment day, whole or in part."""

    def __init__(self, wording: Locale, today: Today) -> None:
        super().__init__(wording, "", "")
        self.save_button.setText(self.tr("Note the payment"))
        self._back.setText(self.tr("Back"))
        self._today = today
        self.line: TermLine | None = None
        self.amount = AmountEdit("performance_paid")
        self.paid_on = DateEdit(wording, today, "performance_paid_on")
        self.way = chooser("performance_way")
        offer_terms(self.way, wording, PerformanceWay)
        self.evidence = LineEdit("performance_evidence", self.tr("receipt or slip number, who saw it"))
        fields = {
            "amount": Field(self.tr("Sum"), self.amount, required=True),
            "paid_on": Field(self.tr("Paid on"), self.paid_on, required=True),
            "way": Field(self.tr("Way"), self.way),
            "evidence": Field(self.tr("Receipt or proof"), self.evidence),
        }
        self.lay_out(fields, ("amount", "paid_on", "way"), ("evidence",))

    def begin(self, line: TermLine) -> None:
        """Start with all that is owing today."""
        self.line = line
        money = self.wording.money
        self.entitle(
            self.tr("{who} pays {whom}").format(who=line.obligor, whom=line.obligee),
            self.tr("Due on {day}: {sum}, of which {owing} is outstanding.").format(
                day=self.wording.date(line.due_on), sum=money(line.amount_fen), owing=money(line.owing_fen)
            ),
        )
        self.amount.set_value(line.owing_fen)
        self.paid_on.set_value(self._today())
        self.evidence.clear()
        self.begin_at("amount")
        self.amount.selectAll()

    def details(self) -> PerformancePaymentDetails:
        """What was typed."""
        way = PerformanceWay(self.way.currentData())
        return PerformancePaymentDetails(self.amount.value_fen(), self.paid_on.value(), way, self.evidence.value())


class EnforcementForm(ShortForm):
    """The document enforcement rests on, and the day the application came in."""

    paper_wanted = Signal()

    def __init__(self, wording: Locale, today: Today) -> None:
        super().__init__(wording, "", "")
        self.save_button.setText(self.tr("Note that it was applied for"))
        self._back.setText(self.tr("Back"))
        self._today = today
        self.document: DocumentView | None = None
        self.source = chooser("performance_title")
        offer_terms(self.source, wording, DutySource)
        self.number = LineEdit("performance_title_no")
        self.asked_on = DateEdit(wording, today, "performance_asked_on")
        fields = {
            "source": Field(self.tr("Court document relied on"), self.source),
            "number": Field(self.tr("Its number"), self.number, required=True),
            "asked_on": Field(self.tr("Applied for on"), self.asked_on, self.tr("only once it was handed in")),
        }
        self.paper_button = button(self.tr("Make the application"), self.paper_wanted.emit, "file-text", "primary")
        self.lay_out(fields, ("source", "number"), row(self.paper_button, 1), ("asked_on",))

    def begin(self, document: DocumentView, case_no: str) -> None:
        """Start with the document; an agreement needs the court document that stands behind it."""
        self.document = document
        by = self.wording.date(document.enforce_by)
        late = document.enforce_by < self._today()
        words = self.tr("{owing} is outstanding. The time to apply for enforcement ends on {day}.").format(
            owing=self.wording.money(document.owing_fen), day=by
        )
        if late:
            words += self.tr(" They are over: the application has to say what stopped or interrupted them.")
        if document.source is None:
            words += self.tr(" An agreement alone is not enforceable: name the statement or ruling behind it.")
        self.entitle(self.tr("Application for enforcement"), words)
        known = document.source or DutySource.MEDIATION_STATEMENT
        self.source.setCurrentIndex(self.source.findData(known.value))
        self.number.setText(document.document_no or case_no)
        self.source.setEnabled(document.source is None)
        self.asked_on.set_value(None)
        self.begin_at("number")

    def title(self) -> tuple[DutySource, str]:
        """The document relied on."""
        return DutySource(self.source.currentData()), self.number.value()
