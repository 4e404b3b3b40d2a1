"""Reporting to the parent court (报送与同步): the truth about what it has acknowledged, and sending now."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from tribunal_desktop.errors import KnownError
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.parent_court_contents import RecordDetail
from tribunal_desktop.services.parent_court_rows import SyncStatus
from tribunal_desktop.services.parent_court_sync import PushProgress, PushSummary
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.sync_enrolment import EnrolmentView
from tribunal_desktop.ui.pages.sync_overview import Overview, Standing, read_standing
from tribunal_desktop.ui.pages.sync_packet import PacketView
from tribunal_desktop.ui.pages.sync_progress import PushCard
from tribunal_desktop.ui.rooms import Badge
from tribunal_desktop.ui.tables.sync import PacketLine, marked, packet_number
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Pill, ViewStack
from tribunal_desktop.ui.workers import Tasks

PUSH_KEYS = "Ctrl+Return"
CALM = ("no_link", "link_lost")
"""Failures that are part of a normal day: nothing is lost and nobody did wrong."""


class SyncPage(Page):
    """Three views in one place: how things stand, one packet, enrolment."""

    def __init__(self, services: Services, tasks: Tasks, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(tasks, locale, parent)
        self._services = services
        self._standing: Standing | None = None
        self._reading = False
        self._packets_done = -1
        self._mark = Pill()
        self._mark.hide()
        self.add_beside_title(self._mark)
        self._back_button = self.add_action(self.tr("Back"), self.go_back, "chevron-left", keys="Esc")
        self._enrol_button = self.add_action(self.tr("Enrolment"), self._show_enrolment, "key")
        self.push_button = self.add_action(self.tr("Push now"), self.push, "send", primary=True, keys="Ctrl+Enter")
        self._push_card = PushCard(locale, services.clock)
        self.overview = Overview(locale)
        self.overview.packet_opened.connect(self._open_packet)
        self.overview.record_opened.connect(self._open_record)
        self.packet = PacketView(services, tasks, locale)
        self.packet.record_opened.connect(self._open_record)
        self.packet.failed.connect(self.show_error)
        self.packet.told.connect(self.tell)
        self.enrolment = EnrolmentView(services, tasks, locale)
        self.enrolment.enrolled.connect(self._enrolled)
        self.enrolment.failed.connect(self.show_error)
        self._views = ViewStack()
        for view in (self.overview, self.packet, self.enrolment):
            self._views.addWidget(view)
        self.body.addWidget(self._push_card)
        self.body.addWidget(self._views, 1)
        for keys in (PUSH_KEYS, "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.push)
        self._show_view(self.overview)

    def title(self) -> str:
        return self.tr("Reporting")

    def help_text(self) -> str:
        return self.tr(
            "Every entry waits here until the parent court's signed receipt for it is on this computer; nothing turns "
            "green before. Push now seals what waits into packets and sends them; without a link it stays safe and "
            "work goes on. Records that were sent back are listed with the reason. Enter opens a packet with its "
            "records and the proof of delivery, Esc leads back."
        )

    def refresh(self) -> None:
        if self._standing is None:
            self.show_loading()
        self._read()

    def open_item(self, key: str) -> None:
        line = self.overview.line_of(key)
        if line is not None:
            self._open_packet(line)

    def item_key(self) -> str:
        showing = self._views.currentWidget() is self.packet and self.packet.line
        return self.packet.line.packet.sha256 if showing and self.packet.line else ""

    def print_current(self) -> bool:
        return self._views.currentWidget() is self.packet and self.packet.print_proof()

    def go_back(self) -> bool:
        if self._views.currentWidget() is self.overview or not self._enrolled_now():
            return False
        self._show_view(self.overview)
        self.overview.packets.setFocus()
        return True

    def push(self) -> None:
        """Send what waits, on the network thread."""
        if not self.push_button.isEnabled() or not self._enrolled_now():
            return
        self.notice.hide()
        self._packets_done = -1
        progress = self.tasks.relay(self._show_progress)
        cancelled = self._push_card.begin()
        self.run_network(
            lambda: self._services.sync.push(progress, cancelled), self._pushed, self._push_failed, self.push_button
        )

    def _read(self) -> None:
        if not self._reading:
            self._reading = True
            self.run(lambda: read_standing(self._services), self._show, self._read_failed)

    def _read_failed(self, error: KnownError) -> None:
        self._reading = False
        self.show_error(error)

    def _show(self, standing: Standing) -> None:
        self._reading = False
        self._standing = standing
        status, profile = standing.status, standing.profile
        self.set_subtitle(self._subtitle_words(status, profile.device_name))
        self._show_mark(status)
        self.enrolment.show_state(status, profile)
        self.overview.show_standing(standing)
        self.show_content()
        if not status.enrolled:
            self._show_view(self.enrolment)
        elif self.packet.line is not None and self._views.currentWidget() is self.packet:
            line = self.overview.line_of(self.packet.line.packet.sha256)
            if line is not None:
                self.packet.show_packet(line)
        self._show_actions()

    def _show_mark(self, status: SyncStatus) -> None:
        number = self.wording.number
        missing = status.waiting + status.sealed + status.held + status.attachments_waiting
        if not status.enrolled:
            words, tone = self.tr("not enrolled"), Tone.WARN
        elif status.refused:
            words, tone = self.tr("{count} sent back").format(count=number(status.refused)), Tone.BAD
        elif status.all_delivered:
            words, tone = self.tr("everything acknowledged"), Tone.GOOD
        else:
            words, tone = self.tr("{count} not acknowledged").format(count=number(missing)), Tone.WARN
        self._mark.show_mark(marked(words, tone), tone)
        self._mark.show()

    def _subtitle_words(self, status: SyncStatus, device: str) -> str:
        words = self.tr("Parent court: {court}    This computer: {device}").format(
            court=status.court_name, device=device
        )
        if status.fingerprint:
            words += "    " + self.tr("Key fingerprint: {groups}").format(groups=status.fingerprint)
        return words

    def _open_packet(self, line: PacketLine) -> None:
        self.packet.show_packet(line)
        self._show_view(self.packet)
        self.packet.records.setFocus()

    def _open_record(self, detail: RecordDetail) -> None:
        self.navigate.emit(detail.room.value, detail.item)

    def _show_enrolment(self) -> None:
        self._show_view(self.enrolment)
        self.enrolment.save_button.setFocus()

    def _enrolled(self) -> None:
        self._show_view(self.overview)
        self.show_words(self.tr("Enrolled. Packets can now be sealed to the parent court and sent."), Tone.GOOD)
        self.data_changed.emit()
        self._read()
        self.push_button.setFocus()

    def _enrolled_now(self) -> bool:
        return self._standing is not None and self._standing.status.enrolled

    def _show_view(self, view: QWidget) -> None:
        self._views.setCurrentWidget(view)
        if view is self.packet and self.packet.line is not None:
            self.set_title(self.tr("Packet {number}").format(number=packet_number(self.packet.line.packet)))
        else:
            self.set_title(self.tr("Enrolment") if view is self.enrolment else self.title())
        self._show_actions()

    def _show_actions(self) -> None:
        view = self._views.currentWidget()
        self._back_button.setVisible(view is not self.overview and self._enrolled_now())
        self._enrol_button.setVisible(view is self.overview)
        self.push_button.setVisible(view is not self.enrolment)

    def _show_progress(self, progress: PushProgress) -> None:
        self._push_card.show_progress(progress)
        if progress.packets_done != self._packets_done:
            self._packets_done = progress.packets_done
            self._read()

    def _pushed(self, summary: PushSummary) -> None:
        self._end_push()
        words, tone = self._result_words(summary)
        skew = self._skew_words(summary.clock_off_by)
        self.show_words(words, Tone.WARN if skew else tone, skew)

    def _push_failed(self, error: KnownError) -> None:
        self._end_push()
        if error.code in CALM:
            text = self.wording.error(error)
            self.show_words(text.what, Tone.WARN, text.why, text.do)
        else:
            self.show_error(error)

    def _end_push(self) -> None:
        self._push_card.hide()
        self._reading = False
        self._read()
        self.data_changed.emit()
        self.push_button.setFocus()

    def _result_words(self, summary: PushSummary) -> tuple[str, Tone]:
        number = self.wording.number
        done = self.tr("{records} records in {packets} packets acknowledged, every receipt verified.").format(
            records=number(summary.records_delivered), packets=number(summary.packets_delivered)
        )
        if summary.packets_refused:
            refused = self.tr("{count} packets were not taken; the reason stands beside each of them.").format(
                count=number(summary.packets_refused)
            )
            return f"{done} {refused}" if summary.packets_delivered else refused, Tone.BAD
        if summary.stopped:
            return self.tr("Stopped. {done} The rest is safe on this computer.").format(done=done), Tone.WARN
        if not summary.packets_delivered:
            return self.tr("Nothing new to send: the parent court has a receipt for everything."), Tone.GOOD
        return done, Tone.GOOD

    def _skew_words(self, off_by: timedelta | None) -> str:
        if off_by is None:
            return ""
        minutes = self.wording.number(max(1, round(abs(off_by.total_seconds()) / 60)))
        if off_by > timedelta():
            words = self.tr("This computer's clock is {minutes} minutes ahead of the parent court's.")
        else:
            words = self.tr("This computer's clock is {minutes} minutes behind the parent court's.")
        return words.format(minutes=minutes) + " " + self.tr("Set it right: dates of entries come from it.")


def sync_badge(services: Services) -> Badge:
    """Number beside the room's name: records and files without a receipt; red when some were sent back."""
    status = services.sync.status()
    count = status.waiting + status.sealed + status.attachments_waiting + status.refused
    return Badge(count, Tone.BAD if status.refused else Tone.NEUTRAL)
