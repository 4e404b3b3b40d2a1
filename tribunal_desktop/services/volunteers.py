"""The use cases of judicial volunteers (司法志愿者), one part each."""

from __future__ import annotations

from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.rules.terms import Right
from tribunal_desktop.services.rights import may
from tribunal_desktop.services.volunteer_notices import VolunteerNotices
from tribunal_desktop.services.volunteer_pairing import VolunteerPairings
from tribunal_desktop.services.volunteer_recruitment import Recruitment
from tribunal_desktop.services.volunteer_reports import VolunteerReports
from tribunal_desktop.services.volunteer_scores import VolunteerScores
from tribunal_desktop.services.volunteer_tasks import VolunteerTasks


class Volunteers:
    """Everything about volunteers over one store."""

    def __init__(self, uow: UnitOfWork) -> None:
        self.may_keep = may(uow.actor.post, Right.KEEP_VOLUNTEERS)
        """Whether who is logged in may pair, assign, recruit and write to the township."""
        self.pairings = VolunteerPairings(uow)
        self.recruitment = Recruitment(uow)
        self.tasks = VolunteerTasks(uow)
        self.scores = VolunteerScores(uow)
        self.notices = VolunteerNotices(uow)
        self.reports = VolunteerReports(uow)
