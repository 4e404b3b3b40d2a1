"""The service network of the invented county: stations seen and unseen, liaisons, requests to grid workers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from sqlalchemy import Connection, select

from tribunal_desktop.models import Dispute, GridWorker, Mediator, StaffMember, Village
from tribunal_desktop.rules.terms import GridKind, StationKind, StationWay
from tribunal_desktop.services.practice.county import County, Row

_NAMES = {
    StationKind.STUDIO: ("工作室", "每周二上午"),
    StationKind.STATION: ("诉讼服务站", "每月8日、18日、28日"),
    StationKind.ENTERPRISE: ("企业法律服务点", "预约"),
    StationKind.COURTROOM: ("巡回审判点", "每月第一个周六"),
}
_SEEN = ((12, 40), (75, None), (3, 27), (None, None), (61, 5), (20, 33), (44, 12), (90, None))
"""Days since the last visit and to the next one, station by station; none for never and not planned."""
_ASKED = (
    (GridKind.DELIVERY, "请协助向张姓住户转交应诉材料，核实是否在家。", 9, True, "本人签收，已带回送达回证。"),
    (GridKind.MEDIATION, "相邻通行纠纷，请先到场了解情况并劝和。", 6, False, "一方外出务工，月底返乡。"),
    (GridKind.PUBLICITY, "巡回审判前一日通知村民旁听。", 4, True, "到场旁听23人。"),
    (GridKind.ENFORCEMENT, "请了解被执行人近期是否返乡。", 1, None, ""),
)


def network(connection: Connection, county: County) -> Mapping[str, list[Row]]:
    """Rows by table."""
    villages = connection.execute(select(Village.id, Village.name, Village.township).order_by(Village.id)).all()
    mediators = connection.execute(select(Mediator.id, Mediator.name).order_by(Mediator.id)).all()
    workers = connection.scalars(select(GridWorker.id).order_by(GridWorker.id)).all()
    cases = connection.scalars(select(Dispute.id).where(Dispute.closed_on.is_(None)).order_by(Dispute.id)).all()
    staff = connection.scalars(select(StaffMember.id).order_by(StaffMember.id)).first()
    today, kinds = county.now.date(), list(_NAMES)
    found: dict[str, list[Row]] = {"station": [], "station_contact": [], "liaison": [], "grid_request": []}
    for place, (days, ahead) in enumerate(_SEEN[: len(villages)]):
        village, kind, keeper = villages[place], kinds[place % len(kinds)], mediators[place % len(mediators)]
        station, (words, duty) = county.id(), _NAMES[kind]
        found["station"].append(
            {
                "id": station,
                "station_kind": kind,
                "name": f"{keeper.name if kind is StationKind.STUDIO else village.name}{words}",
                "township": village.township,
                "village_id": village.id,
                "address": f"{village.township}{village.name}文化礼堂",
                "keeper": keeper.name,
                "phone": f"0000-12345{place:02}",
                "duty_days": duty,
                "mediator_id": keeper.id if kind is StationKind.STUDIO else None,
                "active": True,
            }
        )
        if days is not None:
            found["station_contact"].append(
                {
                    "id": county.id(),
                    "station_id": station,
                    "contacted_on": today - timedelta(days),
                    "way": StationWay.VISIT,
                    "staff_id": staff,
                    "note": "走访，了解本月纠纷情况，指导调解协议的写法。",
                    "next_on": today + timedelta(ahead) if ahead else None,
                }
            )
        found["liaison"].append(
            {
                "id": county.id(),
                "name": mediators[-1 - place % len(mediators)].name,
                "calling": "村调解主任" if place % 2 else "网格员",
                "phone": f"0000-76543{place:02}",
                "village_id": village.id,
                "since": today.replace(month=1, day=8),
                "until": None,
            }
        )
    for place, (grid_kind, wanted, gone, succeeded, answer) in enumerate(_ASKED if workers else ()):
        asked = today - timedelta(gone)
        found["grid_request"].append(
            {
                "id": county.id(),
                "grid_kind": grid_kind,
                "worker_id": workers[place % len(workers)],
                "dispute_id": cases[place] if grid_kind is not GridKind.PUBLICITY and place < len(cases) else None,
                "wanted": wanted,
                "asked_on": asked,
                "answered_on": None if succeeded is None else asked + timedelta(1),
                "succeeded": succeeded,
                "answer_text": answer,
            }
        )
    return found
