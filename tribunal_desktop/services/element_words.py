"""Answers to elements in words, for pages and papers."""

from __future__ import annotations

from tribunal_desktop import texts
from tribunal_desktop.rules.element_sheets import Element
from tribunal_desktop.rules.element_values import say_value
from tribunal_desktop.rules.elements import ElementAnswer
from tribunal_desktop.rules.terms import ElementStance


def say_answer(element: Element, answer: ElementAnswer, lang: texts.Language) -> str:
    """One side's answer in words, with its reasons and proof; empty when there is none."""
    if not answer.given:
        return ""
    stated = answer.stance is ElementStance.STATES
    said = say_value(element, answer.value, lang) if stated else texts.term(answer.stance, lang)
    reasons = texts.text("elements.with_reasons", lang, said=said, words=answer.words) if answer.words else said
    return texts.text("elements.with_proof", lang, said=reasons, proof=answer.evidence) if answer.evidence else reasons
