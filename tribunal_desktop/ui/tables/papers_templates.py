"""Tables of the forms a tribunal words itself, and of the changes of one form."""

from __future__ import annotations

from PySide6.QtCore import QObject

from tribunal_desktop.documents.forms.template import FormOrigin
from tribunal_desktop.rules.terms import OwnFormState
from tribunal_desktop.services.form_wording_views import FormWordingRow, WordingChange
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone

ORIGIN_TONES = {FormOrigin.OFFICIAL: Tone.GOOD, FormOrigin.OWN: Tone.INFO, FormOrigin.SAMPLE: Tone.WARN}

STATE_TONES = {OwnFormState.DRAFT: Tone.WARN, OwnFormState.IN_USE: Tone.GOOD, OwnFormState.WITHDRAWN: Tone.NEUTRAL}


def whose(row: FormWordingRow, wording: Locale) -> str:
    """Whose form it is; of one the tribunal made itself, what has become of it."""
    if row.state is None:
        return wording.term(row.origin)
    return wording.text("own_form_is", state=wording.term(row.state))


class TemplatesTable(RowTable[FormWordingRow]):
    """Forms by group, each with whose wording it is, its version, own words, and how often it was used."""

    def __init__(self, wording: Locale, parent: QObject | None = None) -> None:
        def name(row: FormWordingRow) -> str:
            return str(getattr(row.name, wording.lang))

        columns: list[Column[FormWordingRow]] = [
            Column("form", self.tr("Form"), name, 0, tip=name),
            Column("group", self.tr("Group"), lambda row: wording.term(row.group), 84, secondary=True),
            Column(
                "origin",
                self.tr("Whose"),
                lambda row: whose(row, wording),
                112,
                tone=lambda row: STATE_TONES[row.state] if row.state else ORIGIN_TONES[row.origin],
            ),
            Column("version", self.tr("Version"), lambda row: row.version, 66, secondary=True),
            Column("own", self.tr("Own wording"), self._own, 108, tone=self._tone, sort=lambda row: row.changed),
            Column(
                "made",
                self.tr("Made"),
                lambda row: self.tr("{count}×").format(count=row.made) if row.made else "—",
                72,
                right=True,
                secondary=True,
                sort=lambda row: row.made,
            ),
            Column(
                "law",
                self.tr("Law"),
                lambda row: self.tr("not in force") if row.lapsed else "",
                84,
                tone=lambda row: Tone.WARN if row.lapsed else None,
            ),
        ]
        super().__init__(columns, parent=parent)

    def _own(self, row: FormWordingRow) -> str:
        if row.outdated:
            return self.tr("{count}, look again").format(count=row.changed)
        if row.official_changed:
            return self.tr("{count}, official").format(count=row.changed)
        return self.tr("texts: {count}").format(count=row.changed) if row.changed else ""

    def _tone(self, row: FormWordingRow) -> Tone | None:
        if not row.changed:
            return None
        return Tone.WARN if row.outdated or row.official_changed else Tone.INFO


class ChangesTable(RowTable[WordingChange]):
    """Every change of a form, the latest first."""

    def __init__(self, wording: Locale, parent: QObject | None = None) -> None:
        columns: list[Column[WordingChange]] = [
            Column(
                "no",
                self.tr("No."),
                lambda row: str(row.revision) if row.built else f"L{row.revision}",
                56,
                secondary=True,
                gives_way=2,
            ),
            Column("when", self.tr("When"), lambda row: wording.short_moment(row.written_at), 150),
            Column("who", self.tr("Who"), lambda row: row.written_by, 84, gives_way=3),
            Column("what", self.tr("Text"), lambda row: row.name.of(wording.lang), 0),
            Column(
                "how",
                self.tr("Change"),
                self._how,
                98,
                gives_way=1,
                tone=lambda row: Tone.NEUTRAL if row.words is None else Tone.INFO,
            ),
        ]
        super().__init__(columns, parent=parent)

    def _how(self, row: WordingChange) -> str:
        if row.built:
            return self.tr("form")
        if row.words is None:
            return self.tr("original")
        return self.tr("taken over") if row.taken_from else self.tr("worded")
