"""Monthly scores (月度评分): the sheets of a month, missing ones first, and notices to the townships."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.rules.volunteers import ScoreItem, Work, full_marks, total
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.paper_rows import KeepAs
from tribunal_desktop.services.volunteer_views import NewNotice, NoticeRow, ScoreMonth, ScoreRow, SheetView
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_form import ShortForm
from tribunal_desktop.ui.pages.people_volunteers_part import MonthPicker, VolunteersPart, whole_number
from tribunal_desktop.ui.tables.base import RowTable
from tribunal_desktop.ui.tables.people_volunteers import VolunteerColumns
from tribunal_desktop.ui.widgets import Card, DataTable, DateEdit, Field, LineEdit, TextEdit, button, label
from tribunal_desktop.ui.widgets.wrapping import WrappingRow

_BESIDE = 2


class SheetForm(ShortForm):
    """One sheet: a mark for every item, with the work of the month beside it; the total adds itself up."""

    def __init__(self, page: Page, view: SheetView) -> None:
        super().__init__(page.wording, "", "")
        self.save_button.setText(self.tr("Save the sheet"))
        self._back.setText(self.tr("Back"))
        self.view = view
        self.marks = {item.id: self._mark(item) for item in view.sheet.items}
        self.comment = TextEdit("score_comment", self.tr("required for a low total"), 2)
        self.comment.setPlainText(view.comment)
        self._sum = label("", "heading")
        lang = page.wording.lang
        fields = {
            item.id: Field(
                self.tr("{item} (0 to {most})").format(item=item.name.of(lang), most=item.most),
                self.marks[item.id],
                self._work(item, view.work[item.id]),
                required=True,
            )
            for item in view.sheet.items
        }
        names = list(fields)
        fields["comment"] = Field(self.tr("Comment"), self.comment)
        lines = [names[place : place + _BESIDE] for place in range(0, len(names), _BESIDE)]
        self.lay_out(fields, *lines, self._sum, ("comment",))
        items = (
            self.tr("Items set by this tribunal, in force from {day}.").format(day=page.wording.date(view.own_since))
            if view.own_since
            else self.tr("The items are a sample, not official.")
        )
        month = self.tr("{year}-{month}").format(year=view.month.year, month=f"{view.month.month:02}")
        self.entitle(
            self.tr("{name}, {month}").format(name=view.volunteer, month=month),
            self.tr("Scored by {judge}. {items}").format(judge=view.judge, items=items),
        )
        self._add_up()

    def typed(self) -> dict[str, int | None]:
        """The marks as typed; None where no whole number stands."""
        return {key: whole_number(edit.value()) for key, edit in self.marks.items()}

    def _mark(self, item: ScoreItem) -> LineEdit:
        edit = LineEdit(f"mark_{item.id}")
        known = self.view.marks.get(item.id)
        edit.setText("" if known is None else str(known))
        edit.textChanged.connect(lambda _text: self._add_up())
        return edit

    def _work(self, item: ScoreItem, work: Work) -> str:
        if not item.tasks:
            return ""
        return fill_in(
            self.tr("this month: {done} done, {in_time} in time, {minutes} {minutes:minute|minutes}"),
            done=work.done,
            in_time=work.in_time,
            minutes=work.minutes,
        )

    def _add_up(self) -> None:
        if hasattr(self, "_sum"):
            self._sum.setText(
                self.tr("Total {total} of {full}").format(
                    total=total(self.view.sheet, self.typed()), full=full_marks(self.view.sheet)
                )
            )


class NoticeForm(ShortForm):
    """The facts of a notice to the township, filled in from the two low months."""

    def __init__(self, services: Services, page: Page) -> None:
        super().__init__(page.wording, "", "")
        self.save_button.setText(self.tr("Make the letter"))
        self._back.setText(self.tr("Back"))
        self._volunteer_id = ""
        self.township = LineEdit("notice_township")
        self.reply_by = DateEdit(page.wording, services.today, "notice_reply_by")
        self.reason = TextEdit("notice_reason", lines=2)
        self.evidence = TextEdit("notice_evidence", lines=4)
        self.lay_out(
            {
                "township": Field(self.tr("To the township"), self.township, required=True),
                "reply_by": Field(self.tr("Answer by"), self.reply_by, required=True),
                "reason": Field(self.tr("Reason"), self.reason, required=True),
                "evidence": Field(self.tr("Facts it rests on, one a line"), self.evidence, required=True),
            },
            ("township", "reply_by"),
            ("reason",),
            ("evidence",),
        )

    def begin(self, name: str, new: NewNotice) -> None:
        """Start with what is proposed."""
        self._volunteer_id = new.volunteer_id
        self.entitle(
            self.tr("Replace {name}").format(name=name),
            self.tr("The letter is kept in the registry and shown for printing; the answer is noted below."),
        )
        self.township.setText(new.township)
        self.reply_by.set_value(new.reply_by)
        self.reason.setPlainText(new.reason)
        self.evidence.setPlainText(new.evidence)

    def typed(self) -> NewNotice:
        """What stands in the fields."""
        return NewNotice(
            self._volunteer_id,
            self.township.value(),
            self.reason.value(),
            self.evidence.value(),
            self.reply_by.value(),
        )


class AnswerForm(ShortForm):
    """Notes what the township answered."""

    def __init__(self, services: Services, page: Page) -> None:
        super().__init__(page.wording, "", "")
        self.save_button.setText(self.tr("Note the answer"))
        self._back.setText(self.tr("Back"))
        self.day = DateEdit(page.wording, services.today, "notice_replied")
        self.reply = LineEdit("notice_reply")
        self.lay_out(
            {
                "replied_on": Field(self.tr("Day"), self.day, required=True),
                "reply": Field(self.tr("Answer"), self.reply, required=True),
            },
            ("replied_on", "reply"),
        )

    def begin(self, notice: NoticeRow, today: date) -> None:
        """Say what is answered."""
        self.entitle(self.tr("{township} about {name}").format(township=notice.township, name=notice.volunteer))
        self.day.set_value(notice.replied_on or today)
        self.reply.setText(notice.reply)


class ScoresPart(VolunteersPart):
    """Sheets of a month above, notices below."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self.months = MonthPicker(services.volunteers.scores.last_month())
        self.months.changed.connect(self.reload)
        columns = VolunteerColumns(self.wording, self, services.today())
        self.list = DataTable(RowTable(columns.scores()), self.tr("Sheets of the month"), key="volunteer_scores")
        self.list.set_empty_text(self.tr("Nobody was paired with a volunteer in this month."))
        self.list.set_empty_action(
            self.tr("Open the pairs"), lambda: self.page.navigate.emit("people", "volunteers/board")
        )
        self.notices = DataTable(RowTable(columns.notices()), self.tr("Letters to townships"), key="volunteer_notices")
        self.notices.set_empty_text(
            self.tr("No letter was made. “Letter to replace” above makes one after two low months.")
        )
        self._missing = label("", "secondary", wrap=True)
        self.sheet_form: SheetForm | None = None
        self.notice_form, self.answer_form = NoticeForm(services, page), AnswerForm(services, page)
        self.fill_button = button(self.tr("Fill in the sheet"), self.begin_sheet, "pencil")
        self.notice_button = button(self.tr("Letter to replace"), self.begin_notice, "send")
        self.paper_button = button(self.tr("Show the letter"), self.show_notice, "file-text")
        self.answer_button = button(self.tr("Answer came"), self.begin_answer, "check")
        self._lay_out()
        self.for_keepers(self.notice_button)
        self.tell_apart(self.list, lambda row: f"{row.volunteer_id} {row.marked_at}")
        self.tell_apart(self.notices, lambda notice: notice.id)
        self.bind_form("notice", self.notice_form, self.list, self.begin_notice, self._make_notice)
        self.bind_form("answer", self.answer_form, self.notices, self.begin_answer, self._note_answer)

    def reload(self) -> None:
        """Read the month and the notices."""
        volunteers, month = self.services.volunteers, self.months.month()
        self.page.run(lambda: (volunteers.scores.month(month), volunteers.notices.notices()), self._show)

    def open_item(self, key: str) -> None:
        """Show a month written as 2026-10."""
        year, _dash, month = key.partition("-")
        if year.isdecimal() and month.isdecimal() and 1 <= int(month) <= 12:
            self.months.show_month(date(int(year), int(month), 1))

    def form_key(self) -> str:
        """The volunteer and month of the sheet that is open, or another form."""
        form = self.sheet_form
        if form is None or self.stack.currentWidget() is not form:
            return super().form_key()
        return f"{form.view.volunteer_id}/{form.view.month:%Y-%m}"

    def reopen(self, key: str, typed: Callable[[], None]) -> None:
        """Open that sheet or form again."""
        volunteer_id, _slash, month = key.partition("/")
        if volunteer_id in ("notice", "answer"):
            super().reopen(key, typed)
            return
        self.open_item(month)

        def show(view: SheetView) -> None:
            self._open_sheet(view)
            typed()

        self.page.run(partial(self.services.volunteers.scores.sheet, volunteer_id, self.months.month()), show)

    def print_current(self) -> bool:
        """The month on paper."""
        return self.print_list(partial(self.services.volunteers.scores.paper, self.months.month()))

    def begin_sheet(self) -> None:
        """Open the sheet under the cursor."""
        row: ScoreRow | None = self.list.current_row()
        if row is not None and row.mine:
            read = partial(self.services.volunteers.scores.sheet, row.volunteer_id, self.months.month())
            self.page.run(read, self._open_sheet)

    def begin_notice(self) -> None:
        """Propose a letter about the volunteer under the cursor."""
        row: ScoreRow | None = self.list.current_row()
        if row is not None:
            name = row.volunteer

            def show(new: NewNotice) -> None:
                self.notice_form.begin(name, new)
                self.open_about(self.notice_form, "reason", row)

            self.page.run(partial(self.services.volunteers.notices.propose, row.volunteer_id), show)

    def show_notice(self) -> None:
        """Show the letter under the cursor."""
        notice: NoticeRow | None = self.notices.current_row()
        if notice is not None:
            self.page.run(partial(self.services.volunteers.notices.paper, notice.id), self._show_letter)

    def begin_answer(self) -> None:
        """Note the answer to the letter under the cursor."""
        notice: NoticeRow | None = self.notices.current_row()
        if notice is not None:
            self.answer_form.begin(notice, self.services.today())
            self.open_about(self.answer_form, "reply", notice)

    def _lay_out(self) -> None:
        above, below = Card(self.tr("Sheets of the month")), Card(self.tr("Letters to townships"))
        printing = button(self.tr("Print"), self.print_current, "printer")
        above.add_header(self.fill_button, self.notice_button, printing)
        above.add(WrappingRow(self.months), self._missing, self.list)
        below.add_header(self.paper_button, self.answer_button)
        below.add(self.notices)
        self.list_body.addWidget(above)
        self.list_body.addWidget(below)
        self.list.picked.connect(lambda _row: self._fit())
        self.list.opened.connect(lambda _row: self.begin_sheet())
        self.notices.picked.connect(lambda _row: self._fit())
        self.notices.opened.connect(lambda _row: self.show_notice())

    def _show(self, found: tuple[ScoreMonth, tuple[NoticeRow, ...]]) -> None:
        month, notices = found
        if month.month != self.months.month():
            return
        if not self.list.table.rows():
            self.list.table.set_rows(month.rows)
            self.list.select_place(max(0, self.list.table.place_of(lambda row: row.mine)))
        self.show_rows(self.list, month.rows, 9)
        self.show_rows(self.notices, notices, 5)
        filled, due = len(month.rows) - len(month.missing), self.wording.date(month.due_on)
        said = fill_in(
            self.tr("{filled} of {all} {all:sheet|sheets} {filled:is|are} there; due on {day}."),
            filled=filled,
            all=len(month.rows),
            day=due,
        )
        pair = self.tr("{judge} ({volunteer})")
        missing = ("、" if self.wording.lang == "zh" else ", ").join(
            pair.format(judge=row.judge, volunteer=row.volunteer) for row in month.missing
        )
        whole = self.tr("{said} Missing: {names}").format(said=said, names=missing) if missing else said
        self._missing.setText(whole)
        self._fit()

    def _fit(self) -> None:
        row: ScoreRow | None = self.list.current_row()
        notice: NoticeRow | None = self.notices.current_row()
        self.fill_button.setEnabled(row is not None and row.mine)
        self.notice_button.setEnabled(row is not None)
        self.paper_button.setEnabled(notice is not None and bool(notice.document_id))
        self.answer_button.setEnabled(notice is not None)

    def _open_sheet(self, view: SheetView) -> None:
        if self.sheet_form is not None:
            self.stack.removeWidget(self.sheet_form)
            self.sheet_form.deleteLater()
        self.sheet_form = SheetForm(self.page, view)
        self.put_form(self.sheet_form, self._save_sheet)
        self.open_form(self.sheet_form, view.sheet.items[0].id)

    def _save_sheet(self) -> None:
        form = self.sheet_form
        if form is None:
            return
        view, scores = form.view, self.services.volunteers.scores
        marks: Mapping[str, int | None] = form.typed()
        comment = form.comment.value()
        self.check_then(
            form,
            lambda: scores.check(view.volunteer_id, view.month, marks, comment),
            lambda _answered: scores.save(view.volunteer_id, view.month, marks, comment),
            self.tr("The sheet is saved."),
        )

    def _make_notice(self) -> None:
        new, notices = self.notice_form.typed(), self.services.volunteers.notices

        self.check_then(
            self.notice_form,
            lambda: notices.check(new),
            lambda _answered: notices.make(new),
            self.tr("The letter is registered."),
            lambda notice: self.page.run(partial(notices.paper, notice.id), self._show_letter),
        )

    def _show_letter(self, made: tuple[Paper, KeepAs]) -> None:
        paper, keep_as = made
        self.kept_wanted.emit(paper, keep_as.title, keep_as)

    def _note_answer(self) -> None:
        notice: NoticeRow = self.about
        day, words, notices = (
            self.answer_form.day.value(),
            self.answer_form.reply.value(),
            self.services.volunteers.notices,
        )
        self.check_then(
            self.answer_form,
            lambda: notices.check_answer(day, words),
            lambda _answered: notices.answer(notice.id, day, words),
            self.tr("The answer is noted."),
        )
