from datetime import date

import pytest

from tribunal_desktop.rules.periods import Limit
from tribunal_desktop.services.reference import Reference

REFERENCE = Reference.load()


def causes(text: str, limit: int = 5, on: date | None = None) -> list[str]:
    return [cause.code for cause in REFERENCE.search_causes(text, limit, on)]


def courts(text: str, limit: int = 3) -> list[str]:
    return [court.name for court in REFERENCE.search_courts(text, limit)]


@pytest.mark.parametrize(
    "typed", ["mjjd", "民间借贷", "minjianjiedai", "MJ JD", "ｍｊｊｄ", "民借", "108.3", "min jian j"]
)
def test_private_lending_comes_first(typed: str) -> None:
    assert causes(typed)[0] == "108.3"


@pytest.mark.parametrize(
    ("typed", "first"), [("lihun", "14"), ("离婚", "14"), ("jdcjtsg", "411"), ("14", "14"), ("合同纠纷", "S10")]
)
def test_a_beginning_goes_before_a_middle(typed: str, first: str) -> None:
    assert causes(typed)[0] == first


def test_causes_that_can_be_used_go_before_headings() -> None:
    found = REFERENCE.search_causes("婚姻", 50)
    leaves = [cause.leaf for cause in found if cause.name.zh.startswith("婚姻")]
    assert len(set(leaves)) == 2
    assert leaves == sorted(leaves, reverse=True)


@pytest.mark.parametrize("typed", ["", "  ", "qqqq", "%", "'; drop", "龘", "12345"])
def test_nothing_found_is_no_error(typed: str) -> None:
    assert causes(typed) == []


def test_the_text_in_force_decides() -> None:
    assert causes("民间借贷", on=date(2025, 12, 31)) == ["103.3"]
    assert causes("民间借贷", on=date(2026, 1, 1)) == ["108.3"]
    assert causes("民间借贷", on=date(2020, 12, 31)) == []
    assert len(REFERENCE.causes_in_force) == 1055


def test_a_cause_stands_under_its_headings() -> None:
    cause = REFERENCE.cause("108.3", "2025")
    assert cause is not None
    assert [above.name.zh for above in REFERENCE.cause_path(cause)][-2:] == ["借款合同纠纷", "民间借贷纠纷"]
    assert REFERENCE.cause("108.3", "1999") is None


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("浙0681", "诸暨市人民法院"),
        ("诸暨", "诸暨市人民法院"),
        ("zhuji", "诸暨市人民法院"),
        ("zjsrmfy", "诸暨市人民法院"),
        ("shanxianrenmin", "单县人民法院"),
        ("粤07", "广东省江门市中级人民法院"),
    ],
)
def test_courts_are_found_by_name_code_and_pinyin(typed: str, first: str) -> None:
    assert courts(typed)[0] == first


def test_existing_courts_go_before_former_ones() -> None:
    current = [court.current for court in REFERENCE.search_courts("shanx", 50)]
    assert current == sorted(current, reverse=True)
    court = REFERENCE.court("浙0681")
    assert court is not None
    assert court.confirmed
    assert REFERENCE.court("浙0699") is None


@pytest.mark.parametrize(
    ("number", "name", "abolished"),
    [
        ("330681199001010019", "浙江省绍兴市诸暨市", False),
        ("330625650101001", "浙江省绍兴市诸暨县", True),
        ("110101199001010019", "北京市东城区", False),
    ],
)
def test_the_region_of_an_id_is_named_even_when_abolished(number: str, name: str, abolished: bool) -> None:
    region = REFERENCE.region_of_id(number)
    assert region is not None
    assert (region.name, region.abolished) == (name, abolished)


def test_an_unknown_region_says_nothing() -> None:
    assert REFERENCE.region_of_id("999999199001010019") is None
    assert REFERENCE.region_of_id("12") is None


def test_kinds_of_case_have_their_codes() -> None:
    assert {"民初", "诉前调确"} <= REFERENCE.case_type_codes


@pytest.mark.parametrize("limit", REFERENCE.limits, ids=lambda limit: limit.id)
def test_every_limit_says_where_it_comes_from(limit: Limit) -> None:
    assert limit.basis
    assert limit.amount > 0 or limit.id == "J-SEND-FIX", "only a judgment of a fixed day goes out at once"
    assert list(limit.warn_before) == sorted(limit.warn_before, reverse=True)
    assert limit.valid_to is None or limit.valid_from <= limit.valid_to
    assert REFERENCE.limit(limit.id, date(2026, 11, 23)) == limit


def test_schemes_are_found_by_version() -> None:
    newest = REFERENCE.scheme("fengqiao")
    assert newest is not None
    assert REFERENCE.scheme("fengqiao", newest.version) is newest
    assert REFERENCE.scheme("fengqiao", "1999") is None


def test_courts_whose_code_is_not_known_can_be_chosen_too() -> None:
    found = Reference().search_courts("成渝金融")
    assert [(court.name, court.code, court.confirmed) for court in found] == [("成渝金融法院", "", False)]
