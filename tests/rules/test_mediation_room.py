"""Teams of mediators, pasted chats, signals of a sham, the violence screen."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.chat_lines import ChatLine, read_chat
from tribunal_desktop.rules.co_mediation import WHOLE, Seat, check_team, credited, even_shares
from tribunal_desktop.rules.findings import Severity
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.safety_screen import SafetyQuestion, Screened, screen_findings
from tribunal_desktop.rules.sham_mediation import ClauseWords, MediationPicture, SidePerson, sham_signals
from tribunal_desktop.rules.terms import ShamSignal

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=BEIJING)
TODAY = NOW.date()


def at(month: int, day: int, hour: int, minute: int, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=BEIJING)


@given(st.integers(1, 5))
def test_even_shares_make_a_whole(count: int) -> None:
    shares = even_shares(count)
    assert sum(shares) == WHOLE
    assert max(shares) - min(shares) <= 1


@pytest.mark.parametrize(
    ("seats", "codes"),
    [
        ([Seat("a", 600, True), Seat("b", 400)], []),
        ([Seat("a", 600, True), Seat("b", 300)], ["credit_shares_sum"]),
        ([Seat("a", 500), Seat("b", 500)], ["team_needs_one_chair"]),
        ([Seat("a", 500, True), Seat("a", 500)], ["mediator_twice_in_team"]),
        ([Seat("a", 1000, True), Seat("b", 0)], ["credit_share_missing"]),
    ],
)
def test_a_team_has_one_chair_and_shares_that_make_a_whole(seats: list[Seat], codes: list[str]) -> None:
    assert [finding.code for finding in check_team(seats)] == codes


def test_a_settlement_credits_both_mediators_and_the_judge() -> None:
    seats = (Seat("a", 600, True), Seat("b", 400))
    assert credited(True, seats, "judge").mediators == (("a", 600), ("b", 400))
    assert credited(True, seats, "judge").judge_id == "judge"
    assert credited(False, seats, "judge").mediators == ()


def test_a_chat_with_heads_above_the_messages() -> None:
    pasted = "李四 2026/11/20 09:31\n我下个月先还一万\n剩下的年底\n张三 11月20日 下午3:05\n可以"
    assert read_chat(pasted, NOW) == (
        ChatLine("李四", at(11, 20, 9, 31), "我下个月先还一万 剩下的年底"),
        ChatLine("张三", at(11, 20, 15, 5), "可以"),
    )


def test_a_chat_with_names_before_the_words_and_a_day_of_last_year() -> None:
    pasted = "2026-11-20 09:31:22\n张三：什么时候还\n李四: 12:30我到庭里说\n12月30日 10:00\n张三：好"
    assert read_chat(pasted, NOW) == (
        ChatLine("张三", at(11, 20, 9, 31), "什么时候还"),
        ChatLine("李四", at(11, 20, 9, 31), "12:30我到庭里说"),
        ChatLine("张三", at(12, 30, 10, 0, 2025), "好"),
    )


@given(st.text(max_size=300))
def test_no_pasted_text_loses_its_words(pasted: str) -> None:
    for line in read_chat(pasted, NOW):
        assert line.text


PLAIN = MediationPicture(
    people=(SidePerson("plaintiff", "张三", False, phone="13800000001"), SidePerson("defendant", "李四", False)),
    assigned_on=date(2026, 11, 10),
    agreed_on=TODAY,
    sittings=2,
    disputed=1,
)


def test_a_plain_mediation_raises_no_signal() -> None:
    assert sham_signals(PLAIN) == ()


@pytest.mark.parametrize(
    ("changes", "signal"),
    [
        (
            {"people": (SidePerson("plaintiff", "王 律", True), SidePerson("defendant", "王律", True))},
            ShamSignal.SAME_AGENT,
        ),
        (
            {
                "people": (
                    SidePerson("plaintiff", "张三", False, phone="138 0000 0001"),
                    SidePerson("defendant", "李四", False, phone="13800000001"),
                )
            },
            ShamSignal.SAME_CONTACT,
        ),
        ({"paid_by_other": ("李四",)}, ShamSignal.SAME_PAYER),
        ({"assigned_on": TODAY, "sittings": 1, "disputed": 0}, ShamSignal.NO_ADVERSITY),
        ({"clauses": (ClauseWords("房屋归张三所有，李四当日协助过户。"),)}, ShamSignal.INSTANT_PROPERTY),
        ({"earlier_numbers": ("（2026）1号", "（2026）2号")}, ShamSignal.REPEATED_PAIR),
    ],
)
def test_each_signal_alone(changes: dict[str, object], signal: ShamSignal) -> None:
    found = sham_signals(replace(PLAIN, **changes))  # type: ignore[arg-type]
    assert [each.kind for each in found] == [signal]


def test_the_same_phone_on_one_side_is_no_signal() -> None:
    couple = (SidePerson("plaintiff", "张三", False, phone="1"), SidePerson("plaintiff", "王五", False, phone="1"))
    assert sham_signals(replace(PLAIN, people=couple)) == ()


def test_other_facts_ask_anew() -> None:
    one, other = (sham_signals(replace(PLAIN, paid_by_other=(name,)))[0] for name in ("李四", "赵六"))
    assert one.key != other.key


QUESTIONS = (SafetyQuestion("hurt", Name("伤", "hurt"), False), SafetyQuestion("weapon", Name("凶器", "weapon"), True))


def test_the_screen_asks_until_both_were_asked_apart() -> None:
    assert [f.code for f in screen_findings(["甲", "乙"], [], QUESTIONS)] == ["screen_not_asked"]
    both = [Screened("甲", frozenset(), True), Screened("乙", frozenset(), True)]
    assert screen_findings(["甲", "乙"], both, QUESTIONS) == ()
    together = [replace(both[0], asked_apart=False), both[1]]
    assert [f.code for f in screen_findings(["甲", "乙"], together, QUESTIONS)] == ["screen_not_apart"]


@pytest.mark.parametrize(("said", "code"), [("hurt", "screen_violence_said"), ("weapon", "screen_danger_now")])
def test_violence_asks_for_protection_and_never_blocks(said: str, code: str) -> None:
    found = screen_findings(["甲"], [Screened("甲", frozenset({said}), True)], QUESTIONS)
    assert [(f.code, f.severity) for f in found] == [(code, Severity.ASK)]
