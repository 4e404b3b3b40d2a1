"""Where an issued paper lies in the dossier (文书入卷位置): by the rules, or as the tribunal's own form says."""

from __future__ import annotations

from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.dossier import DossierRules
from tribunal_desktop.rules.terms import SheetKind
from tribunal_desktop.services.own_form_rows import is_own, newest, template_of


def sheet_kind(session: Session, rules: DossierRules, template: str) -> SheetKind:
    """What papers of ``template`` are in the dossier; one of an own form that names no place is "other"."""
    if not is_own(template):
        return rules.kind_of_template(template)
    try:
        return SheetKind(template_of(newest(session, template)).dossier or SheetKind.OTHER)
    except KnownError:
        return SheetKind.OTHER
