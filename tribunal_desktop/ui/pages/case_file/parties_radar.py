"""What the radar sees around one person: quiet when there is nothing, a few lines and a look inside when there is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.rules.findings import wording as words_of
from tribunal_desktop.rules.terms import RadarKind, RadarVerdict
from tribunal_desktop.services.case_views import CaseDetail
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.radar_views import (
    KeptAnswer,
    Match,
    NewAnswer,
    RadarResult,
    RecusalHint,
    Sighting,
    TypedPerson,
)
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_facts import CaseFacts
from tribunal_desktop.ui.pages.case_file.parties_ask import AskLine
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Pill, button, label, row

PAUSE_MS = 250
NUMBERS_SHOWN = 4
MATCHES_SHOWN = 4


_YES_OR_NO = (RadarVerdict.TRUE, RadarVerdict.FALSE)


class RadarPanel(QWidget):
    """Lines about one person; another dispute is shown right here, so that nothing typed is left behind."""

    answered = Signal()
    file_wanted = Signal(str)
    """Open the file of another dispute; only where ``may_leave``."""

    def __init__(self, services: Services, page: Page, *, may_leave: bool = False) -> None:
        super().__init__()
        self._services, self._page, self._say = services, page, page.wording
        self._may_leave = may_leave
        self._dispute_id = ""
        self._peeked = ""
        self._shown: tuple[RadarResult, str] | None = None
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        self._peek_place = QVBoxLayout()
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 4, 0, 0)
        body.setSpacing(8)
        body.addLayout(self._lines)
        body.addLayout(self._peek_place)
        self.setAccessibleName(self.tr("Party radar"))
        self.hide()

    def show_result(self, result: RadarResult, dispute_id: str = "") -> None:
        """Show what was found; nothing at all when nothing was. The same again leaves what is open and the focus."""
        if (result, dispute_id) == self._shown:
            return
        self._shown = (result, dispute_id)
        self._dispute_id = dispute_id
        self._close_peek()
        _empty(self._lines)
        for match in result.matches[:MATCHES_SHOWN]:
            self._lines.addWidget(self._match(match))
        if (rest := len(result.matches) - MATCHES_SHOWN) > 0:
            said = fill_in(
                self.tr("{count} more similar {count:person|persons}: type the ID number or phone"), count=rest
            )
            self._lines.addWidget(label(said, "small"))
        for hint in result.hints:
            self._lines.addWidget(self._hint(hint))
        if result.more and result.matches:
            self._lines.addWidget(label(self.tr("Only the newest disputes of this name are shown."), "small"))
        if result.set_aside and self._may_leave:
            said = fill_in(
                self.tr("{count} similar {count:person was|persons were} set aside as others"), count=result.set_aside
            )
            self._lines.addWidget(label(said, "small"))
        self.setVisible(self._lines.count() > 0)

    def _match(self, match: Match) -> QWidget:
        made = QWidget()
        body = QVBoxLayout(made)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(4)
        tone = Tone.WARN if match.promises[0] else Tone.INFO
        marks = Pill("、".join(self._say.term(each) for each in match.likenesses), tone, "user")
        said = label(self._words(match), wrap=True)
        top = row(marks, said, spacing=10)
        top.setStretch(1, 1)
        body.addLayout(top)
        links = [self._link(each) for each in match.sightings[:NUMBERS_SHOWN]]
        if rest := len(match.sightings) - len(links):
            body.addLayout(row(*links, label(self.tr("and {count} more").format(count=rest), "small"), 1, spacing=12))
        else:
            body.addLayout(row(*links, 1, spacing=12))
        if not match.certain:
            asked = self.tr("Is it the same person as {name}?").format(name=self._named(match))
            body.addWidget(self._ask(asked, RadarKind.SAME_PERSON, match.question, match.answer))
        return made

    def _words(self, match: Match) -> str:
        parts = [
            self._named(match),
            fill_in(
                self.tr("{all} {all:dispute|disputes}, {open} open"), all=len(match.sightings), open=match.open_count
            ),
        ]
        count, owed = match.promises
        if count:
            said = self.tr("{count} {count:payment|payments} not made, {sum}")
            parts.append(fill_in(said, count=count, sum=self._say.money(owed)))
        if match.running_limits:
            parts.append(fill_in(self.tr("{count} {count:limit|limits} running"), count=match.running_limits))
        if any(each.repeated for each in match.sightings):
            parts.append(self.tr("same sides, same cause: perhaps brought twice"))
        return "　".join(parts)

    def _named(self, match: Match) -> str:
        return f"{match.name}（…{match.id_tail}）" if match.id_tail else match.name

    def _link(self, sighting: Sighting) -> QWidget:
        made = button(sighting.number, partial(self._peek, sighting.dispute_id), kind="link")
        cause = sighting.cause.of(self._say.lang) if sighting.cause else ""
        stage = self._say.term(sighting.outcome or sighting.stage)
        standing = self._say.term(sighting.standing)
        said = "　".join(filter(None, (standing, self._say.term(sighting.role), cause, sighting.other_side, stage)))
        made.setToolTip(said)
        made.setAccessibleName(f"{sighting.number} {said}")
        return made

    def _hint(self, hint: RecusalHint) -> QWidget:
        words = words_of(hint.finding, self._say.lang)
        return self._ask(words, RadarKind.RECUSAL, hint.question, hint.answer, hint.ground.value.upper())

    def _ask(self, words: str, kind: RadarKind, question: str, answer: KeptAnswer | None, mark: str = "") -> QWidget:
        verdicts = _YES_OR_NO if kind is RadarKind.SAME_PERSON else tuple(RadarVerdict)
        made = AskLine(words, self._say, answer, mark, verdicts)
        made.answered.connect(partial(self._keep, kind, question, words))
        return made

    def _keep(self, kind: RadarKind, question: str, words: str, verdict: RadarVerdict, reason: str) -> None:
        new = NewAnswer(kind, question, words, verdict, reason, self._dispute_id or None)
        self._page.run(lambda: self._services.radar.answer(new), lambda _none: self.answered.emit())

    def _peek(self, dispute_id: str) -> None:
        if dispute_id == self._peeked:
            self._close_peek()
            return
        self._peeked = dispute_id
        self._page.run(lambda: self._services.cases.detail(dispute_id), self._show_peek)

    def _show_peek(self, detail: CaseDetail) -> None:
        if detail.row.id != self._peeked:
            return
        _empty(self._peek_place)
        facts = CaseFacts(self._say)
        facts.show_detail(detail)
        parts: list[QWidget | int] = [label(detail.row.number, "strong"), 1]
        if self._may_leave:
            parts.append(button(self.tr("Open the file"), partial(self.file_wanted.emit, detail.row.id), "folders"))
        parts.append(button(self.tr("Close"), self._close_peek, "x"))
        head = QWidget()
        line = row(*parts)
        line.setContentsMargins(0, 0, 0, 0)
        head.setLayout(line)
        self._peek_place.addWidget(head)
        self._peek_place.addWidget(facts)

    def _close_peek(self) -> None:
        self._peeked = ""
        _empty(self._peek_place)


class RadarWatch(RadarPanel):
    """A panel that asks anew when the person beside it has not been typed at for a moment."""

    def __init__(
        self, services: Services, page: Page, person: Callable[[], TypedPerson], dispute_id: Callable[[], str]
    ) -> None:
        super().__init__(services, page)
        self._person, self._known = person, dispute_id
        self._asked = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.ask)
        self.answered.connect(self.ask)

    def wake(self) -> None:
        """Something was typed."""
        self._pause.start()

    def ask(self) -> None:
        """Look now; answers that were overtaken are dropped."""
        self._pause.stop()
        self._asked += 1
        asked, person, known = self._asked, self._person(), self._known()

        def show(result: RadarResult) -> None:
            if asked == self._asked:
                self.show_result(result, known)

        self._page.run(lambda: self._services.radar.find(person, known), show)


def _empty(place: QVBoxLayout) -> None:
    while (item := place.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
