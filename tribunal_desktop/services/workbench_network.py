"""Which stations of the service network are to be visited next (网点下次走访)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from sqlalchemy import select

from tribunal_desktop.models import Station, StationContact
from tribunal_desktop.rules.network import Contact, next_visit
from tribunal_desktop.services.workbench_query import Asked
from tribunal_desktop.services.workbench_views import DueTask, TaskKind


def station_visits_due(asked: Asked) -> Iterator[DueTask]:
    """Visits planned for the days ahead and those that are late; a visit made since then is the visit."""
    planned = select(StationContact.station_id).where(StationContact.next_on <= asked.until)
    query = (
        select(Station.id, Station.name, Station.keeper, StationContact)
        .join(StationContact, StationContact.station_id == Station.id)
        .where(Station.active, Station.id.in_(planned))
        .order_by(Station.id, StationContact.contacted_on.desc(), StationContact.id.desc())
    )
    for (station_id, name, keeper), rows in groupby(asked.session.execute(query), key=lambda row: tuple(row[:3])):
        next_on = next_visit([Contact(row[3].contacted_on, row[3].way, row[3].next_on) for row in rows])
        if next_on is not None and next_on <= asked.until:
            yield DueTask(
                TaskKind.STATION_VISIT, next_on, "", name, "", "people", f"network/stations/{station_id}", keeper
            )
