"""Practice: a letter of the tribunal's own that asks a village to help with service, built from another letter."""

from __future__ import annotations

from dataclasses import replace

from tribunal_desktop.documents.forms.template import AskKind, FormGroup, PartKind
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.rules.terms import OwnFormState, Right, SheetKind
from tribunal_desktop.services.own_form_views import AskWords, NewPart, described
from tribunal_desktop.services.own_forms import OwnForms
from tribunal_desktop.services.rights import may

TITLE = "村级送达协助函（演练）"
_BEGUN_FROM = "assist_letter"
_KEPT = ("to", "by", "contact", "seal")
_RENAMED = {"to": AskWords("协助村（社区）", AskKind.LINE, required=True)}
_ASKED = (
    AskWords("受送达人和住处", AskKind.LINE, required=True),
    AskWords(
        "协助方式", AskKind.CHOICE, required=True, choices=("带路指认住处", "通知本人到村委会领取", "见证留置送达")
    ),
)
_SENTENCE = "本庭受理的{parties_line}{案由}一案，需要向{受送达人和住处}送达诉讼文书，请你村协助：{协助方式}。"
_PARTS = (
    ("to", PartKind.PARAGRAPH, _SENTENCE),
    ("paragraph_1", PartKind.NUMBERED, "请不要向他人谈论案情；\n办理情况请填在下面，交送达人员带回。"),
    ("seal", PartKind.GRID, "协助人姓名\n联系电话\n办理时间\n办理情况"),
    ("grid_1", PartKind.SIGNATURES, "协助人"),
)
"""Behind which part, of which kind, with which words."""


def build_own_form(uow: UnitOfWork) -> str:
    """Key of the letter; empty when who made the practice tribunal may not build forms."""
    if not may(uow.actor.post, Right.WRITE_FORMS):
        return ""
    own = OwnForms(uow)
    key = own.begin(_BEGUN_FROM)
    said = replace(described(own.open(key).template), title=TITLE, group=FormGroup.SERVICE, dossier=SheetKind.SERVICE)
    own.describe(key, said)
    for part in own.open(key).parts:
        if part.id not in _KEPT:
            own.leave_out(key, part.id)
    for ask_id in [ask.id for ask in own.open(key).asks][::-1]:
        ask = next(each for each in own.open(key).asks if each.id == ask_id)
        if ask.id in _RENAMED:
            own.ask(key, _RENAMED[ask.id], ask.id)
        elif not ask.used_by:
            own.remove_ask(key, ask.id)
    for words in _ASKED:
        own.ask(key, words)
    for after, kind, typed in _PARTS:
        own.add(key, NewPart(kind, typed, after=after))
    own.set_state(key, OwnFormState.IN_USE)
    return key
