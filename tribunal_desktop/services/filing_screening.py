"""The screens at intake over what the store knows (立案审查提示)."""

from __future__ import annotations

from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from tribunal_desktop.models import Dispute, Party, Tribunal
from tribunal_desktop.rules.filing_screens import Surroundings, screen
from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.rules.particulars import DisputeFacts
from tribunal_desktop.rules.terms import Outcome, PartyRole
from tribunal_desktop.services.filing_table import county_names
from tribunal_desktop.services.limits_table import divorce_again_from
from tribunal_desktop.services.reference import Reference

DIVORCE = "离婚纠纷"
_MAY_COME_AGAIN = (Outcome.MEDIATED,)


class Screens:
    """Questions about arbitration, other bodies, earlier judgments, the forum and divorce; within a transaction."""

    def __init__(self, reference: Reference) -> None:
        self._reference = reference

    def screen_in(self, session: Session, facts: DisputeFacts, dispute_id: str | None = None) -> tuple[Finding, ...]:
        """What to ask about ``facts``; ``dispute_id`` is the dispute itself, when it is known already."""
        path = self.cause_path(facts.cause_code, facts.cause_version)
        around = Surroundings(
            cause_path=path,
            court_name=session.scalar(select(Tribunal.court_name).limit(1)) or "",
            counties=county_names(),
            divorce_before=self._divorce_before(session, facts, dispute_id) if DIVORCE in path else None,
        )
        return screen(facts, around)

    def cause_path(self, code: str | None, version: str | None) -> tuple[str, ...]:
        """Chinese names of the cause and of the headings it stands under."""
        cause = self._reference.cause(code or "", version or "")
        return tuple(each.name.zh for each in self._reference.cause_path(cause)) if cause else ()

    def _divorce_before(self, session: Session, facts: DisputeFacts, dispute_id: str | None) -> tuple[str, date] | None:
        """An earlier divorce case of this plaintiff that ended without divorce, and when its bar ends."""
        names = [party.name.strip() for party in facts.parties if party.role is PartyRole.PLAINTIFF and party.name]
        earlier = session.execute(
            select(Dispute.number, Dispute.closed_on, Dispute.cause_code, Dispute.cause_version)
            .join(Party, Party.dispute_id == Dispute.id)
            .where(
                Party.role == PartyRole.PLAINTIFF,
                Party.name.in_(names),
                Dispute.closed_on.is_not(None),
                or_(Dispute.outcome.is_(None), Dispute.outcome.not_in(_MAY_COME_AGAIN)),
                Dispute.id != (dispute_id or ""),
            )
            .order_by(Dispute.closed_on.desc())
        )
        for number, closed_on, code, version in earlier:
            if closed_on and DIVORCE in self.cause_path(code, version):
                return number, divorce_again_from(closed_on, facts.received_at.date())
        return None
