"""Diary, several mediators, replacement, longer term, undisputed facts, checks and clauses, in a real store."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from tests.services.mediation_samples import REFERENCE, TODAY, Scene, agreement, assigned, at, put_scene, sitting
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    Agent,
    Deadline,
    MediationOrganisation,
    Mediator,
    OriginPassage,
    OutboxRecord,
    UnitOfWork,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.co_mediation import Seat
from tribunal_desktop.rules.pay import WorkKind
from tribunal_desktop.rules.terms import (
    AgentKind,
    ClauseKind,
    ContactWay,
    MediationMode,
    MediatorChangeKind,
    OriginLevel,
    PayeeKind,
    SessionWay,
    ShamSignal,
)
from tribunal_desktop.services.clause_library import ClauseLibrary
from tribunal_desktop.services.mediation import Mediations
from tribunal_desktop.services.mediation_checks import MediationChecks
from tribunal_desktop.services.mediation_diary import ContactDetails, MediationDiary
from tribunal_desktop.services.mediation_people import MediationPeople, NewMediator
from tribunal_desktop.services.mediation_rows import Conclusion, NewAssignment, ReasonKind
from tribunal_desktop.services.pay_reading import read_works
from tribunal_desktop.services.undisputed_facts import UndisputedFacts


@pytest.fixture
def scene(uow: UnitOfWork) -> Scene:
    return put_scene(uow)


def call(**changes: object) -> ContactDetails:
    fields: dict[str, object] = {
        "contacted_at": at(TODAY, 8, 30),
        "way": ContactWay.PHONE,
        "with_whom": "李四",
        "point": "愿意先还一万元，利息另谈",
        "next_step": "问张三能否接受",
        "next_on": TODAY + timedelta(days=1),
    }
    return ContactDetails(**{**fields, **changes})  # type: ignore[arg-type]


def test_a_contact_is_kept_and_its_words_stay_on_this_computer(uow: UnitOfWork, scene: Scene) -> None:
    """Row 33.6."""
    _, mediation_id = assigned(uow, scene)
    diary = MediationDiary(uow)
    (contact_id,) = diary.add(mediation_id, call())
    (line,) = diary.lines(mediation_id)
    assert line.details == call()
    with uow.read() as session:
        sent = session.scalars(select(OutboxRecord).where(OutboxRecord.type == "mediation_contact")).all()
    assert sent
    assert not any("一万元" in str(vars(each)) for each in sent)
    diary.tick(contact_id, True)
    assert diary.lines(mediation_id)[0].next_done
    assert diary.strike(contact_id) == (call(),)
    assert diary.lines(mediation_id) == ()


@pytest.mark.parametrize(
    "wrong", [{"point": " "}, {"contacted_at": at(TODAY + timedelta(days=2), 8)}, {"next_on": date(2026, 1, 1)}]
)
def test_a_wrong_contact_keeps_none_of_a_pasted_chat(uow: UnitOfWork, scene: Scene, wrong: dict[str, object]) -> None:
    _, mediation_id = assigned(uow, scene)
    with pytest.raises(KnownError, match="contact_refused"):
        MediationDiary(uow).add(mediation_id, call(), call(**wrong))
    assert MediationDiary(uow).lines(mediation_id) == ()


def test_a_pasted_chat_becomes_contacts(uow: UnitOfWork) -> None:
    """Row 33.6."""
    found = MediationDiary(uow).read_pasted("李四 2026/11/20 09:31\n下月还\n张三：好")
    assert [(each.with_whom, each.point, each.contacted_at) for each in found] == [
        ("李四", "下月还", at(date(2026, 11, 20), 9, 31)),
        ("张三", "好", at(date(2026, 11, 20), 9, 31) + timedelta(seconds=1)),
    ]


def test_two_mediators_share_the_credit_under_one_number(uow: UnitOfWork, scene: Scene) -> None:
    """Row 26.4."""
    mediations, mediation_id = assigned(uow, scene)
    people = MediationPeople(uow, REFERENCE)
    people.set_team(mediation_id, [Seat(scene.skilled, 600, True), Seat(scene.novice, 400)])
    assert [(row.seat.mediator_id, row.seat.share_permille) for row in people.view(mediation_id).seats] == [
        (scene.skilled, 600),
        (scene.novice, 400),
    ]
    assert [row.id for row in mediations.of_dispute(scene.dispute)] == [mediation_id]
    people.set_team(mediation_id, [Seat(scene.skilled, 1000, True)])
    assert len(people.view(mediation_id).seats) == 1


def test_a_team_with_an_expired_certificate_or_wrong_shares_is_refused(uow: UnitOfWork, scene: Scene) -> None:
    _, mediation_id = assigned(uow, scene)
    people = MediationPeople(uow, REFERENCE)
    for seats in ([Seat(scene.skilled, 500, True), Seat(scene.expired, 500)], [Seat(scene.skilled, 900, True)]):
        with pytest.raises(KnownError, match="mediators_refused"):
            people.set_team(mediation_id, seats)


def test_a_refusal_is_replaced_with_its_history_and_counts_against_the_mediator(uow: UnitOfWork, scene: Scene) -> None:
    mediations, mediation_id = assigned(uow, scene)
    people = MediationPeople(uow, REFERENCE)
    with pytest.raises(KnownError, match="change_without_reason"):
        people.replace(mediation_id, NewMediator(scene.novice, MediatorChangeKind.REFUSED, TODAY))
    people.replace(mediation_id, NewMediator(scene.novice, MediatorChangeKind.REFUSED, TODAY, "近期住院"))
    (change,) = people.view(mediation_id).changes
    assert (change.kind, change.reason) == (MediatorChangeKind.REFUSED, "近期住院")
    assert mediations.get(mediation_id).mediator_id == scene.novice
    refused = next(each for each in mediations.candidates(scene.dispute) if each.mediator_id == scene.skilled)
    assert ReasonKind.REFUSALS in {reason.kind for reason in refused.reasons}


def test_a_cousin_needs_the_parties_answer(uow: UnitOfWork, scene: Scene) -> None:
    """Issue, bad input: a mediator who is a party's cousin."""
    _, mediation_id = assigned(uow, scene)
    people = MediationPeople(uow, REFERENCE)
    cousin = NewMediator(scene.related, MediatorChangeKind.PARTIES_ASKED, TODAY, "双方要求")
    with pytest.raises(KnownError, match="conflict_unanswered"):
        people.replace(mediation_id, cousin)


def test_a_cousin_joins_a_team_only_with_the_parties_answer(uow: UnitOfWork, scene: Scene) -> None:
    mediations, mediation_id = assigned(uow, scene)
    people = MediationPeople(uow, REFERENCE)
    seats = (Seat(scene.skilled, 600, chair=True), Seat(scene.related, 400))
    with pytest.raises(KnownError) as stopped:
        people.set_team(mediation_id, seats)
    assert (stopped.value.code, stopped.value.params["name"]) == ("conflict_unanswered", "李有亲")
    people.set_team(mediation_id, seats, "双方知道是堂兄弟，同意")
    answer = mediations.get(mediation_id).conflict_answer or ""
    assert "堂兄" in answer
    assert "双方知道是堂兄弟，同意" in answer
    people.set_team(mediation_id, (Seat(scene.skilled, 500, chair=True), Seat(scene.related, 500)))


def test_both_sides_lengthen_the_term_once_by_thirty_days(uow: UnitOfWork, scene: Scene) -> None:
    mediations, mediation_id = assigned(uow, scene)
    people = MediationPeople(uow, REFERENCE)
    longer = people.view(mediation_id).longer
    assert longer is not None
    assert longer.days == 30
    due_before = mediations.get(mediation_id).due_on
    assert people.extend_term(mediation_id, TODAY) == longer.until
    detail = mediations.get(mediation_id)
    assert due_before is not None
    assert detail.due_on == longer.until
    assert longer.until > due_before
    assert people.view(mediation_id).extended_on == TODAY
    with pytest.raises(KnownError, match="term_not_longer"):
        people.extend_term(mediation_id, TODAY)


def test_online_days_run_to_accept_and_to_reach_the_other_side(uow: UnitOfWork, scene: Scene) -> None:
    mediations = Mediations(uow, REFERENCE)

    def running() -> set[str]:
        query = select(Deadline.rule_id).where(Deadline.dispute_id == scene.dispute, Deadline.done_on.is_(None))
        with uow.read() as session:
            return {rule for rule in session.scalars(query) if rule.startswith("M-")}

    # Monday the 23rd: two working days to choose, the third is the last to appoint.
    assert mediations.note_online_consent(scene.dispute, TODAY) == (date(2026, 11, 25), date(2026, 11, 26))
    assert running() == {"M-PICK", "M-APT"}
    new = NewAssignment(scene.dispute, scene.skilled, MediationMode.POST_FILING_ENTRUSTED, TODAY)
    mediation_id = mediations.assign(new)
    assert running() == {"M-ACC"}
    mediations.note_receipt(mediation_id, TODAY)
    assert running() == {"M-CON", "M-ENT-SUM"}
    MediationDiary(uow).add(mediation_id, call())
    assert running() == {"M-ENT-SUM"}
    assert mediations.get(mediation_id).due_basis


def test_success_and_a_full_organisation_stand_with_the_candidate(uow: UnitOfWork, scene: Scene) -> None:
    """Row 39.2."""
    mediations, mediation_id = assigned(uow, scene)
    with uow.write("test") as session:
        session.get_one(Mediator, scene.skilled).organisation = "枫溪镇人民调解委员会"
        session.add(MediationOrganisation(id=new_id(uow.clock), name="枫溪镇人民调解委员会", open_quota=1))
    full = next(each for each in mediations.candidates(scene.dispute) if each.mediator_id == scene.skilled)
    assert "organisation_full" in {finding.code for finding in full.findings}
    mediations.conclude(mediation_id, Conclusion(False, TODAY))
    after = next(each for each in mediations.candidates(scene.dispute) if each.mediator_id == scene.skilled)
    assert "organisation_full" not in {finding.code for finding in after.findings}
    assert [reason.value for reason in after.reasons if reason.kind is ReasonKind.SUCCESS] == ["0/1（0.00%）"]
    with uow.write("test") as session:
        session.get_one(Mediator, scene.novice).organisation = "枫溪镇人民调解委员会"
    colleague = next(each for each in mediations.candidates(scene.dispute) if each.mediator_id == scene.novice)
    assert [reason.value for reason in colleague.reasons if reason.kind is ReasonKind.ORGANISATION] == ["0/1（0.00%）"]


def test_a_diverted_dispute_keeps_one_number_until_confirmation(uow: UnitOfWork) -> None:
    """Row 20.3."""
    scene = put_scene(uow, filed=False)
    mediations = Mediations(uow, REFERENCE)
    new = NewAssignment(scene.dispute, scene.skilled, MediationMode.PARTY_CHOSEN_PREFILING, choice_signed_on=TODAY)
    mediation_id = mediations.assign(new)
    before = mediations.get(mediation_id).number
    mediations.save_agreement(mediation_id, agreement(scene))
    mediations.conclude(mediation_id, Conclusion(True, TODAY))
    after = mediations.get(mediation_id)
    assert after.number == before
    assert after.confirm_by == TODAY + timedelta(days=30)


def test_facts_are_kept_in_order_without_doubles(uow: UnitOfWork, scene: Scene) -> None:
    _, mediation_id = assigned(uow, scene)
    facts = UndisputedFacts(uow)
    assert facts.keep(mediation_id, ["借款46000元已交付", " ", "借款46000元已交付", "至今未还"]) == ()
    assert facts.view(mediation_id).facts == ("借款46000元已交付", "至今未还")
    assert facts.keep(mediation_id, ["至今未还"]) == ("借款46000元已交付", "至今未还")
    assert facts.view(mediation_id).facts == ("至今未还",)


def test_a_shared_agent_asks_until_somebody_answers(uow: UnitOfWork, scene: Scene) -> None:
    _, mediation_id = assigned(uow, scene)
    with uow.write("test") as session:
        for party_id in (scene.plaintiff, scene.defendant):
            session.add(
                Agent(
                    id=new_id(uow.clock),
                    dispute_id=scene.dispute,
                    party_id=party_id,
                    name="何代理",
                    kind=AgentKind.LAWYER,
                    from_on=TODAY,
                )
            )
    checks = MediationChecks(uow, REFERENCE)
    (row,) = checks.view(mediation_id).signals
    assert (row.signal.kind, row.open) == (ShamSignal.SAME_AGENT, True)
    with pytest.raises(KnownError, match="sham_answer_missing"):
        checks.answer(mediation_id, row.signal, " ")
    checks.answer(mediation_id, row.signal, "已分别询问，系同村两人同名")
    (row,) = checks.view(mediation_id).signals
    assert not row.open


def test_clauses_of_the_cause_come_with_names_and_own_ones_first(uow: UnitOfWork, scene: Scene) -> None:
    library = ClauseLibrary(uow, REFERENCE)
    titles = [clause.title.zh for clause in library.offered(scene.dispute)]
    assert titles[0] == "借款本金分期归还"
    assert "赡养费" not in titles
    assert "张三" in library.offered(scene.dispute)[0].text
    own = library.keep_own("利息从宽", ClauseKind.WAIVE, "原告放弃利息。", "借贷")
    assert library.offered(scene.dispute)[0].own_id == own
    library.put_away_own(own)
    assert not any(clause.own_id for clause in library.offered(scene.dispute))


def test_levels_passed_show_with_the_mediation(uow: UnitOfWork, scene: Scene) -> None:
    """Row 41.4."""
    _, mediation_id = assigned(uow, scene)
    with uow.write("test") as session:
        for level, day in ((OriginLevel.VILLAGE, 1), (OriginLevel.TOWN, 10)):
            session.add(
                OriginPassage(
                    id=new_id(uow.clock),
                    dispute_id=scene.dispute,
                    level=level,
                    handled_by="调委会",
                    came_on=date(2026, 10, day),
                    why_moved_up="本金仍有争议",
                )
            )
    passed = MediationPeople(uow, REFERENCE).view(mediation_id).origin
    assert [row.level for row in passed] == [OriginLevel.VILLAGE, OriginLevel.TOWN]
    assert {row.why_moved_up for row in passed} == {"本金仍有争议"}


def test_an_ended_mediation_takes_no_contact(uow: UnitOfWork, scene: Scene) -> None:
    mediations, mediation_id = assigned(uow, scene)
    mediations.log_session(mediation_id, sitting())
    mediations.save_agreement(mediation_id, agreement(scene))
    mediations.conclude(mediation_id, Conclusion(True, TODAY))
    with pytest.raises(KnownError, match="mediation_ended"):
        MediationDiary(uow).add(mediation_id, call())


def test_an_own_clause_is_changed_and_put_away_for_later_agreements(uow: UnitOfWork, scene: Scene) -> None:
    library = ClauseLibrary(uow, REFERENCE)
    key = library.keep_own("利息从宽", ClauseKind.WAIVE, "原告放弃利息。")
    with pytest.raises(KnownError, match="own_clause_empty"):
        library.change_own(key, "利息从宽", " ", "")
    library.change_own(key, "利息减半", "原告放弃一半利息。", "借贷")
    assert library.offered(scene.dispute)[0].text == "原告放弃一半利息。"
    library.put_away_own(key)
    assert not any(each.own_id for each in library.offered(scene.dispute))
    (row,) = library.own()
    assert (row.title, row.cause_word, row.active) == ("利息减半", "借贷", False)


def test_who_sat_is_kept_when_another_mediator_takes_over(uow: UnitOfWork, scene: Scene) -> None:
    """Pay for the way follows who went, not who mediates in the end."""
    mediations, mediation_id = assigned(uow, scene)
    people = MediationPeople(uow, REFERENCE)
    alone = mediations.log_session(mediation_id, sitting(way=SessionWay.ON_SITE))
    people.set_team(mediation_id, (Seat(scene.skilled, 600, True), Seat(scene.novice, 400, False)))
    mediations.log_session(mediation_id, sitting(hour=7, way=SessionWay.ON_SITE, mediator_ids=(scene.novice,)))
    people.set_team(mediation_id, (Seat(scene.novice, 1000, True),))
    mediations.change_session(alone, sitting(way=SessionWay.ON_SITE, summary="更正"))

    kept = mediations.get(mediation_id)
    assert [line.details.mediator_ids for line in kept.sessions] == [(scene.novice,), (scene.skilled,)]
    assert [key for key, _name in kept.mediators] == [scene.novice, scene.skilled]
    with uow.read() as session:
        works = read_works(session, PayeeKind.MEDIATOR, TODAY.replace(day=1), TODAY, TODAY)
    ways = {work.payee_id for work in works if work.kind is WorkKind.TRAVEL}
    assert ways == {scene.skilled, scene.novice}


def test_a_co_mediator_who_stayed_at_home_is_not_paid_for_the_way(uow: UnitOfWork, scene: Scene) -> None:
    mediations, mediation_id = assigned(uow, scene)
    MediationPeople(uow, REFERENCE).set_team(
        mediation_id, (Seat(scene.skilled, 600, True), Seat(scene.novice, 400, False))
    )
    mediations.log_session(mediation_id, sitting(way=SessionWay.ON_SITE, mediator_ids=(scene.skilled,)))
    with uow.read() as session:
        works = read_works(session, PayeeKind.MEDIATOR, TODAY.replace(day=1), TODAY, TODAY)
    assert [work.payee_id for work in works if work.kind is WorkKind.TRAVEL] == [scene.skilled]
