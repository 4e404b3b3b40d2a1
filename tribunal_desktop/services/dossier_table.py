"""The rules of the dossier as the product ships them (resources/rules/dossier.toml)."""

from __future__ import annotations

from functools import cache

from tribunal_desktop import resources
from tribunal_desktop.rules.dossier import DossierRules, KindRule, Must, When
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.terms import Procedure, SheetKind, Volume


@cache
def dossier_rules() -> DossierRules:
    """Read once; only files are read, so any thread may ask."""
    table = resources.toml("rules/dossier.toml")
    return DossierRules(
        kinds=tuple(
            KindRule(
                SheetKind(row["id"]),
                Volume(row["volume"]),
                tuple(row.get("words", ())),
                tuple(row.get("templates", ())),
            )
            for row in table["kind"]
        ),
        musts=tuple(
            Must(
                row["id"],
                Name(row["zh"], row["en"]),
                tuple(SheetKind(kind) for kind in row["kinds"]),
                tuple(Procedure(name) for name in row["procedures"]),
                When(row.get("when", When.ALWAYS)),
                row["basis"],
            )
            for row in table["must"]
        ),
        order_basis=table["order_basis"],
        left_out=frozenset(table["left_out"]),
    )
