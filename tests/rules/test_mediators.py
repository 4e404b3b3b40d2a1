from dataclasses import replace
from datetime import date

import pytest

from tribunal_desktop.rules.findings import Severity, blocking, wording
from tribunal_desktop.rules.mediators import (
    MediatorFacts,
    RelativeFacts,
    check_assignment,
    check_eligibility,
    find_conflicts,
)
from tribunal_desktop.rules.particulars import PartyFacts
from tribunal_desktop.rules.terms import MatchedBy, MediatorKind, PartyKind, PartyRole

TODAY = date(2026, 11, 23)
MEDIATOR = MediatorFacts(
    name="陈大为",
    kind=MediatorKind.INVITED,
    active=True,
    certificate_no="特邀0012",
    certificate_valid_to=TODAY,
    phone="13800000001",
    relatives=(RelativeFacts("陈小为", "子", phone="139 0000 0002"),),
)
PARTY = PartyFacts(PartyRole.DEFENDANT, PartyKind.NATURAL, "王五", phone="13900000003")


def test_a_certificate_is_good_through_its_last_day() -> None:
    assert check_eligibility(MEDIATOR, TODAY) == ()
    assert [finding.code for finding in check_eligibility(MEDIATOR, date(2026, 11, 24))] == [
        "mediator_certificate_expired"
    ]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"active": False}, ["mediator_inactive"]),
        ({"certificate_no": " "}, ["mediator_certificate_missing"]),
        ({"certificate_no": "", "certificate_valid_to": None, "kind": MediatorKind.PEOPLES}, []),
    ],
)
def test_who_may_not_be_assigned(changes: dict[str, object], expected: list[str]) -> None:
    findings = check_eligibility(replace(MEDIATOR, **changes), TODAY)  # type: ignore[arg-type]
    assert [finding.code for finding in blocking(findings)] == expected


@pytest.mark.parametrize(
    ("party", "code", "matched"),
    [
        (replace(PARTY, name="陈 大为"), "mediator_may_be_party", (MatchedBy.NAME,)),
        (replace(PARTY, phone="+86 13800000001"), "mediator_may_be_party", (MatchedBy.PHONE,)),
        (replace(PARTY, name="陈小为", phone="13900000002"), "mediator_relative_is_party",
         (MatchedBy.NAME, MatchedBy.PHONE)),
        (replace(PARTY, name="某某公司", representative_name="陈小为"), "mediator_relative_is_party",
         (MatchedBy.NAME,)),
    ],
)  # fmt: skip
def test_links_are_questions_that_say_what_matched(
    party: PartyFacts, code: str, matched: tuple[MatchedBy, ...]
) -> None:
    (finding,) = find_conflicts(MEDIATOR, [party])
    assert (finding.code, finding.severity, finding.params["matched"]) == (code, Severity.ASK, matched)


def test_blanks_never_match() -> None:
    nobody = replace(MEDIATOR, name="甲", phone="", relatives=(RelativeFacts("乙", "妻"),))
    assert find_conflicts(nobody, [replace(PARTY, phone="")]) == ()


def test_a_clean_assignment_only_notes_the_later_roles() -> None:
    assert [finding.code for finding in check_assignment(MEDIATOR, [PARTY], TODAY)] == ["mediator_later_roles"]


def test_the_question_reads_like_a_sentence_in_both_languages() -> None:
    (finding,) = find_conflicts(MEDIATOR, [replace(PARTY, name="陈小为", phone="13900000002")])
    assert wording(finding, "zh").startswith(
        "调解员陈大为申报的近亲属陈小为（子）与当事人陈小为或其代表的姓名、电话相同。"
    )
    assert "same name, phone" in wording(finding, "en")
