"""Changes of who can open the store."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import Base, Id
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.rules.terms import AccessChange


class AccessEvent(Recorded, Base):
    """A login granted, a password changed, a recovery (登录权限变更); written before the vault is changed."""

    __tablename__ = "access_event"
    record_type = "access_event"

    id: Mapped[Id]
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    """Whose access changed; who changed it stands in the audit entry."""
    change: Mapped[AccessChange]
