"""Who we are: the tribunal, its court, this computer, and what can be picked everywhere (villages, staff)."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Device, StaffMember, Tribunal, UnitOfWork, Village
from tribunal_desktop.rules.terms import Post
from tribunal_desktop.services.search_tokens import haystack, matches, name_lines, words


@dataclass(frozen=True)
class Profile:
    """The tribunal (人民法庭) as the window's corner and every paper name it."""

    tribunal_name: str
    court_code: str
    court_name: str
    practice: bool
    device_name: str
    device_mark: str


@dataclass(frozen=True)
class VillageChoice:
    """A village (村、社区) to pick from."""

    id: str
    name: str
    township: str


@dataclass(frozen=True)
class StaffChoice:
    """A member of the staff to pick from."""

    id: str
    name: str
    post: Post


class TribunalProfile:
    """Reads what belongs to the tribunal as a whole."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def profile(self) -> Profile:
        """The tribunal and this computer; ``KnownError`` ``tribunal_missing`` when the first start never ended."""
        with self._uow.read() as session:
            return read_profile(session)

    def villages(self) -> tuple[VillageChoice, ...]:
        """Every village by township and name."""
        with self._uow.read() as session:
            rows = session.execute(
                select(Village.id, Village.name, Village.township).order_by(Village.township, Village.name)
            )
            return tuple(VillageChoice(*row) for row in rows)

    def find_villages(self, text: str, limit: int = 20) -> tuple[VillageChoice, ...]:
        """Villages for what was typed: part of the name or township, full pinyin or initials; all for nothing typed."""
        wanted = words(text)
        found = (village for village in self.villages() if _answers(village, wanted))
        return tuple(islice(found, limit))

    def staff(self) -> tuple[StaffChoice, ...]:
        """Everyone who works here now, by name."""
        with self._uow.read() as session:
            rows = session.execute(
                select(StaffMember.id, StaffMember.name, StaffMember.post)
                .where(StaffMember.active)
                .order_by(StaffMember.name)
            )
            return tuple(StaffChoice(*row) for row in rows)


def _answers(village: VillageChoice, wanted: tuple[str, ...]) -> bool:
    lines = haystack([*name_lines(village.name), *name_lines(village.township + village.name)])
    return all(matches(lines, word) for word in wanted)


def read_profile(session: Session) -> Profile:
    """``TribunalProfile.profile`` within a running transaction."""
    tribunal = session.scalars(select(Tribunal).limit(1)).first()
    if tribunal is None:
        raise KnownError("tribunal_missing")
    device = this_device(session)
    return Profile(
        tribunal.name,
        tribunal.court_code,
        tribunal.court_name,
        tribunal.practice,
        device.name,
        device.mark,
    )


def this_device(session: Session) -> Device:
    """The computer this store belongs to: its row was the first to be written here."""
    device = session.scalars(select(Device).order_by(Device.id).limit(1)).first()
    if device is None:
        raise KnownError("tribunal_missing")
    return device
