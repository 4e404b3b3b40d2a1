"""Sentences of the procedure section."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from tribunal_desktop.rules.procedure import AmountBand
from tribunal_desktop.services.procedure_views import DecisionView, ProcedureView
from tribunal_desktop.ui.locale import Locale


def limit_words(say: Locale, view: ProcedureView) -> str:
    """The trial limit that binds."""
    translate = QCoreApplication.translate
    if view.filed_on is None:
        return translate("ProcedureWords", "Not filed yet: the limit begins with the filing.")
    if view.limit_on is None:
        return translate("ProcedureWords", "No trial limit runs.")
    return translate("ProcedureWords", "Trial limit until {day}, counted from the filing on {filed}.").format(
        day=say.date(view.limit_on), filed=say.date(view.filed_on)
    )


def band_words(say: Locale, view: ProcedureView) -> str:
    """Amount against the wage, with where the wage was published."""
    translate = QCoreApplication.translate
    amount = translate("ProcedureWords", "Amount {amount}").format(amount=say.money(view.amount_fen))
    if view.wage is None:
        missing = translate("ProcedureWords", "no yearly wage of {province} is entered").format(province=view.province)
        return f"{amount}；{missing}" if say.lang == "zh" else f"{amount}; {missing}"
    wage = translate("ProcedureWords", "yearly wage of {province} {year}: {amount} ({source})").format(
        province=view.wage.province,
        year=view.wage.year,
        amount=say.money(view.wage.amount_fen),
        source=view.wage.source,
    )
    band = "" if view.amount_fen is None else say.text(f"procedure_band.{view.advice.band}")
    parts = [amount, wage, band if view.advice.band is not AmountBand.UNKNOWN else ""]
    return ("；" if say.lang == "zh" else "; ").join(part for part in parts if part)


def notice_words(say: Locale, view: ProcedureView) -> str:
    """What the parties of a small claim have to be told (Int 274)."""
    translate = QCoreApplication.translate
    return translate(
        "ProcedureWords",
        "Tell the parties who the judge is, that one instance is final, that the limit ends on {day}, and that the fee "
        "is halved (Int 274).",
    ).format(day=say.date(view.limit_on))


def why_words(say: Locale, each: DecisionView) -> str:
    """Reason, ruling and effects of a decision in one line."""
    translate = QCoreApplication.translate
    parts = [each.words, each.ruling]
    if each.advised is not None and each.advised is not each.track and each.from_track is None:
        parts.insert(0, translate("ProcedureWords", "advised: {track}").format(track=say.term(each.advised)))
    if each.new_due_on is not None:
        parts.append(translate("ProcedureWords", "limit until {day}").format(day=each.new_due_on.isoformat()))
    if each.top_up_fen:
        parts.append(translate("ProcedureWords", "{amount} to top up").format(amount=say.money(each.top_up_fen)))
    if each.told_on is not None:
        parts.append(translate("ProcedureWords", "parties told {day}").format(day=each.told_on.isoformat()))
    return " · ".join(part for part in parts if part) or "—"
