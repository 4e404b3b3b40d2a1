"""The paper beside its wording (样式预览): of the sample or of a real dispute, in large print, with gloss lines."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from tribunal_desktop.documents.forms.facts import FormOptions
from tribunal_desktop.documents.images import page_png
from tribunal_desktop.documents.paper import PartPlace
from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.form_wording_views import WordingForm
from tribunal_desktop.services.forms_views import FormPreview
from tribunal_desktop.services.search_index import Findable
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.widgets import Choice, PdfView, TypeAhead, icon_button, label, row
from tribunal_desktop.ui.widgets.wrapping import WrappingRow

PAUSE_MS = 350
SOUGHT = 14


class WordingPreview(QWidget):
    """Sets the paper anew a moment after the last key, and shows the place one is working at."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._page = services, page
        self._form: WordingForm | None = None
        self._words: Mapping[str, str] = {}
        self._place = ""
        self._shown: FormPreview | None = None
        self._asked = 0
        self._running = self._again = False
        self.case = TypeAhead(self._find_cases, page.tasks, "", self.tr("sample case; or number, party, pinyin"))
        self.case.setAccessibleName(self.tr("Preview with the case"))
        self.sample_button = icon_button("x", self.tr("Back to the sample case"), self.show_sample)
        self.large = QCheckBox(self.tr("Large print"))
        self.gloss = QCheckBox(self.tr("English gloss"))
        self.pdf = PdfView(page.tasks, page_png)
        self._trouble = label("", "small", wrap=True)
        self._trouble.setProperty("tone", "bad")
        self._trouble.hide()
        self._absent = label(self.tr("What you are editing is not printed in this case."), "small", wrap=True)
        self._absent.hide()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._set)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        line = row(label(self.tr("Preview with"), "small"), self.case, self.sample_button)
        line.setStretch(1, 1)
        column.addLayout(line)
        column.addLayout(WrappingRow(self.large, self.gloss))
        column.addWidget(self._trouble)
        column.addWidget(self._absent)
        column.addWidget(self.pdf, 1)
        self.sample_button.hide()
        self.case.chosen.connect(lambda _choice: self._case_changed())
        for toggle in (self.large, self.gloss):
            toggle.toggled.connect(lambda _on: self._set())

    def open_form(self, form: WordingForm) -> None:
        """Show another form; large print and gloss lines where it has them."""
        glossed = any(part.gloss for part in form.shipped.parts)
        same = self._form is not None and self._form.row.key == form.row.key
        self._form, self._shown = form, self._shown if same else None
        self.large.setVisible(form.shipped.large_print)
        self.gloss.setVisible(glossed)
        self.gloss.setChecked(self.gloss.isChecked() and glossed)
        self.large.setChecked(self.large.isChecked() and form.shipped.large_print)
        if not same:
            self.pdf.clear()

    def dispute_id(self) -> str:
        """The case of the preview; empty for the sample."""
        choice = self.case.choice()
        return choice.key if choice is not None else ""

    def show_sample(self) -> None:
        """Preview with the sample case again."""
        self.case.set_choice(None)
        self._case_changed()

    def show_words(self, words: Mapping[str, str]) -> None:
        """Set the paper with other words, after a pause in typing."""
        self._words = dict(words)
        self._pause.start()

    def point_at(self, place: str) -> None:
        """Show where a text stands on the paper."""
        self._place = place
        self._point()

    def says_absent(self) -> bool:
        """It says that the place one is working at is not printed."""
        return not self._absent.isHidden()

    def paper(self) -> FormPreview | None:
        """What is shown."""
        return self._shown

    def _find_cases(self, typed: str) -> list[Choice]:
        return [
            Choice(hit.entity_id, hit.label, hit.detail)
            for hit in self._services.search.find(typed)
            if hit.kind is Findable.DISPUTE
        ]

    def _case_changed(self) -> None:
        self.sample_button.setVisible(bool(self.dispute_id()))
        self._set()

    def _set(self) -> None:
        self._pause.stop()
        if self._form is None:
            return
        if self._running:
            self._again = True
            return
        self._running, self._asked = True, self._asked + 1
        asked, key, words, dispute_id = self._asked, self._form.row.key, dict(self._words), self.dispute_id()
        options = FormOptions(large=self.large.isChecked(), gloss="en" if self.gloss.isChecked() else "")
        wordings = self._services.form_wordings
        self._page.run(
            lambda: wordings.preview(key, words, dispute_id=dispute_id, options=options),
            partial(self._show, asked, key),
            self._failed,
        )

    def _show(self, asked: int, key: str, preview: FormPreview) -> None:
        self._running = False
        if asked == self._asked and self._form is not None and self._form.row.key == key:
            first, self._shown = self._shown is None, preview
            self._trouble.hide()
            if preview.paper is None:
                self.pdf.clear("\n".join(self._why_not(finding) for finding in preview.findings))
            elif first:
                self.pdf.show_pdf(preview.paper.pdf, preview.paper.pages)
            else:
                self.pdf.renew(preview.paper.pdf, preview.paper.pages)
            self._point()
        self._go_on()

    def _why_not(self, finding: Finding) -> str:
        words = self._page.wording.error(KnownError(finding.code, **finding.params))
        return f"{words.what} {words.why}"

    def _failed(self, error: KnownError) -> None:
        """The last good paper stays; the fault is said at the text and here."""
        self._running = False
        words = self._page.wording.error(error)
        self._trouble.setText(f"{words.what} {words.why}")
        self._trouble.show()
        self._go_on()

    def _go_on(self) -> None:
        if self._again:
            self._again = False
            self._set()

    def _point(self) -> None:
        self._absent.setVisible(self._shown is not None and not _is_printed(self._shown, self._place))
        if self._shown is not None and (words := _words_at(self._shown, self._place)):
            self.pdf.jump_to_spots(_spots_at(self._shown, self._place), words)


def _is_printed(preview: FormPreview, place: str) -> bool:
    """Whether a text can be seen: its part is printed, or it is what a question proposes."""
    group, _, rest = place.partition(".")
    part_id, _, which = rest.partition(".")
    part = next((each for each in preview.filled.parts if each.id == part_id), None)
    return group != "part" or (part is not None and (bool(part.gloss) or not which.startswith("gloss")))


def _spots_at(preview: FormPreview, place: str) -> tuple[PartPlace, ...]:
    """Where the part that a text belongs to was printed, once for each time it stands on the paper."""
    part_id = place.partition(".")[2].partition(".")[0]
    printed = preview.paper.parts if preview.paper is not None else ()
    return tuple(spot for spot in printed if spot.part.partition(".")[0] == part_id)


def _words_at(preview: FormPreview, place: str) -> str:
    """The first words that stand on paper where a text of the form goes."""
    group, _, rest = place.partition(".")
    part_id, _, which = rest.partition(".")
    part = next((each for each in preview.filled.parts if group == "part" and each.id == part_id), None)
    if part is None:
        return ""
    kind, _, field = which.partition(".")
    values = [row[at + 1] for row in part.rows for at in range(0, len(row) - 1, 2) if row[at] == field]
    here = {kind: [field] for kind in ("name", "option", "column")}
    said = {**here, "cell": values[:1], "label": [part.label], "gloss": [part.gloss]}.get(
        kind, [part.text, *part.items]
    )
    lines = [line.strip() for words in said for line in words.splitlines() if line.strip()]
    return lines[0].lstrip("☑☐")[:SOUGHT] if lines else ""
