"""Jurors over a real store: drawn with commitment and seed, replaced in order, never somebody who is barred."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from tests.conftest import StandingClock
from tests.documents.reading import text_by_pdfium
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    DeclaredRelative,
    Dispute,
    Juror,
    JurorDraw,
    MediationCase,
    Mediator,
    PanelMember,
    Party,
    ProcedureDecision,
    StaffMember,
    UnitOfWork,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.allocation import Answer, Seed
from tribunal_desktop.rules.jurors import NewRequest, Wanted
from tribunal_desktop.rules.ranked_record import RankedRecord, any_record, verify
from tribunal_desktop.rules.terms import (
    Channel,
    ExclusionReason,
    JurorState,
    MediationMode,
    MediationStatus,
    MediatorKind,
    PanelSeat,
    PartyKind,
    PartyRole,
    Post,
    Procedure,
    ProcedureAct,
    Stage,
    Track,
)
from tribunal_desktop.services.juror_draws import JurorDraws
from tribunal_desktop.services.panels import Panels
from tribunal_desktop.services.reference import Reference

TODAY = date(2026, 11, 23)
HEARING = TODAY + timedelta(days=7)
WANTED = Wanted(HEARING, 3, 2, 2)
SEED = Seed("3 6 2 5")
NAMES = ("陈一", "陈二", "陈三", "陈四", "陈五", "陈六")


@pytest.fixture
def dispute_id(uow: UnitOfWork) -> str:
    """A filed dispute of 陈大伟 against 李四 with 沈素英 as judge, and six jurors on the roster."""
    with uow.write("test.prepare") as session:
        dispute = Dispute(
            id=new_id(uow.clock),
            provisional_no="暂2026-L2-000001",
            received_at=uow.clock(),
            channel=Channel.COUNTER,
            stage=Stage.TRIAL,
            procedure=Procedure.ORDINARY,
            judge_id=uow.actor.id,
            filed_on=TODAY,
        )
        session.add(dispute)
        session.add_all(Juror(id=new_id(uow.clock), name=name, township="枫溪镇") for name in NAMES)
        session.flush()
        for position, (role, name) in enumerate([(PartyRole.PLAINTIFF, "陈大伟"), (PartyRole.DEFENDANT, "李四")], 1):
            session.add(
                Party(
                    id=new_id(uow.clock),
                    dispute_id=dispute.id,
                    position=position,
                    role=role,
                    kind=PartyKind.NATURAL,
                    name=name,
                )
            )
        return dispute.id


@pytest.fixture
def draws(uow: UnitOfWork) -> JurorDraws:
    return JurorDraws(uow, Reference(), Panels(uow))


def juror_id(uow: UnitOfWork, name: str) -> str:
    with uow.read() as session:
        return session.scalars(select(Juror.id).where(Juror.name == name)).one()


def change_juror(uow: UnitOfWork, name: str, **values: object) -> str:
    with uow.write("test.juror") as session:
        row = session.scalars(select(Juror).where(Juror.name == name)).one()
        for key, value in values.items():
            setattr(row, key, value)
        return row.id


def states(draws: JurorDraws, dispute_id: str) -> dict[str, JurorState]:
    made = draws.view(dispute_id).made
    assert made is not None
    return {place.name: place.state for place in made.places}


def excluded(draws: JurorDraws, dispute_id: str, wanted: Wanted = WANTED) -> dict[str, ExclusionReason | None]:
    return {each.name: each.excluded for each in draws.jurors(dispute_id, wanted) if each.excluded}


def test_a_draw_commits_first_then_takes_a_seed_and_is_checked_elsewhere(draws: JurorDraws, dispute_id: str) -> None:
    """Row S.10: selection. Row 20.2."""
    draw_id = draws.open_draw(dispute_id, WANTED, {})
    pending = draws.view(dispute_id).pending
    assert pending is not None
    with pytest.raises(KnownError, match="draw_waits"):
        draws.open_draw(dispute_id, WANTED, {})
    with pytest.raises(KnownError, match="draw_not_made"):
        draws.record_file(draw_id)
    waiting = text_by_pdfium(draws.slip(draw_id).pdf)
    assert "尚未抽取" in waiting
    assert all(name in waiting for name in NAMES)

    names = draws.draw(draw_id, SEED)

    record = any_record(draws.record_file(draw_id))
    assert isinstance(record, RankedRecord)
    assert all(each.holds for each in verify(record))
    assert record.commitment == pending.commitment
    found = states(draws, dispute_id)
    assert [name for name, state in found.items() if state is JurorState.CHOSEN] == list(names)
    assert list(found.values()).count(JurorState.SUBSTITUTE) == 2
    slip = text_by_pdfium(draws.slip(draw_id).pdf)
    assert f"抽中：{'、'.join(names)}" in slip
    assert slip.count("候补") > 2
    with pytest.raises(KnownError, match="draw_decided"):
        draws.draw(draw_id, SEED)


def test_the_same_pool_and_seed_give_the_same_jurors(uow: UnitOfWork, dispute_id: str, clock: StandingClock) -> None:
    fixed = JurorDraws(uow, Reference(), Panels(uow), lambda size: "ab" * size)
    first = fixed.draw(fixed.open_draw(dispute_id, WANTED, {}), SEED)
    clock.advance(minutes=1)
    again = replace(WANTED, why_again="演示")
    assert fixed.draw(fixed.open_draw(dispute_id, again, {}), SEED) == first


def test_whoever_is_barred_stays_out_with_the_reason(uow: UnitOfWork, draws: JurorDraws, dispute_id: str) -> None:
    """Row 20.2."""
    change_juror(uow, "陈一", birth_date=HEARING.replace(year=HEARING.year - 28) + timedelta(days=1))
    change_juror(uow, "陈二", appointed_on=HEARING.replace(year=HEARING.year - 5))
    change_juror(uow, "陈三", township="山口乡")
    change_juror(uow, "陈四", fields="医疗、农业")
    wanted = replace(WANTED, township="枫溪镇", field="医疗")
    assert excluded(draws, dispute_id, wanted) == {
        "陈一": ExclusionReason.UNDER_AGE,
        "陈二": ExclusionReason.TERM_OVER,
        "陈三": ExclusionReason.OTHER_TOWNSHIP,
        "陈五": ExclusionReason.OTHER_FIELD,
        "陈六": ExclusionReason.OTHER_FIELD,
    }
    change_juror(uow, "陈一", birth_date=HEARING.replace(year=HEARING.year - 28))
    assert excluded(draws, dispute_id) == {"陈二": ExclusionReason.TERM_OVER}


def test_a_mediator_of_the_dispute_is_never_its_juror(uow: UnitOfWork, draws: JurorDraws, dispute_id: str) -> None:
    with uow.write("test.mediated") as session:
        mediator = Mediator(id=new_id(uow.clock), name="陈一", kind=MediatorKind.PEOPLES)
        session.add(mediator)
        session.flush()
        session.add(
            MediationCase(
                id=new_id(uow.clock),
                dispute_id=dispute_id,
                mediator_id=mediator.id,
                mode=MediationMode.POST_FILING_ENTRUSTED,
                status=MediationStatus.FAILED,
                assigned_at=uow.clock(),
            )
        )
    assert excluded(draws, dispute_id) == {"陈一": ExclusionReason.MEDIATED}
    draw_id = draws.open_draw(dispute_id, WANTED, {juror_id(uow, "陈一"): Answer(words="请求参加")})
    draws.draw(draw_id, SEED)
    assert "陈一" not in states(draws, dispute_id)
    assert "参与过本案调解" in text_by_pdfium(draws.slip(draw_id).pdf).replace("\n", "").replace("\r", "")


def test_a_link_to_a_party_has_to_be_answered(uow: UnitOfWork, draws: JurorDraws, dispute_id: str) -> None:
    linked = juror_id(uow, "陈二")
    with uow.write("test.relative") as session:
        session.add(
            DeclaredRelative(id=new_id(uow.clock), person_kind="juror", person_id=linked, name="李四", relation="妻弟")
        )
    with pytest.raises(KnownError, match="juror_draw_refused"):
        draws.open_draw(dispute_id, WANTED, {})
    draw_id = draws.open_draw(dispute_id, WANTED, {linked: Answer(ExclusionReason.RECUSAL, "被告是妻弟")})
    assert "被告是妻弟" in text_by_pdfium(draws.slip(draw_id).pdf)
    draws.draw(draw_id, SEED)
    assert "陈二" not in states(draws, dispute_id)


def test_the_yearly_cap_is_a_setting(uow: UnitOfWork, draws: JurorDraws, dispute_id: str) -> None:
    draws.draw(draws.open_draw(dispute_id, WANTED, {}), SEED)
    chosen = {name for name, state in states(draws, dispute_id).items() if state is JurorState.CHOSEN}
    draws.set_yearly_cap(1)
    assert excluded(draws, dispute_id) == {}
    with uow.write("test.other") as session:
        other = Dispute(
            id=new_id(uow.clock),
            provisional_no="暂2026-L2-000002",
            received_at=uow.clock(),
            channel=Channel.COUNTER,
            stage=Stage.TRIAL,
            filed_on=TODAY,
        )
        session.add(other)
    assert excluded(draws, other.id) == dict.fromkeys(chosen, ExclusionReason.YEARLY_CAP)


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        (replace(WANTED, hearing_on=None), "juror_day_missing"),
        (replace(WANTED, hearing_on=TODAY - timedelta(days=1)), "juror_day_past"),
        (replace(WANTED, hearing_on=HEARING - timedelta(days=1)), "juror_draw_late"),
        (replace(WANTED, seats=3), "juror_seats_unfit"),
        (replace(WANTED, panel_size=7, seats=4, township="无人乡"), "juror_pool_small"),
    ],
)
def test_what_stands_against_a_draw(draws: JurorDraws, dispute_id: str, wanted: Wanted, code: str) -> None:
    assert [each.code for each in draws.check(dispute_id, wanted, {})] == [code]
    with pytest.raises(KnownError, match="juror_draw_refused"):
        draws.open_draw(dispute_id, wanted, {})


def test_a_late_draw_says_why_and_its_slip_too(draws: JurorDraws, dispute_id: str) -> None:
    late = replace(WANTED, hearing_on=TODAY + timedelta(days=3), why_late="原陪审员突发疾病")
    assert draws.check(dispute_id, late, {}) == ()
    draw_id = draws.open_draw(dispute_id, late, {})
    assert "原陪审员突发疾病" in text_by_pdfium(draws.slip(draw_id).pdf)


@pytest.mark.parametrize("track", [Track.SPECIAL, Track.PAYMENT_ORDER, Track.SUMMARY])
def test_no_jurors_in_procedures_without_them(
    uow: UnitOfWork, draws: JurorDraws, dispute_id: str, track: Track
) -> None:
    with uow.write("test.track") as session:
        session.add(
            ProcedureDecision(
                id=new_id(uow.clock),
                dispute_id=dispute_id,
                act=ProcedureAct.CHOSEN,
                track=track,
                decided_on=TODAY,
                decided_at=uow.clock(),
                decided_by_id=uow.actor.id,
            )
        )
    assert [each.code for each in draws.check(dispute_id, WANTED, {})] == ["juror_track_without_jurors"]


def test_the_next_substitute_follows_for_a_reason_and_nobody_is_drawn_again_in_silence(
    uow: UnitOfWork, draws: JurorDraws, dispute_id: str, clock: StandingClock
) -> None:
    draws.draw(draws.open_draw(dispute_id, WANTED, {}), SEED)
    made = draws.view(dispute_id).made
    assert made is not None
    first, second, third, fourth = made.places
    with pytest.raises(KnownError, match="juror_replace_without_reason"):
        draws.replace(first.id, " ")
    assert draws.replace(first.id, "住院") == third.name
    with pytest.raises(KnownError, match="juror_place_decided"):
        draws.replace(first.id, "住院")
    assert draws.replace(second.id, "回避") == fourth.name
    with pytest.raises(KnownError, match="juror_substitutes_used_up"):
        draws.replace(third.id, "出差")
    assert "住院" in text_by_pdfium(draws.slip(made.id).pdf)
    assert [each.code for each in draws.check(dispute_id, WANTED, {})] == ["juror_draw_again_without_reason"]
    clock.advance(minutes=1)
    away = {first.juror_id: Answer(ExclusionReason.ABSENCE, "住院")}
    again = draws.open_draw(dispute_id, replace(WANTED, why_again="候补用完"), away)
    draws.draw(again, SEED)
    assert "候补用完" in text_by_pdfium(draws.slip(again).pdf)
    with uow.read() as session:
        assert len(session.scalars(select(JurorDraw)).all()) == 2


def test_the_jurors_sit_beside_judges_in_the_panel(uow: UnitOfWork, draws: JurorDraws, dispute_id: str) -> None:
    names = draws.draw(draws.open_draw(dispute_id, replace(WANTED, seats=1), {}), SEED)
    with pytest.raises(KnownError, match="juror_panel_incomplete"):
        draws.seat(dispute_id, (uow.actor.id,))
    with uow.write("test.judge") as session:
        other = StaffMember(id=new_id(uow.clock), name="俞建国", post=Post.JUDGE)
        session.add(other)
    draws.seat(dispute_id, (uow.actor.id, other.id))
    with uow.read() as session:
        seats = {row.person_name: row.seat for row in session.scalars(select(PanelMember))}
    assert seats == {"沈素英": PanelSeat.PRESIDING, "俞建国": PanelSeat.JUDGE, names[0]: PanelSeat.ASSESSOR}


def test_who_asked_for_jurors_is_noted_with_the_five_days(draws: JurorDraws, dispute_id: str) -> None:
    party = draws.view(dispute_id).parties[0][0]
    told = date(2026, 11, 13)
    (finding,) = draws.check_request(dispute_id, NewRequest(party, told, TODAY))
    assert (finding.code, finding.params["last"]) == ("juror_request_late", date(2026, 11, 18))
    draws.note_request(dispute_id, NewRequest(party, told, date(2026, 11, 18)))
    (request,) = draws.view(dispute_id).requests
    assert (request.party, request.late) == ("陈大伟", False)
    with pytest.raises(KnownError, match="juror_draw_refused"):
        draws.note_request(dispute_id, NewRequest("", None, None))
