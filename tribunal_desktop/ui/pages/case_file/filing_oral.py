"""The oral complaint: taken down, read back, signed or fingerprinted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox

from tribunal_desktop.rules.terms import Attestation, Channel
from tribunal_desktop.services.filing_oral import Attested
from tribunal_desktop.services.filing_views import FilingView, OralComplaint
from tribunal_desktop.ui.pages.case_file.filing_card import FilingCard, folded, lines_high
from tribunal_desktop.ui.pages.cases_fields import TermChoice
from tribunal_desktop.ui.widgets import DateEdit, Field, LineEdit, TextEdit, button, label, row

if TYPE_CHECKING:
    from tribunal_desktop.ui.pages.case_file.filing import FilingSection


class OralCard(FilingCard):
    """Folded to one button unless the complaint was made orally."""

    def __init__(self, section: FilingSection) -> None:
        super().__init__(" ", section)
        self.set_title(self.tr("Oral complaint"))
        self._open = button(self.tr("Take an oral complaint down"), self._unfold, "pencil")
        self._state = label("", wrap=True)
        self._text = lines_high(TextEdit("oral_text", self.tr("In the person's own words"), lines=4))
        self._by = LineEdit("attested_by")
        self._how = TermChoice("attestation", Attestation, self.wording)
        self._on = DateEdit(self.wording, section.services.today, "attested_on")
        self._read = QCheckBox(self.tr("read back, or read by the person"))
        self.fields = {
            "oral_text": Field(self.tr("What the person says"), self._text, required=True),
            "attested_by": Field(self.tr("Signed by"), self._by, required=True),
            "attestation": Field(self.tr("How"), self._how),
            "attested_on": Field(self.tr("Signed on"), self._on, required=True),
            "read_back": Field(self.tr("Before signing"), self._read),
        }
        self._keep = button(self.tr("Save what was said"), self.save, "check")
        self._sign = button(self.tr("Note the signature"), self.sign, "check")
        self._print = button(self.tr("Print the record"), self._print_record, "printer")
        self._pdf = button(self.tr("Save as PDF"), self._save_pdf, "download")
        self.add(row(self._open, 1), self._state, self.grid({"oral_text": (0, 0, 12)}))
        self.add(row(self._keep, self._print, self._pdf, 1))
        self.add(
            self.grid(
                {
                    "attested_by": (0, 0, 3),
                    "attestation": (0, 3, 3),
                    "attested_on": (0, 6, 3),
                    "read_back": (0, 9, 3),
                }
            )
        )
        self.add(row(self._sign, 1))
        self._number = ""
        self.begin()

    def begin(self) -> None:
        """Signed today by nobody yet."""
        self._on.set_value(self.section.services.today())
        self._read.setChecked(False)
        self.quiet()

    def show_view(self, view: FilingView) -> None:
        """The complaint as taken down, and who stands by it."""
        self._number = view.number
        oral = view.oral
        wanted = oral is not None or view.channel is Channel.ORAL
        folded(self._open, shown=not wanted)
        folded(self.fields["oral_text"], self._keep, self._state, shown=wanted)
        signing = [self.fields[name] for name in ("attested_by", "attestation", "attested_on", "read_back")]
        folded(*signing, self._sign, shown=oral is not None and oral.attestation is None)
        folded(self._print, self._pdf, shown=oral is not None)
        self._by.setPlaceholderText(view.plaintiffs)
        self._state.setText(self._said(oral) if oral else self.tr("Nothing was taken down yet."))
        if oral is not None and not self._text.value():
            with self.section.filling():
                self._text.setPlainText(oral.text)

    def save(self) -> None:
        """Keep the words."""
        self.quiet()
        oral, dispute_id, text = self.section.services.oral_complaints, self.section.dispute_id, self._text.value()
        self.section.write(partial(oral.take_down, dispute_id, text), self.fields, self._keep)

    def sign(self) -> None:
        """Keep who signed, how and when."""
        self.quiet()
        on = self._on.value()
        if on is None:
            typed = self._on.edit.text().strip()
            self.fields["attested_on"].show_finding(self.wording.text("finding.date_unreadable", typed=typed))
            return
        by, how = self._by.value() or self._by.placeholderText(), self._how.term(Attestation) or Attestation.SIGNATURE
        attested = Attested(by, how, on, read_back=self._read.isChecked())
        oral, dispute_id = self.section.services.oral_complaints, self.section.dispute_id
        self.section.write(partial(oral.attest, dispute_id, attested), self.fields, self._sign)

    def _unfold(self) -> None:
        folded(self._open, shown=False)
        folded(self.fields["oral_text"], self._keep, shown=True)
        self._text.setFocus()

    def _print_record(self) -> None:
        self.section.print_paper(partial(self.section.services.oral_complaints.paper, self.section.dispute_id))

    def _save_pdf(self) -> None:
        make = partial(self.section.services.oral_complaints.paper, self.section.dispute_id)
        self.section.save_paper(make, self.tr("oral complaint {number}").format(number=self._number))

    def _said(self, oral: OralComplaint) -> str:
        say = self.wording
        words = self.tr("Taken down by {name} on {when}.").format(name=oral.taken_by, when=say.moment(oral.taken_at))
        if oral.attestation is None:
            not_yet = self.tr("Not signed yet: print it, read it back, have it signed.")
            return f"{words} {not_yet}"
        signed = self.tr("Read back; {how} by {name} on {day}.").format(
            how=say.term(oral.attestation), name=oral.attested_by, day=say.date(oral.attested_on)
        )
        return f"{words} {signed}"
