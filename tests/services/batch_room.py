"""Several cases against one defendant, to make papers of in a batch."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from tests.services.mediation_samples import Scene, agreement, assigned, put_scene
from tribunal_desktop.models import Dispute, Party, UnitOfWork
from tribunal_desktop.models.base import Base, new_id

Row = TypeVar("Row", bound=Base)


def put_cases(uow: UnitOfWork, agreed: tuple[bool, ...] = (True, False, True)) -> list[Scene]:
    """Cases in their order; ``agreed`` says in which of them an agreement was reached."""
    scenes = [put_scene(uow)]
    scenes += [_another(uow, scenes[0], f"暂2026-甲-{200 + at:06d}") for at in range(1, len(agreed))]
    for scene, reached in zip(scenes, agreed, strict=True):
        if reached:
            mediations, mediation = assigned(uow, scene)
            mediations.save_agreement(mediation, agreement(scene))
    return scenes


def _another(uow: UnitOfWork, scene: Scene, number: str) -> Scene:
    """A case like the one of ``scene``, with the same mediators."""
    with uow.write("sample.put") as session:
        dispute = _copied(session, session.get_one(Dispute, scene.dispute), new_id(uow.clock), provisional_no=number)
        ids = {
            party.id: _copied(session, party, new_id(uow.clock), dispute_id=dispute)
            for party in session.scalars(select(Party).where(Party.dispute_id == scene.dispute)).all()
        }
    return replace(scene, dispute=dispute, plaintiff=ids[scene.plaintiff], defendant=ids[scene.defendant])


def _copied(session: Session, row: Row, key: str, **changes: str) -> str:
    mapper = inspect(type(row))
    values = {column.key: getattr(row, column.key) for column in mapper.column_attrs}
    session.add(type(row)(**{**values, **changes, "id": key}))
    session.flush()
    return key
