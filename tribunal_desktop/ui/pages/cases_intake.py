"""The intake form (新收案件): one page, checked field by field, nothing typed is lost."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from tribunal_desktop.rules.findings import Finding, blocking, unanswered, wording
from tribunal_desktop.rules.particulars import DisputeFacts
from tribunal_desktop.rules.pasted_party import PastedParty
from tribunal_desktop.rules.terms import PartyRole
from tribunal_desktop.services.case_intake import KnownDispute
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.drafts import DraftRow
from tribunal_desktop.services.filing import HandedIn
from tribunal_desktop.services.radar_views import TypedPerson
from tribunal_desktop.ui import typed_state
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.parties_radar import RadarWatch
from tribunal_desktop.ui.pages.cases_desk import DeskFields
from tribunal_desktop.ui.pages.cases_fields import CheckedField
from tribunal_desktop.ui.pages.cases_matter import MatterFields
from tribunal_desktop.ui.pages.cases_party import PartyForm
from tribunal_desktop.ui.pages.cases_questions import QuestionsCard
from tribunal_desktop.ui.typed_state import State
from tribunal_desktop.ui.widgets import (
    Card,
    DraftOffer,
    button,
    row,
)


class IntakeForm(QWidget):
    """Types a new dispute or corrects a known one; saving is the page's."""

    registration_wanted = Signal()
    cancelled = Signal()

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._page, self._wording = services, page, page.wording
        self._known: KnownDispute | None = None
        self._parties: list[PartyForm] = []
        self._all_shown = False
        self._left: set[str] = set()
        self._asked = 0
        self._matter = MatterFields(services, page, self)
        self._desk = DeskFields(self._wording, self)
        self._fields = self._matter.fields | self._desk.fields
        self.offer = DraftOffer(page.wording)
        self.questions = QuestionsCard(page.wording)
        self.questions.all_checked.connect(self.registration_wanted)
        self.questions.field_wanted.connect(self.focus_field)
        self._party_place = QVBoxLayout()
        self._party_place.setSpacing(14)
        self._adders = [
            button(self.tr("Add plaintiff"), partial(self._add_and_go, PartyRole.PLAINTIFF), "plus"),
            button(self.tr("Add defendant"), partial(self._add_and_go, PartyRole.DEFENDANT), "plus"),
            button(self.tr("Add third party"), partial(self._add_and_go, PartyRole.THIRD), "plus"),
        ]
        self._save = button(self.tr("Register"), self.registration_wanted.emit, "check", "primary")
        self._save.setToolTip(f"{self._save.text()}  Ctrl+Enter")
        self._lay_out()
        for field in self._fields.values():
            self._watch(field)
        self._desk.secret_changed.connect(self._secret_changed)
        self.clear()

    def clear(self) -> None:
        """An empty form: one plaintiff, one defendant, received today."""
        self._known = None
        self._set_parties([PartyRole.PLAINTIFF, PartyRole.DEFENDANT])
        self._matter.clear()
        self._desk.clear()
        self._paper_card.show()
        self._save.setText(self.tr("Register"))
        self._start_over()

    def correct(self, known: KnownDispute) -> None:
        """Show a known dispute to be corrected."""
        self.clear()
        self._known = known
        facts = known.facts
        self._matter.show_facts(facts)
        self._paper_card.hide()
        self._set_parties([party.role for party in facts.parties])
        for form, party, party_id in zip(self._parties, facts.parties, known.party_ids, strict=True):
            form.show_facts(party, party_id)
        self._save.setText(self.tr("Save the correction"))
        self._start_over()

    def known(self) -> KnownDispute | None:
        """The dispute being corrected; none for a new one."""
        return self._known

    def facts(self) -> DisputeFacts:
        """The dispute as typed."""
        parties = tuple(party.facts() for party in self._parties)
        return self._matter.facts(parties, self._known.facts if self._known else None)

    def handed_in(self) -> HandedIn:
        """The papers that came over the desk; unless somebody else is named, the first party handed them in."""
        return self._desk.handed_in(self._parties[0].facts().name)

    def remember(self) -> None:
        """Begin the next dispute with the channel of this one."""
        self._matter.remember()

    def party_ids(self) -> tuple[str | None, ...]:
        """Which known party each party is."""
        return tuple(party.party_id for party in self._parties)

    def answers(self) -> set[str]:
        """Keys of every question that was answered."""
        found = self.questions.answers()
        for field in self._all_fields().values():
            found |= field.answers()
        return found

    def unreadable(self) -> list[Finding]:
        """What was typed and cannot be read at all; the service never sees it."""
        found = [
            finding for place, party in enumerate(self._parties) for finding in party.unreadable(f"parties.{place}")
        ]
        return [*found, *self._matter.unreadable(), *self._desk.findings()]

    def show_all(self, findings: Sequence[Finding]) -> bool:
        """Show every finding, also at fields never visited; true when nothing stands in the way."""
        self._all_shown = True
        self._show(findings)
        stops = blocking(findings)
        open_ones = unanswered(findings, self.answers())
        self.questions.show_questions([] if stops else open_ones, self._words, self._label_of)
        if stops:
            self.focus_field(stops[0].field)
        elif open_ones:
            self.questions.setFocus()
        return not stops and not open_ones

    def focus_field(self, name: str) -> None:
        """Go to a field by its name; findings about the parties as a whole go to the first."""
        field = self._all_fields().get(name)
        if field is None:
            self._parties[0].focus_first()
        else:
            (field.editor.focusProxy() or field.editor).setFocus()

    def field(self, name: str) -> CheckedField:
        """A field by its name, for example ``parties.0.name``."""
        return self._all_fields()[name]

    def save_button(self) -> QWidget:
        """The button that is busy while the dispute is written."""
        return self._save

    def is_blank(self) -> bool:
        """Nothing worth a draft has been typed."""
        return self._matter.is_blank() and all(party.is_blank() for party in self._parties)

    def typed_state(self) -> State:
        """Everything typed, with how many parties there are; empty for a blank form and where secrets are named."""
        if self.is_blank() or self._desk.has_secret():
            return {}
        roles = [party.role().value for party in self._parties]
        return {**typed_state.collect(self), "parties": roles, DRAFT_LABEL: self.about()}

    def about(self) -> str:
        """The dispute as a draft names it: its number, if it has one, and both sides."""
        sides = [
            "、".join(party.facts().name for party in self._parties if party.role() is role and party.facts().name)
            for role in (PartyRole.PLAINTIFF, PartyRole.DEFENDANT)
        ]
        number = self._known.number if self._known else ""
        return "　".join(part for part in (number, " — ".join(side for side in sides if side)) if part)

    def restore_state(self, state: State) -> None:
        """Type a state again."""
        roles = state.get("parties")
        if isinstance(roles, list):
            self._set_parties([PartyRole(role) for role in roles])
        typed_state.put_back(self, state)

    def offer_draft(self, draft: DraftRow | None) -> None:
        """Offer what was typed before and never saved."""
        self.offer.show_draft(draft)

    def parties(self) -> tuple[PartyForm, ...]:
        """The parties in their order."""
        return tuple(self._parties)

    def add_party(self, role: PartyRole) -> PartyForm:
        """Append an empty party."""
        party = PartyForm(f"p{len(self._parties)}", role, self._wording, self._services.today)
        self._parties.append(party)
        self._party_place.addWidget(party)
        party.removal_wanted.connect(partial(self._remove_party, party))
        party.rows_pasted.connect(partial(self._add_pasted, role))
        radar = RadarWatch(self._services, self._page, partial(self._typed_person, party), self._known_id)
        party.radar_row.addWidget(radar)
        party.person_typed.connect(radar.wake)
        for field in party.fields.values():
            self._watch(field)
        self._number_parties()
        return party

    def _typed_person(self, party: PartyForm) -> TypedPerson:
        """What the radar is asked: the person, and who stands on the other side."""
        facts = party.facts()
        return TypedPerson(
            name=facts.name,
            id_number=facts.id_number,
            phone=facts.phone,
            kind=facts.kind,
            representative_name=facts.representative_name,
            employer=facts.employer,
            domicile=facts.domicile,
            against=tuple(each.facts().name for each in self._parties if each.role() is not facts.role),
            cause_code=self._matter.facts((), None).cause_code,
        )

    def _known_id(self) -> str:
        return self._known.id if self._known else ""

    def _lay_out(self) -> None:
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(14)
        body.addWidget(self.offer)
        body.addWidget(self._card(self.tr("Receipt"), _RECEIPT_PLACES))
        body.addLayout(self._party_place)
        body.addLayout(row(*self._adders, 1))
        body.addWidget(self._card(self.tr("Claim and facts"), _CLAIM_PLACES))
        self._paper_card = self._card(self.tr("Papers handed in"), _PAPER_PLACES)
        body.addWidget(self._paper_card)
        body.addWidget(self.questions)
        body.addLayout(row(self._save, button(self.tr("Back to the list"), self.cancelled.emit), 1))
        body.addStretch(1)

    def _card(self, title: str, places: dict[str, tuple[int, int, int]]) -> Card:
        card = Card(title)
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(10)
        for column in range(12):
            grid.setColumnStretch(column, 1)
        for name, (line, column, span) in places.items():
            grid.addWidget(self._fields[name], line, column, 1, span)
        card.add(grid)
        return card

    def _set_parties(self, roles: Sequence[PartyRole]) -> None:
        for party in self._parties:
            self._party_place.removeWidget(party)
            party.hide()
            party.deleteLater()
        self._parties = []
        for role in roles:
            self.add_party(role)

    def _add_pasted(self, role: PartyRole, rows: Sequence[PastedParty]) -> None:
        for pasted in rows:
            self.add_party(role).fill_pasted(pasted)

    def _add_and_go(self, role: PartyRole) -> None:
        self.add_party(role).focus_first()

    def _remove_party(self, party: PartyForm) -> None:
        state, roles = typed_state.collect(self), [other.role() for other in self._parties]
        place = self._parties.index(party)
        kept = [other for other in self._parties if other is not party]
        content = [(other.facts(), other.party_id) for other in kept]
        self._set_parties([facts.role for facts, _ in content])
        for form, (facts, party_id) in zip(self._parties, content, strict=True):
            form.show_facts(facts, party_id)
        self._edited()
        self._parties[min(place, len(self._parties) - 1)].focus_first()
        self._page.tell(self.tr("Party removed"), undo=partial(self._bring_back, roles, state))

    def _bring_back(self, roles: Sequence[PartyRole], state: State) -> None:
        self._set_parties(roles)
        typed_state.put_back(self, state)

    def _number_parties(self) -> None:
        """Number the parties and put the keyboard's way through the form into reading order again."""
        for place, party in enumerate(self._parties):
            party.set_position(place + 1, removable=len(self._parties) > 1)
        way: list[QWidget] = [self._fields[name].editor for name in _RECEIPT_PLACES]
        way += [part for party in self._parties for part in party.way()]
        typed_last = (*_CLAIM_PLACES, *_PAPER_PLACES)
        way += [*self._adders, *(self._fields[name].editor for name in typed_last), self._save]
        for before, after in pairwise(editor.focusProxy() or editor for editor in way):
            QWidget.setTabOrder(before, after)

    def _all_fields(self) -> dict[str, CheckedField]:
        inside = {
            f"parties.{place}.{name}": field
            for place, party in enumerate(self._parties)
            for name, field in party.fields.items()
        }
        return self._fields | inside

    def _watch(self, field: CheckedField) -> None:
        field.left.connect(partial(self._check_left, field))
        field.edited.connect(self._edited)

    def _edited(self) -> None:
        self.questions.take_back()

    def _start_over(self) -> None:
        self._all_shown = False
        self._left = set()
        for field in self._all_fields().values():
            field.show_findings((), self._words)
        self.questions.show_questions([], self._words, self._label_of)

    def _check_left(self, left: CheckedField) -> None:
        """Check again when a field was left; only fields that were visited say something until one saves."""
        village = self._matter.village()
        for before, party in zip((None, *self._parties), self._parties, strict=False):
            party.take_ditto(before, village)
        self._left |= {name for name, field in self._all_fields().items() if field is left}
        self._asked += 1
        asked, facts = self._asked, self.facts()
        dispute_id = self._known.id if self._known else None
        self._page.run(
            lambda: self._services.intake.check(facts, dispute_id), lambda found: self._checked(asked, found)
        )

    def _checked(self, asked: int, findings: tuple[Finding, ...]) -> None:
        if asked == self._asked:
            self._show([*self.unreadable(), *findings])

    def _show(self, findings: Sequence[Finding]) -> None:
        for name, field in self._all_fields().items():
            shown = self._all_shown or name in self._left
            field.show_findings([finding for finding in findings if shown and finding.field == name], self._brief)

    def _brief(self, finding: Finding) -> str:
        """Beside its own field a missing particular need not say which one it is."""
        if finding.code != "particular_missing":
            return self._words(finding)
        return self.tr("The complaint has to state this ({basis})").format(basis=finding.basis)

    def _words(self, finding: Finding) -> str:
        said = wording(finding, self._wording.lang)
        if not finding.basis:
            return said
        return self.tr("{finding} ({basis})").format(finding=said, basis=finding.basis)

    def _label_of(self, name: str) -> str:
        field = self._all_fields().get(name)
        if field is None:
            return self.tr("Parties")
        if not name.startswith("parties."):
            return field.label.text().removesuffix(" *")
        number = int(name.split(".")[1]) + 1
        who = self._parties[number - 1].facts().name or self.tr("party {number}").format(number=number)
        return f"{who} · {field.label.text().removesuffix(' *')}"

    def _secret_changed(self, secret: bool) -> None:
        """Papers with state secrets are refused: nothing typed is kept, nothing can be registered."""
        self._save.setEnabled(not secret)
        for finding in self._desk.findings() if secret else ():
            self._fields[finding.field].show_findings([finding], self._words)
        if not secret:
            self._fields["state_secret"].show_findings((), self._words)


DRAFT_LABEL = "about"
"""Key under which a draft of this form holds what it is about."""

_RECEIPT_PLACES = {
    "received_at": (0, 0, 3),
    "channel": (0, 3, 2),
    "village_id": (0, 5, 3),
    "mediation_mode": (0, 8, 2),
    "language_need": (0, 10, 2),
    "green_channel": (1, 0, 3),
    "state_secret": (1, 3, 9),
}
_CLAIM_PLACES = {
    "cause_code": (0, 0, 6),
    "amount_fen": (0, 6, 6),
    "claim_text": (1, 0, 12),
    "facts_text": (2, 0, 12),
}
_PAPER_PLACES = {
    "papers": (0, 0, 8),
    "handed_in_by": (0, 8, 4),
}
