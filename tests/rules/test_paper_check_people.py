"""People on a paper: numbers, ages, who acts for whom, links of mediators."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tribunal_desktop.rules import paper_check_people as people
from tribunal_desktop.rules.findings import Severity
from tribunal_desktop.rules.identity import resident_id_check_character
from tribunal_desktop.rules.mediators import MediatorFacts, RelativeFacts
from tribunal_desktop.rules.paper_check_content import Acting, Someone
from tribunal_desktop.rules.terms import MediatorKind, PartyKind, PartyRole

TODAY = date(2026, 11, 23)


def number(born: date, order: int = 1) -> str:
    first = f"110101{born:%Y%m%d}{order:03d}"
    return first + resident_id_check_character(first)


def someone(name: str = "张三", **change: object) -> Someone:
    born = date(1980, 5, 1)
    made = Someone(
        "p1",
        PartyRole.PLAINTIFF,
        PartyKind.NATURAL,
        name,
        "男",
        born,
        "公民身份号码",
        number(born),
    )
    return replace(made, **change)  # type: ignore[arg-type]


@given(st.dates(date(1930, 1, 1), date(2026, 1, 1)), st.integers(1, 999))
def test_a_right_number_raises_nothing(born: date, order: int) -> None:
    right = someone(born=born, id_number=number(born, order), sex="男" if order % 2 else "女")
    assert not list(people.identity_numbers([right]))


@given(st.integers(0, 16), st.integers(1, 9))
def test_one_wrong_digit_shows(place: int, off: int) -> None:
    good = someone().id_number
    wrong = good[:place] + str((int(good[place]) + off) % 10) + good[place + 1 :]
    assert list(people.identity_numbers([someone(id_number=wrong)]))


def test_the_number_against_what_stands_beside_it() -> None:
    codes = [each.code for each in people.identity_numbers([someone(born=date(1980, 5, 2), sex="女")])]
    assert codes == ["paper_birth_differs", "paper_sex_differs"]
    unprinted = someone(id_number=someone().id_number[:-1] + "Y", numbered=False)
    assert not list(people.identity_numbers([unprinted]))


def test_a_company_has_another_number() -> None:
    company = someone(kind=PartyKind.LEGAL, id_label="统一社会信用代码", id_number="91330681MA00000000")
    (finding,) = people.identity_numbers([company])
    assert finding.code == "paper_credit_code_check_character"
    assert finding.words == company.id_number


def test_minors_need_somebody() -> None:
    child, youth = someone(born=date(2015, 1, 1)), someone(born=date(2010, 1, 1))
    assert [each.severity for each in people.ages([child], TODAY, decides=True)] == [Severity.BLOCK]
    assert [each.severity for each in people.ages([youth], TODAY, decides=True)] == [Severity.ASK]
    assert [each.severity for each in people.ages([child], TODAY, decides=False)] == [Severity.ASK]
    assert not list(people.ages([replace(child, representative="张父")], TODAY, decides=True))


def test_an_age_is_also_read_from_the_number() -> None:
    (finding,) = people.ages([someone(born=None, id_number=number(date(2016, 3, 1)))], TODAY, decides=False)
    assert finding.params["age"] == 10


def test_the_very_old_and_the_impossible() -> None:
    old = someone(born=date(1940, 1, 1))
    assert [each.severity for each in people.ages([old], TODAY, decides=True)] == [Severity.NOTE]
    assert not list(people.ages([replace(old, agents=(Acting("李律师"),))], TODAY, decides=True))
    found = people.ages([someone(born=date(1850, 1, 1)), someone(born=date(2027, 1, 1))], TODAY, decides=True)
    assert [each.code for each in found] == ["paper_age_impossible"] * 2


def test_a_company_has_somebody_to_speak_for_it() -> None:
    company = someone(kind=PartyKind.LEGAL)
    assert [each.severity for each in people.representatives([company], decides=True)] == [Severity.ASK]
    assert [each.severity for each in people.representatives([company], decides=False)] == [Severity.NOTE]
    assert not list(people.representatives([someone(), replace(company, representative="王五")], decides=True))


def test_general_agents_may_not_settle() -> None:
    general = someone(agents=(Acting("李律师"),))
    assert [each.severity for each in people.special_authority([general], ())] == [Severity.ASK]
    assert [each.severity for each in people.special_authority([general], ["原告：张三"])] == [Severity.NOTE]
    assert not list(people.special_authority([general], ["被告：李四"]))
    assert not list(people.special_authority([someone(agents=(Acting("李律师", special=True),))], ()))


def test_one_agent_for_both_sides() -> None:
    one = someone(agents=(Acting("李律师"),))
    other = replace(one, id="p2", name="李四", role=PartyRole.DEFENDANT)
    assert [each.code for each in people.agents_on_both_sides([one, other])] == ["paper_agent_of_both"]
    assert not list(people.agents_on_both_sides([one, replace(other, role=PartyRole.PLAINTIFF)]))


def test_the_bench() -> None:
    assert [each.code for each in people.bench(["张三"], [], [someone()])] == ["paper_bench_is_party"]
    assert [each.code for each in people.bench(["甲一", "乙二"], ["丙三"], [someone()])] == ["paper_panel_even"]
    assert not list(people.bench(["甲一", "乙二", "丙三"], [], [someone()]))


def test_mediators_and_their_links() -> None:
    facts = MediatorFacts("刘桂英", MediatorKind.PEOPLES, True, relatives=(RelativeFacts("张三", "弟弟"),))
    asked = list(people.mediators([people.MediatorOnPaper(facts)], [someone()], TODAY))
    assert [(each.code, each.severity) for each in asked] == [("mediator_relative_is_party", Severity.ASK)]
    told = list(people.mediators([people.MediatorOnPaper(facts, "双方均无异议")], [someone()], TODAY))
    assert [(each.code, each.severity) for each in told] == [("paper_link_answered", Severity.NOTE)]


def test_a_certificate_that_ran_out() -> None:
    facts = MediatorFacts("刘桂英", MediatorKind.INVITED, False, "证1", date(2026, 1, 1))
    (finding,) = people.mediators([people.MediatorOnPaper(facts)], [], TODAY)
    assert (finding.code, finding.severity) == ("mediator_certificate_expired", Severity.ASK)
