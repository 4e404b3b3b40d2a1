"""Row 33.3: a mediator who was chosen or drawn, and leaves before anybody assigned the dispute; over a real store."""

from __future__ import annotations

from tests.services.exit_room import exits_over, leave
from tests.services.mediation_samples import REFERENCE, assigned, put_scene
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.rules.allocation import Answer, Seed
from tribunal_desktop.rules.mediator_draw import MediatorWanted
from tribunal_desktop.rules.terms import Leaver, OpenWork
from tribunal_desktop.services.mediation import Mediations
from tribunal_desktop.services.mediator_draws import MediatorDraws
from tribunal_desktop.services.workbench_exits import exit_decisions
from tribunal_desktop.services.workbench_query import Asked


def owed(uow: UnitOfWork) -> int:
    with uow.read() as session:
        return sum(each.count for each in exit_decisions(Asked(session, uow.actor, uow.today(), uow.today())))


def test_whom_the_parties_chose_stays_a_line_until_they_choose_somebody_else(uow: UnitOfWork) -> None:
    scene, mediations = put_scene(uow), Mediations(uow, REFERENCE)
    mediations.note_choice(scene.dispute, scene.skilled)
    (item,) = exits_over(uow).hand_over(Leaver.MEDIATOR, scene.skilled).items
    assert (item.work, item.place, item.successors) == (OpenWork.CHOICE, f"{scene.dispute}#assign", ())
    leave(uow, Leaver.MEDIATOR, scene.skilled)
    assert owed(uow) == 1
    mediations.note_choice(scene.dispute, scene.related)
    assert owed(uow) == 0


def test_a_drawn_mediator_leaves_the_place_to_the_next_substitute(uow: UnitOfWork) -> None:
    scene, draws = put_scene(uow), MediatorDraws(uow, REFERENCE)
    answers = {scene.related: Answer(words="双方知情，均同意")}
    draws.draw(draws.open_draw(scene.dispute, MediatorWanted(none_chosen=True), answers), Seed("3 6 2 5"))
    made = draws.view(scene.dispute).made
    assert made is not None
    gone, follows = made.places[:2]
    (item,) = exits_over(uow).hand_over(Leaver.MEDIATOR, gone.mediator_id).items
    assert (item.work, [each.name for each in item.successors]) == (OpenWork.DRAWN_PLACE, [follows.name])
    leave(uow, Leaver.MEDIATOR, gone.mediator_id, {OpenWork.DRAWN_PLACE: follows.mediator_id})
    made = draws.view(scene.dispute).made
    assert made is not None
    assert made.chosen is not None
    assert made.chosen.name == follows.name
    assert exits_over(uow).hand_over(Leaver.MEDIATOR, gone.mediator_id).items == ()


def test_what_was_assigned_is_a_mediation_and_no_choice_any_more(uow: UnitOfWork) -> None:
    scene = put_scene(uow)
    Mediations(uow, REFERENCE).note_choice(scene.dispute, scene.skilled)
    assigned(uow, scene)
    assert [item.work for item in exits_over(uow).hand_over(Leaver.MEDIATOR, scene.skilled).items] == [
        OpenWork.MEDIATION
    ]
