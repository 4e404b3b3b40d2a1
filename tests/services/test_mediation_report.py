"""The report to the court (调解情况回函) begins with what is known: how it ended, how often they met."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.services.mediation_samples import TODAY, agreement, assigned, put_scene, sitting
from tribunal_desktop.documents.forms.filling import start_answer
from tribunal_desktop.documents.forms.reading import form
from tribunal_desktop.documents.forms.sample import sample_data
from tribunal_desktop.models import Dispute, UnitOfWork
from tribunal_desktop.services.forms_mediation import mediation_facts
from tribunal_desktop.services.mediation_rows import Conclusion


@pytest.mark.parametrize("agreed", [True, False])
def test_the_report_proposes_result_and_number_of_sittings(uow: UnitOfWork, agreed: bool) -> None:
    scene = put_scene(uow)
    mediations, mediation_id = assigned(uow, scene)
    template = form("entrust_return")
    data = sample_data(template)

    def proposed() -> dict[str, str]:
        with uow.read() as session:
            facts = replace(data.facts, mediation=mediation_facts(session, session.get_one(Dispute, scene.dispute)))
        now = replace(data, facts=facts)
        return {ask.id: start_answer(template, now, ask) for ask in template.asks if ask.id in ("result", "times")}

    assert proposed() == {"result": "", "times": ""}
    for hour in (7, 8):
        mediations.log_session(mediation_id, sitting(TODAY, hour))
    if agreed:
        mediations.save_agreement(mediation_id, agreement(scene))
    mediations.conclude(mediation_id, Conclusion(agreed, TODAY))
    assert proposed() == {"result": "agreed" if agreed else "failed", "times": "2"}
