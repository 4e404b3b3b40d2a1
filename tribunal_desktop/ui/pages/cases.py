"""Cases (案件): the list with the open dispute below it, the intake form, and importing a register."""

from __future__ import annotations

import datetime as dt
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.findings import Finding, blocking, unanswered
from tribunal_desktop.rules.terms import Stage
from tribunal_desktop.security.private_files import save_file
from tribunal_desktop.services.case_intake import KnownDispute
from tribunal_desktop.services.case_query import CaseFilter, from_text
from tribunal_desktop.services.case_views import CaseDetail
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.drafts import DraftRow
from tribunal_desktop.services.filing import TakenIn
from tribunal_desktop.ui.dialogs.files import choose_target
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.page import FIND_ITEM, LIST_ITEM, NEW_ITEM, SERIES_ITEM, Page
from tribunal_desktop.ui.pages.case_file.base_file import CaseFileView
from tribunal_desktop.ui.pages.cases_batch import BatchView
from tribunal_desktop.ui.pages.cases_batch_run import BatchStrip
from tribunal_desktop.ui.pages.cases_filing import FilingForm
from tribunal_desktop.ui.pages.cases_handed_out import HandedOutPapers
from tribunal_desktop.ui.pages.cases_import import EXCEL, ImportView
from tribunal_desktop.ui.pages.cases_intake import DRAFT_LABEL, IntakeForm
from tribunal_desktop.ui.pages.cases_list import CaseBrowser
from tribunal_desktop.ui.pages.cases_registered import RegisteredView
from tribunal_desktop.ui.print_bar import ask_print_private
from tribunal_desktop.ui.tables.cases import STAGE_TONES, parties_words
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.typed_state import State
from tribunal_desktop.ui.widgets import DraftKeeper, Pill
from tribunal_desktop.ui.workers import Tasks

PAGE_KEY = "cases"


class CasesPage(Page):
    """Four views in one place, one of them at a time; reading a dispute never opens a window."""

    def __init__(self, services: Services, tasks: Tasks, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(tasks, locale, parent)
        self._services = services
        self._back = self.add_action(self.tr("All cases"), self._show_list, "chevron-left", keys="Esc")
        self._note_filing_button = self.add_action(self.tr("Note filing…"), self._open_filing, "check")
        self._amend_button = self.add_action(self.tr("Correct"), self._amend_open, "pencil")
        self._stage, self._circuit = Pill(), Pill(self.tr("On circuit"), Tone.INFO, "route")
        self._green = Pill(self.tr("Green channel"), Tone.GOOD)
        for mark in (self._stage, self._green, self._circuit):
            self.add_beside_title(mark)
        self._detail: CaseDetail | None = None
        self._import_button = self.add_action(self.tr("Import…"), self.open_import, "file-import")
        self._export = self.add_action(self.tr("Export to Excel"), self.export, "table-export")
        self._new = self.add_action(self.tr("New case"), self.create_new, "plus", primary=True, keys="Ctrl+N")
        self.browser = CaseBrowser(services, self)
        self.form = IntakeForm(services, self)
        self.imports = ImportView(services.register_import, self)
        self.registered = RegisteredView(locale, HandedOutPapers(services, self))
        self.filing = FilingForm(locale, self._services.today)
        self.file = CaseFileView(services, self)
        self.batch, self.strip = BatchView(services, self), BatchStrip()
        self.setFocusProxy(self.browser.table())
        self._views = (self.browser, self.form, self.imports, self.registered, self.filing, self.file, self.batch)
        self._view: QWidget = self.browser
        for view in (self.strip, *self._views):
            self.body.addWidget(view)
        self._draft = DraftKeeper(tasks, self._keep_named, PAGE_KEY, self.typed_state, self)
        self._draft.watch(self.form)
        self._connect()
        self._show_view(self.browser)

    def title(self) -> str:
        return self.tr("Cases")

    def help_text(self) -> str:
        return self.tr(
            "Every dispute from first contact to archive. Arrow keys walk through the list and the facts below follow; "
            "Enter opens the file: arrow keys or Ctrl+PgUp and Ctrl+PgDn walk through its sections, Tab goes into the "
            "section, Esc comes back to the list. Ctrl+N takes a new case in: what the law demands is checked as you "
            "leave each field, and what it does not demand only asks. The provisional number stands until the parent "
            "court gives the case number."
        )

    def refresh(self) -> None:
        if self._view is self.browser:
            self.browser.reload_choices()
            self.browser.reload()
        elif self._view is self.file:
            self.file.reload()

    def print_current(self) -> bool:
        if self._view is self.browser:
            return self.browser.print_list()
        if self._view is self.registered:
            return self.registered.papers.print_each()
        return self._view is self.file and self.file.current().print_current()

    def open_item(self, key: str) -> None:
        if key == NEW_ITEM:
            self._take_in()
            return
        if key.startswith(SERIES_ITEM):
            self._show_batch()
            self.batch.open_series(key.removeprefix(SERIES_ITEM))
            return
        if key.startswith(LIST_ITEM):
            self._show_list()
            self.browser.show_query(from_text(key.removeprefix(LIST_ITEM)))
            return
        if key and not key.startswith(FIND_ITEM):
            dispute_id, _, section = key.partition("#")
            self._open_file(dispute_id, section)
            return
        self._show_list()
        if key:
            self.browser.search(key.removeprefix(FIND_ITEM), CaseFilter.ALL)

    def item_key(self) -> str:
        return self.file.item_key() if self._view is self.file else ""

    def create_new(self) -> bool:
        if not (self._view is self.file and self.file.current().create_new()):
            self._take_in()
        return True

    def _take_in(self) -> None:
        if self._view is self.form and self.form.known() is None and not self.form.is_blank():
            self.form.focus_field("parties.0.name")
            return
        self._draft.flush()
        self.form.clear()
        self._open_form(self.tr("New case"), "")

    def go_back(self) -> bool:
        if self._view is self.browser:
            return False
        if self._view is self.file:
            if not self.file.go_back():
                self._show_case(self.file.dispute_id())
        elif self._view is self.filing and self._detail is not None:
            self._open_file(self._detail.row.id)
        else:
            self._show_list()
        return True

    def typed_state(self) -> State:
        if self._view is self.file:
            return self.file.typed_state()
        return self.form.typed_state() if self._view is self.form else {}

    def restore_state(self, state: State) -> None:
        if self.file.restore_state(state):
            self._show_view(self.file)
        elif state:
            if self._view is not self.form:
                self._take_in()
            self.form.offer_draft(None)
            self.form.restore_state(state)

    def open_import(self) -> None:
        """Show the view that takes a register in."""
        self._show_view(self.imports)
        self.set_title(self.tr("Import a register"))
        self.imports.begin()

    def save(self) -> None:
        """Check everything once more; register or save when nothing stands in the way."""
        known = self.form.known()
        facts, unreadable = self.form.facts(), self.form.unreadable()
        dispute_id = known.id if known else None
        intake = self._services.intake

        def check() -> tuple[Finding, ...]:
            return (*unreadable, *intake.check(facts, dispute_id))

        self.run(check, self._save_checked, busy_widget=self.form.save_button())

    def export(self) -> None:
        """Write what the list shows to an Excel file."""
        target = choose_target(self, self.tr("Export to Excel"), self.tr("cases.xlsx"), EXCEL)
        if target is None:
            return
        query, lang, cases = self.browser.query(), self.wording.lang, self._services.cases
        self.run(
            lambda: save_file(target, cases.export(query, lang)),
            lambda _none: self.tell(self.tr("Saved as {file}").format(file=target.name)),
            busy_widget=self._export,
        )

    def _connect(self) -> None:
        self.browser.shown.connect(self._show_counts)
        self.browser.detail.page_wanted.connect(self.navigate.emit)
        self.browser.file_wanted.connect(self._open_file)
        self.browser.papers_wanted.connect(self._make_papers)
        self.batch.case_wanted.connect(self.open_item)
        self.batch.changed.connect(self._show_strip)
        self.strip.wanted.connect(self._show_batch)
        self.file.shown.connect(self._show_file_heading)
        self.form.registration_wanted.connect(self.save)
        self.form.cancelled.connect(self._show_list)
        self.form.offer.taken.connect(self._take_draft)
        self.form.offer.dropped.connect(self._drop_draft)
        self.registered.page_wanted.connect(self.navigate.emit)
        self.registered.case_wanted.connect(self._open_file)
        self.registered.another_wanted.connect(self._take_in)
        self.registered.receipt_wanted.connect(self._print_receipt)
        self.filing.filed.connect(self._note_filing)
        self.filing.cancelled.connect(self.go_back)

    def _show_list(self) -> None:
        self._show_view(self.browser)
        self.set_title(self.title())
        self.refresh()
        self.browser.table().setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_batch(self) -> None:
        self._show_view(self.batch)
        self.set_title(self.tr("Papers for many cases"))

    def _make_papers(self, dispute_ids: tuple[str, ...]) -> None:
        self._show_batch()
        self.batch.open_cases(dispute_ids)

    def _show_strip(self) -> None:
        """While another view is up, the run goes on in one line."""
        self.strip.show_words(self.batch.words() if self._view is not self.batch else "")

    def _show_case(self, dispute_id: str) -> None:
        self._show_list()
        self.browser.open_dispute(dispute_id)

    def _open_file(self, dispute_id: str, section: str = "") -> None:
        self._show_view(self.file)
        self.set_title("")
        self.file.open_dispute(dispute_id, section)

    def _show_file_heading(self, detail: CaseDetail) -> None:
        if self._view is not self.file:
            return
        self._detail = detail
        row = detail.row
        self.set_title(row.number)
        who = parties_words(row, self.tr("{plaintiff} v. {defendant}"))
        self.set_subtitle("　".join(filter(None, (who, row.cause.of(self.wording.lang) if row.cause else ""))))
        self._stage.show_mark(self.wording.term(row.outcome or row.stage), STAGE_TONES[row.stage])
        if row.green_channel is not None:
            self._green.setToolTip(self.wording.term(row.green_channel))
        self._show_actions()

    def _show_view(self, view: QWidget) -> None:
        self._draft.flush()
        if self._view is self.file:
            self.file.keep_typed()
        self.notice.dismiss()
        self.put_away_print()
        self._view = view
        for other in self._views:
            other.setVisible(other is view)
        scroll = self.findChild(QScrollArea, "pageScroll")
        if scroll is not None:
            scroll.verticalScrollBar().setValue(0)
        self.show_content()
        self._show_actions()
        if view is not self.browser:
            self.set_subtitle("")
        self._show_strip()

    def _show_actions(self) -> None:
        listed = self._view is self.browser
        self._back.setVisible(not listed)
        for action in (self._import_button, self._export, self._new):
            action.setVisible(listed)
        detail = self._detail if self._view is self.file else None
        self._stage.setVisible(detail is not None)
        self._green.setVisible(detail is not None and detail.row.green_channel is not None)
        self._circuit.setVisible(detail is not None and detail.row.on_circuit)
        self._note_filing_button.setVisible(detail is not None and detail.row.stage is Stage.RECEIVED)
        self._amend_button.setVisible(detail is not None and detail.closed_on is None)

    def _show_counts(self, shown: int, total: int) -> None:
        if self._view is not self.browser:
            return
        if not total and not self.browser.is_filtered():
            self.set_subtitle("")
            self.run(self._services.cases.counts, self._show_empty_or_filters)
            return
        words = self.tr("{shown} of {all} shown").format(
            shown=self.wording.number(shown), all=self.wording.number(total)
        )
        self.set_subtitle(words)
        self.show_content()

    def _show_empty_or_filters(self, counts: dict[CaseFilter, int]) -> None:
        if any(counts.values()):
            self.show_content()
            return
        self.show_empty(
            "folders",
            self.tr("No case yet"),
            self.tr("Cases come in at the counter, in the villages, by post, online, or from a register in Excel."),
            self.tr("Register the first case"),
            self.create_new,
        )

    def _open_form(self, title: str, entity_key: str) -> None:
        self._draft.forget()
        self._show_view(self.form)
        self.set_title(title)
        self._draft.entity_key = entity_key
        self.form.focus_field("parties.0.name")
        self.run(lambda: self._services.drafts.offered(PAGE_KEY), partial(self._offer_draft, entity_key))

    def _offer_draft(self, entity_key: str, drafts: tuple[DraftRow, ...]) -> None:
        found = next((draft for draft in drafts if draft.entity_key == entity_key), None)
        blank = entity_key != "" or self.form.is_blank()
        self.form.offer_draft(found if blank else None)
        if self.form.offer.isVisible():
            self.form.offer.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_draft(self, draft: DraftRow) -> None:
        self.form.restore_state(draft.data)
        self.form.focus_field("parties.0.name")

    def _drop_draft(self, draft: DraftRow) -> None:
        self.run(lambda: self._services.drafts.drop(draft.page_key, draft.entity_key))
        self.form.focus_field("parties.0.name")

    def _amend_open(self) -> None:
        dispute_id = self.file.dispute_id()
        self.run(lambda: self._services.intake.known(dispute_id), self._correct)

    def _correct(self, known: KnownDispute) -> None:
        self.form.correct(known)
        self._open_form(self.tr("Correct {number}").format(number=known.number), known.id)

    def _save_checked(self, findings: tuple[Finding, ...]) -> None:
        self.notice.dismiss()
        if not self.form.show_all(findings):
            if stops := blocking(findings):
                said = self.wording.error(KnownError("intake_blocked", count=len(stops)))
                self.show_words(said.what, Tone.BAD, said.why, said.do)
            return
        form, known, intake = self.form, self.form.known(), self._services.intake
        facts, answers, party_ids = form.facts(), form.answers(), form.party_ids()
        if known is None:
            handed, filings = form.handed_in(), self._services.filings
            self.run(lambda: filings.take_in(facts, answers, handed), self._registered, busy_widget=form.save_button())
        else:
            self.run(
                lambda: intake.amend(known.id, facts, party_ids, answers),
                lambda _none: self._amended(known),
                busy_widget=form.save_button(),
            )

    def _registered(self, taken: TakenIn) -> None:
        self.form.remember()
        self._saved("")
        self.registered.show_dispute(taken)
        self._show_view(self.registered)
        self.set_title(self.tr("Registered"))
        self.registered.setFocus()

    def _print_receipt(self, receipt_id: str) -> None:
        self.run(lambda: self._services.filings.receipt(receipt_id), self._send_to_printer)

    def _send_to_printer(self, paper: Paper) -> None:
        ask_print_private(self, paper, self.tr("Receipt of papers"))

    def _keep_named(self, page_key: str, entity_key: str, state: State) -> None:
        """Journal a draft under the names of its dispute; runs on the database thread."""
        self._services.drafts.keep(page_key, entity_key, state, str(state.get(DRAFT_LABEL, "")))

    def _amended(self, known: KnownDispute) -> None:
        self._saved(known.id)
        self._open_file(known.id)
        self.tell(self.tr("{number} corrected").format(number=known.number), undo=partial(self._undo_correction, known))

    def _undo_correction(self, known: KnownDispute) -> None:
        """Put back what stood there; its questions had been answered when it was registered."""
        intake = self._services.intake

        def put_back() -> None:
            now = intake.known(known.id)
            ids = [party_id if party_id in now.party_ids else None for party_id in known.party_ids]
            answers = {finding.key for finding in intake.check(known.facts, known.id)}
            intake.amend(known.id, known.facts, ids, answers)

        self.run(put_back, lambda _none: self._open_file(known.id))

    def _saved(self, entity_key: str) -> None:
        self._draft.forget()
        self.run(lambda: self._services.drafts.drop(PAGE_KEY, entity_key))
        self.data_changed.emit()

    def _open_filing(self) -> None:
        if self._detail is not None:
            self.filing.begin(self._detail)
            dispute_id, today = self._detail.row.id, self._services.today()
            self.run(partial(self._services.numbers.proposal, dispute_id, today), self.filing.offer)
            self._show_view(self.filing)
            self.set_title(self.tr("Note the filing of {number}").format(number=self._detail.row.number))

    def _note_filing(self, dispute_id: str, filed_on: dt.date, case_no: str, answered: frozenset[str]) -> None:
        numbers, intake = self._services.numbers, self._services.intake

        def checked() -> tuple[Finding, ...]:
            findings = numbers.read(case_no, filed_on).findings if case_no else ()
            if stands := (*blocking(findings), *unanswered(findings, answered)):
                return stands
            intake.mark_filed(dispute_id, filed_on, case_no)
            return ()

        self.run(checked, partial(self._filing_checked, dispute_id))

    def _filing_checked(self, dispute_id: str, findings: tuple[Finding, ...]) -> None:
        if findings:
            self.filing.show_findings(findings)
        else:
            self._filing_noted(dispute_id)

    def _filing_noted(self, dispute_id: str) -> None:
        self.data_changed.emit()
        self._open_file(dispute_id)
        self.tell(self.tr("Filing noted"))
