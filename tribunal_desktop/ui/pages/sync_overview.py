"""How reporting stands: figures, records that want a person, and the packets."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tribunal_desktop import texts
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.left_records import LeftRow
from tribunal_desktop.services.numbers import BlockRow
from tribunal_desktop.services.parent_court_contents import PacketContents, RecordDetail
from tribunal_desktop.services.parent_court_rows import SyncStatus
from tribunal_desktop.services.tribunal_profile import Profile
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.sync_numbers import NumbersCard
from tribunal_desktop.ui.pages.sync_sent_back import SentBackCard
from tribunal_desktop.ui.tables.sync import PacketLine, PacketTable
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, DataTable, SegmentedFilter, StatTile, label

PACKETS_SHOWN = 500


@dataclass(frozen=True)
class Standing:
    """Everything the page shows, read in one go."""

    status: SyncStatus
    profile: Profile
    packets: tuple[PacketLine, ...]
    open_records: tuple[RecordDetail, ...]
    blocks: tuple[BlockRow, ...]
    waiting_for_number: int
    left: tuple[LeftRow, ...] = ()

    def packets_made(self) -> int:
        """Packets ever sealed here."""
        return self.packets[0].packet.position if self.packets else 0


def read_standing(services: Services) -> Standing:
    """Ask the services; runs on the database thread."""
    sync = services.sync
    packets = sync.packets(PACKETS_SHOWN)
    contents = sync.packet_contents([packet.sha256 for packet in packets])
    return Standing(
        status=sync.status(),
        profile=services.profile.profile(),
        packets=tuple(PacketLine(packet, contents.get(packet.sha256, PacketContents())) for packet in packets),
        open_records=sync.record_details((*sync.refused_records(), *sync.held_records())),
        blocks=services.numbers.blocks(),
        waiting_for_number=services.numbers.waiting(),
        left=services.left_records.rows(),
    )


class Overview(QWidget):
    """``packet_opened`` carries a packet's line, ``record_opened`` a record that wants a person."""

    packet_opened = Signal(object)
    record_opened = Signal(object)

    def __init__(self, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = locale
        self._standing: Standing | None = None
        self._waiting = StatTile(self.tr("Waiting"))
        self._sealed = StatTile(self.tr("Sealed, not acknowledged"))
        self._delivered = StatTile(self.tr("Acknowledged"))
        self._attachments = StatTile(self.tr("Attachments"))
        self.open_card = SentBackCard(locale)
        self.open_card.record_opened.connect(self.record_opened)
        self.numbers = NumbersCard(locale)
        self._packet_table = PacketTable(locale)
        self.packets = DataTable(self._packet_table, self.tr("Packets"), key="sync")
        self.packets.opened.connect(self.packet_opened)
        self._filter = SegmentedFilter(self.tr("Which packets"))
        self._filter.chosen.connect(lambda _key: self._show_packets())
        self._count = label("", "small")
        self._lay_out()

    def show_standing(self, standing: Standing) -> None:
        """Show how things stand."""
        self._standing = standing
        self._show_figures(standing)
        self.numbers.show_numbers(standing.blocks, standing.waiting_for_number)
        self.open_card.show_records(standing.open_records, standing.status)
        tones = [line.tone() for line in standing.packets]
        self._filter.set_choices(
            [
                ("", self.tr("All"), len(tones)),
                (Tone.WARN, self.tr("Not acknowledged"), tones.count(Tone.WARN)),
                (Tone.BAD, self.tr("Sent back"), tones.count(Tone.BAD)),
            ]
        )
        for part in (self._filter, self._count):
            part.setVisible(bool(tones))
        self._show_packets()

    def line_of(self, sha256: str) -> PacketLine | None:
        """The packet of a hash as it stands now."""
        lines = self._standing.packets if self._standing else ()
        return next((line for line in lines if line.packet.sha256 == sha256), None)

    def state_words(self, line: PacketLine) -> str:
        """The state of a packet as the list says it."""
        return self._packet_table.state_words(line)

    def _show_packets(self) -> None:
        lines = self._standing.packets if self._standing else ()
        wanted = self._filter.choice()
        shown = [line for line in lines if not wanted or line.tone() == wanted]
        current = self.packets.current_row() if self.packets.hasFocus() else None
        kept = current.packet.sha256 if current else ""
        self._packet_table.set_rows(shown)
        self._count.setText(self.tr("{shown} of {all}").format(shown=len(shown), all=len(lines)))
        self.packets.select_place(max(0, self._packet_table.place_of(lambda line: line.packet.sha256 == kept)))

    def _show_figures(self, standing: Standing) -> None:
        status, number = standing.status, self._wording.number
        records = self.tr("records")
        self._waiting.show_figure(
            number(status.waiting),
            records,
            self.tr("on this computer, encrypted; they go with the next push")
            if status.waiting
            else self.tr("nothing new since the last push"),
        )
        self._sealed.show_figure(number(status.sealed), records, *self._sealed_note(standing))
        self._delivered.show_figure(number(status.delivered), records, *self._delivered_note(standing))
        waiting = status.attachments_waiting
        self._attachments.show_figure(
            number(waiting),
            self.tr("waiting"),
            self.tr("{count} acknowledged").format(count=number(status.attachments_delivered)),
            Tone.WARN if waiting else Tone.NEUTRAL,
        )

    def _sealed_note(self, standing: Standing) -> tuple[str, Tone]:
        status = standing.status
        if not standing.packets:
            return self.tr("no packet yet"), Tone.NEUTRAL
        if not status.packets_waiting:
            return self.tr("every packet has its receipt"), Tone.NEUTRAL
        error = status.last_error or ""
        reason = self._wording.text(error) if error in texts.catalogue() else self.tr("no receipt yet")
        packets = fill_in(self.tr("{count} {count:packet|packets}"), count=self._wording.number(status.packets_waiting))
        return f"{packets} · {reason}", Tone.WARN

    def _delivered_note(self, standing: Standing) -> tuple[str, Tone]:
        status = standing.status
        if status.last_receipt_at is None:
            return self.tr("no receipt yet"), Tone.NEUTRAL
        note = fill_in(
            self.tr("{count} {count:packet|packets} · last receipt {moment}"),
            count=self._wording.number(standing.packets_made() - status.packets_waiting),
            moment=self._wording.short_moment(status.last_receipt_at),
        )
        return note, Tone.GOOD

    def _lay_out(self) -> None:
        tiles = QHBoxLayout()
        tiles.setSpacing(14)
        for tile in (self._waiting, self._sealed, self._delivered, self._attachments):
            tile.body.addStretch(1)
            tiles.addWidget(tile, 1)
        packets = Card(self.tr("Packets"))
        packets.add_header(self._filter, self._count)
        packets.body.addWidget(self.packets, 1)
        self.packets.set_empty_text(self.tr("No packet here. A push seals what waits into packets."))
        self.packets.setMinimumHeight(180)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(14)
        whole.addLayout(tiles)
        whole.addWidget(self.open_card)
        whole.addWidget(self.numbers)
        whole.addWidget(packets, 1)
