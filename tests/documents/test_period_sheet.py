from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from tests.documents.reading import squeezed, text_by_pdfium, text_by_pypdf
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.periods import Deduction, Limit, count, count_hours, free_limit
from tribunal_desktop.rules.terms import PeriodDirection, PeriodUnit
from tribunal_desktop.services.calculation_sheets import SheetHeading, period_sheet
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.tribunal_profile import Profile

PROFILE = Profile("枫溪人民法庭", "浙0681", "诸暨市人民法院", practice=False, device_name="", device_mark="")
HEADING = SheetHeading(PROFILE, date(2026, 11, 23))
REFERENCE = Reference()


def sheet(limit: Limit, started_on: date, deductions: Sequence[Deduction] = ()) -> Paper:
    counted = count(limit, started_on, REFERENCE.calendar, deductions)
    return period_sheet(limit, counted, deductions, HEADING)


def test_the_explanation_names_limit_days_deductions_and_articles() -> None:
    limit = REFERENCE.limit("T-SUM", date(2026, 3, 10))
    paper = sheet(limit, date(2026, 3, 10), [Deduction(date(2026, 4, 1), date(2026, 4, 20), "鉴定")])
    for read in (text_by_pypdf(paper.pdf), text_by_pdfium(paper.pdf)):
        for words in (
            "简易程序审限（T-SUM）",
            "3个月",
            "2026年3月10日（星期二）",
            "鉴定",
            "扣除19日",
            "2026年6月29日（星期一）",
            "民事诉讼法第164条",
            "民法典第202条",
            "法释〔2022〕11号第243条",
            "枫溪人民法庭",
        ):
            assert words in read
        assert "演练数据" not in read
    assert paper.pages == 1


def test_a_moved_day_shows_where_it_was_before_and_a_trial_limit_what_to_work_towards() -> None:
    read = text_by_pypdf(sheet(REFERENCE.limit("F-ACC", date(2026, 9, 18)), date(2026, 9, 18)).pdf)
    assert "顺延之前的末日2026年9月25日（星期五）" in read
    assert "最后一日2026年9月28日（星期一）" in read
    assert "没有明文规定" not in read
    trial = text_by_pypdf(sheet(REFERENCE.limit("T-SML", date(2026, 8, 3)), date(2026, 8, 3)).pdf)
    assert "宜在此日前办妥2026年10月3日" in trial
    assert "没有明文规定" in trial


def test_a_year_without_a_notice_is_called_provisional() -> None:
    assert "本日期为暂定" in text_by_pypdf(sheet(REFERENCE.limit("J-APP", date(2030, 3, 1)), date(2030, 3, 1)).pdf)


def test_a_length_of_ones_own_counted_backward() -> None:
    limit = free_limit(3, PeriodUnit.DAYS, PeriodDirection.BEFORE, rolls=True)
    read = text_by_pypdf(sheet(limit, date(2026, 10, 8)).pdf)
    assert "自定期限" in read
    assert "事件发生前3日" in read
    assert squeezed("宜在此日前办妥2026年9月30日（星期三）") in read


def test_hours_end_at_a_minute() -> None:
    limit = REFERENCE.limit("P-SAFE", date(2026, 5, 1))
    counted = count_hours(limit, datetime(2026, 5, 1, 10, 5, tzinfo=BEIJING))
    read = text_by_pypdf(period_sheet(limit, counted, (), HEADING).pdf)
    assert "2026年5月4日（星期一）11:00" in read
    assert "72小时" in read
