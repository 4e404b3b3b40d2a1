"""Gaps in words a clerk reads (填空名称): ``{filed_on:cn}`` is shown as ``{立案日期：汉字}`` and read back from it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cached_property

from tribunal_desktop import texts
from tribunal_desktop.documents.forms.facts import FormData
from tribunal_desktop.documents.forms.filler import items_of
from tribunal_desktop.documents.forms.gaps import FORMATS, Gap, ValueKind, parse, written
from tribunal_desktop.documents.forms.names import PERSONS, Scope, kind_of, names_for, value_of
from tribunal_desktop.documents.forms.template import FormTemplate
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.names import Name
from tribunal_desktop.services.form_names import ask_name, gap_name
from tribunal_desktop.services.form_wording_views import GapChoice, GapReading
from tribunal_desktop.texts import Language

_PIECE = re.compile(r"\{([^{}]*)\}")
_NAME = re.compile(r"([^:：|｜]*)(?:[:：]([^|｜]*))?(?:[|｜](.*))?", re.DOTALL)
_IN_A_NAME = re.compile(r"[{}:：|｜\s]+")
_LANGUAGES: tuple[Language, ...] = ("zh", "en")
_EXCERPT = 12


class GapWords:
    """The gaps of one text of a form: how they are called, which there are, and what a typed text means.

    Names are understood in both languages and as the file has them, whatever the language of the window.
    """

    def __init__(self, template: FormTemplate, each: str) -> None:
        self._template, self._each = template, each

    def names(self) -> tuple[str, ...]:
        """Every name that can be used here."""
        return tuple(self._names)

    def called(self, name: str) -> Name:
        """What a name is called; one that is not known here keeps its key."""
        return self._names.get(name, Name(name, name))

    def said(self, text: str, lang: Language) -> str:
        """``text`` with its gaps in words."""
        return "".join(piece if isinstance(piece, str) else self._said(piece, lang) for piece in parse(text))

    def read(self, typed: str) -> GapReading:
        """What ``typed`` means; a gap that cannot be understood stays as it was typed and is named."""
        findings: list[Finding] = []
        words, at = [], 0
        for found in _PIECE.finditer(typed):
            words += [self._plain(typed[at : found.start()], findings), self._gap(found[1], findings)]
            at = found.end()
        words.append(self._plain(typed[at:], findings))
        return GapReading("".join(words).strip(), tuple(findings))

    def choices(self, data: FormData, lang: Language) -> tuple[GapChoice, ...]:
        """Every gap in every way it can be written, each with what it says in ``data``."""
        return tuple(choice for name in self._names for choice in self._choices(name, data, lang))

    @cached_property
    def _names(self) -> Mapping[str, Name]:
        """What each name is called; two things called alike are told apart."""
        named: dict[str, Name] = {}
        taken: set[str] = set()
        for name, called in self._all_names():
            clean = Name(*(_IN_A_NAME.sub(" ", called.of(lang)).strip() for lang in _LANGUAGES))
            alike = not taken.isdisjoint(clean.of(lang).casefold() for lang in _LANGUAGES)
            named[name] = _told_apart(clean) if alike else clean
            taken |= {named[name].of(lang).casefold() for lang in _LANGUAGES}
        return named

    def _all_names(self) -> Iterator[tuple[str, Name]]:
        for ask in self._template.asks:
            yield f"ask.{ask.id}", ask_name(ask)
        yield from self._columns()
        for name in names_for(self._template, self._each):
            yield name, self._called(name)

    def _columns(self) -> Iterator[tuple[str, Name]]:
        """The cells of a row this part is repeated for."""
        group, _, ask_id = self._each.partition(":")
        if self._each == "bench":
            yield from ((f"item.{at}", _text(f"gap_item.bench_{at}")) for at in (1, 2))
        asked = next((ask for ask in self._template.asks if ask.id == ask_id), None)
        for at, column in enumerate(asked.columns if asked and group == "answer" else (), start=1):
            yield f"item.{at}", Name(column.zh, column.en)

    def _called(self, name: str) -> Name:
        group, _, field = name.partition(".")
        called = gap_name(name)
        if group == "recipient" or (group == "item" and field and self._each in PERSONS):
            of_whom = _text(f"gap_of.{'recipient' if group == 'recipient' else self._each}")
            return Name(f"{of_whom.zh}{called.zh}", f"{of_whom.en} {called.en[:1].lower()}{called.en[1:]}")
        return called

    @cached_property
    def _meant(self) -> Mapping[str, str]:
        meant = {called.of(lang).casefold(): name for name, called in self._names.items() for lang in _LANGUAGES}
        return {**{name: name for name in self._names}, **meant}

    def _said(self, gap: Gap, lang: Language) -> str:
        words = self.called(gap.name).of(lang)
        colon, bar = ("：", "｜") if lang == "zh" else (": ", " | ")
        if gap.format:
            words += colon + _format_name(kind_of(gap.name, self._template, self._each), gap.format, lang)
        return f"{{{words}}}" if gap.otherwise is None else f"{{{words}{bar}{gap.otherwise}}}"

    def _gap(self, typed: str, findings: list[Finding]) -> str:
        found = _NAME.fullmatch(typed)
        called, form, otherwise = found.groups() if found else (typed, None, None)
        called, form = called.strip(), (form or "").strip()
        name = self._meant.get(called.casefold())
        if name is None:
            like = self._like(called)
            code = "wording_gap_like" if like else "wording_gap_unknown"
            findings.append(Finding(code, "words", Severity.BLOCK, {"gap": called or typed, "like": like}))
            return f"{{{typed}}}"
        kind = kind_of(name, self._template, self._each)
        key = _format_key(kind, form)
        if key is None:
            ways = tuple(_text(f"gap_format.{kind}.{each}") for each in sorted(FORMATS[kind]) if each)
            findings.append(
                Finding("wording_format_unknown", "words", Severity.BLOCK, {"gap": called, "way": form, "ways": ways})
            )
            return f"{{{typed}}}"
        instead = "" if otherwise is None else f"|{otherwise.removeprefix(' ')}"
        return f"{{{name}{f':{key}' if key else ''}{instead}}}"

    def _plain(self, words: str, findings: list[Finding]) -> str:
        if brace := re.search(r"[{}]", words):
            excerpt = words[brace.start() :][:_EXCERPT].strip()
            findings.append(Finding("wording_brace", "words", Severity.BLOCK, {"excerpt": excerpt}))
        return words

    def _like(self, called: str) -> str:
        close = get_close_matches(called.casefold(), list(self._meant), 1, 0.5)
        name = self._names[self._meant[close[0]]] if close else None
        return next((name.of(lang) for lang in _LANGUAGES if name and name.of(lang).casefold() == close[0]), "")

    def _choices(self, name: str, data: FormData, lang: Language) -> Iterator[GapChoice]:
        kind = kind_of(name, self._template, self._each)
        value = value_of(name, self._scope(data))
        for form in ("", *sorted(FORMATS[kind] - {"", *(["stop"] if kind is ValueKind.TEXT else [])})):
            sample = written(value, kind, form)
            yield GapChoice(self._said(Gap(name, form), lang), self._names[name], sample)

    def _scope(self, data: FormData) -> Scope:
        """In a repeated part that of its first item; where there is none, nothing is known of it."""
        if not self._each:
            return Scope(self._template, data)
        return Scope(self._template, data, self._each, next(iter(items_of(self._each, data)), None), 1)


def _told_apart(called: Name) -> Name:
    extra = _text("gap_of.case")
    return Name(f"{called.zh}（{extra.zh}）", f"{called.en} ({extra.en})")


def _text(text_id: str) -> Name:
    return Name(texts.text(text_id, "zh"), texts.text(text_id, "en"))


def _format_name(kind: ValueKind, form: str, lang: Language) -> str:
    return texts.text(f"gap_format.{kind}.{form}", lang)


def _format_key(kind: ValueKind, typed: str) -> str | None:
    """The format a word stands for; None when this kind of value has no such format."""
    if typed in FORMATS[kind]:
        return typed
    said = {_format_name(kind, form, lang).casefold(): form for form in FORMATS[kind] if form for lang in _LANGUAGES}
    return said.get(typed.casefold())
