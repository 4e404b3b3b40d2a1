"""Pay by case: one tariff for each piece of work, by its date, once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tribunal_desktop.rules.pay import Conditions, Line, Tariff, Work, WorkKind, overlapping, part_of, reckon
from tribunal_desktop.rules.terms import (
    PayDifficulty,
    PayeeKind,
    PayGapKind,
    PayLeftOut,
    PayLineKind,
    PayUnit,
    WorkTime,
)

OCTOBER, NOVEMBER = date(2026, 10, 1), date(2026, 11, 1)
PART = Conditions(work_time=WorkTime.PART_TIME)


def tariff(name: str, unit: PayUnit, yuan: int, first: date = date(2026, 1, 1), last: date | None = None) -> Tariff:
    payee = PayeeKind.JUROR if unit in (PayUnit.HEARING, PayUnit.HALF_DAY) else PayeeKind.MEDIATOR
    return Tariff(name, name, payee, unit, yuan * 100, first, last)


def mediated(source: str, on: date, **more: object) -> Work:
    work = Work(WorkKind.MEDIATION, source, "wei", "魏国良", on, f"dispute of {source}", source, PART, agreed=True)
    return replace(work, **more)


SUCCESS = tariff("成功", PayUnit.SUCCESS, 400)


def paid(line: Line, line_id: str) -> Line:
    return replace(line, id=line_id)


def test_a_change_within_the_month_holds_from_its_day_only() -> None:
    until = tariff("旧", PayUnit.SUCCESS, 400, last=date(2026, 10, 15))
    after = tariff("新", PayUnit.SUCCESS, 500, first=date(2026, 10, 16))
    works = [mediated("a", date(2026, 10, 15)), mediated("b", date(2026, 10, 16))]
    made = reckon(OCTOBER, works, [until, after])
    assert [(line.source_id, line.tariff_name, line.amount_fen) for line in made.lines] == [
        ("a", "旧", 40_000),
        ("b", "新", 50_000),
    ]


def test_the_base_of_a_month_is_split_by_days_where_its_tariff_changes() -> None:
    works = [Work(WorkKind.MONTH, "month:2026-10", "wei", "魏国良", OCTOBER)]
    until = tariff("旧", PayUnit.MONTH, 3100, last=date(2026, 10, 10))
    after = tariff("新", PayUnit.MONTH, 3410, first=date(2026, 10, 11))
    made = reckon(OCTOBER, works, [until, after])
    assert [(line.part, line.amount_fen, line.on) for line in made.lines] == [
        ("10/31", 100_000, OCTOBER),
        ("21/31", 231_000, date(2026, 10, 11)),
    ]
    (gap,) = reckon(OCTOBER, works, [until]).gaps
    assert gap.kind is PayGapKind.NO_TARIFF


def test_work_no_tariff_covers_is_listed_and_never_zero() -> None:
    late_tariff = tariff("成功", PayUnit.SUCCESS, 400, first=date(2026, 10, 20))
    failed = mediated("b", date(2026, 10, 21), agreed=False)
    made = reckon(OCTOBER, [mediated("a", date(2026, 10, 3)), failed], [late_tariff])
    assert made.lines == ()
    assert [(gap.work.source_id, gap.kind, gap.unit) for gap in made.gaps] == [
        ("a", PayGapKind.NO_TARIFF, PayUnit.SUCCESS),
        ("b", PayGapKind.NO_TARIFF, PayUnit.CASE),
    ]
    nothing = tariff("不成不付", PayUnit.CASE, 0)
    made = reckon(OCTOBER, [failed], [late_tariff, nothing])
    assert [(line.amount_fen, line.tariff_name) for line in made.lines] == [(0, "不成不付")]


def test_two_tariffs_for_one_piece_of_work_pay_nothing() -> None:
    twice = replace(SUCCESS, id="2", name="又一条")
    made = reckon(OCTOBER, [mediated("a", OCTOBER)], [SUCCESS, twice])
    assert (made.lines, made.gaps[0].kind, made.gaps[0].names) == ((), PayGapKind.OVERLAP, ("成功", "又一条"))


def test_tariffs_overlap_only_where_some_work_is_meant_by_both() -> None:
    simple = replace(SUCCESS, id="s", conditions=Conditions(difficulty=PayDifficulty.SIMPLE))
    hard = replace(SUCCESS, id="c", conditions=Conditions(difficulty=PayDifficulty.COMPLEX))
    part = replace(SUCCESS, id="p", conditions=PART)
    ended = replace(SUCCESS, id="e", valid_to=date(2026, 9, 30))
    begun = replace(SUCCESS, id="b", valid_from=OCTOBER)
    assert overlapping(simple, [hard]) == ()
    assert overlapping(simple, [part]) == (part,)
    assert overlapping(ended, [begun]) == ()
    hearing, half = tariff("次", PayUnit.HEARING, 100), tariff("半天", PayUnit.HALF_DAY, 80)
    assert overlapping(hearing, [half]) == (half,)


def test_a_dispute_is_paid_once_whatever_the_stages() -> None:
    first = mediated("pre-suit", date(2026, 10, 5), dispute_id="d")
    again = mediated("in suit", date(2026, 10, 25), dispute_id="d", payee_id="he", payee_name="何新")
    made = reckon(OCTOBER, [first, again], [SUCCESS])
    assert [line.source_id for line in made.lines] == ["pre-suit"]
    assert [(each.work.source_id, each.why) for each in made.left_out] == [("in suit", PayLeftOut.PAID_BEFORE)]
    november = replace(again, on=date(2026, 11, 2))
    later = reckon(NOVEMBER, [first, november], [SUCCESS], [paid(made.lines[0], "1")], [OCTOBER])
    assert (later.lines, later.left_out[0].why) == ((), PayLeftOut.PAID_BEFORE)


@given(amount=st.integers(0, 10_000_000), cut=st.integers(1, 999))
def test_shares_of_a_mediation_add_up_to_the_fen(amount: int, cut: int) -> None:
    assert part_of(amount, 0, cut) + part_of(amount, cut, 1000) == amount


def test_two_mediators_share_what_one_would_get() -> None:
    chair = mediated("a", OCTOBER, share_to=600)
    second = mediated("a", OCTOBER, payee_id="he", payee_name="何新", share_from=600)
    made = reckon(OCTOBER, [chair, second], [replace(SUCCESS, amount_fen=33_333)])
    assert [(line.payee_name, line.part, line.amount_fen) for line in made.lines] == [
        ("魏国良", "600/1000", 20_000),
        ("何新", "400/1000", 13_333),
    ]


def test_what_was_paid_and_stands_no_more_is_taken_back_once() -> None:
    done = mediated("a", date(2026, 10, 5))
    (line,) = reckon(OCTOBER, [done], [SUCCESS]).lines
    kept = paid(line, "1")
    standing = reckon(NOVEMBER, [done], [SUCCESS], [kept], [OCTOBER])
    assert standing.lines == ()
    (back,) = reckon(NOVEMBER, [], [SUCCESS], [kept], [OCTOBER]).lines
    assert (back.kind, back.amount_fen, back.returns_id) == (PayLineKind.RETURNED, -40_000, "1")
    settled_again = reckon(NOVEMBER, [replace(done, on=date(2026, 11, 9))], [SUCCESS], [kept], [OCTOBER])
    assert settled_again.lines == ()


def test_work_entered_after_its_month_was_approved_comes_late_by_the_tariff_of_its_day() -> None:
    old = tariff("旧", PayUnit.SUCCESS, 400, last=date(2026, 10, 31))
    new = tariff("新", PayUnit.SUCCESS, 500, first=NOVEMBER)
    works = [mediated("a", date(2026, 10, 30)), mediated("september", date(2026, 9, 30))]
    (line,) = reckon(NOVEMBER, works, [old, new], [], [OCTOBER]).lines
    assert (line.kind, line.source_id, line.amount_fen) == (PayLineKind.LATE, "a", 40_000)


def test_set_aside_work_is_left_out_with_its_reason() -> None:
    made = reckon(OCTOBER, [mediated("a", OCTOBER)], [], set_aside={("a", "wei"): "义务调解"})
    assert (made.gaps, made.left_out[0].words) == ((), "义务调解")


def sitting(source: str, *halves: int, juror: str = "chen") -> Work:
    return Work(
        WorkKind.SITTING, source, juror, "陈陪审", date(2026, 10, 8), f"d{source}", source, halves=frozenset(halves)
    )


def test_a_juror_is_paid_each_half_day_once() -> None:
    half_day = tariff("陪审", PayUnit.HALF_DAY, 100)
    made = reckon(OCTOBER, [sitting("1", 0), sitting("2", 0), sitting("3", 0, 1), sitting("4")], [half_day])
    assert [(line.source_id, line.part, line.amount_fen) for line in made.lines] == [
        ("1", "1", 10_000),
        ("3", "1", 10_000),
    ]
    assert made.left_out[0].why is PayLeftOut.SAME_HALF_DAY
    assert made.gaps[0].kind is PayGapKind.TIME_MISSING


def test_a_juror_may_sit_twice_in_one_dispute_and_must_be_known() -> None:
    hearing = tariff("陪审", PayUnit.HEARING, 100)
    twice = [replace(sitting("1", 0), dispute_id="d"), replace(sitting("2", 1), dispute_id="d")]
    made = reckon(OCTOBER, [*twice, sitting("3", 1, juror="")], [hearing])
    assert [line.amount_fen for line in made.lines] == [10_000, 10_000]
    assert made.gaps[0].kind is PayGapKind.UNKNOWN_PERSON


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 3), st.booleans()), max_size=12))
def test_every_piece_of_work_is_paid_or_said_why_not(done: list[tuple[int, int, bool]]) -> None:
    """Nothing vanishes: each mediation ends as a line, a gap or left out, and no dispute has two lines of one unit."""
    works = [
        mediated(str(place), OCTOBER + timedelta(days=day), dispute_id=str(dispute), agreed=agreed)
        for place, (day, dispute, agreed) in enumerate(done)
    ]
    made = reckon(
        OCTOBER, works, [tariff("成功", PayUnit.SUCCESS, 400, first=date(2026, 10, 10)), tariff("件", PayUnit.CASE, 50)]
    )
    said = {line.source_id for line in made.lines} | {each.work.source_id for each in (*made.gaps, *made.left_out)}
    assert said == {work.source_id for work in works}
    keys = [(line.dispute_id, line.unit) for line in made.lines]
    assert len(keys) == len(set(keys))
