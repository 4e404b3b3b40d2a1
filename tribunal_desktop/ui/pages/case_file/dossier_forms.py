"""Short forms of the dossier: put a paper in, take one out, hand out a copy, archive or open again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QCheckBox

from tribunal_desktop.rules.dossier import ExportRequest, NewSheet
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.terms import SheetKind, SheetSource
from tribunal_desktop.services.dossier_views import DossierView, SheetRow
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.base_form import ShortForm, chooser, offer_terms
from tribunal_desktop.ui.widgets import DateEdit, Field, LineEdit, PasswordEdit

Today = Callable[[], date]


class SheetForm(ShortForm):
    """A paper as it is put in or changed; files come with it or it exists on paper only."""

    def __init__(self, wording: Locale, today: Today) -> None:
        super().__init__(wording, self.tr("Save"), self.tr("Back"))
        self.files: tuple[Path, ...] = ()
        self.key = ""
        self._kinds = chooser("dossier_kind", self.tr("Kind"))
        self._title_edit = LineEdit("dossier_title")
        self._pages = LineEdit("dossier_pages")
        self._day = DateEdit(wording, today, "dossier_day")
        self.lay_out(
            {
                "kind": Field(self.tr("Kind"), self._kinds),
                "title": Field(self.tr("Name in the list"), self._title_edit, required=True),
                "pages": Field(self.tr("Number of pages"), self._pages, required=True),
                "dated_on": Field(self.tr("Date of the paper"), self._day),
            },
            ("kind", "title"),
            ("pages", "dated_on"),
        )
        self.body.addStretch(1)

    def begin_paper(self, kinds: Sequence[SheetKind]) -> None:
        """A sheet on paper only."""
        self.entitle(self.tr("Add a document that exists on paper only"))
        self._begin(kinds, NewSheet(SheetKind.OTHER, ""), (), "", with_pages=True)

    def begin_file(self, kinds: Sequence[SheetKind], file: Path, guessed: NewSheet) -> None:
        """One file, with what its name says of it."""
        about = self.tr("{file}: kind and name are taken from the file's name; put them right if need be.")
        self.entitle(self.tr("Add a file"), about.format(file=file.name))
        self._begin(kinds, guessed, (file,), "", with_pages=False)

    def begin_change(self, kinds: Sequence[SheetKind], row: SheetRow) -> None:
        """A paper that lies in the dossier."""
        self.entitle(self.tr("Change a paper"), row.title)
        sheet = NewSheet(row.kind, row.title, row.pages, row.dated_on)
        self._begin(kinds, sheet, (), row.key, with_pages=row.source is SheetSource.PAPER)

    def sheet(self) -> NewSheet:
        """What was typed."""
        pages = self._pages.value()
        number = int(pages) if pages.isdecimal() else None
        return NewSheet(SheetKind(self._kinds.currentData()), self._title_edit.value(), number, self._day.value())

    def _begin(
        self, kinds: Sequence[SheetKind], sheet: NewSheet, files: tuple[Path, ...], key: str, *, with_pages: bool
    ) -> None:
        self.files, self.key = files, key
        offer_terms(self._kinds, self.wording, kinds, sheet.kind)
        self._title_edit.setText(sheet.title)
        self._pages.setText(str(sheet.pages or ""))
        self._day.set_value(sheet.dated_on)
        self.fields["pages"].setVisible(with_pages)
        self.begin_at("title" if files or key else "kind")


class ReasonForm(ShortForm):
    """One reason: to take a paper out, to archive with something missing, to open an archived dossier."""

    def __init__(self, wording: Locale, name: str, save: str) -> None:
        super().__init__(wording, save, self.tr("Back"))
        self._reason = LineEdit(name)
        self.lay_out({"reason": Field(self.tr("Why?"), self._reason)}, ("reason",))
        self.body.addStretch(1)

    def reason(self) -> str:
        """What was typed."""
        return self._reason.value()

    def begin(self, title: str, about: str, key: str = "") -> None:
        """Ask for it."""
        self.key = key
        self.entitle(title, about)
        self._reason.clear()
        self.begin_at("reason")


class ExportForm(ShortForm):
    """Who gets a copy, what for, and the passphrase that closes it."""

    def __init__(self, wording: Locale) -> None:
        super().__init__(wording, self.tr("Choose the file and export"), self.tr("Back"))
        self._receiver = LineEdit("dossier_receiver", self.tr("unit and name"))
        self._purpose = LineEdit("dossier_purpose", self.tr("for example: sent up with an appeal"))
        self._passphrase, self._repeated = PasswordEdit(), PasswordEdit()
        self.plain = QCheckBox(self.tr("Without a passphrase: whoever has the file can read it"))
        self.lay_out(
            {
                "receiver": Field(self.tr("Who receives it?"), self._receiver, required=True),
                "purpose": Field(self.tr("What for?"), self._purpose, required=True),
                "passphrase": Field(self.tr("Passphrase"), self._passphrase, required=True),
                "repeated": Field(self.tr("Passphrase once more"), self._repeated, required=True),
            },
            ("receiver", "purpose"),
            ("passphrase", "repeated"),
            self.plain,
        )
        self.body.addStretch(1)
        self.plain.toggled.connect(self._fit)

    def begin(self, view: DossierView, key: str) -> None:
        """Ask anew; passphrases are never kept."""
        about = self.tr(
            "Main volume, {count} {count:paper|papers}. Anybody can check the copy without this program. The "
            "recipient is recorded. Key of this computer: {key}"
        )
        self.entitle(self.tr("Export a sealed copy"), fill_in(about, count=len(view.main), key=key))
        for editor in (self._receiver, self._purpose, self._passphrase, self._repeated):
            editor.clear()
        self.plain.setChecked(False)
        self.begin_at("receiver")

    def asked(self) -> ExportRequest:
        """What was typed."""
        plain = self.plain.isChecked()
        passphrase = "" if plain else self._passphrase.text()
        return ExportRequest(self._receiver.value(), self._purpose.value(), passphrase, plain)

    def repeated(self) -> str:
        """The passphrase as typed the second time."""
        return self._repeated.text()

    def _fit(self, plain: bool) -> None:
        for name in ("passphrase", "repeated"):
            self.fields[name].setVisible(not plain)


def reason_wanted() -> Finding:
    """A reason is missing at its field."""
    return Finding("dossier_reason_missing", "reason", Severity.BLOCK)
