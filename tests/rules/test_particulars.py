from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from tribunal_desktop.rules.findings import blocking, unanswered
from tribunal_desktop.rules.particulars import DisputeFacts, PartyFacts, check_intake
from tribunal_desktop.rules.terms import Channel, IdType, PartyKind, PartyRole, Sex

TODAY = date(2026, 11, 23)
PLAINTIFF = PartyFacts(
    role=PartyRole.PLAINTIFF,
    kind=PartyKind.NATURAL,
    name="𠮷田娜",
    sex=Sex.FEMALE,
    birth_date=date(1949, 12, 31),
    ethnicity="汉族",
    id_type=IdType.RESIDENT_ID,
    id_number="11010519491231002X",
    occupation="农民",
    employer="无",
    domicile="枫桥镇某村1号",
    phone="13800000000",
)
DEFENDANT = PartyFacts(
    role=PartyRole.DEFENDANT,
    kind=PartyKind.NATURAL,
    name="王五",
    sex=Sex.MALE,
    employer="不详",
    domicile="枫桥镇某村2号",
)
DISPUTE = DisputeFacts(
    received_at=datetime(2026, 11, 23, 9, 0, tzinfo=UTC),
    channel=Channel.COUNTER,
    cause_code="108.3",
    cause_version="2025",
    claim_text="请求判令被告归还借款46,000元。",
    facts_text="2025年3月被告借款，至今未还。",
    amount_fen=4_600_000,
    parties=(PLAINTIFF, DEFENDANT),
)


def codes(dispute: DisputeFacts) -> list[str]:
    return [finding.key for finding in check_intake(dispute, TODAY)]


def with_plaintiff(**changes: object) -> DisputeFacts:
    return replace(DISPUTE, parties=(replace(PLAINTIFF, **changes), DEFENDANT))  # type: ignore[arg-type]


def with_defendant(**changes: object) -> DisputeFacts:
    return replace(DISPUTE, parties=(PLAINTIFF, replace(DEFENDANT, **changes)))  # type: ignore[arg-type]


def test_a_complete_dispute_raises_nothing_even_without_the_defendant_s_id() -> None:
    assert codes(DISPUTE) == []


@pytest.mark.parametrize("name", ["sex", "birth_date", "ethnicity", "occupation", "employer", "domicile", "phone"])
def test_what_the_plaintiff_has_to_state(name: str) -> None:
    empty = None if name in ("sex", "birth_date") else " "
    dispute = with_plaintiff(**{name: empty})
    assert codes(dispute) == [f"particular_missing@parties.0.{name}"]
    assert not blocking(check_intake(dispute, TODAY))


@pytest.mark.parametrize(
    ("name", "asked"), [("sex", True), ("employer", True), ("domicile", True), ("phone", False), ("ethnicity", False)]
)
def test_what_has_to_be_stated_of_the_defendant(name: str, asked: bool) -> None:
    found = codes(with_defendant(**{name: None if name == "sex" else ""}))
    assert found == ([f"particular_missing@parties.1.{name}"] if asked else [])


def test_an_organisation_needs_its_representative_only_as_plaintiff() -> None:
    company = {"kind": PartyKind.LEGAL, "name": "某某公司", "domicile": "某镇", "id_type": IdType.NONE, "phone": ""}
    assert codes(with_defendant(**company)) == []
    assert codes(with_plaintiff(**company)) == [
        "particular_missing@parties.0.representative_name",
        "particular_missing@parties.0.representative_post",
        "particular_missing@parties.0.phone",
    ]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"claim_text": " "}, "claim_missing@claim_text"),
        ({"amount_fen": -1}, "amount_negative@amount_fen"),
        ({"received_at": datetime(2026, 11, 24, 9, 0, tzinfo=UTC)}, "received_in_future@received_at"),
        ({"parties": (DEFENDANT,)}, "plaintiff_missing@parties"),
        ({"parties": (PLAINTIFF,)}, "defendant_missing@parties"),
        ({"parties": (PLAINTIFF, replace(DEFENDANT, name=""))}, "party_name_missing@parties.1.name"),
        ({"parties": (replace(PLAINTIFF, birth_date=date(2027, 1, 1), id_type=IdType.NONE), DEFENDANT)},
         "birth_date_in_future@parties.0.birth_date"),
    ],
)  # fmt: skip
def test_what_makes_a_row_meaningless_blocks(changes: dict[str, object], expected: str) -> None:
    findings = check_intake(replace(DISPUTE, **changes), TODAY)  # type: ignore[arg-type]
    assert [finding.key for finding in blocking(findings)] == [expected]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"facts_text": ""}, "facts_missing@facts_text"),
        ({"facts_text": "事" * 10_001}, "facts_long@facts_text"),
        ({"cause_code": ""}, "cause_missing@cause_code"),
    ],
)
def test_what_may_follow_later_does_not_block(changes: dict[str, object], expected: str) -> None:
    dispute = replace(DISPUTE, **changes)  # type: ignore[arg-type]
    assert codes(dispute) == [expected]
    assert not blocking(check_intake(dispute, TODAY))


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"id_number": "110105194912310021"}, "resident_id_check_digit@parties.0.id_number"),
        ({"id_number": "1101"}, "resident_id_unreadable@parties.0.id_number"),
        ({"sex": Sex.MALE}, "id_sex_mismatch@parties.0.sex"),
        ({"birth_date": date(1949, 12, 30)}, "id_birth_date_mismatch@parties.0.birth_date"),
        ({"id_type": IdType.CREDIT_CODE}, "credit_code_check_character@parties.0.id_number"),
        ({"id_type": IdType.NONE, "birth_date": date(1890, 1, 1)}, "birth_date_too_early@parties.0.birth_date"),
        (
            {"id_type": IdType.NONE, "birth_date": date(2010, 1, 1)},
            "minor_without_guardian@parties.0.representative_name",
        ),
    ],
)
def test_doubts_about_a_person_are_questions(changes: dict[str, object], expected: str) -> None:
    dispute = with_plaintiff(**changes)
    findings = check_intake(dispute, TODAY)
    assert codes(dispute) == [expected]
    assert not blocking(findings)
    assert not unanswered(findings, {expected})


@pytest.mark.parametrize(
    "changes",
    [
        {"id_type": IdType.PASSPORT, "id_number": "E12345678"},
        {"id_type": IdType.NONE, "id_number": "写错了的号码"},
        {"id_type": IdType.NONE, "birth_date": date(2010, 1, 1), "representative_name": "母亲"},
    ],
)
def test_what_raises_no_question(changes: dict[str, object]) -> None:
    assert codes(with_plaintiff(**changes)) == []


def test_a_company_has_no_resident_card() -> None:
    dispute = with_defendant(kind=PartyKind.LEGAL, id_type=IdType.RESIDENT_ID, id_number="11010519491231002X", sex=None)
    assert "id_kind_mismatch@parties.1.id_type" in codes(dispute)


def test_the_same_person_twice_is_a_question() -> None:
    twin = replace(DEFENDANT, id_type=IdType.RESIDENT_ID, id_number="11010519491231002x", sex=Sex.FEMALE)
    assert codes(replace(DISPUTE, parties=(PLAINTIFF, twin))) == ["party_on_both_sides@parties.1.name"]
    again = replace(DISPUTE, parties=(PLAINTIFF, DEFENDANT, replace(DEFENDANT, name=" 王 五")))
    assert codes(again) == ["party_entered_twice@parties.2.name"]


def test_two_people_of_one_name_are_two_people() -> None:
    father, son = replace(DEFENDANT, birth_date=date(1950, 1, 1)), replace(DEFENDANT, birth_date=date(1980, 1, 1))
    assert codes(replace(DISPUTE, parties=(PLAINTIFF, father, son))) == []
