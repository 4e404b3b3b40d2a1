"""Declarative base, column types and identifiers shared by all tables."""

from __future__ import annotations

import enum
import secrets
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Annotated, Any

from sqlalchemy import Date, Dialect, Enum, Integer, MetaData, String, Text
from sqlalchemy.orm import DeclarativeBase, mapped_column
from sqlalchemy.types import TypeDecorator

Clock = Callable[[], datetime]
"""Gives the present moment as an aware datetime; passed in, so that tests own the time."""

ID_LENGTH = 32


def new_id(clock: Clock, random_bits: Callable[[int], int] = secrets.randbits) -> str:
    """A UUIDv7 (RFC 9562) as 32 lower-case hex digits: sorts by creation time, unique without a server.

    ``random_bits`` is replaced only where ids must be repeatable, as in practice data.
    """
    millis = int(clock().timestamp() * 1000) & ((1 << 48) - 1)
    value = (millis << 80) | (0x7 << 76) | (random_bits(12) << 64) | (0b10 << 62) | random_bits(62)
    return f"{value:032x}"


class Instant(TypeDecorator[datetime]):
    """A moment, kept as ISO 8601 text in UTC so that text order is time order; naive datetimes are refused."""

    impl = String(27)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs its time zone")
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


def _values(terms: type[enum.Enum]) -> list[str]:
    return [str(member.value) for member in terms]


class Base(DeclarativeBase):
    """Base of every mapped class; enums are stored by value as short text, so a term can be added without a rebuild."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy reads this class attribute itself
        enum.Enum: Enum(enum.Enum, native_enum=False, length=32, create_constraint=False, values_callable=_values),
        datetime: Instant(),
        date: Date(),
        str: Text(),
        int: Integer(),
    }


Id = Annotated[str, mapped_column(String(ID_LENGTH), primary_key=True)]
"""Primary key: a UUIDv7 from ``new_id``."""

LOCAL: dict[str, Any] = {"local": True}
"""Column ``info`` of a field that never leaves this computer: it is kept out of the outbox."""
