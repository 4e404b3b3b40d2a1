"""Self-assessment of 30 people over 4,000 disputes: practice data in a real encrypted store."""

from __future__ import annotations

import os
import random
import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from sqlalchemy import select, update

from benchmarks.ground import Ground
from benchmarks.measuring import Figure, median_ms, seconds
from tribunal_desktop.models import Actor, Device, Dispute, StaffMember, Tribunal, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.models.engine import open_engine
from tribunal_desktop.models.migrate import create_store
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.terms import Post
from tribunal_desktop.services.practice.fill import fill
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.self_assessment import SelfAssessment

DISPUTES, PEOPLE = 4000, 30
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=BEIJING)


def staffed_store(folder: Path) -> UnitOfWork:
    """A practice store with a year of disputes shared out among ten teams of three."""
    path, key = folder / "tribunal.db", os.urandom(32)
    create_store(path, key)
    engine = open_engine(path, key)
    uow = UnitOfWork(engine, Actor(new_id(lambda: NOW), "沈素英", Post.JUDGE), lambda: NOW)
    with uow.write("tribunal.create") as session:
        session.add(
            Tribunal(id=new_id(lambda: NOW), name="演练", court_code="浙0681", court_name="演练", practice=True)
        )
        session.add(Device(id=new_id(lambda: NOW), name="演练", mark="A1", signing_public="0" * 64))
        session.add(StaffMember(id=uow.actor.id, name=uow.actor.name, post=uow.actor.post))
    fill(engine, lambda: NOW, disputes=DISPUTES)
    teams = [[new_id(lambda: NOW) for _ in range(3)] for _ in range(PEOPLE // 3)]
    draw = random.Random(1)
    with uow.write("staff") as session:
        session.execute(update(StaffMember).values(active=False))
        for number, team in enumerate(teams):
            for staff_id, post in zip(team, (Post.JUDGE, Post.JUDGE_ASSISTANT, Post.CLERK), strict=True):
                session.add(StaffMember(id=staff_id, name=f"{post}{number}", post=post))
        session.flush()
        for dispute_id in session.scalars(select(Dispute.id).where(Dispute.judge_id.is_not(None))).all():
            judge, assistant, clerk = draw.choice(teams)
            session.execute(
                update(Dispute)
                .where(Dispute.id == dispute_id)
                .values(judge_id=judge, assistant_id=assistant, clerk_id=clerk)
            )
    return uow


def measure(_ground: Ground) -> Iterator[Figure]:
    """Everyone's score, then submitting it, in a store of its own."""
    with tempfile.TemporaryDirectory() as folder:
        service = SelfAssessment(staffed_store(Path(folder)), Reference())
        period = service.open_period(2026, 3).id
        taken = seconds(lambda: service.assess_all(period), 5)
        people = len(service.assess_all(period))
        submitting = seconds(lambda: service.submit(period), 1, warm_ups=0)
    yield Figure(
        f"score of {people} people over {DISPUTES:,} disputes, with evidence", median_ms(taken) / 1000, "s", 1.0
    )
    yield Figure("submitting and freezing them", median_ms(submitting) / 1000, "s")
