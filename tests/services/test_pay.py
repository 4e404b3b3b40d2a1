"""Month sheets from real mediations and hearings: every yuan with its rule and case, nothing twice, nothing silent."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook
from sqlalchemy import Engine

from tests.conftest import StandingClock
from tests.documents.reading import squeezed, text_by_pdfium
from tests.services.pay_samples import DECEMBER, NOVEMBER, OCTOBER, PayRoom
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import MediationCase, MediationShare, Mediator, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.pay import Conditions
from tribunal_desktop.rules.terms import (
    PayDifficulty,
    PayeeKind,
    PayGapKind,
    PayLineKind,
    PaySheetState,
    PayUnit,
    WorkTime,
)
from tribunal_desktop.services.mediation import Mediations
from tribunal_desktop.services.pay import Pay
from tribunal_desktop.services.pay_papers import PayPapers, finance_csv, finance_workbook
from tribunal_desktop.services.pay_table import difficulty_of
from tribunal_desktop.services.pay_tariffs import PayTariffs
from tribunal_desktop.services.pay_views import NewCorrection, NewTariff, SheetView
from tribunal_desktop.services.people import People
from tribunal_desktop.services.people_rows import MediatorDetails
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.workbench import Workbench
from tribunal_desktop.services.workbench_views import DecisionKind

MEDIATOR, JUROR = PayeeKind.MEDIATOR, PayeeKind.JUROR


@pytest.fixture
def room(engine: Engine, uow: UnitOfWork) -> PayRoom:
    return PayRoom(engine, uow)


def october(room: PayRoom) -> SheetView:
    return room.pay.sheet(MEDIATOR, OCTOBER)


def sums(view: SheetView) -> list[tuple[str, str, int]]:
    return [(line.number, line.tariff_name, line.amount_fen // 100) for line in view.lines]


def test_the_month_sheet_shows_rule_and_case_for_every_yuan(room: PayRoom) -> None:
    """Row 33.2, counted by hand (T21): 2 successes at 400, 3 ended at 50, a day out at 60, one 3,000."""
    for unit, yuan in ((PayUnit.MONTH, 3000), (PayUnit.SUCCESS, 400), (PayUnit.CASE, 50), (PayUnit.TRAVEL_DAY, 60)):
        room.tariff(unit, yuan)
    with room.uow.write("sample.full_time") as session:
        session.get_one(Mediator, room.scene.novice).full_time = True
    first = room.mediated("一号", date(2026, 10, 9))
    second = room.mediated("二号", date(2026, 10, 12), mediator=room.scene.novice)
    room.mediated("三号", date(2026, 10, 30), agreed=False)
    room.mediated("四号", date(2026, 11, 2))
    room.went_out(first, date(2026, 10, 8))
    room.went_out(first, date(2026, 10, 8))
    room.went_out(second, date(2026, 11, 3))
    view = october(room)
    assert [(row.name, row.cases, row.base_fen, row.case_fen, row.travel_fen) for row in view.payees] == [
        ("何新", 1, 300_000, 45_000, 0),
        ("魏国良", 2, 0, 50_000, 6_000),
    ]
    assert view.total_fen == (3000 + 2 * 400 + 3 * 50 + 60) * 100
    assert (view.works, view.gaps, view.refusal) == (5, (), None)
    assert all(line.tariff_id and (line.number or line.unit is PayUnit.MONTH) for line in view.lines)


def test_full_time_from_the_middle_of_a_month_is_paid_from_its_day(room: PayRoom, clock: StandingClock) -> None:
    """Counted by hand: 16 of 31 days at 3,100 are 1,600; the success before is part-time, the one after full-time."""
    room.tariff(PayUnit.MONTH, 3100)
    for work_time, yuan in ((WorkTime.FULL_TIME, 200), (WorkTime.PART_TIME, 400)):
        for_whom = Conditions(work_time=work_time)
        room.tariffs.add(
            NewTariff(work_time, MEDIATOR, PayUnit.SUCCESS, yuan * 100, date(2026, 1, 1), None, for_whom, "财政文件")
        )
    mediator, people = room.scene.novice, People(room.uow)
    room.mediated("前", date(2026, 10, 15), mediator=mediator)
    room.mediated("后", date(2026, 10, 16), mediator=mediator)

    def change(full_time: bool, from_on: date | None = None) -> None:
        row = next(each for each in people.mediators() if each.id == mediator)
        details = MediatorDetails(row.name, row.kind, full_time=full_time, full_time_from=from_on)
        people.change_mediator(mediator, details)

    def base_part() -> str:
        return next(line.part for line in october(room).lines if line.unit is PayUnit.MONTH)

    change(True, date(2026, 10, 16))
    assert sorted(sums(october(room))) == [("", "month", 1600), ("前", "part_time", 400), ("后", "full_time", 200)]
    assert base_part() == "16/31"
    change(True, date(2026, 9, 1))
    assert october(room).total_fen == (1600 + 400 + 200) * 100
    with pytest.raises(KnownError, match="work_time_before_last"):
        change(False, date(2026, 10, 1))
    with pytest.raises(KnownError, match="work_time_ahead"):
        change(False, clock().date() + timedelta(days=1))
    change(False, date(2026, 10, 26))
    assert base_part() == "10/31"
    room.pay.approve(MEDIATOR, OCTOBER)
    change(True)
    assert base_part() == "10/31"


def test_a_change_taken_back_on_its_day_never_was(room: PayRoom) -> None:
    room.tariff(PayUnit.MONTH, 3100)
    people, mediator = People(room.uow), room.scene.novice
    name = next(each for each in people.mediators() if each.id == mediator)
    for full_time in (True, False):
        people.change_mediator(
            mediator, MediatorDetails(name.name, name.kind, full_time=full_time, full_time_from=date(2026, 10, 5))
        )
    assert october(room).lines == ()


def test_co_mediators_on_one_trip_are_paid_for_the_way_once_each(room: PayRoom) -> None:
    room.tariff(PayUnit.TRAVEL_DAY, 60)
    room.tariff(PayUnit.CASE, 100)
    first, second = room.mediated("一号", date(2026, 10, 9)), room.mediated("二号", date(2026, 10, 9))
    with room.uow.write("sample.shares") as session:
        case = session.get_one(MediationCase, first)
        for place, mediator in enumerate((case.mediator_id, room.scene.novice)):
            session.add(
                MediationShare(
                    id=new_id(room.uow.clock),
                    mediation_case_id=first,
                    dispute_id=case.dispute_id,
                    mediator_id=mediator,
                    position=place,
                    share_permille=500,
                )
            )
    for case_id in (first, first, second):
        room.went_out(case_id, date(2026, 10, 8))
    travelled = {row.name: row.travel_fen for row in october(room).payees}
    assert travelled == {"何新": 6_000, "魏国良": 6_000}


def test_a_tariff_gap_is_listed_and_stops_approval_until_it_is_settled_or_set_aside(room: PayRoom) -> None:
    """Row 33.2; issue, bad input: a gap in the tariffs."""
    room.tariff(PayUnit.SUCCESS, 400, first=date(2026, 10, 10))
    before = room.mediated("早", date(2026, 10, 9))
    room.mediated("晚", date(2026, 10, 10))
    (gap,) = october(room).gaps
    assert (gap.work.source_id, gap.kind) == (before, PayGapKind.NO_TARIFF)
    with pytest.raises(KnownError, match="pay_gaps_open"):
        room.pay.approve(MEDIATOR, OCTOBER)
    with pytest.raises(KnownError, match="pay_refused"):
        room.pay.set_aside(MEDIATOR, before, gap.work.payee_id, gap.work.dispute_id, " ")
    room.pay.set_aside(MEDIATOR, before, gap.work.payee_id, gap.work.dispute_id, "标准出台前的案件")
    assert october(room).left_out[0].words == "标准出台前的案件"
    room.pay.take_up(MEDIATOR, before, gap.work.payee_id)
    assert october(room).gaps
    room.pay.set_aside(MEDIATOR, before, gap.work.payee_id, gap.work.dispute_id, "标准出台前的案件")
    assert room.pay.approve(MEDIATOR, OCTOBER) == 1


def test_a_change_holds_from_its_day_and_never_within_an_approved_month(room: PayRoom, clock: StandingClock) -> None:
    """Row 33.2: a rule change applies from its date only."""
    old = room.tariff(PayUnit.SUCCESS, 400, name="成功")
    room.mediated("十五", date(2026, 10, 15))
    room.mediated("十六", date(2026, 10, 16))
    room.tariffs.change(old, 50_000, date(2026, 10, 16), "新文件")
    assert sums(october(room)) == [("十五", "成功", 400), ("十六", "成功", 500)]
    room.pay.approve(MEDIATOR, OCTOBER)
    newest = next(row.tariff for row in room.tariffs.rows(MEDIATOR) if row.in_force)
    (finding,) = room.tariffs.check_change(newest.id, 60_000, date(2026, 10, 20))
    assert (finding.code, finding.params["earliest"]) == ("pay_in_approved_month", NOVEMBER)
    assert room.tariffs.check_change(newest.id, 60_000, NOVEMBER) == ()
    with pytest.raises(KnownError, match="pay_tariff_used"):
        room.tariffs.remove(old)


def test_overlapping_tariffs_are_refused_by_name(room: PayRoom) -> None:
    room.tariff(PayUnit.SUCCESS, 400, name="成功")
    (finding,) = room.tariffs.check(NewTariff("又", MEDIATOR, PayUnit.SUCCESS, 1, date(2026, 11, 1)))
    assert (finding.code, finding.params) == ("pay_tariff_overlaps", {"name": "成功"})
    lacking = room.tariffs.check(NewTariff("", MEDIATOR, PayUnit.CASE, None, None))
    assert [each.field for each in lacking] == ["name", "amount", "valid_from"]


def test_the_sample_pays_nobody_until_it_is_taken_over(room: PayRoom) -> None:
    assert not room.tariffs.rows(MEDIATOR)
    room.mediated("一号", date(2026, 10, 9))
    assert october(room).gaps
    assert room.tariffs.take_over_sample(MEDIATOR, OCTOBER) == 9
    assert room.tariffs.take_over_sample(MEDIATOR, OCTOBER) == 0
    (success, ended) = sorted(october(room).lines, key=lambda line: -line.amount_fen)
    assert (success.tariff_name, ended.tariff_name) == ("兼职成功补贴·简单", "办结补贴")
    assert "样表" in room.tariffs.rows(MEDIATOR)[0].tariff.basis


def test_difficulty_said_by_a_person_counts_before_the_marks(room: PayRoom) -> None:
    room.tariffs.take_over_sample(MEDIATOR, OCTOBER)
    case = room.mediated("一号", date(2026, 10, 9))
    room.pay.grade(case, "", PayDifficulty.COMPLEX, "十二户联名")
    assert "兼职成功补贴·疑难" in [line.tariff_name for line in october(room).lines]


def test_only_who_may_approve_approves_and_after_that_nothing_changes(room: PayRoom) -> None:
    """Row 33.2: approval, signature, payment."""
    room.tariff(PayUnit.SUCCESS, 400)
    room.mediated("一号", date(2026, 10, 9))
    other = Pay(room.clerk)
    with pytest.raises(KnownError, match="right_missing"):
        other.approve(MEDIATOR, OCTOBER)
    with pytest.raises(KnownError, match="right_missing"):
        PayTariffs(room.clerk).take_over_sample(MEDIATOR, OCTOBER)
    other.hand_in(MEDIATOR, OCTOBER)
    assert october(room).state is PaySheetState.DRAFT
    room.pay.approve(MEDIATOR, OCTOBER)
    view = october(room)
    assert (view.state, view.made_by, view.approved_by) == (PaySheetState.APPROVED, "沈素英", "周庭长")
    for act in (room.pay.approve, room.pay.take_back, room.pay.hand_in):
        with pytest.raises(KnownError, match="pay_sheet_fixed"):
            act(MEDIATOR, OCTOBER)
    with pytest.raises(KnownError, match="pay_sheet_fixed"):
        room.pay.correct(NewCorrection(MEDIATOR, OCTOBER, room.scene.skilled, 100, "漏计"))
    today = room.uow.today()
    room.pay.note_signed(view.id, today)
    for wrong, code in ((date(2026, 11, 5), "pay_day_before_approval"), (date(2026, 11, 24), "pay_day_ahead")):
        assert [each.code for each in room.pay.check_after(view, wrong, "paid")] == [code]
        with pytest.raises(KnownError, match="pay_refused"):
            room.pay.note_paid(view.id, wrong, "财付1109")
    room.pay.note_paid(view.id, today, "财付1109")
    room.pay.note_paid(view.id, today, "财付1123")
    after = october(room)
    assert (after.state, after.receipts_on, after.receipt_no) == (PaySheetState.PAID, today, "财付1123")


def test_a_running_month_and_one_after_an_open_month_wait(room: PayRoom, clock: StandingClock) -> None:
    with pytest.raises(KnownError, match="pay_month_running"):
        room.pay.approve(MEDIATOR, NOVEMBER)
    room.pay.approve(MEDIATOR, OCTOBER)
    clock.advance(days=45)
    with pytest.raises(KnownError, match="pay_earlier_month_open"):
        room.pay.approve(MEDIATOR, DECEMBER)
    room.pay.approve(MEDIATOR, NOVEMBER)
    room.pay.approve(MEDIATOR, DECEMBER)


def test_a_mediation_taken_up_again_after_payment_is_deducted_next_month(room: PayRoom) -> None:
    room.tariff(PayUnit.SUCCESS, 400)
    case = room.mediated("一号", date(2026, 10, 9))
    room.pay.approve(MEDIATOR, OCTOBER)
    Mediations(room.uow, Reference.load()).reopen(case)
    assert sums(october(room)) == [("一号", "success", 400)]
    (back,) = room.pay.sheet(MEDIATOR, NOVEMBER).lines
    assert (back.kind, back.amount_fen, back.number) == (PayLineKind.RETURNED, -40_000, "一号")


def test_a_month_before_the_first_approved_one_takes_nothing_back(room: PayRoom) -> None:
    room.tariff(PayUnit.SUCCESS, 400)
    room.mediated("九月", date(2026, 9, 9))
    case = room.mediated("十月", date(2026, 10, 9))
    room.pay.approve(MEDIATOR, OCTOBER)
    assert sums(room.pay.sheet(MEDIATOR, date(2026, 9, 1))) == [("九月", "success", 400)]
    Mediations(room.uow, Reference.load()).reopen(case)
    assert sums(room.pay.sheet(MEDIATOR, date(2026, 9, 1))) == [("九月", "success", 400)]
    assert room.pay.sheet(MEDIATOR, NOVEMBER).total_fen == -40_000


def test_a_deduction_is_made_once_and_the_case_is_paid_when_it_is_settled_again(
    room: PayRoom, clock: StandingClock
) -> None:
    room.tariff(PayUnit.SUCCESS, 400)
    dispute = room.dispute("一号")
    case = room.mediated("", date(2026, 10, 9), dispute_id=dispute)
    room.pay.approve(MEDIATOR, OCTOBER)
    Mediations(room.uow, Reference.load()).reopen(case)
    clock.advance(days=30)
    room.pay.approve(MEDIATOR, NOVEMBER)
    assert room.pay.sheet(MEDIATOR, NOVEMBER).total_fen == -40_000
    room.mediated("", date(2026, 12, 9), dispute_id=dispute, mediator=room.scene.novice)
    assert [(line.kind, line.amount_fen) for line in room.pay.sheet(MEDIATOR, DECEMBER).lines] == [
        (PayLineKind.WORK, 40_000)
    ]


def test_stages_of_one_dispute_are_paid_once(room: PayRoom) -> None:
    """Row 33.9: mediated before the suit and again in it."""
    room.tariff(PayUnit.SUCCESS, 400)
    dispute = room.dispute("一号")
    room.mediated("", date(2026, 10, 9), dispute_id=dispute)
    room.mediated("", date(2026, 10, 20), dispute_id=dispute, mediator=room.scene.novice)
    view = october(room)
    assert (view.total_fen, view.works, len(view.left_out)) == (40_000, 2, 1)


def test_a_correction_is_a_new_line_of_a_later_month(room: PayRoom, clock: StandingClock) -> None:
    room.pay.approve(MEDIATOR, OCTOBER)
    wrong = NewCorrection(MEDIATOR, NOVEMBER, "", 0, "")
    assert [each.code for each in room.pay.check_correction(wrong)] == [
        "pay_payee_missing",
        "pay_correction_zero",
        "pay_reason_missing",
    ]
    line_id = room.pay.correct(NewCorrection(MEDIATOR, NOVEMBER, room.scene.skilled, -5_000, "十月多计一天"))
    room.pay.strike_correction(line_id)
    room.pay.correct(NewCorrection(MEDIATOR, NOVEMBER, room.scene.skilled, -5_000, "十月多计一天"))
    clock.advance(days=10)
    assert room.pay.approve(MEDIATOR, NOVEMBER) == 1
    (line,) = room.pay.sheet(MEDIATOR, NOVEMBER).lines
    assert (line.kind, line.amount_fen, line.words) == (PayLineKind.CORRECTION, -5_000, "十月多计一天")


def test_jurors_allowances_follow_attendance(room: PayRoom) -> None:
    """Row 20.2 and S.10, counted by hand (T21): 陈 three half days and one day out, 吴 one; 无名 is on no roster."""
    room.tariff(PayUnit.HALF_DAY, 100)
    room.tariffs.add(NewTariff("交通", JUROR, PayUnit.TRAVEL_DAY, 6_000, date(2026, 1, 1)))
    room.juror("陈陪审")
    room.juror("吴陪审")
    room.held(date(2026, 10, 8), "陈陪审、吴陪审")
    room.held(date(2026, 10, 9), "陈陪审、无名", 9, 16, on_site=True)
    view = room.pay.sheet(JUROR, OCTOBER)
    assert [(row.name, row.total_fen) for row in view.payees] == [("吴陪审", 10_000), ("陈陪审", 36_000)]
    assert [(gap.work.payee_name, gap.kind) for gap in view.gaps] == [("无名", PayGapKind.UNKNOWN_PERSON)]


def test_papers_say_totals_in_capitals_rules_cases_and_signatures(room: PayRoom) -> None:
    room.tariff(PayUnit.SUCCESS, 400, name="成功补贴")
    room.mediated("暂一号", date(2026, 10, 9))
    room.mediated("暂二号", date(2026, 10, 9), agreed=False)
    papers = PayPapers(room.uow)
    draft = squeezed(text_by_pdfium(papers.sheet(october(room)).pdf))
    assert "不得据以发放" in draft
    assert "三、未计发事项" in draft
    (gap,) = october(room).gaps
    room.pay.set_aside(MEDIATOR, gap.work.source_id, gap.work.payee_id, "", "未成不付")
    room.pay.approve(MEDIATOR, OCTOBER)
    words = squeezed(text_by_pdfium(papers.sheet(october(room)).pdf))
    for wanted in ("肆佰元整", "成功补贴", "暂一号", "领取人签名", "批准：周庭长"):
        assert wanted in words
    room.pay.correct(NewCorrection(MEDIATOR, NOVEMBER, room.scene.skilled, -5_000, "十月多计"))
    assert "更正：十月多计" in squeezed(text_by_pdfium(papers.slips(room.pay.sheet(MEDIATOR, NOVEMBER)).pdf))
    slips = squeezed(text_by_pdfium(papers.slips(october(room)).pdf))
    assert "魏国良" in slips
    assert "大写：肆佰元整" in slips


def test_a_month_without_hearings_pays_nobody_and_says_so(room: PayRoom) -> None:
    """Row 20.2."""
    view, papers = room.pay.sheet(JUROR, OCTOBER), PayPapers(room.uow)
    assert (view.payees, view.total_fen, view.gaps) == ((), 0, ())
    assert "0人合计0.00元（大写：零元整）" in squeezed(text_by_pdfium(papers.sheet(view).pdf))
    for made in (papers.sheet(view), papers.slips(view)):
        assert "本月没有应发补贴" in squeezed(text_by_pdfium(made.pdf))


def test_files_for_the_finance_office_hold_plain_numbers_and_no_formulas(room: PayRoom) -> None:
    """Row 33.2: what finance opens adds up to the sheet."""
    room.tariff(PayUnit.SUCCESS, 1234, name="=SUM(A1)")
    room.mediated("一号", date(2026, 10, 9))
    room.pay.correct(NewCorrection(MEDIATOR, OCTOBER, room.scene.skilled, -5_050, "@更正"))
    view = october(room)
    raw = finance_csv(view, "zh")
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(StringIO(raw.decode("utf-8-sig"), newline="")))
    assert sorted(row["金额（元）"] for row in rows) == ["-50.50", "1234.00"]
    assert sum(int(Decimal(row["金额（元）"]) * 100) for row in rows) == view.total_fen
    assert {row["标准"] for row in rows} == {"'=SUM(A1)", ""}
    assert {row["说明"] for row in rows} == {"'@更正", ""}
    page = load_workbook(BytesIO(finance_workbook(view, "zh"))).active
    cells = [cell for row in page.iter_rows(min_row=2) for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "inlineStr"}
    assert sum(cell.value for cell in cells if cell.column == 10) == pytest.approx(1183.5)


def test_two_of_one_name_are_told_apart_on_the_sheet_and_in_the_file(room: PayRoom) -> None:
    """Row 33.2: finance must know whom to pay."""
    room.tariff(PayUnit.SUCCESS, 400)
    with room.uow.write("sample.names") as session:
        for mediator, town, phone in ((room.scene.skilled, "枫溪镇", "13800001111"), (room.scene.novice, "", "2222")):
            row = session.get_one(Mediator, mediator)
            row.name, row.township, row.phone = "张伟", town or None, phone
    room.mediated("一号", date(2026, 10, 9))
    assert [row.name for row in october(room).payees] == ["张伟"], "alone on the sheet, the name is enough"
    room.mediated("二号", date(2026, 10, 9), mediator=room.scene.novice)
    room.pay.approve(MEDIATOR, OCTOBER)
    assert {row.name for row in october(room).payees} == {"张伟（枫溪镇 1111）", "张伟（2222）"}
    rows = list(csv.reader(StringIO(finance_csv(october(room), "zh").decode("utf-8-sig"), newline="")))
    assert {row[1] for row in rows[1:]} == {"张伟（枫溪镇 1111）", "张伟（2222）"}


def test_the_workbench_reminds_from_the_first_and_asks_who_approves(room: PayRoom) -> None:
    def kinds(uow: UnitOfWork) -> set[DecisionKind]:
        return {line.kind for line in Workbench(uow).view().decisions}

    assert DecisionKind.PAY_SHEET_DUE not in kinds(room.clerk)
    room.tariff(PayUnit.SUCCESS, 400)
    assert DecisionKind.PAY_SHEET_DUE in kinds(room.clerk)
    Pay(room.clerk).hand_in(MEDIATOR, OCTOBER)
    assert DecisionKind.PAY_SHEET_DUE not in kinds(room.clerk)
    assert DecisionKind.PAY_TO_APPROVE not in kinds(room.clerk)
    assert DecisionKind.PAY_TO_APPROVE in kinds(room.uow)
    room.pay.approve(MEDIATOR, OCTOBER)
    assert DecisionKind.PAY_TO_APPROVE not in kinds(room.uow)


def test_mediators_of_one_mediation_share_its_pay(room: PayRoom) -> None:
    """Rows 26.4 and 33.5: the credit shares divide the sum, to the fen."""
    room.tariff(PayUnit.SUCCESS, 401)
    dispute = room.dispute("一号")
    case = room.mediated("", date(2026, 10, 9), dispute_id=dispute)
    with room.uow.write("sample.shares") as session:
        for position, (mediator, share) in enumerate(((room.scene.skilled, 667), (room.scene.novice, 333)), start=1):
            session.add(
                MediationShare(
                    id=new_id(room.uow.clock),
                    mediation_case_id=case,
                    dispute_id=dispute,
                    mediator_id=mediator,
                    position=position,
                    chair=position == 1,
                    share_permille=share,
                )
            )
    rows = october(room).payees
    assert {row.name: row.total_fen for row in rows} == {"魏国良": 26_747, "何新": 13_353}


@pytest.mark.parametrize(
    ("parties", "sessions", "yuan", "difficulty"),
    [
        (2, 1, 20_000, PayDifficulty.SIMPLE),
        (2, 1, 20_001, PayDifficulty.ORDINARY),
        (3, 1, 0, PayDifficulty.ORDINARY),
        (2, 2, 0, PayDifficulty.ORDINARY),
        (5, 1, 0, PayDifficulty.COMPLEX),
        (2, 3, 0, PayDifficulty.COMPLEX),
        (2, 1, 500_000, PayDifficulty.COMPLEX),
    ],
)
def test_difficulty_follows_the_marks_of_the_table(
    parties: int, sessions: int, yuan: int, difficulty: PayDifficulty
) -> None:
    assert difficulty_of(parties, sessions, yuan * 100) is difficulty
