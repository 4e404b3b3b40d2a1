"""Provisions a paper rests on (所依据的法条): one that stands in a paragraph goes with it."""

from __future__ import annotations

from collections.abc import Iterator

from tribunal_desktop.documents.forms.filled import FilledForm
from tribunal_desktop.documents.forms.template import Article, FormTemplate
from tribunal_desktop.services.form_places import texts_of
from tribunal_desktop.services.own_form_rows import is_own


def cited(template: FormTemplate, filled: FilledForm | None = None) -> tuple[Article, ...]:
    """The articles of a form, of the paper ``filled`` from it where one is given.

    One that is named in the form's words counts only where a paragraph that stands names it; one that is named nowhere
    is what the form as a whole rests on. An own form states its own grounds: of it only what it names counts, for the
    form it was copied from may have had the others for a paragraph that was left out.
    """
    could = "\n".join(texts_of(template).values())
    stands = could if filled is None else "\n".join(_words(filled))
    named = {article for article in template.articles if _in(article, could)}
    silent = () if is_own(template.key) else set(template.articles) - named
    return tuple(article for article in template.articles if article in silent or _in(article, stands))


def _in(article: Article, words: str) -> bool:
    return f"第{article.no}" in words


def _words(filled: FilledForm) -> Iterator[str]:
    for part in filled.parts:
        yield from (part.text, part.label, *part.items, *(cell for row in part.rows for cell in row))
