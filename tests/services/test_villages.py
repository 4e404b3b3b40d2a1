"""The villages of the area: added, corrected, found, reported."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import OutboxRecord, UnitOfWork
from tribunal_desktop.services.search import Search
from tribunal_desktop.services.villages import VillageDetails, Villages

HUAMING = VillageDetails("花明泉村", "枫溪镇", 1820, 2025)


def test_a_village_is_kept_found_and_reported(uow: UnitOfWork) -> None:
    villages = Villages(uow)
    village_id = villages.add(HUAMING)
    assert [row.details for row in villages.list()] == [HUAMING]
    assert [hit.entity_id for hit in Search(uow).find("hmq")] == [village_id]
    villages.change(village_id, VillageDetails("花明社区", "枫溪镇"))
    assert Search(uow).find("花明泉") == ()
    with uow.read() as session:
        assert list(session.scalars(select(OutboxRecord.type))).count("village") == 2


@pytest.mark.parametrize(
    ("details", "field"),
    [
        (VillageDetails(" ", "枫溪镇"), "name"),
        (VillageDetails("花明泉村", ""), "township"),
        (VillageDetails("花明泉村", "枫溪镇", 0, 2025), "population"),
        (VillageDetails("花明泉村", "枫溪镇", 1820), "population_year"),
        (VillageDetails("花明泉村", "枫溪镇", 1820, 2030), "population_year"),
    ],
)
def test_bad_input_is_answered_at_its_field(uow: UnitOfWork, details: VillageDetails, field: str) -> None:
    villages = Villages(uow)
    assert [finding.field for finding in villages.check(details)] == [field]
    with pytest.raises(KnownError, match="village_not_ready"):
        villages.add(details)
    assert villages.list() == ()


def test_the_same_village_is_not_added_twice(uow: UnitOfWork) -> None:
    villages = Villages(uow)
    village_id = villages.add(HUAMING)
    assert [finding.code for finding in villages.check(HUAMING)] == ["village_known"]
    assert villages.check(HUAMING, village_id) == ()
    villages.add(VillageDetails("花明泉村", "云岭镇"))
    assert len(villages.list()) == 2
