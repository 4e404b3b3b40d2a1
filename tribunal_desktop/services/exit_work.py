"""What may be open when somebody leaves a roster (待移交事项): every kind of work, and on which rosters it is found."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sqlalchemy.orm import Session

from tribunal_desktop.rules.terms import Leaver, OpenWork
from tribunal_desktop.services.exit_views import OpenItem
from tribunal_desktop.services.exit_work_cases import CoMediations, JurorPlaces, Mediations, PanelSeats
from tribunal_desktop.services.exit_work_choices import ChosenByParties, DrawnPlaces
from tribunal_desktop.services.exit_work_people import CONSULTATIONS, GRID_REQUESTS, DutyShifts, Requests, TeamSeats
from tribunal_desktop.services.exit_work_volunteers import AidTasks, Pairings, ScoreSheets
from tribunal_desktop.services.exit_working import Work

WORK: dict[OpenWork, Work] = {
    OpenWork.MEDIATION: Mediations(),
    OpenWork.CO_MEDIATION: CoMediations(),
    OpenWork.CHOICE: ChosenByParties(),
    OpenWork.DRAWN_PLACE: DrawnPlaces(),
    OpenWork.PANEL_SEAT: PanelSeats(),
    OpenWork.JUROR_PLACE: JurorPlaces(),
    OpenWork.PAIRING: Pairings(),
    OpenWork.AID_TASK: AidTasks(),
    OpenWork.SCORE_SHEET: ScoreSheets(),
    OpenWork.TEAM_SEAT: TeamSeats(),
    OpenWork.DUTY_SHIFT: DutyShifts(),
    OpenWork.GRID_REQUEST: Requests(GRID_REQUESTS),
    OpenWork.CONSULTATION: Requests(CONSULTATIONS),
}

_ANYBODY = (OpenWork.TEAM_SEAT, OpenWork.DUTY_SHIFT)
_OF: dict[Leaver, tuple[OpenWork, ...]] = {
    Leaver.MEDIATOR: (OpenWork.MEDIATION, OpenWork.CO_MEDIATION, OpenWork.CHOICE, OpenWork.DRAWN_PLACE, *_ANYBODY),
    Leaver.JUROR: (OpenWork.PANEL_SEAT, OpenWork.JUROR_PLACE, *_ANYBODY),
    Leaver.VOLUNTEER: (OpenWork.PAIRING, OpenWork.AID_TASK, OpenWork.SCORE_SHEET, *_ANYBODY),
    Leaver.GRID_WORKER: (OpenWork.GRID_REQUEST,),
    Leaver.EXPERT: (OpenWork.CONSULTATION,),
}


def open_work(session: Session, leaver: Leaver, person_id: str, today: date) -> Iterator[OpenItem]:
    """Everything somebody has in hand, in the order of the list."""
    for work in _OF[leaver]:
        yield from WORK[work].find(session, person_id, today)
