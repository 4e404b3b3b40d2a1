"""What is said in a mediation, and about a person, stays on this computer (PML 20; Int 146)."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from tests.services.exit_room import exits_over
from tests.services.mediation_samples import TODAY, assigned, at, put_scene, sitting
from tribunal_desktop.models import AideMark, AuditEntry, OutboxRecord, StaffMember, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.terms import ContactWay, Leaver, OpenWork, Post
from tribunal_desktop.services.exit_views import Going, Leaving
from tribunal_desktop.services.mediation_diary import ContactDetails, MediationDiary

SAID = ("甲同意让步", "乙只肯付利息", "证人赵某在场", "乙家堂屋", "双方称堂兄不影响", "身体不好", "调解有办法")
"""Words typed below, each into another field."""


def told(uow: UnitOfWork) -> str:
    """All that the parent court will read, and the text of the audit chain."""
    with uow.read() as session:
        rows = (*session.scalars(select(OutboxRecord)), *session.scalars(select(AuditEntry)))
        return "\n".join(str(vars(row)) for row in rows)


def test_no_word_of_a_mediation_is_reported_and_its_facts_are(uow: UnitOfWork) -> None:
    scene = put_scene(uow)
    mediations, mediation_id = assigned(uow, scene)
    session_id = mediations.log_session(
        mediation_id,
        sitting(summary="甲同意让步", participants="证人赵某在场", place="乙家堂屋", confidential_note="乙只肯付利息"),
    )
    mediations.change_session(session_id, sitting(summary="甲同意让步，乙只肯付利息", place="乙家堂屋"))
    contact = ContactDetails(at(TODAY, 8, 30), ContactWay.PHONE, "证人赵某在场", "甲同意让步", "乙只肯付利息")
    MediationDiary(uow).add(mediation_id, contact)
    going = {f"{OpenWork.MEDIATION}/{mediation_id}": Going(scene.novice)}
    exits_over(uow).leave(Leaver.MEDIATOR, scene.skilled, Leaving(TODAY, "身体不好", "调解有办法", going))
    reported = told(uow)
    assert not [word for word in SAID if word in reported]
    with uow.read() as session:
        records = {
            kind: " ".join(session.scalars(select(OutboxRecord.changes_json).where(OutboxRecord.type == kind)))
            for kind in ("mediation_session", "mediation_contact", "roster_exit", "exit_item", "mediator_change")
        }
    assert '"result":"continue"' in records["mediation_session"]
    assert "contacted_at" in records["mediation_contact"]
    assert '"handed_over":1' in records["roster_exit"]
    assert '"open_work":"mediation"' in records["exit_item"]
    assert '"change_kind":"left_roster"' in records["mediator_change"]


def test_a_correction_of_words_alone_reports_nothing(uow: UnitOfWork) -> None:
    mediations, mediation_id = assigned(uow, put_scene(uow))
    session_id = mediations.log_session(mediation_id, sitting())
    before = told(uow).count("mediation_session")
    mediations.change_session(session_id, sitting(summary="更正"))
    assert told(uow).count("mediation_session") == before


def test_the_mark_of_an_aide_stays_here_and_that_it_was_given_is_reported(uow: UnitOfWork) -> None:
    judge, clerk = (StaffMember(id=new_id(uow.clock), name=name, post=Post.JUDGE) for name in ("周", "林"))
    with uow.write("sample.put") as session:
        session.add_all((judge, clerk))
        session.flush()
        session.add(
            AideMark(
                id=new_id(uow.clock),
                judge_id=judge.id,
                staff_id=clerk.id,
                scored_month=date(2026, 11, 1),
                aide_mark=73,
                comment="做事拖拉",
                marked_at=uow.clock(),
            )
        )
    reported = told(uow)
    assert "aide_mark" in reported, "the kind of the record"
    assert '"scored_month":"2026-11-01"' in reported
    assert '"aide_mark":73' not in reported
    assert "做事拖拉" not in reported
