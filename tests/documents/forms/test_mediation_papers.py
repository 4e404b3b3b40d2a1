"""Agreement and record of a mediation as they are printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tests.documents import samples
from tests.documents.reading import page_texts, text_by_pdfium, text_by_pypdf
from tests.documents.samples import AGREEMENT, CASE, LANDLORD, MEDIATION, TRANSCRIPT, printed
from tribunal_desktop.documents.forms.facts import Answer, ClauseFacts, FormData
from tribunal_desktop.documents.forms.filling import fill
from tribunal_desktop.documents.forms.reading import form
from tribunal_desktop.documents.forms.sample import sample_data
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.texts import catalogue

READERS = pytest.mark.parametrize("read", [text_by_pypdf, text_by_pdfium])


def agreement(**mediation: Any) -> FormData:
    """The sample with another mediation."""
    return replace(AGREEMENT, facts=replace(CASE, mediation=replace(MEDIATION, **mediation)))


def record(**answers: str) -> FormData:
    """The sample record with other answers."""
    given = {answer.id: answer.value for answer in TRANSCRIPT.answers} | answers
    return replace(TRANSCRIPT, answers=tuple(Answer(*each) for each in given.items()))


@READERS
@pytest.mark.parametrize("data", [AGREEMENT, TRANSCRIPT], ids=["agreement", "transcript"])
def test_rare_characters_are_copied_right(data: FormData, read: Callable[[bytes], str]) -> None:
    text = read(printed(data).pdf)
    for person in ("王𠮷祥", "李㛃", "赵䶮", "陈𬭚"):
        assert person in text


@READERS
def test_the_agreement_says_what_it_must(read: Callable[[bytes], str]) -> None:
    text = read(printed(AGREEMENT).pdf)
    for required in (
        "编号：（2026）枫溪调字第0012号",
        "公民身份号码330681198003051234",
        "法定代表人：李㛃，经理",
        samples.FACTS,
        samples.DISPUTED,
        samples.PERFORMANCE,
        "人民币46000元（大写：肆万陆仟元整）",
        "四、双方就本纠纷再无其他争议。",
        "三十日内（至迟于2026年12月23日）共同向枫溪县人民",
        "本协议一式四份",
        "二〇二六年十一月二十三日",
    ):
        assert required in text


@pytest.mark.parametrize(
    ("payments", "words"),
    [
        (1, ["给付期限：2026年12月31日前给付人民币16000元（大写：壹万陆仟元整），银行转账。"]),
        (2, ["分期给付：（一）2026年12月31日前给付人民币16000元", "；（二）2027年3月31日前"]),
        (3, ["见下表", "第三期2027年6月30日前15000元壹万伍仟元整银行转账合计46000元肆万陆仟元整"]),
    ],
)
def test_few_instalments_are_a_sentence_and_more_are_a_table(payments: int, words: list[str]) -> None:
    clause = MEDIATION.clauses[0]
    text = text_by_pypdf(printed(agreement(clauses=(replace(clause, instalments=clause.instalments[:payments]),))).pdf)
    assert [each for each in words if each not in text] == []


def test_total_of_instalments_is_exact() -> None:
    clause = MEDIATION.clauses[0]
    parts = tuple(replace(part, amount_fen=10) for part in clause.instalments)
    assert "合计0.30元叁角" in text_by_pypdf(printed(agreement(clauses=(replace(clause, instalments=parts),))).pdf)


def test_an_agreement_of_forty_clauses_keeps_every_one_in_order() -> None:
    clauses = tuple(ClauseFacts(f"第{number}项义务由被申请人于约定日期前履行，申请人配合。") for number in range(1, 41))
    text = text_by_pypdf(printed(agreement(clauses=clauses)).pdf)
    places = [text.index(f"第{number}项义务") for number in range(1, 41)]
    assert places == sorted(places)
    assert "四十、第40项义务" in text


@pytest.mark.parametrize("clauses", range(1, 23))
def test_signatures_never_stand_on_a_page_without_text(clauses: int) -> None:
    data = agreement(clauses=tuple(ClauseFacts("双方就本纠纷再无其他争议。") for _ in range(clauses)))
    last = page_texts(printed(data).pdf)[-1]
    assert last.index("确认内容无误") < last.index("（签名、捺印）") < last.index("二〇二六年")


def test_a_usual_agreement_has_two_pages() -> None:
    parties = tuple(replace(each, agents=()) for each in CASE.parties)
    facts = replace(CASE, parties=parties, mediation=replace(MEDIATION, clauses=(*MEDIATION.clauses[1:],)))
    answers = (Answer("facts", samples.FACTS), Answer("disputed", "是否免除违约金。"))
    assert printed(replace(AGREEMENT, facts=facts, answers=answers)).pages == 2


def test_with_many_parties_the_seal_stays_with_the_last_signature() -> None:
    for number in range(8, 18):
        parties = tuple(replace(LANDLORD, name=f"王{at}") for at in range(number))
        last = page_texts(printed(replace(AGREEMENT, facts=replace(CASE, parties=parties))).pdf)[-1]
        assert last.index("记录人：孙巧云") < last.index("二〇二六年十一月二十三日")


def test_the_record_tells_rights_and_is_signed_on_every_page() -> None:
    texts = page_texts(printed(TRANSCRIPT).pdf)
    assert all("到场人员：" in text and "记录人：" in text for text in texts)
    whole = "".join(texts)
    for required in ("权利义务", "回避", "保密", "虚假调解", "9时30分至11时5分", "不申请更换调解员"):
        assert required in whole


def test_everybody_present_leaves_a_fingerprint_the_staff_do_not() -> None:
    filled = fill(form("transcript"), TRANSCRIPT)
    signers = {signer.label: signer.fingerprint for part in filled.parts for signer in part.signers}
    assert signers["申请人：王𠮷祥"]
    assert not signers["记录人：孙巧云"]


def test_the_record_does_not_claim_papers_nobody_showed() -> None:
    text = text_by_pypdf(printed(record(people="申请人\t王𠮷祥\t", all_shown="")).pdf)
    assert "未出示证件" in text
    assert "到场人员身份与所持证件相符" not in text


def refusals() -> list[tuple[str, Callable[[], Paper]]]:
    nobody = replace(CASE, parties=())
    unprintable = replace(CASE, parties=(replace(LANDLORD, name="王\U0003134a"),))
    return [
        ("paper_without_parties", lambda: printed(replace(AGREEMENT, facts=nobody))),
        ("paper_without_clauses", lambda: printed(agreement(clauses=()))),
        ("character_not_printable", lambda: printed(replace(AGREEMENT, facts=unprintable))),
    ]


@pytest.mark.parametrize(("code", "attempt"), refusals())
def test_what_cannot_be_a_paper_is_refused_in_words(code: str, attempt: Callable[[], Paper]) -> None:
    with pytest.raises(KnownError) as caught:
        attempt()
    assert caught.value.code == code
    for part in ("what", "why", "do"):
        assert catalogue()[f"error.{code}.{part}"]["zh"].format(**caught.value.params)


@pytest.mark.parametrize("key", ["confirmation_application", "confirmation_ruling", "confirmation_refusal"])
def test_where_both_sides_ask_the_court_together_the_quoted_clauses_call_them_so_too(key: str) -> None:
    """Whatever role the agreement, made before filing or in court, gave them (两造均为申请人)."""
    template = form(key)
    data = sample_data(template)
    called = ("被申请人李秋生欠申请人张明辉借款。", "被告李秋生、李秋生之妻承担费用。", "张明辉放弃其他请求。")
    mediation = replace(data.facts.mediation, clauses=tuple(ClauseFacts(text) for text in called))
    filled = fill(template, replace(data, facts=replace(data.facts, mediation=mediation)))
    (quoted,) = [part.items for part in filled.parts if part.id == "clauses"]
    assert quoted == (
        "一、申请人李秋生欠申请人张明辉借款。",
        "二、申请人李秋生、李秋生之妻承担费用。",
        "三、张明辉放弃其他请求。",
    )


def test_in_the_agreement_itself_the_roles_stay() -> None:
    template = form("pm_oral_agreement")
    clauses = [part.items for part in fill(template, sample_data(template)).parts if part.id == "clauses"]
    assert any("被告李秋生欠原告张明辉借款" in item for items in clauses for item in items)
