"""One invented example of every paper, with the rare characters that must print: 𠮷 㛃 䶮 𬭚."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from decimal import Decimal

from tribunal_desktop.documents.assessment_sheet import AdjustmentLine, AssessmentSheetPaper, ScoreLine
from tribunal_desktop.documents.draw_slip import DrawSlipPaper, SlipEntrant, SlipExclusion, SlipResult
from tribunal_desktop.documents.fonts import FontBook
from tribunal_desktop.documents.forms.facts import (
    AgentFacts,
    Answer,
    CaseFacts,
    ClauseFacts,
    CourtFacts,
    FormData,
    InstalmentFacts,
    LimitFacts,
    MediationFacts,
    PartyFacts,
)
from tribunal_desktop.documents.forms.filling import fill
from tribunal_desktop.documents.forms.printing import render
from tribunal_desktop.documents.forms.reading import form
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.documents.receipt_proof import ReceiptProofPaper
from tribunal_desktop.documents.recovery_kit import RecoveryKitPaper
from tribunal_desktop.documents.visit_sheet import VisitPart, VisitProblem, VisitQuestion, VisitSheetPaper
from tribunal_desktop.rules.terms import PartyKind, PartyRole

CHINA = timezone(timedelta(hours=8))
PAPER_ID = "01936f3a8c7e7b1a9d2e4f5061728394"

LANDLORD = PartyFacts(
    "landlord",
    PartyRole.PLAINTIFF,
    PartyKind.NATURAL,
    "王𠮷祥",
    sex="男",
    born=date(1980, 3, 5),
    ethnicity="汉族",
    id_label="公民身份号码",
    id_number="330681198003051234",
    address="枫溪县枫溪镇柳溪村三组12号",
    phone="13800000000",
    agents=(AgentFacts("赵䶮", "枫溪县正和法律服务所法律工作者，一般授权"),),
)
TENANT = PartyFacts(
    "tenant",
    PartyRole.DEFENDANT,
    PartyKind.LEGAL,
    "枫溪县青禾农业有限公司",
    id_label="统一社会信用代码",
    id_number="91330681MA2D8K7P3X",
    address="枫溪县枫溪镇兴业路8号",
    representative="李㛃",
    representative_post="经理",
)
MEDIATION = MediationFacts(
    body="枫溪镇人民调解委员会",
    mediators=("陈𬭚",),
    recorder="孙巧云",
    agreed_on=date(2026, 11, 23),
    clauses=(
        ClauseFacts(
            "被申请人枫溪县青禾农业有限公司确认欠申请人王𠮷祥2025年、2026年土地租金人民币46000元（大写：肆万陆仟元整），分三期付清。",
            TENANT.name,
            4_600_000,
            (
                InstalmentFacts(date(2026, 12, 31), 1_600_000, "银行转账"),
                InstalmentFacts(date(2027, 3, 31), 1_500_000, "银行转账"),
                InstalmentFacts(date(2027, 6, 30), 1_500_000, "银行转账"),
            ),
        ),
        ClauseFacts("申请人自愿放弃要求被申请人支付违约金的请求。"),
        ClauseFacts("如被申请人任何一期未按时足额付款，申请人有权就剩余全部款项一并要求支付。"),
        ClauseFacts("双方就本纠纷再无其他争议。"),
    ),
)
CASE = CaseFacts(
    court=CourtFacts("枫溪县人民法院", "枫溪人民法庭"),
    number="（2026）枫溪调字第0012号",
    provisional=True,
    cause="土地租赁合同纠纷",
    procedure="",
    stage="mediation",
    parties=(LANDLORD, TENANT),
    mediation=MEDIATION,
    limits=LimitFacts(confirm_by=date(2026, 12, 23), confirm_days=30),
)


def _form(key: str, **answers: str) -> FormData:
    given = tuple(Answer(*each) for each in answers.items())
    return FormData(key, form(key).version, PAPER_ID, date(2026, 11, 23), CASE, given, practice=True)


def printed(data: FormData, fonts: FontBook | None = None) -> Paper:
    """The form of ``data`` as it comes out of the printer."""
    return render(fill(form(data.form), data), fonts)


FACTS = (
    "2024年3月1日，双方签订《土地租赁合同》，约定申请人将位于柳溪村三组的承包地5.6亩租给被申请人种植蔬菜，租期三年，"
    "每年租金人民币23000元，于每年3月1日前付清。2025年、2026年租金共计人民币46000元，被申请人至今未付。"
)
DISPUTED = (
    "申请人要求被申请人支付拖欠的两年租金并承担违约责任；被申请人对欠付租金的事实没有异议，"
    "但称因2025年夏季洪涝灾害减产，一时无力付清，请求分期支付并免除违约金。"
)
PERFORMANCE = "租金汇入申请人王𠮷祥在枫溪农村商业银行开立的账户（账号6228480000000000000），付款日以到账日为准。"
AGREEMENT = _form("agreement", facts=FACTS, disputed=DISPUTED, performance=PERFORMANCE)
TRANSCRIPT = _form(
    "transcript",
    held="2026年11月21日（星期六）9时30分至11时5分",
    place="柳溪村村民委员会会议室",
    way="当面调解",
    chair="陈𬭚（人民调解员）",
    recorder="孙巧云",
    people="申请人\t王𠮷祥\t居民身份证，证件相符\n申请人的委托代理人\t赵䶮\t法律服务工作者执业证、授权委托书\n"
    "被申请人的法定代表人\t李㛃\t居民身份证、营业执照副本",
    all_shown="yes",
    replies="申请人\t听清楚了，不申请更换调解员。\n被申请人\t听清楚了，不申请更换调解员，同意由陈𬭚主持调解。",
    said="申请人王𠮷祥\t我家5.6亩地租给青禾公司种菜，合同约定每年租金23000元，三月一日前付清。去年和今年的钱一分没给，"
    "我催过四次，公司都说等菜卖了再说。我要求把46000元付清，并按合同支付违约金。\n"
    "被申请人法定代表人李㛃\t欠两年租金是事实，合同和收据我都认。去年七月发大水，大棚冲垮了一半，菜全泡了，"
    "公司现在账上只有两万多元。希望分几次付，违约金能不能免掉。\n"
    "申请人王𠮷祥\t水灾我知道，分期可以，但第一期今年年底前要付，不能再拖。",
    proposal="调解员建议：租金46000元分三期支付，2026年12月31日前付16000元，2027年3月31日前、6月30日前各付15000元；"
    "申请人不再主张违约金；任何一期逾期，剩余款项全部到期。",
    result="双方同意调解员提出的方案，当场达成协议，另行制作调解协议书。",
)
RECOVERY_KIT = RecoveryKitPaper(
    tribunal_name="枫溪人民法庭",
    court_name="枫溪县人民法院",
    device_name="立案窗口一号机",
    recovery_code="7K2MQ-X9D4T-0HZ8R-W3NBE-5YJ6C-PV1GA-QS7FX-2M9TD",
    created_at=datetime(2026, 11, 23, 9, 0, tzinfo=CHINA),
    vault_id="01936f3a-8c7e-7b1a-9d2e-4f5061728394",
    practice=True,
)
RECEIPT_PROOF = ReceiptProofPaper(
    paper_id=PAPER_ID,
    tribunal="枫溪人民法庭",
    court="枫溪县人民法院",
    device="立案窗口一号机",
    packet_id="01936f3b7d217c55b0e1a4f6c2d80917",
    first_record=1,
    last_record=128,
    applied=127,
    packet_sha256="9f2b6c0de8a4471f93b5d6e7c8a0912345f60718293a4b5c6d7e8f90a1b2c3d4",
    received_at=datetime(2026, 11, 23, 17, 42, 8, tzinfo=CHINA),
    log_no=1042,
    key_id="3fa9c1d27be05846",
    printed_at=datetime(2026, 11, 23, 17, 45, tzinfo=CHINA),
    practice=True,
)
VISIT_SHEET = VisitSheetPaper(
    paper_id=PAPER_ID,
    number="（2026）枫溪联络第11号",
    court="枫溪县人民法院",
    tribunal="枫溪人民法庭",
    visited_on=date(2026, 11, 7),
    contact_person="周明远",
    tribunal_head="沈素英",
    parts=(
        VisitPart("业务指导", "抽查10月审结案件6件，反馈二审发回一件的原因：遗漏追加共同承租人。"),
        VisitPart("调解培训", "与镇调委会联合培训调解员14人，讲解土地流转纠纷的证据要点和司法确认流程。"),
        VisitPart("工作谋划", "商定12月到柳溪、石桥两村开展巡回审判各一次，邀请村民代表旁听。"),
        VisitPart("安全检查", "安检门、监控、一键报警逐项测试，结果见问题清单。"),
    ),
    problems=(
        VisitProblem("安全检查", "候审区东侧监控画面时断时续", "孙巧云", date(2026, 11, 20), "整改中"),
        VisitProblem("业务指导", "两件案件送达地址确认书缺当事人签名", "何一帆", date(2026, 11, 14), "已完成"),
    ),
    questions=(
        VisitQuestion(
            "土地流转合同未经发包方同意是否当然无效？",
            "结合土地承包法律规定和流转方式分别处理，采取出租方式的重点审查备案。",
            date(2026, 11, 13),
        ),
        VisitQuestion("申请人在外地，司法确认能否线上询问？"),
    ),
    practice=True,
)


def score_line(label: str, weight: str, score: str | None, points: str | None, data: str = "") -> ScoreLine:
    """A leaf of the score tree; ``data`` is written ``n/m``."""
    numerator, _, denominator = data.partition("/")
    return ScoreLine(
        label,
        Decimal(weight),
        Decimal(score) if score else None,
        Decimal(points) if points else None,
        numerator,
        denominator,
    )


ASSESSMENT_SHEET = AssessmentSheetPaper(
    paper_id=PAPER_ID,
    tribunal="枫溪人民法庭",
    person="沈素英",
    post="法官",
    period="2026年第四季度",
    scheme="枫桥人民法庭考核办法（样例）",
    scheme_version="2026.1",
    scores=(
        ScoreLine(
            "基层治理",
            Decimal(40),
            Decimal(80),
            Decimal(32),
            children=(
                score_line("诉前化解", "50", "84", "16.8", "42/50"),
                score_line("调解员指导", "25", "76", "7.6", "19/25"),
                score_line("巡回审判与宣讲", "25", "76", "7.6", "38/50"),
            ),
        ),
        ScoreLine(
            "办案",
            Decimal(40),
            Decimal(88),
            Decimal("35.2"),
            children=(
                score_line("数量", "20", "80", "6.4", "96/120"),
                score_line("质量", "20", "90", "7.2", "9/10"),
                score_line("效率", "20", "70", "5.6", "70/100"),
                score_line("效果", "40", "100", "16", "40/40"),
            ),
        ),
        ScoreLine(
            "综合事务",
            Decimal(20),
            Decimal(90),
            Decimal(9),
            children=(
                score_line("党建廉政", "50", "90", "9", "90"),
                score_line("日常工作", "50", None, None),
            ),
        ),
    ),
    adjustments=(AdjustmentLine(Decimal("1.5"), "协助镇政府化解涉众租金信访，镇政府书面来函"),),
    total=Decimal("77.7"),
    missing_points=Decimal(10),
    made_on=date(2026, 12, 31),
    practice=True,
)

DRAW_COMMITMENT = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
DRAW_SLIP = DrawSlipPaper(
    paper_id=PAPER_ID,
    tribunal="枫溪人民法庭",
    number="（2026）浙0681民初1233号",
    opened_at=datetime(2026, 11, 23, 9, 0, tzinfo=CHINA),
    operator="楼佳怡",
    algorithm="tribunal-draw/1",
    weight_unit=10_000,
    load_offset=10,
    entrants=(
        SlipEntrant("沈素英", 41, 196, (0, 195)),
        SlipEntrant("王𠮷", 33, 232, (196, 427), "被告与申报的近亲属同名，核对身份证后不是同一人"),
    ),
    excluded=(SlipExclusion("周海波", "庭长、院长不参加抽签"), SlipExclusion("赵䶮", "回避", "系被告妻弟")),
    commitment=DRAW_COMMITMENT,
    check_words=("丙子", "乙酉", "己酉", "己卯", "庚子", "戊寅"),
    given_up_before=1,
    result=SlipResult(
        datetime(2026, 11, 23, 9, 12, tzinfo=CHINA), "当众掷骰", "3 6 2 5", DRAW_COMMITMENT[::-1], 301, 1, "王𠮷"
    ),
    practice=True,
)
