"""Danger that the dispute turns into a crime (民转刑风险): mark, report, receipt, protection net, the next look."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.rules.risk import NewDanger, NewMember, NewNotice, check_member, check_next, check_notice
from tribunal_desktop.rules.terms import DangerGround, NetRole, Right, RiskLevel, ToldBody
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.risk_views import DangerRow, DangerView, NoticeRow
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.risk_part import (
    Part,
    TermBox,
    few_lines,
    hidden_card,
    print_sheet,
    side_by_side,
)
from tribunal_desktop.ui.tables.base import RowTable
from tribunal_desktop.ui.tables.case_risk import LEVEL_TONES, RiskColumns
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, DataTable, DateEdit, Field, LineEdit, Pill, button, label, row
from tribunal_desktop.ui.widgets.fields import show_findings

_COLUMNS = 2
_FIRST_LOOK = timedelta(days=7)


class DangerPart(Part):
    """The form for a mark while there is none; else the mark with its reports, net and looks."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self.hidden = hidden_card(self.wording, self.tr("Danger mark"), Right.SEE_DANGER)
        self.form = DangerForm(self)
        self.desk = DangerDesk(self)
        self._earlier = label("", "secondary", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        for part in (self.hidden, self.form, self.desk, self._earlier):
            part.hide()
            layout.addWidget(part)
        layout.addStretch(1)

    def show_view(self, dispute_id: str, view: DangerView) -> None:
        """Show what this post may see."""
        self.dispute_id = dispute_id
        running = view.running
        self.hidden.setVisible(view.hidden)
        self.form.setVisible(not view.hidden and running is None)
        self.desk.setVisible(running is not None)
        if running is not None:
            self.desk.show_mark(running)
        self.form.suggest()
        lifted = [each for each in view.marks if each.lifted_at]
        words = self.tr("Lifted {moment} by {name}: {reason}")
        self._earlier.setText(
            "\n".join(
                words.format(moment=self.wording.moment(each.lifted_at), name=each.lifted_by, reason=each.lifted_words)
                for each in lifted
            )
        )
        self._earlier.setVisible(bool(lifted))

    def print_slip(self) -> bool:
        """Print the slip of the chosen report; false when there is none."""
        return not self.desk.isHidden() and self.desk.print_slip()


class NoticeFields(QWidget):
    """Who is told (报告对象): the editors a new mark and a further report share."""

    def __init__(self, part: DangerPart, prefix: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = TermBox(part.wording, ToldBody, f"{prefix}_body")
        self.body.choose(ToldBody.VILLAGE.value)
        self.body_name = LineEdit(f"{prefix}_body_name")
        self.person = LineEdit(f"{prefix}_person")
        self.fields = {
            "body": Field(self.tr("Kind of body"), self.body),
            "body_name": Field(self.tr("Body told"), self.body_name, required=True),
            "person": Field(self.tr("Person told"), self.person, required=True),
        }
        line = row(*self.fields.values(), spacing=14)
        for place in range(len(self.fields)):
            line.setStretch(place, 1)
        self.setLayout(line)

    def value(self) -> NewNotice:
        """What was typed."""
        body = self.body.chosen(ToldBody) or ToldBody.OTHER
        return NewNotice(body, self.body_name.value(), self.person.value())

    def clear(self) -> None:
        """Forget it."""
        self.body_name.clear()
        self.person.clear()


class DangerForm(Card):
    """Marks the case: grounds, who was told, when somebody looks again, a first member of the net."""

    def __init__(self, part: DangerPart, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent)
        self.set_title(self.tr("Mark a danger of violence"))
        self._part = part
        wording = part.wording
        self.grounds = {each: QCheckBox(wording.term(each)) for each in DangerGround}
        chosen = QWidget()
        column = QVBoxLayout(chosen)
        column.setContentsMargins(0, 0, 0, 0)
        boxes = list(self.grounds.values())
        for place in range(0, len(boxes), _COLUMNS):
            column.addWidget(side_by_side(*boxes[place : place + _COLUMNS]))
        chosen.setFocusProxy(boxes[0])
        self.words = few_lines("danger_words", 3)
        self.level = TermBox(wording, RiskLevel, "danger_level")
        self.check_on = DateEdit(wording, part.services.today, "danger_check_on")
        self.notice = NoticeFields(part, "danger")
        self.fields = {
            "grounds": Field(self.tr("Grounds"), chosen, required=True),
            "words": Field(self.tr("Who said or did what, and when"), self.words, required=True),
            "level": Field(self.tr("Level"), self.level, required=True),
            "check_on": Field(self.tr("Next follow-up on"), self.check_on, required=True),
            **self.notice.fields,
        }
        self.mark_button = button(self.tr("Mark and report"), self._mark, "alert-triangle", "primary")
        hint = self.tr("Seen by few, kept on this computer, on no paper for the parties.")
        self.add(
            label(hint, "secondary", wrap=True),
            self.fields["grounds"],
            self.fields["words"],
            side_by_side(self.fields["level"], self.fields["check_on"]),
            self.notice,
            row(self.mark_button, 1),
        )

    def suggest(self) -> None:
        """A first look in a week, unless a day stands there."""
        if not self.check_on.edit.text():
            self.check_on.set_value(self._part.services.today() + _FIRST_LOOK)

    def _mark(self) -> None:
        new = NewDanger(
            grounds=tuple(ground for ground, box in self.grounds.items() if box.isChecked()),
            words=self.words.value(),
            level=self.level.chosen(RiskLevel),
            check_on=self.check_on.value(),
            notice=self.notice.value(),
        )
        part, peace_risk = self._part, self._part.services.peace_risk
        findings = peace_risk.check(new)
        show_findings(self.fields, findings, part.wording.lang)
        if not findings:
            dispute_id = part.dispute_id
            part.page.run(lambda: peace_risk.mark(dispute_id, new), self._marked, busy_widget=self.mark_button)

    def _marked(self, _none: object) -> None:
        self.words.clear()
        self.notice.clear()
        self.check_on.set_value(None)
        self.level.setCurrentIndex(0)
        for box in self.grounds.values():
            box.setChecked(False)
        self._part.written.emit(self.tr("Marked. Print the report slip and hand it over."))


class DangerDesk(QWidget):
    """A mark in force."""

    def __init__(self, part: DangerPart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part = part
        self._mark: DangerRow | None = None
        columns = RiskColumns(part.wording)
        self._pill = Pill()
        self._grounds = label("", "strong", wrap=True)
        self._words = label("", wrap=True)
        self._about = label("", "secondary", wrap=True)
        self._notices, self._net, self._checks = (
            RowTable(columns.notices()),
            RowTable(columns.net()),
            RowTable(columns.checks()),
        )
        self.notices = DataTable(self._notices, self.tr("Reports to local bodies"), key="danger_notices")
        self.net = DataTable(self._net, self.tr("Protection net"), key="danger_net")
        self.net.set_empty_text(self.tr("Nobody watches yet."))
        self.checks = DataTable(self._checks, self.tr("Follow-ups"), key="danger_checks")
        self.checks.set_empty_text(self.tr("No follow-up yet."))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        for card in (self._heading(), self._check_card(), self._notice_card(), self._net_card(), self._lift_card()):
            layout.addWidget(card)
        self.notices.picked.connect(self._show_notice)

    def show_mark(self, mark: DangerRow) -> None:
        """Show a mark with everything that hangs on it."""
        self._mark = mark
        say = self._part.wording
        self._pill.show_mark(say.term(mark.level), LEVEL_TONES[mark.level], "alert-triangle")
        self._grounds.setText(("；" if say.lang == "zh" else "; ").join(say.term(each) for each in mark.grounds))
        self._words.setText(mark.words)
        about = self.tr("Marked {moment} by {name}. Next follow-up: {day}.")
        self._about.setText(
            about.format(moment=say.moment(mark.marked_at), name=mark.marked_by, day=say.date(mark.check_on))
        )
        late = mark.check_on <= self._part.services.today()
        self._about.setProperty("tone", Tone.BAD.value if late else "")
        self._notices.set_rows(mark.notices)
        self._net.set_rows(mark.net)
        self._checks.set_rows(mark.checks)
        for table in (self.notices, self.net, self.checks):
            table.fit_height(at_most=5)
        waiting = next((place for place, each in enumerate(mark.notices) if each.receipt_on is None), 0)
        self.notices.select_place(waiting)
        self._show_notice(self.notices.current_row())

    def print_slip(self) -> bool:
        """Print the slip of the chosen report."""
        chosen = self.notices.current_row()
        if chosen is None:
            return False
        part, peace_risk = self._part, self._part.services.peace_risk
        part.page.run(lambda: peace_risk.slip(chosen.id), lambda slip: print_sheet(part.page, slip))
        return True

    def _heading(self) -> Card:
        card = Card(self.tr("Danger mark"))
        card.add_header(self._pill)
        card.add(self._grounds, self._words, self._about)
        return card

    def _lift_card(self) -> Card:
        card = Card()
        self.lift_words = LineEdit("danger_lift")
        self.lift_field = Field(self.tr("Lift the mark, because"), self.lift_words)
        self.lift_button = button(self.tr("Lift"), self._lift, "arrow-back-up")
        card.add(self.lift_field, row(self.lift_button, 1))
        return card

    def _notice_card(self) -> Card:
        card = Card(self.tr("Reports to local bodies"))
        self.slip_button = button(self.tr("Print the slip"), self.print_slip, "printer")
        card.add_header(self.slip_button)
        self.receipt_on = DateEdit(self._part.wording, self._part.services.today, "danger_receipt_on")
        self.receipt_words = LineEdit("danger_receipt_words")
        self.receipt_fields = {
            "receipt_on": Field(self.tr("Receipt of the chosen report came on"), self.receipt_on),
            "receipt_words": Field(self.tr("What the body did"), self.receipt_words),
        }
        self.receipt_button = button(self.tr("Note the receipt"), self._receive, "check")
        self.notice = NoticeFields(self._part, "danger_more")
        self.tell_button = button(self.tr("Told another body"), self._tell, "send")
        card.add(
            self.notices,
            side_by_side(*self.receipt_fields.values()),
            row(self.receipt_button, 1),
            self.notice,
            row(self.tell_button, 1),
        )
        return card

    def _net_card(self) -> Card:
        card = Card(self.tr("Protection net"))
        self.member_role = TermBox(self._part.wording, NetRole, "net_role")
        self.member_role.choose(NetRole.VILLAGE_CADRE.value)
        self.member_name, self.member_phone = LineEdit("net_name"), LineEdit("net_phone")
        self.member_fields = {
            "net_name": Field(self.tr("Name"), self.member_name, required=True),
            "net_role": Field(self.tr("Part"), self.member_role),
            "net_phone": Field(self.tr("Telephone"), self.member_phone, required=True),
        }
        self.join_button = button(self.tr("Add to the net"), self._join, "plus")
        self.leave_button = button(self.tr("The chosen one left"), self._leave, "x")
        card.add(self.net, side_by_side(*self.member_fields.values()), row(self.join_button, self.leave_button, 1))
        return card

    def _check_card(self) -> Card:
        card = Card(self.tr("Follow-ups"))
        self.look_words = LineEdit("danger_look")
        self.look_next = DateEdit(self._part.wording, self._part.services.today, "danger_next")
        self.look_fields = {
            "words": Field(self.tr("How things stand"), self.look_words, required=True),
            "check_on": Field(self.tr("Next follow-up on"), self.look_next, required=True),
        }
        self.look_button = button(self.tr("Note the follow-up"), self._look, "eye", "primary")
        card.add(self.checks, side_by_side(*self.look_fields.values()), row(self.look_button, 1))
        return card

    def _show_notice(self, chosen: NoticeRow | None) -> None:
        waits = chosen is not None and chosen.receipt_on is None
        for field in self.receipt_fields.values():
            field.setVisible(waits)
        self.receipt_button.setVisible(waits)
        self.slip_button.setEnabled(chosen is not None)

    def _lift(self) -> None:
        mark, words = self._mark, self.lift_words.value()
        if mark is None:
            return
        if not words:
            self.lift_field.show_finding(self.tr("Say why: a lifted mark stays on record."))
            self.lift_field.setFocus()
            return
        self.lift_words.clear()
        self.lift_field.clear_finding()
        peace_risk = self._part.services.peace_risk
        self._part.write(lambda: peace_risk.lift(mark.id, words), self.tr("Mark lifted"), self.lift_button)

    def _receive(self) -> None:
        chosen, day, words = self.notices.current_row(), self.receipt_on.value(), self.receipt_words.value()
        field = self.receipt_fields["receipt_on"]
        if day is None or day > self._part.services.today():
            field.show_finding(self.tr("Enter the day it came, today at the latest."))
            field.setFocus()
        elif chosen is not None:
            field.clear_finding()
            self.receipt_on.set_value(None)
            self.receipt_words.clear()
            peace_risk = self._part.services.peace_risk
            self._part.write(
                lambda: peace_risk.receive(chosen.id, day, words), self.tr("Receipt noted"), self.receipt_button
            )

    def _tell(self) -> None:
        mark, new = self._mark, self.notice.value()
        if mark is None or not self._whole(self.notice.fields, tuple(check_notice(new))):
            return
        self.notice.clear()
        peace_risk = self._part.services.peace_risk
        self._part.write(lambda: peace_risk.tell(mark.id, new), self.tr("Report saved"), self.tell_button)

    def _join(self) -> None:
        role = self.member_role.chosen(NetRole) or NetRole.OTHER
        mark, new = self._mark, NewMember(self.member_name.value(), role, self.member_phone.value())
        if mark is None or not self._whole(self.member_fields, tuple(check_member(new))):
            return
        self.member_name.clear()
        self.member_phone.clear()
        peace_risk = self._part.services.peace_risk
        self._part.write(lambda: peace_risk.join(mark.id, new), self.tr("Added to the net"), self.join_button)

    def _leave(self) -> None:
        chosen = self.net.current_row()
        if chosen is not None:
            peace_risk = self._part.services.peace_risk
            self._part.write(lambda: peace_risk.leave(chosen.id), self.tr("Left the net"), self.leave_button)

    def _look(self) -> None:
        mark, words, day = self._mark, self.look_words.value(), self.look_next.value()
        findings = list(check_next(day, self._part.services.today()))
        if not self._whole(self.look_fields, tuple(findings)) or mark is None:
            return
        if not words:
            self.look_fields["words"].show_finding(self.tr("Write how things stand."))
            self.look_fields["words"].setFocus()
            return
        self.look_words.clear()
        self.look_next.set_value(None)
        peace_risk = self._part.services.peace_risk
        self._part.write(
            lambda: peace_risk.look_again(mark.id, words, day), self.tr("Follow-up noted"), self.look_button
        )

    def _whole(self, fields: dict[str, Field], findings: tuple[Finding, ...]) -> bool:
        show_findings(fields, findings, self._part.wording.lang)
        return not findings
