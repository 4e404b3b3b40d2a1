"""Papers of the service network (服务网络文书): the appointment of a court liaison, contact cards for the village."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tribunal_desktop.documents.forms.facts import Answer, CaseFacts, FormData
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Liaison, UnitOfWork, Village
from tribunal_desktop.services.form_effective import effective
from tribunal_desktop.services.form_snapshots import FormSnapshot
from tribunal_desktop.services.forms_facts import court_facts
from tribunal_desktop.services.paper_rows import KeepAs
from tribunal_desktop.services.tribunal_profile import read_profile

if TYPE_CHECKING:
    from tribunal_desktop.documents.paper import Paper

APPOINTMENT, CARDS = "liaison_appointment", "liaison_card"


class NetworkPapers:
    """Makes papers from what is kept; the same facts on the same day make the same bytes."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def appointment(self, liaison_id: str) -> tuple[Paper, KeepAs]:
        """The letter of appointment (诉讼联络员聘任书); raises ``network_gone``."""
        return self._make(APPOINTMENT, liaison_id)

    def cards(self, liaison_id: str) -> tuple[Paper, KeepAs]:
        """Eight contact cards for the village (便民联系卡); raises ``network_gone``."""
        return self._make(CARDS, liaison_id)

    def _make(self, form_key: str, liaison_id: str) -> tuple[Paper, KeepAs]:
        with self._uow.read() as session:
            row = session.get(Liaison, liaison_id)
            if row is None:
                raise KnownError("network_gone")
            village = session.get_one(Village, row.village_id).name
            form = effective(session, form_key)
            answers = {
                "liaison": row.name,
                "calling": row.calling,
                "liaison_phone": row.phone,
                "village": village,
                "since": row.since.isoformat(),
            }
            asked = {ask.id for ask in form.template.asks}
            facts = CaseFacts(court_facts(session), number="", provisional=False, cause="", procedure="", stage="")
            data = FormData(
                form=form_key,
                version=form.version,
                paper_id=f"{form_key}:{row.id}",
                made_on=self._uow.today(),
                facts=facts,
                answers=tuple(Answer(key, value) for key, value in answers.items() if key in asked),
                practice=read_profile(session).practice,
            )
        title = f"{form.template.title}（{village} {row.name}）"
        return FormSnapshot(form.template, data).paper(), KeepAs(None, row.id, title, row.name)
