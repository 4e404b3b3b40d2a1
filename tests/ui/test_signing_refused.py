"""A paper that cannot be signed says why and what to do, wherever signing was asked for; no empty screen stays."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from tests.services.mediation_samples import Scene, agreement, assigned, put_scene
from tests.services.signing_samples import handwriting
from tests.services.test_issued_papers import sheet
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.rules.terms import PrintWay
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.mediation import Mediations
from tribunal_desktop.services.paper_rows import IssuedPaper, KeepAs, PaperKind, PaperRequest, Sending
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.cases import CasesPage
from tribunal_desktop.ui.pages.papers import PapersPage
from tribunal_desktop.ui.pages.papers_registry import RegistryView
from tribunal_desktop.ui.pages.signing import SigningScreen, open_signing
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]


class Desk:
    """An agreement of a mediation, and what can become of it."""

    def __init__(self, services: Services, uow: UnitOfWork) -> None:
        self.scene: Scene = put_scene(uow)
        self._services = services
        self._mediations: Mediations
        self._mediations, self._mediation = assigned(uow, self.scene)
        self.paper = self._issue()

    def _issue(self, facts: str = "") -> IssuedPaper:
        details = agreement(self.scene)
        self._mediations.save_agreement(self._mediation, replace(details, main_facts=facts or details.main_facts))
        return self._services.papers.issue(PaperRequest(self._mediation, PaperKind.AGREEMENT))

    def superseded(self) -> str:
        """A newer version was made since."""
        newer = self._issue("双方另行核对了送货单。")
        assert newer.version == 2
        return self.paper.id

    def signed(self) -> str:
        """Everybody signed."""
        self._finish()
        return self.paper.id

    def signed_copy(self) -> str:
        """The copy with the signatures."""
        return self._finish()

    def _finish(self) -> str:
        state = self._services.signing.begin(self.paper.id)
        for place in state.places:
            self._services.signing.note_on_paper(state.id, place.signer)
        return self._services.signing.finish(state.id).id


@pytest.fixture
def desk(services: Services, uow: UnitOfWork) -> Desk:
    return Desk(services, uow)


REFUSALS = {
    "superseded": (Desk.superseded, "已有新的版本", "请打开最新版本再签署"),
    "signed": (Desk.signed, "已经签署完毕", "制作新版本"),
    "signed_copy": (Desk.signed_copy, "不能再签署", "请打开原文书"),
}


@pytest.mark.parametrize("refusal", REFUSALS)
def test_the_registry_says_why_a_paper_cannot_be_signed(
    refusal: str, desk: Desk, services: Services, tasks: Tasks, zh: Locale, qtbot: QtBot, settle: Settle
) -> None:
    become, what, remedy = REFUSALS[refusal]
    paper_id = become(desk)
    page = PapersPage(services, tasks, zh)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    settle()
    view = page.current()
    assert isinstance(view, RegistryView)
    view.open_item(paper_id)
    settle()
    assert view.item_key() == paper_id
    view._sign.click()  # noqa: SLF001
    settle()
    assert page.notice.isVisible()
    assert what in page.notice.text()
    assert remedy in page.notice.text()
    qtbot.waitUntil(lambda: not page.window().findChildren(SigningScreen))


@pytest.mark.parametrize("refusal", REFUSALS)
def test_the_case_file_says_it_too(
    refusal: str, desk: Desk, services: Services, tasks: Tasks, zh: Locale, qtbot: QtBot, settle: Settle
) -> None:
    become, what, _remedy = REFUSALS[refusal]
    paper = services.issued_papers.paper(become(desk))
    page = CasesPage(services, tasks, zh)
    qtbot.addWidget(page)
    page.show()
    page.open_item(f"{desk.scene.dispute}#papers")
    settle()
    open_signing(services, page, paper)
    settle()
    assert page.notice.isVisible()
    assert what in page.notice.text()


def test_a_version_made_while_people_sign_stops_them_on_the_screen(
    desk: Desk, services: Services, tasks: Tasks, zh: Locale, qtbot: QtBot, settle: Settle
) -> None:
    page = PapersPage(services, tasks, zh)
    qtbot.addWidget(page)
    page.show()
    settle()
    screen = open_signing(services, page, desk.paper)
    settle()
    screen.show_pads()
    desk.superseded()
    (card, *_) = screen.cards
    place = card.place()
    assert place is not None
    card.wrote.emit(place.signer, handwriting())
    settle()
    assert screen.notice.isVisible()
    assert "已有新的版本" in screen.notice.text()


def test_a_paper_that_names_nobody_says_to_add_who_signs(
    desk: Desk, services: Services, tasks: Tasks, zh: Locale, qtbot: QtBot, settle: Settle
) -> None:
    keep = KeepAs(desk.scene.dispute, title="测试表")
    kept = services.issued_papers.keep(sheet(), keep, Sending(PrintWay.FILE, "表.pdf")).paper
    page = PapersPage(services, tasks, zh)
    qtbot.addWidget(page)
    page.show()
    settle()
    screen = open_signing(services, page, kept)
    settle()
    assert screen.isVisible()
    screen.show_pads()
    assert screen._nobody.isVisible()  # noqa: SLF001
    assert not screen._done.isVisible()  # noqa: SLF001
    assert not screen.finish_button.isEnabled()
