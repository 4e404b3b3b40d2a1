"""Asking about violence before a family mediation: who asks, who reads the answers, who counts as the mediator."""

from dataclasses import replace

import pytest
from sqlalchemy import Engine

from tests.services.mediation_samples import REFERENCE, Scene, assigned, put_scene
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Actor, Dispute, Mediator, StaffMember, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.co_mediation import Seat
from tribunal_desktop.rules.terms import MediatorKind, Post
from tribunal_desktop.services.mediation_checks import MediationChecks
from tribunal_desktop.services.mediation_people import MediationPeople
from tribunal_desktop.services.people import People
from tribunal_desktop.services.people_rows import MediatorDetails


@pytest.fixture
def scene(uow: UnitOfWork) -> Scene:
    return put_scene(uow)


def test_the_violence_screen_is_for_family_causes(uow: UnitOfWork, scene: Scene) -> None:
    _, mediation_id = assigned(uow, scene)
    checks = MediationChecks(uow, REFERENCE)
    assert not checks.view(mediation_id).family
    with uow.write("test") as session:
        dispute = session.get_one(Dispute, scene.dispute)
        dispute.cause_code = REFERENCE.search_causes("离婚纠纷")[0].code
    assert [f.code for f in checks.view(mediation_id).findings] == ["screen_not_asked"]
    checks.keep_screen(scene.plaintiff, frozenset({"afraid_now"}), True)
    codes = [f.code for f in checks.view(mediation_id).findings]
    assert codes == ["screen_danger_now", "screen_not_asked"]


def test_who_asks_about_violence_is_a_judge_or_the_mediator(uow: UnitOfWork, engine: Engine, scene: Scene) -> None:
    """The mediator is known by the roster's link to the staff, not by a name two people may bear."""
    _, mediation_id = assigned(uow, scene)
    clerk = replace(uow.actor, id=new_id(uow.clock), name="魏国良", post=Post.CLERK)
    with uow.write("test") as session:
        session.get_one(Dispute, scene.dispute).cause_code = REFERENCE.search_causes("离婚纠纷")[0].code
        session.add(StaffMember(id=clerk.id, name=clerk.name, post=clerk.post))

    def checks(actor: Actor) -> MediationChecks:
        return MediationChecks(UnitOfWork(engine, actor, uow.clock), REFERENCE)

    checks(uow.actor).keep_screen(scene.plaintiff, frozenset({"afraid_now"}), True, "怕他再动手")
    namesake = checks(clerk).view(mediation_id)
    assert not namesake.may_screen
    assert [(row.said_yes, row.words, row.asked_at is None) for row in namesake.screens] == [
        (frozenset(), "", False),
        (frozenset(), "", True),
    ]
    assert [each.code for each in namesake.findings] == ["screen_not_asked"]
    with pytest.raises(KnownError, match="screen_right_missing"):
        checks(clerk).keep_screen(scene.plaintiff, frozenset({"afraid_now"}), True)
    with uow.write("test") as session:
        session.get_one(Mediator, scene.skilled).staff_id = clerk.id
    assert checks(clerk).view(mediation_id).screens[0].words == "怕他再动手"
    checks(clerk).keep_screen(scene.plaintiff, frozenset(), True)


def test_a_co_mediator_of_the_staff_asks_too(uow: UnitOfWork, engine: Engine, scene: Scene) -> None:
    _, mediation_id = assigned(uow, scene)
    clerk = replace(uow.actor, id=new_id(uow.clock), post=Post.CLERK)
    with uow.write("test") as session:
        session.add(StaffMember(id=clerk.id, name=clerk.name, post=clerk.post))
        session.flush()
        session.get_one(Mediator, scene.novice).staff_id = clerk.id
    checks = MediationChecks(UnitOfWork(engine, clerk, uow.clock), REFERENCE)
    assert not checks.view(mediation_id).may_screen
    people = MediationPeople(uow, REFERENCE)
    people.set_team(mediation_id, (Seat(scene.skilled, 500, True), Seat(scene.novice, 500, False)))
    assert checks.view(mediation_id).may_screen


def test_nobody_enters_themselves_as_a_mediator(uow: UnitOfWork, engine: Engine, scene: Scene) -> None:
    clerk = replace(uow.actor, id=new_id(uow.clock), post=Post.CLERK)
    with uow.write("test") as session:
        session.add(StaffMember(id=clerk.id, name=clerk.name, post=clerk.post))
    own = MediatorDetails("魏国良", MediatorKind.INVITED, staff_id=clerk.id)
    people = People(UnitOfWork(engine, clerk, uow.clock))
    with pytest.raises(KnownError, match="own_mediator_link"):
        people.change_mediator(scene.skilled, own)
    with pytest.raises(KnownError, match="own_mediator_link"):
        people.add_mediator(own)
    People(uow).change_mediator(scene.skilled, own)
    people.change_mediator(scene.skilled, own)  # what somebody else entered may stand
