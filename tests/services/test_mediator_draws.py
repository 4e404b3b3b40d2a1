"""A mediator drawn over a real store: where none was chosen, committed first, checked elsewhere, assigned by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import select

from tests.conftest import StandingClock
from tests.documents.reading import text_by_pdfium
from tests.services.mediation_samples import REFERENCE, TODAY, Scene, assigned, put_scene
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import MediationCase, Mediator, MediatorDraw, UnitOfWork
from tribunal_desktop.rules.allocation import Answer, Seed
from tribunal_desktop.rules.mediator_draw import MediatorWanted
from tribunal_desktop.rules.ranked_record import RankedRecord, any_record, verify
from tribunal_desktop.rules.terms import ExclusionReason, JurorState, MediationMode
from tribunal_desktop.services.mediation import Mediations
from tribunal_desktop.services.mediation_rows import NewAssignment
from tribunal_desktop.services.mediator_draw_views import MediatorDrawRow
from tribunal_desktop.services.mediator_draws import MediatorDraws

WANTED = MediatorWanted(none_chosen=True)
SEED = Seed("3 6 2 5")


@pytest.fixture
def scene(uow: UnitOfWork) -> Scene:
    return put_scene(uow)


@pytest.fixture
def draws(uow: UnitOfWork) -> MediatorDraws:
    return MediatorDraws(uow, REFERENCE)


def answers(scene: Scene) -> dict[str, Answer]:
    """The one question, of the mediator who is a relative of 李四, answered: everybody agrees."""
    return {scene.related: Answer(words="双方知情，均同意")}


def made(draws: MediatorDraws, scene: Scene) -> MediatorDrawRow:
    found = draws.view(scene.dispute).made
    assert found is not None
    return found


def test_a_draw_commits_first_then_takes_a_seed_and_is_checked_elsewhere(draws: MediatorDraws, scene: Scene) -> None:
    draw_id = draws.open_draw(scene.dispute, WANTED, answers(scene))
    pending = draws.view(scene.dispute).pending
    assert pending is not None
    with pytest.raises(KnownError, match="draw_waits"):
        draws.open_draw(scene.dispute, WANTED, answers(scene))
    with pytest.raises(KnownError, match="draw_not_made"):
        draws.record_file(draw_id)
    waiting = text_by_pdfium(draws.slip(draw_id).pdf)
    assert "调解员抽取单" in waiting
    assert "尚未抽取" in waiting
    assert "双方知情，均同意" in waiting

    name = draws.draw(draw_id, SEED)

    record = any_record(draws.record_file(draw_id))
    assert isinstance(record, RankedRecord)
    assert all(each.holds for each in verify(record))
    assert (record.pool.kind, record.commitment) == ("mediators", pending.commitment)
    found = made(draws, scene)
    assert found.chosen is not None
    assert found.chosen.name == name
    assert [each.state for each in found.places] == [JurorState.CHOSEN, JurorState.SUBSTITUTE, JurorState.SUBSTITUTE]
    assert f"抽中：{name}" in text_by_pdfium(draws.slip(draw_id).pdf)
    with pytest.raises(KnownError, match="draw_decided"):
        draws.draw(draw_id, SEED)


def test_the_same_pool_and_seed_give_the_same_mediators(uow: UnitOfWork, scene: Scene, clock: StandingClock) -> None:
    fixed = MediatorDraws(uow, REFERENCE, lambda size: "ab" * size)
    fixed.draw(fixed.open_draw(scene.dispute, WANTED, answers(scene)), SEED)
    first = [each.name for each in made(fixed, scene).places]
    clock.advance(minutes=1)
    fixed.draw(fixed.open_draw(scene.dispute, replace(WANTED, why_again="演示"), answers(scene)), SEED)
    assert [each.name for each in made(fixed, scene).places] == first


def test_the_choice_of_the_parties_comes_first(draws: MediatorDraws, scene: Scene) -> None:
    chosen = MediatorWanted(none_chosen=False)
    (finding,) = draws.check(scene.dispute, chosen, answers(scene))
    assert (finding.code, finding.field) == ("mediator_choice_comes_first", "none_chosen")
    with pytest.raises(KnownError, match="mediator_draw_refused"):
        draws.open_draw(scene.dispute, chosen, answers(scene))


def test_whoever_is_barred_stays_out_and_a_question_wants_its_answer(draws: MediatorDraws, scene: Scene) -> None:
    with pytest.raises(KnownError, match="mediator_draw_refused"):
        draws.open_draw(scene.dispute, WANTED, {})
    out = {scene.related: Answer(ExclusionReason.RECUSAL, "被告是其堂弟")}
    draw_id = draws.open_draw(scene.dispute, WANTED, out)
    pending = draws.view(scene.dispute).pending
    assert pending is not None
    reasons = {each.id: each.reason for each in pending.pool.excluded}
    barred = {each.mediator_id for each in draws.view(scene.dispute).candidates if each.barred}
    assert barred
    assert reasons == {scene.related: ExclusionReason.RECUSAL, **dict.fromkeys(barred, ExclusionReason.BARRED)}
    assert "被告是其堂弟" in text_by_pdfium(draws.slip(draw_id).pdf)
    draws.draw(draw_id, SEED)
    assert not reasons.keys() & {each.mediator_id for each in made(draws, scene).places}


def test_somebody_who_left_the_roster_meanwhile_stops_the_draw(
    uow: UnitOfWork, draws: MediatorDraws, scene: Scene
) -> None:
    draw_id = draws.open_draw(scene.dispute, WANTED, answers(scene))
    with uow.write("test.leave") as session:
        session.get_one(Mediator, scene.skilled).active = False
    with pytest.raises(KnownError, match="draw_pool_outdated"):
        draws.draw(draw_id, SEED)
    draws.give_up(draw_id, "名册有变动")
    assert "名册有变动" in text_by_pdfium(draws.slip(draw_id).pdf)
    assert draws.view(scene.dispute).pending is None


def test_substitutes_follow_for_a_reason_and_nobody_is_drawn_again_in_silence(
    uow: UnitOfWork, draws: MediatorDraws, scene: Scene
) -> None:
    draws.draw(draws.open_draw(scene.dispute, WANTED, answers(scene)), SEED)
    first, *others = made(draws, scene).places
    with pytest.raises(KnownError, match="mediator_replace_without_reason"):
        draws.replace(first.id, " ")
    for substitute in others:
        gone = made(draws, scene).chosen
        assert gone is not None
        assert draws.replace(gone.id, "调解员谢绝") == substitute.name
    with pytest.raises(KnownError, match="mediator_place_decided"):
        draws.replace(first.id, "调解员谢绝")
    with pytest.raises(KnownError, match="mediator_substitutes_used_up"):
        draws.replace(others[-1].id, "调解员谢绝")
    assert "调解员谢绝" in text_by_pdfium(draws.slip(made(draws, scene).id).pdf)
    (finding,) = draws.check(scene.dispute, WANTED, answers(scene))
    assert finding.code == "mediator_draw_again_without_reason"
    with uow.read() as session:
        assert len(session.scalars(select(MediatorDraw)).all()) == 1


def test_the_assignment_keeps_the_draw_and_only_of_who_was_drawn(
    uow: UnitOfWork, draws: MediatorDraws, scene: Scene
) -> None:
    draws.draw(draws.open_draw(scene.dispute, WANTED, answers(scene)), SEED)
    found = made(draws, scene)
    first, second, _third = found.places
    mediations = Mediations(uow, REFERENCE)
    new = NewAssignment(
        scene.dispute,
        first.mediator_id,
        MediationMode.POST_FILING_ENTRUSTED,
        choice_signed_on=TODAY,
        conflict_answer="双方知情，均同意",
        draw_id=found.id,
    )
    with pytest.raises(KnownError, match="mediator_place_decided"):
        mediations.assign(replace(new, mediator_id=second.mediator_id))
    mediation_id = mediations.assign(new)
    assert mediations.get(mediation_id).draw_id == found.id
    with uow.read() as session:
        assert session.get_one(MediationCase, mediation_id).draw_id == found.id
    with pytest.raises(KnownError, match="mediation_running"):
        draws.replace(first.id, "调解员谢绝")


def test_nothing_is_drawn_while_somebody_mediates(uow: UnitOfWork, draws: MediatorDraws, scene: Scene) -> None:
    assigned(uow, scene)
    assert not draws.view(scene.dispute).open
    with pytest.raises(KnownError, match="mediation_running"):
        draws.open_draw(scene.dispute, WANTED, answers(scene))
