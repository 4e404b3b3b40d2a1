"""The agreement: its clauses as a list with the fields of one below, and what they add up to while one types."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from tribunal_desktop.documents.amounts import capitals
from tribunal_desktop.rules.findings import Finding, blocking, wording
from tribunal_desktop.rules.money import fen_to_yuan, parse_fen
from tribunal_desktop.rules.terms import ClauseKind
from tribunal_desktop.rules.typed import parse_date
from tribunal_desktop.services.clause_library import LibraryClause
from tribunal_desktop.services.mediation import Mediations
from tribunal_desktop.services.mediation_rows import AgreementDetails, MediationDetail
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.mediation_clause import ClauseForm
from tribunal_desktop.ui.pages.mediation_typed import TypedAgreement, TypedClause, from_details, read
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import (
    Card,
    DataTable,
    DateEdit,
    Field,
    Pill,
    TextEdit,
    button,
    icon_button,
    label,
    main_of_card,
    row,
)

_LONGEST_TITLE = 16
"""Characters of a clause that name it in the library."""


@dataclass(frozen=True)
class _Line:
    """One clause in the list; ``wrong`` when a check stops it."""

    place: int
    clause: TypedClause
    obligor: str
    wrong: bool


class AgreementCard(Card):
    """Clauses by keyboard: arrows choose one, its fields stand below; ``changed`` follows every key."""

    changed = Signal()
    saved = Signal(object)
    clause_kept = Signal(str, object, str)
    """Keep a clause for later agreements: its title, kind and words."""
    own_wanted = Signal()
    """The list of the tribunal's own clauses."""

    def __init__(
        self, mediations: Mediations, locale: Locale, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Agreement"), parent)
        self._mediations, self._wording, self._today = mediations, locale, today
        self._detail: MediationDetail | None = None
        self._clauses: list[TypedClause] = []
        self._kept = TypedAgreement()
        self._filling = False
        self._offered: tuple[LibraryClause, ...] = ()
        self._agreed_on = DateEdit(locale, today)
        self._facts = TextEdit(placeholder=self.tr("What happened and what is in dispute"), lines=2)
        self._facts.setMaximumHeight(self._facts.minimumHeight() + 24)
        self._fields = {
            "agreed_on": Field(self.tr("Agreed on"), self._agreed_on, required=True),
            "main_facts": Field(self.tr("Main facts and disputed points"), self._facts, required=True),
        }
        self._table = RowTable(self._columns())
        self._list = DataTable(self._table, self.tr("Clauses"), key="agreement_clauses")
        self._list.setSortingEnabled(False)
        self._list.set_empty_text(self.tr("No clause yet. Add the first one."))
        self._form = ClauseForm(locale, today)
        self._add = button(self.tr("Add a clause"), self.add_clause, "plus")
        self._up = icon_button("chevron-up", self.tr("Move the clause up"), lambda: self._move(-1))
        self._down = icon_button("chevron-down", self.tr("Move the clause down"), lambda: self._move(1))
        self._remove = icon_button("trash", self.tr("Remove the clause"), self._remove_clause)
        self.library = QComboBox()
        self.library.setMinimumWidth(240)
        self.library.setAccessibleName(self.tr("Clause from the library"))
        self.library.activated.connect(self._take_clause)
        self._keep_clause = button(self.tr("Save for later"), self._offer_to_library, "copy", "link")
        self.own_button = button(self.tr("Own clauses…"), self.own_wanted.emit, kind="link")
        self.save_button = main_of_card(button(self.tr("Save the agreement"), self._save, "device-floppy"))
        self._sum = Pill()
        self._adds_up = Pill()
        self._no_link = Pill()
        self._found = label("", "small", wrap=True)
        self._state = label("", "small")
        self._lay_out()
        self._list.picked.connect(self._pick)
        self._form.changed.connect(self._clause_typed)
        self._agreed_on.changed.connect(self._typed)
        self._facts.textChanged.connect(self._typed)

    def show_mediation(self, detail: MediationDetail) -> None:
        """Show the kept agreement; what was typed and not saved stays while the same mediation is shown."""
        unsaved = self._detail is not None and self._detail.id == detail.id and self.typed() != self._kept
        self._detail = detail
        self._kept = from_details(detail.agreement) if detail.agreement else self._proposed(detail)
        self._form.offer(detail.parties)
        buttons = (self._add, self._up, self._down, self._remove, self.save_button)
        for part in (*buttons, self.library, self._keep_clause, self.own_button):
            part.setVisible(detail.running)
        self._list.set_empty_action(self._add.text() if detail.running else "", self.add_clause)
        self._form.set_open(detail.running)
        self._agreed_on.edit.setReadOnly(not detail.running)
        self._facts.setReadOnly(not detail.running)
        self.show_typed(self.typed() if unsaved else self._kept)

    def typed(self) -> TypedAgreement:
        """What stands in the fields."""
        return TypedAgreement(self._agreed_on.edit.text(), self._facts.toPlainText(), tuple(self._clauses))

    def has_unsaved(self) -> bool:
        """Something was typed that is not kept yet."""
        return self._detail is not None and self._detail.running and self.typed() != self._kept

    def show_typed(self, typed: TypedAgreement) -> None:
        """Fill the fields, for example from a draft."""
        self._filling = True
        place = max(0, self._list.currentIndex().row())
        self._agreed_on.edit.setText(typed.agreed_on)
        self._facts.setPlainText(typed.main_facts)
        self._clauses = list(typed.clauses)
        self._filling = False
        self._show_lines(min(place, len(self._clauses) - 1))
        self._judge()

    def details(self) -> AgreementDetails | None:
        """The agreement the fields say, none while the day is missing."""
        return read(self.typed(), self._today())[0]

    def take_as_kept(self, saved: AgreementDetails) -> None:
        """``saved`` is kept now: unless more was typed meanwhile, nothing is unsaved any more."""
        if self.details() == saved:
            self._kept = self.typed()

    def add_clause(self) -> None:
        """Add a clause after the last; the first one is usually a payment by the defendant."""
        if self._detail is None:
            return
        debtor = next((party.id for party in self._detail.parties[1:]), "")
        first = not self._clauses
        clause = TypedClause(ClauseKind.PAY, debtor) if first else TypedClause(ClauseKind.OTHER)
        self._clauses.append(clause)
        self._show_lines(len(self._clauses) - 1)
        self._form.begin()
        self._typed()

    def offer_clauses(self, clauses: Sequence[LibraryClause]) -> None:
        """Offer clauses that serve the dispute; the first line only says what this is."""
        self._offered = tuple(clauses)
        self.library.clear()
        self.library.addItem(self.tr("Add from the library…"))
        for clause in clauses:
            title = clause.title.of(self._wording.lang)
            self.library.addItem(self.tr("{title} (own)").format(title=title) if clause.own_id else title)
            self.library.setItemData(self.library.count() - 1, clause.text, Qt.ItemDataRole.ToolTipRole)

    def _take_clause(self, place: int) -> None:
        self.library.setCurrentIndex(0)
        if place > 0 and self._detail is not None:
            clause = self._offered[place - 1]
            self._clauses.append(TypedClause(clause.kind, clause.obligor_party_id, clause.text))
            self._show_lines(len(self._clauses) - 1)
            self._form.begin()
            self._typed()

    def _offer_to_library(self) -> None:
        place = self._list.currentIndex().row()
        if place >= 0 and self._clauses[place].text.strip():
            clause = self._clauses[place]
            words = " ".join(clause.text.split())
            self.clause_kept.emit(words[:_LONGEST_TITLE], clause.kind, clause.text)

    def findings(self) -> tuple[Finding, ...]:
        """Everything the checks say about what stands in the fields."""
        details, unreadable = read(self.typed(), self._today())
        claim = self._detail.claim_fen if self._detail else None
        checked = self._mediations.check_agreement(details, claim) if details else ()
        known = {finding.field for finding in unreadable}
        known |= {_whole(finding.field) for finding in unreadable}
        return (*unreadable, *(each for each in checked if each.field not in known))

    def reveal_findings(self) -> bool:
        """Go to the first thing that stops saving; true when there is one."""
        stops = blocking(self.findings())
        for finding in stops[:1]:
            parts = finding.field.split(".")
            if parts[0] == "clauses" and len(parts) > 1:
                self._list.select_place(int(parts[1]))
                self._form.begin(".".join(parts[2:]))
            elif parts[0] in self._fields:
                self._fields[parts[0]].setFocus()
        self._judge(everything=True)
        return bool(stops)

    def _save(self) -> None:
        details = self.details()
        if not self.reveal_findings() and details is not None:
            self.saved.emit(details)

    def _proposed(self, detail: MediationDetail) -> TypedAgreement:
        return TypedAgreement(self._today().isoformat() if detail.running else "", detail.facts)

    def _show_lines(self, select: int) -> None:
        """List the clauses anew with the cursor on ``select`` and its fields below."""
        self._list_clauses(select)
        self._pick(self._list.current_row())

    def _list_clauses(self, select: int) -> None:
        names = {party.id: party.name for party in self._detail.parties} if self._detail else {}
        wrong = {finding.field.split(".")[1] for finding in blocking(self.findings()) if "." in finding.field}
        self._filling = True
        self._table.set_rows(
            _Line(place, clause, names.get(clause.obligor, "—"), str(place) in wrong)
            for place, clause in enumerate(self._clauses)
        )
        self._list.fit_height(at_most=6)
        self._list.select_place(select)
        self._filling = False

    def _pick(self, line: _Line | None) -> None:
        if self._filling:
            return
        self._form.setVisible(line is not None)
        if line is not None:
            self._form.show_clause(self._clauses[line.place])
            self._show_clause_findings()

    def _clause_typed(self) -> None:
        place = self._list.currentIndex().row()
        if place < 0:
            return
        self._clauses[place] = self._form.clause()
        self._list_clauses(place)
        self._show_clause_findings()
        self._typed()

    def _move(self, by: int) -> None:
        place = self._list.currentIndex().row()
        target = place + by
        if place >= 0 and 0 <= target < len(self._clauses):
            self._clauses[place], self._clauses[target] = self._clauses[target], self._clauses[place]
            self._show_lines(target)
            self._typed()

    def _remove_clause(self) -> None:
        place = self._list.currentIndex().row()
        if place >= 0:
            del self._clauses[place]
            self._show_lines(min(place, len(self._clauses) - 1))
            self._list.setFocus()
            self._typed()

    def _typed(self) -> None:
        if not self._filling:
            self._judge()
            self.changed.emit()

    def _judge(self, everything: bool = False) -> None:
        """Say what the clauses add up to, and what is wrong around them once there is a clause."""
        findings = self.findings()
        begun = everything or bool(self._clauses)
        for name, field in self._fields.items():
            field.clear_finding()
            own = [each for each in findings if each.field == name and begun]
            if own:
                field.show_finding(wording(own[0], self._wording.lang), own[0].severity)
        self._show_sum(findings)
        others = [each for each in findings if each.field == "clauses" and begun]
        self._found.setText(" ".join(wording(each, self._wording.lang) for each in others))
        self._found.setVisible(bool(others))
        self._state.setText(self.tr("not saved yet") if self.has_unsaved() else "")

    def _show_sum(self, findings: Sequence[Finding]) -> None:
        paying = [clause for clause in self._clauses if clause.kind is ClauseKind.PAY]
        total = sum(parse_fen(clause.amount) or 0 for clause in paying)
        self._sum.setVisible(total > 0)
        self._sum.show_mark(
            self.tr("{sum} in capitals: {capitals}").format(
                sum=self._wording.money(total), capitals=capitals(fen_to_yuan(total))
            ),
            Tone.NEUTRAL,
        )
        differs = [each for each in findings if each.code == "instalments_sum_differs"]
        unread = any(_whole(each.field) != each.field for each in findings)
        paid = any(clause.instalments for clause in paying)
        self._adds_up.setVisible(total > 0 and paid and (bool(differs) or not unread))
        if differs:
            first = differs[0]
            words = self.tr("Clause {number}: instalments differ by {difference}").format(
                number=int(first.field.split(".")[1]) + 1, difference=first.params["difference"]
            )
            self._adds_up.show_mark(words, Tone.BAD, "alert-circle")
        else:
            self._adds_up.show_mark(self.tr("instalments add up"), Tone.GOOD, "check")
        answered = bool(self._detail and self._detail.conflict_answer)
        self._no_link.show_mark(
            self.tr("link disclosed, parties agreed") if answered else self.tr("mediator without link to the parties"),
            Tone.WARN if answered else Tone.GOOD,
            "info-circle" if answered else "check",
        )

    def _show_clause_findings(self) -> None:
        place = self._list.currentIndex().row()
        at = f"clauses.{place}."
        own = [(each.field.removeprefix(at), each) for each in self.findings() if each.field.startswith(at)]
        quiet = self._clauses[place] in (TypedClause(), TypedClause(ClauseKind.OTHER)) if place >= 0 else True
        self._form.show_findings([] if quiet else own)

    def _columns(self) -> list[Column[_Line]]:
        return [
            Column("number", "#", lambda line: str(line.place + 1), width=44),
            Column("obligor", self.tr("Bound party"), lambda line: line.obligor, width=110),
            Column("text", self.tr("Content"), self._line_text, width=0),
            Column("term", self.tr("Payment days"), self._line_term, 190, secondary=True, gives_way=1),
            Column(
                "check",
                self.tr("Check"),
                lambda line: self.tr("to correct") if line.wrong else self.tr("in order"),
                width=96,
                tone=lambda line: Tone.BAD if line.wrong else Tone.GOOD,
            ),
        ]

    def _line_text(self, line: _Line) -> str:
        amount = parse_fen(line.clause.amount) if line.clause.kind is ClauseKind.PAY else None
        text = " ".join(line.clause.text.split())
        return f"{text}  {self._wording.money(amount)}" if amount is not None else text or "—"

    def _line_term(self, line: _Line) -> str:
        days = [parse_date(each.due, self._today()) for each in line.clause.instalments]
        return " / ".join(f"{day:%m-%d}" for day in days if day) or "—"

    def _lay_out(self) -> None:
        head = row(self._fields["agreed_on"], self._fields["main_facts"], spacing=12)
        head.setStretch(0, 2)
        head.setStretch(1, 5)
        self.add(head, self._list, row(self.library, 1, self.own_button, self._keep_clause), self._form)
        for pills in ((self._sum, self._adds_up), (self._no_link,)):
            self.add(row(*pills, 1))
        self.add(self._found)
        # Last, so that Tab goes through what is typed before it comes to the buttons above it.
        self.add_header(self._state, self._add, self._up, self._down, self._remove, self.save_button)


def _whole(field: str) -> str:
    """The instalments of the clause a finding about one of them belongs to: nothing can be said of all of them yet."""
    before, found, _one = field.partition(".instalments.")
    return f"{before}.instalments" if found else field
