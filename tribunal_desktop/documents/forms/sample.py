"""An invented dispute (示例案件) that shows what a form looks like: one that has everything, one that has nothing."""

from __future__ import annotations

from datetime import date, datetime

from tribunal_desktop.documents.forms.facts import (
    AgentFacts,
    Answer,
    Bench,
    CaseFacts,
    ClauseFacts,
    CourtFacts,
    FeeFacts,
    FormData,
    FormOptions,
    HearingFacts,
    InstalmentFacts,
    LimitFacts,
    MediationFacts,
    PartyFacts,
)
from tribunal_desktop.documents.forms.template import Ask, AskKind, FormTemplate
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.terms import PartyKind, PartyRole, Procedure, Stage

DAY = date(2026, 11, 23)

_COURT = CourtFacts(
    court="示例县人民法院",
    tribunal="清河人民法庭",
    code="示0123",
    higher_court="示例市中级人民法院",
    address="示例县清河镇解放路18号",
    postcode="000000",
    phone="0000-1234567",
    fee_account="示例县财政局非税收入专户，开户行：示例银行清河支行，账号：0000 0000 0000 0000",
    office_hours="工作日8:30—12:00，14:00—17:30",
    enquiry="拨打12368，或者登录中国审判流程信息公开网（splcgk.court.gov.cn）",
    supervision="0000-7654321",
)
_PARTIES = (
    PartyFacts(
        "p1",
        PartyRole.PLAINTIFF,
        PartyKind.NATURAL,
        "张明辉",
        sex="男",
        born=date(1978, 3, 5),
        ethnicity="汉族",
        id_label="公民身份号码",
        id_number="000000197803050011",
        occupation="农民",
        address="示例县清河镇柳树村12号",
        service_address="示例县清河镇柳树村12号",
        service_phone="13800000001",
        phone="13800000001",
        agents=(AgentFacts("陈思远", "示例正和律师事务所律师，特别授权代理", special=True, phone="13800000009"),),
    ),
    PartyFacts(
        "p2",
        PartyRole.DEFENDANT,
        PartyKind.NATURAL,
        "李秋生",
        sex="男",
        born=date(1981, 9, 17),
        ethnicity="汉族",
        id_label="公民身份号码",
        id_number="000000198109170012",
        occupation="个体工商户",
        address="示例县清河镇东街36号",
        phone="13800000002",
    ),
    PartyFacts(
        "p3",
        PartyRole.DEFENDANT,
        PartyKind.LEGAL,
        "示例县宏泰建材有限公司",
        id_label="统一社会信用代码",
        id_number="00000000MA0000000X",
        address="示例县工业园区二路5号",
        representative="赵国强",
        representative_post="执行董事",
        phone="0000-2233445",
    ),
)
_CLAUSES = (
    ClauseFacts(
        "被告李秋生欠原告张明辉借款本金46000元，分四期付清。",
        "李秋生",
        4_600_000,
        tuple(
            InstalmentFacts(day, fen, "银行转账")
            for day, fen in (
                (date(2026, 12, 31), 1_000_000),
                (date(2027, 3, 31), 1_200_000),
                (date(2027, 6, 30), 1_200_000),
                (date(2027, 9, 30), 1_200_000),
            )
        ),
    ),
    ClauseFacts("被告示例县宏泰建材有限公司对上述债务承担连带清偿责任。", "示例县宏泰建材有限公司"),
    ClauseFacts("原告张明辉放弃其他诉讼请求。", "张明辉"),
)


def full_facts() -> CaseFacts:
    """A dispute of which everything is known."""
    return CaseFacts(
        court=_COURT,
        number="（2026）示0123民初88号",
        provisional=False,
        cause="民间借贷纠纷",
        procedure=Procedure.SUMMARY.value,
        stage=Stage.TRIAL.value,
        received_on=date(2026, 11, 2),
        filed_on=date(2026, 11, 6),
        claim="判令二被告偿还借款本金46000元及逾期利息；\n诉讼费由二被告负担。",
        facts="2025年5月1日，被告李秋生因周转向原告借款46000元，约定一年内还清，由被告示例县宏泰建材有限公司提供保证。到期后经多次催要未还。",
        amount_fen=4_600_000,
        village="柳树村",
        parties=_PARTIES,
        bench=Bench(judge="王建国", assistant="孙晓", clerk="周敏"),
        mediation=MediationFacts(
            body="清河镇人民调解委员会",
            mediators=("刘桂英",),
            recorder="周敏",
            entrusted=True,
            started_on=date(2026, 11, 10),
            agreed_on=date(2026, 11, 20),
            ended_on=date(2026, 11, 20),
            result="agreed",
            sittings=2,
            facts="双方对借款事实和数额没有争议，对还款期限有争议。",
            clauses=_CLAUSES,
            undisputed=("2025年5月1日原告向被告李秋生交付借款46000元。", "借款至今未还。"),
        ),
        hearing=HearingFacts(
            datetime(2026, 12, 8, 9, 30, tzinfo=BEIJING), "清河人民法庭第一审判庭", "开庭", present=("张明辉", "李秋生")
        ),
        fee=FeeFacts(
            due_fen=47_500,
            paid_fen=47_500,
            owing_fen=0,
            half=True,
            formula="46000元×2.5％－200元＝950元，减半为475元",
            pay_by=date(2026, 11, 13),
            borne=(("李秋生", 47_500),),
        ),
        limits=LimitFacts(
            answer_by=date(2026, 11, 24),
            answer_days=15,
            evidence_by=date(2026, 12, 1),
            evidence_days=15,
            trial_by=date(2027, 2, 6),
            appeal_days=15,
            confirm_by=date(2026, 12, 21),
            mediate_by=date(2026, 12, 10),
            confirm_days=30,
            entrust_days=15,
            entrust_days_summary=7,
            extend_days=30,
            delegate_days=30,
            announce_days=30,
            objection_days=15,
            pay_days=7,
            refund_days=15,
            filing_days=7,
            decline_days=7,
            review_days=5,
            sue_days=30,
            renew_days=7,
            appeal_ruling_days=10,
            recusal_days=3,
            told_days=3,
            posted_days=3,
            assessor_days=5,
            send_days=10,
            assist_days=30,
            unserved_days=30,
            enforce_years=2,
            limitation_years=3,
            again_months=6,
            cooling_months=3,
            registry_days=30,
            suggestion_months=2,
            small_claims_months=2,
            small_claims_extension=1,
        ),
        agreed_facts=("借款本金46000元", "借款日期2025年5月1日"),
        disputed_facts=("是否约定逾期利息",),
        evidence=("借条原件1份", "银行转账凭证2页"),
    )


def bare_facts() -> CaseFacts:
    """A dispute of which only the two names are known."""
    parties = (
        PartyFacts("p1", PartyRole.PLAINTIFF, PartyKind.NATURAL, "甲"),
        PartyFacts("p2", PartyRole.DEFENDANT, PartyKind.NATURAL, "乙"),
    )
    return CaseFacts(
        court=CourtFacts(_COURT.court, _COURT.tribunal),
        number="示收2026-A-0001",
        provisional=True,
        cause="",
        procedure="",
        stage=Stage.RECEIVED.value,
        parties=parties,
    )


def sample_data(
    template: FormTemplate, facts: CaseFacts | None = None, options: FormOptions | None = None, *, answered: bool = True
) -> FormData:
    """The data of a sample: every question answered in the simplest way, or none."""
    facts = facts or full_facts()
    answers = tuple(Answer(ask.id, _answer(ask, facts)) for ask in template.asks) if answered else ()
    recipient = facts.parties[0].id if template.per_recipient and facts.parties else ""
    return FormData(
        template.key,
        template.version,
        "sample",
        DAY,
        facts,
        answers,
        options or FormOptions(),
        recipient,
        practice=True,
    )


def _answer(ask: Ask, facts: CaseFacts) -> str:
    if ask.kind is AskKind.CHOICE:
        return ask.choices[0][0]
    if ask.kind is AskKind.PARTY:
        return facts.parties[0].id if facts.parties else ""
    if ask.kind is AskKind.ROWS:
        return "\n".join("\t".join(f"示例{column.zh}" for column in ask.columns) for _ in range(2))
    return _ANSWERS.get(ask.kind, f"（示例：{ask.label.zh}）")


_ANSWERS = {
    AskKind.DATE: DAY.isoformat(),
    AskKind.MOMENT: "2026-12-08T09:30:00+08:00",
    AskKind.AMOUNT: "100000",
    AskKind.NUMBER: "3",
    AskKind.FLAG: "yes",
    AskKind.LINES: "示例第一项\n示例第二项",
}
