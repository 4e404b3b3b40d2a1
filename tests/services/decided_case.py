"""A judged case whose judgment reached both parties, for what comes after the decision."""

from __future__ import annotations

from tests.conftest import StandingClock
from tests.services.intake_data import facts
from tribunal_desktop.models import Device, Dispute, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.closing import ClosingTyped
from tribunal_desktop.rules.terms import LimitEvent, Outcome, Procedure, ServedPaper, ServiceResult, ServiceWay
from tribunal_desktop.services.case_intake import CaseIntake
from tribunal_desktop.services.case_limits import CaseLimits
from tribunal_desktop.services.closing import Closings
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.service import ServiceOfProcess
from tribunal_desktop.services.service_views import AttemptOutcome, Item, NewAttempt


def decided_case(
    uow: UnitOfWork, clock: StandingClock, procedure: Procedure = Procedure.ORDINARY, judge_id: str = ""
) -> str:
    """陈大伟 against 李四: filed on 2026-11-23, heard, judged and served on both thirty days later."""
    with uow.write("device.add") as session:
        session.add(Device(id=new_id(uow.clock), name="一号机", mark="L2", signing_public="0" * 64))
    reference = Reference()
    intake = CaseIntake(uow, reference)
    made = intake.register(facts(), {finding.key for finding in intake.check(facts())})
    intake.mark_filed(made.id, uow.today())
    with uow.write("test.prepare") as session:
        dispute = session.get(Dispute, made.id)
        assert dispute is not None
        dispute.procedure, dispute.judge_id = procedure, judge_id or uow.actor.id
    CaseLimits(uow, reference).note_event(made.id, LimitEvent.HEARING_HELD, uow.today())
    clock.advance(days=30)
    service = ServiceOfProcess(uow, reference)
    judgment = (Item(ServedPaper.JUDGMENT, "", 1),)
    parties = service.view(made.id).recipients
    sent = [NewAttempt(each.party_id, judgment, ServiceWay.DIRECT, uow.today(), "枫溪镇") for each in parties]
    for attempt in service.send(made.id, sent):
        service.note_result(attempt, AttemptOutcome(ServiceResult.SERVED, uow.clock(), received_by="本人"))
    typed = ClosingTyped(Outcome.JUDGED, uow.today(), uow.today(), "李四偿还陈大伟借款46000元。", 4_600_000)
    closings = Closings(uow, reference)
    gate = closings.gate(made.id, Outcome.JUDGED, uow.today())
    closings.close(made.id, typed, {finding.key for finding in gate.findings})
    return made.id
