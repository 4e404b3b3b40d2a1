"""Who may log in on this computer; every change is vouched for with the own password and recorded."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import AccessEvent, Device, StaffMember, Tribunal, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.terms import AccessChange, Post
from tribunal_desktop.security.key_cabinet import KeyCabinet, public_key
from tribunal_desktop.security.passwords import password_findings
from tribunal_desktop.services.first_start import RecoveryKit
from tribunal_desktop.services.login import UserName


@dataclass(frozen=True)
class NewUser:
    """A colleague who is not on the staff list yet."""

    name: str
    post: Post
    password: str = field(repr=False)


@dataclass(frozen=True)
class LoginRow:
    """Someone who can log in; ``device_bound``: the password opens the data on this computer alone."""

    user_id: str
    name: str
    post: Post | None
    active: bool
    device_bound: bool


class Users:
    """Logins (用户登录) of this store. The entry in the store comes first, then the key slot.

    An interruption in between leaves an entry without its slot, which doing it again completes; never a slot without
    an entry.
    """

    def __init__(self, uow: UnitOfWork, cabinet: KeyCabinet) -> None:
        """``cabinet`` is the one of the same data folder."""
        self._uow = uow
        self._cabinet = cabinet

    def logins(self) -> tuple[LoginRow, ...]:
        """Who can log in, by name; someone marked as inactive on the staff list is refused although listed."""
        slots = self._cabinet.vault().users
        with self._uow.read() as session:
            members = [(slot, session.get(StaffMember, slot.user_id)) for slot in slots]
            rows = [
                LoginRow(
                    slot.user_id,
                    slot.display_name,
                    member.post if member else None,
                    member is not None and member.active,
                    slot.device_bound,
                )
                for slot, member in members
            ]
        return tuple(sorted(rows, key=lambda row: row.name))

    def check(self, new: NewUser) -> tuple[Finding, ...]:
        """What is missing or wrong, each at its field."""
        if not new.name.strip():
            return (Finding("first_start_empty", "name", Severity.BLOCK),)
        return password_findings(new.password, [new.name])

    def add(self, own_password: str, new: NewUser) -> UserName:
        """Put a colleague on the staff list and let them log in; raises ``KnownError`` as ``KeyCabinet.unlock``."""
        if self.check(new):
            raise KnownError("password_refused")
        keys = self._cabinet.unlock(self._uow.actor.id, own_password)
        user = UserName(new_id(self._uow.clock), new.name.strip())
        with self._uow.write("access.add_user") as session:
            session.add(StaffMember(id=user.user_id, name=user.display_name, post=new.post))
            session.flush()
            self._record(session, user.user_id, AccessChange.GRANTED)
        self._cabinet.set_password(keys, user.user_id, user.display_name, new.password)
        return user

    def grant(self, own_password: str, staff_id: str, password: str) -> UserName:
        """Let a member of the staff list log in, or give them a new password."""
        with self._uow.read() as session:
            member = session.get(StaffMember, staff_id)
            if member is None or not member.active:
                raise KnownError("unknown_user")
            user = UserName(member.id, member.name)
        if password_findings(password, [user.display_name]):
            raise KnownError("password_refused")
        keys = self._cabinet.unlock(self._uow.actor.id, own_password)
        with self._uow.write("access.grant") as session:
            self._record(session, user.user_id, AccessChange.GRANTED)
        self._cabinet.set_password(keys, user.user_id, user.display_name, password)
        return user

    def change_password(self, old: str, new: str) -> None:
        """Change the own password; raises ``KnownError`` ``wrong_password`` or ``password_refused``."""
        actor = self._uow.actor
        if password_findings(new, [actor.name], "new_password"):
            raise KnownError("password_refused")
        keys = self._cabinet.unlock(actor.id, old)
        with self._uow.write("access.change_password") as session:
            self._record(session, actor.id, AccessChange.PASSWORD_CHANGED)
        self._cabinet.set_password(keys, actor.id, actor.name, new)

    def new_recovery_kit(self, own_password: str) -> RecoveryKit:
        """Issue another recovery code: the sheet was lost, seen by others, or never printed."""
        keys = self._cabinet.unlock(self._uow.actor.id, own_password)
        device_key = public_key(self._cabinet.signing_seed(keys))
        with self._uow.write("access.renew_recovery_code") as session:
            self._record(session, self._uow.actor.id, AccessChange.RECOVERY_CODE_RENEWED)
            tribunal = session.scalars(select(Tribunal)).one()
            device = session.scalars(select(Device).where(Device.signing_public == device_key)).one()
        return RecoveryKit(
            tribunal_name=tribunal.name,
            court_name=tribunal.court_name,
            device_name=device.name,
            recovery_code=self._cabinet.new_recovery_code(keys),
            created_at=self._uow.clock(),
            vault_id=self._cabinet.vault().vault_id,
            practice=tribunal.practice,
        )

    def _record(self, session: Session, staff_id: str, change: AccessChange) -> None:
        session.add(AccessEvent(id=new_id(self._uow.clock), staff_id=staff_id, change=change))
