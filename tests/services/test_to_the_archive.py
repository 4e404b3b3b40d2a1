"""One ordinary case from its hearing to a copy that a stranger checks; what each step leaves is there for the next."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.conftest import StandingClock
from tests.services.test_closing import judged, send_judgment
from tests.services.test_hearings import add_tribunal, file_case, plan
from tribunal_desktop.__main__ import main
from tribunal_desktop.models import Dispute, UnitOfWork
from tribunal_desktop.rules.appeals import AppealOutcome, NewAppeal
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.dossier import ExportRequest, NewSheet
from tribunal_desktop.rules.hearings import Holding
from tribunal_desktop.rules.terms import (
    AppealChannel,
    AppealedPaper,
    AppealResult,
    AppealStep,
    Outcome,
    Post,
    SheetKind,
    Stage,
)
from tribunal_desktop.services.appeals import Appeals
from tribunal_desktop.services.case_trail import CaseTrail
from tribunal_desktop.services.closing import Closings
from tribunal_desktop.services.dossier import Dossiers
from tribunal_desktop.services.dossier_handover import DossierHandover
from tribunal_desktop.services.hearings import Hearings
from tribunal_desktop.services.reference import Reference


def test_from_the_hearing_to_the_archive(
    uow: UnitOfWork, clock: StandingClock, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    reference, staff = Reference.load(), add_tribunal(uow)
    dispute_id = file_case(uow)
    with uow.write("test.judge") as session:
        session.get_one(Dispute, dispute_id).judge_id = staff[Post.JUDGE]
    hearings = Hearings(uow, reference)
    hearing = hearings.schedule(dispute_id, plan(staff))
    begins = datetime(2026, 12, 10, 9, tzinfo=BEIJING)
    clock.advance(days=(begins.date() - uow.today()).days + 1)
    hearings.hold(hearing, Holding(begins, begins + timedelta(hours=2)))

    closings = Closings(uow, reference)
    stops = {finding.code for finding in closings.gate(dispute_id, Outcome.JUDGED).findings}
    assert stops == {"judgment_not_sent"}
    send_judgment(uow, dispute_id)
    closings.close(dispute_id, judged(uow))
    closed_on = uow.today()

    appeals = Appeals(uow, reference)
    defendant = appeals.view(dispute_id).terms[1].party_id
    clock.advance(days=3)
    new = NewAppeal(defendant, AppealedPaper.JUDGMENT, AppealChannel.HERE, uow.today(), "请求改判", "")
    appeal = appeals.receive(dispute_id, new)
    for _step in AppealStep:
        clock.advance(days=1)
        appeals.take_step(appeal, uow.today())
    clock.advance(days=60)
    appeals.note_result(appeal, AppealOutcome(AppealResult.AFFIRMED, uow.today(), "（2027）浙06民终12号"))
    proposed = appeals.view(dispute_id).proposed
    assert proposed.on == uow.today()
    appeals.note_effect(dispute_id, uow.today())

    dossiers, handover = Dossiers(uow, reference), DossierHandover(uow, reference, bytes(range(32)))
    dossiers.add_paper(dispute_id, NewSheet(SheetKind.COMPLAINT, "民事起诉状", 3))
    dossiers.add_paper(dispute_id, NewSheet(SheetKind.SERVICE, "送达回证", 2))
    assert dossiers.view(dispute_id).lacking
    handover.archive(dispute_id, "答辩状等随纸质卷宗移交")
    copy = tmp_path / "卷宗.zip"
    handover.export(dispute_id, ExportRequest("诸暨市人民法院档案室", "归档", readable_by_anybody=True), copy)
    assert main(["verify-dossier", str(copy)]) == 0
    assert "诸暨市人民法院档案室" in capsys.readouterr().out

    trail = CaseTrail(uow).trail(dispute_id)
    assert (trail.stages[-1].stage, trail.stages[-1].left_on) == (Stage.TRIAL, closed_on)
    assert {"hearing", "service_attempt", "closing", "appeal", "dossier_archiving"} <= {
        event.kind for event in trail.events
    }
