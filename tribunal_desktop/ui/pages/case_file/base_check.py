"""What the check of a paper found (文书体检): each finding with the way to its place, or with a reason to let it be."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from tribunal_desktop.rules.findings import Finding, Severity, blocking, unanswered, wording
from tribunal_desktop.services.form_spots import Spots
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.theme import Theme, Tone
from tribunal_desktop.ui.widgets import Card, LineEdit, PdfView, Pill, button, label, row
from tribunal_desktop.ui.widgets.fields import SEVERITY_ICONS, SEVERITY_TONES
from tribunal_desktop.ui.widgets.scrolling import FollowingScroll

MOST_HEIGHT = 190
_ORDER = (Severity.BLOCK, Severity.ASK, Severity.NOTE)


class CheckStrip(Card):
    """A heading that counts, and a line for each finding; findings that only ask are answered with a reason here."""

    jump_wanted = Signal(object)
    """Go to where this ``Finding`` is put right."""
    paper_wanted = Signal(object)
    """Point out where on the paper this ``Finding`` stands."""
    answered = Signal()
    """A reason was typed or taken away."""

    def __init__(
        self,
        locale: Locale,
        has_place: Callable[[Finding], bool] = lambda finding: bool(finding.field),
        on_paper: Callable[[Finding], bool] = lambda _finding: False,
    ) -> None:
        """``has_place`` says of which findings there is a place to go to, ``on_paper`` which can be pointed out."""
        super().__init__()
        self._locale, self._has_place, self._on_paper = locale, has_place, on_paper
        self._lines: list[CheckLine] = []
        self._reasons: dict[str, str] = {}
        self._count = Pill()
        self._holder = QVBoxLayout()
        self._holder.setSpacing(6)
        self.body.setContentsMargins(12, 8, 12, 8)
        self.body.setSpacing(6)
        self.add(row(label(self.tr("Check"), "strong"), self._count, 1), self._holder)
        self.setAccessibleName(self.tr("Check"))
        self._tell()

    def show_findings(self, findings: Iterable[Finding]) -> None:
        """Say what was found, what stops first; a reason typed for the same finding stays, and so do the keys."""
        found = sorted(findings, key=lambda finding: _ORDER.index(finding.severity))
        before, self._lines = self._lines, []
        for place, finding in enumerate(found):
            line = next((line for line in before if line.finding == finding), None)
            if line is None:
                line = self._line(finding)
            else:
                before.remove(line)
            line.offer_ways(place=self._has_place(finding), paper=self._on_paper(finding))
            self._holder.insertWidget(place, line)
            self._lines.append(line)
        for line in before:
            self._holder.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._tell()

    def findings(self) -> tuple[Finding, ...]:
        """What is shown."""
        return tuple(line.finding for line in self._lines)

    def lines(self) -> tuple[CheckLine, ...]:
        """The lines in their order."""
        return tuple(self._lines)

    def reasons(self) -> dict[str, str]:
        """The reasons given, by the key of their finding; also for findings that may come back."""
        return {key: reason for key, reason in self._reasons.items() if reason}

    def take_reasons(self, reasons: Mapping[str, str]) -> None:
        """Type reasons again that a draft kept."""
        self._reasons = dict(reasons)
        for line in self._lines:
            line.reason.setText(reasons.get(line.finding.key, ""))
        self._tell()

    def stopping(self) -> tuple[Finding, ...]:
        """What must be put right or answered before the paper can be kept."""
        findings = self.findings()
        return (*blocking(findings), *unanswered(findings, self.reasons()))

    def go_to_first(self) -> bool:
        """Put the keys where the first open finding is dealt with; false when none is open."""
        stopping = self.stopping()
        line = next((line for line in self._lines if line.finding in stopping), None)
        if line is not None:
            line.begin()
        return line is not None

    def _line(self, finding: Finding) -> CheckLine:
        made = CheckLine(finding, self._locale)
        made.reason.setText(self._reasons.get(finding.key, ""))
        made.reason.textChanged.connect(lambda _text: self._reason_typed(made))
        made.jump.clicked.connect(lambda _checked=False: self.jump_wanted.emit(finding))
        made.on_paper.clicked.connect(lambda _checked=False: self.paper_wanted.emit(finding))
        return made

    def _reason_typed(self, line: CheckLine) -> None:
        self._reasons[line.finding.key] = line.reason.value()
        self._tell()
        self.answered.emit()

    def _tell(self) -> None:
        findings = self.findings()
        stops, asks = len(blocking(findings)), len(unanswered(findings, self.reasons()))
        notes = sum(finding.severity is Severity.NOTE for finding in findings)
        said = [
            words.format(count=count)
            for words, count in (
                (self.tr("{count} to put right"), stops),
                (self.tr("{count} to answer"), asks),
                (self.tr("{count} to know"), notes),
            )
            if count
        ]
        tone = Tone.BAD if stops else Tone.WARN if asks else Tone.INFO if notes else Tone.GOOD
        self._count.show_mark(" · ".join(said) or self.tr("nothing stands in the way"), tone, "" if said else "check")


class CheckScroll(FollowingScroll):
    """A strip beside a preview: as high as its findings, up to ``MOST_HEIGHT``; more are scrolled to."""

    def __init__(self, strip: CheckStrip) -> None:
        super().__init__()
        self._strip = strip
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(strip)
        strip.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Other findings, or another width for their words."""
        if watched is self._strip and event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Reckon with a scroll bar whether there is one or not: else it comes and goes for ever at some widths."""
        strip, beside_bar = self._strip, self.width() - self.verticalScrollBar().sizeHint().width()
        wanted = strip.heightForWidth(beside_bar) if strip.hasHeightForWidth() else strip.sizeHint().height()
        self.setFixedHeight(min(MOST_HEIGHT, wanted + 2))


class CheckLine(QWidget):
    """One finding: how grave, in words, its law, the way to its place, and the reason to let it be.

    A click on its words or Enter on its button goes to the place; what has none is pointed out on the paper.
    """

    def __init__(self, finding: Finding, locale: Locale) -> None:
        super().__init__()
        self.finding = finding
        asks = finding.severity is Severity.ASK
        words = wording(finding, locale.lang)
        icon = label("")
        tone = SEVERITY_TONES[finding.severity]
        icon.setPixmap(Theme.current().pixmap(SEVERITY_ICONS[finding.severity], tone.value, 16))
        said = label(f"{words} {finding.basis}".strip(), "small", wrap=True)
        self.jump = button(self.tr("Go there"), kind="link")
        self.jump.setAccessibleName(f"{self.jump.text()} {words}")
        self.on_paper = button(self.tr("On the paper"), kind="link")
        self.on_paper.setAccessibleName(f"{self.on_paper.text()} {words}")
        self.reason = LineEdit("", self.tr("Why it may stand as it is"))
        self.reason.setAccessibleName(f"{self.reason.placeholderText()} {words}")
        line = row(icon, said, self.on_paper, self.jump, spacing=8)
        line.setStretch(1, 1)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(4)
        body.addLayout(line)
        body.addWidget(self.reason)
        self.setAccessibleName(said.text())
        self.reason.setVisible(asks)
        self.offer_ways(place=False, paper=False)

    def offer_ways(self, *, place: bool, paper: bool) -> None:
        """Say whether there is a place to go to, and one on the paper to point out."""
        self.jump.setVisible(place)
        self.on_paper.setVisible(paper)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the place."""
        super().mouseReleaseEvent(event)
        if self.rect().contains(event.position().toPoint()):
            self._way().click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the place with Enter as with Space."""
        way = next((way for way in (self.jump, self.on_paper) if way.hasFocus()), None)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and way is not None:
            way.click()
        else:
            super().keyPressEvent(event)

    def begin(self) -> None:
        """Put the keys where the finding is dealt with."""
        (self._way() if self.reason.isHidden() else self.reason).setFocus(Qt.FocusReason.OtherFocusReason)

    def _way(self) -> QPushButton:
        return self.on_paper if self.jump.isHidden() else self.jump


def point_out(view: PdfView, finding: Finding, spots: Spots) -> None:
    """Show on the paper what a finding is about: its words where its part stands, else the part."""
    if places := spots.get(finding.key):
        view.jump_to_spots(places, finding.words)
    elif finding.words:
        view.jump_to_words(finding.words)
