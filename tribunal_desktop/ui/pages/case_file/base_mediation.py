"""What is new in a mediation, each line a link into its room (调解进展)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.services.mediation_news import MediationNews
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Pill, button, row

SOON_DAYS = 7
"""The days left of the application are marked from here on."""


class MediationNewsLines(QWidget):
    """``wanted`` names the part of the mediation room a line opens."""

    wanted = Signal(str)

    def __init__(self, news: MediationNews, locale: Locale) -> None:
        super().__init__()
        self._wording = locale
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(4)
        for part, words, pill in self._lines(news):
            link = button(words, partial(self.wanted.emit, part), kind="link")
            link.setObjectName(f"mediation_news_{part or 'talks'}")
            body.addLayout(row(link, *((pill,) if pill else ()), 1))

    def _lines(self, news: MediationNews) -> Iterator[tuple[str, str, Pill | None]]:
        yield "diary", self._contacts(news.contacts, news.last_contact), None
        facts = self.tr("{count} {count:fact|facts} undisputed, {disputed} {disputed:question|questions} disputed")
        yield "facts", fill_in(facts, count=news.facts, disputed=news.disputed), self._signed(news)
        yield "people", self._team(news), None
        if news.origin:
            yield "people", self._origin(news), None
        if news.signals_open or news.violence_open:
            open_ones = self.tr(
                "To look into: {signals} {signals:signal|signals} of sham mediation, {violence} "
                "{violence:question|questions} about violence"
            )
            yield "checks", fill_in(open_ones, signals=news.signals_open, violence=news.violence_open), None
        if news.confirm_by is not None:
            words = self.tr("Apply for judicial confirmation by {day}")
            yield "", fill_in(words, day=self._wording.date(news.confirm_by)), self._left(news)

    def _contacts(self, count: int, last: datetime | None) -> str:
        if last is None:
            return self.tr("No contact noted yet")
        return fill_in(
            self.tr("{count} {count:contact|contacts}, the last {moment}"),
            count=count,
            moment=self._wording.short_moment(last),
        )

    def _signed(self, news: MediationNews) -> Pill | None:
        return Pill(self.tr("signed"), Tone.GOOD) if news.facts_signed_on else None

    def _team(self, news: MediationNews) -> str:
        shares = " · ".join(
            f"{each.name} {each.seat.share_permille / 10:g}%" if len(news.seats) > 1 else each.name
            for each in news.seats
        )
        return self.tr("Mediators: {names}").format(names=shares)

    def _origin(self, news: MediationNews) -> str:
        levels = " → ".join(self._wording.term(each.level) for each in news.origin)
        return self.tr("Came by: {levels}").format(levels=levels)

    def _left(self, news: MediationNews) -> Pill:
        left = news.days_left or 0
        if left < 0:
            return Pill(self.tr("over"), Tone.BAD)
        words = fill_in(self.tr("{days} {days:day|days} left"), days=left)
        return Pill(words, Tone.WARN if left <= SOON_DAYS else Tone.INFO)
