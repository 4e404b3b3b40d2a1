"""Whatever kind of record the rooms of the window write: lost with the disk, it comes back row for row."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from tests.conftest import KEY, StandingClock
from tests.sync.court import Laptop, ParentCourt
from tests.sync.restoring import put_onto
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.models.backup import copy_store
from tribunal_desktop.models.engine import open_engine
from tribunal_desktop.models.recorded import JsonValue, plain, recorded_fields, recorded_kinds
from tribunal_desktop.services.practice.fill import fill
from tribunal_desktop.services.practice.form_wordings import word_forms
from tribunal_desktop.services.practice.own_forms import build_own_form
from tribunal_desktop.services.practice.papers import make_papers
from tribunal_desktop.services.practice.replacement import ask_for_replacement
from tribunal_desktop.services.practice.scans import scan_papers
from tribunal_desktop.services.practice.seals import seal_papers
from tribunal_desktop.services.practice.signing import sign_an_agreement
from tribunal_desktop.services.reference import Reference

Rows = dict[tuple[str, str], dict[str, JsonValue]]


def rows(engine: Engine) -> Rows:
    """Every reported field of every reported row, but for the restorings themselves."""
    with Session(engine) as session:
        return {
            (name, row.id): {field: plain(getattr(row, field)) for field in recorded_fields(kind)}
            for name, kind in recorded_kinds().items()
            if name != "store_restore"
            for row in session.scalars(select(kind))
        }


def test_a_practice_tribunals_work_since_the_backup_comes_back_whole(
    uow: UnitOfWork, engine: Engine, clock: StandingClock, tmp_path: Path
) -> None:
    court = ParentCourt(tmp_path / "court", clock, practice=True)
    laptop, reference = Laptop(uow), Reference.load()
    laptop.make_practice()
    laptop.join(court, tmp_path)
    fill(engine, clock, disputes=40)
    copy_store(engine, tmp_path / "backup.db")
    sign_an_agreement(uow, reference)
    scan_papers(uow, reference)
    make_papers(uow, reference)
    ask_for_replacement(uow)
    seal_papers(uow)
    word_forms(uow, reference)
    build_own_form(uow)
    laptop.push()
    restored = open_engine(tmp_path / "backup.db", KEY)
    before, lost = rows(engine), rows(restored)
    assert len(before) - len(lost) > 50
    put_onto(laptop, UnitOfWork(restored, uow.actor, clock))
    taken_up = laptop.push().taken_up
    assert taken_up is not None
    assert taken_up.left_over == 0
    assert rows(restored) == before
    assert laptop.sync.status().all_delivered
    restored.dispose()
    court.store.close()
