"""Where in the program a fact of a form is entered, by the name the form uses for it."""

from __future__ import annotations

from collections.abc import Iterable

SETTINGS = "settings"
"""The room in which court and tribunal are described; every other place is a section of the case file."""

QUESTION = "ask."
"""Start of the name of a question of the form itself."""

_PLACES: dict[str, tuple[str, ...]] = {
    SETTINGS: (
        "court",
        "tribunal",
        "court_code",
        "higher_court",
        "address",
        "postcode",
        "phone",
        "fee_account",
        "office_hours",
        "enquiry",
        "supervision",
    ),
    "parties": (
        "plaintiffs",
        "defendants",
        "thirds",
        "party",
        "recipient",
        "item",
        "first_plaintiff",
        "first_defendant",
        "parties_line",
        "has_third",
        "has_agents",
        "has_minor",
        "language_need",
        "needs_language",
    ),
    "filing": ("filed", "filed_on", "received_on"),
    "procedure": ("number", "provisional", "procedure", "small_claims", "summary", "ordinary", "special"),
    "allocation": (
        "judge",
        "members",
        "assessors",
        "assistant",
        "clerk",
        "panel",
        "sole",
        "bench",
        "has_judge",
        "has_assessors",
        "has_assistant",
    ),
    "mediation": (
        "body",
        "mediators",
        "recorder",
        "mediated_on",
        "agreed_on",
        "mediation_ended_on",
        "mediation_facts",
        "undisputed_noted",
        "mediate_by",
        "confirm_by",
        "clause_count",
        "mediation_result",
        "sitting_count",
        "has_mediation",
        "court_mediation",
        "entrusted",
        "delegated",
        "mediation_agreed",
        "mediation_failed",
        "has_clauses",
        "has_instalments",
        "has_undisputed",
    ),
    "hearings": (
        "hearing_at",
        "hearing_day",
        "hearing_judge",
        "hearing_clerk",
        "hearing_place",
        "hearing_kind",
        "closed_ground",
        "present",
        "absent",
        "has_hearing",
        "hearing_held",
        "public_hearing",
        "closed_hearing",
    ),
    "fees": (
        "fee_due",
        "fee_paid",
        "fee_owing",
        "fee_formula",
        "fee_borne",
        "pay_by",
        "has_fee",
        "has_fee_owing",
        "has_fee_borne",
        "half_fee",
    ),
    "limits": ("answer_by", "answer_days", "evidence_by", "evidence_days", "trial_by", "appeal_days"),
    "elements": ("has_agreed_facts", "has_disputed_facts"),
    "dossier": ("has_evidence",),
    "closing": ("settled", "withdrawn", "judged", "closed", "closed_on", "outcome"),
    "overview": ("claim", "facts", "amount", "cause", "village", "has_claim_amount", "family", "divorce"),
}
_PLACE_OF = {name: place for place, names in _PLACES.items() for name in names}


def place_of(name: str) -> str:
    """Section of the case file, or ``SETTINGS``, in which the fact ``name`` is entered; empty when nowhere."""
    if name.startswith(QUESTION):
        return ""
    return _PLACE_OF.get(name) or _PLACE_OF.get(name.partition(".")[0], "")


def narrowest_place(names: Iterable[str]) -> str:
    """The place of the last of ``names`` that has one: a condition says what is common to many forms first."""
    return next((place for name in reversed(tuple(names)) if (place := place_of(name))), "")


def link_to(place: str, dispute_id: str) -> tuple[str, str]:
    """Room and item that a page navigates to for a place that ``place_of`` gave."""
    return (SETTINGS, "") if place == SETTINGS else ("cases", f"{dispute_id}#{place}")
