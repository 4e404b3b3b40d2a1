"""Screens at intake: a question for each, and no question for an ordinary complaint."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.services.intake_data import defendant, facts, plaintiff
from tribunal_desktop.rules.filing_screens import Surroundings, fitting_green_channel, screen
from tribunal_desktop.rules.findings import Severity
from tribunal_desktop.rules.terms import GreenChannel, Sex
from tribunal_desktop.services.filing_table import county_names

DIVORCE = ("婚姻家庭、继承纠纷", "婚姻家庭纠纷", "离婚纠纷")


def around(*path: str, **more: Any) -> Surroundings:
    return Surroundings(cause_path=path, court_name="诸暨市人民法院", counties=county_names(), **more)


def codes(text: str, *path: str) -> list[tuple[str, Severity]]:
    return [
        (each.code, each.severity) for each in screen(facts(facts_text=text), around(*path)) if "green" not in each.code
    ]


def test_an_ordinary_complaint_is_asked_nothing() -> None:
    assert codes("2025年3月1日被告向原告借款46000元，约定一年内归还，至今未还。", "民间借贷纠纷") == []


@pytest.mark.parametrize(
    ("text", "path", "code"),
    [
        ("合同第九条约定发生争议提交绍兴仲裁委员会仲裁。", ("买卖合同纠纷",), "screen_arbitration"),
        ("被告拖欠三个月工资。", ("劳动争议",), "screen_labour_first"),
        ("原告不服镇政府的征收决定。", ("物权保护纠纷",), "screen_other_body"),
        ("（2024）浙0681民初88号判决书已认定借款。", ("民间借贷纠纷",), "screen_judged"),
        ("曾于去年向法院起诉，判决不准离婚。", DIVORCE, "divorce_sued_before"),
    ],
)
def test_each_bar_of_the_law_raises_its_question(text: str, path: tuple[str, ...], code: str) -> None:
    found = codes(text, *path)
    assert (code, Severity.ASK) in found
    assert all(severity is not Severity.BLOCK for _, severity in found)


def test_labour_after_its_arbitration_is_not_asked() -> None:
    assert codes("原告不服仲裁裁决，诉至法院。", "劳动争议") == []


def test_a_husband_who_sues_is_told_and_asked_where_the_complaint_hints_at_it() -> None:
    assert ("divorce_by_husband", Severity.NOTE) in codes("感情破裂。", *DIVORCE)
    assert ("divorce_by_husband", Severity.ASK) in codes("女方今年六月分娩。", *DIVORCE)
    wife = screen(facts(plaintiff(sex=Sex.FEMALE), facts_text="去年分娩。"), around(*DIVORCE))
    assert "divorce_by_husband" not in {each.code for each in wife}


def test_divorce_again_within_six_months() -> None:
    barred = around(*DIVORCE, divorce_before=("暂2026-L2-0007", date(2026, 12, 1)))
    assert "divorce_again" in {each.code for each in screen(facts(), barred)}
    over = around(*DIVORCE, divorce_before=("暂2026-L2-0007", date(2026, 11, 22)))
    assert "divorce_again" not in {each.code for each in screen(facts(), over)}


def test_a_defendant_who_lives_elsewhere_asks_about_the_court() -> None:
    elsewhere = screen(facts(defendant_=defendant(domicile="浙江省义乌市稠城街道1号")), around("买卖合同纠纷"))
    assert [(each.code, each.field) for each in elsewhere if "court" in each.code] == [
        ("screen_wrong_court", "parties.1.domicile")
    ]
    at_home = screen(facts(defendant_=defendant(domicile="浙江省诸暨市枫桥镇1号")), around("买卖合同纠纷"))
    assert "screen_wrong_court" not in {each.code for each in at_home}


@pytest.mark.parametrize(
    ("born", "reason"),
    [(date(2012, 1, 1), GreenChannel.MINOR), (date(1960, 1, 1), GreenChannel.ELDERLY), (date(1990, 1, 1), None)],
)
def test_who_may_go_first(born: date, reason: GreenChannel | None) -> None:
    assert fitting_green_channel(facts(plaintiff(birth_date=born))) is reason
