"""What each kind of part becomes, and that the same data always gives the same words and bytes."""

from __future__ import annotations

import dataclasses
import os
import subprocess
import sys
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from tests.documents.forms.test_reading import WORDS
from tribunal_desktop.documents.forms.facts import Answer, Bench, CaseFacts, ClauseFacts, FormData, FormOptions
from tribunal_desktop.documents.forms.filled import FilledForm, FilledPart
from tribunal_desktop.documents.forms.filling import fill
from tribunal_desktop.documents.forms.printing import render
from tribunal_desktop.documents.forms.reading import form as shipped_form
from tribunal_desktop.documents.forms.reading import parse
from tribunal_desktop.documents.forms.sample import bare_facts, full_facts, sample_data
from tribunal_desktop.documents.forms.template import FormPage, FormTemplate, PartKind
from tribunal_desktop.errors import KnownError
from tribunal_desktop.services.paper_snapshots import restore, snapshot

ASKS = [
    {"id": "items", "kind": "rows", "label": WORDS, "columns": [WORDS, WORDS]},
    {"id": "points", "kind": "lines", "label": WORDS},
    {"id": "day", "kind": "date", "label": WORDS},
    {"id": "ground", "kind": "choice", "label": WORDS, "choices": [["a", "甲", "A"], ["b", "乙", "B"]]},
]


def form(*parts: dict[str, object], page: str = "judgment", **fields: object) -> FormTemplate:
    """A form of these parts."""
    data = {"version": "1", "title": "试样", "name": WORDS, "group": "notice", "origin": "own", "source": "本院自制"}
    return parse("trial", {**data, "page": page, "ask": ASKS, "part": list(parts), **fields})


def part(kind: str, **fields: object) -> dict[str, object]:
    return {"id": "it", "kind": kind, **fields}


def filled(template: FormTemplate, facts: CaseFacts | None = None, *answers: Answer) -> FilledForm:
    data = sample_data(template, facts or full_facts(), answered=False)
    return fill(template, dataclasses.replace(data, answers=answers))


def only(template: FormTemplate, facts: CaseFacts | None = None, *answers: Answer) -> FilledPart:
    """The one part that is not the heading."""
    (found,) = [each for each in filled(template, facts, *answers).parts if each.id == "it"]
    return found


def text_of(form_: FilledForm) -> str:
    return "".join("".join(page.extract_text() for page in PdfReader(BytesIO(render(form_).pdf)).pages).split())


def test_head_and_number_come_by_themselves() -> None:
    parts = filled(form(part("paragraph", text="甲"))).parts
    assert [each.kind for each in parts] == [PartKind.HEAD, PartKind.NUMBER, PartKind.PARAGRAPH]
    assert (parts[0].label, parts[0].text) == ("示例县人民法院", "试样")


def test_parties_have_their_representatives_and_agents_below_them() -> None:
    rows = only(form(part("parties"))).rows
    assert [label for label, _ in rows] == ["原告", "委托诉讼代理人", "被告", "被告", "法定代表人"]
    assert rows[0][1] == "张明辉，男，1978年3月5日出生，汉族，农民，住示例县清河镇柳树村12号。"
    assert "000000" not in rows[0][1]


def test_before_filing_parties_are_applicants() -> None:
    facts = dataclasses.replace(full_facts(), filed_on=None)
    labels = [label for label, _ in only(form(part("parties")), facts).rows]
    assert labels[:3] == ["申请人", "委托代理人", "被申请人"]


def test_a_paragraph_repeats_for_each_item() -> None:
    found = only(form(part("paragraph", each="defendant", text="{no:numeral}被告{item.name}")))
    assert found.text == "一被告李秋生\n二被告示例县宏泰建材有限公司"


def test_lines_are_numbered_by_themselves() -> None:
    found = only(form(part("numbered", each="line:points")), None, Answer("points", "甲\n\n乙"))
    assert found.items == ("一、甲", "二、乙")


def test_clauses_are_parted_by_their_payments() -> None:
    parts = [each for each in filled(form(part("clauses"))).parts if each.id.startswith("it")]
    assert [each.kind for each in parts] == [PartKind.CLAUSES, PartKind.TABLE, PartKind.CLAUSES]
    assert parts[1].rows[-1][2:4] == ("46000元", "肆万陆仟元整")
    assert parts[2].items[-1].startswith("三、")


def test_rows_of_an_answer_and_empty_rows_to_write_on() -> None:
    columns = [
        {"title": "序号", "text": "{no}"},
        {"title": "名称", "text": "{item.1}"},
        {"title": "份", "text": "{item.2}"},
    ]
    found = only(
        form(part("table", each="answer:items", columns=columns, count=1)), None, Answer("items", "借条\t1\n收条")
    )
    assert found.rows == (("1", "借条", "1"), ("2", "收条", ""), ("", "", ""))


def test_short_pairs_stand_two_on_a_line() -> None:
    cells = [["案由", "{cause}"], ["承办", "{judge}"], ["账户", "{fee_account}"]]
    assert [len(row) for row in only(form(part("grid", cells=cells))).rows] == [4, 2]
    assert [len(row) for row in only(form(part("grid", cells=cells, count=1))).rows] == [2, 2, 2]


def test_boxes_are_ticked_by_conditions() -> None:
    found = only(form(part("options", cells=[["简易", "summary"], ["普通", "ordinary"], ["其他", ""]])))
    assert found.items == ("☑简易", "☐普通", "☐其他")


def test_people_sign_with_a_fingerprint_and_companies_with_a_seal() -> None:
    signers = only(form(part("signatures", each="party"))).signers
    assert [(each.label, each.fingerprint, each.hint) for each in signers] == [
        ("原告：张明辉", True, "（签名、捺印）"),
        ("被告：李秋生", True, "（签名、捺印）"),
        ("被告：示例县宏泰建材有限公司", False, "（盖章）"),
    ]


def test_a_panel_signs_in_its_order_and_the_day_may_be_open() -> None:
    bench = Bench("王建国", ("李平",), ("赵青",), "孙晓", "周敏")
    facts = dataclasses.replace(full_facts(), bench=bench)
    found = only(form(part("bench", text="{ask.day}")), facts)
    assert found.rows == (
        ("审判长", "王建国"),
        ("审判员", "李平"),
        ("人民陪审员", "赵青"),
        ("", ""),
        ("法官助理", "孙晓"),
        ("书记员", "周敏"),
    )
    assert found.day is None


def test_a_gloss_line_is_there_only_when_asked_for() -> None:
    template = form(part("paragraph", text="甲", gloss={"en": "A of {filed_on:en}"}))
    data = sample_data(template)
    assert not fill(template, data).parts[-1].gloss
    glossed = fill(template, dataclasses.replace(data, options=FormOptions(gloss="en")))
    assert glossed.parts[-1].gloss == "A of 6 November 2026"
    assert "6November2026" in text_of(glossed)


def test_a_record_is_signed_page_by_page_by_those_who_sign_its_end() -> None:
    template = form(
        part("paragraph", text="笔录"),
        {"id": "who", "kind": "signatures", "each": "party", "cells": [["书记员：{clerk}", ""]]},
        page="record",
    )
    assert filled(template).signatures == ("原告", "被告", "书记员")


@pytest.mark.parametrize("page", [page.value for page in FormPage if page is not FormPage.CARDS])
@pytest.mark.parametrize("large", [False, True])
def test_every_kind_of_part_prints_on_every_page(page: str, large: bool) -> None:
    kinds: dict[str, dict[str, object]] = {
        "table": {"columns": [{"title": "甲"}, {"title": "乙"}], "count": 2},
        "grid": {"cells": [["案由", "{cause}"]]},
        "options": {"label": "选择", "cells": [["同意", ""], ["不同意", ""]]},
        "blanks": {"count": 2, "cells": [["电话", ""]]},
        "signatures": {"each": "party"},
    }
    parts = [
        {"id": kind.value, "kind": kind.value, "text": "", "label": "", **kinds.get(kind.value, {"text": "甲乙丙"})}
        for kind in PartKind
        if kind not in (PartKind.CARD, PartKind.NUMBERED)
    ]
    for each in parts:
        if each["kind"] in ("bench", "seal"):
            each["text"] = ""
    template = form(*parts, page=page)
    data = dataclasses.replace(sample_data(template), options=FormOptions(large=large))
    assert render(fill(template, data)).pages >= 2


def test_where_people_sign_is_told_with_the_paper() -> None:
    paper = render(filled(form(part("paragraph", text="甲"), {"id": "who", "kind": "signatures", "each": "party"})))
    assert [place.who for place in paper.places] == ["原告：张明辉", "被告：李秋生", "被告：示例县宏泰建材有限公司"]


def test_an_agreement_of_forty_clauses_prints_with_every_clause() -> None:
    facts = full_facts()
    clauses = tuple(ClauseFacts(f"第{number}项约定由双方按期履行，逾期另行协商。" * 3) for number in range(1, 41))
    many = dataclasses.replace(facts, mediation=dataclasses.replace(facts.mediation, clauses=clauses))
    long = filled(form(part("clauses"), {"id": "end", "kind": "bench"}), many)
    paper = render(long)
    assert paper.pages > 3
    assert "四十、第40项约定" in text_of(long)


def test_what_binds_nobody_or_to_nothing_is_refused() -> None:
    nobody = dataclasses.replace(full_facts(), parties=())
    with pytest.raises(KnownError, match="paper_without_parties"):
        render(filled(form(part("parties")), nobody))
    with pytest.raises(KnownError, match="paper_without_clauses"):
        render(filled(form(part("clauses")), bare_facts()))


def test_a_character_no_font_has_is_refused_naming_its_place() -> None:
    template = form(part("labelled", label="事由", text="{ask.points}"))
    with pytest.raises(KnownError) as refused:
        render(filled(template, None, Answer("points", "甲\U0001f600")))
    assert refused.value.code == "character_not_printable"
    assert "事由" in str(refused.value.params["where"])


@given(st.text(), st.text())
@settings(max_examples=60)
def test_no_answer_breaks_a_table(one: str, other: str) -> None:
    columns = [{"title": "甲", "text": "{item.1}"}, {"title": "乙", "text": "{item.2}"}]
    found = only(form(part("table", each="answer:items", columns=columns)), None, Answer("items", f"{one}\t{other}"))
    assert all(len(row) == 2 for row in found.rows)


def test_the_snapshot_as_json_gives_the_same_bytes() -> None:
    template = form(
        part("parties"),
        {"id": "clauses", "kind": "clauses"},
        {"id": "choice", "kind": "paragraph", "text": "{ask.ground}、{ask.day:cn}"},
        {"id": "end", "kind": "bench"},
    )
    data = sample_data(template)
    again = fill(restore(FormTemplate, snapshot(template)), restore(FormData, snapshot(data)))
    assert again == fill(template, data)
    assert render(again).sha256 == render(fill(template, data)).sha256


def test_another_run_of_the_program_prints_the_same_bytes() -> None:
    script = (
        "from tribunal_desktop.documents.forms import filling, printing, reading, sample;"
        "form = reading.form('mediation_info');"
        "print(printing.render(filling.fill(form, sample.sample_data(form))).sha256)"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", script],
            check=True,
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    template = shipped_form("mediation_info")
    assert runs == {f"{render(fill(template, sample_data(template))).sha256}\n"}


def test_a_counterfoil_to_tear_off_stays_on_one_page() -> None:
    letter = shipped_form("assist_letter")
    slip, filled_letter = ("cut", "slip"), fill(letter, sample_data(letter))
    counterfoil = tuple(each for each in filled_letter.parts if each.id in slip)
    above = tuple(each for each in filled_letter.parts if each.id not in slip)
    for lines in range(12):
        body = FilledPart("more", PartKind.PARAGRAPH, "\n".join(["正文一行。"] * lines))
        paper = render(dataclasses.replace(filled_letter, parts=(*above, body, *counterfoil)))
        pages = {place.page for place in paper.parts if place.part in slip}
        assert len(pages) == 1, lines


def test_the_name_of_a_signer_is_not_torn() -> None:
    template = shipped_form("address_confirmation")
    paper = render(fill(template, sample_data(template, options=FormOptions(large=True))))
    lines = PdfReader(BytesIO(paper.pdf)).pages[-1].extract_text().splitlines()
    assert any("".join(line.split()) == "张明辉" for line in lines)
