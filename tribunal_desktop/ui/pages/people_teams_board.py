"""Teams with their seats; the open one at the side with its members (审判团队)."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from tribunal_desktop.rules.findings import Finding, blocking
from tribunal_desktop.rules.terms import MemberKind, TeamRole
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.teams import POSTS_OF, NewMember, NewTeam, TeamRow, TeamsView
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.people_records import Asked, PersonEdit, RecordsCard, TermBox
from tribunal_desktop.ui.pages.people_teams_part import TeamsPart, side_of
from tribunal_desktop.ui.pages.people_view import NEW
from tribunal_desktop.ui.tables.base import RowTable
from tribunal_desktop.ui.tables.people_teams import TeamColumns
from tribunal_desktop.ui.widgets import DataTable, DateEdit, LineEdit, button, label, restyle
from tribunal_desktop.ui.widgets.list_and_side import ListAndSide
from tribunal_desktop.ui.widgets.wrapping import WrappingRow


class TeamsBoard(TeamsPart):
    """The list on the left; a new team or the open one on the right."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self._open_id = ""
        self._columns = TeamColumns(self.wording, self)
        self.list = DataTable(RowTable(self._columns.teams()), self.tr("Teams"), key="people_teams")
        self.list.set_empty_text(self.tr("No team yet. Create the first one from a template."))
        self.list.set_empty_action(self.create_words(), self.create_new)
        self.new_team = self._founding_card()
        self.members = self._members_card()
        self._seats = label("", wrap=True)
        self._fast_track = button("", self._turn_track)
        self._leave = button(self.tr("Leaves today"), self._member_leaves)
        self._dissolve = button(self.tr("Dissolve the team"), self._dissolve_team)
        self.members.body.insertWidget(1, self._seats)
        self.members.body.insertLayout(3, WrappingRow(self._leave, self._fast_track, self._dissolve))
        self._side = side_of(self.new_team, self.members)
        self._side.hide()
        self.body.addWidget(ListAndSide(self.list, self._side), 1)
        if not self.services.teams.may_keep:
            self.members.make_read_only()
            for each in (self._leave, self._fast_track, self._dissolve):
                each.hide()
        self.list.opened.connect(lambda team: self.open_item(team.id))
        self.list.picked.connect(self._pick)
        self.new_team.added.connect(self._found)
        self.members.added.connect(self._join)

    def reload(self) -> None:
        """Read the teams."""
        self.page.show_loading()
        self.page.run(self.services.teams.view, self._show)

    def create_words(self) -> str:
        """A team."""
        return self.tr("New team") if self.services.teams.may_keep else ""

    def create_new(self) -> bool:
        """Begin a team."""
        if not self.services.teams.may_keep:
            return False
        self._open_id = ""
        self._show_side(new=True)
        self.new_team.begin()
        return True

    def open_form(self) -> str:
        """Who or what is open, or a new one."""
        return "" if self._side.isHidden() else self._open_id or NEW

    def reopen(self, key: str) -> None:
        """Open it again."""
        if key == NEW:
            self.create_new()
            return
        self.open_item(key)

    def go_back(self) -> bool:
        """Put the side away."""
        if self._side.isHidden():
            return False
        self._open_id = ""
        self._side.hide()
        self.list.setFocus()
        return True

    def open_item(self, key: str) -> None:
        """Open a team."""
        self._open_id = key
        place = self.list.table.place_of(lambda team: team.id == key)
        if place >= 0:
            self.list.select_place(place)
            self._show_team(self.list.current_row())

    def _show(self, view: TeamsView) -> None:
        self.list.table.set_rows(view.teams)
        judges = [each for each in view.people if each.post in POSTS_OF[TeamRole.JUDGE]]
        box = self.new_team.fields["judge"].editor
        if isinstance(box, QComboBox):
            chosen = box.currentData()
            box.clear()
            for judge in judges:
                box.addItem(judge.name, judge.id)
            box.setCurrentIndex(max(0, box.findData(chosen)))
        templates = self.new_team.fields["template"].editor
        if isinstance(templates, QComboBox):
            chosen = templates.currentData()
            templates.clear()
            for each in view.templates:
                templates.addItem(each.name.of(self.wording.lang), each.key)
            templates.setCurrentIndex(max(0, templates.findData(chosen)))
        editor = self.members.fields["person"].editor
        if isinstance(editor, PersonEdit):
            editor.set_people(view.people)
        short = sum(bool(team.gaps) for team in view.teams)
        running = sum(team.ended_on is None for team in view.teams)
        words = self.tr("{short} of {all} {all:team|teams} {short:lacks|lack} somebody")
        if self.isVisibleTo(self.page):
            self.page.set_subtitle(fill_in(words, short=short, all=running) if short else "")
        if self._open_id:
            self.open_item(self._open_id)
        self.page.show_content()

    def _pick(self, team: TeamRow | None) -> None:
        if team is not None and self._open_id and not self._side.isHidden():
            self._show_team(team)

    def _show_team(self, team: TeamRow | None) -> None:
        if team is None:
            return
        if team.id != self._open_id:
            self.members.empty()
        self._open_id = team.id
        self._show_side(new=False)
        self.members.set_title(team.name)
        self.members.set_rows(team.members, 7)
        lines = [self._columns.seat(seat) for seat in team.seats]
        self._seats.setText("　".join(lines) if not team.ended_on else self._columns.make_up(team))
        self._seats.setProperty("tone", "warn" if team.gaps else "")
        restyle(self._seats)
        self._fast_track.setText(self.tr("Take all cases") if team.fast_track else self.tr("Take simple cases only"))
        for each in (self._leave, self._fast_track, self._dissolve, self.members.add_button):
            each.setEnabled(team.ended_on is None)

    def _show_side(self, *, new: bool) -> None:
        self._side.show()
        self.new_team.setVisible(new)
        self.members.setVisible(not new)

    def _found(self, typed: dict[str, Any]) -> None:
        new = NewTeam(
            typed["name"], typed["template"] or "", typed["judge"] or "", typed["fast_track"], typed["started_on"]
        )
        findings = self.services.teams.check(new)
        self.new_team.show_findings(findings)
        if not blocking(findings):
            self.page.run(lambda: self.services.teams.found(new), self._founded, busy_widget=self.new_team.add_button)

    def _founded(self, team_id: str) -> None:
        self.new_team.empty()
        self._open_id = team_id
        self.page.data_changed.emit()
        self.page.tell(self.tr("The team is created. Now add its members."))
        self.reload()

    def _join(self, typed: dict[str, Any]) -> None:
        editor = self.members.fields["person"].editor
        person = typed["person"]
        name = "" if person or not isinstance(editor, PersonEdit) else editor.text().strip()
        new = NewMember(typed["role"], person, name, typed["started_on"])
        team_id, teams = self._open_id, self.services.teams
        self.page.run(
            lambda: teams.check_member(team_id, new),
            lambda findings: self._checked(team_id, new, findings),
            busy_widget=self.members.add_button,
        )

    def _checked(self, team_id: str, new: NewMember, findings: tuple[Finding, ...]) -> None:
        self.members.show_findings(findings)
        if not blocking(findings):
            notes = "；".join(self.wording.text(f"finding.{each.code}", **each.params) for each in findings)
            words = notes or self.tr("In the team now.")
            self.write(lambda: self.services.teams.join(team_id, new), words, card=self.members)

    def _member_leaves(self) -> None:
        member = self.members.records.current_row() if self.members.records else None
        if member is not None and member.current:
            teams, today = self.services.teams, self.services.today()
            words = self.tr("{name} left the team.").format(name=member.name)
            self.write(lambda: teams.leave(member.id, today), words, lambda: teams.come_back(member.id))

    def _turn_track(self) -> None:
        team = self.list.current_row()
        if team is not None:
            teams, turned = self.services.teams, not team.fast_track
            self.write(
                lambda: teams.set_fast_track(team.id, turned),
                self.tr("Simple cases only: others ask for a reason.") if turned else self.tr("Takes all cases."),
                lambda: teams.set_fast_track(team.id, not turned),
            )

    def _dissolve_team(self) -> None:
        team, today = self.list.current_row(), self.services.today()
        if team is not None:
            words, teams = (
                self.tr("{team} is dissolved; its history stays.").format(team=team.name),
                self.services.teams,
            )
            ended: list[str] = []
            self.write(
                lambda: ended.extend(teams.dissolve(team.id, today)), words, lambda: teams.revive(team.id, ended)
            )

    def _founding_card(self) -> RecordsCard:
        template, judge = QComboBox(), QComboBox()
        template.setObjectName("team_template")
        judge.setObjectName("team_judge")
        started = DateEdit(self.wording, self.services.today, "team_started")
        fast_track = QCheckBox(self.tr("Simple cases only"))
        fast_track.setObjectName("team_fast_track")
        asked = {
            "name": Asked(self.tr("Name of the team"), LineEdit("team_name"), required=True),
            "template": Asked(self.tr("Made up as"), template),
            "judge": Asked(self.tr("Judge"), judge, required=True),
            "started_on": Asked(self.tr("From"), started, required=True, first=self.services.today),
            "fast_track": Asked(self.tr("Fast track"), fast_track),
        }
        return RecordsCard(self.tr("New team"), self.wording, asked, self.tr("Create the team"))

    def _members_card(self) -> RecordsCard:
        table = DataTable(RowTable(self._columns.members()), self.tr("Members"), key="people_team_members")
        table.set_empty_text(self.tr("Nobody in it."))
        hint = self.tr("{kind}: type the whole name").format(kind=self.wording.term(MemberKind.OUTSIDE))
        asked = {
            "role": Asked(self.tr("Role"), TermBox(TeamRole, self.wording, "member_role")),
            "person": Asked(
                self.tr("Who"), PersonEdit(self.wording, self.page.tasks, "member_person"), hint, required=True
            ),
            "started_on": Asked(
                self.tr("From"),
                DateEdit(self.wording, self.services.today, "member_started"),
                required=True,
                first=self.services.today,
            ),
        }
        return RecordsCard(" ", self.wording, asked, self.tr("Put into the team"), table)
