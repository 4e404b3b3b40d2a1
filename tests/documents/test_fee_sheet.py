from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.documents.reading import page_texts, squeezed, text_by_pdfium, text_by_pypdf
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.rules.fees import FeeCalculator, FeeModifiers, Reduction
from tribunal_desktop.rules.fees_request import FeeFact, FeeRequest, fee_for
from tribunal_desktop.rules.terms import FeeClosing, FeeKind, JoinedClaim, Procedure
from tribunal_desktop.services.calculation_sheets import SheetHeading, fee_sheet
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.tribunal_profile import Profile

TODAY = date(2026, 11, 23)
PROFILE = Profile("枫溪人民法庭", "浙0681", "诸暨市人民法院", practice=True, device_name="", device_mark="")
HEADING = SheetHeading(PROFILE, TODAY, "（2026）浙0681民初1234号")
SUM = {FeeFact.AMOUNT: Decimal("150000")}


def sheet(asked: FeeRequest, on: date = TODAY) -> Paper:
    fee = fee_for(FeeCalculator(Reference().fees, on), asked)
    return fee_sheet(asked, on, fee, HEADING)


def test_the_sheet_says_what_was_asked_what_came_out_and_why() -> None:
    modifiers = FeeModifiers(Procedure.SUMMARY, FeeClosing.MEDIATION)
    paper = sheet(FeeRequest(FeeKind.PROPERTY, SUM, modifiers=modifiers))
    for read in (text_by_pypdf(paper.pdf), text_by_pdfium(paper.pdf)):
        for words in (
            "诸暨市人民法院",
            "枫溪人民法庭",
            "（2026）浙0681民初1234号",
            "150,000元",
            "人民币3300元（大写：叁仟叁佰元整）",
            "人民币1650元（大写：壹仟陆佰伍拾元整）",
            "只能减半一次",
            "诉讼费用交纳办法第16条",
            "2026年11月23日",
            "演练数据·虚构",
        ):
            assert words in read
    assert paper.pages == 1


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (FeeRequest(FeeKind.PROPERTY, SUM), "接到交纳诉讼费用通知次日起7日内"),
        (
            FeeRequest(FeeKind.PROPERTY, SUM, modifiers=FeeModifiers(joined=JoinedClaim.COUNTERCLAIM)),
            "提起反诉次日起7日",
        ),
        (FeeRequest(FeeKind.PROPERTY, SUM, modifiers=FeeModifiers(closing=FeeClosing.WITHDRAWAL)), "预交超出的部分"),
        (FeeRequest(FeeKind.PROPERTY_APPEAL, {FeeFact.FIRST_INSTANCE_AMOUNT: Decimal(1)}), "提交上诉状时预交"),
        (FeeRequest(FeeKind.PRESERVATION, SUM), "在提出申请时"),
        (FeeRequest(FeeKind.ENFORCEMENT, SUM), "由被执行人负担"),
        (FeeRequest(FeeKind.CONVERSION_SUMMARY_TO_ORDINARY, SUM), "按撤诉处理"),
        (FeeRequest(FeeKind.DISMISSED_BY_RULING, {FeeFact.PAID: Decimal(50)}), "退还交费人"),
        (FeeRequest(FeeKind.SPECIAL_PROCEDURE), "没有需要交纳或者退还的费用"),
        (FeeRequest(FeeKind.JURISDICTION_OBJECTION_FAILED, {FeeFact.BASE: Decimal(80)}), "异议不成立的当事人"),
        (
            FeeRequest(FeeKind.CLAIM_INCREASE, {FeeFact.OLD: Decimal(20000), FeeFact.NEW: Decimal(90000)}),
            "人民法院指定的期限内交纳",
        ),
    ],
)
def test_the_note_says_when_this_very_sum_is_due(asked: FeeRequest, words: str) -> None:
    assert squeezed(words) in text_by_pypdf(sheet(asked).pdf)


def test_relief_and_another_day_stand_among_the_conditions() -> None:
    asked = FeeRequest(FeeKind.PROPERTY, SUM, modifiers=FeeModifiers(relief=Reduction(Decimal("0.4"))))
    read = text_by_pypdf(sheet(asked, on=date(2025, 3, 3)).pdf)
    assert "减交40%" in read
    assert "2025年3月3日" in read


def test_a_long_working_flows_on_under_the_same_header() -> None:
    asked = FeeRequest(FeeKind.MIXED, {}, tuple(Decimal(9_000_000 + at) for at in range(9)), 3)
    paper = sheet(asked)
    assert paper.pages == 2
    assert all("计算过程" in text for text in page_texts(paper.pdf))


def test_the_same_calculation_makes_the_same_bytes() -> None:
    assert sheet(FeeRequest(FeeKind.PROPERTY, SUM)) == sheet(FeeRequest(FeeKind.PROPERTY, SUM))
