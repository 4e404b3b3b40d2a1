"""What waits for the parent court, what it acknowledged, and the hash-chained audit trail."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import ID_LENGTH, Base


class AuditEntry(Base):
    """One transaction in the audit chain (操作日志), never updated or deleted; ``models.audit`` defines the hash."""

    __tablename__ = "audit_entry"

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    actor_id: Mapped[str] = mapped_column(String(ID_LENGTH))
    action: Mapped[str] = mapped_column(String(64))
    entities_json: Mapped[str]
    """Rows touched: type, id, what happened, and which fields, but not their values."""
    records_sha256: Mapped[str] = mapped_column(String(64))
    """Hash over the outbox records of the same transaction, which hold the values."""
    prev_hash: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64))


class OutboxRecord(Base):
    """A change to report (待报送记录); kept for ever as the history of the row. ``seq`` is gap-free per epoch."""

    __tablename__ = "outbox_record"
    __table_args__ = (
        Index("ix_outbox_record_entity", "entity_id"),
        Index("ix_outbox_record_packet", "packet_sha256"),
        Index("ix_outbox_record_dispute", "dispute_id", "epoch", "seq"),
        Index("ix_outbox_record_written", "written_epoch", "written_seq"),
    )

    epoch: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    type: Mapped[str] = mapped_column(String(48))
    version: Mapped[int]
    entity_id: Mapped[str] = mapped_column(String(ID_LENGTH))
    operation: Mapped[str] = mapped_column(String(8))
    """create, update or delete."""
    base_json: Mapped[str]
    changes_json: Mapped[str]
    at_local: Mapped[str] = mapped_column(String(32))
    """Local wall time with offset, ISO 8601, as the person at the screen saw it."""
    hlc: Mapped[str] = mapped_column(String(24))
    """Hybrid logical clock: orders changes of several laptops without trusting their clocks."""
    actor_id: Mapped[str] = mapped_column(String(ID_LENGTH))
    packet_sha256: Mapped[str | None] = mapped_column(ForeignKey("packet.sha256"), default=None)
    dispute_id: Mapped[str | None] = mapped_column(String(ID_LENGTH), default=None)
    """The dispute whose history the record is part of; never sent."""
    written_epoch: Mapped[int | None] = mapped_column(default=None)
    """Its number when it was written, where a restored store had to give it another; the audit chain names this one."""
    written_seq: Mapped[int | None] = mapped_column(default=None)


class Packet(Base):
    """A sealed packet (报送包): bytes frozen before the first send and re-sent as they are for ever."""

    __tablename__ = "packet"

    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    """Hash over the whole packet; receipts name it."""
    position: Mapped[int] = mapped_column(unique=True)
    """Order of freezing on this device."""
    kind: Mapped[str] = mapped_column(String(16))
    epoch: Mapped[int]
    first_seq: Mapped[int | None]
    last_seq: Mapped[int | None]
    records: Mapped[int] = mapped_column(default=0)
    attachment_sha256: Mapped[str | None] = mapped_column(String(64), default=None)
    prev_sha256: Mapped[str] = mapped_column(String(64))
    content: Mapped[bytes] = mapped_column(LargeBinary)
    created_at: Mapped[datetime]
    attempts: Mapped[int] = mapped_column(default=0)
    last_attempt_at: Mapped[datetime | None] = mapped_column(default=None)
    last_error: Mapped[str | None] = mapped_column(default=None)
    """Code of the last failure, a text id; never a name or an address."""


class Receipt(Base):
    """A verified receipt of the parent court (上级法院回执): the only thing that makes a packet delivered."""

    __tablename__ = "receipt"

    packet_sha256: Mapped[str] = mapped_column(ForeignKey("packet.sha256"), primary_key=True)
    content: Mapped[bytes] = mapped_column(LargeBinary)
    """The signed receipt as received, so that it verifies offline for ever."""
    server_time: Mapped[datetime]
    server_log_no: Mapped[int]
    key_id: Mapped[str] = mapped_column(String(64))
    verified_at: Mapped[datetime]


class RecordResult(Base):
    """What the parent court did with one record (逐条处理结果): ok, held, conflict, rejected or deferred."""

    __tablename__ = "record_result"

    epoch: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    status: Mapped[str] = mapped_column(String(16))
    code: Mapped[str | None] = mapped_column(String(64), default=None)
    words: Mapped[str | None] = mapped_column(default=None)
    received_at: Mapped[datetime]
