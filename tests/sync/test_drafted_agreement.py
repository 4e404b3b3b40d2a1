"""What is only drafted in a mediation stays here; the agreement goes out whole with the end it ended with (PML 20)."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import Any

import pytest
from sqlalchemy import select

from parent_court import tables
from tests.services.mediation_samples import REFERENCE, TODAY, agreement, assigned, put_scene
from tests.sync.court import Laptop, ParentCourt
from tests.sync.restoring import Restore
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import AuditEntry, OutboxRecord, RecordResult
from tribunal_desktop.services.left_records import LeftRecords
from tribunal_desktop.services.mediation import Mediations
from tribunal_desktop.services.mediation_rows import AgreementDetails, ClauseDetails, Conclusion
from tribunal_desktop.services.sent_back import SentBack
from tribunal_desktop.sync.left_list import list_left
from tribunal_desktop.sync.packing import line_of
from tribunal_desktop.wire.receipts import RecordStatus
from tribunal_desktop.wire.records import ChangeRecord, decode_records

KINDS = ("agreement", "agreement_clause", "performance_instalment")
WORDS = ("任何一期逾期", "放弃其他诉讼请求", "双方对还款期限有争议")


@dataclass
class Room:
    """A running mediation on a laptop that reports to a real parent court."""

    laptop: Laptop
    court: ParentCourt
    mediations: Mediations
    mediation: str
    typed: AgreementDetails

    def save(self, clauses: tuple[ClauseDetails, ...] | None = None) -> None:
        self.mediations.save_agreement(self.mediation, replace(self.typed, clauses=clauses or self.typed.clauses))

    def end(self, agreed: bool) -> None:
        self.mediations.conclude(self.mediation, Conclusion(agreed, TODAY))

    def here(self) -> AgreementDetails:
        found = self.mediations.get(self.mediation).agreement
        assert found is not None
        return found

    def there(self) -> list[dict[str, Any]]:
        """What the parent court holds of the agreement, after a push that left nothing waiting."""
        self.laptop.push()
        assert self.laptop.sync.status().all_delivered
        return [json.loads(fields) for kind, _id, fields, gone in self.court.state() if kind in KINDS and not gone]

    def heard(self) -> str:
        """Every record that ever arrived."""
        with self.court.store.read() as connection:
            return "\n".join(connection.scalars(select(tables.change.c.record)))


@pytest.fixture
def room(laptop: Laptop, court: ParentCourt) -> Room:
    scene = put_scene(laptop.uow)
    mediations, mediation = assigned(laptop.uow, scene)
    return Room(laptop, court, mediations, mediation, agreement(scene))


def test_what_a_failed_mediation_wrote_down_never_arrives(room: Room) -> None:
    room.save()
    assert room.there() == []
    room.save(room.typed.clauses[:2])
    room.end(agreed=False)
    assert room.there() == []
    heard = room.heard()
    assert '"failed"' in heard, "its result does arrive"
    assert not [word for word in (*WORDS, *KINDS) if word in heard]


def test_an_agreement_arrives_whole_in_one_packet_with_the_result(room: Room) -> None:
    room.save(room.typed.clauses[1:])
    room.save()
    room.there()
    room.end(agreed=True)
    assert len(room.there()) == 7, "the agreement, three clauses, three instalments"
    assert all(word in room.heard() for word in WORDS)
    with room.laptop.uow.read() as session:
        told = select(OutboxRecord.packet_sha256).where(OutboxRecord.type.in_(KINDS))
        ended = select(OutboxRecord.packet_sha256).where(OutboxRecord.changes_json.contains('"status":"agreed"'))
        assert set(session.scalars(told)) == set(session.scalars(ended))
        assert "mediation.save_agreement" in session.scalars(select(AuditEntry.action)).all(), "kept in the trail here"


def test_a_payment_towards_what_was_agreed_is_reported_as_it_is_noted(room: Room) -> None:
    room.save()
    room.end(agreed=True)
    room.there()
    room.mediations.note_payment(room.mediations.get(room.mediation).instalments[0].id, TODAY)
    assert [each["paid_on"] for each in room.there() if each.get("paid_on")] == [TODAY.isoformat()]


def test_an_end_taken_back_takes_the_agreement_back_and_the_next_end_says_it_anew(room: Room) -> None:
    room.save()
    room.end(agreed=True)
    assert len(room.there()) == 7
    room.mediations.reopen(room.mediation)
    assert room.there() == []
    room.save(room.typed.clauses[:2])
    assert room.there() == []
    room.end(agreed=True)
    assert len(room.there()) == 6
    room.mediations.reopen(room.mediation)
    room.end(agreed=False)
    assert room.there() == []


def test_what_the_parent_court_refused_is_not_sent_again_once_it_is_a_draft(room: Room) -> None:
    room.save()
    room.end(agreed=True)
    room.laptop.push()
    uow = room.laptop.uow
    with uow.write("test.refused") as session:
        told = session.scalars(select(OutboxRecord).where(OutboxRecord.type == "agreement_clause")).first()
        assert told is not None
        number, refused = (told.epoch, told.seq), RecordStatus.REJECTED
        session.add(RecordResult(epoch=told.epoch, seq=told.seq, status=refused, code="x", received_at=uow.clock()))
    room.mediations.reopen(room.mediation)
    with pytest.raises(KnownError, match="cannot_send_again"):
        SentBack(uow).send_again([number])


def test_a_draft_in_a_backup_gives_way_to_what_was_agreed_later(room: Room, restore: Restore) -> None:
    room.save(room.typed.clauses[::-1] + room.typed.clauses[2:])
    room.laptop.push()
    put_back = restore()
    room.save()
    room.end(agreed=True)
    agreed = room.there()
    put_back()
    summary = room.laptop.push()
    assert summary.taken_up is not None
    assert summary.taken_up.left_over == 0
    restored = replace(room, mediations=Mediations(room.laptop.uow, REFERENCE))
    assert restored.here() == room.typed
    assert restored.there() == agreed


def test_a_store_put_back_to_before_an_end_was_taken_back_and_made_anew_follows(room: Room, restore: Restore) -> None:
    room.save()
    room.end(agreed=True)
    room.laptop.push()
    put_back = restore()
    room.mediations.reopen(room.mediation)
    room.save(room.typed.clauses[:2])
    room.end(agreed=True)
    agreed = room.there()
    put_back()
    summary = room.laptop.push()
    assert summary.taken_up is not None
    assert summary.taken_up.left_over == 0
    restored = replace(room, mediations=Mediations(room.laptop.uow, REFERENCE))
    assert restored.here().clauses == room.typed.clauses[:2]
    assert restored.there() == agreed


def test_an_end_that_was_never_reported_is_taken_over_with_its_agreement(room: Room, restore: Restore) -> None:
    """The store kept aside had it waiting; a person enters it again in the restored one, and it goes out."""
    room.save(room.typed.clauses[:1])
    room.laptop.push()
    put_back = restore()
    room.save()
    room.end(agreed=True)
    with room.laptop.uow.read() as session:
        waiting = session.scalars(select(OutboxRecord).where(OutboxRecord.packet_sha256.is_(None))).all()
        lines = [decode_records(line_of(row), row.epoch, row.seq, row.seq)[0] for row in waiting]
    put_back()
    uow = room.laptop.uow
    with uow.write("test.aside") as session:
        list_left(session, uow, "aside", [(line, "") for line in lines if isinstance(line, ChangeRecord)])
    left = LeftRecords(uow)
    taken = left.take_over([row.id for row in left.rows()])
    assert (taken.entered, taken.still_left) == (len(lines), 0)
    restored = replace(room, mediations=Mediations(uow, REFERENCE))
    assert restored.here() == room.typed
    assert len(restored.there()) == 7
