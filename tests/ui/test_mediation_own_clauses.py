"""The tribunal's own clauses beside the agreement: changed and put away in the window."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from tests.services.mediation_samples import assigned, put_scene
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.rules.terms import ClauseKind
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.mediation import MediationPage
from tribunal_desktop.ui.workers import Tasks


def test_own_clauses_are_changed_and_put_away(
    services: Services, uow: UnitOfWork, tasks: Tasks, qtbot: QtBot, settle: Callable[[], None], locale: Locale
) -> None:
    _, mediation_id = assigned(uow, put_scene(uow))
    services.clause_library.keep_own("利息从宽", ClauseKind.WAIVE, "原告放弃利息。")
    page = MediationPage(services, tasks, locale)
    qtbot.addWidget(page)
    page.show()
    page.open_item(mediation_id)
    settle()
    card = page.work.own_clauses
    assert not card.isVisible()
    page.work.agreement.own_button.click()
    settle()
    assert card.isVisible()
    card.fields["title"].editor.setText("利息减半")  # type: ignore[attr-defined]
    card._save()  # noqa: SLF001
    settle()
    assert [each.title for each in services.clause_library.own()] == ["利息减半"]
    offered = page.work.agreement.library
    assert any("利息减半" in offered.itemText(place) for place in range(offered.count()))
    card._turn()  # noqa: SLF001
    settle()
    assert not services.clause_library.own()[0].active
    assert not any("利息减半" in offered.itemText(place) for place in range(offered.count()))
