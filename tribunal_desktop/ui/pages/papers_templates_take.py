"""Taking another tribunal's wording over (采用措辞文件): every text beside what holds here, each chosen singly."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from tribunal_desktop.documents.forms.template import FormTemplate, Part
from tribunal_desktop.errors import KnownError
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.form_effective import shipped
from tribunal_desktop.services.form_names import part_name
from tribunal_desktop.services.form_places import owner, texts_of
from tribunal_desktop.services.form_wording_files import TakenOver, WordingFate, WordingFile, WordingLine
from tribunal_desktop.services.form_wordings import gap_words
from tribunal_desktop.services.own_form_files import FormFate, FormLine
from tribunal_desktop.texts import Language
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.papers_templates_text import Comparison
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, Pill, button, label, row
from tribunal_desktop.ui.widgets.scrolling import FollowingScroll

FATE_TONES = {
    WordingFate.NEW: Tone.INFO,
    WordingFate.REPLACES: Tone.WARN,
    WordingFate.SAME: Tone.NEUTRAL,
    WordingFate.NO_FORM: Tone.BAD,
    WordingFate.FAULT: Tone.BAD,
}
FORM_TONES = {
    FormFate.NEW: Tone.INFO,
    FormFate.REPLACES: Tone.WARN,
    FormFate.SAME: Tone.NEUTRAL,
    FormFate.FAULT: Tone.BAD,
}


class LineCard(Card):
    """One text of the file; ticked when it is to be taken over."""

    def __init__(self, line: WordingLine, lang: Language, fate: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.line = line
        self.body.setContentsMargins(14, 10, 14, 10)
        self.tick = QCheckBox(f"{line.form_name.of(lang)} · {line.name.of(lang)}")
        self.tick.setEnabled(line.possible)
        self.tick.setChecked(line.fate is WordingFate.NEW and not line.official)
        marks = [Pill(fate, FATE_TONES[line.fate])]
        if line.official and line.possible:
            marks.append(Pill(self.tr("official wording"), Tone.WARN, "lock"))
        if line.possible and line.base_version != line.version:
            marks.append(
                Pill(self.tr("for version {version}").format(version=line.base_version), Tone.WARN, "alert-triangle")
            )
        heading = row(self.tick, *marks)
        heading.setStretch(0, 1)
        self.add(heading)
        if line.fate is not WordingFate.NO_FORM and line.fate is not WordingFate.SAME:
            gaps = gap_words(shipped(line.form), line.place)
            comparison = Comparison(self.tr("Now"), self.tr("In the file"))
            then = line.words if line.fate is WordingFate.FAULT else gaps.said(line.words, lang)
            comparison.show_change(gaps.said(line.current, lang), then)
            self.add(comparison)


class FormCard(Card):
    """An own form of the file with all its words; ticked when it is new here."""

    def __init__(self, line: FormLine, lang: Language, fate: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.line = line
        self.body.setContentsMargins(14, 10, 14, 10)
        self.tick = QCheckBox(self.tr("Own form: {name}").format(name=line.name.of(lang)))
        self.tick.setEnabled(line.possible)
        self.tick.setChecked(line.fate is FormFate.NEW)
        heading = row(self.tick, Pill(fate, FORM_TONES[line.fate]))
        heading.setStretch(0, 1)
        self.add(heading)
        if line.form is None:
            self.add(label(line.fault, "small", wrap=True))
        elif line.possible:
            comparison = Comparison(self.tr("Now"), self.tr("In the file"))
            comparison.show_change(_words(line.here, lang), _words(line.form, lang))
            self.add(comparison)


def _words(form: FormTemplate | None, lang: Language) -> str:
    """All that a form says, part by part, as somebody reads it who is to answer for it."""
    if form is None:
        return ""
    said = ((owner(form, place), gap_words(form, place).said(words, lang)) for place, words in texts_of(form).items())
    return "\n".join(
        f"{part_name(item).of(lang)}  {words}" if isinstance(item, Part) else words for item, words in said
    )


class WordingTake(QWidget):
    """A file that was looked through; nothing is written until the button is pressed."""

    back_wanted = Signal()
    taken = Signal()

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._page, self._locale = services, page, page.wording
        self._file: WordingFile | None = None
        self.cards: list[LineCard | FormCard] = []
        self._title, self._facts = label("", "heading"), label("", "small", wrap=True)
        self.take_button = button("", self.take, "check", "primary")
        back = button(self.tr("All forms"), self.back_wanted.emit, "chevron-left")
        self._lines = QWidget()
        self._body = QVBoxLayout(self._lines)
        self._body.setContentsMargins(0, 0, 8, 0)
        scroll = FollowingScroll()
        scroll.setWidget(self._lines)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row(back, self._title, 1, self.take_button))
        column.addWidget(self._facts)
        column.addWidget(scroll, 1)

    def look_through(self, path: Path) -> None:
        """Read a file and show what it would change."""
        files = self._services.form_wording_files
        self._page.run(lambda: files.look_through(path), self._show, self._not_read)

    def take(self) -> None:
        """Take the ticked texts over."""
        file, keys = self._file, [card.line.key for card in self.cards if card.tick.isChecked()]
        if file is None or not keys:
            return
        files = self._services.form_wording_files
        self._page.run(lambda: files.take_over(file, keys), self._taken, busy_widget=self.take_button)

    def _taken(self, before: TakenOver) -> None:
        count, forms = sum(len(words) for words in before.words.values()), len(before.forms)
        told = self.tr("Texts taken over: {count}.").format(count=count)
        if forms:
            told += self.tr(" Own forms: {count}; new ones are drafts until they are put to use.").format(count=forms)
        self._page.tell(told, partial(self._put_back, before) if count or forms else None)
        self._page.data_changed.emit()
        self.taken.emit()

    def _put_back(self, before: TakenOver) -> None:
        files = self._services.form_wording_files

        def done(_none: object) -> None:
            self._page.data_changed.emit()
            self.taken.emit()

        self._page.run(lambda: files.put_back(before), done)

    def _not_read(self, error: KnownError) -> None:
        self._page.show_error(error)
        self.back_wanted.emit()

    def _show(self, file: WordingFile) -> None:
        self._file = file
        self._title.setText(self.tr("Wording of {tribunal}").format(tribunal=file.tribunal))
        facts = self.tr(
            "Written by {who}, {when}. Hash {sha256}…, device {device}…: nothing in it was changed since. Tick what "
            "is to be taken over; words of official forms are left unticked."
        )
        self._facts.setText(
            facts.format(
                who=file.written_by,
                when=self._locale.moment(file.written_at),
                sha256=file.sha256[:12],
                device=file.device[:8],
            )
        )
        for old in self.cards:
            old.hide()
            old.deleteLater()
        while self._body.count():
            self._body.takeAt(0)
        lang, term = self._locale.lang, self._locale.term
        self.cards = [
            *(FormCard(line, lang, term(line.fate)) for line in file.forms),
            *(LineCard(line, lang, term(line.fate)) for line in file.lines),
        ]
        for card in self.cards:
            self._body.addWidget(card)
            card.tick.toggled.connect(lambda _on: self._count())
        self._body.addStretch(1)
        self._count()
        first = next((card.tick for card in self.cards if card.tick.isEnabled()), self.take_button)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _count(self) -> None:
        ticked = sum(card.tick.isChecked() for card in self.cards)
        self.take_button.setText(self.tr("Take over: {count}").format(count=ticked))
        self.take_button.setEnabled(ticked > 0)
