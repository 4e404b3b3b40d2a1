"""A change of track: what it changes is shown before anybody confirms it; it is never undone silently."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from tribunal_desktop.rules.procedure import Change
from tribunal_desktop.rules.terms import Track
from tribunal_desktop.services.procedure_table import procedure_table
from tribunal_desktop.services.procedure_views import Effects, ProcedureView
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.base_form import ShortForm
from tribunal_desktop.ui.widgets import Card, DateEdit, Field, LineEdit, label


class ChangeForm(ShortForm):
    """``to_changed`` asks for the effects of another target."""

    to_changed = Signal(object)

    def __init__(self, wording: Locale, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(wording, self.tr("Convert"), self.tr("Back"))
        self._today = today
        self._from: Track | None = None
        self._to = QComboBox()
        self._to.currentIndexChanged.connect(self._ask_effects)
        self._on = DateEdit(wording, today, "procedure_changed_on")
        self._words = LineEdit("procedure_ground")
        self._ruling = LineEdit("procedure_ruling")
        self._heard = QCheckBox(self.tr("It was heard in its present procedure"))
        self._agreed = QCheckBox(self.tr("Both parties agreed before the hearing"))
        self._agreement = Field(self.tr("Agreement"), self._agreed)
        self._effects = label("", wrap=True)
        changes = Card(self.tr("What changes"))
        changes.add(self._effects)
        self.lay_out(
            {
                "track": Field(self.tr("Convert to"), self._to, required=True),
                "on": Field(self.tr("Day of the conversion"), self._on, required=True),
                "words": Field(self.tr("Ground"), self._words, required=True),
                "ruling": Field(self.tr("Ruling"), self._ruling, self.tr("Number or date of the ruling")),
                "heard": Field(self.tr("Hearing"), self._heard),
                "agreed": self._agreement,
            },
            ("track", "on"),
            ("words", "ruling"),
            ("heard", "agreed"),
            changes,
        )

    def begin(self, view: ProcedureView) -> None:
        """Offer what the present track may become."""
        self._from = view.track
        self._to.blockSignals(True)
        self._to.clear()
        for way in view.ways:
            self._to.addItem(self.wording.term(way), way.value)
        self._to.blockSignals(False)
        self._on.set_value(self._today())
        self._heard.setChecked(view.heard_on is not None)
        self._heard.setEnabled(view.heard_on is None)
        self._agreed.setChecked(False)
        self.entitle(self.tr("Convert from {track}").format(track=self.wording.term(view.track)))
        self.show_findings(())
        self._ask_effects()
        self._to.setFocus()

    def target(self) -> Track:
        """The track that is chosen."""
        return Track(self._to.currentData())

    def change(self) -> Change | None:
        """The conversion as typed; None while its day cannot be read."""
        day = self._on.value()
        if day is None or self._from is None:
            return None
        return Change(
            self._from,
            self.target(),
            day,
            self._words.value(),
            self._ruling.value(),
            heard=self._heard.isChecked(),
            agreed=self._agreed.isChecked(),
        )

    def show_effects(self, effects: Effects) -> None:
        """Limit and fee before and after, in sentences."""
        say = self.wording
        lines = [
            self.tr("Limit: {old} becomes {new}, still counted from the filing on {filed}.").format(
                old=self._limit(effects.old_due_on),
                new=say.date(effects.new_due_on),
                filed=say.date(effects.started_on),
            )
        ]
        if effects.provisional:
            lines.append(self.tr("The year's holiday notice is not out yet: the new last day is provisional."))
        if not effects.ordinary:
            lines.append(self.tr("Fee: nothing is to be topped up."))
        elif effects.top_up is None:
            lines.append(self.tr("Fee: the other half falls due; calculate it under “Fees”."))
        else:
            lines.append(
                self.tr(
                    "Fee: {amount} to be topped up in time after the notice, by {day} if told today; "
                    "unpaid, the suit counts as withdrawn."
                ).format(amount=say.money(int(effects.top_up * 100)), day=say.date(effects.top_up_by))
            )
        lines.append(
            self.tr("Facts the parties confirmed need no new proof. The former procedure stays in the history.")
        )
        self._effects.setText("\n".join(lines))

    def effects_words(self) -> str:
        """What is said to change."""
        return self._effects.text()

    def _limit(self, day: dt.date | None) -> str:
        return self.tr("none") if day is None else self.wording.date(day)

    def _ask_effects(self) -> None:
        if self._from is None or self._to.currentIndex() < 0:
            return
        way = procedure_table().conversion(self._from, self.target())
        self.fields["ruling"].setVisible(way is not None and way.ruling)
        for name in ("heard", "agreed"):
            self.fields[name].setVisible(way is not None and way.before_hearing)
        self.to_changed.emit(self.target())
