"""Statements, rulings, judgments and the papers of people's mediation, read back from the printed page."""

from __future__ import annotations

import itertools
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pypdfium2
import pytest

from tests.documents.reading import page_texts, squeezed
from tribunal_desktop import resources
from tribunal_desktop.documents.amounts import date_with_weekday
from tribunal_desktop.documents.forms.conditions import holds
from tribunal_desktop.documents.forms.facts import Answer, Bench, CaseFacts, FeeFacts, FormData, FormOptions
from tribunal_desktop.documents.forms.filled import BLANK, FilledForm
from tribunal_desktop.documents.forms.filling import fill, start_answer
from tribunal_desktop.documents.forms.names import Scope
from tribunal_desktop.documents.forms.printing import render
from tribunal_desktop.documents.forms.reading import catalogue, form
from tribunal_desktop.documents.forms.sample import full_facts, sample_data
from tribunal_desktop.documents.forms.template import AskKind, FormTemplate
from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.terms import Procedure, SheetKind
from tribunal_desktop.services.dossier_table import dossier_rules
from tribunal_desktop.services.paper_served import served_as

COURT, PARTIES = "示例县人民法院", ["原告：张明辉", "被告：李秋生", "法定代表人：赵国强"]
NUMBER, CASE = "（2026）示0123民初88号", "原告张明辉与被告李秋生、示例县宏泰建材有限公司民间借贷纠纷一案"
CLAUSES = ["一、被告李秋生欠原告张明辉借款本金46000元", "二、被告示例县宏泰建材", "三、原告张明辉放弃"]
QUOTED = ["一、申请人李秋生欠申请人张明辉借款本金46000元", "二、申请人示例县宏泰建材", "三、申请人张明辉放弃"]
BENCH = ["审判员王建国", "二〇二六年十一月二十三日", "法官助理孙晓", "书记员周敏"]
RULING = [COURT, "民事裁定书", NUMBER]
JC = [COURT, "民事裁定书", "申请人：张明辉", "申请人：李秋生", "申请司法确认调解协议一案，本院于"]
JC_DONE = [*JC, "现已审查终结", "主持调解，达成调解协议如下", *QUOTED, "本院经审查认为"]
JUDGMENT = [COURT, "民事判决书", NUMBER, *PARTIES, CASE, "公开开庭进行了审理", "本案现已审理终结", "提出诉讼请求"]
DELAY = "第二百六十四条规定，加倍支付迟延履行期间的债务利息"
APPEAL = ["如不服本判决", "十五日内", "按照对方当事人或者代表人的人数提出副本", "上诉于示例市中级人民法院"]
APPEAL_RULING = ["如不服本裁定", "十日内", "上诉于示例市中级人民法院"]
REVIEW = ["本裁定立即开始执行", "五日内向本院申请复议一次", "复议期间不停止裁定的执行"]

SKELETONS: dict[str, list[str]] = {
    "civil_mediation_statement": [
        COURT,
        "民事调解书",
        NUMBER,
        *PARTIES,
        CASE,
        "立案后，依法适用简易程序",
        "提出诉讼请求",
        "事实和理由",
        "经本院主持调解，当事人自愿达成如下协议",
        *CLAUSES,
        "上述协议，不违反法律规定，本院予以确认",
        "案件受理费减半收取计475元，由李秋生负担",
        "签收后，即具有法律效力",
        *BENCH,
    ],
    "settlement_record": ["调解协议笔录", "原告：张明辉", *CLAUSES, "第一百零一条", "即具有法律效力", "审判员：王建国"],
    "withdrawal_application": [
        "撤诉申请书",
        "申请人：张明辉",
        "被申请人：李秋生",
        "请求事项",
        "事实和理由",
        "此致",
        COURT,
    ],
    "confirmation_ruling": [
        *JC_DONE,
        "符合司法确认调解协议的法定条件",
        "依照《中华人民共和国民事诉讼法》第二百零六条规定，裁定如下",
        "达成的调解协议有效",
        "对方当事人可以向人民法院申请执行",
        *BENCH,
    ],
    "confirmation_refusal": [*JC_DONE, "不符合司法确认", "第三百五十八条第一项", "驳回申请人", "提起诉讼", *BENCH],
    "confirmation_inadmissible": [COURT, "申请人：张明辉", "第三百五十五条第一款第一项", "不予受理", *BENCH],
    "confirmation_withdrawal": [*JC, "提出撤回申请", "第三百五十七条第一款", "准许申请人", *BENCH],
    "confirmation_application": [
        "司法确认申请书",
        "申请人：张明辉",
        "申请人：李秋生",
        "请求事项",
        "达成的调解协议有效",
        "事实和理由",
        *QUOTED,
        "三十日内（至迟于2026年12月21日）共同提出",
        "没有恶意串通",
        "此致",
        COURT,
        "申请人：张明辉",
        "调解协议",
        "双方身份证明",
    ],
    "withdrawal_ruling": [*RULING, *PARTIES, CASE, "撤诉申请", "本院认为", "第一百四十八条第一款", "准许原告", *BENCH],
    "deemed_withdrawal_ruling": [*RULING, CASE, "拒不到庭", "第一百四十六条", "撤回起诉处理", "案件受理费", *BENCH],
    "inadmissible_ruling": [
        *RULING[:2],
        "起诉人：张明辉",
        "收到张明辉的起诉状",
        "第一百二十二条",
        "不予受理",
        *APPEAL_RULING,
        *BENCH,
    ],
    "dismissal_ruling": [
        *RULING,
        *PARTIES,
        CASE,
        "第二百零八条第三款",
        "驳回原告张明辉的起诉",
        "予以退还",
        *APPEAL_RULING,
        *BENCH,
    ],
    "jurisdiction_ruling": [*RULING, *PARTIES, "提交答辩状期间", "第一百三十条第一款", "驳回", *APPEAL_RULING, *BENCH],
    "transfer_ruling": [*RULING, *PARTIES, CASE, "第三十七条", "本案移送", "本裁定一经作出即生效", *BENCH],
    "preservation_ruling": [*RULING, *PARTIES, "申请财产保全", "第一百零三条", "一、示例第一项", *REVIEW, *BENCH],
    "preservation_lift_ruling": [*RULING, *PARTIES, "第一百零七条", "一、示例第一项", *REVIEW, *BENCH],
    "advance_execution_ruling": [*RULING, *PARTIES, "先予执行", "第一百零九条第一项、第一百一十条", *REVIEW, *BENCH],
    "suspension_ruling": [*RULING, *PARTIES, CASE, "第一百五十三条第一款第一项", "本案中止诉讼", *BENCH],
    "termination_ruling": [*RULING, *PARTIES, CASE, "第一百五十四条第一项", "本案终结诉讼", *BENCH],
    "procedure_ruling": [*RULING, *PARTIES, "适用简易程序进行审理", "第一百七十条", "本案转为普通程序", *BENCH],
    "correction_ruling": [
        *RULING,
        "存在笔误，应予补正",
        "第一百五十七条第一款第七项",
        "一、",
        "补正为",
        "二、",
        *BENCH,
    ],
    "payment_order": [
        COURT,
        "支付令",
        "申请人：张明辉",
        "被申请人：李秋生",
        "第二百二十五条",
        "十五日内",
        "书面提出",
        *BENCH,
    ],
    "payment_order_end_ruling": [
        COURT,
        "书面异议成立",
        "第二百二十八条",
        "终结本案的督促程序",
        "支付令自行失效",
        *BENCH,
    ],
    "recusal_decision": [
        COURT,
        "决定书",
        NUMBER,
        "申请人：",
        "回避",
        "第四十七条",
        "决定如下",
        "准许",
        COURT,
        BENCH[1],
    ],
    "civil_judgment": [
        *JUDGMENT,
        "事实和理由",
        "辩称",
        "证据",
        "本院认为",
        "综上所述",
        "判决如下",
        "一、",
        "二、",
        DELAY,
        "案件受理费",
        *APPEAL,
        *BENCH,
    ],
    "summary_judgment": [
        *JUDGMENT,
        "辩称",
        "本院认为",
        "综上所述",
        "判决如下",
        "一、",
        DELAY,
        "案件受理费",
        *APPEAL,
        *BENCH,
    ],
    "small_claims_judgment": [
        *JUDGMENT,
        "本院认为",
        "判决如下",
        "一、",
        DELAY,
        "案件受理费",
        "本判决为终审判决",
        *BENCH,
    ],
    "element_style_judgment": [
        *JUDGMENT,
        "一、当事人没有争议的事项",
        "借款本金46000元",
        "二、当事人有争议的事项",
        "本院认定及理由",
        "本院认为",
        "判决如下",
        "一、示例第一项",
        DELAY,
        *APPEAL,
        *BENCH,
    ],
    "table_judgment": [
        COURT,
        "原告",
        "案由",
        "诉讼请求",
        "事实和理由",
        "裁判理由",
        "裁判依据",
        "判决如下",
        "一、",
        *APPEAL,
        *BENCH,
    ],
    "undisputed_facts": [
        "无争议事实记载表",
        "案由",
        "张明辉",
        "无需对这些事实举证",
        "一、",
        "同意记载",
        "原告：张明辉",
        "调解员：",
    ],
    "plain_agreement": [
        "明白纸",
        "张明辉：",
        "说好了什么",
        "哪天付",
        "不照办会怎样",
        "找谁问",
        "0000-1234567",
        "第一期",
        "第四期",
    ],
    "pm_cover": ["清河镇人民调解委员会", "人民调解卷宗", "人民调解员", "保管期限"],
    "pm_catalogue": [
        "卷内目录",
        "受理登记表",
        "权利义务告知书",
        "身份证明",
        "人民调解记录",
        "协议书",
        "回访记录",
        "情况说明",
        "封底",
    ],
    "pm_application": [
        "人民调解申请书",
        "申请人",
        "被申请人",
        "纠纷简要情况",
        "当事人申请事项",
        "自愿申请",
        "申请人：张明辉",
    ],
    "pm_register": [
        "人民调解受理登记表",
        "经当事人同意",
        "纠纷类型",
        "案件来源",
        "纠纷简要情况",
        "登记人",
        "此表由人民调解委员会填写",
    ],
    "pm_rights": [
        "权利义务告知书",
        "不收取任何费用",
        "自愿",
        "当事人享有下列权利",
        "当事人履行下列义务",
        "司法确认",
        "当事人：张明辉",
    ],
    "pm_investigation": ["人民调解调查记录", "时间", "地点", "被调查人", "确认无误", "被调查人", "调查人", "记录人"],
    "pm_follow_up": ["人民调解回访记录", "调解协议编号", "回访事由", "履行情况", "回访情况", "回访人"],
    "pm_situation": ["卷宗情况说明", "立卷人", "检查人", "清河镇人民调解委员会"],
    "pm_oral_agreement": [
        "人民调解口头协议登记表",
        "纠纷主要事实",
        "自愿达成如下协议",
        *CLAUSES,
        "履行方式",
        "人民调解员",
        "记录人",
    ],
    "pm_back": ["封底", "本卷连面带底共3页", "立卷人", "检查人"],
}
BOTTOM, TOP = 95, 745
"""Height of the text block above the foot of the page, in points."""
RULINGS = sorted(
    key for key in SKELETONS if key.endswith("_ruling") or (key.startswith("confirmation_") and "appli" not in key)
)
OUTCOMES = {"result", "orders", "ground", "item", "conclusion", "reason", "reasons", "decider"}
"""Questions whose answer is the judge's: the program proposes none."""


def facts_for(key: str) -> CaseFacts:
    """The sample dispute in the procedure the judgment is for."""
    procedures = {"civil_judgment": Procedure.ORDINARY, "small_claims_judgment": Procedure.SMALL_CLAIMS}
    return replace(full_facts(), procedure=procedures.get(key, Procedure.SUMMARY).value)


def data_for(template: FormTemplate, facts: CaseFacts, options: FormOptions | None = None, /, **given: str) -> FormData:
    """Answers as the form proposes them, the rest invented; ``given`` wins."""
    invented = sample_data(template, facts, options)
    data = replace(invented, answers=())
    for ask in template.asks:
        if holds(ask.when, Scope(template, data)):
            value = given.get(ask.id, start_answer(template, data, ask) or invented.answer(ask.id))
            data = replace(data, answers=(*data.answers, Answer(ask.id, value)))
    return data


def filled_as(key: str, facts: CaseFacts | None = None, /, **given: str) -> FilledForm:
    template = form(key)
    return fill(template, data_for(template, facts or facts_for(key), **given))


def body_text(pdf: bytes) -> str:
    """What stands in the text block of all pages, without what stands in their margins."""
    with pypdfium2.PdfDocument(pdf) as document:
        texts = [page.get_textpage().get_text_bounded(bottom=BOTTOM, top=TOP) for page in document]
    return squeezed("".join(texts))


def printed(key: str, facts: CaseFacts | None = None, /, **given: str) -> str:
    return body_text(render(filled_as(key, facts, **given)).pdf)


def in_order(text: str, words: list[str]) -> Iterator[str]:
    """The words that do not stand after the one before them."""
    at = 0
    for word in words:
        found = text.find(squeezed(word), at)
        if found < 0:
            yield word
        at = max(at, found)


@pytest.mark.parametrize("key", sorted(SKELETONS))
def test_the_parts_stand_in_the_order_of_the_norm(key: str) -> None:
    assert list(in_order(printed(key), SKELETONS[key])) == []


@pytest.mark.parametrize("key", sorted(SKELETONS))
def test_every_paper_has_its_place_in_the_dossier(key: str) -> None:
    rules = dossier_rules()
    assert rules.kind_of_template(key) is not SheetKind.OTHER or key in rules.left_out


@pytest.mark.parametrize("key", sorted(SKELETONS))
def test_what_is_served_is_followed_as_what_it_is(key: str) -> None:
    assert served_as().get(key, "") == form(key).served


def test_a_ruling_nobody_can_appeal_opens_no_term_of_appeal() -> None:
    noted = {key for key in SKELETONS if served_as().get(key) == "ruling"}
    closing = {"withdrawal_ruling", "deemed_withdrawal_ruling"}
    assert noted - closing == {key for key in RULINGS if any(part.id == "appeal" for part in form(key).parts)}


@pytest.mark.parametrize("key", RULINGS)
def test_every_choice_leads_to_one_citation_and_one_order(key: str) -> None:
    template = form(key)
    choices = [ask for ask in template.asks if ask.kind is AskKind.CHOICE]
    for picked in itertools.product(*([value for value, _ in ask.choices] for ask in choices)):
        given = dict(zip((ask.id for ask in choices), picked, strict=True))
        parts = [part.id for part in filled_as(key, **given).parts]
        assert len([name for name in parts if name == "law" or name.startswith("law_")]) == 1, given
        assert len([name for name in parts if name.startswith("order")]) == 1, given


@pytest.mark.parametrize("key", sorted(SKELETONS))
def test_no_outcome_is_proposed(key: str) -> None:
    proposed = {ask.id: ask.start for ask in form(key).asks if ask.id in OUTCOMES and ask.start}
    assert proposed in ({}, {"reason": "当事人有权在法律规定的范围内处分自己的民事权利和诉讼权利。"})


@pytest.mark.parametrize("key", sorted(key for key in SKELETONS if form(key).origin == "official"))
def test_official_forms_name_their_source_and_mark_their_wording(key: str) -> None:
    template = form(key)
    assert template.source.startswith(("民事诉讼文书样式（法〔2016〕221号）", "人民调解文书格式"))
    assert any(part.official for part in template.parts) or key.startswith("pm_")


def test_the_articles_are_those_of_the_law_in_force() -> None:
    for key in SKELETONS:
        for article in form(key).articles:
            assert article.since
            assert not article.no.startswith("第")
            if article.law == "民事诉讼法":
                assert article.since == "2024-01-01"


@pytest.mark.parametrize(
    ("procedure", "words"),
    [(Procedure.ORDINARY, "普通程序"), (Procedure.SUMMARY, "简易程序"), (Procedure.SMALL_CLAIMS, "小额诉讼程序")],
)
def test_a_statement_names_its_procedure(procedure: Procedure, words: str) -> None:
    text = printed("civil_mediation_statement", replace(full_facts(), procedure=procedure.value))
    assert f"立案后，依法适用{words}" in text


def test_a_small_claims_statement_may_leave_the_facts_out() -> None:
    small = replace(full_facts(), procedure=Procedure.SMALL_CLAIMS.value)
    assert "诉讼请求" not in printed("civil_mediation_statement", small, claims="").split("如下协议")[0]
    ordinary = filled_as("civil_mediation_statement", claims="")
    assert "ask.claims" in {gap.name for gap in ordinary.gaps}


def test_a_statement_takes_effect_in_the_way_agreed() -> None:
    signed = printed("civil_mediation_statement", effect="record")
    assert "各方当事人在笔录上签名或者盖章，本院予以确认后即具有法律效力" in signed
    assert "签收后" not in signed


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ("settled", "当事人自行和解达成如下协议，请求人民法院确认"),
        ("entrusted", "经本院委托清河镇人民调解委员会主持调解"),
    ],
)
def test_a_statement_says_how_the_agreement_came_about(how: str, words: str) -> None:
    assert words in printed("civil_mediation_statement", how=how)


@pytest.mark.parametrize("key", ["civil_mediation_statement", "confirmation_ruling", "pm_oral_agreement"])
def test_instalments_stand_with_day_figures_capitals_and_sum(key: str) -> None:
    text = printed(key)
    rows = ["2026年12月31日前10000元壹万元整", "2027年9月30日前12000元壹万贰仟元整", "合计46000元肆万陆仟元整"]
    assert list(in_order(text, rows)) == []


def test_two_instalments_stand_in_a_sentence() -> None:
    facts = full_facts()
    first, *others = facts.mediation.clauses
    few = replace(first, instalments=first.instalments[:2])
    text = printed(
        "civil_mediation_statement", replace(facts, mediation=replace(facts.mediation, clauses=(few, *others)))
    )
    assert "（一）2026年12月31日前给付人民币10000元（大写：壹万元整）" in text


@pytest.mark.parametrize("key", ["civil_judgment", "summary_judgment", "element_style_judgment", "table_judgment"])
def test_the_days_to_appeal_come_from_the_case(key: str) -> None:
    facts = facts_for(key)
    other = replace(facts, limits=replace(facts.limits, appeal_days=30))
    unknown = replace(facts, limits=replace(facts.limits, appeal_days=None))
    assert "送达之日起三十日内" in printed(key, other)
    assert "送达之日起十五日内" in printed(key, unknown)


@pytest.mark.parametrize("key", ["element_style_judgment", "table_judgment", "jurisdiction_ruling"])
def test_nobody_is_told_to_appeal_in_small_claims(key: str) -> None:
    text = printed(key, replace(full_facts(), procedure=Procedure.SMALL_CLAIMS.value))
    assert "上诉于" not in text
    assert "本判决为终审判决" in text or "本裁定一经作出即生效" in text


@pytest.mark.parametrize("key", ["element_style_judgment", "table_judgment"])
@pytest.mark.parametrize(
    ("procedure", "article"),
    [(Procedure.SMALL_CLAIMS, "第一百六十五条第一款"), (Procedure.SUMMARY, "第一百五十五条")],
)
def test_a_judgment_rests_on_the_provision_of_its_own_procedure(key: str, procedure: Procedure, article: str) -> None:
    text = printed(key, replace(full_facts(), procedure=procedure.value))
    assert f"《中华人民共和国民事诉讼法》{article}" in text


@pytest.mark.parametrize("key", ["civil_judgment", "small_claims_judgment", "table_judgment"])
def test_a_fee_that_is_not_known_leaves_a_sentence_to_fill_in(key: str) -> None:
    filled = filled_as(key, replace(facts_for(key), fee=FeeFacts()))
    (said,) = [part.text for part in filled.parts if part.id == "fee"]
    assert said == f"案件受理费{BLANK}元，由{BLANK}负担。"


@pytest.mark.parametrize(
    ("fee", "said"),
    [
        (FeeFacts(due_fen=95000), "案件受理费950元，减半收取计475元，由张明辉负担。"),
        (FeeFacts(due_fen=47500, half=True), "案件受理费减半收取计475元，由张明辉负担。"),
        (FeeFacts(), f"案件受理费{BLANK}元，减半收取计{BLANK}元，由张明辉负担。"),
    ],
)
def test_the_fee_of_a_withdrawn_suit_is_halved_once(fee: FeeFacts, said: str) -> None:
    filled = filled_as("withdrawal_ruling", replace(full_facts(), fee=fee))
    assert [part.text for part in filled.parts if part.id == "fee"] == [said]


def test_a_blank_inside_a_cell_is_a_line_to_write_on() -> None:
    assert any(BLANK in cell for part in filled_as("table_judgment").parts for row in part.rows for cell in row)
    assert "\uff3f" not in printed("table_judgment")


@pytest.mark.parametrize(
    ("key", "refused"),
    [
        ("civil_judgment", Procedure.SUMMARY),
        ("civil_judgment", Procedure.SMALL_CLAIMS),
        ("summary_judgment", Procedure.ORDINARY),
        ("small_claims_judgment", Procedure.SUMMARY),
    ],
)
def test_a_judgment_is_not_made_in_another_procedure(key: str, refused: Procedure) -> None:
    template = form(key)
    wrong, right = replace(full_facts(), procedure=refused.value), facts_for(key)
    assert not holds(template.needs, Scope(template, data_for(template, wrong)))
    assert holds(template.needs, Scope(template, data_for(template, right)))


def test_the_main_text_is_numbered_line_by_line() -> None:
    orders = "被告李秋生于本判决生效之日起十日内偿还原告张明辉借款46000元；\n驳回原告张明辉的其他诉讼请求。"
    part = next(part for part in filled_as("civil_judgment", orders=orders).parts if part.id == "orders")
    assert [item[:2] for item in part.items] == ["一、", "二、"]


def test_interest_for_delay_is_left_out_when_no_money_is_due() -> None:
    assert squeezed(DELAY) in printed("civil_judgment")
    assert squeezed(DELAY) not in printed("civil_judgment", delay_interest="")


def test_who_divorces_is_told_not_to_marry_again_before_effect() -> None:
    divorce = replace(facts_for("civil_judgment"), divorce=True, cause="离婚纠纷")
    assert "不得另行结婚" in printed("civil_judgment", divorce)
    assert "不得另行结婚" not in printed("civil_judgment", divorce, divorced="")
    assert "不得另行结婚" not in printed("civil_judgment")


def test_a_defendant_who_admits_everything_needs_no_findings() -> None:
    text = printed("summary_judgment", kind="claims")
    assert "承认张明辉提出的全部诉讼请求" in text
    assert "综上所述" not in text
    assert "故对张明辉主张的事实予以确认" in printed("summary_judgment", kind="facts")


def test_a_panel_signs_with_all_its_members() -> None:
    bench = Bench("王建国", ("赵法",), ("陈陪审",), "孙晓", "周敏")
    text = printed("civil_judgment", replace(facts_for("civil_judgment"), bench=bench))
    assert list(in_order(text, ["审判长王建国", "审判员赵法", "人民陪审员陈陪审", "书记员周敏"])) == []


def test_agreed_facts_are_taken_from_elements_and_signed_sheets() -> None:
    text = printed("civil_judgment")
    assert list(in_order(text, ["对下列事实没有争议", "借款本金46000元", "签名确认", "借款至今未还"])) == []


def test_slips_are_corrected_one_by_one() -> None:
    slips = "第2页第3行\t46000\t64000\n主文第一项\t李秋声\t李秋生"
    text = printed("correction_ruling", slips=slips, paper="（2026）示0123民初88号民事判决书")
    assert "一、（2026）示0123民初88号民事判决书第2页第3行“46000”补正为“64000”" in text
    assert "主文第一项“李秋声”补正为“李秋生”" in text


def test_preservation_before_the_suit_warns_of_thirty_days() -> None:
    text = printed("preservation_ruling", kind="before")
    assert "第一百零四条第一款" in text
    assert "三十日内不依法提起诉讼或者申请仲裁" in text
    assert "三十日内不依法" not in printed("preservation_ruling", kind="during")


def test_undisputed_facts_come_from_what_was_signed_or_typed() -> None:
    facts = full_facts()
    text = printed("undisputed_facts", facts, facts="")
    assert "一、2025年5月1日原告向被告李秋生交付借款46000元" in text
    none = replace(facts, mediation=replace(facts.mediation, undisputed=()))
    blank = next(part for part in filled_as("undisputed_facts", none, facts="").parts if part.id == "facts_blank")
    assert len(blank.items) == 8


def test_the_plain_sheet_has_a_strip_for_each_payment() -> None:
    template = form("plain_agreement")
    filled = fill(template, data_for(template, full_facts(), FormOptions(large=True)))
    strips = [part for part in filled.parts if part.id == "strips.strip"]
    payments = full_facts().mediation.clauses[0].instalments
    assert [strip.rows[0][1] for strip in strips] == [date_with_weekday(each.due_on) for each in payments]
    assert "2026年12月31日（星期四）" in body_text(render(filled).pdf)


def test_a_strip_stands_on_the_page_of_its_cut_line() -> None:
    template, facts = form("plain_agreement"), full_facts()
    first, *others = facts.mediation.clauses
    year = tuple(replace(first.instalments[0], due_on=date(2027, month, 15)) for month in range(1, 13))
    clauses = (replace(first, instalments=year), *others)
    many = replace(facts, mediation=replace(facts.mediation, clauses=clauses))
    pages = page_texts(render(fill(template, data_for(template, many, FormOptions(large=True)))).pdf)
    assert sum(page.count("剪下来") for page in pages) == 12
    assert all(page.count("剪下来") == page.count("付了打勾") for page in pages)


@pytest.mark.parametrize("key", ["civil_mediation_statement", "civil_judgment", "confirmation_ruling", "pm_rights"])
def test_gloss_lines_help_the_parties_and_change_nothing(key: str) -> None:
    template = form(key)
    data = data_for(template, facts_for(key), FormOptions(gloss="en"))
    glossed = body_text(render(fill(template, data)).pdf)
    assert list(in_order(glossed, SKELETONS[key])) == []
    assert sum(bool(part.gloss) for part in fill(template, data).parts) >= 3


@pytest.mark.parametrize("key", sorted(key for key in SKELETONS if "has_clauses" in form(key).needs))
def test_without_an_agreement_no_paper_about_one_is_made(key: str) -> None:
    facts = full_facts()
    without = replace(facts, mediation=replace(facts.mediation, clauses=()))
    template = form(key)
    assert not holds(template.needs, Scope(template, data_for(template, without)))
    if any(part.kind == "clauses" for part in template.parts):
        with pytest.raises(KnownError, match="paper_without_clauses"):
            render(fill(template, data_for(template, without)))


def test_the_musts_of_a_mediation_file_are_in_its_list() -> None:
    ask = next(ask for ask in form("pm_catalogue").asks if ask.id == "papers")
    musts = [line.split("\t")[0] for line in ask.start.splitlines() if "必须" in line]
    assert len(musts) == 6
    assert musts[-1] == "封底"


def test_no_form_of_this_file_is_forgotten() -> None:
    ours = {key for key, each in catalogue().items() if "DECISION" in each.group.name or key.startswith("pm_")}
    assert ours <= set(SKELETONS)
    for key in SKELETONS:
        with resources.path("forms", f"{key}.toml").open("rb") as file:
            assert tomllib.load(file)["name"]["en"]


@pytest.mark.parametrize(("key", "series"), [("confirmation_ruling", "民特"), ("payment_order", "民督")])
def test_a_number_not_given_yet_is_left_open_in_its_series(key: str, series: str) -> None:
    text = printed(key, number="")
    assert f"（）{series}号" in text
    assert NUMBER not in text


def test_bench_and_clerk_have_a_place_to_sign_the_original_each() -> None:
    paper = render(fill(form("civil_judgment"), sample_data(form("civil_judgment"))))
    assert [place.who for place in paper.places] == ["审判员：王建国", "法官助理：孙晓", "书记员：周敏"]
    assert len({place.page for place in paper.places}) == 1
    assert all(not place.fingerprint and place.width > place.height for place in paper.places)
