"""One text of a form in the editor (文字编辑块): the words, what is said against them, the original, gaps to put in."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.documents.forms.gaps import WrongWording
from tribunal_desktop.rules.findings import Severity, blocking, wording
from tribunal_desktop.services.form_wording_views import GapChoice, GapReading, WordingText
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.papers_templates_text import Comparison, GapEdit
from tribunal_desktop.ui.pages.papers_templates_tools import TextTools
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Field, Pill, label, row
from tribunal_desktop.ui.workers import Tasks

Read = Callable[[str], GapReading]
Offer = Callable[[], Sequence[GapChoice]]
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
        self._tasks, self._writable = tasks, writable
        self._tools: TextTools | None = None
        self._active = False
        self.comparison: Comparison | None = None
        self.editor = GapEdit()
        self.editor.setReadOnly(not writable)
        self.editor.colours.known = lambda gap: not blocking(read(gap).findings)
        self._kept, self._original = said(text.current), said(text.shipped)
        self.field = Field(text.name.of(locale.lang), self.editor, required=text.required)
        self.mark = Pill()
        self.based = label("", "small", wrap=True)
        self.based.setProperty("tone", Tone.WARN.value if text.outdated else "")
        self._lay_out()
        self.editor.setPlainText(self._kept)
        self.editor.textChanged.connect(self._typed)
        self.editor.entered.connect(self.entered)
        self.editor.gap_wanted.connect(self.ask_gap)
        self.check()
        self._show_original()

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
        self.tools().begin()

    def show_active(self, *, active: bool) -> None:
        """Show the tools, or put them away."""
        self._active = active
        if active and self._writable:
            self.tools().show()
            self._show_state()
        elif self._tools is not None:
            self._tools.hide()
        self._show_original()

    def tools(self) -> TextTools:
        """What shows below the editor while one types; made when it is first needed."""
        if self._tools is None:
            self._tools = TextTools(self._offer, self._tasks, self.take_back, self.restore)
            self._tools.gap_chosen.connect(self._put_gap)
            self._below.insertWidget(0, self._tools)
            self._tools.come_after(self.editor)
        return self._tools

    def asks_gap(self) -> bool:
        """The keys go to the line that finds gaps."""
        return self._tools is not None and self._tools.gap.hasFocus()

    def foot(self) -> QWidget:
        """The lowest thing one needs while typing."""
        return self._tools if self._tools is not None and self._tools.isVisible() else self.field

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
        self._show_state()

    def _typed(self) -> None:
        self.check()
        self._show_original()
        self.edited.emit()

    def _differs(self) -> bool:
        return self.typed().strip() != self._original.strip()

    def _show_state(self) -> None:
        if self._tools is not None:
            self._tools.show_state(changed=self.is_changed(), differs=self._differs())

    def _show_mark(self) -> None:
        text = self.text
        if self.is_changed():
            self.mark.show_mark(self.tr("not saved yet"), Tone.WARN, "pencil")
        elif text.own and text.official:
            self.mark.show_mark(self.tr("official wording changed"), Tone.WARN, "alert-triangle")
        elif text.own:
            self.mark.show_mark(self.tr("own wording"), Tone.INFO, "pencil")
        self.mark.setVisible(self.is_changed() or (text.own and self._differs()))
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
            then = self.tr("written for version {version}; the original of these words is the same.")
        return f"{when} · {then.format(version=text.base_version)}"

    def _show_original(self) -> None:
        """The original beside the words, where they differ and somebody is to see it."""
        wanted = self._differs() and (self._active or self.text.outdated or not self._writable)
        if wanted and self.comparison is None:
            self.comparison = Comparison(self.tr("Original"), self.tr("Now"))
            self._below.addWidget(self.comparison)
            if self.text.shipped_changed and self.text.base_words is not None:
                then = self.tr("Original of version {version}").format(version=self.text.base_version)
                releases = Comparison(then, self.tr("Original now"))
                releases.show_change(self._said_then(self.text.base_words), self._original)
                self._below.addWidget(releases)
        if self.comparison is not None:
            self.comparison.setVisible(wanted)
            self.comparison.show_change(self._original, self.typed())

    def _said_then(self, words: str) -> str:
        """Words of an earlier version; with gaps this one does not know they stay as the file had them."""
        try:
            return self.said(words)
        except WrongWording:
            return words

    def _put_gap(self, gap: str) -> None:
        self.editor.insertPlainText(gap)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.field)
        marked = row(self.mark, self.based, spacing=8)
        marked.setStretch(1, 1)
        column.addLayout(marked)
        self._below = QVBoxLayout()
        self._below.setSpacing(4)
        column.addLayout(self._below)
