"""Conditions of a form in plain words (条件说明): ``filed and not small_claims`` → 已立案，并且不是小额诉讼程序."""

from __future__ import annotations

import ast

from tribunal_desktop import texts
from tribunal_desktop.documents.forms.template import Ask, FormTemplate
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.terms import Outcome, Stage
from tribunal_desktop.services.form_names import ask_name
from tribunal_desktop.texts import Language

_TERMS = {"stage": Stage, "outcome": Outcome}


def condition_name(template: FormTemplate, condition: str) -> Name:
    """When something holds, in both languages; empty for no condition."""
    if not condition:
        return Name("", "")
    tree = ast.parse(condition.strip(), mode="eval").body
    return Name(_said(template, tree, "zh"), _said(template, tree, "en"))


def repetition_name(template: FormTemplate, each: str) -> Name:
    """For what a part is repeated, in both languages; empty for once."""
    group, _, ask_id = each.partition(":")
    if not each:
        return Name("", "")
    if not ask_id:
        return Name(texts.text(f"repeated.{each}", "zh"), texts.text(f"repeated.{each}", "en"))
    asked = ask_name(_ask(template, ask_id))
    return Name(*(texts.text(f"repeated.{group}", lang, question=asked.of(lang)) for lang in ("zh", "en")))


def _said(template: FormTemplate, node: ast.expr, lang: Language, *, denied: bool = False) -> str:
    match node:
        case ast.UnaryOp(operand=operand):
            return _said(template, operand, lang, denied=not denied)
        case ast.BoolOp(op=op, values=values):
            join = "and" if isinstance(op, ast.And) is not denied else "or"
            parts = [_within(template, value, lang, join, denied=denied) for value in values]
            return texts.text(f"condition_joined.{join}", lang).join(parts)
        case ast.Compare(left=left, ops=[op], comparators=[ast.Constant(value=str(value))]):
            alike = isinstance(op, ast.Eq) is not denied
            return _compared(template, left, value, lang, alike=alike)
        case ast.Attribute(attr=ask_id):
            asked = ask_name(_ask(template, ask_id)).of(lang)
            return texts.text("condition_asked.empty" if denied else "condition_asked.filled", lang, question=asked)
        case ast.Name(id=name):
            return texts.text(f"condition_{'not' if denied else 'is'}.{name}", lang)
    raise AssertionError(ast.dump(node))


def _within(template: FormTemplate, node: ast.expr, lang: Language, join: str, *, denied: bool) -> str:
    """Words inside others; in brackets when they are joined the other way."""
    words = _said(template, node, lang, denied=denied)
    while isinstance(node, ast.UnaryOp):
        node, denied = node.operand, not denied
    if not isinstance(node, ast.BoolOp) or ("and" if isinstance(node.op, ast.And) is not denied else "or") == join:
        return words
    return f"（{words}）" if lang == "zh" else f"({words})"


def _compared(template: FormTemplate, left: ast.expr, value: str, lang: Language, *, alike: bool) -> str:
    if isinstance(left, ast.Attribute):
        ask = _ask(template, left.attr)
        subject, said = ask_name(ask).of(lang), _choice(ask, value, lang)
    else:
        name = left.id if isinstance(left, ast.Name) else ast.unparse(left)
        subject = texts.text(f"gap.{name}" if name in ("stage", "cause") else f"condition_is.{name}", lang)
        said = texts.term(_TERMS[name](value), lang) if name in _TERMS else value
    return texts.text(
        "condition_compared.same" if alike else "condition_compared.other", lang, subject=subject, value=said
    )


def _choice(ask: Ask, value: str, lang: Language) -> str:
    words = dict(ask.choices).get(value)
    return (words.zh if lang == "zh" else words.en) if words else value


def _ask(template: FormTemplate, ask_id: str) -> Ask:
    return next(ask for ask in template.asks if ask.id == ask_id)
