"""The nine rosters as Excel files (名册表格): their columns, what makes two rows the same, what is checked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from sqlalchemy.orm import Session

from tribunal_desktop.models import (
    Expert,
    GridWorker,
    Juror,
    MediationOrganisation,
    Mediator,
    StaffMember,
    Station,
    TownTeamMember,
    UnitOfWork,
    Volunteer,
)
from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.terms import MediatorKind, Post, Right, StationKind, TownTeam
from tribunal_desktop.services.people import helper_findings, mediator_findings
from tribunal_desktop.services.people_rows import HelperDetails, HelperKind, MediatorDetails
from tribunal_desktop.services.rights import require
from tribunal_desktop.services.roster_columns import CellKind, RosterColumn, RosterKind, RosterSheet, Values
from tribunal_desktop.services.search_index import index_mediator
from tribunal_desktop.services.work_times import change_work_time

_NAME = RosterColumn("name", Name("姓名", "Name"), required=True, example="张三")
_PHONE = RosterColumn("phone", Name("联系电话", "Phone"), example="13800000000", also=("电话", "手机", "手机号"))
_TOWNSHIP = RosterColumn("township", Name("乡镇", "Township"), example="枫溪镇", also=("镇", "所在乡镇"))
_FIELDS = RosterColumn(
    "fields", Name("擅长领域", "Fields of skill"), CellKind.LIST, example="婚姻家庭、邻里", also=("擅长", "专业领域")
)
_BY_NAME_AND_PHONE = (("name", "phone"),)


def _nothing(_values: Values, _today: date) -> Iterable[Finding]:
    return ()


def _mediator(values: Values, today: date) -> Iterator[Finding]:
    """The checks of the form, for a kind that could be read."""
    kind = values.get("kind") or MediatorKind.PEOPLES
    typed = {key: value for key, value in values.items() if value is not None and key != "kind"}
    found = mediator_findings(MediatorDetails(kind=kind, **{"name": "", **typed}), today)
    yield from (each for each in found if each.code != "person_name_missing")


def _note_work_time(session: Session, uow: UnitOfWork, mediator: Mediator, values: Values) -> None:
    """Full time or part time changes from today; pay reads the day."""
    if (full_time := values.get("full_time")) is not None:
        change_work_time(session, uow, mediator, full_time=full_time, from_on=None)


def _guard_post(_session: Session, uow: UnitOfWork, member: StaffMember, values: Values) -> None:
    """A post gives rights at the next log-in: nobody gives one by a file who may not keep the teams.

    Raises ``right_missing``.
    """
    if values.get("post") not in (None, member.post):
        require(uow.actor, Right.KEEP_TEAMS)


def _juror(values: Values, today: date) -> Iterator[Finding]:
    typed = {key: value for key, value in values.items() if value is not None}
    found = helper_findings(HelperDetails(HelperKind.JUROR, **{"name": "", **typed}), today)
    yield from (each for each in found if each.code != "person_name_missing")


_SHEETS = (
    RosterSheet(
        RosterKind.MEDIATOR,
        Mediator,
        (
            _NAME,
            RosterColumn("kind", Name("类别", "Kind"), CellKind.TERM, MediatorKind, True, "人民调解员"),
            RosterColumn("organisation", Name("所在组织", "Organisation"), example="枫溪镇人民调解委员会"),
            RosterColumn("certificate_no", Name("证书编号", "Certificate no."), example="调2026-001"),
            RosterColumn("certificate_valid_to", Name("有效期至", "Valid until"), CellKind.DAY, example="2028-12-31"),
            RosterColumn("languages", Name("语言", "Languages"), CellKind.LIST, example="普通话、方言"),
            _FIELDS,
            _TOWNSHIP,
            _PHONE,
            RosterColumn("id_number", Name("身份证号", "ID number"), also=("公民身份号码", "身份证号码")),
            RosterColumn("full_time", Name("专职", "Full-time"), CellKind.YES, example="是"),
        ),
        (("id_number",), ("certificate_no",), ("name", "phone")),
        _mediator,
        _note_work_time,
        index_mediator,
    ),
    RosterSheet(
        RosterKind.STAFF,
        StaffMember,
        (_NAME, RosterColumn("post", Name("岗位", "Post"), CellKind.TERM, Post, True, "书记员", ("职务",)), _PHONE),
        _BY_NAME_AND_PHONE,
        _nothing,
        _guard_post,
    ),
    RosterSheet(
        RosterKind.JUROR,
        Juror,
        (
            _NAME,
            _TOWNSHIP,
            _PHONE,
            RosterColumn("birth_date", Name("出生日期", "Born on"), CellKind.DAY, example="1975-03-01"),
            RosterColumn(
                "appointed_on", Name("任命日期", "Appointed on"), CellKind.DAY, example="2024-05-01", also=("任期开始",)
            ),
            _FIELDS,
        ),
        _BY_NAME_AND_PHONE,
        _juror,
    ),
    RosterSheet(RosterKind.VOLUNTEER, Volunteer, (_NAME, _TOWNSHIP, _PHONE), _BY_NAME_AND_PHONE, _nothing),
    RosterSheet(
        RosterKind.GRID_WORKER,
        GridWorker,
        (
            _NAME,
            _TOWNSHIP,
            RosterColumn("grid_name", Name("网格", "Grid"), example="第三网格", also=("网格名称", "所属网格")),
            _PHONE,
        ),
        _BY_NAME_AND_PHONE,
        _nothing,
    ),
    RosterSheet(
        RosterKind.EXPERT,
        Expert,
        (_NAME, _FIELDS, RosterColumn("organisation", Name("工作单位", "Organisation"), example="县人民医院"), _PHONE),
        _BY_NAME_AND_PHONE,
        _nothing,
    ),
    RosterSheet(
        RosterKind.TOWN_TEAM,
        TownTeamMember,
        (
            _NAME,
            RosterColumn("township", Name("乡镇", "Township"), required=True, example="枫溪镇"),
            _PHONE,
            RosterColumn("town_team", Name("队伍", "Team"), CellKind.TERM, TownTeam, True),
        ),
        (("name", "township", "town_team"),),
        _nothing,
    ),
    RosterSheet(
        RosterKind.ORGANISATION,
        MediationOrganisation,
        (
            RosterColumn(
                "name", Name("名称", "Name"), required=True, example="县婚姻家庭调解委员会", also=("组织名称",)
            ),
            _TOWNSHIP,
            RosterColumn("contact_name", Name("联系人", "Contact"), example="李四"),
            _PHONE,
            RosterColumn("open_quota", Name("同时承接件数", "Disputes at a time"), CellKind.COUNT, example="20"),
        ),
        (("name",),),
        _nothing,
    ),
    RosterSheet(
        RosterKind.STATION,
        Station,
        (
            RosterColumn("name", Name("名称", "Name"), required=True, example="栎桥村法官工作站", also=("站点名称",)),
            RosterColumn("station_kind", Name("类型", "Kind"), CellKind.TERM, StationKind, True),
            _TOWNSHIP,
            RosterColumn(
                "village_id", Name("村（社区）", "Village"), CellKind.VILLAGE, example="", also=("村", "村社区")
            ),
            RosterColumn("address", Name("地址", "Address"), example="村委会一楼"),
            RosterColumn("keeper", Name("负责人", "Keeper"), example="王五"),
            _PHONE,
            RosterColumn("duty_days", Name("服务时间", "Open"), example="每周三上午"),
            RosterColumn("mediator_id", Name("冠名调解员", "Studio of"), CellKind.MEDIATOR),
        ),
        (("name",),),
        _nothing,
    ),
)

ROSTER_SHEETS: dict[RosterKind, RosterSheet] = {sheet.kind: sheet for sheet in _SHEETS}
"""Every roster by its kind, in the order they are offered."""
