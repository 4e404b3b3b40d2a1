"""Records entered again row by row in their order, whatever order a transaction reported its rows in."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from tests.conftest import StandingClock
from tribunal_desktop.models import Station, Village
from tribunal_desktop.models.base import new_id
from tribunal_desktop.sync.replay import Left, replay
from tribunal_desktop.wire.records import ChangeRecord, Operation


class Records:
    """Numbers what is said."""

    def __init__(self) -> None:
        self.said: list[ChangeRecord] = []

    def say(self, kind: str, operation: str, entity_id: str, base: Any = None, **changes: Any) -> None:
        at = "2026-11-23T09:00:00+08:00"
        number = len(self.said) + 1
        record = ChangeRecord(
            1, number, f"{kind}@1", Operation(operation), entity_id, base or {}, changes, at, f"0-{number:x}", "a" * 32
        )
        self.said.append(record)


def test_a_row_that_was_made_before_what_it_refers_to_and_deleted_later_stays_deleted(
    engine: Engine, clock: StandingClock
) -> None:
    village, station, records = new_id(clock), new_id(clock), Records()
    made = {"station_kind": "station", "name": "枫溪服务点", "village_id": village}
    records.say("station", "create", station, **made)
    records.say("village", "create", village, name="枫溪村", township="枫桥镇")
    records.say("station", "delete", station, base=made)
    with Session(engine) as session:
        assert {each.left for each in replay(session, records.said)} == {None}
        assert session.scalars(select(Village.name)).all() == ["枫溪村"]
        assert session.scalars(select(Station)).all() == []


def test_changes_of_one_row_keep_their_order_where_the_first_has_to_wait(engine: Engine, clock: StandingClock) -> None:
    old, new, station, records = new_id(clock), new_id(clock), new_id(clock), Records()
    records.say("village", "create", old, name="旧村", township="枫桥镇")
    records.say("station", "create", station, station_kind="station", name="甲点", village_id=old)
    records.say("station", "update", station, base={"village_id": old, "name": "甲点"}, village_id=new, name="乙点")
    records.say("station", "update", station, base={"name": "乙点"}, name="丙点")
    records.say("village", "create", new, name="新村", township="枫桥镇")
    with Session(engine) as session:
        assert {each.left for each in replay(session, records.said)} == {None}
        row = session.get_one(Station, station)
        assert (row.name, row.village_id) == ("丙点", new)


def test_what_follows_a_change_that_never_fits_is_entered_without_it(engine: Engine, clock: StandingClock) -> None:
    station, records = new_id(clock), Records()
    records.say("station", "create", station, station_kind="station", name="甲点")
    records.say("station", "update", station, base={"village_id": None}, village_id=new_id(clock))
    records.say("station", "update", station, base={"keeper": ""}, keeper="沈素英")
    with Session(engine) as session:
        assert [each.left for each in replay(session, records.said)] == [None, Left.UNFIT, None]
        assert session.get_one(Station, station).keeper == "沈素英"
