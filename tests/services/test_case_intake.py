"""Taking disputes in: numbers, limits, questions and bad input."""

from __future__ import annotations

import dataclasses
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest
from sqlalchemy import func, select

from tests.conftest import StandingClock
from tests.services.intake_data import defendant, facts, plaintiff
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Deadline, Device, Dispute, OutboxRecord, Party, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.findings import Severity
from tribunal_desktop.rules.particulars import DisputeFacts
from tribunal_desktop.rules.terms import Channel, IdType, PartyKind, PartyRole, Stage
from tribunal_desktop.services.case_intake import CaseIntake
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.search import Search


@pytest.fixture
def intake(uow: UnitOfWork) -> CaseIntake:
    with uow.write("device.add") as session:
        session.add(Device(id=new_id(uow.clock), name="一号机", mark="L2", signing_public="0" * 64))
    return CaseIntake(uow, Reference())


def _answers(intake: CaseIntake, dispute: DisputeFacts) -> set[str]:
    return {finding.key for finding in intake.check(dispute) if finding.severity is Severity.ASK}


def test_registering_writes_everything_at_once(intake: CaseIntake, uow: UnitOfWork) -> None:
    made = intake.register(facts())
    assert made.provisional_no == "暂2026-L2-0001"
    assert made.decide_by == date(2026, 11, 30)
    with uow.read() as session:
        dispute = session.get_one(Dispute, made.id)
        assert (dispute.stage, dispute.amount_fen) == (Stage.RECEIVED, 4_600_000)
        assert [party.name for party in session.scalars(select(Party).order_by(Party.position))] == ["陈大伟", "李四"]
        assert session.scalars(select(Deadline.rule_id)).all() == ["F-ACC"]
        types = session.scalars(select(OutboxRecord.type).where(OutboxRecord.type != "device")).all()
        assert sorted(types[2:]) == ["deadline", "dispute", "party", "party"]
    assert [hit.entity_id for hit in Search(uow).find("cdw")] == [made.id]


def test_numbers_have_no_gap_even_after_a_failure(intake: CaseIntake) -> None:
    first = intake.register(facts())
    with pytest.raises(KnownError):
        intake.register(facts(plaintiff(name="")))
    second = intake.register(facts(plaintiff(name="王五")))
    assert [first.provisional_no, second.provisional_no] == ["暂2026-L2-0001", "暂2026-L2-0002"]


def test_numbers_begin_anew_each_year(intake: CaseIntake, clock: StandingClock) -> None:
    intake.register(facts())
    clock.advance(days=60)
    later = intake.register(facts(plaintiff(name="王五"), received_at=clock()))
    assert later.provisional_no == "暂2027-L2-0001"


def test_two_windows_never_give_the_same_number(intake: CaseIntake, uow: UnitOfWork) -> None:
    with ThreadPoolExecutor(3) as pool:
        made = pool.map(lambda number: intake.register(facts(plaintiff(name=f"王{number:03d}"))), range(12))
    serials = sorted(int(dispute.provisional_no[-4:]) for dispute in made)
    assert serials == list(range(1, 13))


@pytest.mark.parametrize(
    ("dispute", "field", "code"),
    [
        (facts(plaintiff(name="  ")), "parties.0.name", "party_name_missing"),
        (facts(plaintiff(name="陈" * 10_000)), "parties.0.name", "text_too_long"),
        (facts(plaintiff(birth_date=date(2027, 1, 1))), "parties.0.birth_date", "birth_date_in_future"),
        (facts(claim_text=" \n"), "claim_text", "claim_missing"),
        (facts(amount_fen=-1), "amount_fen", "amount_negative"),
        (dataclasses.replace(facts(), parties=(plaintiff(),)), "parties", "defendant_missing"),
        (dataclasses.replace(facts(), parties=(defendant(),)), "parties", "plaintiff_missing"),
    ],
)
def test_what_makes_no_sense_is_refused_at_its_field(
    intake: CaseIntake, uow: UnitOfWork, dispute: DisputeFacts, field: str, code: str
) -> None:
    blocks = [finding for finding in intake.check(dispute) if finding.severity is Severity.BLOCK]
    assert (field, code) in [(finding.field, finding.code) for finding in blocks]
    with pytest.raises(KnownError, match="intake_blocked"):
        intake.register(dispute, _answers(intake, dispute))
    with uow.read() as session:
        assert session.scalar(select(func.count()).select_from(Dispute)) == 0


@pytest.mark.parametrize(
    ("dispute", "code"),
    [
        (facts(plaintiff(id_type=IdType.RESIDENT_ID, id_number="330681196304020018")), "resident_id_check_digit"),
        (facts(plaintiff(id_type=IdType.RESIDENT_ID, id_number="12345")), "resident_id_unreadable"),
        (facts(plaintiff(birth_date=date(2012, 5, 1))), "minor_without_guardian"),
        (facts(defendant_=defendant(name="陈大伟")), "party_on_both_sides"),
        (facts(plaintiff(phone="")), "particular_missing"),
        (facts(cause_code=""), "cause_missing"),
    ],
)
def test_what_the_law_lets_pass_only_asks(
    intake: CaseIntake, uow: UnitOfWork, dispute: DisputeFacts, code: str
) -> None:
    with pytest.raises(KnownError, match="intake_unanswered"):
        intake.register(dispute)
    made = intake.register(dispute, _answers(intake, dispute))
    with uow.read() as session:
        assert code in session.get_one(Dispute, made.id).confirmed_findings


def test_a_missing_id_never_stops_filing(intake: CaseIntake) -> None:
    assert intake.register(facts(plaintiff(id_type=IdType.NONE, id_number=""))).provisional_no


def test_full_width_input_is_kept_in_plain_digits(intake: CaseIntake, uow: UnitOfWork) -> None:
    number = "３３０６８１１９６３０４０２００１Ｘ"
    dispute = facts(plaintiff(id_type=IdType.RESIDENT_ID, id_number=number, phone="１３８－０５７５－１２３４"))
    made = intake.register(dispute, _answers(intake, dispute))
    with uow.read() as session:
        party = session.scalars(select(Party).where(Party.dispute_id == made.id, Party.position == 0)).one()
    assert (party.id_number, party.phone) == ("33068119630402001X", "13805751234")


def test_the_same_suit_again_asks_with_its_number(intake: CaseIntake) -> None:
    first = intake.register(facts())
    repeated = [finding for finding in intake.check(facts()) if finding.code == "dispute_repeated"]
    assert [finding.params["number"] for finding in repeated] == [first.provisional_no]
    assert "dispute_repeated" not in {finding.code for finding in intake.check(facts(), first.id)}


def test_a_long_statement_is_kept_whole(intake: CaseIntake) -> None:
    long = "因" * 20_000
    made = intake.register(facts(facts_text=long))
    assert intake.known(made.id).facts.facts_text == long


def test_amending_keeps_who_is_who(intake: CaseIntake, uow: UnitOfWork) -> None:
    made = intake.register(facts())
    known = intake.known(made.id)
    third = dataclasses.replace(defendant(name="枫溪村经济合作社"), kind=PartyKind.LEGAL, role=PartyRole.THIRD)
    changed = dataclasses.replace(
        known.facts, amount_fen=100, parties=(dataclasses.replace(plaintiff(), name="程大伟"), defendant(), third)
    )
    intake.amend(made.id, changed, (*known.party_ids, None))
    again = intake.known(made.id)
    assert again.party_ids[:2] == known.party_ids
    assert [party.name for party in again.facts.parties] == ["程大伟", "李四", "枫溪村经济合作社"]
    assert again.facts.amount_fen == 100
    assert Search(uow).find("程大伟")
    intake.amend(made.id, known.facts, known.party_ids)
    assert intake.known(made.id) == known


def test_what_is_known_can_be_registered_unchanged(intake: CaseIntake) -> None:
    made = intake.register(facts())
    assert intake.known(made.id).facts == facts()


def test_a_closed_dispute_is_not_changed(intake: CaseIntake, uow: UnitOfWork) -> None:
    made = intake.register(facts())
    with uow.write("dispute.close") as session:
        session.get_one(Dispute, made.id).closed_on = date(2026, 11, 23)
    with pytest.raises(KnownError, match="closed_file_unchanged"):
        intake.amend(made.id, facts(), intake.known(made.id).party_ids)


def test_filing_ends_the_limit_and_takes_the_courts_number(intake: CaseIntake, uow: UnitOfWork) -> None:
    made = intake.register(facts())
    intake.mark_filed(made.id, date(2026, 11, 23), "(2026)浙0681民初41号")
    with uow.read() as session:
        dispute = session.get_one(Dispute, made.id)
        assert (dispute.stage, dispute.case_no) == (Stage.FILED, "（2026）浙0681民初41号")
        ended = select(Deadline.done_on).where(Deadline.rule_id == "F-ACC")
        assert session.scalars(ended).all() == [date(2026, 11, 23)]
    assert Search(uow).find("民初41")


@pytest.mark.parametrize(
    ("filed_on", "case_no", "code"),
    [
        (date(2026, 11, 22), "", "filed_out_of_order"),
        (date(2026, 11, 24), "", "filed_out_of_order"),
        (date(2026, 11, 23), "民初41", "case_no_unreadable"),
        (date(2026, 11, 23), "（2026）浙0681民初41号", "case_no_taken"),
    ],
)
def test_filing_that_cannot_be_is_refused(intake: CaseIntake, filed_on: date, case_no: str, code: str) -> None:
    other = intake.register(facts(plaintiff(name="王五")))
    intake.mark_filed(other.id, date(2026, 11, 23), "（2026）浙0681民初41号")
    made = intake.register(facts())
    with pytest.raises(KnownError, match=code):
        intake.mark_filed(made.id, filed_on, case_no)


def test_papers_received_on_an_earlier_day_count_from_then(intake: CaseIntake, clock: StandingClock) -> None:
    made = intake.register(facts(received_at=clock() - timedelta(days=3), channel=Channel.POST))
    assert made.decide_by == date(2026, 11, 27)
