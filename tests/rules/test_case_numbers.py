import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tribunal_desktop import resources
from tribunal_desktop.rules.case_numbers import CaseNumber, parse_case_number
from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.rules.provisional import ProvisionalNumber, device_mark

TYPES = frozenset({"民初", "民终", "民诉前调", "诉前调确", "执复", "知民"})
EXAMPLES = resources.toml("reference", "case_number_format.toml")["examples"]


@pytest.mark.parametrize("text", EXAMPLES["valid"])
def test_valid_examples_print_canonically(text: str) -> None:
    number = parse_case_number(text, TYPES, "case_no")
    assert isinstance(number, CaseNumber)
    assert str(number) == text.replace("(", "（").replace(")", "）")


@pytest.mark.parametrize(
    "text", [*EXAMPLES["invalid"], "", "（2026）浙0681民初123号之二三", "（2026）浙0681民初123号之"]
)
def test_invalid_examples_are_refused(text: str) -> None:
    finding = parse_case_number(text, TYPES, "case_no")
    assert isinstance(finding, Finding)
    assert finding.code == "case_number_unreadable"


def test_full_width_digits_and_spaces_are_read() -> None:
    assert (
        str(parse_case_number(" （２０２６） 浙０６８１民初１２３号 ", TYPES, "case_no")) == "（2026）浙0681民初123号"
    )


def test_specialised_prefix_is_told_from_a_type_code() -> None:
    number = parse_case_number("（2019）最高法知民终1号", TYPES, "case_no")
    assert number == CaseNumber(2019, "最高法", "民终", 1, specialised="知")


@given(
    st.integers(2016, 2099),
    st.sampled_from(["最高法", "浙", "浙06", "浙0681"]),
    st.sampled_from(["民初", "民诉前调"]),
    st.integers(1, 99_999_999),
    st.sampled_from(["", "知"]),
    st.integers(0, 99),
)
def test_printed_numbers_are_read_back(
    year: int, court: str, kind: str, serial: int, special: str, suffix: int
) -> None:
    number = CaseNumber(year, court, kind, serial, special, suffix)
    assert parse_case_number(str(number), TYPES, "case_no") == number


def test_provisional_numbers_print_year_mark_and_serial() -> None:
    assert str(ProvisionalNumber(2026, "7K3Q", 41)) == "暂2026-7K3Q-0041"


@given(st.uuids().map(lambda value: value.hex))
def test_a_device_mark_has_no_letter_that_is_misread(device_id: str) -> None:
    assert re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{4}", device_mark(device_id))
