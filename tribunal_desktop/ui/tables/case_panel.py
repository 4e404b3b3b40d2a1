"""Columns of the tables on the trial body, deliberation, meetings and similar cases."""

from __future__ import annotations

from PySide6.QtCore import QObject

from tribunal_desktop.rules.panel import Citation
from tribunal_desktop.rules.terms import Adoption
from tribunal_desktop.services.beside_roster import ConsultationRow
from tribunal_desktop.services.panel_views import DeliberationRow, MeetingRow, OwnCase, SearchRow, SeatRow
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.base import Column
from tribunal_desktop.ui.theme import Tone

ADOPTION_TONES = {Adoption.OPEN: Tone.WARN, Adoption.ADOPTED: Tone.GOOD, Adoption.NOT_ADOPTED: Tone.BAD}


class PanelColumns(QObject):
    """Makes the columns in the language of the window."""

    def __init__(self, say: Locale, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._say = say

    def seats(self) -> list[Column[SeatRow]]:
        """Who sits and who sat."""
        say = self._say

        def state(each: SeatRow) -> str:
            until = self.tr("until {day}").format(day=say.short_date(each.until_on))
            return until if each.until_on else self.tr("sits")

        return [
            Column("name", self.tr("Name"), lambda each: each.name, 120),
            Column("seat", self.tr("Seat"), lambda each: say.term(each.seat), 130),
            Column("from", self.tr("From"), lambda each: say.date(each.from_on), 180),
            Column("words", self.tr("Why"), lambda each: each.words or "—", 0, secondary=True),
            Column("state", self.tr("State"), state, 144, tone=_seat_tone),
        ]

    def consultations(self) -> list[Column[ConsultationRow]]:
        """What experts were asked."""
        say = self._say
        return [
            Column(
                "day", self.tr("Asked on"), lambda each: say.short_date(each.asked_on), 120, sort=lambda r: r.asked_on
            ),
            Column("expert", self.tr("Expert"), lambda each: each.expert, 110, bold=lambda _: True),
            Column(
                "question", self.tr("What was asked"), lambda each: each.question, 0, tip=lambda each: each.question
            ),
            Column(
                "answered",
                self.tr("Opinion of"),
                lambda each: say.short_date(each.answered_on) if each.answered_on else self.tr("none yet"),
                130,
                tone=lambda each: Tone.GOOD if each.answered_on else Tone.WARN,
                sort=lambda each: each.answered_on,
            ),
        ]

    def deliberations(self) -> list[Column[DeliberationRow]]:
        """Deliberations of the secret file."""
        say = self._say
        return [
            Column("when", self.tr("Held"), lambda each: say.short_moment(each.held_at), 160),
            Column("present", self.tr("Present"), lambda each: each.present, 220),
            Column("conclusion", self.tr("Conclusion"), lambda each: each.conclusion, 0),
            Column("by", self.tr("Taken by"), lambda each: each.recorded_by, 90, secondary=True),
        ]

    def meetings(self) -> list[Column[MeetingRow]]:
        """Discussions in the judges' meeting."""
        say = self._say
        return [
            Column(
                "when", self.tr("Held"), lambda each: say.short_date(each.held_on), 124, sort=lambda each: each.held_on
            ),
            Column("question", self.tr("Question"), lambda each: each.question, 0),
            Column("majority", self.tr("Majority"), lambda each: each.majority, 260, tip=lambda each: each.majority),
            Column(
                "adoption",
                self.tr("Followed"),
                lambda each: say.term(each.adoption),
                100,
                tone=lambda each: ADOPTION_TONES[each.adoption],
            ),
        ]

    def searches(self) -> list[Column[SearchRow]]:
        """Reports on similar cases."""
        say = self._say
        return [
            Column(
                "when", self.tr("Made"), lambda each: say.short_date(each.made_on), 124, sort=lambda each: each.made_on
            ),
            Column("question", self.tr("Question"), lambda each: each.question, 0),
            Column("cited", self.tr("Cited"), lambda each: str(len(each.citations)), 72, right=True),
            Column("by", self.tr("By"), lambda each: each.made_by, 80, secondary=True),
        ]

    def citations(self) -> list[Column[Citation]]:
        """Cases a report will cite."""
        return [
            Column("no", self.tr("Case number"), lambda each: each.number, 210),
            Column("court", self.tr("Court"), lambda each: each.court, 150, secondary=True),
            Column("gist", self.tr("Gist"), lambda each: each.gist, 0, tip=lambda each: each.gist),
            Column(
                "agrees",
                self.tr("Agrees"),
                lambda each: self.tr("yes") if each.agrees else self.tr("no"),
                72,
                tone=lambda each: Tone.GOOD if each.agrees else Tone.WARN,
            ),
        ]

    def own_cases(self) -> list[Column[OwnCase]]:
        """Closed cases of the tribunal that may be cited."""
        say = self._say
        return [
            Column("no", self.tr("Case number"), lambda each: each.number, 210),
            Column("who", self.tr("Parties"), lambda each: each.parties, 0),
            Column(
                "closed",
                self.tr("Closed"),
                lambda each: say.short_date(each.closed_on),
                124,
                sort=lambda each: each.closed_on,
            ),
            Column("outcome", self.tr("Outcome"), lambda each: say.term(each.outcome), 90),
            Column("same", self.tr("Same defendant"), lambda each: "✓" if each.same_defendant else "", 100),
        ]


def _seat_tone(each: SeatRow) -> Tone:
    return Tone.NEUTRAL if each.until_on else Tone.GOOD
