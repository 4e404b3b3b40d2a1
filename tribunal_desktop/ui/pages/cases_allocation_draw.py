"""The two steps of a draw (随机分案): fix who takes part, then enter the seed."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QWidget

from tribunal_desktop.rules.allocation import Answer, Seed, check_answer, check_seed
from tribunal_desktop.rules.draw import LOAD_OFFSET, WEIGHT_UNIT
from tribunal_desktop.rules.findings import wording
from tribunal_desktop.rules.money import percent
from tribunal_desktop.rules.terms import ExclusionReason, SeedSource
from tribunal_desktop.services.allocation_views import AllocationView, JudgeView, PendingDraw
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, Field, LineEdit, Pill, WhyButton, button, label, row

_HASH_GROUP = 8


class JudgeLine(QWidget):
    """One judge: load, weight, whether they take part, and the answer to what was found about them."""

    changed = Signal()

    def __init__(self, judge: JudgeView, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.judge, self._wording = judge, locale
        self._part = QComboBox()
        self._part.setAccessibleName(self.tr("Does {name} take part?").format(name=judge.name))
        if judge.excluded is not None:
            self._part.addItem(locale.term(judge.excluded), "")
            self._part.setEnabled(False)
        else:
            self._part.addItem(self.tr("Takes part"), "")
            for reason in (ExclusionReason.RECUSAL, ExclusionReason.ABSENCE):
                self._part.addItem(locale.term(reason), reason.value)
        self._part.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._part.setMinimumContentsLength(8)
        self._words = LineEdit("")
        self.field = Field(self.tr("Answer or ground for {name}").format(name=judge.name), self._words)
        self._share = label("", "secondary")
        self._questions = label("\n".join(wording(each, locale.lang) for each in judge.questions), wrap=True)
        self._questions.setProperty("tone", "warn")
        self._lay_out()
        self._part.currentIndexChanged.connect(lambda _place: self._part_changed())
        self._part_changed()

    def takes_part(self) -> bool:
        """Whether this judge may be drawn."""
        return self.judge.excluded is None and not self._part.currentData()

    def answer(self) -> Answer:
        """What a person said of this judge."""
        exclusion = self._part.currentData()
        words = self._words.value() if self.field.isVisibleTo(self) else ""
        return Answer(ExclusionReason(exclusion) if exclusion else None, words)

    def editors(self) -> tuple[QWidget, QWidget]:
        """The editors in reading order."""
        return self._part, self._words

    def choose(self, exclusion: ExclusionReason | None, words: str) -> None:
        """Answer as if chosen and typed."""
        self._part.setCurrentIndex(max(0, self._part.findData(exclusion.value if exclusion else "")))
        self._words.setText(words)

    def complete(self) -> bool:
        """Whether the answer suffices; if not, it is said at its field."""
        self.field.clear_finding()
        findings = () if self.judge.excluded else check_answer(self.judge.questions, self.answer())
        for finding in findings:
            self.field.show_finding(wording(finding, self._wording.lang), finding.severity)
        return not findings

    def show_share(self, total: int) -> None:
        """Say how likely this judge is when the weights add up to ``total``."""
        if self.takes_part():
            words = self.tr("weight {weight} · {share}%")
            self._share.setText(
                words.format(weight=self.judge.weight, share=percent(self.judge.weight, total, places=1))
            )
        else:
            self._share.setText(self.tr("not drawn"))

    def _part_changed(self) -> None:
        asked = bool(self.judge.questions) and self.judge.excluded is None
        self.field.setVisible(asked or bool(self._part.currentData()))
        self.changed.emit()

    def _lay_out(self) -> None:
        load = fill_in(
            self.tr("{post} · {count} open {count:case|cases}"),
            post=self._wording.term(self.judge.post),
            count=self.judge.open_cases,
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.addWidget(label(self.judge.name, "strong"), 0, 0)
        grid.addWidget(label(load, "secondary"), 0, 1)
        grid.addWidget(self._share, 0, 2)
        grid.addWidget(self._part, 0, 3)
        grid.addWidget(self._questions, 1, 0, 1, 4)
        grid.addWidget(self.field, 2, 0, 1, 4)
        self._questions.setVisible(bool(self.judge.questions) and self.judge.excluded is None)
        grid.setColumnMinimumWidth(0, 72)
        grid.setColumnMinimumWidth(1, 190)
        grid.setColumnMinimumWidth(2, 126)
        grid.setColumnStretch(3, 1)


class PoolCard(Card):
    """First step: who takes part; ``fixed`` carries the answers by judge."""

    fixed = Signal(object)
    heads_chosen = Signal(bool)

    def __init__(self, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("1. Who takes part in the draw"), parent)
        self._wording = locale
        self._lines: list[JudgeLine] = []
        self._list = QWidget()
        self.heads = QCheckBox(self.tr("Draw the head and the president too (setting of this tribunal)"))
        self.heads.clicked.connect(self.heads_chosen)
        why = self.tr(
            "Weight = {unit} ÷ (open cases + {offset}), rounded down, at least 1: somebody with {offset} "
            "open {offset:case|cases} is half as likely as somebody with none. The formula is ours, not "
            "the law's; it stands on the slip."
        )
        self._why = WhyButton(fill_in(why, unit=f"{WEIGHT_UNIT:,}", offset=LOAD_OFFSET))
        self.add_header(self._why)
        self.fix_button = button(self.tr("Fix the list and show the commitment"), self._submit, "lock", "primary")
        self._hint = label(
            self.tr("Once fixed, the list cannot be changed; the slip with the commitment can be printed at once."),
            "small",
            wrap=True,
        )
        closing = row(self._hint, self.fix_button)
        closing.setStretch(0, 1)
        self._body = row(self._list)
        self.add(self._body, self.heads, closing)

    def show_view(self, view: AllocationView) -> None:
        """List the judges for a dispute, with nothing answered yet."""
        self.heads.setChecked(view.heads_take_part)
        old = self._list
        self._list = QWidget()
        grid = QGridLayout(self._list)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(10)
        self._lines = [JudgeLine(judge, self._wording) for judge in view.judges]
        for place, line in enumerate(self._lines):
            line.changed.connect(self._show_shares)
            grid.addWidget(line, place, 0)
        self._body.replaceWidget(old, self._list)
        self._list.show()
        old.hide()
        old.deleteLater()
        editors = [editor for line in self._lines if line.judge.excluded is None for editor in line.editors()]
        for before, after in pairwise([self._why, *editors, self.heads]):
            QWidget.setTabOrder(before, after)
        self.setFocusProxy(editors[0] if editors else self.heads)
        self._show_shares()

    def lines(self) -> list[JudgeLine]:
        """One line for each judge."""
        return list(self._lines)

    def _show_shares(self) -> None:
        total = sum(line.judge.weight for line in self._lines if line.takes_part())
        for line in self._lines:
            line.show_share(total)
        self.fix_button.setEnabled(total > 0)

    def _submit(self) -> None:
        wrong = [line for line in self._lines if not line.complete()]
        if wrong:
            wrong[0].field.setFocus()
            return
        self.fixed.emit({line.judge.id: line.answer() for line in self._lines if line.judge.excluded is None})


class SeedCard(Card):
    """Second step: the commitment stands; the seed decides. ``drawn`` carries the seed, ``given_up`` the reason.

    ``name`` begins the names its drafts are kept under.
    """

    drawn = Signal(object)
    given_up = Signal(str)

    def __init__(self, locale: Locale, name: str = "allocation", parent: QWidget | None = None) -> None:
        super().__init__(self.tr("2. The seed decides"), parent)
        self._wording = locale
        self._committed = label("", wrap=True)
        self._words = label("", "strong", wrap=True)
        for part in (self._committed, self._words):
            part.setTextInteractionFlags(part.textInteractionFlags().TextSelectableByMouse)
        self._pool = label("", "secondary", wrap=True)
        self._source = QComboBox()
        for source in (SeedSource.SPOKEN, SeedSource.PARENT_COURT):
            self._source.addItem(locale.term(source), source.value)
        self._seed = LineEdit(f"{name}_seed")
        self._batch = LineEdit(f"{name}_batch")
        self._reason = LineEdit(f"{name}_give_up")
        self.fields = {
            "source": Field(self.tr("Where the seed comes from"), self._source),
            "batch": Field(self.tr("Batch number"), self._batch, required=True),
            "seed": Field(
                self.tr("Seed"),
                self._seed,
                self.tr("Four dice read aloud, or words somebody present chooses now; it is printed on the slip."),
                required=True,
            ),
        }
        self.draw_button = button(self.tr("Draw"), self._submit, "check", "primary")
        self.give_up_field = Field(self.tr("Or give this draw up, because"), self._reason)
        self.give_up_button = button(self.tr("Give up"), self._give_up, "x")
        where = row(self.fields["source"], self.fields["batch"], spacing=14)
        where.setStretch(0, 3)
        where.setStretch(1, 2)
        self.add_header(Pill(self.tr("List is fixed"), Tone.INFO, "lock"))
        self.add(self._pool, self._committed, self._words, where, self.fields["seed"], row(1, self.draw_button))
        self.add(self.give_up_field, row(1, self.give_up_button))
        self.setFocusProxy(self._seed)
        self._source.currentIndexChanged.connect(lambda _place: self._show_batch())
        self._show_batch()

    def show_pending(self, pending: PendingDraw) -> None:
        """Show what the draw is bound to."""
        digest = pending.commitment
        groups = " ".join(digest[start : start + _HASH_GROUP] for start in range(0, len(digest), _HASH_GROUP))
        self._committed.setText(self.tr("Commitment: {digest}").format(digest=groups))
        self._words.setText(self.tr("Check words: {words}").format(words="　".join(pending.check_words)))
        fixed = self.tr("In the draw: {names}. Fixed by {operator}, {moment}.")
        names = ("、" if self._wording.lang == "zh" else ", ").join(each.name for each in pending.pool.entrants)
        self._pool.setText(
            fixed.format(names=names, operator=pending.operator, moment=self._wording.moment(pending.opened_at))
        )

    def clear(self) -> None:
        """Forget what was typed."""
        for editor in (self._seed, self._batch, self._reason):
            editor.clear()
        for field in (*self.fields.values(), self.give_up_field):
            field.clear_finding()

    def _show_batch(self) -> None:
        self.fields["batch"].setVisible(self._source.currentData() == SeedSource.PARENT_COURT)

    def _submit(self) -> None:
        source = SeedSource(self._source.currentData())
        batch = self._batch.value() if source is SeedSource.PARENT_COURT else ""
        seed = Seed(self._seed.value(), source, batch)
        for field in self.fields.values():
            field.clear_finding()
        findings = check_seed(seed)
        for finding in findings:
            self.fields[finding.field].show_finding(wording(finding, self._wording.lang))
        if findings:
            self.fields[findings[0].field].setFocus()
        else:
            self.drawn.emit(seed)

    def _give_up(self) -> None:
        self.give_up_field.clear_finding()
        if self._reason.value():
            self.given_up.emit(self._reason.value())
        else:
            self.give_up_field.show_finding(self.tr("Say why: a draw that is given up stays on record."))
            self.give_up_field.setFocus()
