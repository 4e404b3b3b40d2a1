"""Practice: the tribunal words an official form and a form of its own in its own way, and once changes its mind."""

from __future__ import annotations

from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.rules.terms import Right
from tribunal_desktop.services.form_wordings import FormWordings
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.rights import may

_SUMMONS, _NOTES = "summons", "part.call.cell.注意事项"
_EARLY = "\n5．到庭须接受安全检查，请提前二十分钟到达。"
_OWN, _REPLY = "mediation_info", "part.reply"
_VILLAGE = "也可以请所在村（社区）的特邀调解员代为转交。"


def word_forms(uow: UnitOfWork, reference: Reference) -> int:
    """How many texts are worded; none when who made the practice tribunal may not."""
    if not may(uow.actor.post, Right.WRITE_FORMS):
        return 0
    wordings = FormWordings(uow, reference)
    for key, place, more in ((_SUMMONS, _NOTES, _EARLY), (_OWN, _REPLY, "请尽快答复。"), (_OWN, _REPLY, _VILLAGE)):
        shipped = next(text.shipped for text in wordings.texts(key) if text.place == place)
        wordings.change(key, place, f"{shipped}{more}")
    return 2
