import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tribunal_desktop import resources
from tribunal_desktop.rules.case_numbers import (
    CaseNumber,
    CaseType,
    Given,
    OldNumber,
    check_case_number,
    parse_case_number,
    read_number,
)
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.provisional import ProvisionalNumber, device_mark

TYPES = frozenset(row["code"] for row in resources.table("reference", "case_number_types.csv"))
COURTS = [row["code"] for row in resources.table("reference", "court_codes.csv") if row["code"]]
EXAMPLES = resources.toml("reference", "case_number_format.toml")["examples"]
GIVEN = Given(
    date(2026, 11, 23),
    "浙0681",
    {
        "民初": CaseType("民初", "", "", date(2016, 1, 1)),
        "民破": CaseType("民破", "", "", date(2016, 1, 1), date(2016, 7, 31)),
    },
    {"浙0681", "浙0602"},
    2026,
)


@pytest.mark.parametrize("text", EXAMPLES["valid"])
def test_valid_examples_print_canonically(text: str) -> None:
    number = parse_case_number(text, TYPES, "case_no")
    assert isinstance(number, CaseNumber)
    assert str(number) == text.replace("(", "（").replace(")", "）")


@pytest.mark.parametrize(
    "text", [*EXAMPLES["invalid"], "", "（2026）浙0681民初123号之二三", "（2026）浙0681民初123号之"]
)
def test_invalid_examples_are_refused(text: str) -> None:
    assert isinstance(parse_case_number(text, TYPES, "case_no"), Finding)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("（2024）浙681民初123号", "case_court_digits"),
        ("2024浙0681民初123号", "case_number_no_brackets"),
        ("(2024浙0681民初123号", "case_number_no_brackets"),
        ("（2024）浙0681民初0123号", "case_number_zeros"),
        ("（24）浙0681民初1号", "case_number_short_year"),
        ("（2024）浙0681民初123", "case_number_no_end"),
        ("一二三", "case_number_unreadable"),
        ("（2013）诸枫民初字第45号", "case_number_old"),
    ],
)
def test_each_common_slip_is_named(text: str, code: str) -> None:
    finding = parse_case_number(text, TYPES, "case_no")
    assert isinstance(finding, Finding)
    assert (finding.code, finding.severity) == (code, Severity.BLOCK)


def test_there_are_135_types() -> None:
    assert len(TYPES) == 135


@pytest.mark.parametrize("code", sorted(TYPES))
def test_every_type_is_read_and_printed(code: str) -> None:
    for special in ("", "知"):
        number = CaseNumber(2026, "浙0681", code, 7, special)
        assert read_number(str(number), TYPES) == number


@pytest.mark.parametrize("brackets", ["（）", "()", "[]", "〔〕", "【】", "［］"])
def test_every_bracket_means_the_same(brackets: str) -> None:
    typed = f"{brackets[0]}2026{brackets[1]}浙0681民初123号"
    assert str(read_number(typed, TYPES)) == "（2026）浙0681民初123号"


def test_full_width_digits_and_spaces_are_read() -> None:
    assert (
        str(parse_case_number(" （２０２６） 浙０６８１民初１２３号 ", TYPES, "case_no")) == "（2026）浙0681民初123号"
    )


def test_a_suffix_typed_in_digits_prints_as_a_numeral() -> None:
    assert str(read_number("(2026)浙0681民初123号之12", TYPES)) == "（2026）浙0681民初123号之十二"


def test_specialised_prefix_is_told_from_a_type_code() -> None:
    number = parse_case_number("（2019）最高法知民终1号", TYPES, "case_no")
    assert number == CaseNumber(2019, "最高法", "民终", 1, specialised="知")


@pytest.mark.parametrize(
    "text", ["(2013)诸枫民初字第45号", "（1998）诸民初字第7号", "〔2009〕浙绍商终字第1001号", "(2012)诸民初字第45-1号"]
)
def test_old_numbers_are_recognised_and_kept_as_text(text: str) -> None:
    number = read_number(text, TYPES)
    assert isinstance(number, OldNumber)
    assert str(number)[1:5] == text[1:5]
    assert str(number)[6:] == text[6:]


@given(
    st.integers(2000, 2099),
    st.sampled_from(COURTS),
    st.sampled_from(sorted(TYPES)),
    st.integers(1, 99_999_999),
    st.sampled_from(["", "知"]),
    st.integers(0, 99),
)
def test_printed_numbers_are_read_back(
    year: int, court: str, kind: str, serial: int, special: str, suffix: int
) -> None:
    number = CaseNumber(year, court, kind, serial, special, suffix)
    assert parse_case_number(str(number), TYPES, "case_no") == number


@given(st.text(max_size=40))
def test_no_text_breaks_the_reading(text: str) -> None:
    number = read_number(text, TYPES)
    assert number is None or str(read_number(str(number), TYPES)) == str(number)


@pytest.mark.parametrize(
    ("text", "code", "severity"),
    [
        ("（2027）浙0681民初1号", "case_number_future", Severity.BLOCK),
        ("（2015）浙0681民初1号", "case_number_before_standard", Severity.ASK),
        ("（2025）浙0681民初1号", "case_number_other_year", Severity.ASK),
        ("（2026）浙0681民出1号", "case_type_unknown", Severity.BLOCK),
        ("（2026）浙0681民破1号", "case_type_not_in_force", Severity.ASK),
        ("（2026）浙0699民初1号", "case_court_unknown", Severity.BLOCK),
        ("（2026）浙0602民初1号", "case_court_other", Severity.ASK),
    ],
)
def test_a_readable_number_can_still_be_wrong(text: str, code: str, severity: Severity) -> None:
    number = read_number(text, TYPES)
    assert isinstance(number, CaseNumber)
    assert [(found.code, found.severity) for found in check_case_number(number, GIVEN, "case_no")] == [(code, severity)]


def test_our_own_number_of_this_year_raises_nothing() -> None:
    number = CaseNumber(2026, "浙0681", "民初", 123)
    assert check_case_number(number, GIVEN, "case_no") == ()


def test_provisional_numbers_print_year_mark_and_serial() -> None:
    assert str(ProvisionalNumber(2026, "7K3Q", 41)) == "暂2026-7K3Q-0041"


@given(st.uuids().map(lambda value: value.hex))
def test_a_device_mark_has_no_letter_that_is_misread(device_id: str) -> None:
    assert re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{4}", device_mark(device_id))
