"""Section 要素 of the case file: both sides' element sheets, their comparison, the series, the papers."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from tribunal_desktop import texts
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.rules.terms import ElementMark, ElementSide, ElementStanding
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.element_views import ElementsView, SeriesDone, SeriesView
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_keeping import Keeping
from tribunal_desktop.ui.pages.case_file.base_paper import PaperView
from tribunal_desktop.ui.pages.case_file.base_section import CaseSection, SectionMark
from tribunal_desktop.ui.pages.case_file.elements_choose import ChooseSheet
from tribunal_desktop.ui.pages.case_file.elements_compare import CompareView
from tribunal_desktop.ui.pages.case_file.elements_form import SideForm
from tribunal_desktop.ui.pages.case_file.elements_series import Picked, SeriesPanel
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.typed_state import State
from tribunal_desktop.ui.widgets import Notice, Pill, SegmentedFilter, ViewStack, button, label, row

COMPARE = "compare"
_FOUND = "found"


class ElementsSection(CaseSection):
    """Shows the sheet in use; without one offers the sheet of the cause."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self.view: ElementsView | None = None
        self.forms: dict[ElementSide, SideForm] = {}
        self.chooser: ChooseSheet | None = None
        self.compare = CompareView(page.wording, self)
        self.series = SeriesPanel(page.wording, self)
        self.paper = PaperView(page, self)
        self._built_for: tuple[str, str, bool] | None = None
        self._typed: State = {}
        self._name, self._sample = label("", "heading"), Pill()
        self.tabs = SegmentedFilter(self.tr("Part of the element sheet"))
        self.series_button = button(self.tr("Series"), self.open_series, "copy")
        self.change_button = button(self.tr("Another sheet"), self._open_chooser, "pencil")
        self.warning = Notice()
        self.right_sheet_button = button("", self._take_matching, "check")
        self.keep_button = button(self.tr("Keep this sheet"), self._keep_sheet)
        self._head, self._warned = QWidget(), QWidget()
        self.stack = ViewStack()
        self._lay_out()
        self._connect()

    def reload(self) -> None:
        dispute_id = self.dispute_id
        self.page.run(lambda: self.services.elements.view(dispute_id), self._show)

    def clear(self) -> None:
        """Another dispute comes: forms are built anew."""
        super().clear()
        self.view, self._built_for, self._typed = None, None, {}
        self._drop_forms()

    def typed_state(self) -> State:
        state: State = dict(self._typed)
        for form in self.forms.values():
            state |= form.state()
        found = self.compare.unsaved_found()
        return state | {_FOUND: list(found)} if found else state

    def restore_state(self, state: State) -> None:
        """Type a draft again, now or as soon as the sheet is there."""
        self._typed = dict(state)
        if self.view is not None:
            self._put_typed()

    def print_current(self) -> bool:
        """Print the paper that is shown; else show the one that belongs to the open part."""
        if self.stack.currentWidget() is self.paper:
            return self.paper.print_paper()
        if self.view is None or self.view.sheet is None:
            return False
        if self.tabs.choice() == COMPARE:
            self._show_comparison()
        else:
            self._show_form(ElementSide(self.tabs.choice()), blank=False)
        return True

    def go_back(self) -> bool:
        """From a paper, the series or the choice back to the sheet."""
        inner = (self.paper, self.series, self.chooser)
        if self.view is None or self.view.sheet is None or self.stack.currentWidget() not in inner:
            return False
        self._show_tab()
        return True

    def open_tab(self, key: str) -> None:
        """Open a side's sheet or the comparison as if clicked."""
        if self.view is not None and self.view.sheet is not None:
            self.tabs.choose(key)

    def open_series(self) -> None:
        """Offer the cases of the series."""
        dispute_id = self.dispute_id
        self.page.run(
            lambda: self.services.elements.series(dispute_id), self._show_series, busy_widget=self.series_button
        )

    def _show(self, view: ElementsView) -> None:
        if view.dispute_id != self.dispute_id:
            return
        self.view = view
        has_sheet = view.sheet is not None
        self._head.setVisible(has_sheet)
        self._show_warning(view)
        if not has_sheet:
            self._drop_forms()
            self._show_chooser(view)
            return
        self._show_head(view)
        with self.filling():
            self._fill_forms(view)
            self.compare.show_view(view)
        if self._typed:
            self._put_typed()
        if self.stack.currentWidget() not in (self.paper, self.series):
            self._show_tab()

    def _show_head(self, view: ElementsView) -> None:
        if view.sheet is None:
            return
        self._name.setText(view.sheet.name.of(self.wording.lang))
        self._sample.show_mark(self.tr("sample, version {version}").format(version=view.sheet.version), Tone.NEUTRAL)
        self._sample.setToolTip("\n".join(view.sheet.basis))
        disputed = sum(point.standing is ElementStanding.DISPUTED for point in view.points)
        sides = [
            (
                side.value,
                self.tr("{side} {given}/{all}").format(
                    side=self.wording.term(side), given=view.answered(side), all=view.asked(side)
                ),
                None,
            )
            for side in ElementSide
        ]
        self.tabs.set_choices([*sides, (COMPARE, self.tr("Comparison: {count} disputed").format(count=disputed), None)])
        for part in (self.series_button, self.change_button):
            part.setVisible(not view.closed)

    def _show_warning(self, view: ElementsView) -> None:
        self._warned.setVisible(view.wrong_cause and not view.closed)
        if not view.wrong_cause:
            self.warning.hide()
            return
        cause = view.cause.of(self.wording.lang) if view.cause else self.tr("none")
        self.warning.show_words(
            self.tr("The cause changed to {cause} after this sheet was chosen.").format(cause=cause),
            Tone.WARN,
            self.tr("Answers on this sheet are kept whichever sheet is used."),
        )
        self.right_sheet_button.setVisible(view.matching is not None)
        if view.matching is not None:
            name = view.matching.name.of(self.wording.lang)
            self.right_sheet_button.setText(self.tr("Use the sheet for {name}").format(name=name))

    def _fill_forms(self, view: ElementsView) -> None:
        sheet = view.sheet
        built_for = (sheet.key, sheet.version, view.closed) if sheet else None
        if built_for == self._built_for:
            for form in self.forms.values():
                form.show_view(view)
            return
        self._drop_forms()
        self._built_for = built_for
        for side in ElementSide:
            form = SideForm(view, side, self.wording, self.services.today, self)
            form.save_wanted.connect(partial(self._save, side))
            form.paper_wanted.connect(lambda blank, side=side: self._show_form(side, blank=blank))
            form.touched.connect(self._journal().touch)
            self.forms[side] = form
            self.stack.addWidget(form)

    def _put_typed(self) -> None:
        state, self._typed = self._typed, {}
        for form in self.forms.values():
            form.restore(state)
        found = state.get(_FOUND)
        if isinstance(found, list):
            self.compare.restore_found(str(found[0]), str(found[1]))

    def _show_tab(self, _key: str = "") -> None:
        chosen = self.tabs.choice()
        page = self.compare if chosen == COMPARE else self.forms.get(ElementSide(chosen)) if chosen else None
        if page is not None:
            self.stack.setCurrentWidget(page)

    def _go_to_tab(self, key: str) -> None:
        self._show_tab()
        if key == COMPARE:
            self.compare.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.forms[ElementSide(key)].focus_first_open()

    def _save(self, side: ElementSide) -> None:
        form, view = self.forms[side], self.view
        if view is None or view.sheet is None:
            return
        dispute_id, typed, source = self.dispute_id, form.typed(), form.source()
        findings = self.services.elements.check(view.sheet, typed)
        form.show_findings(findings)
        if findings:
            return
        self.page.run(
            lambda: self.services.elements.answer(dispute_id, side, typed, source),
            partial(self._saved_answers, form),
            busy_widget=form.save_button,
        )

    def _saved_answers(self, form: SideForm, changed: int) -> None:
        form.accept()
        self.saved()
        if self.typed_state():
            self._journal().touch()
        self.page.tell(fill_in(self.tr("{count} {count:answer|answers} saved"), count=changed))
        self.reload()

    def _choose(self, key: str) -> None:
        dispute_id = self.dispute_id
        self.page.run(lambda: self.services.elements.choose(dispute_id, key), partial(self._chosen, key))

    def _chosen(self, key: str, before: str) -> None:
        undo = partial(self._undo_choice, before) if before != key else None
        self.page.tell(self.tr("Element sheet chosen"), undo=undo)
        self.tabs.set_choices([])
        self._written()
        self.page.run(lambda: None, lambda _none: self._focus_form())

    def _undo_choice(self, before: str) -> None:
        dispute_id, elements = self.dispute_id, self.services.elements
        back = partial(elements.choose, dispute_id, before) if before else partial(elements.put_away, dispute_id)
        self.page.run(back, lambda _before: self._written())

    def _focus_form(self) -> None:
        form = self.forms.get(ElementSide.CLAIMANT)
        if form is not None and form.isVisible():
            form.focus_first_open()

    def _take_matching(self) -> None:
        if self.view is not None and self.view.matching is not None:
            self._choose(self.view.matching.key)

    def _keep_sheet(self) -> None:
        if self.view is not None and self.view.sheet is not None:
            self._choose(self.view.sheet.key)

    def _open_chooser(self) -> None:
        if self.view is not None:
            self._show_chooser(self.view)

    def _show_chooser(self, view: ElementsView) -> None:
        if self.chooser is not None:
            self.stack.removeWidget(self.chooser)
            self.chooser.deleteLater()
        self.chooser = ChooseSheet(view, self.wording, self)
        self.chooser.chosen.connect(self._choose)
        self.stack.addWidget(self.chooser)
        self.stack.setCurrentWidget(self.chooser)

    def _mark(self, element_id: str, mark: ElementMark | None, note: str) -> None:
        point = next(point for point in self.view.points if point.element.id == element_id) if self.view else None
        before = (ElementMark(point.standing.value), point.note) if point and point.marked else (None, "")
        self._do(
            partial(self.services.elements.mark, self.dispute_id, element_id, mark, note),
            self.tr("Marked") if mark else self.tr("Back to the comparison"),
            partial(self._mark, element_id, *before),
        )

    def _find(self, element_id: str, words: str) -> None:
        before = (
            next((point.found for point in self.view.points if point.element.id == element_id), "") if self.view else ""
        )
        self._do(
            partial(self.services.elements.find, self.dispute_id, {element_id: words}),
            self.tr("Finding saved"),
            partial(self._find, element_id, before),
        )

    def _find_agreed(self) -> None:
        dispute_id = self.dispute_id
        self.page.run(lambda: self.services.elements.find_agreed(dispute_id), self._found_agreed)

    def _found_agreed(self, elements: tuple[str, ...]) -> None:
        find = partial(self.services.elements.find, self.dispute_id, dict.fromkeys(elements, ""))
        undo = (lambda: self.page.run(find, lambda _none: self._written())) if elements else None
        self.page.tell(
            fill_in(self.tr("{count} agreed {count:element|elements} adopted as found"), count=len(elements)), undo=undo
        )
        self._written()

    def _do(self, act: Callable[[], None], said: str, undo: Callable[[], None]) -> None:
        def done(_none: None) -> None:
            self.page.tell(said, undo=undo)
            self._written()

        self.page.run(act, done)

    def _written(self) -> None:
        self.changed.emit()
        self.reload()

    def _show_series(self, series: SeriesView) -> None:
        self.stack.setCurrentWidget(self.series)
        self.series.show_series(series)

    def _fill_series(self, cases: tuple[str, ...], picked: Picked) -> None:
        dispute_id = self.dispute_id
        self.page.run(
            lambda: self.services.elements.fill_series(dispute_id, cases, picked),
            self._series_filled,
            busy_widget=self.series.fill_button,
        )

    def _series_filled(self, done: SeriesDone) -> None:
        words = fill_in(
            self.tr("{cases} {cases:case|cases} filled with {answers} {answers:answer|answers}"),
            cases=done.disputes,
            answers=done.answers,
        )
        if done.kept:
            words += self.tr("; {count} stood there already").format(count=done.kept)
        self.page.tell(words, undo=partial(self._undo_series, done.id))
        self._show_tab()
        self._written()

    def _undo_series(self, series_id: str) -> None:
        self.page.run(lambda: self.services.elements.undo_series(series_id), lambda _count: self._written())

    def _show_form(self, side: ElementSide, *, blank: bool) -> None:
        dispute_id = self.dispute_id
        name = self.tr("Element sheet, {side}").format(side=self.wording.term(side))
        title = texts.text("paper_title.element_form", "zh", side=texts.term(side, "zh"))
        self.page.run(
            lambda: self.services.elements.form(dispute_id, side, blank=blank),
            partial(self._show_paper, name, self.keep_as(f"{side.value}.blank" if blank else side.value, title)),
        )

    def _show_comparison(self) -> None:
        dispute_id = self.dispute_id
        name = self.tr("Comparison of elements")
        keeping = self.keep_as()
        self.page.run(lambda: self.services.elements.comparison(dispute_id), partial(self._show_paper, name, keeping))

    def _show_judgment(self) -> None:
        dispute_id = self.dispute_id
        name = self.tr("Table of elements for the judgment")
        keeping, elements = self.keep_as(), self.services.elements
        self.page.run(lambda: elements.judgment_table(dispute_id), partial(self._show_paper, name, keeping))

    def _show_paper(self, name: str, keeping: Keeping, paper: Paper) -> None:
        self.stack.setCurrentWidget(self.paper)
        self.paper.show_paper(paper, name, f"{name}.pdf", keeping)

    def _drop_forms(self) -> None:
        for form in self.forms.values():
            self.stack.removeWidget(form)
            form.deleteLater()
        self.forms, self._built_for = {}, None

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._go_to_tab)
        self.compare.marked.connect(self._mark)
        self.compare.found.connect(self._find)
        self.compare.find_agreed_wanted.connect(self._find_agreed)
        self.compare.comparison_wanted.connect(self._show_comparison)
        self.compare.judgment_wanted.connect(self._show_judgment)
        self.series.fill_wanted.connect(self._fill_series)
        self.series.left.connect(self._show_tab)
        self.paper.back_wanted.connect(self._show_tab)
        for keys, tab in (("Ctrl+1", "claimant"), ("Ctrl+2", "respondent"), ("Ctrl+3", COMPARE)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self.open_tab, tab))

    def _lay_out(self) -> None:
        line = row(self._name, self._sample, 1, self.series_button, self.change_button, spacing=10)
        self._head.setLayout(line)
        warned = row(1, self.keep_button, self.right_sheet_button)
        self._warned.setLayout(warned)
        self.warning.hide()
        self.body.addWidget(self._head)
        self.body.addWidget(self.warning)
        self.body.addWidget(self._warned)
        self.body.addWidget(self.tabs)
        self.body.addWidget(self.stack, 1)
        for part in (self.compare, self.series, self.paper):
            self.stack.addWidget(part)


def elements_mark(services: Services, dispute_id: str) -> SectionMark | None:
    """How many elements are in dispute; nothing for a case without a sheet."""
    disputed = services.elements.disputed(dispute_id)
    return SectionMark(len(disputed), Tone.WARN) if disputed else None
