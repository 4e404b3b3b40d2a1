"""Law on a paper: provisions, case numbers, the cause."""

from __future__ import annotations

from datetime import date

import pytest

from tribunal_desktop.rules import paper_check_law as law
from tribunal_desktop.rules.findings import Severity
from tribunal_desktop.rules.law_register import Law
from tribunal_desktop.rules.paper_check_content import Cited, Passage

TODAY = date(2026, 11, 23)
LAWS = {
    "民事诉讼法": Law("民事诉讼法", 306, date(2024, 1, 1)),
    "合同法": Law("合同法", 428, date(1999, 10, 1), date(2020, 12, 31), "民法典合同编"),
}
TYPES = frozenset({"民初", "民特", "执"})
OWN = "（2026）浙0681民初88号"
CAUSES = frozenset({"民间借贷纠纷", "离婚纠纷", "借款合同纠纷", "申请司法确认调解协议"})


def said(text: str) -> tuple[Passage, ...]:
    return (Passage("part.p", text),)


def codes(text: str) -> list[str]:
    return [each.code for each in law.case_numbers(said(text), TYPES, TODAY)]


def test_provisions_the_form_rests_on() -> None:
    ended = Cited("民事诉讼法", "一百条", None, date(2023, 12, 31))
    early = Cited("民事诉讼法", "一百条", date(2027, 1, 1))
    holds = Cited("民事诉讼法", "一百条", date(2024, 1, 1))
    found = list(law.articles_in_force([ended, early, holds], TODAY))
    assert [each.code for each in found] == ["paper_article_ended", "paper_article_early"]
    assert all(each.severity is Severity.ASK for each in found)


def test_provisions_named_in_the_words() -> None:
    (beyond,) = law.articles_named(said("依照《中华人民共和国民事诉讼法》第一百条、第三百零七条之规定"), LAWS, TODAY)
    assert (beyond.code, beyond.severity, beyond.params["no"]) == (
        "paper_article_unknown",
        Severity.BLOCK,
        "三百零七",
    )
    (repealed,) = law.articles_named(said("依照《中华人民共和国合同法》第二百零六条"), LAWS, TODAY)
    assert (repealed.code, repealed.severity) == ("paper_law_repealed", Severity.ASK)
    assert not list(law.articles_named(said("依照《合同法》第二百零六条"), LAWS, date(2020, 1, 1)))
    assert not list(law.articles_named(said("合同写明“按照《合同法》第九百条”；《民法典》第九千条"), LAWS, TODAY))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (OWN, []),
        (f"{OWN}之一", []),
        ("(2026)浙0681民初88号", ["paper_number_signs"]),
        ("（2026）浙0681民初0088号", ["paper_number_unreadable"]),
        ("（2027）浙0681民初88号", ["paper_number_ahead"]),
        ("（2026）浙0681民处88号", ["paper_number_type"]),
        ("（2020）浙诸暨市不动产权第0012345号", []),
        ("法释〔2016〕14号", []),
        ("（2013）诸民初字第45号", []),
        ("诸劳人仲案〔2026〕12号", []),
    ],
)
def test_numbers_of_cases(text: str, expected: list[str]) -> None:
    assert codes(f"另见{text}。") == expected


def test_the_number_of_another_case() -> None:
    left_over = said("（2026）浙0681民初87号原告张三与被告李四民间借贷纠纷一案")
    (finding,) = law.number_of_another_case(left_over, OWN, ["张三"], TYPES)
    assert finding.words == "（2026）浙0681民初87号"
    related = said("（2026）浙0681民初87号原告王五与被告赵六离婚纠纷一案")
    assert not list(law.number_of_another_case(related, OWN, ["张三"], TYPES))
    assert not list(law.number_of_another_case(said(f"{OWN}原告张三一案"), OWN, ["张三"], TYPES))
    assert not list(law.number_of_another_case(left_over, "暂2026-甲-0001", ["张三"], TYPES))


def test_the_cause_of_another_case() -> None:
    (finding,) = law.other_causes(said("原告张三与被告李四离婚纠纷一案，"), "民间借贷纠纷", CAUSES)
    assert finding.words == "离婚纠纷一案"
    assert not list(law.other_causes(said("张三与李四民间借贷纠纷一案"), "民间借贷纠纷", CAUSES))
    assert not list(law.other_causes(said("申请司法确认调解协议一案"), "民间借贷纠纷", CAUSES))
    assert not list(law.other_causes(said("（2025）浙0681民初1号离婚纠纷一案"), "民间借贷纠纷", CAUSES))
    assert not list(law.other_causes(said("离婚纠纷一案"), "", CAUSES))


def test_a_form_of_other_causes() -> None:
    assert len(list(law.cause_of_form("民间借贷纠纷", ["离婚"]))) == 1
    assert not list(law.cause_of_form("离婚纠纷", ["离婚"]))
    assert not list(law.cause_of_form("", []))
