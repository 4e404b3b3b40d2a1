"""The link from a mediator of the roster to the member of staff they are."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from tribunal_desktop.rules.terms import MediatorKind, Post
from tribunal_desktop.services.people_rows import CertificateState, MediatorRow, StaffRow
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.people_mediator import MediatorForm

STAFF = (
    StaffRow("s1", "周兰", Post.JUDGE, "", True, ()),
    StaffRow("s2", "周兰", Post.CLERK, "", True, ()),
    StaffRow("s3", "方远", Post.CLERK, "", False, ()),
)


def mediator(staff_id: str) -> MediatorRow:
    texts = dict.fromkeys(
        ("organisation", "certificate_no", "languages", "fields", "township", "phone", "id_number"), ""
    )
    return MediatorRow(
        "m1",
        "周兰",
        MediatorKind.INVITED,
        certificate_valid_to=None,
        certificate=CertificateState.NONE,
        full_time=False,
        active=True,
        running=0,
        relatives=(),
        staff_id=staff_id,
        **texts,
    )


def test_of_two_of_one_name_the_one_is_chosen_who_mediates(qtbot: QtBot, locale: Locale) -> None:
    form = MediatorForm(locale, lambda: date(2026, 11, 23))
    qtbot.addWidget(form)
    form.show_mediator(mediator(""))
    form.offer_staff(STAFF)
    staff = form.findChild(QComboBox, "mediator_staff")
    assert isinstance(staff, QComboBox)
    assert [staff.itemData(place) for place in range(staff.count())] == ["", "s1", "s2"], "who left mediates no more"
    assert form.details().staff_id == ""
    staff.setCurrentIndex(2)
    assert form.details().staff_id == "s2"


def test_whoever_is_linked_stays_linked_however_late_the_staff_is_read(qtbot: QtBot, locale: Locale) -> None:
    form = MediatorForm(locale, lambda: date(2026, 11, 23))
    qtbot.addWidget(form)
    for linked in ("s3", "s1"):
        form.show_mediator(mediator(linked))
        assert form.details().staff_id == linked, "before the staff is read"
        form.offer_staff(STAFF)
        assert form.details().staff_id == linked
