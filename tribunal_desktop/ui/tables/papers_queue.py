"""Tables of the print queue and of the log of prints."""

from __future__ import annotations

from PySide6.QtCore import QObject

from tribunal_desktop.rules.terms import PrintState
from tribunal_desktop.services.print_log import LoggedPrint
from tribunal_desktop.services.print_rows import QueueRow
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone

STATE_TONES = {
    PrintState.WAITING: Tone.NEUTRAL,
    PrintState.PRINTING: Tone.INFO,
    PrintState.DONE: Tone.GOOD,
    PrintState.FAILED: Tone.BAD,
    PrintState.UNSURE: Tone.WARN,
}


def title(entry: QueueRow | LoggedPrint) -> str:
    """The name of the paper, for its cell and its tip."""
    return entry.title


class QueueTable(RowTable[QueueRow]):
    """What waits for a printer, in the order it is printed."""

    def __init__(self, wording: Locale, parent: QObject | None = None) -> None:
        columns: list[Column[QueueRow]] = [
            Column(
                "state",
                self.tr("State"),
                lambda entry: wording.term(entry.state),
                96,
                tone=lambda entry: STATE_TONES[entry.state],
            ),
            Column(
                "title",
                self.tr("Paper"),
                lambda entry: entry.title,
                0,
                bold=lambda _: True,
                tip=lambda p: p.title,
                keep_end=True,
            ),
            Column(
                "case", self.tr("Case"), lambda entry: entry.number or "—", 180, tip=lambda e: e.number, gives_way=2
            ),
            Column("for", self.tr("For whom"), lambda entry: entry.recipient or "—", 120),
            Column("copies", self.tr("Copies"), lambda entry: str(entry.copies), 70, sort=lambda entry: entry.copies),
            Column("printer", self.tr("Printer"), lambda entry: entry.printer, 140, gives_way=1),
            Column(
                "added",
                self.tr("Since"),
                lambda entry: wording.short_moment(entry.added_at),
                150,
                secondary=True,
                gives_way=3,
            ),
        ]
        super().__init__(columns, parent=parent)


class LogTable(RowTable[LoggedPrint]):
    """Every print of some days, the latest first."""

    def __init__(self, wording: Locale, parent: QObject | None = None) -> None:
        columns: list[Column[LoggedPrint]] = [
            Column("at", self.tr("When"), lambda line: wording.short_moment(line.printed.printed_at), 150),
            Column(
                "title",
                self.tr("Paper"),
                lambda line: line.title,
                0,
                bold=lambda _: True,
                tip=lambda p: p.title,
                keep_end=True,
            ),
            Column(
                "no", self.tr("Registry number"), lambda line: line.registry_no or "—", 140, secondary=True, gives_way=2
            ),
            Column(
                "to", self.tr("Printer or file"), lambda line: line.printed.sending.went_to or "—", 130, gives_way=1
            ),
            Column("copies", self.tr("Copies"), lambda line: str(line.printed.sending.copies or "—"), 70),
            Column("for", self.tr("For whom"), lambda line: line.printed.sending.recipient or "—", 100),
            Column("why", self.tr("Why again"), lambda line: line.printed.sending.reason or "—", 110),
            Column("by", self.tr("Who"), lambda line: line.printed.printed_by, 80, gives_way=3),
            Column(
                "state",
                self.tr("Result"),
                self._result,
                80,
                tone=lambda line: Tone.BAD if line.printed.failed else Tone.GOOD if line.printed.ended else Tone.WARN,
            ),
        ]
        super().__init__(columns, parent=parent)

    def _result(self, line: LoggedPrint) -> str:
        if not line.printed.ended:
            return self.tr("unknown")
        return self.tr("failed") if line.printed.failed else self.tr("done")
