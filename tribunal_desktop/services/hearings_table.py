"""The rules and phrases of hearings as the product ships them (resources/rules/hearings.toml, resources/hearings)."""

from __future__ import annotations

from functools import cache

from tribunal_desktop import resources
from tribunal_desktop.rules.hearings import HearingRules, RoleKey
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.terms import HearingKind, Procedure, SpeakerRole
from tribunal_desktop.rules.transcripts import Phrase


@cache
def hearing_rules() -> HearingRules:
    """Read once; only files are read, so any thread may ask."""
    table = resources.toml("rules/hearings.toml")
    return HearingRules(
        on_site_causes=tuple(table["on_site_causes"]),
        on_site_basis=table["on_site_basis"],
        clear_days=table["clear_days"],
        clear_days_basis=table["clear_days_basis"],
        loose_in=tuple(Procedure(name) for name in table["loose_in"]),
        loose_basis=table["loose_basis"],
        closed_basis=table["closed_basis"],
        usual_hours={HearingKind(name): hours for name, hours in table["usual_hours"].items()},
        role_keys=tuple(RoleKey(row["key"], SpeakerRole(row["role"]), row["sign"]) for row in table["role_key"]),
    )


@cache
def shipped_phrases() -> tuple[Phrase, ...]:
    """The phrases that come with the program, in their order."""
    return tuple(
        Phrase(
            row["code"],
            row["stage"],
            Name(row["zh"], row["en"]),
            row["text"].strip("\n"),
            tuple(Procedure(name) for name in row.get("procedures", ())),
            tuple(row.get("causes", ())),
        )
        for row in resources.toml("hearings/phrases.toml")["phrase"]
    )
