"""What a form is, beside its preview: legal effect, who signs, copies, whose wording, and the articles it rests on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from tribunal_desktop.documents.forms.template import Article, FormOrigin, FormTemplate, Words
from tribunal_desktop.services.form_citing import cited
from tribunal_desktop.services.form_effect import effect_in_force
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.base_words import pairs_grid
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, Pill, label, row

ORIGIN_TONES = {FormOrigin.OFFICIAL: Tone.GOOD, FormOrigin.OWN: Tone.INFO, FormOrigin.SAMPLE: Tone.WARN}


class FormFacts(Card):
    """Shows one form; ``add_acts`` puts what can be done with it below its name."""

    def __init__(self, locale: Locale, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._locale, self._today = locale, today
        self._name = label("", "heading", wrap=True)
        self._origin, self._changed = Pill(), Pill(self.tr("local wording"), Tone.WARN, "pencil")
        self.add(self._name, row(self._origin, self._changed, 1))
        self._shown: QWidget | None = None
        self._pairs = QVBoxLayout()
        self.body.addLayout(self._pairs)
        self.body.addStretch(1)

    def add_acts(self, *parts: QWidget | QLayout) -> None:
        """Put something between the name of the form and its facts."""
        for place, part in enumerate(parts, self.body.indexOf(self._pairs)):
            if isinstance(part, QLayout):
                self.body.insertLayout(place, part)
            else:
                self.body.insertWidget(place, part)

    def show_form(
        self, form: FormTemplate, version: str, *, own_wording: bool, more: Sequence[tuple[str, str]] = ()
    ) -> None:
        """Show ``form`` with the version that goes on paper; ``own_wording`` marks what the tribunal changed.

        ``more`` are further names with their values.
        """
        self._name.setText(self._of(form.name))
        self._origin.show_mark(self._locale.term(form.origin), ORIGIN_TONES[form.origin])
        self._changed.setVisible(own_wording)
        pairs = [
            (self.tr("Effect"), self._of(effect_in_force(form, self._today()))),
            (self.tr("Signed by"), self._of(form.signed_by)),
            (self.tr("Rests on"), "\n".join(self._articles(cited(form)))),
            (self.tr("Source"), "\n".join(filter(None, (form.source, form.sample_words)))),
            (self.tr("Version"), version),
            *more,
        ]
        self._put([(name, words) for name, words in pairs if words])

    def _put(self, pairs: list[tuple[str, str]]) -> None:
        if self._shown is not None:
            self._pairs.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
        self._shown = QWidget()
        grid = pairs_grid(pairs)
        grid.setContentsMargins(0, 0, 0, 0)
        self._shown.setLayout(grid)
        self._pairs.addWidget(self._shown)

    def _of(self, words: Words) -> str:
        said: str = getattr(words, self._locale.lang)
        return said

    def _articles(self, articles: Sequence[Article]) -> list[str]:
        """A line for each law and its days: the articles of it that are cited."""
        together: dict[tuple[str, str, str], list[str]] = {}
        for article in articles:
            together.setdefault((article.law, article.since, article.until), []).append(f"第{article.no}")
        return [self._in_force(f"《{law}》{'、'.join(numbers)}", *days) for (law, *days), numbers in together.items()]

    def _in_force(self, cited: str, since: str, until: str) -> str:
        """With the days between which it holds; said otherwise when today is not one of them."""
        today = self._today().isoformat()
        if until and until < today:
            return self.tr("{article}: no longer in force since {day}").format(article=cited, day=until)
        if since > today:
            return self.tr("{article}: in force from {day}").format(article=cited, day=since)
        return self.tr("{article} (in force since {day})").format(article=cited, day=since) if since else cited
