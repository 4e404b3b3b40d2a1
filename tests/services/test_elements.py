"""Element sheets over a real store: choosing, answering, deciding, papers, and a series of eight cases."""

from __future__ import annotations

import pytest
from sqlalchemy import Engine, select, update

from tests.conftest import StandingClock
from tests.documents.reading import page_texts, squeezed, text_by_pdfium, text_by_pypdf
from tests.services.intake_data import defendant, facts, plaintiff
from tests.services.test_query_plans import queries, whole_tables
from tribunal_desktop import resources
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Device, Dispute, DisputeSheet, OutboxRecord, PartyElement, Tribunal, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.element_values import TypedAnswer, say_value
from tribunal_desktop.rules.particulars import DisputeFacts
from tribunal_desktop.rules.terms import ElementMark, ElementSide, ElementSource, ElementStance, ElementStanding
from tribunal_desktop.services.case_intake import CaseIntake
from tribunal_desktop.services.element_views import PointRow
from tribunal_desktop.services.elements import ElementSheets
from tribunal_desktop.services.elements_table import element_sheets, sheet_for_cause
from tribunal_desktop.services.practice.fill import fill
from tribunal_desktop.services.reference import Reference

REFERENCE = Reference()
CLAIMANT, RESPONDENT = ElementSide.CLAIMANT, ElementSide.RESPONDENT
LOAN = facts(cause_code="108.3")
CLAIMS = {
    "principal_claimed": TypedAnswer(text="4.6万"),
    "agreed_amount": TypedAnswer(text="50000", evidence="借条原件"),
    "agreed_on": TypedAnswer(text="2025-03-01"),
    "deducted_before": TypedAnswer(text="no"),
    "parties_relation": TypedAnswer(text="同村邻居，建房借款"),
    "repaid": TypedAnswer(rows=(("2025-06-01", "4000", "微信"),)),
    "rate": TypedAnswer(text="12%"),
}
REPLIES = {
    "agreed_amount": TypedAnswer(ElementStance.ADMITS),
    "agreed_on": TypedAnswer(text="2025-03-01"),
    "deducted_before": TypedAnswer(text="yes", words="当场扣了4000元"),
    "parties_relation": TypedAnswer(text="朋友，做生意用"),
    "limitation_raised": TypedAnswer(text="no"),
}


@pytest.fixture
def intake(uow: UnitOfWork) -> CaseIntake:
    with uow.write("test.device") as session:
        session.add(Device(id=new_id(uow.clock), name="一号机", mark="L2", signing_public="0" * 64))
    return CaseIntake(uow, REFERENCE)


def register(intake: CaseIntake, dispute: DisputeFacts) -> str:
    findings = intake.check(dispute)
    return intake.register(dispute, {finding.key for finding in findings}).id


@pytest.fixture
def loan(intake: CaseIntake) -> str:
    return register(intake, LOAN)


@pytest.fixture
def sheets(uow: UnitOfWork) -> ElementSheets:
    return ElementSheets(uow, REFERENCE)


@pytest.fixture
def answered(sheets: ElementSheets, loan: str) -> str:
    """The loan with both sheets filled in part."""
    sheets.choose(loan, "private_loan")
    sheets.answer(loan, CLAIMANT, CLAIMS, ElementSource.PAPER)
    sheets.answer(loan, RESPONDENT, REPLIES, ElementSource.ORAL)
    return loan


def points(sheets: ElementSheets, dispute_id: str) -> dict[str, PointRow]:
    return {point.element.id: point for point in sheets.view(dispute_id).points}


def close(uow: UnitOfWork, dispute_id: str) -> None:
    with uow.write("test.close") as session:
        dispute = session.get(Dispute, dispute_id)
        assert dispute is not None
        dispute.closed_on = uow.today()


def test_every_sheet_names_causes_that_exist_and_no_two_serve_the_same() -> None:
    served = [cause for sheet in element_sheets() for cause in sheet.causes]
    assert len(served) == len(set(served))
    assert [cause for cause in served if REFERENCE.cause(cause[1], cause[0]) is None] == []


@pytest.mark.parametrize(
    ("code", "key"),
    [
        ("108.3", "private_loan"),
        ("88.3", "sale_contract"),
        ("14", "divorce"),
        ("24.1", "parent_support"),
        ("55.2", "neighbour"),
        ("205.5", "labour_remuneration"),
        ("411", "traffic_injury"),
        ("126", "property_fee"),
        ("140.1", "land_contract"),
        ("29.2", "inheritance"),
        ("96", None),
        ("", None),
    ],
)
def test_the_sheet_of_a_cause_is_found_under_its_heading(code: str, key: str | None, uow: UnitOfWork) -> None:
    sheet = sheet_for_cause(REFERENCE, code, "2025", uow.today())
    assert (sheet.key if sheet else None) == key


def test_a_case_without_a_sheet_is_complete(sheets: ElementSheets, loan: str) -> None:
    view = sheets.view(loan)
    assert (view.sheet, view.points, view.wrong_cause) == (None, (), False)
    assert view.matching is not None
    assert view.matching.key == "private_loan"
    assert len(view.choices) == 10
    assert sheets.disputed(loan) == ()
    assert sheets.questions_left(loan) == ()
    with pytest.raises(KnownError, match="element_sheet_missing"):
        sheets.comparison(loan)


def test_two_sheets_merge_into_agreed_and_disputed(sheets: ElementSheets, answered: str) -> None:
    stand = {element_id: point.standing for element_id, point in points(sheets, answered).items()}
    assert stand["agreed_amount"] is ElementStanding.AGREED
    assert stand["agreed_on"] is ElementStanding.AGREED
    assert stand["deducted_before"] is ElementStanding.DISPUTED
    assert stand["parties_relation"] is ElementStanding.ASK
    assert stand["rate"] is ElementStanding.WAITING
    assert stand["principal_claimed"] is ElementStanding.STATED
    assert stand["guarantor"] is ElementStanding.EMPTY
    view = sheets.view(answered)
    assert (view.answered(CLAIMANT), view.answered(RESPONDENT)) == (7, 5)


def test_only_disputed_elements_go_to_the_hearing(sheets: ElementSheets, answered: str) -> None:
    assert [point.element.id for point in sheets.disputed(answered)] == ["deducted_before"]
    sheets.mark(answered, "parties_relation", ElementMark.DISPUTED, "借款用途影响夫妻共同债务")
    assert [point.element.id for point in sheets.disputed(answered)] == ["parties_relation", "deducted_before"]
    left = {each.point.element.id: each.ask for each in sheets.questions_left(answered)}
    assert left["rate"] == (RESPONDENT,)
    assert left["guarantor"] == (CLAIMANT, RESPONDENT)
    assert "agreed_amount" not in left
    assert "parties_relation" not in left


def test_answers_are_recorded_and_partial_answers_leave_the_rest(
    uow: UnitOfWork, sheets: ElementSheets, answered: str
) -> None:
    assert sheets.answer(answered, CLAIMANT, CLAIMS, ElementSource.PAPER) == 0
    assert sheets.answer(answered, CLAIMANT, {"rate": TypedAnswer(text="10")}, ElementSource.ORAL) == 1
    assert sheets.answer(answered, CLAIMANT, {"rate": TypedAnswer()}, ElementSource.ORAL) == 1
    found = points(sheets, answered)
    assert found["rate"].standing is ElementStanding.EMPTY
    assert found["agreed_amount"].answer(CLAIMANT).evidence == "借条原件"
    assert found["deducted_before"].sides[RESPONDENT].source is ElementSource.ORAL
    with uow.read() as session:
        kept = session.scalars(
            select(OutboxRecord.operation).where(OutboxRecord.type == "party_element").order_by(OutboxRecord.seq)
        ).all()
    assert kept == ["create"] * 12 + ["update", "delete"]


def test_one_wrong_answer_keeps_all_from_being_saved(sheets: ElementSheets, answered: str) -> None:
    typed = {"rate": TypedAnswer(text="10"), "agreed_on": TypedAnswer(text="2025-02-30")}
    sheet = sheets.view(answered).sheet
    assert sheet is not None
    assert [(each.field, each.code) for each in sheets.check(sheet, typed)] == [
        ("agreed_on", "element_date_unreadable")
    ]
    with pytest.raises(KnownError, match="elements_refused"):
        sheets.answer(answered, CLAIMANT, typed, ElementSource.PAPER)
    assert points(sheets, answered)["rate"].answer(CLAIMANT).value == "12"


def test_a_mark_against_the_answers_needs_a_reason_and_ends_with_them(sheets: ElementSheets, answered: str) -> None:
    with pytest.raises(KnownError, match="elements_refused"):
        sheets.mark(answered, "deducted_before", ElementMark.AGREED)
    sheets.mark(answered, "deducted_before", ElementMark.AGREED, "被告庭前撤回")
    found = points(sheets, answered)["deducted_before"]
    assert (found.standing, found.marked, found.note) == (ElementStanding.AGREED, True, "被告庭前撤回")
    sheets.answer(answered, RESPONDENT, {"deducted_before": TypedAnswer(ElementStance.DENIES)}, ElementSource.ORAL)
    found = points(sheets, answered)["deducted_before"]
    assert (found.standing, found.outdated_mark) == (ElementStanding.DISPUTED, True)
    sheets.mark(answered, "deducted_before", None)
    assert not points(sheets, answered)["deducted_before"].outdated_mark


def test_agreed_elements_are_found_as_agreed_and_the_judge_finds_the_rest(sheets: ElementSheets, answered: str) -> None:
    sheets.find(answered, {"agreed_on": "2025年3月2日"})
    assert sheets.find_agreed(answered) == ("agreed_amount",)
    found = points(sheets, answered)
    assert (found["agreed_amount"].found, found["agreed_on"].found) == ("50,000元", "2025年3月2日")
    sheets.find(answered, {"agreed_amount": ""})
    assert points(sheets, answered)["agreed_amount"].found == ""


def test_another_sheet_keeps_the_answers_of_the_first(sheets: ElementSheets, answered: str) -> None:
    assert sheets.choose(answered, "sale_contract") == "private_loan"
    assert sheets.view(answered).answered(CLAIMANT) == 0
    assert sheets.choose(answered, "private_loan") == "sale_contract"
    assert sheets.view(answered).answered(CLAIMANT) == 7
    sheets.put_away(answered)
    assert sheets.view(answered).sheet is None


def test_a_changed_cause_warns_until_a_person_confirms_or_changes_the_sheet(
    intake: CaseIntake, sheets: ElementSheets, answered: str
) -> None:
    known = intake.known(answered)
    changed = facts(cause_code="88", received_at=known.facts.received_at)
    intake.amend(answered, changed, known.party_ids, {finding.key for finding in intake.check(changed)})
    view = sheets.view(answered)
    assert view.wrong_cause
    assert view.matching is not None
    assert view.matching.key == "sale_contract"
    sheets.choose(answered, "private_loan")
    assert not sheets.view(answered).wrong_cause


def test_a_closed_case_is_read_only(uow: UnitOfWork, sheets: ElementSheets, answered: str) -> None:
    close(uow, answered)
    assert sheets.view(answered).closed
    for attempt in (
        lambda: sheets.choose(answered, "divorce"),
        lambda: sheets.put_away(answered),
        lambda: sheets.answer(answered, CLAIMANT, CLAIMS, ElementSource.PAPER),
        lambda: sheets.mark(answered, "rate", None),
        lambda: sheets.find(answered, {"rate": "12%"}),
        lambda: sheets.find_agreed(answered),
    ):
        with pytest.raises(KnownError, match="elements_of_closed_dispute"):
            attempt()
    assert sheets.comparison(answered).pages >= 1


def test_what_is_not_there_is_said(sheets: ElementSheets, answered: str) -> None:
    with pytest.raises(KnownError, match="dispute_unknown"):
        sheets.view("0" * 32)
    with pytest.raises(KnownError, match="element_sheet_unknown"):
        sheets.choose(answered, "maritime")
    with pytest.raises(KnownError, match="element_unknown"):
        sheets.mark(answered, "tonnage", ElementMark.AGREED)
    with pytest.raises(KnownError, match="element_unknown"):
        sheets.answer(answered, CLAIMANT, {"tonnage": TypedAnswer()}, ElementSource.PAPER)


@pytest.mark.parametrize("read", [text_by_pypdf, text_by_pdfium])
def test_the_blank_form_has_room_and_every_question_of_its_side(
    sheets: ElementSheets, answered: str, read: object
) -> None:
    paper = sheets.form(answered, CLAIMANT, blank=True)
    text = read(paper.pdf)  # type: ignore[operator]
    sheet = sheets.view(answered).sheet
    assert sheet is not None
    for element in sheet.asked(CLAIMANT):
        assert squeezed(element.ask.zh) in text
    for words in ("民间借贷纠纷要素表（原告）", "□是□否", "不是最高人民法院公布的示范文本", "自由书写的起诉状"):
        assert words in text
    assert "50,000" not in text
    assert squeezed("是否提出诉讼时效抗辩") not in text


def test_the_blank_form_of_the_respondent_shows_what_to_answer_to(sheets: ElementSheets, answered: str) -> None:
    text = text_by_pypdf(sheets.form(answered, RESPONDENT, blank=True).pdf)
    assert "（对方：50,000元（证据：借条原件））" in text
    assert "□认可□不认可□不清楚" in text
    assert "当场扣了" not in text


def test_the_filled_form_says_what_was_answered(sheets: ElementSheets, answered: str) -> None:
    text = text_by_pypdf(sheets.form(answered, CLAIMANT, blank=False).pdf)
    for words in ("46,000元", "2025年3月1日", "□是■否", "借条原件", "4,000元", "12%"):
        assert words in text
    text = text_by_pypdf(sheets.form(answered, RESPONDENT, blank=False).pdf)
    assert "■认可□不认可" in text
    assert "当场扣了4000元" in text


def test_the_comparison_puts_the_disputed_elements_first(sheets: ElementSheets, answered: str) -> None:
    sheets.mark(answered, "parties_relation", ElementMark.DISPUTED, "影响共同债务")
    paper = sheets.comparison(answered)
    for read in (text_by_pypdf, text_by_pdfium):
        text = read(paper.pdf)
        places = [
            text.index(words) for words in ("一、有争议的要素", "二、尚待询问", "三、无争议的要素", "四、一方单独")
        ]
        assert places == sorted(places)
        assert text.index("是否预先扣除利息") < places[1] < text.index("保证人、保证方式") < places[2]
        assert "人工标注；影响共同债务" in text
    assert sheets.comparison(answered).sha256 == paper.sha256
    assert all("第" in page for page in page_texts(paper.pdf))


def test_the_table_of_the_judgment_has_element_both_sides_and_what_was_found(
    sheets: ElementSheets, answered: str
) -> None:
    sheets.find_agreed(answered)
    sheets.find(answered, {"deducted_before": "预先扣除利息4000元，本金按46000元认定"})
    text = text_by_pypdf(sheets.judgment_table(answered).pdf)
    for words in ("要素认定表", "序号要素原告被告本院查明", "本金按46000元认定", "50,000元", "一、诉讼请求"):
        assert words in text
    assert "保证人、保证方式" not in text


# --- a series


@pytest.fixture
def series(intake: CaseIntake, sheets: ElementSheets, answered: str) -> list[str]:
    """Eight more cases against the same defendant over the same cause."""
    names = ["王一", "王二", "王三", "王四", "王五", "王六", "王七", "王八"]
    return [register(intake, facts(plaintiff(name=name), cause_code="108.3")) for name in names]


PICKED = [("deducted_before", RESPONDENT), ("rate", CLAIMANT), ("limitation_raised", RESPONDENT)]


def test_a_series_of_eight_fills_from_one_sheet(
    uow: UnitOfWork, sheets: ElementSheets, answered: str, series: list[str]
) -> None:
    offered = sheets.series(answered)
    assert {case.dispute_id for case in offered.cases} == set(series)
    assert {case.shared for case in offered.cases} == {"李四"}
    assert offered.shared_sides == (RESPONDENT,)
    done = sheets.fill_series(answered, series, PICKED)
    assert (done.disputes, done.answers, done.kept) == (8, 24, 0)
    for dispute_id in series:
        view = sheets.view(dispute_id)
        assert (view.answered(CLAIMANT), view.answered(RESPONDENT)) == (1, 2)
        found = {point.element.id: point for point in view.points}["deducted_before"].sides[RESPONDENT]
        assert found.answer.words == "当场扣了4000元"
        assert (found.source, found.copied_from) == (ElementSource.SERIES, number_of(uow, answered))
        assert not view.wrong_cause
    with uow.read() as session:
        times = session.scalars(select(OutboxRecord.hlc).where(OutboxRecord.type == "element_series")).all()
    assert len(times) == 1


def number_of(uow: UnitOfWork, dispute_id: str) -> str:
    with uow.read() as session:
        return session.scalars(select(Dispute.number).where(Dispute.id == dispute_id)).one()


def test_a_series_never_writes_over_an_answer_and_is_taken_back_without_later_ones(
    uow: UnitOfWork, sheets: ElementSheets, answered: str, series: list[str], clock: StandingClock
) -> None:
    sheets.choose(series[0], "private_loan")
    sheets.answer(series[0], CLAIMANT, {"rate": TypedAnswer(text="24")}, ElementSource.PAPER)
    done = sheets.fill_series(answered, series, PICKED)
    assert (done.answers, done.kept) == (23, 1)
    assert points(sheets, series[0])["rate"].answer(CLAIMANT).value == "24"
    clock.advance(minutes=5)
    sheets.answer(series[1], CLAIMANT, {"rate": TypedAnswer(text="6")}, ElementSource.ORAL)
    assert sheets.undo_series(done.id) == 22
    assert points(sheets, series[0])["rate"].answer(CLAIMANT).value == "24"
    assert points(sheets, series[1])["rate"].answer(CLAIMANT).value == "6"
    assert sheets.view(series[2]).sheet is None
    with uow.read() as session:
        assert len(session.scalars(select(DisputeSheet)).all()) == 3
        assert session.scalars(select(PartyElement).where(PartyElement.series_id.is_not(None))).all() == []
    with pytest.raises(KnownError, match="series_undone"):
        sheets.undo_series(done.id)


def test_a_series_is_one_transaction(uow: UnitOfWork, sheets: ElementSheets, answered: str, series: list[str]) -> None:
    close(uow, series[-1])
    with pytest.raises(KnownError, match="series_case_unfit"):
        sheets.fill_series(answered, series, PICKED)
    assert all(sheets.view(dispute_id).sheet is None for dispute_id in series)


@pytest.mark.parametrize(("targets", "picked"), [(False, True), (True, False)])
def test_an_empty_series_is_refused(
    sheets: ElementSheets, answered: str, series: list[str], targets: bool, picked: bool
) -> None:
    with pytest.raises(KnownError, match="series_empty"):
        sheets.fill_series(answered, series if targets else [], PICKED if picked else [])


def test_another_cause_another_place_or_another_person_of_the_name_is_no_series(
    intake: CaseIntake, sheets: ElementSheets, answered: str
) -> None:
    register(intake, facts(plaintiff(name="甲"), cause_code="88"))
    register(intake, facts(plaintiff(name="李四"), defendant(name="乙"), cause_code="108.3"))
    assert sheets.series(answered).cases == ()


def test_a_case_on_another_sheet_is_shown_and_not_filled(
    sheets: ElementSheets, answered: str, series: list[str]
) -> None:
    sheets.choose(series[0], "sale_contract")
    (other,) = [case for case in sheets.series(answered).cases if case.other_sheet]
    assert other.dispute_id == series[0]
    with pytest.raises(KnownError, match="series_case_unfit"):
        sheets.fill_series(answered, [series[0]], PICKED)


def test_the_same_plaintiff_makes_a_series_too(intake: CaseIntake, sheets: ElementSheets) -> None:
    owners = [register(intake, facts(defendant_=defendant(name=f"业主{at}"), cause_code="126")) for at in range(3)]
    sheets.choose(owners[0], "property_fee")
    sheets.answer(owners[0], CLAIMANT, {"rate": TypedAnswer(text="1.8")}, ElementSource.PAPER)
    offered = sheets.series(owners[0])
    assert len(offered.cases) == 2
    assert offered.shared_sides == (CLAIMANT,)
    assert sheets.fill_series(owners[0], owners[1:], [("rate", CLAIMANT)]).answers == 2


def test_practice_shows_sheets_with_disputes_and_a_series_to_fill(
    uow: UnitOfWork, engine: Engine, clock: StandingClock, intake: CaseIntake
) -> None:
    with uow.write("test.practice") as session:
        session.execute(update(Tribunal).values(practice=True))
    fill(engine, clock, disputes=400)
    sheets = ElementSheets(uow, REFERENCE)
    with uow.read() as session:
        used = session.execute(select(DisputeSheet.sheet_key, DisputeSheet.dispute_id)).all()
    by_key = {key: dispute_id for key, dispute_id in used}
    assert {"private_loan", "property_fee"} <= set(by_key)
    assert len(sheets.disputed(by_key["private_loan"])) >= 3
    assert sheets.comparison(by_key["private_loan"]).pages >= 1
    assert sheets.form(by_key["property_fee"], RESPONDENT, blank=False).pages >= 1
    offered = sheets.series(by_key["property_fee"])
    assert offered.cases
    assert offered.shared_sides == (CLAIMANT,)


def test_the_shipped_practice_answers_fit_their_sheets() -> None:
    for key, sides in resources.toml("practice", "elements.toml").items():
        sheet = next(sheet for sheet in element_sheets() if sheet.key == key)
        for side, answers in sides.items():
            for element_id, written in answers.items():
                element = sheet.element(element_id)
                assert element is not None
                assert element.asks(ElementSide(side))
                if written[0] not in "=?!":
                    assert say_value(element, written.replace("{amount}", "100"), "zh")


def test_mark_and_series_read_indexes(engine: Engine, sheets: ElementSheets, answered: str, series: list[str]) -> None:
    with queries(engine) as seen:
        sheets.disputed(answered)
        sheets.series(answered)
    scans = [step for step in whole_tables(engine, seen) if "SCAN" in step]
    assert seen
    assert scans == []
    with engine.connect() as connection:
        for statement, parameters in seen:
            plan = [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)]
            assert not [step for step in plan if step.startswith(("SCAN party_element", "SCAN dispute_sheet"))]
