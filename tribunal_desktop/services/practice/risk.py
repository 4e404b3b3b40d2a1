"""Invented marks of the four types with their ratings, supervision, a danger mark, a panel and what it consulted."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select

from tribunal_desktop.models import Dispute, StaffMember
from tribunal_desktop.rules.terms import (
    Adoption,
    FinderRole,
    FlagState,
    FourType,
    NetRole,
    PanelSeat,
    Post,
    RiskLevel,
    Stage,
    SupervisionMeasure,
    ToldBody,
)
from tribunal_desktop.services.practice.county import County, Row
from tribunal_desktop.services.practice.matters import Setting

if TYPE_CHECKING:
    from sqlalchemy import Connection

_HEAD = "周海波"
_MARKS = (
    ("M-DISPUTED", FourType.MAJOR, FinderRole.HANDLING_JUDGE, "借款交付的事实双方各执一词。"),
    ("G-ATTENTION", FourType.GROUP, FinderRole.FILING_DESK, "村民多人到庭旁听，镇里关注。"),
    ("R-COMPLAINT", FourType.REPORTED, FinderRole.INSPECTION, "来信反映承办人迟迟不开庭。"),
    ("C-PENDING", FourType.CONFLICT, FinderRole.PRESIDING_JUDGE, "两件同类案件对利息起算日认识不一。"),
)


def risk(connection: Connection, county: County, setting: Setting) -> dict[str, list[Row]]:
    """The rows by table for the newest open disputes; the first of them has something of everything."""
    disputes = connection.scalars(
        select(Dispute.id)
        .where(Dispute.stage == Stage.TRIAL, Dispute.closed_on.is_(None))
        .order_by(Dispute.received_at.desc(), Dispute.id)
        .limit(len(_MARKS))
    ).all()
    heads = select(StaffMember.id, StaffMember.name).where(StaffMember.post == Post.TRIBUNAL_HEAD)
    found = connection.execute(heads.order_by(StaffMember.id).limit(1)).first()
    if len(disputes) < len(_MARKS):
        return {}
    head = (found.id, found.name) if found else (county.id(), _HEAD)
    judge, leader = setting.judges[0], head[0]
    return {
        "staff_member": [] if found else [_head(county, *head)],
        "case_flag": [_flag(county, place, dispute, judge) for place, dispute in enumerate(disputes)],
        **_rating(county, disputes[0], judge, leader),
        "supervision_act": _acts(county, disputes[0], judge, leader),
        **_danger(county, disputes[0], judge),
        **_consulted(county, setting, disputes[0], head),
    }


def _head(county: County, staff_id: str, name: str) -> Row:
    """The head of the tribunal, when whoever practises is not the head."""
    return {"id": staff_id, "name": name, "post": Post.TRIBUNAL_HEAD, "phone": county.phone(), "active": True}


def _flag(county: County, place: int, dispute_id: str, judge: str) -> Row:
    indicator, four_type, finder, words = _MARKS[place]
    moment = county.now - timedelta(days=6 - place, hours=2)
    return {
        "id": county.id(moment),
        "dispute_id": dispute_id,
        "four_type": four_type,
        "indicator": indicator,
        "state": FlagState.CONFIRMED,
        "finder": finder,
        "found_stage": Stage.TRIAL,
        "marked_at": moment,
        "marked_by_id": judge,
        "words": words,
        "evidence": "",
        "evidence_key": "",
        "lifted_words": "",
    }


def _rating(county: County, dispute_id: str, judge: str, leader: str) -> dict[str, list[Row]]:
    moment = county.now - timedelta(days=4)
    assessment = {
        "id": county.id(moment),
        "dispute_id": dispute_id,
        "held_on": moment.date(),
        "attendees": "全体员额法官",
        "stability": RiskLevel.MEDIUM,
        "quality": RiskLevel.LOW,
        "opinion": RiskLevel.LOW,
        "integrity": RiskLevel.LOW,
        "level": RiskLevel.MEDIUM,
        "supervisor_id": leader,
        "minutes": "双方积怨较深，被告一方亲属多次到庭。先由镇综治中心配合做工作，再定期开庭；开庭当日增派法警。",
        "recorded_at": moment,
        "recorded_by_id": judge,
    }
    measures = [("与镇综治中心对接，共同约谈双方", True), ("开庭当日增派法警", False)]
    return {
        "risk_assessment": [assessment],
        "risk_measure": [
            {
                "id": county.id(moment),
                "dispute_id": dispute_id,
                "assessment_id": assessment["id"],
                "position": place,
                "text": text,
                "done_on": moment.date() + timedelta(days=2) if done else None,
                "done_by_id": judge if done else None,
                "done_words": "已约谈，双方同意再谈一次" if done else "",
            }
            for place, (text, done) in enumerate(measures, 1)
        ],
    }


def _acts(county: County, dispute_id: str, judge: str, leader: str) -> list[Row]:
    asked = county.now - timedelta(days=3)
    acts = [
        (SupervisionMeasure.READ_FILE_OR_ATTEND, "调阅卷宗，开庭时旁听。", asked, None, ""),
        (
            SupervisionMeasure.ASK_PROGRESS,
            "请报告送达情况和开庭安排。",
            asked + timedelta(hours=1),
            asked + timedelta(days=1),
            "已送达，拟于下周三开庭。",
        ),
        (SupervisionMeasure.ASK_SIMILAR_CASES, "请作类案检索，评议前报告。", asked + timedelta(days=1), None, ""),
    ]
    return [
        {
            "id": county.id(at),
            "dispute_id": dispute_id,
            "measure": measure,
            "acted_at": at,
            "acted_by_id": leader,
            "words": words,
            "report_by": (at + timedelta(days=4)).date() if measure is not acts[0][0] else None,
            "corrects_id": None,
            "report": report,
            "reported_at": reported,
            "reported_by_id": judge if reported else None,
        }
        for measure, words, at, reported, report in acts
    ]


def _danger(county: County, dispute_id: str, judge: str) -> dict[str, list[Row]]:
    moment = county.now - timedelta(days=5)
    mark = {
        "id": county.id(moment),
        "dispute_id": dispute_id,
        "grounds": "threat,repeated",
        "words": "被告的儿子在电话里扬言“谁来要钱就跟谁拼命”，一个月内派出所两次出警。",
        "level": RiskLevel.HIGH,
        "marked_at": moment,
        "marked_by_id": judge,
        "check_on": county.now.date() + timedelta(days=1),
        "lifted_words": "",
    }
    told = [
        (ToldBody.VILLAGE, "村民委员会", "村支书", moment.date() + timedelta(days=1), "已上门劝解，安排网格员每日走访"),
        (ToldBody.POLICE, "公安派出所", "值班民警", None, ""),
    ]
    net = [("王国庆", NetRole.VILLAGE_CADRE), ("何小燕", NetRole.GRID_WORKER), ("赵建设", NetRole.POLICE)]
    return {
        "danger_mark": [mark],
        "danger_notice": [
            {
                "id": county.id(moment),
                "mark_id": mark["id"],
                "body": body,
                "body_name": name,
                "person": person,
                "told_at": moment,
                "told_by_id": judge,
                "receipt_on": receipt,
                "receipt_words": words,
            }
            for body, name, person, receipt, words in told
        ],
        "danger_check": [
            {
                "id": county.id(moment),
                "mark_id": mark["id"],
                "checked_at": moment + timedelta(days=2),
                "checked_by_id": judge,
                "words": "村干部反映情绪有缓和，仍不愿见面。",
                "next_on": mark["check_on"],
            }
        ],
        "net_member": [
            {"id": county.id(moment), "mark_id": mark["id"], "name": name, "role": role, "phone": county.phone()}
            for name, role in net
        ],
    }


def _consulted(county: County, setting: Setting, dispute_id: str, head: tuple[str, str]) -> dict[str, list[Row]]:
    moment = county.now - timedelta(days=2)
    others = list(zip(setting.judges, setting.judge_names, strict=True))[:2]
    bench = [(PanelSeat.PRESIDING, *head), *((PanelSeat.JUDGE, *each) for each in others)]
    return {
        "panel_member": [
            {
                "id": county.id(moment),
                "dispute_id": dispute_id,
                "seat": seat,
                "person_id": judge,
                "person_name": name,
                "from_on": moment.date(),
                "set_words": "“四类案件”，由合议庭审理",
            }
            for seat, judge, name in bench
        ],
        "judges_meeting": [
            {
                "id": county.id(moment),
                "dispute_id": dispute_id,
                "held_on": moment.date(),
                "attendees": "、".join(setting.judge_names),
                "question": "转账备注“货款”能否认定为借款",
                "majority": "结合聊天记录可以认定为借款，举证责任不倒置。",
                "minority": "应当由原告补充证明借贷合意。",
                "recorded_by_id": setting.judges[0],
                "adoption": Adoption.OPEN,
                "adoption_words": "",
            }
        ],
    }
