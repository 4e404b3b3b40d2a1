"""The people of the tribunal as the window shows and types them: staff, mediators, people's assessors, volunteers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tribunal_desktop.rules.terms import MediatorKind, Post


class CertificateState(StrEnum):
    """What a mediator's certificate is worth today (证书状态)."""

    VALID = "valid"
    ENDS_SOON = "ends_soon"
    EXPIRED = "expired"
    NONE = "none"


class HelperKind(StrEnum):
    """People who help the tribunal without being staff: people's assessors, volunteers (人民陪审员、志愿者)."""

    JUROR = "juror"
    VOLUNTEER = "volunteer"


@dataclass(frozen=True)
class Relative:
    """A near relative somebody declared (申报的近亲属)."""

    id: str
    name: str
    relation: str
    id_number: str
    phone: str
    employer: str = ""
    domicile: str = ""
    shares_in: str = ""


@dataclass(frozen=True)
class HelperRow:
    """A people's assessor or a volunteer; birth, term and fields are known of assessors only."""

    id: str
    kind: HelperKind
    name: str
    township: str
    phone: str
    active: bool
    relatives: tuple[Relative, ...] = ()
    birth_date: date | None = None
    appointed_on: date | None = None
    term_to: date | None = None
    """Last day of the term of five years (PAL 13)."""
    term_over: bool = False
    fields: str = ""


@dataclass(frozen=True)
class StaffRow:
    """A member of the staff."""

    id: str
    name: str
    post: Post
    phone: str
    active: bool
    relatives: tuple[Relative, ...]


@dataclass(frozen=True)
class MediatorRow:
    """A mediator of the roster with the mediations now in hand."""

    id: str
    name: str
    kind: MediatorKind
    organisation: str
    certificate_no: str
    certificate_valid_to: date | None
    certificate: CertificateState
    languages: str
    fields: str
    township: str
    phone: str
    id_number: str
    full_time: bool
    active: bool
    running: int
    relatives: tuple[Relative, ...]
    staff_id: str = ""
    """The member of staff the mediator is."""


@dataclass(frozen=True)
class NewStaff:
    """A member of the staff as typed; gives no login."""

    name: str
    post: Post
    phone: str = ""


@dataclass(frozen=True)
class HelperDetails:
    """A people's assessor or a volunteer as typed; of a volunteer neither birth nor term nor fields are kept."""

    kind: HelperKind
    name: str
    township: str = ""
    phone: str = ""
    birth_date: date | None = None
    appointed_on: date | None = None
    fields: str = ""


@dataclass(frozen=True)
class MediatorDetails:
    """A mediator as typed; languages and fields as a list with 、 between."""

    name: str
    kind: MediatorKind
    organisation: str = ""
    certificate_no: str = ""
    certificate_valid_to: date | None = None
    languages: str = ""
    fields: str = ""
    township: str = ""
    phone: str = ""
    id_number: str = ""
    full_time: bool = False
    full_time_from: date | None = None
    """Since when, where that changes; today when empty. Pay follows it from that day."""
    staff_id: str = ""
    """The member of staff the mediator is; empty for somebody from outside."""


@dataclass(frozen=True)
class NewRelative:
    """A near relative as typed; ``shares_in`` lists unlisted companies with 、 between (R5)."""

    name: str
    relation: str
    id_number: str = ""
    phone: str = ""
    employer: str = ""
    domicile: str = ""
    shares_in: str = ""
