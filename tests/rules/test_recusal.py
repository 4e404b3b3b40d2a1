"""Grounds to withdraw, each found from the facts that are there and asked under its own rule."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tribunal_desktop.rules.findings import Severity, wording
from tribunal_desktop.rules.mediators import RelativeFacts
from tribunal_desktop.rules.particulars import PartyFacts
from tribunal_desktop.rules.recusal import AgentFacts, Officer, is_household, recusal_hints
from tribunal_desktop.rules.terms import AgentKind, OfficerKind, PartyKind, PartyRole, RecusalGround

FIRM = PartyFacts(PartyRole.DEFENDANT, PartyKind.LEGAL, "枫溪建材有限公司", representative_name="楼国强")
CHEN = PartyFacts(
    PartyRole.PLAINTIFF,
    PartyKind.NATURAL,
    "陈大伟",
    phone="13800000001",
    employer="枫溪中学",
    domicile="枫溪镇花明泉村12号",
)
LAWYER = AgentFacts("孟祥", "陈大伟", AgentKind.LAWYER, phone="13900000009")
JUDGE = Officer("沈素英", id="s1")
WIFE = RelativeFacts("孟祥", "丈夫")


@pytest.mark.parametrize(
    ("officer", "grounds"),
    [
        (replace(JUDGE, name="陈 大伟"), [RecusalGround.R1]),
        (replace(JUDGE, phone="+86 138 0000 0001"), [RecusalGround.R1]),
        (replace(JUDGE, relatives=(RelativeFacts("陈大伟", "弟"),)), [RecusalGround.R1]),
        (replace(JUDGE, relatives=(RelativeFacts("楼国强", "妻弟"),)), [RecusalGround.R2]),
        (replace(JUDGE, name="孟祥"), [RecusalGround.R3]),
        (replace(JUDGE, relatives=(RelativeFacts("孟祥", "妻弟"),)), [RecusalGround.R4]),
        (replace(JUDGE, relatives=(WIFE,)), [RecusalGround.R4, RecusalGround.R10]),
        (
            replace(JUDGE, relatives=(RelativeFacts("沈甲", "子", shares_in="枫溪建材有限责任公司"),)),
            [RecusalGround.R5],
        ),
        (replace(JUDGE, relatives=(RelativeFacts("沈甲", "子", employer="枫溪建材有限公司"),)), [RecusalGround.R6]),
        (replace(JUDGE, relatives=(RelativeFacts("沈甲", "子", employer="枫溪中学"),)), [RecusalGround.R6]),
        (replace(JUDGE, relatives=(RelativeFacts("沈甲", "子", domicile="枫溪镇 花明泉村12号"),)), [RecusalGround.R6]),
        (replace(JUDGE, earlier=("（2025）浙0681民初1号",)), [RecusalGround.R8]),
        (replace(JUDGE, kind=OfficerKind.JUROR, mediated=True), [RecusalGround.R9]),
        (replace(JUDGE, name="孟祥", kind=OfficerKind.MEDIATOR, mediated=True), [RecusalGround.R9]),
        (replace(JUDGE, name="孟祥", left=True), [RecusalGround.R10]),
        (replace(JUDGE, name="陈大伟", left=True), []),
        (JUDGE, []),
    ],
)
def test_every_ground_asks_under_its_own_rule(officer: Officer, grounds: list[RecusalGround]) -> None:
    hints = recusal_hints(officer, [CHEN, FIRM], [LAWYER])
    assert [hint.ground for hint in hints] == grounds
    for hint in hints:
        finding = hint.finding()
        assert finding.severity is Severity.ASK
        assert finding.basis
        assert officer.name in wording(finding, "zh") or finding.code == "recusal_mediated"
        assert wording(finding, "en")


def test_only_spouse_child_and_parent_bar_an_agent_for_good() -> None:
    assert all(map(is_household, ("丈夫", "妻子", "儿子", "女儿", "父亲", "母亲", "配偶")))
    assert not any(map(is_household, ("妻弟", "岳父", "外甥女", "孙子", "女婿", "表兄", "侄子")))
