"""Danger marks: told, receipted, watched, looked at again; seen by few, sent and printed for nobody else."""

from __future__ import annotations

import ast
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

import tribunal_desktop
from tests.conftest import StandingClock
from tests.documents.reading import squeezed, text_by_pdfium
from tests.services.mediation_samples import REFERENCE, agreement, assigned, put_scene, sitting
from tests.services.risk_room import THREAT, TODAY, Room, danger, put_room
from tribunal_desktop import texts
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import AuditEntry, DangerMark, OutboxRecord, UnitOfWork
from tribunal_desktop.rules.risk import NewMember, NewNotice
from tribunal_desktop.rules.terms import DangerGround, NetRole, SessionResult, ToldBody
from tribunal_desktop.services.paper_rows import PaperKind, PaperRequest
from tribunal_desktop.services.papers import Papers
from tribunal_desktop.services.peace_risk import PeaceRisk
from tribunal_desktop.services.search import Search
from tribunal_desktop.services.workbench import Workbench
from tribunal_desktop.services.workbench_views import DecisionKind


@pytest.fixture
def room(uow: UnitOfWork) -> Room:
    return put_room(uow)


@pytest.fixture
def marks(room: Room) -> PeaceRisk:
    return PeaceRisk(room.judge)


def test_a_mark_asks_for_grounds_for_who_was_told_and_for_the_next_look(marks: PeaceRisk, room: Room) -> None:
    poor = danger(grounds=(), words="", level=None, check_on=TODAY, notice=NewNotice(ToldBody.TOWN, "", ""))
    fields = {each.field for each in marks.check(poor)}
    assert fields == {"grounds", "words", "level", "check_on", "body_name", "person"}
    with pytest.raises(KnownError, match="risk_refused"):
        marks.mark(room.dispute, poor)
    marks.mark(room.dispute, danger())
    kept = marks.view(room.dispute).running
    assert kept is not None
    assert kept.grounds == (DangerGround.THREAT, DangerGround.REPEATED)
    assert [each.name for each in kept.net] == ["王国庆"]
    with pytest.raises(KnownError, match="danger_marked"):
        marks.mark(room.dispute, danger())


def test_the_slip_goes_out_and_its_receipt_is_awaited(marks: PeaceRisk, room: Room) -> None:
    marks.mark(room.dispute, danger())
    kept = marks.view(room.dispute).running
    assert kept is not None
    printed = squeezed(text_by_pdfium(marks.slip(kept.notices[0].id).pdf))
    for words in ("栎桥村村民委员会", THREAT, "扬言报复、威胁人身安全", "王国庆", "回执", "13800001111"):
        assert squeezed(words) in printed
    assert DecisionKind.DANGER_RECEIPT_MISSING in _waiting(room.judge)
    with pytest.raises(KnownError, match="receipt_kept"):
        marks.receive(kept.notices[0].id, TODAY + timedelta(days=1))
    marks.receive(kept.notices[0].id, TODAY, "已上门劝解")
    assert DecisionKind.DANGER_RECEIPT_MISSING not in _waiting(room.judge)
    with pytest.raises(KnownError, match="receipt_kept"):
        marks.receive(kept.notices[0].id, TODAY)


def test_the_next_look_comes_to_the_workbench_and_moves_on(marks: PeaceRisk, room: Room, clock: StandingClock) -> None:
    marks.mark(room.dispute, danger())
    assert DecisionKind.DANGER_CHECK_DUE not in _waiting(room.judge)
    clock.advance(days=7)
    assert DecisionKind.DANGER_CHECK_DUE in _waiting(room.judge)
    kept = marks.view(room.dispute).running
    assert kept is not None
    with pytest.raises(KnownError, match="risk_refused"):
        marks.look_again(kept.id, "情绪平稳", None)
    marks.look_again(kept.id, "情绪平稳", TODAY + timedelta(days=21))
    assert DecisionKind.DANGER_CHECK_DUE not in _waiting(room.judge)
    assert [each.words for each in marks.view(room.dispute).marks[0].checks] == ["情绪平稳"]


def test_net_and_lifting(marks: PeaceRisk, room: Room) -> None:
    marks.mark(room.dispute, danger())
    kept = marks.view(room.dispute).running
    assert kept is not None
    marks.join(kept.id, NewMember("赵所长", NetRole.POLICE, "110"))
    marks.leave(kept.net[0].id)
    marks.tell(kept.id, NewNotice(ToldBody.POLICE, "枫溪派出所", "赵所长"))
    now = marks.view(room.dispute).running
    assert now is not None
    assert [each.name for each in now.net] == ["赵所长"]
    assert len(now.notices) == 2
    with pytest.raises(KnownError, match="flag_without_reason"):
        marks.lift(kept.id, "")
    marks.lift(kept.id, "双方和解，隐患消除")
    assert marks.view(room.dispute).running is None
    assert marks.view(room.dispute).marks[0].lifted_words == "双方和解，隐患消除"
    with pytest.raises(KnownError, match="flag_not_in_force"):
        marks.look_again(kept.id, "再看", TODAY + timedelta(days=1))


def test_other_posts_learn_nothing_not_even_whether_there_is_a_mark(marks: PeaceRisk, room: Room) -> None:
    for unit in (room.contact, room.clerk):
        others = PeaceRisk(unit)
        before = others.view(room.dispute)
        marks_there = marks.view(room.dispute).marks
        if not marks_there:
            marks.mark(room.dispute, danger(check_on=TODAY + timedelta(days=1)))
        assert others.view(room.dispute) == before
        assert before.hidden
        assert before.marks == ()
        with pytest.raises(KnownError, match="right_missing"):
            others.mark(room.dispute, danger())
        assert {DecisionKind.DANGER_CHECK_DUE, DecisionKind.DANGER_RECEIPT_MISSING}.isdisjoint(_waiting(unit))


def test_nothing_of_a_mark_is_sent_indexed_or_in_the_audit_chain(marks: PeaceRisk, room: Room) -> None:
    with room.judge.read() as session:
        before = session.scalars(select(OutboxRecord.seq)).all(), session.scalars(select(AuditEntry.seq)).all()
    marks.mark(room.dispute, danger())
    with room.judge.read() as session:
        assert session.scalars(select(DangerMark.id)).one()
        after = session.scalars(select(OutboxRecord.seq)).all(), session.scalars(select(AuditEntry.seq)).all()
    assert after == before
    search = Search(room.contact)
    search.rebuild()
    for words in ("放火", "扬言", "王国庆", "13800001111", "民转刑"):
        assert search.find(words) == ()


def test_no_party_paper_has_a_word_of_it(uow: UnitOfWork) -> None:
    scene = put_scene(uow)
    mediations, mediation_id = assigned(uow, scene)
    session_id = mediations.log_session(mediation_id, sitting(result=SessionResult.AGREED))
    mediations.save_agreement(mediation_id, agreement(scene))
    PeaceRisk(uow).mark(scene.dispute, danger())
    papers = Papers(uow, REFERENCE)
    telling = {THREAT, "民转刑", "风险", "王国庆", *(texts.term(each, "zh") for each in DangerGround)}
    for kind in PaperKind:
        preview = papers.preview(PaperRequest(mediation_id, kind, str(session_id)))
        assert preview.pdf
        printed = squeezed(text_by_pdfium(preview.pdf))
        assert not {words for words in telling if squeezed(words) in printed}


def test_only_its_own_modules_can_read_a_mark() -> None:
    """Whatever paper is added later: it cannot print what it cannot reach."""
    package = Path(tribunal_desktop.__file__).parent
    secret = {"DangerMark", "DangerNotice", "DangerCheck", "NetMember", "PeaceRisk", "DangerSlipPaper"}
    readers = set()
    for file in package.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and secret & {alias.name for alias in node.names}:
                readers.add(file.relative_to(package).as_posix())
    assert readers <= {
        "services/assembly.py",
        "models/__init__.py",
        "services/catalogue.py",
        "services/peace_risk.py",
        "services/risk_sheets.py",
        "services/workbench_risk.py",
        "services/practice/risk.py",
    }


def _waiting(uow: UnitOfWork) -> set[DecisionKind]:
    return {each.kind for each in Workbench(uow).view().decisions}
