"""The check of papers over a real store: its places, its reasons, kept papers whose facts changed, no false alarm."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from tests.services.mediation_samples import REFERENCE, TODAY, Scene, agreement, assigned, put_scene
from tribunal_desktop.documents.fonts import bundled_fonts
from tribunal_desktop.documents.forms.facts import Answer, CaseFacts
from tribunal_desktop.documents.forms.filling import fill
from tribunal_desktop.documents.forms.reading import catalogue
from tribunal_desktop.documents.forms.sample import DAY, bare_facts, full_facts, sample_data
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import PaperReason, Party, UnitOfWork
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.paper_check import PaperGiven
from tribunal_desktop.rules.terms import IdType, MediationMode
from tribunal_desktop.services import form_check
from tribunal_desktop.services.case_trail import CaseTrail
from tribunal_desktop.services.forms import Forms
from tribunal_desktop.services.forms_views import FormRequest
from tribunal_desktop.services.mediation import Mediations
from tribunal_desktop.services.mediation_rows import NewAssignment
from tribunal_desktop.services.paper_check_given import laws, printing, sounds
from tribunal_desktop.services.paper_checks import PaperChecks
from tribunal_desktop.services.paper_rows import PaperKind, PaperRequest
from tribunal_desktop.services.papers import Papers

INFO, STATEMENT, SUMMONS = "mediation_info", "civil_mediation_statement", "summons"


@pytest.fixture
def scene(uow: UnitOfWork) -> Scene:
    return put_scene(uow)


@pytest.fixture
def forms(uow: UnitOfWork) -> Forms:
    return Forms(uow, REFERENCE)


@pytest.fixture
def checks(uow: UnitOfWork) -> PaperChecks:
    return PaperChecks(uow, REFERENCE)


def given() -> PaperGiven:
    causes = frozenset(cause.name.zh for cause in REFERENCE.causes_on(DAY) if cause.leaf)
    how = printing(bundled_fonts())
    return PaperGiven(REFERENCE.calendar, causes, REFERENCE.case_type_codes, laws(), (), sounds, how)


def of_rules(findings: tuple[Finding, ...]) -> dict[str, Finding]:
    return {finding.code: finding for finding in findings if finding.code.startswith("paper_")}


RIGHT_ON_SAMPLES = {
    "paper_practice",
    "paper_resident_id_unreadable",  # samples bear numbers nobody has
    "paper_credit_code_check_character",
    "paper_form_of_other_cause",  # a form for divorces, filled from a loan
    "paper_day_after_paper",  # records of a sitting that is still to come
}


RIGHT_ON_LITTLE = {
    "paper_practice",
    "paper_form_of_other_cause",
    "paper_appeal_court_missing",
    "paper_signatures_missing",  # the record of a hearing nobody came to
}


@pytest.mark.parametrize("key", sorted(catalogue()))
def test_no_false_alarm_over_a_full_sample(key: str) -> None:
    template = catalogue()[key]
    data = sample_data(template)
    found = of_rules(form_check.check(fill(template, data), data, template, given()))
    assert set(found) <= RIGHT_ON_SAMPLES


@pytest.mark.parametrize("key", sorted(catalogue()))
def test_no_false_alarm_where_little_is_known(key: str) -> None:
    template = catalogue()[key]
    data = sample_data(template, bare_facts(), answered=False)
    found = of_rules(form_check.check(fill(template, data), data, template, given()))
    assert set(found) <= RIGHT_ON_LITTLE


def checked(key: str, facts: CaseFacts, **answers: str) -> dict[str, Finding]:
    template = catalogue()[key]
    data = sample_data(template, facts)
    kept = tuple(answer for answer in data.answers if answer.id not in answers)
    data = replace(data, answers=(*kept, *(Answer(*each) for each in answers.items())))
    return of_rules(form_check.check(fill(template, data), data, template, given()))


def test_words_of_an_answer_are_put_right_at_their_question() -> None:
    found = checked("civil_judgment", full_facts(), found="本院于2026年11月24日（星期五）审理，原告张明晖到庭。")
    assert (found["paper_weekday_wrong"].field, found["paper_weekday_wrong"].severity) == (
        "ask.found",
        Severity.BLOCK,
    )
    assert found["paper_name_in_doubt"].words == "张明晖"
    assert found["paper_name_in_doubt"].field == "ask.found"


def test_words_of_the_file_are_put_right_in_the_file() -> None:
    facts = full_facts()
    clauses = (replace(facts.mediation.clauses[0], text="被告李秋生给付46000元（大写：肆万伍仟元整）。"),)
    found = checked(STATEMENT, replace(facts, mediation=replace(facts.mediation, clauses=clauses)))
    assert found["paper_capitals_differ"].field == "has_clauses"


def test_instalments_that_do_not_add_up() -> None:
    facts = full_facts()
    clauses = (replace(facts.mediation.clauses[0], amount_fen=4_700_000),)
    found = checked(STATEMENT, replace(facts, mediation=replace(facts.mediation, clauses=clauses)))
    assert found["paper_instalments_differ"].severity is Severity.BLOCK
    assert found["paper_instalments_differ"].params["clause"] == 1


def test_a_judgment_without_its_court_of_appeal_stops() -> None:
    facts = full_facts()
    found = checked("civil_judgment", replace(facts, court=replace(facts.court, higher_court="")))
    assert (found["paper_appeal_court_missing"].field, found["paper_appeal_court_missing"].severity) == (
        "higher_court",
        Severity.BLOCK,
    )


def test_the_window_to_ask_for_confirmation() -> None:
    facts = full_facts()
    late = replace(facts, limits=replace(facts.limits, confirm_by=date(2026, 11, 1)))
    assert checked("confirmation_application", late)["paper_window_gone"].field == "confirm_by"
    assert "paper_window_gone" not in checked("confirmation_ruling", late)


def test_a_question_needs_a_reason_that_stays_with_the_paper(
    uow: UnitOfWork, forms: Forms, checks: PaperChecks, scene: Scene
) -> None:
    with uow.write("sample.minor") as session:
        session.get_one(Party, scene.plaintiff).birth_date = date(2010, 1, 1)
        session.get_one(Party, scene.plaintiff).id_number = None
    draft = forms.start(scene.dispute, "authorization")
    answers = tuple(Answer(each.ask.id, each.value) for each in draft.asks)
    request = FormRequest(scene.dispute, "authorization", answers, recipient=scene.plaintiff)
    asked = [each for each in forms.check(request) if each.severity is Severity.ASK]
    assert "paper_minor_alone" in {each.code for each in asked}
    with pytest.raises(KnownError, match="form_refused"):
        forms.issue(request)
    paper = forms.issue(replace(request, reasons=tuple((each.key, "以自己的劳动收入生活") for each in asked)))
    (kept, *_others) = [each for each in checks.kept(paper.id).reasons if "法定代理人" in each.asked.zh]
    assert (kept.reason, kept.given_by) == ("以自己的劳动收入生活", uow.actor.name)
    assert "statutory agent" in kept.asked.en
    with uow.read() as session:
        assert len(session.scalars(select(PaperReason)).all()) == len(asked)
    trail = CaseTrail(uow).trail(scene.dispute)
    assert any(event.kind == "paper_reason" for event in trail.events)


def test_reasons_to_nothing_are_not_kept(forms: Forms, checks: PaperChecks, scene: Scene) -> None:
    request = FormRequest(scene.dispute, INFO, recipient=scene.plaintiff, reasons=(("nothing@part.x", "随便"),))
    assert checks.kept(forms.issue(request).id).reasons == ()


def test_a_kept_paper_says_what_changed_since(uow: UnitOfWork, forms: Forms, checks: PaperChecks, scene: Scene) -> None:
    answers = tuple(Answer(each.ask.id, each.value) for each in forms.start(scene.dispute, "authorization").asks)
    paper = forms.issue(FormRequest(scene.dispute, "authorization", answers, recipient=scene.plaintiff))
    assert checks.kept(paper.id).findings == ()
    with uow.write("sample.move") as session:
        session.get_one(Party, scene.plaintiff).domicile = "枫溪镇新街9号"
    (finding,) = checks.kept(paper.id).findings
    assert (finding.code, finding.severity, finding.field) == (
        "paper_fact_changed",
        Severity.NOTE,
        f"party.{scene.plaintiff}",
    )
    assert finding.params["now"] == "枫溪镇新街9号"


def test_a_change_the_paper_does_not_tell_of_is_not_told(
    uow: UnitOfWork, forms: Forms, checks: PaperChecks, scene: Scene
) -> None:
    paper = forms.issue(FormRequest(scene.dispute, INFO, recipient=scene.plaintiff))
    with uow.write("sample.change") as session:
        session.get_one(Party, scene.plaintiff).id_number = "330681198001010013"
    assert checks.kept(paper.id).findings == ()


def test_a_link_of_the_mediator_is_noted_with_what_the_parties_said(uow: UnitOfWork, scene: Scene) -> None:
    mediations = Mediations(uow, REFERENCE)
    new = NewAssignment(
        scene.dispute,
        scene.related,
        MediationMode.POST_FILING_ENTRUSTED,
        choice_signed_on=TODAY,
        receipt_signed_on=TODAY,
        conflict_answer="双方均无异议",
    )
    made = mediations.assign(new)
    mediations.save_agreement(made, agreement(scene))
    findings = of_rules(Papers(uow, REFERENCE).preview(PaperRequest(made, PaperKind.AGREEMENT)).findings)
    assert findings["paper_link_answered"].severity is Severity.NOTE


def test_numbers_of_the_file_are_checked_under_the_name_the_file_gives_them(
    uow: UnitOfWork, forms: Forms, scene: Scene
) -> None:
    with uow.write("sample.slip") as session:
        party = session.get_one(Party, scene.plaintiff)
        party.id_type, party.id_number = IdType.RESIDENT_ID, "330681198001010018"
    found = of_rules(forms.check(FormRequest(scene.dispute, "authorization", recipient=scene.plaintiff)))
    assert found["paper_resident_id_check_digit"].field == f"party.{scene.plaintiff}"


def test_an_agreement_goes_through_the_same_rules(uow: UnitOfWork, scene: Scene) -> None:
    _mediations, made = assigned(uow, scene)
    details = agreement(scene)
    clauses = (replace(details.clauses[0], text="归还借款本金46000元（大写：肆万伍仟元整）"), *details.clauses[1:])
    request = PaperRequest(made, PaperKind.AGREEMENT, typed=replace(details, clauses=clauses))
    findings = Papers(uow, REFERENCE).preview(request).findings
    assert of_rules(findings)["paper_capitals_differ"].field == "has_clauses"
