"""Self-assessment (绩效自评): one person's score in a quarter, where each number comes from, and what is missing."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QComboBox, QStackedWidget, QWidget

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.rules.findings import wording
from tribunal_desktop.rules.terms import PeriodStatus
from tribunal_desktop.services.assessment_rows import Assessment, PeriodRow, Person, Submission
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.self_assessment import POSTS, SelfAssessment
from tribunal_desktop.services.tribunal_profile import StaffChoice, TribunalProfile
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.assessment_score import ScoreView
from tribunal_desktop.ui.pages.assessment_sheet import SheetView
from tribunal_desktop.ui.pages.assessment_words import quarter_words
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import DraftKeeper, EmptyState, Pill, SegmentedFilter, row
from tribunal_desktop.ui.workers import Tasks

STATUS_TONES = {PeriodStatus.OPEN: Tone.INFO, PeriodStatus.SUBMITTED: Tone.NEUTRAL}


@dataclass(frozen=True)
class _Loaded:
    """What one reading of the page brings."""

    periods: tuple[PeriodRow, ...]
    period: PeriodRow | None
    people: tuple[Person, ...]
    assessment: Assessment | None
    staff: tuple[StaffChoice, ...]


class AssessmentPage(Page):
    """Period and person on top, the score tree on the left, its explanation and entry beside it."""

    def __init__(self, services: Services, tasks: Tasks, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(tasks, locale, parent)
        self._services = services
        self._period_key = ""
        self._person_id = services.actor.id
        self._loaded: _Loaded | None = None
        self._sheet_button = self.add_action(
            self.tr("Assessment sheet"), self.print_current, "file-text", keys="Ctrl+P"
        )
        self._submit_button = self.add_action(self.tr("Submit"), self._ask_to_submit, "send", primary=True)
        self._status = Pill()
        self.add_beside_title(self._status)
        self._periods = QComboBox()
        self._periods.setAccessibleName(self.tr("Quarter"))
        self._periods.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._periods.activated.connect(lambda _: self._choose_period(str(self._periods.currentData())))
        self._posts = SegmentedFilter(self.tr("Post"))
        self._posts.chosen.connect(self._choose_post)
        self._people = QComboBox()
        self._people.setAccessibleName(self.tr("Person"))
        self._people.setMinimumWidth(160)
        self._people.activated.connect(lambda _: self._choose_person(str(self._people.currentData())))
        self._choosers = QWidget()
        line = row(self._periods, self._posts, self._people, 1, spacing=16)
        self._choosers.setLayout(line)
        self._score = ScoreView(services.assessment, tasks, locale)
        self._score.changed.connect(self._changed)
        self._score.failed.connect(self.show_error)
        self._score.submit_confirmed.connect(self._submit)
        self._score.act_opened.connect(self.navigate.emit)
        self._sheet = SheetView(tasks)
        self._sheet.closed.connect(self._show_scores)
        self._sheet.failed.connect(self.show_error)
        self._sheet.told.connect(self.tell)
        self._views = QStackedWidget()
        self._views.addWidget(self._score)
        self._views.addWidget(self._sheet)
        self._vacant: EmptyState | None = None
        self.body.addWidget(self._choosers)
        self.body.addWidget(self._views, 1)
        self._draft = DraftKeeper(tasks, services.drafts.keep, "assessment", self.typed_state, self)
        self._draft.watch(self._score.marks, self._score.adjustments)

    def title(self) -> str:
        return self.tr("Self-assessment")

    def help_text(self) -> str:
        return self.tr(
            "Scores of judges, judge assistants and clerks by quarter. The program counts what was recorded; choose a "
            "row to see its formula and the acts behind it, and press Enter on an act to open it. What no record can "
            "show waits for a rater's mark. Data that is missing is said to be missing, never guessed. Persons are "
            "not ranked, and raw numbers of cases are not scored. Submitting freezes the quarter for good."
        )

    def refresh(self) -> None:
        if self._loaded is None:
            self.show_loading()
        self._load()

    def open_item(self, key: str) -> None:
        """``key`` is quarter/person, as ``item_key`` gives it."""
        self._period_key, _, person = key.partition("/")
        self._person_id = person or self._person_id
        self._load()

    def item_key(self) -> str:
        return f"{self._period_key}/{self._person_id}" if self._period_key else ""

    def create_new(self) -> bool:
        """Go to the newest quarter that is not open yet."""
        waiting = [period for period in self._loaded.periods if not period.id] if self._loaded else []
        if not waiting:
            return False
        self._choose_period(_key(waiting[0]))
        return True

    def print_current(self) -> bool:
        assessment = self._loaded.assessment if self._loaded else None
        if assessment is None:
            return False
        if self._views.currentWidget() is self._sheet:
            self._sheet.print_sheet()
            return True
        period, person = assessment.period.id, assessment.person.id
        self.run(lambda: self._services.assessment.sheet(period, person), self._show_sheet, None, self._sheet_button)
        return True

    def go_back(self) -> bool:
        if self._views.currentWidget() is self._sheet:
            self._show_scores()
        elif self._score.asks_to_submit():
            self._score.show_details()
        else:
            return False
        return True

    def _load(self) -> None:
        service, profile = self._services.assessment, self._services.profile
        wanted, person = self._period_key, self._person_id
        self.run(lambda: _load(service, profile, wanted, person), self._show)

    def _show(self, loaded: _Loaded) -> None:
        self._loaded = loaded
        self._offer_periods(loaded)
        self._offer_people(loaded)
        self._show_heading(loaded)
        self._drop_vacant()
        self.show_content()
        if loaded.period is None or not loaded.period.id or loaded.assessment is None:
            self._show_vacant(loaded)
            return
        self._person_id = loaded.assessment.person.id
        self._draft.entity_key = self.item_key()
        self._score.show_staff(loaded.staff, self._services.actor.id)
        self._score.show_assessment(loaded.assessment)
        if self._views.currentWidget() is not self._sheet:
            self._views.setCurrentWidget(self._score)
        for finding in loaded.assessment.warnings:
            self.show_words(wording(finding, self.wording.lang), Tone.WARN)

    def _show_heading(self, loaded: _Loaded) -> None:
        period, assessment = loaded.period, loaded.assessment
        opened = period is not None and bool(period.id)
        self._status.setVisible(opened)
        self._sheet_button.setVisible(assessment is not None)
        self._submit_button.setVisible(assessment is not None and assessment.period.is_open)
        if period is None:
            self.set_subtitle("")
            return
        self.set_title(f"{self.title()} · {quarter_words(period.quarter, self.wording)}")
        self._status.show_mark(self.wording.term(period.status), STATUS_TONES[period.status])
        self.set_subtitle(" · ".join(self._scheme_words(period, assessment)))

    def _scheme_words(self, period: PeriodRow, assessment: Assessment | None) -> list[str]:
        scheme = period.scheme
        shares = "、" if self.wording.lang == "zh" else ", "
        governance = shares.join(
            f"{self.wording.term(post)} {scheme.weights[post, 'governance']}%"
            for post in POSTS
            if (post, "governance") in scheme.weights
        )
        words = [
            self.tr("{scheme} {version} (governance: {shares})").format(
                scheme=scheme.name.of(self.wording.lang), version=scheme.version, shares=governance
            )
        ]
        if assessment is not None:
            words.append(self.tr("counted to {day}").format(day=self.wording.date(assessment.counted_to)))
        if assessment is not None and assessment.submitted_at is not None:
            words.append(self.tr("submitted {moment}").format(moment=self.wording.moment(assessment.submitted_at)))
        return words

    def _offer_periods(self, loaded: _Loaded) -> None:
        self._periods.clear()
        for period in loaded.periods:
            words = quarter_words(period.quarter, self.wording)
            shown = words if period.id else self.tr("{quarter} (not opened)").format(quarter=words)
            self._periods.addItem(shown, _key(period))
        if loaded.period is not None:
            self._period_key = _key(loaded.period)
            self._periods.setCurrentIndex(self._periods.findData(self._period_key))

    def _offer_people(self, loaded: _Loaded) -> None:
        known = loaded.assessment.person if loaded.assessment else None
        self._posts.setVisible(known is not None)
        self._people.setVisible(known is not None)
        if known is None:
            return
        posts = [post for post in POSTS if any(person.post is post for person in loaded.people)]
        self._posts.set_choices(
            [
                (post.value, self.wording.term(post), sum(person.post is post for person in loaded.people))
                for post in posts
            ]
        )
        if self._posts.choice() != known.post.value:
            self._posts.blockSignals(True)
            self._posts.choose(known.post.value)
            self._posts.blockSignals(False)
        self._people.clear()
        for person in loaded.people:
            if person.post is known.post:
                self._people.addItem(person.name, person.id)
        self._people.setCurrentIndex(self._people.findData(known.id))

    def _show_vacant(self, loaded: _Loaded) -> None:
        """In place of scores: the quarter is not open, or nobody is on the roster."""
        if loaded.period is None:
            self._vacant = EmptyState("chart-bar", self.tr("No assessment scheme covers this year"))
        elif loaded.period.id:
            self._vacant = EmptyState(
                "users",
                self.tr("Nobody to assess"),
                self.tr("Judges, judge assistants and clerks come from the roster."),
                self.tr("Go to People"),
                lambda: self.navigate.emit("people", ""),
            )
        else:
            period = loaded.period
            quarter = quarter_words(period.quarter, self.wording)
            self._vacant = EmptyState(
                "chart-bar",
                self.tr("{quarter} is not open yet").format(quarter=quarter),
                self.tr("Numbers are counted from the cases, mediations and trips on record."),
                self.tr("Open {quarter}").format(quarter=quarter),
                lambda: self._open_period(period),
            )
        self._views.addWidget(self._vacant)
        self._views.setCurrentWidget(self._vacant)

    def _drop_vacant(self) -> None:
        if self._vacant is not None:
            if self._views.currentWidget() is self._vacant:
                self._views.setCurrentWidget(self._score)  # left to itself the stack would come up with the sheet
            self._views.removeWidget(self._vacant)
            self._vacant.deleteLater()
            self._vacant = None

    def _choose_period(self, key: str) -> None:
        self._period_key = key
        self._show_scores()
        self._load()

    def _choose_post(self, post: str) -> None:
        people = self._loaded.people if self._loaded else ()
        self._choose_person(next((person.id for person in people if person.post.value == post), self._person_id))

    def _choose_person(self, person_id: str) -> None:
        self._person_id = person_id
        self._show_scores()
        self._load()

    def _show_scores(self) -> None:
        self._views.setCurrentWidget(self._score)
        self._score.show_details()

    def _open_period(self, period: PeriodRow) -> None:
        quarter = period.quarter
        self.run(lambda: self._services.assessment.open_period(quarter.year, quarter.number), self._opened)

    def _opened(self, period: PeriodRow) -> None:
        self._period_key = _key(period)
        self.tell(self.tr("{quarter} is open").format(quarter=quarter_words(period.quarter, self.wording)))
        self.data_changed.emit()
        self._load()

    def _changed(self, words: str, undo: object) -> None:
        self._draft.forget()
        self.tell(words, undo if callable(undo) else None)
        self.data_changed.emit()
        self._load()

    def _ask_to_submit(self) -> None:
        if self._loaded and self._loaded.period and self._loaded.period.is_open:
            period = self._loaded.period.id
            self.run(lambda: self._services.assessment.submission(period), self._show_submission)

    def _show_submission(self, submission: Submission) -> None:
        self._views.setCurrentWidget(self._score)
        self._score.show_submission(submission)

    def _submit(self) -> None:
        if self._loaded and self._loaded.period:
            period = self._loaded.period.id
            self.run(
                lambda: self._services.assessment.submit(period),
                self._submitted,
                None,
                self._score.submit.confirm_button,
            )

    def _submitted(self, people: int) -> None:
        self._score.show_details()
        self.show_words(
            fill_in(self.tr("The scores of {people} {people:person|people} are frozen"), people=people),
            Tone.INFO,
            self.tr("They wait to be reported; the Reporting page shows when the parent court's receipt has come."),
        )
        self.data_changed.emit()
        self._load()

    def _show_sheet(self, paper: Paper) -> None:
        if self._loaded and self._loaded.assessment:
            assessment = self._loaded.assessment
            quarter = assessment.period.quarter
            self._sheet.show_sheet(paper, f"{assessment.person.name}-{quarter.year}Q{quarter.number}.pdf")
            self._views.setCurrentWidget(self._sheet)


def _key(period: PeriodRow) -> str:
    return f"{period.quarter.year}Q{period.quarter.number}"


def _load(service: SelfAssessment, profile: TribunalProfile, wanted: str, person_id: str) -> _Loaded:
    """Read the wanted quarter, else the newest that was opened, else the newest; the wanted person, else the first."""
    periods = service.periods()
    candidates = [
        *(period for period in periods if _key(period) == wanted),
        *(period for period in periods if period.id),
        *periods,
    ]
    period = candidates[0] if candidates else None
    people = service.people(period.id) if period is not None and period.id else ()
    chosen = person_id if any(person.id == person_id for person in people) else people[0].id if people else ""
    assessment = service.assess(period.id, chosen) if period is not None and chosen else None
    return _Loaded(periods, period, people, assessment, profile.staff())
