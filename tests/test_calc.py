"""The calculators as administrators and spreadsheets call them: JSON in, JSON out."""

from __future__ import annotations

import io
import json
import re
import shlex
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tribunal_desktop.__main__ import main
from tribunal_desktop.rules.terms import FeeKind
from tribunal_desktop.services.rest_days import RestDays, as_request

ROOT = Path(__file__).resolve().parent.parent

Answer = tuple[int, dict[str, Any]]


@pytest.fixture
def calc(capsys: pytest.CaptureFixture[str]) -> Any:
    """Call ``tribunal-desktop calc`` in this process; an object is sent as JSON, text as it is."""

    def call(calculator: str, request: object, *options: str) -> Answer:
        typed = request if isinstance(request, str) else json.dumps(request, ensure_ascii=False)
        code = main([*options, "calc", calculator, typed])
        return code, json.loads(capsys.readouterr().out)

    return call


def run(*arguments: str, typed: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "tribunal_desktop", "calc", *arguments]
    return subprocess.run(command, cwd=ROOT, input=typed, capture_output=True, check=False)


FEE_EXAMPLES = [
    ("FS01", {"kind": "property", "amount": "8000"}, "50.00", "50.00"),
    ("FS02", {"kind": "property", "amount": "10000"}, "50.00", "50.00"),
    ("FS03", {"kind": "property", "amount": "10001"}, "50.03", "50.03"),
    ("FS04", {"kind": "property", "amount": "100000"}, "2300.00", "2300.00"),
    ("FS05", {"kind": "property", "amount": "200000"}, "4300.00", "4300.00"),
    ("FS06", {"kind": "property", "amount": "400000"}, "7300.00", "7300.00"),
    ("FS07", {"kind": "property", "amount": "1000000"}, "13800.00", "13800.00"),
    ("FS08", {"kind": "property", "amount": "5000000"}, "46800.00", "46800.00"),
    ("FS09", {"kind": "property", "amount": "36580.55", "procedure": "summary"}, "357.26", "714.51"),
    (
        "FS10",
        {"kind": "property", "amount": "150000", "procedure": "summary", "closing": "mediation"},
        "1650.00",
        "3300.00",
    ),
    (
        "FS11",
        {"kind": "divorce", "base": "200", "property_total": "120000", "procedure": "summary"},
        "100.00",
        "200.00",
    ),
    (
        "FS12",
        {"kind": "divorce", "base": "300", "property_total": "860000", "procedure": "summary"},
        "1800.00",
        "3600.00",
    ),
    ("FS13", {"kind": "personality", "base": "300", "damages": "80000"}, "600.00", "600.00"),
    ("FS14", {"kind": "labour", "procedure": "summary"}, "5.00", "10.00"),
    ("FS15", {"kind": "special_procedure", "amount": "987654.32"}, "0.00", "0.00"),
    ("FS16", {"kind": "payment_order", "amount": "150000"}, "1100.00", "1100.00"),
    ("FS17", {"kind": "preservation", "amount": "50000"}, "520.00", "520.00"),
    ("FS18", {"kind": "preservation", "amount": "2000000"}, "5000.00", "5000.00"),
    ("FS19", {"kind": "enforcement", "amount": "300000"}, "4400.00", "4400.00"),
    ("FS20", {"kind": "property", "amount": "60000", "joined": "counterclaim"}, "650.00", "1300.00"),
]


@pytest.mark.parametrize(("_", "request_", "payable", "full"), FEE_EXAMPLES, ids=[row[0] for row in FEE_EXAMPLES])
def test_the_twenty_fee_examples(calc: Any, _: str, request_: dict[str, str], payable: str, full: str) -> None:
    code, answer = calc("fee", request_)
    assert (code, answer["payable"], answer["full_fee"]) == (0, payable, full)
    assert answer["working"]
    assert answer["basis"]


APPRAISAL = {"start": "2026-04-01", "end": "2026-04-20", "reason": "鉴定"}
LIMIT_EXAMPLES = [
    ("LS01", "2026-09-18", 7, "day", "2026-09-25", "2026-09-28"),
    ("LS02", "2026-09-28", 5, "day", "2026-10-03", "2026-10-08"),
    ("LS03", "2026-02-04", 15, "day", "2026-02-19", "2026-02-24"),
    ("LS04", "2026-02-13", 15, "day", "2026-02-28", "2026-02-28"),
    ("LS05", "2026-04-22", 10, "day", "2026-05-02", "2026-05-06"),
    ("LS06", "2025-12-17", 15, "day", "2026-01-01", "2026-01-04"),
    ("LS07", "2026-03-31", 6, "month", "2026-09-30", "2026-09-30"),
    ("LS08", "2026-03-10", 3, "month", "2026-06-29", "2026-06-29"),
    ("LS09", "2026-06-12", 7, "day", "2026-06-19", "2026-06-22"),
    ("LS10", "2026-01-15", 30, "day", "2026-02-14", "2026-02-14"),
    ("LS11", "2026-04-30", 3, "day", "2026-05-03", "2026-05-06"),
    ("LS12", "2026-05-01T10:05", 72, "hour", "2026-05-04T11:00", "2026-05-04T11:00"),
]


@pytest.mark.parametrize(
    ("example", "start", "length", "unit", "nominal", "last"), LIMIT_EXAMPLES, ids=[row[0] for row in LIMIT_EXAMPLES]
)
def test_the_twelve_limit_examples(
    calc: Any, example: str, start: str, length: int, unit: str, nominal: str, last: str
) -> None:
    request = {"start": start, "length": length, "unit": unit, "roll": unit != "hour"}
    if example == "LS08":
        request["deductions"] = [APPRAISAL]
    code, answer = calc("period", request)
    assert (code, answer["nominal"], answer["last_day"], answer["provisional"]) == (0, nominal, last, False)
    assert answer["why"]


@pytest.mark.parametrize(
    ("request_", "payable", "settlement"),
    [
        ({"kind": "ip", "base": "1000"}, "1000.00", "payment"),
        ({"kind": "ip", "amount": "1万"}, "50.00", "payment"),
        ({"kind": "property_appeal", "first_instance_amount": 500000, "amount": 200000}, "4300.00", "payment"),
        ({"kind": "claim_increase", "old": "100000", "new": "200000"}, "2000.00", "top_up"),
        (
            {"kind": "claim_increase", "old": "1", "new": "2", "before_end_of_investigation": False},
            "0.00",
            "nothing",
        ),
        (
            {"kind": "claim_decrease", "old": "200000", "new": "100000", "before_end_of_investigation": True},
            "2000.00",
            "refund",
        ),
        (
            {"kind": "claim_decrease", "old": "200000", "new": "100000", "before_end_of_investigation": False},
            "0.00",
            "nothing",
        ),
        ({"kind": "conversion_summary_to_ordinary", "amount": "150000"}, "1650.00", "top_up"),
        ({"kind": "conversion_summary_to_ordinary", "amount": "150000", "topped_up": False}, "825.00", "refund"),
        ({"kind": "payment_order_converted", "amount": "150000", "paid": "1100"}, "2200.00", "top_up"),
        (
            {"kind": "payment_order_converted", "amount": "150000", "paid": "1100", "procedure": "small_claims"},
            "550.00",
            "top_up",
        ),
        ({"kind": "mixed", "property_amounts": ["100000", 50000], "non_property_count": 2}, "3300.00", "payment"),
        ({"kind": "mixed", "property_amounts": [], "non_property_count": 2, "base": "80"}, "80.00", "payment"),
        ({"kind": "dismissed_by_ruling", "paid": "1650.00"}, "1650.00", "refund"),
        ({"kind": "property", "amount": 150000.5, "relief": "reduce", "rate": "30%"}, "2310.01", "payment"),
        ({"kind": "property", "amount": "15万", "relief": "reduce", "rate": 0.5}, "1650.00", "payment"),
        ({"kind": "property", "amount": "15万", "relief": "exempt", "person": "natural"}, "0.00", "nothing"),
        ({"kind": "property", "amount": "10001", "round_to": "yuan"}, "50.00", "payment"),
    ],
)
def test_kinds_and_modifiers(calc: Any, request_: dict[str, Any], payable: str, settlement: str) -> None:
    code, answer = calc("fee", request_)
    assert (code, answer.get("payable"), answer.get("settlement")) == (0, payable, settlement), answer


@pytest.mark.parametrize(
    ("request_", "error", "names"),
    [
        ('{"kind":', "calc_bad_json", ""),
        ("[]", "calc_bad_json", "list"),
        ('{"kind":"labour","kind":"property"}', "calc_bad_json", "repeated"),
        ('{"kind":"property","amount":NaN}', "calc_bad_json", "NaN"),
        ("[" * 100_000, "calc_bad_json", ""),
        ({}, "calc_missing_field", "kind"),
        ({"kind": "murder"}, "calc_unknown_choice", "murder"),
        ({"kind": ["property"]}, "calc_unknown_choice", "kind"),
        ({"kind": "property"}, "calc_missing_field", "amount"),
        ({"kind": "property", "amount": None}, "calc_missing_field", "amount"),
        ({"kind": "property", "amount": "-5"}, "amount_negative", "-5"),
        ({"kind": "property", "amount": "－５"}, "amount_negative", "amount"),
        ({"kind": "property", "amount": -0.01}, "amount_negative", "-0.01"),
        ({"kind": "property", "amount": "一些"}, "amount_unreadable", "一些"),
        ({"kind": "property", "amount": True}, "amount_unreadable", "True"),
        ('{"kind":"property","amount":1e999999999}', "amount_unreadable", "1e999999999"),
        ({"kind": "property", "amount": "1000000000000"}, "amount_too_large", "amount"),
        ({"kind": "property", "amount": "0.001"}, "amount_below_fen", "0.001"),
        ({"kind": "property", "amount": "1", "proceduer": "summary"}, "calc_unknown_field", "proceduer"),
        ({"kind": "divorce", "base": "301"}, "fee_base_out_of_range", "300"),
        ({"kind": "divorce", "base": "100", "procedure": "small_claims"}, "fee_modifier_not_allowed", "small_claims"),
        ({"kind": "preservation", "amount": "1", "closing": "mediation"}, "fee_modifier_not_allowed", "mediation"),
        ({"kind": "ip", "base": "500", "amount": "1"}, "fee_ip_base_or_amount", ""),
        ({"kind": "ip"}, "fee_ip_base_or_amount", ""),
        ({"kind": "mixed", "property_amounts": "3", "non_property_count": 0}, "calc_bad_list", "property_amounts"),
        ({"kind": "mixed", "property_amounts": ["x"], "non_property_count": 0}, "amount_unreadable", "amounts[0]"),
        ({"kind": "mixed", "property_amounts": [], "non_property_count": -1}, "calc_bad_number", "-1"),
        ({"kind": "mixed", "property_amounts": [], "non_property_count": 1}, "calc_missing_field", "base"),
        ({"kind": "mixed", "property_amounts": [], "non_property_count": 0}, "fee_nothing_claimed", ""),
        ({"kind": "claim_decrease", "old": 2, "new": 1}, "calc_missing_field", "before_end_of_investigation"),
        (
            {"kind": "claim_decrease", "old": 2, "new": 1, "before_end_of_investigation": "yes"},
            "calc_bad_flag",
            "yes",
        ),
        ({"kind": "claim_increase", "old": 2, "new": 1}, "fee_claim_direction", "2"),
        ({"kind": "property", "amount": "1", "relief": "exempt", "person": "legal"}, "fee_exempt_person", "44"),
        ({"kind": "property", "amount": "1", "relief": "exempt", "rate": "0.5"}, "calc_missing_field", "person"),
        ({"kind": "property", "amount": "1", "rate": "0.5"}, "calc_unknown_field", "rate"),
        ({"kind": "property", "amount": "1", "relief": "reduce", "rate": "0.2"}, "fee_relief_rate", "0.30"),
        ({"kind": "property", "amount": "1", "relief": "reduce", "rate": "much"}, "amount_unreadable", "much"),
        ({"kind": "property", "amount": "1", "on": "2007-03-31"}, "fee_not_in_table", "property"),
        ({"kind": "property", "amount": "1", "on": "2026-02-30"}, "calc_bad_date", "2026-02-30"),
    ],
)
def test_a_wrong_request_for_a_fee_is_explained(calc: Any, request_: object, error: str, names: str) -> None:
    code, answer = calc("fee", request_)
    assert (code, answer["error"]) == (1, error)
    assert set(answer) == {"error", "what", "why", "do"}
    assert all(answer.values())
    assert names in answer["what"] + answer["why"] + answer["do"]


DAYS = {"start": "2026-09-18", "length": 7, "unit": "day"}


@pytest.mark.parametrize(
    ("change", "error", "names"),
    [
        ({"start": None}, "calc_missing_field", "start"),
        ({"start": "2026-02-30"}, "calc_bad_date", "2026-02-30"),
        ({"start": 20260918}, "calc_bad_date", "20260918"),
        ({"start": "2026-09-18T10:00"}, "calc_bad_date", "start"),
        ({"start": "9999-12-31"}, "calc_bad_date", "2200"),
        ({"unit": "hour"}, "calc_bad_date", "2026-09-18"),
        ({"unit": "hour", "start": "noon"}, "calc_bad_date", "noon"),
        ({"unit": "hour", "start": "0001-01-01T00:00+14:00"}, "calc_bad_date", "start"),
        ({"length": 0}, "calc_bad_number", "length"),
        ({"length": 7.5}, "calc_bad_number", "7.5"),
        ({"length": True}, "calc_bad_number", "True"),
        ({"length": 10**9}, "calc_bad_number", "1500"),
        ({"unit": "week"}, "calc_unknown_choice", "working_day"),
        ({"direction": "sideways"}, "calc_unknown_choice", "before"),
        ({"roll": "true"}, "calc_bad_flag", "roll"),
        ({"deductions": "none"}, "calc_bad_list", "deductions"),
        ({"deductions": ["2026-09-20"]}, "calc_bad_list", "deductions"),
        ({"deductions": [{"start": "2026-09-20"}]}, "calc_missing_field", "deductions[0].end"),
        ({"deductions": [{"start": "2026-09-20", "end": "x"}]}, "calc_bad_date", "deductions[0].end"),
        ({"deductions": [APPRAISAL | {"days": 3}]}, "calc_unknown_field", "deductions[0].days"),
        (
            {"deductions": [APPRAISAL, {"start": "2026-09-20", "end": "2026-09-19"}]},
            "period_deduction_reversed",
            "deductions[1]",
        ),
        ({"deductions": [APPRAISAL], "direction": "before"}, "period_deduction_unfit", ""),
        ({"deductions": [APPRAISAL], "unit": "hour", "start": "2026-05-01T10:05"}, "period_deduction_unfit", ""),
        ({"holidays": []}, "calc_unknown_field", "holidays"),
        ({"rest_days": ["2026-09-28"]}, "calc_bad_list", "rest_days"),
        ({"rest_days": [{"last": "2026-09-28"}]}, "calc_missing_field", "rest_days[0].first"),
        ({"rest_days": [{"first": "2026-09-28", "off": 1}]}, "calc_unknown_field", "rest_days[0].off"),
        ({"rest_days": [{"first": "2026-09-28", "last": "2026-09-27"}]}, "calc_rest_days_span", "rest_days[0]"),
        ({"rest_days": [{"first": "2026-09-28", "last": "2027-09-28"}]}, "calc_rest_days_span", "15"),
    ],
)
def test_a_wrong_request_for_a_period_is_explained(calc: Any, change: dict[str, Any], error: str, names: str) -> None:
    code, answer = calc("period", DAYS | change)
    assert (code, answer["error"]) == (1, error)
    assert names in answer["what"] + answer["why"] + answer["do"]


@pytest.mark.parametrize(
    ("request_", "nominal", "last", "plan_by"),
    [
        (DAYS | {"roll": False}, "2026-09-25", "2026-09-25", "2026-09-25"),
        (DAYS | {"start": "2026-10-08", "direction": "before"}, "2026-10-01", "2026-10-01", "2026-09-30"),
        (DAYS | {"unit": "month", "length": 1, "start": "2026-10-31", "direction": "before"}, *["2026-09-30"] * 3),
        (DAYS | {"unit": "working_day", "length": 3, "start": "2026-02-13"}, *["2026-02-25"] * 3),
        (
            DAYS | {"unit": "working_day", "length": 3, "start": "2026-02-25", "direction": "before"},
            *["2026-02-13"] * 3,
        ),
        (DAYS | {"unit": "year", "length": 2, "start": "2024-02-29"}, "2026-02-28", "2026-02-28", "2026-02-28"),
        (
            DAYS | {"unit": "hour", "length": 24, "start": "2026-10-08T14:30", "direction": "before"},
            *["2026-10-07T14:00"] * 3,
        ),
        (DAYS | {"unit": "hour", "length": 48, "start": "2026-05-01T02:05Z", "roll": True}, *["2026-05-03T11:00"] * 3),
        (DAYS | {"length": "7"}, "2026-09-25", "2026-09-28", "2026-09-28"),
    ],
)
def test_units_and_directions(calc: Any, request_: dict[str, Any], nominal: str, last: str, plan_by: str) -> None:
    code, answer = calc("period", request_)
    assert (code, answer["nominal"], answer["last_day"], answer["plan_by"]) == (0, nominal, last, plan_by)


def test_rest_days_of_a_place_count_when_the_request_names_them(calc: Any) -> None:
    eid = RestDays("开斋节", date(2026, 9, 28), date(2026, 9, 29), "州政府办〔2026〕12号")
    days = json.loads("{" + as_request([eid]) + "}")
    code, answer = calc("period", DAYS | days)
    assert (code, answer["last_day"]) == (0, "2026-09-30")
    assert calc("period", DAYS)[1]["last_day"] == "2026-09-28"
    in_working_days = DAYS | days | {"unit": "working_day"}
    assert calc("period", in_working_days)[1]["last_day"] == "2026-10-08"
    unnamed = DAYS | {"start": "2026-11-16", "rest_days": [{"first": "2026-11-23"}]}
    assert "地方放假" in calc("period", unnamed)[1]["why"][-1]
    assert "local holiday" in calc("period", unnamed, "--lang", "en")[1]["why"][-1]


def test_a_year_without_a_notice_is_provisional_both_ways(calc: Any) -> None:
    assert calc("period", DAYS | {"start": "2027-09-18"})[1]["provisional"]
    backward = calc("period", DAYS | {"start": "2027-09-18", "direction": "before", "unit": "working_day"})[1]
    assert backward["provisional"]
    assert "2027年" in backward["why"][-1]


def test_words_come_in_english_too(calc: Any) -> None:
    answer = calc("fee", {"kind": "labour", "procedure": "summary"}, "--lang", "en")[1]
    assert answer["working"][-1] == "To pay: 5.00 yuan."
    assert "missing" in calc("fee", {}, "--lang", "en")[1]["what"]
    assert "Mid-autumn" in calc("period", DAYS, "--lang", "en")[1]["why"][-1]


def test_the_language_may_stand_behind_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["calc", "--lang", "en", "fee", '{"kind":"labour"}']) == 0
    assert "To pay" in capsys.readouterr().out


def test_a_request_may_come_from_standard_input(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = io.TextIOWrapper(io.BytesIO('\ufeff{"kind":"property","amount":"15万"}'.encode()))
    monkeypatch.setattr(sys, "stdin", typed)
    assert main(["calc", "fee", "-"]) == 0
    assert json.loads(capsys.readouterr().out)["payable"] == "3300.00"


def test_what_no_encoding_can_write_is_still_json(calc: Any) -> None:
    code, answer = calc("fee", '{"kind":"\\ud800"}')
    assert (code, answer["error"]) == (1, "calc_unknown_choice")


@pytest.mark.parametrize("arguments", [["calc"], ["calc", "weather", "{}"], ["calc", "fee"]])
def test_a_wrong_command_line_is_a_usage_error(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert "usage" in capsys.readouterr().err


SHOWN = re.findall(r"^\$ tribunal-desktop (.+)\n(.+)$", (ROOT / "docs" / "calculators.md").read_text("utf-8"), re.M)


@pytest.mark.parametrize(("command", "answer"), SHOWN)
def test_the_documented_examples_are_what_is_printed(
    command: str, answer: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(shlex.split(command)) == ("error" in json.loads(answer))
    assert capsys.readouterr().out == answer + "\n"


def test_every_kind_is_documented() -> None:
    document = (ROOT / "docs" / "calculators.md").read_text("utf-8")
    assert [kind for kind in FeeKind if document.count(f"`{kind}`") < 2] == []


def test_the_real_program_answers_in_utf_8() -> None:
    done = run("fee", "-", typed='{"kind":"property","amount":"１５万元","procedure":"summary"}'.encode())
    assert (done.returncode, done.stderr) == (0, b"")
    answer = json.loads(done.stdout.decode("utf-8"))
    assert answer["payable"] == "1650.00"
    assert "简易程序" in "".join(answer["working"])


def test_the_real_program_refuses_with_code_1() -> None:
    done = run("period", '{"start":"2026-09-18","length":7}')
    assert (done.returncode, done.stderr) == (1, b"")
    assert json.loads(done.stdout)["error"] == "calc_missing_field"


def test_a_calculation_loads_neither_window_nor_store_nor_papers() -> None:
    script = """
import sys
from tribunal_desktop.__main__ import main
main(["calc", "fee", '{"kind":"labour"}'])
main(["calc", "period", '{"start":"2026-09-18","length":7,"unit":"day"}'])
print(sorted({"PySide6", "sqlalchemy", "reportlab", "cryptography", "pypinyin"} & set(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
