"""For whom a paper is printed, on which printer and how its pages lie (打印设置); no dialog, Enter prints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QSpinBox, QVBoxLayout, QWidget

from tribunal_desktop.rules.terms import PrintWay
from tribunal_desktop.services.paper_rows import IssuedPaper, Sending
from tribunal_desktop.services.print_rows import FILE_COPY, CopiesFor, PrintLayout, Recipient
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.widgets.basics import label, row
from tribunal_desktop.ui.widgets.fields import Field, LineEdit
from tribunal_desktop.ui.widgets.wrapping import WrappingRow

MOST_COPIES = 99
PAGES_WIDTH = 110
NAME_WIDTH = 120


@dataclass(frozen=True)
class PrintChoice:
    """What was chosen; a draft is one sheet set that nobody gets and that counts no copies."""

    printer: str
    copies: tuple[CopiesFor, ...]
    reason: str
    layout: PrintLayout

    @property
    def total(self) -> int:
        """Copies that come out."""
        return 1 if self.layout.two_up else sum(each.copies for each in self.copies)

    @property
    def sendings(self) -> tuple[Sending, ...]:
        """A line of the log of prints for each recipient."""
        if self.layout.two_up:
            return (Sending(PrintWay.PRINTER, self.printer, 0, self.reason),)
        return tuple(
            Sending(PrintWay.PRINTER, self.printer, each.copies, self.reason, each.recipient) for each in self.copies
        )


class CopiesEdit(QWidget):
    """A number of copies for each recipient, and for somebody who is named."""

    changed = Signal()

    def __init__(self, wording: Locale | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._places: list[tuple[str, QSpinBox]] = []
        self._row = WrappingRow()
        self._row.setSpacing(10)
        self.setLayout(self._row)
        self.other = LineEdit("", self.tr("somebody else"))
        self.other.setAccessibleName(self.tr("For whom"))
        self.other.setMaximumWidth(NAME_WIDTH)
        self.other_copies = self._spin(self.tr("Copies"))
        self._other_line = QWidget()
        self._other_line.setLayout(row(self.other, self.other_copies, spacing=6))
        self._total = label("", "strong")
        self._lay_out()

    def show_recipients(self, recipients: Sequence[Recipient], settled: Sequence[str], first_print: bool) -> None:
        """Offer a copy to everybody who has none yet; somebody unnamed where nobody is known."""
        for _name, spin in self._places:
            line = spin.parentWidget()
            if line is not None:
                self._row.removeWidget(line)
                line.hide()
                line.deleteLater()
        self._places = []
        for recipient in recipients:
            spin = self._spin(self.tr("Copies for {name}").format(name=self._words(recipient)))
            spin.setValue(int(first_print or bool(settled)) if recipient.name not in settled else 0)
            self._places.append((recipient.name, spin))
        self.other.clear()
        self.other_copies.setValue(0 if recipients else 1)
        self._lay_out(recipients)
        self._count()

    def propose(self, copies: int) -> None:
        """Share out a usual number: one for each party, the rest for the file."""
        if not self._places:
            self.other_copies.setValue(copies)
            return
        parties = [spin for name, spin in self._places if name != FILE_COPY]
        for spin in parties:
            spin.setValue(1)
        for name, spin in self._places:
            if name == FILE_COPY:
                spin.setValue(max(1, copies - len(parties)))

    def value(self) -> tuple[CopiesFor, ...]:
        """Who gets how many; nobody who gets none."""
        named = [CopiesFor(name, spin.value()) for name, spin in self._places]
        named.append(CopiesFor(self.other.value(), self.other_copies.value()))
        return tuple(each for each in named if each.copies)

    def total(self) -> int:
        """Copies of everybody."""
        return sum(each.copies for each in self.value())

    def clear_copies(self) -> None:
        """Nobody gets one."""
        for spin in (*(spin for _name, spin in self._places), self.other_copies):
            spin.setValue(0)

    def set_copies(self, recipient: str, copies: int) -> None:
        """Give a named recipient copies; somebody unknown is typed in as somebody else."""
        for name, spin in self._places:
            if name == recipient:
                spin.setValue(copies)
                return
        self.other.setText(recipient)
        self.other_copies.setValue(copies)

    def begin(self) -> None:
        """Put the keys where typing begins; what is typed takes the place of what stands there."""
        first = self.first()
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        first.selectAll()

    def first(self) -> QSpinBox:
        """Where typing begins."""
        return self._places[0][1] if self._places else self.other_copies

    def _lay_out(self, recipients: Sequence[Recipient] = ()) -> None:
        for part in (self._other_line, self._total):
            self._row.removeWidget(part)
        for recipient, (_name, spin) in zip(recipients, self._places, strict=True):
            line = QWidget()
            line.setLayout(row(label(self._words(recipient), "secondary"), spin, spacing=6))
            self._row.addWidget(line)
        self._row.addWidget(self._other_line)
        self._row.addWidget(self._total)
        self._count()

    def editors(self) -> tuple[QWidget, ...]:
        """Where copies are typed, as they stand in the line; people's are made later than what comes after them."""
        return (*(spin for _name, spin in self._places), self.other, self.other_copies)

    def _words(self, recipient: Recipient) -> str:
        if recipient.role is None:
            return self.tr("File") if recipient.name == FILE_COPY else recipient.name
        return f"{self._wording.term(recipient.role)} {recipient.name}" if self._wording else recipient.name

    def _spin(self, name: str) -> QSpinBox:
        made = QSpinBox()
        made.setRange(0, MOST_COPIES)
        made.setAlignment(Qt.AlignmentFlag.AlignCenter)
        made.setAccessibleName(name)
        made.valueChanged.connect(self._count)
        return made

    def _count(self) -> None:
        self._total.setText(fill_in(self.tr("{total} {total:copy|copies} in all"), total=self.total()))
        self.changed.emit()


class PrintForm(QWidget):
    """The choices of one print; ``submitted`` when Enter is pressed in any of them."""

    submitted = Signal()
    changed = Signal()

    def __init__(self, wording: Locale | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = 0
        self._asks_reason = False
        self.printer = QComboBox()
        self.printer.setAccessibleName(self.tr("Printer"))
        self.duplex = QCheckBox(self.tr("Both sides"))
        self.two_up = QCheckBox(self.tr("Draft, 2 pages a side"))
        self.two_up.setToolTip(self.tr("A small print for reading; it counts as nobody's copy."))
        self.range = LineEdit("", self.tr("all pages"))
        self.range.setAccessibleName(self.tr("Pages, as 2-3"))
        self.range.setToolTip(self.tr("Pages, as 2-3"))
        self.range.setMaximumWidth(PAGES_WIDTH)
        self.copies = CopiesEdit(wording)
        self.copies_field = Field(self.tr("Copies for"), self.copies)
        self.reason = LineEdit()
        self.reason_field = Field(self.tr("Why it is printed again"), self.reason, required=True)
        self.reason_field.hide()
        how = WrappingRow(self.duplex, self.two_up, self.range)
        how.setSpacing(12)
        line = row(label(self.tr("Printer"), "secondary"), self.printer, spacing=8)
        line.setStretch(1, 1)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(8)
        body.addLayout(line)
        body.addLayout(how)
        body.addWidget(self.copies_field)
        body.addWidget(self.reason_field)
        self.copies.changed.connect(self.changed)
        self.duplex.toggled.connect(lambda _on: self.changed.emit())
        self.printer.currentIndexChanged.connect(lambda _at: self.changed.emit())
        self.two_up.toggled.connect(lambda draft: self.copies_field.setDisabled(draft))
        for part in self.findChildren(QWidget):
            part.installEventFilter(self)

    def show_printers(self, names: Sequence[str], chosen: str = "") -> None:
        """The printers of this computer; the one chosen before stays chosen, else ``chosen``, else the first."""
        before = self.printer.currentData() or chosen
        self.printer.clear()
        for name in names:
            self.printer.addItem(name, name)
        if not names:
            self.printer.addItem(self.tr("no printer found — save as PDF instead"), "")
        self.printer.setCurrentIndex(max(0, self.printer.findData(before)))

    def show_pages(self, pages: int) -> None:
        """The paper has another number of pages; who gets copies stays as chosen."""
        if pages != self._pages:
            self._pages = pages
            self.duplex.setChecked(pages > 1)
            self.two_up.setEnabled(pages > 1)

    def begin(self, pages: int, recipients: Sequence[Recipient] = (), kept: IssuedPaper | None = None) -> None:
        """Offer what is usual for a paper: both sides for more than one page, a copy for each who has none."""
        self._pages = pages
        self.duplex.setChecked(pages > 1)
        self.two_up.setChecked(False)
        self.two_up.setEnabled(pages > 1)
        self.range.clear()
        printed = kept.copies if kept is not None else 0
        self.copies.show_recipients(recipients, kept.recipients if kept is not None and printed else (), not printed)
        self.reason.clear()
        for field in (self.reason_field, self.copies_field):
            field.clear_finding()
        self.reason_field.setVisible(printed > 0)
        for part in self.copies.findChildren(QWidget):
            part.installEventFilter(self)
        for before, after in pairwise((self.range, *self.copies.editors(), self.reason)):
            QWidget.setTabOrder(before, after)

    def choice(self) -> PrintChoice | None:
        """What was chosen; None when something is wrong, which is then said at its field."""
        layout = self._layout()
        self.copies_field.clear_finding()
        if layout is None:
            self.copies_field.show_finding(
                self.tr("Pages are written as 2 or 2-3, up to {pages}.").format(pages=self._pages)
            )
            self.range.setFocus()
            return None
        copies = self.copies.value()
        if not copies and not layout.two_up:
            self.copies_field.show_finding(self.tr("Give somebody a copy."))
            self.copies.begin()
            return None
        reason = self.reason.value()
        if layout.two_up:
            reason = "；".join(part for part in (self.tr("draft"), reason) if part)
        return PrintChoice(self.printer.currentData() or "", copies, reason, layout)

    def ask_why(self, words: str) -> None:
        """The paper was printed before: say so where the reason is written."""
        self.reason_field.show()
        self.reason_field.show_finding(words)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter prints from everywhere in the form."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.submitted.emit()
            return True
        return super().eventFilter(watched, event)

    def _layout(self) -> PrintLayout | None:
        typed = self.range.value().replace("—", "-").replace("－", "-").replace("～", "-")
        first, _dash, last = (part.strip() for part in typed.partition("-"))
        if not typed:
            return PrintLayout(self.duplex.isChecked(), self.two_up.isChecked())
        if not first.isdecimal() or (last and not last.isdecimal()):
            return None
        begun, ended = int(first), int(last or first)
        if not 1 <= begun <= ended <= self._pages:
            return None
        return PrintLayout(self.duplex.isChecked(), self.two_up.isChecked(), begun, ended)
