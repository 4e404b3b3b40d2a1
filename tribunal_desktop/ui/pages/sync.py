"""Reporting to the parent court (报送与同步): the truth about what it has acknowledged, and sending now."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.left_records import Taken
from tribunal_desktop.services.parent_court_contents import RecordDetail
from tribunal_desktop.services.parent_court_sync import PushProgress, PushSummary
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.dialogs.files import choose_target
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.sync_enrolment import EnrolmentView
from tribunal_desktop.ui.pages.sync_left import LeftCard
from tribunal_desktop.ui.pages.sync_overview import Overview, Standing, read_standing
from tribunal_desktop.ui.pages.sync_packet import PacketView
from tribunal_desktop.ui.pages.sync_progress import PushCard
from tribunal_desktop.ui.pages.sync_words import PushWords
from tribunal_desktop.ui.print_bar import ask_print_private
from tribunal_desktop.ui.rooms import Badge
from tribunal_desktop.ui.tables.sync import PacketLine, marked, packet_number
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Pill, ViewStack
from tribunal_desktop.ui.workers import Tasks

CALM = ("no_link", "link_lost")
"""Failures that are part of a normal day: nothing is lost and nobody did wrong."""


class SyncPage(Page):
    """Three views in one place: how things stand, one packet, enrolment."""

    def __init__(self, services: Services, tasks: Tasks, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(tasks, locale, parent)
        self._services = services
        self._standing: Standing | None = None
        self._reading = False
        self._stale = False
        self._wanted = ""
        self._packets_done = -1
        self._mark = Pill()
        self._mark.hide()
        self.add_beside_title(self._mark)
        self._back_button = self.add_action(self.tr("Back"), self.go_back, "chevron-left", keys="Esc")
        self._enrol_button = self.add_action(self.tr("Enrolment"), self._show_enrolment, "key")
        self.push_button = self.add_action(self.tr("Push now"), self.push, "send", primary=True, keys="Ctrl+Enter")
        self._push_words = PushWords(locale)
        self._push_card = PushCard(locale, services.clock)
        self.overview = Overview(locale)
        self.overview.packet_opened.connect(self._open_packet)
        self.overview.numbers.give_wanted.connect(self._give_numbers)
        self.left = left = LeftCard(locale)
        left.take_wanted.connect(self._take_over)
        left.leave_wanted.connect(self._leave_out)
        left.print_wanted.connect(self._print_left)
        sent_back = self.overview.open_card
        sent_back.again_wanted.connect(self._send_again)
        sent_back.settle_wanted.connect(self._settle)
        sent_back.export_wanted.connect(self._export_sent_back)
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
        self.body.addWidget(self.left)
        self.body.addWidget(self._views, 1)
        self._view: QWidget = self.overview
        self._show_actions()

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
        self._wanted = key if line is None and self._standing is None else ""
        if line is not None:
            self._open_packet(line)

    def item_key(self) -> str:
        showing = self._view is self.packet and self.packet.line
        return self.packet.line.packet.sha256 if showing and self.packet.line else ""

    def print_current(self) -> bool:
        return self._view is self.packet and self.packet.print_proof()

    def go_back(self) -> bool:
        if self._view is self.overview or not self._enrolled_now():
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
        """Read anew; asked while a reading runs, once more after it, so that the last state always shows."""
        if self._reading:
            self._stale = True
            return
        self._reading, self._stale = True, False
        self.run(lambda: read_standing(self._services), self._show, self._read_failed)

    def _read_again_if_stale(self) -> None:
        self._reading = False
        if self._stale:
            self._read()

    def _read_failed(self, error: KnownError) -> None:
        self.show_error(error)
        self._read_again_if_stale()

    def _show(self, standing: Standing) -> None:
        self._standing = standing
        self.enrolment.show_state(standing.status, standing.profile)
        self.left.show_left(standing.left)
        self.overview.show_standing(standing)
        self.show_content()
        opened = self._wanted or self.item_key()
        line = self.overview.line_of(opened) if opened else None
        self._wanted = ""
        if not standing.status.enrolled:
            self._show_view(self.enrolment)
        elif line is not None:
            self.packet.show_packet(line)
            self._show_view(self.packet)
        else:
            self._show_view(self._view)
        self._read_again_if_stale()

    def _standing_words(self, standing: Standing) -> tuple[str, Tone]:
        status, number = standing.status, self.wording.number
        missing = status.waiting + status.sealed + status.held + status.attachments_waiting
        if not status.enrolled:
            return self.tr("not enrolled"), Tone.WARN
        if status.refused:
            return self.tr("{count} sent back").format(count=number(status.refused)), Tone.BAD
        if status.all_delivered:
            return self.tr("everything acknowledged"), Tone.GOOD
        return self.tr("{count} not acknowledged").format(count=number(missing)), Tone.WARN

    def _subtitle_words(self, standing: Standing) -> str:
        return self.tr("Parent court: {court}    This computer: {device}").format(
            court=standing.status.court_name, device=standing.profile.device_name
        )

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
        self.show_words(self.tr("Enrolled. Packets can now be sealed to the parent court and sent."), Tone.INFO)
        self.data_changed.emit()
        self._read()
        self.push_button.setFocus()

    def _enrolled_now(self) -> bool:
        return self._standing is not None and self._standing.status.enrolled

    def _show_view(self, view: QWidget) -> None:
        self._view = view
        self._views.setCurrentWidget(view)
        self.left.setVisible(view is not self.packet and self.left.holds_any())
        line = self.packet.line
        if view is self.packet and line is not None:
            self.set_title(self.tr("Packet {number}").format(number=packet_number(line.packet)))
            self.set_subtitle(self.packet.facts())
            self._mark.show_mark(self.overview.state_words(line), line.tone())
        else:
            self.set_title(self.tr("Enrolment with the parent court") if view is self.enrolment else self.title())
            self._show_standing_in_heading()
        self._show_actions()

    def _show_standing_in_heading(self) -> None:
        self._mark.setVisible(self._standing is not None)
        if self._standing is not None:
            words, tone = self._standing_words(self._standing)
            self._mark.show_mark(marked(words, tone), tone)
            self.set_subtitle(self._subtitle_words(self._standing))

    def _show_actions(self) -> None:
        view = self._view
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
        words, tone = self._push_words.result(summary)
        remarks = self._push_words.remarks(summary)
        self.show_words(words, Tone.WARN if remarks else tone, remarks)

    def _send_again(self, numbers: tuple[tuple[int, int], ...]) -> None:
        again = self._services.sent_back.send_again
        self.run(lambda: again(numbers), self._sent_again, busy_widget=self.overview.open_card.again_button)

    def _sent_again(self, count: int) -> None:
        words = self.tr("{count} {count:record goes|records go} with the next push as {count:it stands|they stand} now")
        self._settled_words(words, count)

    def _settle(self, numbers: tuple[tuple[int, int], ...]) -> None:
        settle = self._services.sent_back.settle
        self.run(lambda: settle(numbers), self._settled, busy_widget=self.overview.open_card.settle_button)

    def _settled(self, count: int) -> None:
        self._settled_words(self.tr("{count} {count:record|records} dealt with"), count)

    def _settled_words(self, words: str, count: int) -> None:
        self.tell(fill_in(words, count=self.wording.number(count)))
        self.data_changed.emit()
        self._read()

    def _export_sent_back(self) -> None:
        suggested = self.tr("Records sent back {day}.json").format(day=self._services.clock().date().isoformat())
        target = choose_target(self, self.overview.open_card.export_button.text(), suggested, "JSON (*.json)")
        if target is not None:
            export = self._services.sent_back.export
            self.run(
                lambda: export(target),
                lambda _count: self.tell(self.tr("Saved: {file}").format(file=target)),
                busy_widget=self.overview.open_card.export_button,
            )

    def _take_over(self, ids: tuple[str, ...]) -> None:
        left = self._services.left_records
        self.run(lambda: left.take_over(ids), self._taken_over, busy_widget=self.left.take_button)

    def _taken_over(self, taken: Taken) -> None:
        words = fill_in(self.tr("{count} {count:record|records} taken over"), count=self.wording.number(taken.entered))
        if taken.still_left:
            still = fill_in(
                self.tr("{count} {count:does|do} not fit yet; the reason stands beside {count:it|them}"),
                count=self.wording.number(taken.still_left),
            )
            self.show_words(words, Tone.WARN, still)
        else:
            self.tell(words)
        self.data_changed.emit()
        self._read()

    def _leave_out(self, ids: tuple[str, ...]) -> None:
        left = self._services.left_records
        self.run(
            lambda: left.set_aside(ids),
            lambda _none: self._left_out(len(ids)),
            busy_widget=self.left.leave_button,
        )

    def _left_out(self, count: int) -> None:
        self.tell(fill_in(self.tr("{count} {count:record|records} left out"), count=self.wording.number(count)))
        self._read()

    def _print_left(self) -> None:
        self.run(self._services.left_records.paper, self._ask_print_left, busy_widget=self.left.print_button)

    def _ask_print_left(self, paper: Paper) -> None:
        ask_print_private(self, paper, self.left.records.accessibleName())

    def _give_numbers(self) -> None:
        self.run(
            self._services.numbers.give_waiting, self._numbers_given, busy_widget=self.overview.numbers.give_button
        )

    def _numbers_given(self, count: int) -> None:
        self.tell(fill_in(self.tr("{count} {count:case has its|cases have their} formal number"), count=count))
        self.data_changed.emit()
        self._read()

    def _push_failed(self, error: KnownError) -> None:
        self._end_push()
        if error.code in CALM:
            text = self.wording.error(error)
            self.show_words(text.what, Tone.WARN, text.why, text.do)
        else:
            self.show_error(error)

    def _end_push(self) -> None:
        self._push_card.hide()
        self._read()
        self.data_changed.emit()
        self.push_button.setFocus()


def sync_badge(services: Services) -> Badge:
    """Number beside the room's name: what has no receipt; red when records were sent back or are missing here."""
    status, left = services.sync.status(), services.left_records.count()
    count = status.waiting + status.sealed + status.attachments_waiting + status.refused + left
    return Badge(count, Tone.BAD if status.refused or left else Tone.NEUTRAL)
