"""The papers of fees and performance say what the ledger says, read back with readers of their own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from tests.documents.reading import squeezed, text_by_pdfium, text_by_pypdf
from tests.services.mediation_samples import REFERENCE, TODAY, Scene, put_scene
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Device, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.fee_ledger import Payment, ReliefAnswer, ReliefRequest
from tribunal_desktop.rules.terms import (
    DutySource,
    FeeClosing,
    FeePayWay,
    FeeReason,
    PerformanceWay,
    Procedure,
    ReliefAsked,
    ReliefDecision,
)
from tribunal_desktop.services.fee_ledger import FeeLedger
from tribunal_desktop.services.fee_papers import FeePapers
from tribunal_desktop.services.performance import Performance
from tribunal_desktop.services.performance_papers import PerformancePapers
from tribunal_desktop.services.performance_views import DocumentRef, DutyDetails, PerformancePaymentDetails
from tribunal_desktop.services.tribunal_profile import TribunalProfile

Says = Callable[[Paper, str], bool]


@pytest.fixture
def scene(uow: UnitOfWork) -> Scene:
    with uow.write("sample.device") as session:
        session.add(Device(id=new_id(uow.clock), name="枫溪-L2", mark="甲", signing_public="00" * 32))
    return put_scene(uow, procedure=Procedure.ORDINARY)


@pytest.fixture
def fees(uow: UnitOfWork) -> FeeLedger:
    return FeeLedger(uow, REFERENCE)


@pytest.fixture
def papers(uow: UnitOfWork) -> FeePapers:
    return FeePapers(uow, REFERENCE, TribunalProfile(uow))


@pytest.fixture
def charge(fees: FeeLedger, scene: Scene) -> str:
    return fees.assess(scene.dispute, fees.view(scene.dispute).proposed, FeeReason.FILED)


def says(paper: Paper, *words: str) -> None:
    """Both readers find every phrase."""
    for text in (text_by_pypdf(paper.pdf), text_by_pdfium(paper.pdf)):
        for phrase in words:
            assert squeezed(phrase) in text


def test_the_notice_has_formula_term_account_and_consequence(
    fees: FeeLedger, papers: FeePapers, scene: Scene, charge: str
) -> None:
    fees.give_notice(charge, TODAY)
    paper = papers.notice(scene.dispute, charge, "诸暨市财政局非税收入专户 3300 1656")
    says(
        paper,
        "交纳诉讼费用通知书",
        "张三：",
        "人民币950元（大写：玖佰伍拾元整）",
        "7日内，即2026年11月30日前",
        "33001656",
        "按撤诉处理",
        "2.5%",
    )
    assert papers.notice(scene.dispute, charge, "诸暨市财政局非税收入专户 3300 1656").sha256 == paper.sha256


def test_a_top_up_names_what_was_paid(fees: FeeLedger, papers: FeePapers, scene: Scene, charge: str) -> None:
    fees.pay(charge, Payment(45_000, TODAY, FeePayWay.ONLINE, "浙财0007"))
    says(papers.notice(scene.dispute, charge), "人民币450元", "补交人民币500元", "票据号浙财0007")


def test_a_refund_says_how_much_and_until_when(fees: FeeLedger, papers: FeePapers, scene: Scene, charge: str) -> None:
    with pytest.raises(KnownError, match="fee_nothing_to_return"):
        papers.refund(scene.dispute, charge)
    fees.pay(charge, Payment(95_000, TODAY, FeePayWay.BANK, "浙财0008"))
    closed = replace(fees.view(scene.dispute).charges[0].details, closing=FeeClosing.WITHDRAWAL)
    fees.assess(scene.dispute, closed, FeeReason.CLOSED, charge, effective_on=TODAY)
    says(papers.refund(scene.dispute, charge), "应当退还人民币475元", "2026年12月8日前退还")


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (
            ReliefAnswer(ReliefDecision.REFUSED, TODAY, "院长王明", "未证明经济困难"),
            ("不予批准", "未证明经济困难", "院长王明"),
        ),
        (ReliefAnswer(ReliefDecision.GRANTED, TODAY, "院长王明", "", 400), ("准予减交40%", "570元", "第46条第1项")),
    ],
)
def test_the_decision_on_relief_gives_its_reasons(
    fees: FeeLedger, papers: FeePapers, scene: Scene, charge: str, answer: ReliefAnswer, words: tuple[str, ...]
) -> None:
    asked = ReliefRequest(ReliefAsked.REDUCE, "reduce_disaster", None, "民政部门证明", TODAY, None)
    request = fees.ask_relief(charge, asked)
    with pytest.raises(KnownError, match="fee_relief_open"):
        papers.relief(scene.dispute, charge, request)
    fees.answer_relief(request, answer)
    says(papers.relief(scene.dispute, charge, request), "司法救助决定书", "民政部门证明", *words)


def test_the_calculation_is_the_sheet_of_the_calculators(papers: FeePapers, scene: Scene, charge: str) -> None:
    says(papers.sheet(scene.dispute, charge), "诉讼费用计算单", "人民币950元", "第13条第1款第1项")


@pytest.fixture
def performance(uow: UnitOfWork) -> Performance:
    return Performance(uow, REFERENCE)


@pytest.fixture
def printed(uow: UnitOfWork, performance: Performance) -> PerformancePapers:
    return PerformancePapers(uow, REFERENCE, performance, TribunalProfile(uow))


@pytest.fixture
def duty(performance: Performance, scene: Scene) -> DocumentRef:
    details = DutyDetails(
        DutySource.JUDGMENT,
        "（2026）浙0681民初123号",
        date(2026, 10, 1),
        scene.defendant,
        scene.plaintiff,
        "被告李四返还原告张三借款46000元",
        ((3_000_000, date(2026, 10, 31)), (1_600_000, date(2026, 11, 20))),
    )
    return DocumentRef(performance.add_duty(scene.dispute, details), agreed=False)


def pay(performance: Performance, ref: DocumentRef, place: int, fen: int) -> None:
    term = performance.document(ref).terms[place]
    performance.note_payment(term, PerformancePaymentDetails(fen, TODAY, PerformanceWay.CASH))


def test_the_application_names_parties_document_and_what_is_owing_after_part_payments(
    performance: Performance, printed: PerformancePapers, duty: DocumentRef
) -> None:
    pay(performance, duty, 0, 1_000_000)
    says(
        printed.application(duty),
        "强制执行申请书",
        "申请执行人：张三",
        "被执行人：李四",
        "诸暨市人民法院（2026）浙0681民初123号民事判决书",
        "人民币36000元（大写：叁万陆仟元整）",
        "至2028年11月20日届满",
        "加倍支付迟延履行期间的债务利息",
    )


def test_the_letter_that_reminds_and_the_certificate(
    performance: Performance, printed: PerformancePapers, duty: DocumentRef
) -> None:
    term = performance.document(duty).terms[0]
    says(printed.urge(duty, term.id), "督促履行告知书", "李四：", "尚欠人民币30000元", "履行期限已经届满")
    with pytest.raises(KnownError, match="performance_not_proved"):
        printed.proof(duty)
    pay(performance, duty, 0, 3_000_000)
    pay(performance, duty, 1, 1_600_000)
    says(printed.proof(duty), "自动履行证明书", "未经强制执行", "人民币46000元")
    with pytest.raises(KnownError, match="enforcement_nothing_owing"):
        printed.application(duty)
