"""The trail (留痕) of a dispute: every event with who, when and why, its stages, its marks."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

from tribunal_desktop import texts
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.rules.terms import CaseMarkKind
from tribunal_desktop.services.case_trail import STAGE_KIND, MarkRow, Trail
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_keeping import print_kept
from tribunal_desktop.ui.pages.case_file.base_section import CaseSection
from tribunal_desktop.ui.tables.case_trail import MarksTable, TrailTable
from tribunal_desktop.ui.widgets import Card, DataTable, DateEdit, LineEdit, button, label, row
from tribunal_desktop.ui.widgets.stage_chart import Bars, StageChart

EVENTS_SHOWN, MARKS_SHOWN = 10, 4


class TrailSection(CaseSection):
    """Reads only; the one thing written here is a mark, with undo."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self._found: Trail | None = None
        self._kind = _filter(self.tr("Every kind"), self.tr("Kind of event"))
        self._actor = _filter(self.tr("Everybody"), self.tr("Person"))
        self._count = label("", "secondary")
        self.events = DataTable(TrailTable(self.wording), self.tr("Trail"), key="case.trail")
        self.events.set_empty_text(self.tr("Nothing of this kind."))
        self.chart = StageChart(self.tr("Days per stage"))
        self.marks = DataTable(MarksTable(self.wording), self.tr("Marks"), key="case.marks")
        self.marks.set_empty_text(self.tr("Nothing marked. Mark a livestreamed hearing or published papers below."))
        self._mark_kind = QComboBox()
        self._mark_kind.setAccessibleName(self.tr("Mark"))
        for kind in CaseMarkKind:
            self._mark_kind.addItem(self.wording.term(kind), kind)
        self._mark_day = DateEdit(self.wording, services.today, "mark.day")
        self._mark_link = LineEdit("mark.link", self.tr("link or title"))
        self._mark_link.setAccessibleName(self.tr("Link or title"))
        self._remove = button(self.tr("Remove mark"), self._remove_mark, "trash")
        card = Card(self.tr("Every event"))
        card.add_header(button(self.tr("Print"), self.print_current, "printer"))
        card.add(row(self._kind, self._actor, self._count, 1), self.events)
        stages = Card(self.tr("Days per stage"))
        stages.add(self.chart)
        marked = Card(self.tr("Livestream and publication"))
        marked.add_header(self._remove)
        marked.add(
            self.marks,
            row(self._mark_kind, self._mark_day, self._mark_link, button(self.tr("Mark"), self._add_mark)),
        )
        for part in (card, stages, marked):
            self.body.addWidget(part)
        self.body.addStretch(1)
        for box in (self._kind, self._actor):
            box.activated.connect(lambda _place: self._narrow())
        self._mark_link.returnPressed.connect(self._add_mark)

    def reload(self) -> None:
        """Read the trail anew."""
        dispute_id = self.dispute_id
        self.page.run(lambda: self.services.case_trail.trail(dispute_id), lambda found: self._show(dispute_id, found))

    def print_current(self) -> bool:
        """Print what is shown, in the order it happened."""
        dispute_id, kind, actor = self.dispute_id, self._kind.currentData(), self._actor.currentData()
        self.page.run(lambda: self.services.case_trail.paper(dispute_id, kind, actor), self._print)
        return True

    def _show(self, dispute_id: str, found: Trail) -> None:
        if dispute_id != self.dispute_id:
            return
        self._found = found
        kinds = sorted({event.kind for event in found.events})
        _fill(self._kind, [(kind, self._kind_words(kind)) for kind in kinds])
        _fill(self._actor, [(name, name) for name in sorted({event.actor for event in found.events if event.actor})])
        self._narrow()
        self.chart.show_bars(
            (self.tr("days"),),
            [
                Bars(
                    self.wording.term(span.stage),
                    (float(span.days),),
                    (
                        fill_in(
                            self.tr("{days} {days:day|days}, from {day}"),
                            days=span.days,
                            day=self.wording.short_date(span.entered_on),
                        ),
                    ),
                )
                for span in found.stages
            ],
        )
        self.marks.table.set_rows(found.marks)
        self.marks.fit_height(MARKS_SHOWN)
        self._remove.setEnabled(bool(found.marks))

    def _narrow(self) -> None:
        if self._found is None:
            return
        kind, actor, every = self._kind.currentData(), self._actor.currentData(), self._found.events
        shown = [event for event in every if kind in ("", event.kind) and actor in ("", event.actor)]
        self.events.table.set_rows(shown)
        self.events.fit_height(EVENTS_SHOWN)
        words = fill_in(self.tr("{shown} of {all} {all:event|events}"), shown=len(shown), all=len(every))
        self._count.setText(words)

    def _kind_words(self, kind: str) -> str:
        return self.tr("stage") if kind == STAGE_KIND else self.wording.text(f"record.{kind}")

    def _add_mark(self) -> None:
        dispute_id, trail = self.dispute_id, self.services.case_trail
        kind, day, link = self._mark_kind.currentData(), self._mark_day.value(), self._mark_link.text()
        if day is None:
            self._mark_day.setFocus()
            return

        def marked(mark: MarkRow) -> None:
            self._mark_link.clear()
            self.saved()
            self.reload()
            self.page.tell(self.tr("Marked"), lambda: self._write(lambda: trail.remove_mark(mark.id)))

        self.page.run(lambda: trail.add_mark(dispute_id, CaseMarkKind(kind), day, link), marked)

    def _remove_mark(self) -> None:
        mark, trail, dispute_id = self.marks.current_row(), self.services.case_trail, self.dispute_id
        if mark is None:
            self.marks.select_place(0)
            return

        def removed(_none: None) -> None:
            self.changed.emit()
            self.reload()
            self.page.tell(
                self.tr("Mark removed"),
                lambda: self._write(lambda: trail.add_mark(dispute_id, mark.kind, mark.marked_on, mark.link)),
            )

        self.page.run(lambda: trail.remove_mark(mark.id), removed)

    def _write(self, fn: object) -> None:
        self.page.run(fn, lambda _done: self.reload())  # type: ignore[arg-type]

    def _print(self, paper: Paper) -> None:
        print_kept(self.page, paper, self.keep_as(title=texts.text("paper_title.case_trail", "zh")))


def _filter(every: str, name: str) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    made.addItem(every, "")
    made.setMinimumWidth(170)
    return made


def _fill(box: QComboBox, items: list[tuple[str, str]]) -> None:
    chosen = box.currentData()
    while box.count() > 1:
        box.removeItem(1)
    for key, text in items:
        box.addItem(text, key)
    box.setCurrentIndex(max(0, box.findData(chosen)))
