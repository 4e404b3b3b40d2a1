"""Tables of the parent court, the same on SQLite and PostgreSQL.

``packet`` and ``receipt`` are append-only logs; ``change`` keeps every record with its result and is the history of
``entity``, which is the state that the accepted records add up to. ``number_range`` is what the court set aside of its
case numbers, ``number_lease`` the log of the blocks it leased, ``seal_notice`` that of the answers about its seal.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

metadata = MetaData()

_ID = String(32)
_HASH = String(64)
_MOMENT = String(30)

tribunal = Table(
    "tribunal",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("name", Text, nullable=False),
)

device = Table(
    "device",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("tribunal_id", _ID, ForeignKey("tribunal.id"), nullable=False),
    Column("name", Text, nullable=False),
    Column("public_key", _HASH, nullable=False),
    Column("status", String(12), nullable=False),
    Column("certificate", LargeBinary, nullable=False),
    Column("enrolled_at", _MOMENT, nullable=False),
)

packet = Table(
    "packet",
    metadata,
    Column("sha256", _HASH, primary_key=True),
    Column("tribunal_id", _ID, ForeignKey("tribunal.id"), nullable=False),
    Column("device_id", _ID, ForeignKey("device.id"), nullable=False),
    Column("kind", String(12), nullable=False),
    Column("epoch", BigInteger, nullable=False),
    Column("first_seq", BigInteger, nullable=False),
    Column("last_seq", BigInteger, nullable=False),
    Column("prev_sha256", _HASH, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("size", Integer, nullable=False),
    Column("state", String(12), nullable=False),
    Column("reason", String(40), nullable=False),
    Column("received_at", _MOMENT, nullable=False),
    Index("ix_packet_order", "device_id", "epoch", "first_seq"),
    Index("ix_packet_state", "device_id", "state", "epoch", "first_seq"),
)
"""A row is as long as its packet: what only asks for a state must not read the others, photos among them."""

change = Table(
    "change",
    metadata,
    Column("device_id", _ID, ForeignKey("device.id"), primary_key=True),
    Column("epoch", BigInteger, primary_key=True, autoincrement=False),
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("packet_sha256", _HASH, ForeignKey("packet.sha256"), nullable=False),
    Column("tribunal_id", _ID, nullable=False),
    Column("type", String(60), nullable=False),
    Column("entity_id", _ID, nullable=False),
    Column("hlc", String(80), nullable=False),
    Column("record", Text, nullable=False),
    Column("status", String(12), nullable=False),
    Column("code", String(40), nullable=False),
    Column("detail", String(200), nullable=False),
    Column("waits_for", BigInteger, nullable=False),
    Index("ix_change_packet", "packet_sha256", "seq"),
    Index("ix_change_entity", "tribunal_id", "entity_id"),
)

entity = Table(
    "entity",
    metadata,
    Column("tribunal_id", _ID, primary_key=True),
    Column("type", String(60), primary_key=True),
    Column("id", _ID, primary_key=True),
    Column("fields", Text, nullable=False),
    Column("state", String(40), nullable=False),
    Column("deleted", Boolean, nullable=False),
    Column("changed_at", _MOMENT, nullable=False),
    Index("ix_entity_state", "type", "state", "changed_at"),
)
"""``state`` repeats the field of that name, for kinds that have one: what waits for somebody is found by it."""

attachment = Table(
    "attachment",
    metadata,
    Column("tribunal_id", _ID, primary_key=True),
    Column("sha256", _HASH, primary_key=True),
    Column("size", BigInteger, nullable=False),
    Column("packet_sha256", _HASH, ForeignKey("packet.sha256"), nullable=False),
)

receipt = Table(
    "receipt",
    metadata,
    Column("log_no", BigInteger, primary_key=True, autoincrement=False),
    Column("device_id", _ID, ForeignKey("device.id"), nullable=False),
    Column("packet_sha256", _HASH, ForeignKey("packet.sha256"), nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("issued_at", _MOMENT, nullable=False),
    Index("ix_receipt_device", "device_id", "log_no"),
    Index("ix_receipt_packet", "packet_sha256", "device_id", "log_no"),
)

log_head = Table(
    "log_head",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("log_no", BigInteger, nullable=False),
    Column("sha256", _HASH, nullable=False),
)

number_range = Table(
    "number_range",
    metadata,
    Column("year", Integer, primary_key=True, autoincrement=False),
    Column("series", String(6), primary_key=True),
    Column("first", Integer, primary_key=True, autoincrement=False),
    Column("last", Integer, nullable=False),
    Column("next", Integer, nullable=False),
)

number_lease = Table(
    "number_lease",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("device_id", _ID, ForeignKey("device.id"), nullable=False),
    Column("entry_no", BigInteger, nullable=False),
    Column("line", _ID, nullable=False),
    Column("year", Integer, nullable=False),
    Column("series", String(6), nullable=False),
    Column("ordinal", Integer, nullable=False),
    Column("first", Integer, nullable=False),
    Column("last", Integer, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("issued_at", _MOMENT, nullable=False),
    Index("ix_number_lease_feed", "device_id", "entry_no", unique=True),
    Index("ix_number_lease_ordinal", "device_id", "line", "year", "series", "ordinal", unique=True),
    Index("ix_number_lease_span", "year", "series", "first", unique=True),
)

seal_notice = Table(
    "seal_notice",
    metadata,
    Column("tribunal_id", _ID, ForeignKey("tribunal.id"), primary_key=True),
    Column("request_id", _ID, primary_key=True),
    Column("device_id", _ID, ForeignKey("device.id"), nullable=False),
    Column("entry_no", BigInteger, nullable=False),
    Column("title", Text, nullable=False),
    Column("registry_no", Text, nullable=False),
    Column("granted", Boolean, nullable=False),
    Column("seal_no", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("keeper", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("issued_at", _MOMENT, nullable=False),
    Index("ix_seal_notice_feed", "device_id", "entry_no", unique=True),
)
