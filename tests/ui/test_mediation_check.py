"""The check above the paper of a mediation: a question leads to its fact, and is let be with a reason."""

from __future__ import annotations

from datetime import date

from pytestqt.qtbot import QtBot

from tests.services.mediation_samples import agreement, assigned, put_scene
from tests.ui.mediation_room import Room, Tray, typed
from tribunal_desktop.models import Party, UnitOfWork
from tribunal_desktop.rules.findings import Severity
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.mediation import MediationPage
from tribunal_desktop.ui.workers import Tasks

ALONE = "paper_minor_alone"


def test_a_question_leads_to_its_fact_and_needs_a_reason(
    uow: UnitOfWork, tasks: Tasks, zh: Locale, qtbot: QtBot, settle: object
) -> None:
    scene, room, tray = put_scene(uow), Room(uow), Tray("法庭一号打印机")
    mediations, mediation_id = assigned(uow, scene)
    mediations.save_agreement(mediation_id, agreement(scene))
    with uow.write("sample.minor") as session:
        party = session.get_one(Party, scene.plaintiff)
        party.birth_date, party.id_number = date(2012, 1, 1), None
    page = MediationPage(typed(room), tasks, zh, printers=typed(tray))
    qtbot.addWidget(page)
    page.resize(1182, 740)
    page.show()
    page.refresh()
    typed(settle)()
    page.open_item(mediation_id)
    typed(settle)()
    panel = page.work.panel
    (line,) = [line for line in panel.check.lines() if line.finding.code == ALONE]
    assert line.finding.severity is Severity.ASK
    with qtbot.waitSignal(page.navigate) as went:
        line.jump.click()
    assert went.args == ["cases", f"{scene.dispute}#parties"]
    page.print_current()
    typed(settle)()
    assert not tray.jobs
    assert line.reason.hasFocus()
    line.reason.setText("由母亲陪同，已补交监护关系证明")
    page.print_current()
    typed(settle)()
    typed(settle)()
    assert len(tray.jobs) == 1
    (paper,) = room.papers.of_dispute(scene.dispute)
    (kept,) = room.paper_checks.kept(paper.id).reasons
    assert kept.reason == "由母亲陪同，已补交监护关系证明"
