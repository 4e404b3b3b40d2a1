"""Every reported record stands under the room of the window it belongs to, and opens what it is about."""

from __future__ import annotations

from sqlalchemy import select

from tests.services.mediation_samples import REFERENCE, put_scene
from tribunal_desktop.models import Dispute, OutboxRecord, UnitOfWork
from tribunal_desktop.models.base import Base
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.services.forms import Forms
from tribunal_desktop.services.forms_views import FormRequest
from tribunal_desktop.services.parent_court_contents import Area, area_of, record_details
from tribunal_desktop.services.parent_court_rows import record_row
from tribunal_desktop.services.signing import Signings

SETTINGS = {
    "access_event",
    "device",
    "form_wording",
    "mediator_work_time",
    "own_clause",
    "own_form",
    "own_table",
    "published_wage",
    "review_round",
    "store_restore",
    "supervision_hours",
    "tribunal",
    "tribunal_phrase",
    "village",
    "village_status",
}


def test_what_belongs_to_a_case_or_a_person_is_no_setting() -> None:
    kinds = [mapper.class_ for mapper in Base.registry.mappers if issubclass(mapper.class_, Recorded)]
    assert {kind.record_type for kind in kinds if area_of(kind.record_type) is Area.SETTINGS} == SETTINGS
    assert not hasattr(Dispute, "dispute_id"), "the way from a record to its case ends there"


def test_a_signing_opens_the_paper_that_is_signed(uow: UnitOfWork) -> None:
    scene = put_scene(uow)
    paper = Forms(uow, REFERENCE).issue(FormRequest(scene.dispute, "mediation_info", recipient=scene.plaintiff))
    Signings(uow).begin(paper.id)
    with uow.read() as session:
        record = session.scalars(select(OutboxRecord).where(OutboxRecord.type == "signing_session")).one()
        (detail,) = record_details(session, [record_row(record, None, None)])
    assert (detail.area, detail.item) == (Area.PAPERS, paper.id)
