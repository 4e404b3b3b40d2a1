"""Filling a practice store with the invented county."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from sqlalchemy import Engine, func, insert, select

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Base, Device, Dispute, StaffMember, Tribunal
from tribunal_desktop.models.base import Clock
from tribunal_desktop.models.engine import WRITE, known_store_errors
from tribunal_desktop.rules.terms import Post
from tribunal_desktop.services.practice.allocation import allocation
from tribunal_desktop.services.practice.contact import contact
from tribunal_desktop.services.practice.county import County, Row
from tribunal_desktop.services.practice.dossier import dossiers
from tribunal_desktop.services.practice.elements import elements
from tribunal_desktop.services.practice.exits import exits
from tribunal_desktop.services.practice.fees import fees
from tribunal_desktop.services.practice.filing import filing
from tribunal_desktop.services.practice.hearings import hearings
from tribunal_desktop.services.practice.matters import Batch, Matters, Setting
from tribunal_desktop.services.practice.mediation import mediation
from tribunal_desktop.services.practice.mediation_running import running_mediations
from tribunal_desktop.services.practice.monitoring import monitoring
from tribunal_desktop.services.practice.network import network
from tribunal_desktop.services.practice.outings import trips, visits
from tribunal_desktop.services.practice.parties import parties
from tribunal_desktop.services.practice.pay import juror_hearings, pay
from tribunal_desktop.services.practice.procedure import procedures
from tribunal_desktop.services.practice.review import reviews
from tribunal_desktop.services.practice.risk import risk
from tribunal_desktop.services.practice.service import service
from tribunal_desktop.services.practice.teams import teams
from tribunal_desktop.services.practice.volunteers import volunteers
from tribunal_desktop.services.reference import Reference

if TYPE_CHECKING:
    from sqlalchemy import Connection

DEFAULT_DISPUTES = 600
DEFAULT_SEED = 1949
_VILLAGES, _MEDIATORS, _JURORS, _VOLUNTEERS = 60, 40, 12, 6
_CHUNK = 1000

Progress = Callable[[int, int], None]


def fill(
    engine: Engine,
    clock: Clock,
    *,
    disputes: int = DEFAULT_DISPUTES,
    seed: int = DEFAULT_SEED,
    progress: Progress = lambda done, total: None,
) -> None:
    """Write the county and a year of ``disputes`` ending now; the same seed and day give the same rows.

    Bulk rows that never enter the outbox: invented history is nothing to report. Refused with ``practice_only`` for
    a tribunal that is not marked for practice, and with ``practice_filled`` when there are disputes already. Writes
    in several transactions; ``progress`` gets disputes done and total.
    """
    county = County(seed, clock())
    with known_store_errors(), engine.connect().execution_options(**WRITE) as connection:
        with connection.begin():
            setting = _people_and_places(connection, county)
        matters = Matters(county, setting, Reference.load(), disputes)
        known: list[Row] = []
        for start in range(0, disputes, _CHUNK):
            batch = Batch()
            for number in range(start, min(start + _CHUNK, disputes)):
                matters.write(number, batch)
            with connection.begin():
                _insert(connection, batch.rows.items())
            known.extend({"id": row["id"]} for row in batch.rows["dispute"][:20])
            progress(min(start + _CHUNK, disputes), disputes)
        with connection.begin():
            _insert(connection, trips(county, setting, known).items())
            _insert(connection, visits(county, setting.judges + setting.clerks).items())
            _insert(connection, risk(connection, county, setting).items())
            _insert(connection, filing(connection, county).items())
            _insert(connection, elements(connection, county).items())
            _insert(connection, procedures(connection, county).items())
            _insert(connection, fees(connection, county, Reference.load()).items())
            _insert(connection, service(connection, county).items())
            _insert(connection, dossiers(connection, county, Reference.load()).items())
            _insert(connection, allocation(connection, county, setting).items())
            _insert(connection, reviews(connection, county, Reference.load()).items())
            parties(connection, county)
            _insert(connection, running_mediations(connection, county, setting, Reference.load()).items())
            _insert(connection, mediation(connection, county, setting).items())
            _insert(connection, hearings(connection, county).items())
            _insert(connection, juror_hearings(connection, county).items())
            _insert(connection, pay(connection, county).items())
            monitoring(connection, county)
            contact(connection)
            _insert(connection, teams(connection, county).items())
            _insert(connection, volunteers(connection, county, setting).items())
            _insert(connection, network(connection, county).items())
            _insert(connection, exits(connection, county, setting.clerks[0]).items())


def _people_and_places(connection: Connection, county: County) -> Setting:
    tribunal = connection.execute(select(Tribunal.practice, Tribunal.court_code)).one()
    if not tribunal.practice:
        raise KnownError("practice_only")
    if connection.scalar(select(func.count()).select_from(Dispute)):
        raise KnownError("practice_filled")
    staff = connection.execute(select(StaffMember.name, StaffMember.post)).all()
    villages, mediators = county.villages(_VILLAGES), county.mediators(_MEDIATORS)
    _insert(
        connection,
        [
            ("staff_member", county.staff([(name, post) for name, post in staff])),
            ("village", villages),
            ("mediator", mediators),
            ("juror", county.helpers(_JURORS)),
            ("volunteer", county.helpers(_VOLUNTEERS)),
            ("declared_relative", county.relatives(mediators)),
        ],
    )
    by_post: dict[Post, list[str]] = {}
    names: dict[str, str] = {}
    known = select(StaffMember.id, StaffMember.name, StaffMember.post).order_by(StaffMember.id)
    for staff_id, name, post in connection.execute(known):
        by_post.setdefault(post, []).append(staff_id)
        names[staff_id] = name
    return Setting(
        villages=villages,
        mediators=[each for each in mediators if each["certificate_valid_to"] >= county.now.date()],
        judges=by_post[Post.JUDGE],
        judge_names=[names[judge] for judge in by_post[Post.JUDGE]],
        assistants=by_post[Post.JUDGE_ASSISTANT],
        clerks=by_post[Post.CLERK],
        court_code=tribunal.court_code,
        device_mark=connection.execute(select(Device.mark).limit(1)).scalar_one(),
    )


def _insert(connection: Connection, tables: Iterable[tuple[str, list[Row]]]) -> None:
    for name, rows in tables:
        if rows:
            connection.execute(insert(Base.metadata.tables[name]), rows)
