from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tribunal_desktop.rules.identity import (
    age_on,
    check_credit_code,
    check_resident_id,
    credit_code_check_character,
    normalise_name,
    normalise_number,
    normalise_phone,
    read_resident_id,
    resident_id_check_character,
)
from tribunal_desktop.rules.terms import Sex


def test_the_standard_s_own_example() -> None:
    resident = read_resident_id("11010519491231002X")
    assert resident is not None
    assert (resident.birth_date, resident.sex, resident.check_digit_right) == (date(1949, 12, 31), Sex.FEMALE, True)


def test_full_width_spaces_and_small_x_are_read() -> None:
    assert check_resident_id("１１０１０５ 19491231 002ｘ", "id") is None


def test_old_form_has_no_check_digit() -> None:
    resident = read_resident_id("130503670401001")
    assert resident is not None
    assert (resident.birth_date, resident.sex, resident.check_digit_right) == (date(1967, 4, 1), Sex.MALE, True)


def test_a_wrong_check_digit_is_a_question_that_names_the_right_one() -> None:
    finding = check_resident_id("110105194912310021", "id")
    assert finding is not None
    assert (finding.severity, finding.params) == ("ask", {"last": "1", "right": "X"})


@pytest.mark.parametrize("text", ["11010519491231", "110105194913310021", "1101051949023000", "ABCDEFGHIJKLMNOPQR", ""])
def test_unreadable_numbers_are_questions(text: str) -> None:
    finding = check_resident_id(text, "id")
    assert finding is not None
    assert (finding.code, finding.severity) == ("resident_id_unreadable", "ask")


@given(
    st.integers(100_000, 999_999),
    st.dates(date(1900, 1, 1), date(2026, 12, 31)),
    st.integers(0, 999),
)
def test_any_region_passes_and_any_other_digit_is_noticed(region: int, born: date, order: int) -> None:
    body = f"{region}{born:%Y%m%d}{order:03d}"
    number = body + resident_id_check_character(body)
    assert check_resident_id(number, "id") is None
    wrong = str((int(number[5]) + 1) % 10)
    assert check_resident_id(number[:5] + wrong + number[6:], "id") is not None


@pytest.mark.parametrize("code", ["91350100M000100Y43", "9135 0100 M000 100y 43", "91110000802100433B"])
def test_real_credit_codes_pass(code: str) -> None:
    assert check_credit_code(code, "id") is None


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("91350100M000100Y44", "credit_code_check_character"),
        ("91350100M000100Y4", "credit_code_unreadable"),
        ("91350100I000100Y43", "credit_code_unreadable"),
    ],
)
def test_wrong_credit_codes_are_questions(code: str, expected: str) -> None:
    finding = check_credit_code(code, "id")
    assert finding is not None
    assert (finding.code, finding.severity) == (expected, "ask")


@given(st.text("0123456789ABCDEFGHJKLMNPQRTUWXY", min_size=9, max_size=9))
def test_made_credit_codes_pass(organisation: str) -> None:
    body = f"91330681{organisation}"
    assert check_credit_code(body + credit_code_check_character(body), "id") is None


def test_phones_names_and_numbers_compare_alike() -> None:
    assert normalise_phone("+86 138-0000-0000") == normalise_phone("１３８００００００００") == "13800000000"
    assert normalise_phone("0575-8712 3456") == "057587123456"
    assert normalise_name("买买提•艾力") == normalise_name("买买提 · 艾力")
    assert normalise_number("1101 0519-4912") == "110105194912"


def test_age_changes_on_the_birthday() -> None:
    assert age_on(date(2008, 11, 24), date(2026, 11, 23)) == 17
    assert age_on(date(2008, 11, 23), date(2026, 11, 23)) == 18
    assert age_on(date(2008, 2, 29), date(2026, 2, 28)) == 17
