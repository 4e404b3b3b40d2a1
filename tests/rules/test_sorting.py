"""Simple or complex by the shipped table."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tribunal_desktop.rules.sorting import SortingFacts, suggest
from tribunal_desktop.rules.terms import Complexity
from tribunal_desktop.services.filing_table import sorting_table
from tribunal_desktop.services.reference import Reference


@pytest.mark.parametrize(
    ("path", "amount", "parties", "text", "rule", "track"),
    [
        (("婚姻家庭纠纷", "离婚纠纷"), "200000", 2, "", "family", Complexity.SIMPLE),
        (("机动车交通事故责任纠纷",), "180000", 3, "", "traffic", Complexity.SIMPLE),
        (("机动车交通事故责任纠纷",), "180000", 3, "申请鉴定伤残等级", "traffic", Complexity.COMPLEX),
        (("物业服务合同纠纷",), "3200", 2, "", "property_management", Complexity.SIMPLE),
        (("劳动争议",), "120000", 2, "", "labour", Complexity.COMPLEX),
        (("服务合同纠纷", "医疗服务合同纠纷"), "15000", 2, "", "medical", Complexity.SIMPLE),
        (("借款合同纠纷", "民间借贷纠纷"), "46000", 2, "", "bank", Complexity.SIMPLE),
        (("证券纠纷",), "60000", 2, "", "securities", Complexity.COMPLEX),
        (("买卖合同纠纷",), "46000", 5, "", "consumer", Complexity.COMPLEX),
        (("相邻关系纠纷",), None, 2, "", "other", Complexity.SIMPLE),
    ],
)
def test_the_family_decides(
    path: tuple[str, ...], amount: str | None, parties: int, text: str, rule: str, track: Complexity
) -> None:
    facts = SortingFacts(path, Decimal(amount) if amount else None, parties, text)
    found = suggest(facts, sorting_table())
    assert (found.rule.id, found.track) == (rule, track)
    assert bool(found.against) == (track is Complexity.COMPLEX)


def test_every_cause_of_the_table_stands_in_the_list() -> None:
    names = {cause.name.zh for cause in Reference().causes_in_force}
    assert {cause for rule in sorting_table().rules for cause in rule.causes} <= names
