"""What the papers of the invented tribunal say about it: where it is, when it is open, whom to ring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select, update

from tribunal_desktop.models import Tribunal

if TYPE_CHECKING:
    from sqlalchemy import Connection


def contact(connection: Connection) -> None:
    """Contact data for a tribunal that has none; the numbers are of no real telephone."""
    name, court = connection.execute(select(Tribunal.name, Tribunal.court_name)).one()
    city = court.removesuffix("人民法院")
    connection.execute(
        update(Tribunal)
        .where(Tribunal.address == "")
        .values(
            address=f"{city}{name.removesuffix('人民法庭')}镇解放路18号",
            postcode="000000",
            phone="0000-1234567",
            office_hours="工作日8:30—12:00，14:00—17:30",
            fee_account=f"{city}财政局非税收入专户（演练）",
            higher_court="示例市中级人民法院",
            enquiry="拨打12368，或者登录中国审判流程信息公开网",
            supervision_phone="0000-7654321",
        )
    )
