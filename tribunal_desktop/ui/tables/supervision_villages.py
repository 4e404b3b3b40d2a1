"""Table of the village cards."""

from __future__ import annotations

from PySide6.QtCore import QObject

from tribunal_desktop.rules.comparison import Basis
from tribunal_desktop.rules.terms import HarmonyStatus
from tribunal_desktop.services.village_cards import VillageCard
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone

UNSEEN_DAYS = 60
"""A village not visited for longer stands out (S001 case 20)."""

_TONES = {HarmonyStatus.GRANTED: Tone.GOOD, HarmonyStatus.WORKING: Tone.INFO, HarmonyStatus.WITHDRAWN: Tone.NEUTRAL}


class VillagesTable(RowTable[VillageCard]):
    """This year against the same days of last year, village by village."""

    def __init__(self, wording: Locale, parent: QObject | None = None) -> None:
        number = wording.number
        super().__init__(
            [
                Column("village", self.tr("Village"), lambda row: f"{row.township}{row.name}", 0),
                Column(
                    "filed", self.tr("Filed"), lambda row: number(row.filed), 84, right=True, sort=lambda r: r.filed
                ),
                Column(
                    "before",
                    self.tr("Last year"),
                    lambda row: number(row.filed_before),
                    100,
                    right=True,
                    secondary=True,
                    sort=lambda row: row.filed_before,
                ),
                Column(
                    "change", self.tr("Change"), self._change, 100, right=True, sort=lambda row: row.change.percent or 0
                ),
                Column(
                    "rate",
                    self.tr("Per 10,000"),
                    lambda row: "—" if row.rate is None else str(row.rate),
                    110,
                    right=True,
                    sort=lambda row: row.rate or 0,
                    tip=self._population,
                ),
                Column(
                    "mediated",
                    self.tr("Settled"),
                    lambda row: number(row.mediated),
                    90,
                    right=True,
                    sort=lambda row: row.mediated,
                ),
                Column(
                    "seen",
                    self.tr("Last visit"),
                    self._seen,
                    130,
                    tone=lambda row: Tone.WARN if row.days_unseen is None or row.days_unseen > UNSEEN_DAYS else None,
                    sort=lambda row: row.days_unseen if row.days_unseen is not None else 99_999,
                ),
                Column(
                    "status",
                    self.tr("Without litigation"),
                    lambda row: wording.term(row.status.status) if row.status else "—",
                    150,
                    tone=lambda row: _TONES[row.status.status] if row.status else None,
                ),
            ],
            parent=parent,
        )
        self._wording = wording

    def _change(self, row: VillageCard) -> str:
        if row.change.percent is not None:
            return f"{row.change.percent:+}%"
        return self.tr("none before") if row.change.basis is Basis.NOTHING_BEFORE else "—"

    def _seen(self, row: VillageCard) -> str:
        if row.days_unseen is None:
            return self.tr("never")
        return fill_in(self.tr("{days} {days:day|days} ago"), days=row.days_unseen)

    def _population(self, row: VillageCard) -> str:
        if row.population is None:
            return self.tr("No population on record; enter it in Settings.")
        return self.tr("Population {count}, {year}").format(
            count=self._wording.number(row.population), year=row.population_year or "—"
        )
