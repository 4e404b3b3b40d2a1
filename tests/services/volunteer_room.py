"""A tribunal with volunteers on a real store: two judges, two volunteers, one pair."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from io import BytesIO

from pypdf import PdfReader

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.models import (
    Dispute,
    StaffMember,
    UnitOfWork,
    Volunteer,
    VolunteerPairing,
    VolunteerTerms,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.rules.terms import Channel, Outcome, Post, Stage
from tribunal_desktop.services.volunteer_views import ListPaper

PAIRED_ON = date(2026, 5, 11)


@dataclass(frozen=True)
class Staffed:
    """Ids of who is there."""

    judge: str
    other_judge: str
    helper: str
    free: str
    pairing: str


def put_volunteers(uow: UnitOfWork) -> Staffed:
    """The judge who is logged in works with 丁志愿 since May; 王法官 has nobody, 戴志愿 is free."""
    ids = [new_id(uow.clock) for _ in range(4)]
    other, helper, free, pairing = ids
    with uow.write("volunteers.put") as session:
        session.add(StaffMember(id=other, name="王法官", post=Post.JUDGE))
        session.add(Volunteer(id=helper, name="丁志愿", township="枫溪镇"))
        session.add(Volunteer(id=free, name="戴志愿", township="枫桥镇"))
        session.flush()
        session.add(VolunteerTerms(id=new_id(uow.clock), volunteer_id=helper, pledged_on=PAIRED_ON))
        session.add(VolunteerPairing(id=pairing, judge_id=uow.actor.id, volunteer_id=helper, started_on=PAIRED_ON))
    return Staffed(uow.actor.id, other, helper, free, pairing)


def put_closings(uow: UnitOfWork, judge_id: str, days: list[date]) -> None:
    """Disputes of a judge closed on these days."""
    with uow.write("volunteers.closings") as session:
        for day in days:
            received = datetime(day.year, day.month, day.day, 9, tzinfo=BEIJING) - timedelta(days=40)
            session.add(
                Dispute(
                    id=new_id(uow.clock),
                    provisional_no=f"收{new_id(uow.clock)[-12:]}",
                    channel=Channel.COUNTER,
                    received_at=received,
                    stage=Stage.CLOSED,
                    outcome=Outcome.JUDGED,
                    judge_id=judge_id,
                    closed_on=day,
                )
            )


def codes(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.code for finding in findings]


def words(made: Paper | ListPaper) -> str:
    paper = made.paper if isinstance(made, ListPaper) else made
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(paper.pdf)).pages)
    return "".join(text.split())
