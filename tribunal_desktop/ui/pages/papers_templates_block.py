"""One text of a form in the editor (文字编辑块): the words, what is said against them, the original, gaps to put in."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.rules.findings import Severity, blocking, wording
from tribunal_desktop.services.form_wording_views import GapChoice, GapReading, WordingText
from tribunal_desktop.services.search_tokens import haystack, matches, name_lines
from tribunal_desktop.services.search_tokens import words as search_words
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.papers_templates_text import Comparison, GapEdit
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Choice, Field, Pill, TypeAhead, button, label, row
from tribunal_desktop.ui.workers import Tasks

Read = Callable[[str], GapReading]
Offer = Callable[[], Sequence[GapChoice]]
MOST_GAPS = 60
SEVERE = (Severity.BLOCK, Severity.ASK, Severity.NOTE)


class TextBlock(QWidget):
    """An editor with everything that belongs to it; the tools show only where one types."""

    entered = Signal()
    edited = Signal()

    def __init__(
        self,
        text: WordingText,
        said: Callable[[str], str],
        read: Read,
        offer: Offer,
        tasks: Tasks,
        locale: Locale,
        *,
        writable: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.text = text
        self.said = said
        self._read, self._offer, self._locale = read, offer, locale
        self._filling = False
        self.editor = GapEdit()
        self.editor.setReadOnly(not writable)
        self.editor.colours.known = lambda gap: not blocking(read(gap).findings)
        self._kept, self._original = said(text.current), said(text.shipped)
        self.field = Field(text.name.of(locale.lang), self.editor, required=text.required)
        self.mark = Pill()
        self.based = label("", "small", wrap=True)
        self.based.setProperty("tone", "warn")
        self.gap = TypeAhead(self._find_gaps, tasks, "", self.tr("gap, in characters or pinyin"))
        self.gap.setAccessibleName(self.tr("Insert a gap"))
        self.restore_button = button(self.tr("Bring the original back"), self.restore, "arrow-back-up")
        self.take_back_button = button(self.tr("As it was kept"), self.take_back, "clock")
        self.comparison = Comparison(self.tr("Original"), self.tr("Now"))
        self._tools = QWidget()
        tools = row(label(self.tr("Insert a gap"), "small"), self.gap, self.take_back_button, self.restore_button)
        tools.setStretch(1, 1)
        self._tools.setLayout(tools)
        self._writable = writable
        self._lay_out()
        self.editor.setPlainText(self._kept)
        self.editor.textChanged.connect(self._typed)
        self.editor.entered.connect(self.entered)
        self.editor.gap_wanted.connect(self.ask_gap)
        self.gap.chosen.connect(self._put_gap)
        self.show_active(active=False)
        self.check()

    def typed(self) -> str:
        """What stands in the editor."""
        return self.editor.toPlainText()

    def reading(self) -> GapReading:
        """What stands in the editor, as the form keeps it."""
        return self._read(self.typed())

    def is_changed(self) -> bool:
        """Something was typed that is not kept yet."""
        return self.typed().strip() != self._kept.strip()

    def is_sound(self) -> bool:
        """Nothing forbids keeping it."""
        return not blocking(self.reading().findings)

    def type(self, words: str) -> None:
        """Put words into the editor as if typed."""
        self.editor.selectAll()
        self.editor.insertPlainText(words)

    def type_again(self, words: str) -> None:
        """Type a draft, in the language of the window where it can be understood."""
        reading = self._read(words)
        self.type(words if blocking(reading.findings) else self.said(reading.words))

    def restore(self) -> None:
        """Type the original again; it counts when it is kept."""
        self.type(self._original)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_back(self) -> None:
        """Type again what is kept."""
        self.type(self._kept)

    def ask_gap(self) -> None:
        """Go to the line that finds gaps."""
        self.gap.clear()
        self.gap.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.gap.propose()

    def show_active(self, *, active: bool) -> None:
        """Show the tools, or put them away."""
        self._tools.setVisible(active and self._writable)
        self._show_original(active=active)

    def tools(self) -> QWidget:
        """What shows below the editor while one types."""
        return self._tools

    def check(self) -> None:
        """Say what stands against the words, and whose they are."""
        findings = self.reading().findings
        findings = blocking(findings) or findings
        self.field.clear_finding()
        if findings:
            severity = min((finding.severity for finding in findings), key=SEVERE.index)
            said = [wording(finding, self._locale.lang) for finding in findings]
            self.field.show_finding("\n".join(said), severity)
        self._show_mark()
        self.restore_button.setEnabled(self.typed().strip() != self._original.strip())
        self.take_back_button.setVisible(self.is_changed())

    def _typed(self) -> None:
        self.check()
        self._show_original(active=not self._tools.isHidden())
        self.edited.emit()

    def _show_mark(self) -> None:
        text = self.text
        differs = self.typed().strip() != self._original.strip()
        if self.is_changed():
            self.mark.show_mark(self.tr("not kept yet"), Tone.WARN, "pencil")
        elif text.own and text.official:
            self.mark.show_mark(self.tr("official wording changed"), Tone.WARN, "alert-triangle")
        elif text.own:
            self.mark.show_mark(self.tr("own words"), Tone.INFO, "pencil")
        self.mark.setVisible(self.is_changed() or (text.own and differs))
        self.based.setText(self._based_on())
        self.based.setVisible(bool(self.based.text()))

    def _based_on(self) -> str:
        text = self.text
        if not text.own:
            return ""
        when = self.tr("{who}, {when}").format(who=text.written_by, when=self._locale.short_moment(text.written_at))
        if text.taken_from:
            when += self.tr(" · taken from {tribunal}").format(tribunal=text.taken_from)
        if not text.outdated:
            return when
        if text.shipped_changed:
            then = self.tr(
                "written for version {version}; the original of these words has changed since. Compare below."
            )
        else:
            then = self.tr(
                "written for version {version}; the original of these words is the same. Keep it to confirm."
            )
        return f"{when} · {then.format(version=text.base_version)}"

    def _show_original(self, *, active: bool) -> None:
        differs = self.typed().strip() != self._original.strip()
        self.comparison.setVisible(differs and (active or self.text.outdated or not self._writable))
        if differs:
            self.comparison.show_change(self._original, self.typed(), after_too=True)

    def _find_gaps(self, typed: str) -> Sequence[Choice]:
        wanted = search_words(typed)
        return [
            Choice(each.said, each.said.strip("{}"), " ".join(each.sample.split())[:24])
            for each in self._offer()
            if all(matches(_haystack(each), word) for word in wanted)
        ][:MOST_GAPS]

    def _put_gap(self, choice: Choice) -> None:
        self.gap.clear()
        self.editor.insertPlainText(choice.key)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.field)
        marked = row(self.mark, self.based, spacing=8)
        marked.setStretch(1, 1)
        column.addLayout(marked)
        column.addWidget(self._tools)
        column.addWidget(self.comparison)


def _haystack(choice: GapChoice) -> str:
    """Found by its name in both languages, pinyin and initials."""
    return haystack([*name_lines(choice.name.zh), *name_lines(choice.name.en), *name_lines(choice.said)])
