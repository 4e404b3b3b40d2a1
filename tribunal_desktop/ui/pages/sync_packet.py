"""One packet: the records inside and, once there is a receipt, the proof of its delivery as a paper."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from tribunal_desktop.documents.images import page_png
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.security.private_files import save_file
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.parent_court_contents import RecordDetail
from tribunal_desktop.services.receipt_sheet import receipt_sheet
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.dialogs.files import choose_target
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.print_bar import ask_print_private
from tribunal_desktop.ui.tables.sync import PacketLine, RecordTable, packet_number, size_words
from tribunal_desktop.ui.widgets import Card, DataTable, PdfView, button, label, row
from tribunal_desktop.ui.workers import Tasks

PROOF_WIDTH = 390


@dataclass(frozen=True)
class PacketDetail:
    """What the view shows of a packet; no proof without a receipt."""

    records: tuple[RecordDetail, ...]
    proof: Paper | None


class PacketView(QWidget):
    """Records on the left, the proof on the right; Enter on a record opens the matter it belongs to."""

    record_opened = Signal(object)
    failed = Signal(object)
    told = Signal(str)

    def __init__(self, services: Services, tasks: Tasks, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._tasks, self._wording = services, tasks, locale
        self.line: PacketLine | None = None
        self.proof: Paper | None = None
        self._table = RecordTable(locale)
        self.records = DataTable(self._table, self.tr("Records in this packet"), key="sync_records")
        self.records.opened.connect(self.record_opened)
        self._count = label("", "small")
        self.view = PdfView(tasks, page_png)
        self._no_proof = label(
            self.tr("No receipt yet. Only a receipt signed by the parent court over exactly these bytes is a proof."),
            "secondary",
            wrap=True,
        )
        self._no_proof.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._sheet = QStackedWidget()
        self._sheet.addWidget(self._no_proof)
        self._sheet.addWidget(self.view)
        self.print_button = button(self.tr("Print"), self.print_proof, "printer")
        self.print_button.setToolTip("Ctrl+P")
        self.save_button = button(self.tr("Save as PDF"), self._choose_target, "download")
        self._lay_out()

    def show_packet(self, line: PacketLine) -> None:
        """Show a packet; its records and proof follow."""
        same = self.line is not None and self.line.packet.sha256 == line.packet.sha256
        self.line = line
        if not same:
            self._table.set_rows(())
            self._show_proof(None)
        self._tasks.run(
            lambda: read_packet(self._services, line), lambda detail: self._show(line, detail), self._fail, owner=self
        )

    def print_proof(self) -> bool:
        """Ask how the proof is printed; false when there is none."""
        proof = self.proof
        if proof is None:
            return False
        ask_print_private(self, proof, self.tr("Proof of the receipt"))
        return True

    def _choose_target(self) -> None:
        proof, line = self.proof, self.line
        if proof is None or line is None:
            return
        suggested = self.tr("Receipt proof {packet}.pdf").format(packet=packet_number(line.packet))
        target = choose_target(self, self.save_button.text(), suggested, "PDF (*.pdf)")
        if target is not None:
            self._tasks.run(
                lambda: save_file(target, proof.pdf),
                lambda _nothing: self.told.emit(self.tr("Saved: {file}").format(file=target)),
                self._fail,
                self.save_button,
                owner=self,
            )

    def _show(self, line: PacketLine, detail: PacketDetail) -> None:
        if line is not self.line:
            return
        place = self.records.currentIndex().row()
        self._table.set_rows(detail.records)
        self.records.select_place(max(0, place))
        self._count.setText(self.tr("{shown} of {all}").format(shown=len(detail.records), all=line.packet.records))
        self._show_proof(detail.proof)

    def _show_proof(self, proof: Paper | None) -> None:
        self._sheet.setCurrentWidget(self._no_proof if proof is None else self.view)
        if proof is not None and (self.proof is None or proof.sha256 != self.proof.sha256):
            self.view.show_pdf(proof.pdf, proof.pages)
        self.proof = proof
        self.print_button.setEnabled(proof is not None)
        self.save_button.setEnabled(proof is not None)

    def facts(self) -> str:
        """When the packet was sealed, its size, how often it was tried, its receipt."""
        if self.line is None:
            return ""
        packet = self.line.packet
        facts = [
            self.tr("sealed {moment}").format(moment=self._wording.moment(packet.created_at)),
            size_words(packet.size),
            fill_in(self.tr("{count} {count:attempt|attempts}"), count=packet.attempts),
        ]
        if packet.log_no is not None:
            facts.append(self.tr("receipt log no. {number}").format(number=packet.log_no))
        return " · ".join(facts)

    def _fail(self, error: KnownError) -> None:
        self.failed.emit(error)

    def _lay_out(self) -> None:
        records = Card(self.tr("Records"))
        records.add_header(self._count)
        records.body.addWidget(self.records, 1)
        records.add(label(self.tr("Enter opens the case, trip or person a record belongs to."), "small"))
        proof = Card(self.tr("Proof of delivery"))
        proof.add_header(self.print_button, self.save_button)
        proof.body.addWidget(self._sheet, 1)
        proof.setFixedWidth(PROOF_WIDTH)
        line = row(records, proof, spacing=14)
        line.setStretch(0, 1)
        self.setLayout(line)


def read_packet(services: Services, line: PacketLine) -> PacketDetail:
    """The records of a packet and the paper of its proof."""
    packet = line.packet
    records = services.sync.record_details(services.sync.packet_records(packet.sha256))
    if packet.delivered_at is None:
        return PacketDetail(records, None)
    proof = services.sync.receipt_proof(packet.sha256)
    practice = services.profile.profile().practice
    return PacketDetail(records, receipt_sheet(proof, services.clock(), practice=practice))
