"""The record of a people's assessor: what draws, hearings and training left behind."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import Engine

from tests.documents.reading import squeezed, text_by_pdfium
from tests.services.pay_samples import PayRoom
from tribunal_desktop.documents import table_sheet
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Device, Juror, PanelMember, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.jurors import Wanted
from tribunal_desktop.rules.terms import PanelSeat
from tribunal_desktop.services.juror_draws import JurorDraws
from tribunal_desktop.services.juror_records import JurorRecords
from tribunal_desktop.services.panels import Panels
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.trainings import NewSession, Trainings


@pytest.fixture
def room(engine: Engine, uow: UnitOfWork) -> PayRoom:
    with uow.write("test") as session:
        session.add(Device(id=new_id(uow.clock), name="枫溪", mark="L2", signing_public="00" * 32))
    return PayRoom(engine, uow)


def seated(room: PayRoom, juror_id: str, dispute_id: str, on: date) -> None:
    with room.uow.write("sample.panel") as session:
        session.add(
            PanelMember(
                id=new_id(room.uow.clock),
                dispute_id=dispute_id,
                seat=PanelSeat.ASSESSOR,
                person_id=juror_id,
                person_name="陈陪审",
                from_on=on,
            )
        )


def test_the_record_of_a_year_against_what_was_counted_by_hand(room: PayRoom) -> None:
    """Row S.10 (T21): seated in two cases of 2026, came three times to one, trained 4 hours of it all.

    A hearing of 2025 and one of another assessor do not count.
    """
    juror = room.juror("陈陪审")
    with room.uow.write("sample.term") as session:
        session.get_one(Juror, juror).appointed_on = date(2026, 5, 7)
    room.juror("吴陪审")
    first, second = room.dispute("一号"), room.dispute("二号")
    for dispute in (first, second):
        seated(room, juror, dispute, date(2026, 10, 1))
    for day, name in ((8, "陈陪审、吴陪审"), (9, "陈陪审"), (12, "吴陪审"), (13, "陈陪审")):
        room.held(date(2026, 10, day), name, dispute_id=first)
    room.held(date(2025, 12, 30), "陈陪审", dispute_id=room.dispute("旧"))
    trainings = Trainings(room.uow)
    trainings.attend(trainings.add(NewSession("履职培训", date(2026, 5, 30), 240)), juror)
    records = JurorRecords(room.uow)
    record = records.year(juror, 2026)
    assert {case.number: [day.day for day in case.came_on] for case in record.cases} == {"一号": [8, 9, 13], "二号": []}
    assert (len(record.cases), record.sittings, str(record.hours)) == (2, 3, "4.0")
    assert [case.number for case in records.year(juror, 2025).cases] == ["旧"]
    printed = squeezed(text_by_pdfium(table_sheet.render(records.sheet(juror, 2026)).pdf))
    assert f"参审2件（年度上限{record.cap}件），到庭3次" in printed
    assert "任期至：2031-05-06" in printed, "the last day, as the window says"
    assert "尚未到庭" in printed
    with pytest.raises(KnownError, match="person_gone"):
        records.year("0" * 32, 2026)


def test_the_record_counts_what_the_draw_counts(room: PayRoom) -> None:
    """Against the cap of a year counts who was seated, and who came to a hearing without a panel on record."""
    juror = room.juror("陈陪审")
    seated(room, juror, room.dispute("一号"), room.uow.today())
    room.held(room.uow.today(), "陈陪审")
    draws = JurorDraws(room.uow, Reference(), Panels(room.uow))
    wanted = Wanted(room.uow.today(), 3, 1, 1)
    (seen,) = draws.jurors(room.dispute("二号"), wanted)
    assert seen.cases == len(JurorRecords(room.uow).year(juror, room.uow.today().year).cases) == 2
