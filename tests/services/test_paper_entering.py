"""A paper of a section enters the registry once its check lets it; a computed sheet has no check."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from tests.services.mediation_samples import REFERENCE, Scene, put_scene
from tests.services.test_issued_papers import sheet
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.rules.findings import Severity
from tribunal_desktop.rules.terms import PrintWay
from tribunal_desktop.services.disputes import require_dispute
from tribunal_desktop.services.issued_papers import IssuedPapers
from tribunal_desktop.services.paper_checks import PaperChecks
from tribunal_desktop.services.paper_rows import KeepAs, PaperQuery, Sending
from tribunal_desktop.services.section_forms import section_paper
from tribunal_desktop.services.signing import Signings

FILE = Sending(PrintWay.FILE, "补正通知书.pdf")
WHOLE = {"missing": "起诉状副本二份", "until": "2026-12-01", "made": "2026-11-23"}
ASKS = WHOLE | {"missing": "写明《中华人民共和国合同法》第六十条以外依据的起诉状"}
STOPS = WHOLE | {"until": "", "made": ""}


@pytest.fixture
def scene(uow: UnitOfWork) -> Scene:
    return put_scene(uow)


@pytest.fixture
def registry(uow: UnitOfWork) -> IssuedPapers:
    return IssuedPapers(uow, REFERENCE)


def notice(uow: UnitOfWork, scene: Scene, answers: Mapping[str, str]) -> Paper:
    with uow.read() as session:
        dispute = require_dispute(session, scene.dispute)
        return section_paper(session, uow, REFERENCE, dispute, "supplement_notice", "a" * 32, answers)


def test_what_its_check_forbids_is_not_kept(uow: UnitOfWork, registry: IssuedPapers, scene: Scene) -> None:
    paper, keep = notice(uow, scene, STOPS), KeepAs(scene.dispute, "step")
    checked = registry.check(paper, keep)
    assert checked is not None
    assert {each.field for each in checked.findings if each.severity is Severity.BLOCK} == {"ask.until", "ask.made"}
    assert checked.section == "filing"
    every = tuple((each.key, "都可以") for each in checked.findings)
    for refused in (keep, replace(keep, reasons=every)):
        with pytest.raises(KnownError, match="paper_refused"):
            registry.keep_for(paper, refused, [FILE])
    with pytest.raises(KnownError, match="paper_refused"):
        Signings(uow, REFERENCE).begin_with(paper, keep)
    assert registry.page(PaperQuery()).count == 0


def test_a_question_is_answered_with_a_reason_that_stays_with_the_paper(
    uow: UnitOfWork, registry: IssuedPapers, scene: Scene
) -> None:
    paper, keep = notice(uow, scene, ASKS), KeepAs(scene.dispute, "step")
    checked = registry.check(paper, keep)
    assert checked is not None
    (asked,) = [each for each in checked.findings if each.severity is Severity.ASK]
    assert {place.part for place in checked.spots[asked.key]} == {"missing"}
    with pytest.raises(KnownError, match="paper_refused"):
        registry.keep(paper, replace(keep, reasons=((asked.key, "  "),)), FILE)
    kept = registry.keep(paper, replace(keep, reasons=((asked.key, "按原告所写抄录"),)), FILE).paper
    (given,) = PaperChecks(uow, REFERENCE).kept(kept.id).reasons
    assert (given.reason, given.given_by) == ("按原告所写抄录", uow.actor.name)
    assert registry.keep(paper, keep, FILE).paper.id == kept.id


def test_a_computed_sheet_has_no_check(registry: IssuedPapers, scene: Scene) -> None:
    keep = KeepAs(scene.dispute, title="测试表")
    assert registry.check(sheet(), keep) is None
    assert registry.keep(sheet(), keep, FILE).paper.title == "测试表"


@pytest.mark.parametrize(
    ("key", "question", "ahead", "over"),
    [
        ("hearing_notice", "at", "2026-11-30 09:00", "2026-11-02 09:00"),
        ("fee_notice", "last_day", "2026-11-30", "2026-11-02"),
    ],
)
def test_a_term_ahead_asks_nothing_and_one_that_is_over_does(
    key: str, question: str, ahead: str, over: str, uow: UnitOfWork, registry: IssuedPapers, scene: Scene
) -> None:
    def asked(day: str) -> set[str]:
        with uow.read() as session:
            dispute = require_dispute(session, scene.dispute)
            paper = section_paper(session, uow, REFERENCE, dispute, key, "a" * 32, {question: day})
        checked = registry.check(paper, KeepAs(scene.dispute))
        assert checked is not None
        return {each.code for each in checked.findings if each.field == f"ask.{question}"}

    assert asked(ahead) == set()
    assert asked(over) == {"paper_term_past"}
