"""The papers of a quality review: the sheet of one case and the report of a round."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from tribunal_desktop.documents import review_sheet, table_sheet
from tribunal_desktop.documents.amounts import date_text
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.documents.review_sheet import ReviewSheetPaper
from tribunal_desktop.documents.table_sheet import SheetColumn, SheetTable, TableSheetPaper
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.quality_review import ReviewSheet
from tribunal_desktop.rules.terms import ItemMark, ReviewGrade
from tribunal_desktop.services.case_list_paper import made_words
from tribunal_desktop.services.review_views import CoverageRow, ReviewRow, RoundRow
from tribunal_desktop.services.sheet_words import day_words, term_words
from tribunal_desktop.services.tribunal_profile import Profile

_OPEN = "尚未评定"


def review_sheet_paper(review: ReviewRow, sheet: ReviewSheet, profile: Profile) -> Paper:
    """Print the sheet of one case; before it is graded the findings stay blank, to be filled in by hand."""
    found = {item.item: item for item in review.items}
    graded = review.finished_at is not None
    rows = []
    for item in sheet.items:
        mark = found[item.key].mark if item.key in found else ItemMark.MET
        words = found[item.key].words if item.key in found else ""
        rows.append((item.group.zh, item.name.zh, term_words(mark) if graded else "", words))
    return review_sheet.render(
        ReviewSheetPaper(
            paper_id=review.id,
            court=profile.court_name,
            number=review.number,
            sheet_version=review.sheet_version or sheet.version,
            head=[
                ("当事人", review.parties),
                ("承办法官", review.judge, "评查人", review.reviewer),
                (
                    "评查类型",
                    term_words(review.kind),
                    "结案日期",
                    day_words(review.closed_on),
                ),
            ],
            items=rows,
            end=[
                (
                    "等次",
                    term_words(review.grade) if review.grade else "",
                    "评定日期",
                    day_words(review.finished_at and beijing_day(review.finished_at)),
                ),
                ("总体意见", review.summary),
                ("整改情况", _rectified(review)),
                ("承办人意见", review.reply),
                ("异议复核", review.objection_decision),
            ],
            practice=profile.practice,
        )
    )


def round_report(
    found: RoundRow,
    rows: Sequence[ReviewRow],
    coverage: Sequence[CoverageRow],
    sheet: ReviewSheet,
    profile: Profile,
    now: datetime,
) -> Paper:
    """Print the report of a round: cases, defects, coverage of the judges, and how the draw is repeated."""
    with_cases = [row for row in coverage if row.closed]
    covered = sum(row.chosen > 0 for row in with_cases)
    lines = (
        f"评查范围：{date_text(found.starts_on)}至{date_text(found.ends_on)}结案 {found.pool} 件，"
        f"抽取 {len(rows)} 件，已评定 {found.reviewed} 件，其中瑕疵、不合格 {found.defective} 件。",
        f"{found.ends_on.year} 年有结案的法官 {len(with_cases)} 人，已覆盖 {covered} 人。",
    )
    tables = (
        _grades(rows),
        _cases(rows),
        _defects(rows, sheet),
        SheetTable(
            "四、法官覆盖情况（按姓名排列，不排名）",
            (
                SheetColumn("法官", 2),
                SheetColumn("本年结案", 1, right=True),
                SheetColumn("列入评查", 1, right=True),
                SheetColumn("已评定", 1, right=True),
                SheetColumn("瑕疵、不合格", 1.2, right=True),
                SheetColumn("覆盖", 1),
            ),
            tuple(
                (
                    row.judge,
                    str(row.closed),
                    str(row.chosen),
                    str(row.reviewed),
                    str(row.defective),
                    "已覆盖" if row.chosen else "未覆盖",
                )
                for row in coverage
            ),
            "没有结案的法官。",
        ),
    )
    notes = (
        f"抽取承诺值：{found.commitment}（核对词：{'、'.join(found.check_words)}）。",
        f"随机数：{found.nonce or '尚未公开'}；种子：{found.seed or '尚未填写'}。",
        "凭抽取范围、随机数和种子可以重新算出同样结果。",
        f"评查项目版本 {sheet.version}：样表，非官方表式。",
    )
    return table_sheet.render(
        TableSheetPaper(
            title=f"案件质量评查报告（{found.title}）",
            issuer=profile.tribunal_name,
            made=made_words(now),
            lines=lines,
            tables=tables,
            notes=notes,
            practice=profile.practice,
        )
    )


def _grades(rows: Sequence[ReviewRow]) -> SheetTable:
    graded = [row for row in rows if row.grade is not None]
    counts = [sum(row.grade is grade for row in graded) for grade in ReviewGrade]
    return SheetTable(
        "一、等次",
        (SheetColumn("等次", 2), SheetColumn("件数", 1, right=True), SheetColumn("已评定件数", 1, right=True)),
        tuple(
            (term_words(grade), str(count), str(len(graded))) for grade, count in zip(ReviewGrade, counts, strict=True)
        ),
    )


def _cases(rows: Sequence[ReviewRow]) -> SheetTable:
    return SheetTable(
        "二、评查案件",
        (
            SheetColumn("序号", 0.6, right=True),
            SheetColumn("案号", 2.6),
            SheetColumn("当事人", 3),
            SheetColumn("承办法官", 1.2),
            SheetColumn("评查人", 1.2),
            SheetColumn("等次", 1.1),
            SheetColumn("问题", 0.7, right=True),
        ),
        tuple(
            (
                str(row.draw_place or number),
                row.number,
                row.parties,
                row.judge,
                row.reviewer or "待指定",
                term_words(row.grade) if row.grade else _OPEN,
                str(len(row.defects)),
            )
            for number, row in enumerate(rows, 1)
        ),
        "尚未抽取。",
    )


def _defects(rows: Sequence[ReviewRow], sheet: ReviewSheet) -> SheetTable:
    lines = []
    for row in rows:
        for defect in row.defects:
            item = sheet.item(defect.item)
            state = f"{date_text(defect.rectified_on)}已整改" if defect.rectified_on else "待整改"
            lines.append(
                (
                    row.number,
                    item.group.zh if item else "",
                    term_words(defect.mark),
                    defect.words,
                    defect.rectify_by,
                    date_text(defect.rectify_due_on) if defect.rectify_due_on else "",
                    state,
                )
            )
    return SheetTable(
        "三、问题和整改",
        (
            SheetColumn("案号", 2.4),
            SheetColumn("环节", 1),
            SheetColumn("类别", 1.1),
            SheetColumn("问题", 3),
            SheetColumn("整改人", 1),
            SheetColumn("期限", 1.6),
            SheetColumn("整改", 1.8),
        ),
        tuple(lines),
        "没有发现问题。",
    )


def _rectified(review: ReviewRow) -> str:
    done = [f"{date_text(each.rectified_on)}：{each.rectified_words}" for each in review.defects if each.rectified_on]
    waiting = sum(each.rectified_on is None for each in review.defects)
    return "；".join([*done, *([f"另有{waiting}项待整改"] if waiting else [])])
