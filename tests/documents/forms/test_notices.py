"""Notices, letters and blank forms of a case's beginning, read back from the printed page by two readers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from itertools import pairwise

import pypdfium2
import pytest
from reportlab.lib.units import mm

from tests.documents.reading import page_texts, text_by_pdfium, text_by_pypdf
from tests.services.mediation_samples import REFERENCE, put_scene
from tribunal_desktop.documents.forms.conditions import holds
from tribunal_desktop.documents.forms.facts import (
    Answer,
    Bench,
    CaseFacts,
    FormData,
    FormOptions,
    HearingFacts,
    LimitFacts,
    MediationFacts,
)
from tribunal_desktop.documents.forms.filling import fill, start_answer
from tribunal_desktop.documents.forms.names import Scope
from tribunal_desktop.documents.forms.printing import render
from tribunal_desktop.documents.forms.reading import form
from tribunal_desktop.documents.forms.sample import DAY, bare_facts, full_facts
from tribunal_desktop.documents.forms.template import AskKind
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.terms import Procedure, SheetKind, Stage
from tribunal_desktop.services.dossier_table import dossier_rules
from tribunal_desktop.services.forms import Forms
from tribunal_desktop.services.forms_views import FormRequest
from tribunal_desktop.services.paper_served import served_as

COURT, NUMBER, DATED = "示例县人民法院", "（2026）示0123民初88号", "二〇二六年十一月二十三日"
CASE = "原告张明辉与被告李秋生、示例县宏泰建材有限公司民间借贷纠纷一案"
CONTACT = ["联系人：周敏", "联系电话：0000-1234567", "示例县清河镇解放路18号"]
PROGRESS = ["审判流程信息", "12368"]
SEALED = [COURT, DATED]

SKELETONS: dict[str, list[str]] = {
    "acceptance_notice": [
        COURT,
        "受理案件通知书",
        NUMBER,
        "张明辉：",
        CASE,
        "2026年11月6日立案",
        "一、诉讼权利和义务",
        "第五十二条、第五十三条、第五十四条",
        "二、委托代理人",
        "特别授权",
        "三、举证",
        "四、应当提交的材料",
        "（一）当事人的身份证明",
        "借条原件1份",
        "五、送达地址",
        "六、诉讼费用",
        "七、审判流程信息查询",
        *PROGRESS,
        "八、裁判文书公开",
        *CONTACT,
        *SEALED,
    ],
    "response_notice": [
        COURT,
        "应诉通知书",
        NUMBER,
        "李秋生：",
        CASE,
        "2026年11月6日立案",
        "一、诉讼权利和义务",
        "反诉",
        "二、答辩",
        "收到起诉状副本之日起十五日内",
        "管辖权有异议",
        "不影响案件审理",
        "三、举证",
        "四、委托代理人和身份证明",
        "五、随本通知书送达的材料",
        "（一）起诉状副本一份",
        "（二）证据材料副本一份",
        "六、送达地址",
        "七、审判流程信息查询",
        *PROGRESS,
        *CONTACT,
        *SEALED,
    ],
    "rights_duties": [
        "当事人诉讼权利义务告知书",
        "第一百二十九条",
        "当事人的诉讼权利",
        "提起反诉",
        "申请回避",
        "证据",
        "辩论",
        "调解",
        "本民族语言",
        "十五日内向示例市中级人民法院提起上诉",
        "当事人的诉讼义务",
        "诚信诉讼",
        "不履行义务的后果",
        "按撤诉处理",
        "缺席判决",
        "虚假诉讼",
        "二年内申请强制执行",
        *SEALED,
    ],
    "risk_notice": [
        "诉讼风险提示书",
        "一、起诉不符合条件",
        "四、超过诉讼时效",
        "六、不按时交纳诉讼费用",
        "九、超过举证时限提供证据",
        "十三、不按时出庭",
        "十五、超过期限申请强制执行",
        "十七、不履行生效法律文书确定的义务",
        "原告：张明辉",
        *SEALED,
    ],
    "evidence_notice": [
        COURT,
        "举证通知书",
        NUMBER,
        CASE,
        "一、举证责任",
        "不利的后果",
        "二、申请人民法院调查收集证据",
        "三、举证期限",
        "举证期限为十五日",
        "四、逾期提供证据的后果",
        "不予采纳",
        "五、提交证据的要求",
        "原件或者原物",
        *CONTACT,
        *SEALED,
    ],
    "small_claims_notice": [
        COURT,
        "小额诉讼告知书",
        NUMBER,
        "第一百六十五条",
        "一、审判组织",
        "审判员王建国独任审理",
        "二、一审终审",
        "不得上诉",
        "三、审理期限",
        "两个月内",
        "2027年2月6日",
        "四、答辩和举证",
        "五、诉讼费用",
        "减半交纳",
        "475元",
        "六、异议方式",
        "开庭前",
        *SEALED,
    ],
    "bench_notice": ["审判组织成员告知书", CASE, "独任审理", "审判员：王建国", "孙晓", "周敏", "回避", "三日", *SEALED],
    "summons": [
        COURT,
        "传票",
        "案号",
        NUMBER,
        "案由",
        "民间借贷纠纷",
        "被传唤人",
        "张明辉（原告）",
        "住所",
        "柳树村12号",
        "传唤事由",
        "开庭",
        "应到时间",
        "2026年12月8日（星期二）9时30分",
        "应到处所",
        "清河人民法庭第一审判庭",
        "注意事项",
        "按撤诉处理",
        "缺席判决",
        "王建国",
        "周敏",
        DATED,
        "沿此线裁开",
        "骑缝章",
        "传票（存根）",
        NUMBER,
        "张明辉",
        "2026年12月8日9时30分",
    ],
    "attendance_notice": [
        "出庭通知书",
        "吴秀英：",
        CASE,
        "经原告张明辉申请",
        "证人",
        "2026年12月8日（星期二）9时30分",
        "清河人民法庭第一审判庭",
        "保证书",
        "必要费用",
        "作伪证",
        *PROGRESS,
        *SEALED,
    ],
    "address_confirmation": [
        "送达地址确认书",
        "民间借贷纠纷",
        "告知事项",
        "第一审程序、第二审程序、审判监督程序和执行程序",
        "退回之日",
        "送达地址和联系方式",
        "示例县清河镇柳树村12号",
        "邮政编码",
        "收件人",
        "13800000001",
        "代收人",
        "是否接受电子送达",
        "电子送达地址",
        "保密要求",
        "准确、有效",
        "张明辉",
    ],
    "service_return": [
        "送达回证",
        NUMBER,
        "民间借贷纠纷",
        "送达文书名称",
        "件数",
        "应诉通知书",
        "起诉状副本",
        "受送达人",
        "张明辉（原告）",
        "送达地址",
        "柳树村12号",
        "受送达人签收",
        "时",
        "代收人与关系",
        "拒收事由",
        "见证人",
        "已拍照",
        "已录像",
        "送达人",
        "第八十七条",
    ],
    "public_service_notice": [
        "公告",
        "李秋生：",
        CASE,
        "下落不明",
        "公告送达起诉状副本、应诉通知书、举证通知书、开庭传票",
        "经过三十日，即视为送达",
        "十五日内",
        "缺席判决",
        "特此公告",
        *SEALED,
        "张贴、发布记录",
    ],
    "mediation_advice": [
        COURT,
        "调解劝导书",
        "张明辉：",
        "2026年11月2日收到起诉材料",
        "一、好处与自愿",
        "自愿",
        "二、期限",
        "十五日",
        "七日",
        "三、不影响立案和起诉的权利",
        "四、保密",
        "五、费用",
        "减半",
        "六、效力与司法确认",
        "三十日内共同申请司法确认",
        "我（单位）的选择",
        "同意调解",
        "不同意调解",
        "原告：张明辉",
        *SEALED,
    ],
    "cooling_off_notice": [
        COURT,
        "离婚冷静期通知书",
        NUMBER,
        "张明辉、李秋生",
        "经双方同意",
        "一、起止日期",
        "自2026年11月23日起至2027年2月23日止",
        "不超过三个月",
        "二、期间的安排",
        "（一）双方保持冷静",
        "三、家庭暴力除外",
        "人身安全保护令",
        "报警110",
        "12338",
        "四、提前终止",
        "随时",
        "原告：张明辉",
        "被告：李秋生",
        *SEALED,
    ],
    "judicial_suggestion": [
        COURT,
        "示法建〔2026〕3号",
        "示例县人民法院关于规范民间借贷服务的司法建议书",
        "示例县地方金融管理局：",
        "（一）问题甲",
        "（二）问题乙",
        "为此，特建议：",
        "（一）建议甲",
        "（二）建议乙",
        "2027年1月20日前向我院书面反馈工作进展情况",
        "我院将积极支持、配合你单位",
        "附件：",
        COURT,
        "2026年11月23日",
        "联系人：周敏",
        "抄送：示例市中级人民法院",
    ],
    "suggestion_cover": ["国徽", COURT, "司法建议书"],
    "pronouncement_record": [
        "宣判笔录",
        NUMBER,
        "时间",
        "2026年12月8日9时30分",
        "地点",
        "旁听人数",
        "王建国",
        "到庭的当事人",
        "张明辉、李秋生",
        NUMBER,
        CASE,
        "一、被告李秋生偿还",
        "二、驳回其他",
        "十五日内",
        "上诉于示例市中级人民法院",
        "当事人的意见",
        "听清了",
        "拒绝签名",
        "原告：张明辉",
        "审判人员：王建国",
        "书记员：周敏",
    ],
    "inquiry_record": [
        "询问笔录",
        "民间借贷纠纷",
        "询问人",
        "记录人",
        "被询问人",
        "如实陈述",
        "回避",
        "问：款项如何交付？",
        "答：银行转账。",
        "与所说相符",
        "被询问人：张明辉",
    ],
    "entrust_mediation_letter": [
        COURT,
        NUMBER,
        "委托调解函",
        "清河镇人民调解委员会：",
        CASE,
        "经双方当事人同意",
        "原告：张明辉",
        "诉讼请求",
        "调解期限",
        "2026年12月10日",
        "虚假调解",
        "移交的材料",
        "（一）起诉状副本一份",
        *CONTACT[:2],
        COURT,
        "签收回执",
        "签收日期",
    ],
    "entrust_return": [
        "清河镇人民调解委员会",
        "调解情况回函",
        "示例县人民法院：",
        CASE,
        "刘桂英",
        "2026年11月20日",
        "调解结果",
        "调解不成",
        "分歧较大",
        "无争议事实",
        "依法保密",
        "调解员：刘桂英",
    ],
    "assist_letter": [
        COURT,
        NUMBER,
        "委托送达函",
        "示例市乙区人民法院：",
        CASE,
        "第九十一条",
        "（一）应诉通知书",
        *CONTACT[:2],
        "2026年11月23日",
        "回执",
    ],
    "authorization": [
        "授权委托书",
        "委托人：张明辉",
        "受委托人",
        CASE,
        "委托事项和权限",
        "一般授权代理",
        "特别授权代理",
        "承认诉讼请求",
        "提起上诉",
        "全权代理",
        "委托人：张明辉",
    ],
    "identity_proof": ["法定代表人身份证明书", "赵国强", "执行董事", "特此证明", "示例县宏泰建材有限公司"],
    "plain_notice": [
        "明白纸",
        "李秋生：",
        "这是怎么回事",
        "张明辉把您告到了法院",
        "您要做的事",
        "十五日内",
        "2026年12月8日（星期二）9时30分",
        "清河人民法庭第一审判庭",
        "不来会怎样",
        "找谁问",
        "0000-1234567",
    ],
}
GIVEN: dict[str, dict[str, str]] = {
    "attendance_notice": {"person": "吴秀英", "called_as": "witness", "asked_by": "原告张明辉"},
    "small_claims_notice": {"ground": "amount"},
    "public_service_notice": {"what": "papers", "reason": "missing"},
    "cooling_off_notice": {"consent": "yes", "safe": "yes", "cooling_months": "3"},
    "judicial_suggestion": {
        "letter_no": "示法建〔2026〕3号",
        "matter": "规范民间借贷服务",
        "unit": "示例县地方金融管理局",
        "merits": "近年来普法工作成效明显。",
        "pairs": "问题甲\t建议甲\n问题乙\t建议乙",
        "reply_by": "2027-01-20",
        "enclosures": "案件统计表",
        "cc": "示例市中级人民法院",
    },
    "pronouncement_record": {
        "decision": "被告李秋生偿还原告张明辉借款46000元。\n驳回其他诉讼请求。",
        "way": "at_once",
        "opinions": "原、被告：听清了。",
        "listeners": "6",
    },
    "inquiry_record": {"particulars": "男，1978年3月5日出生。", "said": "款项如何交付？\t银行转账。"},
    "entrust_return": {"result": "failed", "reason": "双方对利息分歧较大。"},
    "assist_letter": {
        "what": "service",
        "to": "示例市乙区人民法院",
        "person": "李秋生（示例市乙区一路1号）",
        "papers": "应诉通知书\n起诉状副本",
    },
}
HANDED_OUT = [
    "acceptance_notice",
    "response_notice",
    "rights_duties",
    "evidence_notice",
    "small_claims_notice",
    "bench_notice",
    "summons",
    "mediation_advice",
    "cooling_off_notice",
    "plain_notice",
    "authorization",
]
TO: dict[str, str] = {
    "response_notice": "p2",
    "public_service_notice": "p2",
    "plain_notice": "p2",
    "identity_proof": "p3",
}


def data_of(key: str, facts: CaseFacts, given: dict[str, str] | None = None, *, gloss: str = "") -> FormData:
    """What a clerk would send: what the form proposes, and what the test fills in."""
    template = form(key)
    recipient = TO.get(key, "p1") if template.per_recipient else ""
    empty = FormData(key, template.version, "paper", DAY, facts, (), FormOptions(gloss=gloss), recipient)
    answers = {ask.id: start_answer(template, empty, ask) for ask in template.asks}
    answers |= GIVEN.get(key, {}) if given is None else given
    return replace(empty, answers=tuple(Answer(*each) for each in answers.items()))


def printed(key: str, facts: CaseFacts | None = None, given: dict[str, str] | None = None, *, gloss: str = "") -> Paper:
    return render(fill(form(key), data_of(key, facts or facts_for(key), given, gloss=gloss)))


def facts_for(key: str) -> CaseFacts:
    facts = full_facts()
    if key == "small_claims_notice":
        return replace(facts, procedure=Procedure.SMALL_CLAIMS.value)
    if key == "public_service_notice":
        return replace(facts, procedure=Procedure.ORDINARY.value)
    return facts


def text_of(key: str, facts: CaseFacts | None = None, given: dict[str, str] | None = None) -> str:
    return text_by_pypdf(printed(key, facts, given).pdf)


def in_order(text: str, wanted: list[str]) -> None:
    at = 0
    for words in wanted:
        found = text.find(words, at)
        assert found >= 0, f"{words!r} is missing after {text[max(0, at - 40) : at]!r}"
        at = found + 1


@pytest.mark.parametrize("key", sorted(SKELETONS))
def test_its_elements_stand_in_the_order_of_the_form(key: str) -> None:
    paper = printed(key)
    for text in (text_by_pypdf(paper.pdf), text_by_pdfium(paper.pdf)):
        in_order(text, SKELETONS[key])


@pytest.mark.parametrize("key", sorted(SKELETONS))
def test_it_says_whose_wording_it_is_and_who_signs(key: str) -> None:
    template = form(key)
    assert template.name.en
    assert template.effect.en
    assert template.signed_by.en
    assert template.source
    for article in template.articles:
        assert article.since <= DAY.isoformat()
        assert article.no.endswith(("条", "款", "项"))
        assert not article.no.startswith("第")
        if article.law == "民事诉讼法":
            assert article.since == "2024-01-01"


@pytest.mark.parametrize("key", sorted(SKELETONS))
def test_the_dossier_and_the_service_know_it(key: str) -> None:
    rules, template = dossier_rules(), form(key)
    assert (rules.kind_of_template(key) is not SheetKind.OTHER) != (key in rules.left_out)
    assert (key in served_as()) == bool(template.served)


@pytest.mark.parametrize(
    ("key", "pages"),
    [("summons", 1), ("service_return", 1), ("authorization", 1), ("identity_proof", 1), ("plain_notice", 2)],
)
def test_it_keeps_to_its_pages(key: str, pages: int) -> None:
    assert printed(key).pages == pages


@pytest.mark.parametrize("key", HANDED_OUT)
def test_papers_handed_to_parties_have_gloss_lines_and_large_print(key: str) -> None:
    plain, glossed = printed(key), printed(key, gloss="en")
    assert form(key).large_print
    english = [part for part in fill(form(key), data_of(key, facts_for(key), gloss="en")).parts if part.gloss]
    assert english
    for part in english:
        words = "".join(part.gloss.split())
        assert words[:20] in text_by_pypdf(glossed.pdf)
        assert words[:20] not in text_by_pypdf(plain.pdf)


@pytest.mark.parametrize("key", HANDED_OUT)
def test_gloss_in_large_print_leaves_no_page_half_empty(key: str) -> None:
    data = data_of(key, facts_for(key))
    paper = render(fill(form(key), replace(data, options=FormOptions(large=True, gloss="en"))))
    assert all(len(text) > 120 for text in page_texts(paper.pdf)[:-2])


# The days of the cooling-off (row 29.3).


@pytest.mark.parametrize(
    ("first", "months", "last"),
    [
        ("2026-11-23", "1", "2026年12月23日"),
        ("2026-11-23", "3", "2027年2月23日"),
        ("2026-11-30", "3", "2027年2月28日"),  # CC 202: no 30 February, the month's last day
        ("2027-12-31", "2", "2028年2月29日"),
        ("2026-12-31", "2", "2027年2月28日"),
    ],
)
def test_the_last_day_of_a_cooling_off_is_computed(first: str, months: str, last: str) -> None:
    text = text_of("cooling_off_notice", None, {"cooling_from": first, "cooling_months": months})
    begun = date.fromisoformat(first)
    assert f"自{begun.year}年{begun.month}月{begun.day}日起至{last}止" in text


def test_a_cooling_off_is_never_longer_than_three_months() -> None:
    months = next(ask for ask in form("cooling_off_notice").asks if ask.id == "cooling_months")
    assert months.kind is AskKind.CHOICE
    assert [key for key, _ in months.choices] == ["1", "2", "3"]


def test_a_cooling_off_asks_for_both_consents_and_for_violence_first() -> None:
    asks = {ask.id: ask for ask in form("cooling_off_notice").asks}
    assert asks["consent"].required
    assert asks["safe"].required


def test_the_first_day_proposed_is_the_day_it_is_made() -> None:
    template = form("cooling_off_notice")
    ask = next(each for each in template.asks if each.id == "cooling_from")
    assert start_answer(template, data_of("cooling_off_notice", full_facts()), ask) == "2026-11-23"


def test_without_its_days_the_notice_has_a_line_to_write_on() -> None:
    filled = fill(form("cooling_off_notice"), data_of("cooling_off_notice", full_facts(), {"cooling_months": ""}))
    assert ("dates", "cooling_until") in {(gap.part, gap.name) for gap in filled.gaps}


# Figures of the law come from the rules.


@pytest.mark.parametrize(
    ("key", "limits", "words"),
    [
        ("response_notice", LimitFacts(answer_days=7), "之日起七日内提出答辩状"),
        ("evidence_notice", LimitFacts(evidence_days=30), "举证期限为三十日"),
        ("plain_notice", LimitFacts(answer_days=7, evidence_days=5), "收到起诉状后七日内"),
        ("rights_duties", LimitFacts(appeal_days=10), "十日内向"),
        ("public_service_notice", LimitFacts(answer_days=15, evidence_days=20), "举证期限为公告期满后二十日内"),
        ("public_service_notice", LimitFacts(announce_days=45), "经过四十五日，即视为送达"),
        ("entrust_mediation_letter", LimitFacts(entrust_days=20, entrust_days_summary=9), "适用简易程序的九日"),
        ("mediation_advice", LimitFacts(entrust_days=20, extend_days=10), "双方同意延长的，可以延长十日"),
        ("bench_notice", LimitFacts(recusal_days=4), "本院在四日内作出决定"),
        ("risk_notice", LimitFacts(limitation_years=4), "诉讼时效期间一般为四年"),
        ("small_claims_notice", LimitFacts(small_claims_months=2), "立案之日起两个月内审结"),
        ("small_claims_notice", LimitFacts(small_claims_extension=1), "可以延长一个月"),
        ("cooling_off_notice", LimitFacts(cooling_months=2, registry_days=20), "最长不超过两个月"),
    ],
)
def test_terms_are_those_of_the_rules(key: str, limits: LimitFacts, words: str) -> None:
    assert words in text_of(key, replace(facts_for(key), limits=limits))


def test_an_unknown_term_is_a_gap_the_check_names() -> None:
    filled = fill(form("response_notice"), data_of("response_notice", replace(full_facts(), limits=LimitFacts())))
    assert ("answer", "answer_days") in {(gap.part, gap.name) for gap in filled.gaps}


def test_a_day_fixed_for_the_evidence_takes_the_place_of_the_term() -> None:
    text = text_of("evidence_notice", None, {"until": "2026-12-10"})
    assert "举证期限至2026年12月10日（星期四）届满" in text
    assert "举证期限为" not in text


# Variants.


def test_a_panel_is_named_with_its_assessors() -> None:
    facts = replace(full_facts(), bench=Bench("王建国", ("钱峰",), ("何芳",), "孙晓", "周敏"))
    in_order(text_of("bench_notice", facts), ["组成合议庭", "审判长：王建国", "审判员：钱峰", "人民陪审员：何芳"])


def test_a_small_claim_has_no_appeal_anywhere() -> None:
    small = replace(full_facts(), procedure=Procedure.SMALL_CLAIMS.value)
    assert "一审终审" in text_of("rights_duties", small)
    record = text_of("pronouncement_record", small)
    assert "终审判决，不得上诉" in record
    assert "上诉于" not in record


def test_a_divorce_is_pronounced_with_the_bar_on_marrying_again() -> None:
    words = "不得另行结婚"
    assert words in text_of("pronouncement_record", replace(full_facts(), divorce=True))
    assert words not in text_of("pronouncement_record")


@pytest.mark.parametrize(
    ("what", "title", "article"),
    [("inquiry", "委托调查函", "第一百三十四条"), ("help", "协助调查函", "第一百一十七条")],
)
def test_one_letter_serves_three_requests(what: str, title: str, article: str) -> None:
    given = {"what": what, "to": "示例县某单位", "person": "李秋生", "items": "工资收入"}
    in_order(text_of("assist_letter", None, given), [title, "示例县某单位：", article, "（一）工资收入"])


@pytest.mark.parametrize(
    ("role", "words"),
    [
        ("appraiser", "鉴定意见不得作为认定事实的根据"),
        ("expert", "视为当事人的陈述"),
        ("interpreter", "不向当事人收取费用"),
    ],
)
def test_each_person_called_is_told_its_own_rules(role: str, words: str) -> None:
    text = text_of("attendance_notice", None, {"person": "吴秀英", "called_as": role})
    assert words in text
    assert "保证书" not in text


def test_before_filing_the_body_gets_another_letter() -> None:
    facts = replace(full_facts(), filed_on=None, stage=Stage.RECEIVED.value, limits=LimitFacts(delegate_days=30))
    in_order(text_of("entrust_mediation_letter", facts), ["委派调解函", "选择先行调解", "三十日"])
    assert "立案前由当事人选择调解" in text_of("mediation_advice", facts)


def test_the_mediators_report_tells_no_concession() -> None:
    facts = replace(full_facts(), mediation=replace(full_facts().mediation, facts="被告愿意让步付利息。"))
    text = text_of("entrust_return", facts)
    assert "让步付利息" not in text
    assert "2025年5月1日原告向被告李秋生交付借款46000元" in text


def test_problems_and_suggestions_are_as_many_and_in_one_order() -> None:
    text = text_of("judicial_suggestion")
    problems, suggestions = text.split("为此，特建议：")
    assert [problems.count(f"问题{each}") for each in "甲乙"] == [1, 1]
    assert [suggestions.count(f"建议{each}") for each in "甲乙"] == [1, 1]


def test_the_letter_to_mediators_keeps_identity_numbers_back() -> None:
    assert "000000197803050011" not in text_of("entrust_mediation_letter")


def test_the_cover_has_the_measures_of_its_form() -> None:
    """The emblem's place is 55 × 50 mm, 60 mm from the top, centred; the title begins 40 mm below it."""
    with pypdfium2.PdfDocument(printed("suggestion_cover").pdf) as document:
        page = document[0]
        width, height = page.get_size()
        boxes = [each.get_bounds() for each in page.get_objects() if each.type == pypdfium2.raw.FPDF_PAGEOBJ_PATH]
        left, bottom, right, top = next(box for box in boxes if abs(box[2] - box[0] - 55 * mm) < 2)
        text = page.get_textpage()
        at = text.get_text_range().index("示例县人民法院")
        name_top = text.get_charbox(at)[3]
    assert abs(top - bottom - 50 * mm) < 2
    assert abs(height - top - 60 * mm) < 2
    assert abs((left + right) / 2 - width / 2) < 1
    assert 38 * mm < bottom - name_top < 46 * mm


# Copies and recipients.


@pytest.mark.parametrize(
    ("key", "to", "copies"),
    [
        ("acceptance_notice", "plaintiff", "plaintiff"),
        ("response_notice", "defendant", "defendant"),
        ("evidence_notice", "party", "party"),
        ("small_claims_notice", "party", "party"),
        ("summons", "party", "party"),
        ("mediation_advice", "party", "party"),
        ("cooling_off_notice", "", "party"),
        ("service_return", "party", "none"),
        ("plain_notice", "defendant", "defendant"),
    ],
)
def test_each_person_gets_an_own_copy(key: str, to: str, copies: str) -> None:
    template = form(key)
    assert template.per_recipient == to
    assert template.copies.each == copies


def test_the_summons_names_the_person_it_is_for() -> None:
    template = form("summons")
    texts = [
        text_by_pypdf(render(fill(template, replace(data_of("summons", full_facts()), recipient=each.id))).pdf)
        for each in full_facts().parties
    ]
    for text, party in zip(texts, full_facts().parties, strict=True):
        assert text.count(party.name) >= 2
    assert all(one != other for one, other in pairwise(texts))


# When they are proposed.

FILED = replace(full_facts(), mediation=MediationFacts(), stage=Stage.FILED.value)
CALLED = replace(FILED, stage=Stage.TRIAL.value)
UNCALLED = replace(FILED, hearing=None)
RECEIVED = replace(bare_facts(), cause="民间借贷纠纷", received_on=DAY)
CLOSED = replace(FILED, stage=Stage.CLOSED.value)
DIVORCE = replace(FILED, cause="离婚纠纷", divorce=True, family=True)
SPECIAL = replace(UNCALLED, number="（2026）示0123民特3号")
ENTRUSTED = replace(FILED, mediation=MediationFacts(entrusted=True, started_on=DAY))
FAILED = replace(FILED, mediation=MediationFacts(entrusted=True, started_on=DAY, ended_on=DAY))
HELD = replace(FILED, hearing=HearingFacts(datetime(2026, 12, 8, 9, 30, tzinfo=BEIJING), held=True))


def proposed(key: str, facts: CaseFacts) -> bool:
    template = form(key)
    scope = Scope(template, FormData(key, template.version, "paper", DAY, facts))
    return bool(template.offered) and holds(template.needs, scope) and holds(template.offered, scope)


@pytest.mark.parametrize(
    ("key", "yes", "no"),
    [
        ("acceptance_notice", [UNCALLED, CALLED, replace(FILED, provisional=True)], [RECEIVED, CLOSED, HELD]),
        ("response_notice", [UNCALLED, CALLED], [RECEIVED, CLOSED, HELD]),
        ("evidence_notice", [UNCALLED], [RECEIVED, CLOSED]),
        ("small_claims_notice", [replace(FILED, procedure="small_claims")], [FILED, RECEIVED]),
        ("bench_notice", [FILED], [RECEIVED, replace(FILED, bench=Bench())]),
        ("summons", [CALLED], [UNCALLED, RECEIVED, HELD, CLOSED]),
        ("mediation_advice", [RECEIVED, UNCALLED], [SPECIAL, ENTRUSTED, CLOSED, HELD]),
        ("cooling_off_notice", [DIVORCE], [FILED, replace(DIVORCE, filed_on=None), replace(DIVORCE, stage="closed")]),
        ("pronouncement_record", [HELD], [UNCALLED, RECEIVED]),
        ("entrust_mediation_letter", [ENTRUSTED], [FILED, CLOSED]),
        ("entrust_return", [FAILED], [ENTRUSTED, FILED]),
        ("address_confirmation", [RECEIVED, FILED], [CLOSED]),
        ("risk_notice", [RECEIVED, FILED], [CLOSED, HELD]),
        ("plain_notice", [FILED], [RECEIVED, CLOSED, HELD]),
    ],
)
def test_it_is_proposed_at_its_stage(key: str, yes: list[CaseFacts], no: list[CaseFacts]) -> None:
    assert [proposed(key, facts) for facts in yes] == [True] * len(yes)
    assert [proposed(key, facts) for facts in no] == [False] * len(no)


def test_no_announcement_in_a_summary_case() -> None:
    template = form("public_service_notice")
    for procedure, possible in (("summary", False), ("small_claims", False), ("ordinary", True)):
        facts = replace(FILED, procedure=procedure)
        assert holds(template.needs, Scope(template, FormData("", "", "", DAY, facts))) is possible


def test_a_natural_person_needs_no_proof_of_a_representative() -> None:
    template = form("identity_proof")
    for party, possible in (("p1", False), ("p3", True)):
        data = FormData(template.key, "1", "paper", DAY, full_facts(), recipient=party)
        assert holds(template.needs, Scope(template, data)) is possible


# From the store: the letter goes with every case that suits mediation (row 29.2).


def test_intake_of_a_fitting_case_offers_the_letter_filled_in(uow: UnitOfWork) -> None:
    scene, forms = put_scene(uow, filed=False, procedure=None), Forms(uow, REFERENCE)
    offers = {offer.key: offer for offer in forms.offered(scene.dispute)}
    assert offers["mediation_advice"].proposed
    assert offers["mediation_advice"].copies == 3
    assert not offers["acceptance_notice"].proposed

    draft = forms.start(scene.dispute, "mediation_advice")
    answers = tuple(Answer(each.ask.id, each.value) for each in draft.asks)
    for person in draft.recipients:
        shown = forms.preview(FormRequest(scene.dispute, draft.key, answers, recipient=person.id))
        assert shown.paper is not None
        text = text_by_pdfium(shown.paper.pdf)
        in_order(text, ["调解劝导书", f"{person.name}：", "收到起诉材料", "一、好处与自愿", "不同意调解", person.name])


def test_the_filed_case_offers_its_notices_to_each_side(uow: UnitOfWork) -> None:
    scene, forms = put_scene(uow), Forms(uow, REFERENCE)
    proposed_now = {offer.key for offer in forms.offered(scene.dispute) if offer.proposed}
    assert {"response_notice", "evidence_notice", "rights_duties", "plain_notice", "mediation_advice"} <= proposed_now
    recipients = {key: [person.id for person in forms.start(scene.dispute, key).recipients] for key in proposed_now}
    assert recipients["response_notice"] == [scene.defendant]
    assert recipients["evidence_notice"] == [scene.plaintiff, scene.defendant]
