"""Circuit trips, contact visits and the service network (巡回、联络、网络): terms."""

from __future__ import annotations

from enum import StrEnum


class TripStatus(StrEnum):
    """State of a circuit trip (巡回行程状态)."""

    PLANNED = "planned"
    UNDERWAY = "underway"
    CLOSED = "closed"


class PlaceKind(StrEnum):
    """Kind of circuit place (巡回地点类型)."""

    VILLAGE_OFFICE = "village_office"
    HOME = "home"
    SCHOOL = "school"
    SCENIC_SPOT = "scenic_spot"
    ENTERPRISE = "enterprise"
    VEHICLE = "vehicle"
    OTHER = "other"


class ActivityKind(StrEnum):
    """What was done on circuit (巡回活动)."""

    FILING = "filing"
    VISIT = "visit"
    MEDIATION = "mediation"
    HEARING = "hearing"
    JUDGMENT = "judgment"
    SERVICE = "service"
    ENFORCEMENT = "enforcement"
    PUBLICITY = "publicity"


class ProblemKind(StrEnum):
    """What a contact visit found (问题类别): the four duties of a contact person."""

    BUSINESS = "business"
    MEDIATION = "mediation"
    PLANNING = "planning"
    SAFETY = "safety"


class ProblemStatus(StrEnum):
    """State of a problem (问题状态)."""

    OPEN = "open"
    DONE = "done"


class QuestionStatus(StrEnum):
    """State of a question to the parent court (咨询状态)."""

    ASKED = "asked"
    ANSWERED = "answered"


class StationKind(StrEnum):
    """Kinds of places of the service network (网点类别; S001 case 20)."""

    STUDIO = "studio"
    STATION = "station"
    ENTERPRISE = "enterprise"
    COURTROOM = "courtroom"


class StationWay(StrEnum):
    """How a station was met (联系方式)."""

    VISIT = "visit"
    PHONE = "phone"


class GridKind(StrEnum):
    """What a grid worker is asked for (网格协助类别; S001 case 25)."""

    DELIVERY = "delivery"
    MEDIATION = "mediation"
    PUBLICITY = "publicity"
    ENFORCEMENT = "enforcement"
