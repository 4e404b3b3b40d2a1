"""What goes along from a failed mediation to the trial: the undisputed facts and what is disputed, no word beside."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from tests.services.mediation_samples import REFERENCE, TODAY, agreement, assigned, at, put_scene, sitting
from tribunal_desktop.documents.forms.conditions import holds
from tribunal_desktop.documents.forms.names import Scope
from tribunal_desktop.documents.forms.reading import form
from tribunal_desktop.documents.forms.sample import sample_data
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Dispute, UnitOfWork
from tribunal_desktop.rules.element_values import TypedAnswer
from tribunal_desktop.rules.terms import ContactWay, ElementSide, ElementSource, ElementStance
from tribunal_desktop.services.elements import ElementSheets
from tribunal_desktop.services.forms_facts import case_facts
from tribunal_desktop.services.mediation_diary import ContactDetails, MediationDiary
from tribunal_desktop.services.mediation_rows import Conclusion
from tribunal_desktop.services.paper_rows import PaperKind, PaperRequest
from tribunal_desktop.services.papers import Papers
from tribunal_desktop.services.undisputed_facts import UndisputedFacts

SAID = (
    "甲同意让步",
    "只肯付利息",
    "堂屋里谈的",
    "私下表示",
    "归还借款本金",
    "约定一年内归还，到期未还，双方对还款期限",
)


def test_papers_of_the_trial_know_the_facts_and_no_word_of_the_mediation(uow: UnitOfWork) -> None:
    """Not even the agreement that was being written: what it would have conceded is nobody's admission (TYD 22)."""
    scene = put_scene(uow)
    mediations, mediation_id = assigned(uow, scene)
    mediations.log_session(
        mediation_id, sitting(TODAY, 7, summary="甲同意让步", place="堂屋里谈的", confidential_note="被告私下表示")
    )
    MediationDiary(uow).add(mediation_id, ContactDetails(at(TODAY, 8), ContactWay.PHONE, "李四", "只肯付利息"))
    UndisputedFacts(uow).keep(mediation_id, ["借款46000元已交付"])
    mediations.save_agreement(mediation_id, agreement(scene))
    mediations.conclude(mediation_id, Conclusion(False, TODAY))
    with pytest.raises(KnownError, match="agreement_missing"):
        Papers(uow, REFERENCE).issue(PaperRequest(mediation_id, PaperKind.AGREEMENT))
    with uow.read() as session:
        dispute = session.scalars(select(Dispute)).one()
        facts = case_facts(session, REFERENCE, dispute, uow.clock())
    assert facts.mediation.undisputed_noted == "借款46000元已交付"
    known = repr(facts.mediation)
    assert [word for word in SAID if word in known] == []
    template = form("confirmation_application")
    data = sample_data(template)
    scope = Scope(template, type(data)(**{**vars(data), "facts": facts}))
    assert holds("mediation_failed", scope)
    assert not holds("mediation_agreed or has_clauses", scope), "nothing to confirm"


def test_of_the_elements_only_the_disputed_stay_in_the_room(uow: UnitOfWork) -> None:
    """Issue, mediation in the page: the comparison of both sides; what they agree on is proposed as undisputed."""
    scene = put_scene(uow)
    _, mediation_id = assigned(uow, scene)
    sheets = ElementSheets(uow, REFERENCE)
    sheets.choose(scene.dispute, "private_loan")
    claims = {"agreed_amount": TypedAnswer(text="46000"), "deducted_before": TypedAnswer(text="no")}
    replies = {
        "agreed_amount": TypedAnswer(ElementStance.ADMITS),
        "deducted_before": TypedAnswer(text="yes", words="当场扣了4000元"),
    }
    sheets.answer(scene.dispute, ElementSide.CLAIMANT, claims, ElementSource.PAPER)
    sheets.answer(scene.dispute, ElementSide.RESPONDENT, replies, ElementSource.ORAL)
    facts = UndisputedFacts(uow)
    view = facts.view(mediation_id)
    assert [(point.claimant, point.respondent) for point in view.disputed] == [("否", "是。说明：当场扣了4000元")]
    assert len(view.proposed) == 1
    assert "46" in view.proposed[0]
    facts.keep(mediation_id, view.proposed)
    assert facts.view(mediation_id).proposed == ()
