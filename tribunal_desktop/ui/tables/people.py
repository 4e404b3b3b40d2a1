"""Columns of the rosters."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject

from tribunal_desktop.services.people_rows import CertificateState, HelperRow, MediatorRow, StaffRow
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.base import Column
from tribunal_desktop.ui.theme import Tone

CERTIFICATE_TONES = {
    CertificateState.VALID: Tone.GOOD,
    CertificateState.ENDS_SOON: Tone.WARN,
    CertificateState.EXPIRED: Tone.BAD,
    CertificateState.NONE: Tone.NEUTRAL,
}


class RosterColumns(QObject):
    """What each roster shows of a person."""

    def __init__(self, wording: Locale, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.wording = wording

    def mediators(self) -> list[Column[MediatorRow]]:
        """The roster of mediators."""
        return [
            Column("name", self.tr("Name"), lambda row: row.name, width=96, bold=lambda _: True),
            Column("fields", self.tr("Fields of skill"), lambda row: row.fields or "—", width=0),
            Column("township", self.tr("Township"), lambda row: row.township or "—", width=90, gives_way=3),
            Column("kind", self.tr("Kind"), lambda row: self.wording.term(row.kind), width=106, gives_way=4),
            Column(
                "organisation",
                self.tr("Organisation"),
                lambda row: row.organisation or "—",
                width=172,
                tip=lambda row: row.organisation,
                gives_way=5,
            ),
            Column(
                "languages",
                self.tr("Languages"),
                lambda row: row.languages or "—",
                width=120,
                tip=lambda row: row.languages,
                gives_way=6,
            ),
            Column(
                "certificate",
                self.tr("Certificate"),
                lambda row: self.wording.term(row.certificate),
                width=90,
                tone=lambda row: CERTIFICATE_TONES[row.certificate],
                sort=lambda row: row.certificate_valid_to,
                tip=lambda row: f"{row.certificate_no} {self.wording.date(row.certificate_valid_to)}",
            ),
            Column(
                "running",
                self.tr("In hand"),
                lambda row: str(row.running),
                68,
                right=True,
                sort=lambda row: row.running,
                gives_way=2,
            ),
            self._state(),
        ]

    def staff(self) -> list[Column[StaffRow]]:
        """The staff."""
        return [
            Column("name", self.tr("Name"), lambda row: row.name, width=110, bold=lambda _: True),
            Column("post", self.tr("Post"), lambda row: self.wording.term(row.post), width=150),
            Column("phone", self.tr("Phone"), lambda row: row.phone or "—", width=0),
            self._state(),
        ]

    def jurors(self) -> list[Column[HelperRow]]:
        """People's assessors."""
        return [
            Column("name", self.tr("Name"), lambda row: row.name, width=110, bold=lambda _: True),
            Column("township", self.tr("Township"), lambda row: row.township or "—", width=120, gives_way=2),
            Column("fields", self.tr("Fields of skill"), lambda row: row.fields or "—", width=0),
            Column(
                "term",
                self.tr("Term until"),
                lambda row: row.term_to.isoformat() if row.term_to else "—",
                width=116,
                tone=lambda row: Tone.BAD if row.term_over else None,
                sort=lambda row: row.term_to,
            ),
            Column("phone", self.tr("Phone"), lambda row: row.phone or "—", width=130, gives_way=3),
            self._state(),
        ]

    def volunteers(self) -> list[Column[HelperRow]]:
        """Volunteers."""
        return [
            Column("name", self.tr("Name"), lambda row: row.name, width=110, bold=lambda _: True),
            Column("township", self.tr("Township"), lambda row: row.township or "—", width=130, gives_way=2),
            Column("phone", self.tr("Phone"), lambda row: row.phone or "—", width=0),
            self._state(),
        ]

    def _state(self) -> Column[Any]:
        return Column(
            "active",
            self.tr("State"),
            lambda row: self._activity(row.active),
            width=78,
            tone=lambda row: Tone.GOOD if row.active else Tone.NEUTRAL,
            gives_way=1,
        )

    def _activity(self, active: bool) -> str:
        return self.tr("active") if active else self.tr("left")
