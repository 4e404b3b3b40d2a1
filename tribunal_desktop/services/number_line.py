"""Which life of the store may give numbers: a restored or copied store begins a new line and uses no old block."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.models import NumberBlock, StoreInfo
from tribunal_desktop.security.number_witness import NumberWitness, Witnessed
from tribunal_desktop.services.tribunal_profile import this_device
from tribunal_desktop.wire.numbers import LINE_SIZE

LINE_KEY = "number_line"


@dataclass(frozen=True)
class Line:
    """The line of this store; ``witnessed`` is None while it may give no number."""

    device_id: str
    id: str | None
    witnessed: Witnessed | None

    @property
    def intact(self) -> bool:
        """Whether the store and its witness speak of the same life."""
        return self.witnessed is not None and self.witnessed.line == self.id


def read_line(session: Session, witness: NumberWitness) -> Line:
    """The line as store and witness have it; a store from before its first block follows its witness."""
    device_id = this_device(session).id
    kept = session.get(StoreInfo, LINE_KEY)
    witnessed = witness.read(device_id)
    line = kept.value if kept else witnessed.line if witnessed else None
    return Line(device_id, line, witnessed if witnessed and witnessed.line == line else None)


def ensure_line(session: Session, witness: NumberWitness, now: datetime) -> Line:
    """The intact line; where there is none a new one begins and what is left of the old blocks is given up."""
    line = read_line(session, witness)
    if not line.intact or line.id is None:
        for block in session.scalars(select(NumberBlock).where(NumberBlock.stopped_at.is_(None))):
            block.stopped_at = now
        fresh = secrets.token_hex(LINE_SIZE)
        witnessed = Witnessed(line.device_id, fresh, {})
        witness.write(witnessed)
        line = Line(line.device_id, fresh, witnessed)
    StoreInfo.put(session, LINE_KEY, str(line.id))
    return line
