"""Tables of the reporting page: packets, their records, and records that want a person."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject

from tribunal_desktop import texts
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.terms import Confirmation
from tribunal_desktop.services.parent_court_contents import PacketContents, RecordDetail
from tribunal_desktop.services.parent_court_rows import PacketRow
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone

STATE_TONES = {
    Confirmation.WAITING: Tone.NEUTRAL,
    Confirmation.SEALED: Tone.WARN,
    Confirmation.DELIVERED: Tone.GOOD,
    Confirmation.REFUSED: Tone.BAD,
}
_SIGNS = {Tone.GOOD: "✓", Tone.WARN: "●", Tone.BAD: "✕", Tone.NEUTRAL: "●"}
_KILO = 1024


@dataclass(frozen=True)
class PacketLine:
    """A packet with what it holds."""

    packet: PacketRow
    contents: PacketContents

    def refused_whole(self) -> bool:
        """Whether the parent court did not take the packet itself."""
        return self.packet.delivered_at is None and (self.packet.last_error or "").startswith("result.")

    def tone(self) -> Tone:
        """Green only with a verified receipt and nothing left open."""
        if self.refused_whole() or self.contents.refused:
            return Tone.BAD
        if self.packet.delivered_at is None or self.contents.held:
            return Tone.WARN
        return Tone.GOOD


def size_words(size: int) -> str:
    """840 B, 12 KB, 3.1 MB."""
    if size < _KILO:
        return f"{size} B"
    if size < _KILO * _KILO:
        return f"{size / _KILO:.0f} KB"
    return f"{size / _KILO / _KILO:.1f} MB"


def packet_number(packet: PacketRow) -> str:
    """0412."""
    return f"{packet.position:04d}"


def result_words(wording: Locale, code: str | None) -> str:
    """The reason for a result; an unknown code of a newer parent court is shown as it is."""
    text_id = f"result.{code}"
    return wording.text(text_id) if text_id in texts.catalogue() else code or ""


def what_to_do(wording: Locale, detail: RecordDetail) -> str:
    """What a person can do about a record that was refused or is held."""
    wanted = f"result_do.{detail.record.code}"
    return wording.text(wanted if wanted in texts.catalogue() else f"result_do.{detail.record.status}")


def record_words(wording: Locale, detail: RecordDetail) -> str:
    """当事人 陈小伟: the kind of row and its own name."""
    kind_id = f"record.{detail.record.type}"
    kind = wording.text(kind_id) if kind_id in texts.catalogue() else detail.record.type
    return f"{kind} {detail.label}".strip()


def change_words(wording: Locale, detail: RecordDetail) -> str:
    """修改 当事人 陈小伟: what happened to which row."""
    return f"{wording.text(f'record_operation.{detail.record.operation}')} {record_words(wording, detail)}"


def marked(words: str, tone: Tone) -> str:
    """``words`` with a sign, so that a colour never speaks alone."""
    return f"{_SIGNS[tone]} {words}"


class PacketTable(RowTable[PacketLine]):
    """The packets, newest first."""

    def __init__(self, wording: Locale, parent: QObject | None = None) -> None:
        self._wording = wording
        columns: list[Column[PacketLine]] = [
            Column("number", self.tr("Packet"), lambda line: packet_number(line.packet), 76),
            Column(
                "sealed",
                self.tr("Sealed"),
                lambda line: wording.short_moment(line.packet.created_at),
                158,
                sort=lambda line: line.packet.created_at,
            ),
            Column("contents", self.tr("Contents"), self.contents_words, 0, tip=self.contents_words),
            Column(
                "size",
                self.tr("Size"),
                lambda line: size_words(line.packet.size),
                84,
                right=True,
                sort=lambda line: line.packet.size,
            ),
            Column("way", self.tr("Way"), self._way_words, 84, secondary=True),
            Column(
                "state",
                self.tr("State"),
                self.state_words,
                230,
                tone=lambda line: line.tone(),
                sort=lambda line: line.tone(),
                tip=self._state_tip,
            ),
        ]
        super().__init__(columns, parent=parent)

    def contents_words(self, line: PacketLine) -> str:
        """案件 12 条 · 调解 3 条."""
        if not line.contents.areas:
            return self.tr("one attachment")
        return " · ".join(
            self.tr("{area} {count}").format(area=self._wording.text(f"record_area.{area}"), count=count)
            for area, count in line.contents.areas
        )

    def state_words(self, line: PacketLine) -> str:
        """The state in words with a sign."""
        return marked(self._plain_state(line), line.tone())

    def _plain_state(self, line: PacketLine) -> str:
        packet = line.packet
        if line.refused_whole():
            return self.tr("not taken: {reason}").format(reason=self._reason(packet))
        if packet.delivered_at is None:
            return self.tr("sent, no receipt yet") if packet.attempts else self.tr("sealed, not sent yet")
        if line.contents.refused:
            return self.tr("{count} sent back").format(count=line.contents.refused)
        if line.contents.held:
            return self.tr("acknowledged, {count} held").format(count=line.contents.held)
        return self.tr("acknowledged {moment}").format(moment=self._wording.short_moment(packet.delivered_at))

    def _state_tip(self, line: PacketLine) -> str:
        reason = self._reason(line.packet)
        return f"{self._plain_state(line)}\n{reason}" if reason else self._plain_state(line)

    def _reason(self, packet: PacketRow) -> str:
        error = packet.last_error or ""
        if error.startswith("result."):
            return result_words(self._wording, error.removeprefix("result."))
        return self._wording.text(error) if error in texts.catalogue() else ""

    def _way_words(self, line: PacketLine) -> str:
        return self.tr("network") if line.packet.attempts else "—"


class RecordTable(RowTable[RecordDetail]):
    """The records of one packet in order."""

    def __init__(self, wording: Locale, parent: QObject | None = None) -> None:
        self._wording = wording
        columns: list[Column[RecordDetail]] = [
            Column("seq", self.tr("No."), lambda detail: str(detail.record.seq), 60, sort=lambda each: each.record.seq),
            Column(
                "state",
                self.tr("State"),
                lambda detail: record_state(wording, detail),
                106,
                tone=lambda detail: STATE_TONES[detail.record.state],
            ),
            Column("record", self.tr("Record"), self.change_words, 0, tip=self._change_tip),
            Column("matter", self.tr("Belongs to"), lambda detail: detail.matter, 196, secondary=True),
            by_when(self.tr("By, when"), wording, lambda each: each),
        ]
        super().__init__(columns, parent=parent)

    def change_words(self, detail: RecordDetail) -> str:
        """修改 当事人 陈小伟."""
        return change_words(self._wording, detail)

    def _change_tip(self, detail: RecordDetail) -> str:
        fields = field_words(self._wording, detail.record.changes)
        return f"{self.change_words(detail)}\n{fields}" if fields else self.change_words(detail)


class OpenRecordTable(RowTable[RecordDetail]):
    """Records that were refused or are held, with the reason and what to do."""

    def __init__(self, wording: Locale, parent: QObject | None = None) -> None:
        columns: list[Column[RecordDetail]] = [
            Column(
                "state",
                self.tr("State"),
                lambda detail: record_state(wording, detail),
                110,
                tone=lambda detail: STATE_TONES[detail.record.state],
            ),
            Column(
                "record", self.tr("Record"), lambda detail: f"{record_words(wording, detail)} · {detail.matter}", 270
            ),
            Column("reason", self.tr("Reason"), lambda detail: result_words(wording, detail.record.code), 0),
            by_when(self.tr("By, when"), wording, lambda each: each),
        ]
        super().__init__(columns, parent=parent)


def record_state(wording: Locale, detail: RecordDetail) -> str:
    """A record's state in one word: the parent court's result where it is known, else how far the record came."""
    record = detail.record
    term = f"term.RecordStatus.{record.status}" if record.status else f"term.Confirmation.{record.state}"
    return marked(wording.text(term), STATE_TONES[record.state])


def field_words(wording: Locale, fields: Iterable[str]) -> str:
    """The words for fields of a record: 电话、住所地."""
    known = texts.catalogue()
    words = (wording.text(f"record_field.{name}") if f"record_field.{name}" in known else name for name in fields)
    return ("、" if wording.lang == "zh" else ", ").join(words)


def by_when(title: str, wording: Locale, detail_of: Callable[[Any], RecordDetail]) -> Column[Any]:
    """The column that says who wrote a record and when."""

    def words(each: Any) -> str:
        return f"{detail_of(each).by} {_moment(detail_of(each)):%m-%d %H:%M}".strip()

    return Column(
        "by",
        title,
        words,
        152,
        sort=lambda each: detail_of(each).record.at_local,
        tip=lambda each: f"{detail_of(each).by} {wording.moment(_moment(detail_of(each)))}".strip(),
    )


def _moment(detail: RecordDetail) -> datetime:
    return datetime.fromisoformat(detail.record.at_local).astimezone(BEIJING)
