"""Simple or complex, and whether the dispute goes first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tribunal_desktop.rules.findings import say as say_text
from tribunal_desktop.rules.terms import Complexity, GreenChannel
from tribunal_desktop.services.filing_views import Agreement, FilingView, Sorting
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.pages.case_file.filing_card import FilingCard
from tribunal_desktop.ui.pages.cases_fields import TermChoice
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Field, LineEdit, Pill, WhyButton, button, label, row

if TYPE_CHECKING:
    from tribunal_desktop.ui.pages.case_file.filing import FilingSection

_TONES = {Complexity.SIMPLE: Tone.GOOD, Complexity.COMPLEX: Tone.WARN}


class SortingCard(FilingCard):
    """What the table proposes and why, what a person decided, and how often both agree (n of m)."""

    def __init__(self, section: FilingSection) -> None:
        super().__init__(" ", section)
        self.set_title(self.tr("Simple or complex; priority"))
        self._mark = Pill()
        self._why = WhyButton(self._reasons)
        self.add_header(self._mark, self._why)
        self._said = label("", wrap=True)
        self._agreement = label("", "secondary", wrap=True)
        self._track = TermChoice("track", Complexity, self.wording)
        self._reason = LineEdit("track_reason", self.tr("only when it is not the proposal"))
        self._green = TermChoice("green", GreenChannel, self.wording, none=self.tr("no"))
        self._days = LineEdit("green_days")
        self.fields = {
            "track": Field(self.tr("Decided"), self._track),
            "track_reason": Field(self.tr("Reason"), self._reason),
            "green": Field(self.tr("Priority (green channel)"), self._green),
            "green_days": Field(self.tr("Our days to decide there"), self._days, self.tr("Setting of this computer")),
        }
        self._save = button(self.tr("Decide"), self.save, "check")
        self._first = button(self.tr("Save"), self.save_green, "check")
        self._shown: Sorting | None = None
        self.add(self._said, self.grid({"track": (0, 0, 3), "track_reason": (0, 3, 9)}), row(self._save, 1))
        self.add(self._agreement)
        self.add(self.grid({"green": (0, 0, 5), "green_days": (0, 5, 4)}), row(self._first, 1))

    def show_view(self, view: FilingView) -> None:
        """Proposal, decision and the green channel."""
        sorting = view.sorting
        self._shown = sorting
        track = sorting.track or sorting.suggestion.track
        self._mark.show_mark(self.wording.term(track), _TONES[track])
        self._said.setText(self._words(sorting))
        with self.section.filling():
            self._track.choose(track)
            self._reason.setText(self._reason.text() or sorting.reason)
            self._green.choose(view.green_channel)
            self._days.setText(str(view.green_days))
        self.section.page.run(self.section.services.filings.agreement, self._show_agreement)

    def save(self) -> None:
        """Decide the track."""
        self.quiet()
        track, reason = self._track.term(Complexity) or Complexity.SIMPLE, self._reason.value()
        filings, dispute_id = self.section.services.filings, self.section.dispute_id
        self.section.write(
            partial(filings.sort, dispute_id, track, reason), self.fields, self._save, self._reason.clear
        )

    def save_green(self) -> None:
        """Put the dispute first or not, and keep the days this tribunal gives itself."""
        self.quiet()
        reason, typed = self._green.term(GreenChannel), self._days.value()
        filings, dispute_id = self.section.services.filings, self.section.dispute_id

        def keep() -> None:
            filings.set_green_days(int(typed) if typed.isdecimal() else 0)
            filings.let_first(dispute_id, reason)

        self.section.write(keep, self.fields, self._first)

    def _show_agreement(self, agreement: Agreement) -> None:
        if agreement.decided:
            words = self.tr("The proposal was followed in {same} of {decided} {decided:decision|decisions}.")
            self._agreement.setText(fill_in(words, same=agreement.same, decided=agreement.decided))
        self._agreement.setVisible(bool(agreement.decided))

    def _words(self, sorting: Sorting) -> str:
        lang, proposed = self.wording.lang, sorting.suggestion
        words = self.tr("Proposed: {track} ({family}). Usually asked to mediate first: {body}.").format(
            track=self.wording.term(proposed.track),
            family=proposed.rule.name.of(lang),
            body=proposed.rule.diversion.of(lang),
        )
        if sorting.track is None:
            nobody = self.tr("Nobody has decided yet.")
            return f"{words} {nobody}"
        decided = self.tr("Decided by {name}.").format(name=sorting.decided_by)
        return f"{words} {decided} {sorting.reason}".strip()

    def _reasons(self) -> str:
        if self._shown is None:
            return ""
        proposed, lang = self._shown.suggestion, self.wording.lang
        words = self.tr("Table {version} of this program, ours and not law. Family: {family}.").format(
            version=proposed.version, family=proposed.rule.name.of(lang)
        )
        against = [say_text(f"sorting.{code}", lang, params) for code, params in proposed.against]
        found = self.tr("For a complex case:") if against else self.tr("Nothing speaks for a complex case.")
        return f"{words} {found} {('；' if lang == 'zh' else '; ').join(against)}".rstrip()
