"""The dossier as a list: its papers with what can be done with them, what is missing, what is damaged."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from tribunal_desktop.rules.terms import DossierPaper, Right, SheetSource, Volume
from tribunal_desktop.services.dossier_views import DossierView, SheetRow
from tribunal_desktop.texts import Language, fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.risk_part import hidden_card
from tribunal_desktop.ui.tables.case_dossier import SheetsTable, damage_name
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, DataTable, Pill, SegmentedFilter, button, label
from tribunal_desktop.ui.widgets.wrapping import WrappingRow

NAMED = 6
"""So many missing items or damaged files are named in a line."""


class DossierList(Card):
    """One volume at a time; signals say what a person wants."""

    file_wanted = Signal()
    paper_wanted = Signal()
    look_wanted = Signal(object)
    change_wanted = Signal(object)
    out_wanted = Signal(object)
    move_wanted = Signal(object, int)
    print_wanted = Signal(object)
    export_wanted = Signal()
    archive_wanted = Signal()
    check_wanted = Signal()

    def __init__(self, wording: Locale, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._wording = wording
        self._view: DossierView | None = None
        self._chosen = ""
        self.volumes = SegmentedFilter(self.tr("Volumes"))
        self.table = DataTable(SheetsTable(wording), self.tr("Papers in the dossier"), key="dossier")
        self.table.set_empty_text(self.tr("This volume is empty. Drop files here or add them."))
        self.hidden = hidden_card(wording, wording.term(Volume.SECRET), Right.SEE_SECRET_FILE)
        self.state = Pill()
        self.damaged, self.missing, self.about = (label("", wrap=True) for _ in range(3))
        self.damaged.setProperty("tone", "bad")
        for unknown in (self.hidden, self.state, self.damaged):
            unknown.hide()
        self._make_buttons()
        self._lay_out()
        self.table.picked.connect(lambda _row: self._fit_buttons())
        self.table.opened.connect(self.look_wanted)
        self.volumes.chosen.connect(lambda _key: self._show_volume())
        for keys, by in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), self.table, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(partial(self._move, by))

    def show_view(self, view: DossierView, select: str = "") -> None:
        """Show a dossier with the cursor on ``select``."""
        current = self.table.current_row()
        self._chosen = select or (current.key if current else "")
        self._view = view
        volume = self.volumes.choice() or Volume.MAIN
        secret = len(view.secret) if view.secret is not None else None
        self.volumes.set_choices(
            [
                (Volume.MAIN, self._wording.term(Volume.MAIN), len(view.main)),
                (Volume.SECRET, self._wording.term(Volume.SECRET), secret),
            ]
        )
        self.volumes.choose(volume)
        self._say(view)
        self._show_volume()

    def volume(self) -> Volume:
        """The volume shown."""
        return Volume(self.volumes.choice() or Volume.MAIN)

    def _make_buttons(self) -> None:
        self.add_button = button(self.tr("Add a file…"), self.file_wanted.emit, "file-import", "primary")
        self.paper_button = button(self.tr("Add paper document"), self.paper_wanted.emit, "plus")
        self.look_button = button(self.tr("Look"), lambda: self._emit(self.look_wanted), "eye")
        self.change_button = button(self.tr("Change"), lambda: self._emit(self.change_wanted), "pencil")
        self.out_button = button(self.tr("Take out"), lambda: self._emit(self.out_wanted), "arrow-back-up")
        self.up_button = button(self.tr("Up"), lambda: self._move(-1), "chevron-up")
        self.down_button = button(self.tr("Down"), lambda: self._move(1), "chevron-down")
        self.up_button.setToolTip("Alt+↑")
        self.down_button.setToolTip("Alt+↓")
        self.print_buttons = {
            which: button(self._wording.term(which), partial(self.print_wanted.emit, which), "printer")
            for which in DossierPaper
        }
        self.export_button = button(self.tr("Export a copy…"), self.export_wanted.emit, "shield-lock")
        self.archive_button = button(self.tr("Archive"), self.archive_wanted.emit, "folders")
        self.check_button = button(self.tr("Check all files"), self.check_wanted.emit, "circle-check")

    def _lay_out(self) -> None:
        move = (self.up_button, self.down_button)
        self.add(
            WrappingRow(self.volumes, self.state, self.export_button, self.archive_button),
            WrappingRow(
                self.add_button, self.paper_button, self.look_button, self.change_button, *move, self.out_button
            ),
            self.damaged,
            self.missing,
            self.table,
            self.hidden,
            self.about,
            WrappingRow(*self.print_buttons.values(), self.check_button),
        )
        self.body.addStretch(1)

    def _say(self, view: DossierView) -> None:
        say, lang = self._wording, self._wording.lang
        names = [f"{damage_name(each, say)}（{say.term(each.problem)}）" for each in view.damage]
        self.damaged.setText(
            fill_in(
                self.tr(
                    "{count} {count:file is|files are} damaged: {list}. Restore them from a backup or call your court."
                ),
                count=len(names),
                list=_some(names, lang),
            )
        )
        self.damaged.setVisible(bool(names))
        self._say_missing(view, [must.name.of(lang) for must in view.lacking])
        self._say_state(view)
        words = self.tr(
            "{count} {count:paper|papers}, {pages} {pages:page|pages}; cover, list and notes "
            "carry no number (1991 measures, art. 17)"
        )
        self.about.setText(fill_in(words, count=len(view.main), pages=view.pages))

    def _say_missing(self, view: DossierView, missing: Sequence[str]) -> None:
        if not view.required:
            self.missing.setText(self.tr("Once the procedure is fixed, the required contents are checked here."))
        elif missing:
            words = self.tr("Holds {there} of {all} required {all:item|items}; missing: {list}")
            there = view.required - len(missing)
            self.missing.setText(
                fill_in(words, there=there, all=view.required, list=_some(missing, self._wording.lang))
            )
        else:
            self.missing.setText(
                fill_in(self.tr("All {all} required {all:item is|items are} there."), all=view.required)
            )
        self.missing.setToolTip("\n".join(f"{must.name.of(self._wording.lang)}  {must.basis}" for must in view.lacking))

    def _say_state(self, view: DossierView) -> None:
        self.state.show()
        day = self._wording.short_date
        if view.archived is not None:
            words = self.tr("archived {day}, {by}").format(day=day(view.archived.on), by=view.archived.by)
            if view.late:
                words += fill_in(self.tr("; {count} {count:paper|papers} came later"), count=view.late)
            self.state.show_mark(words, Tone.WARN if view.late else Tone.GOOD, "folders")
        elif view.archive_by is not None:
            self.state.show_mark(
                self.tr("to be archived by {day}").format(day=day(view.archive_by)), Tone.INFO, "clock"
            )
        else:
            open_words = self.tr("closed, not archived") if view.closed else self.tr("the case is open")
            self.state.show_mark(open_words, Tone.NEUTRAL, "info-circle")
        self.archive_button.setText(self.tr("Open again…") if view.archived else self.tr("Archive"))
        self.archive_button.setEnabled(view.closed)

    def _show_volume(self) -> None:
        view = self._view
        if view is None:
            return
        secret = self.volume() is Volume.SECRET
        rows: tuple[SheetRow, ...] = (view.secret or ()) if secret else view.main
        self.hidden.setVisible(secret and view.secret is None)
        self.table.setVisible(not self.hidden.isVisibleTo(self))
        self.table.table.set_rows(rows)
        self.table.fit_height(14)
        self.table.select_place(max(0, self.table.table.place_of(lambda sheet: sheet.key == self._chosen)))
        self._fit_buttons()

    def _fit_buttons(self) -> None:
        view, sheet = self._view, self.table.current_row()
        open_ = view is not None and view.archived is None
        self.look_button.setEnabled(sheet is not None and sheet.source is not SheetSource.PAPER)
        for each in (self.change_button, self.out_button, self.up_button, self.down_button):
            each.setEnabled(open_ and sheet is not None)
        for each in (self.add_button, self.paper_button):
            each.setEnabled(open_)
        self.export_button.setEnabled(view is not None and bool(view.main))

    def _emit(self, signal: SignalInstance) -> None:
        sheet = self.table.current_row()
        if sheet is not None:
            signal.emit(sheet)

    def _move(self, by: int) -> None:
        sheet = self.table.current_row()
        if sheet is not None and self.up_button.isEnabled():
            self.move_wanted.emit(sheet, by)


def _some(names: Sequence[str], lang: Language) -> str:
    between = "；" if lang == "zh" else "; "
    return between.join(names[:NAMED]) + ("…" if len(names) > NAMED else "")
