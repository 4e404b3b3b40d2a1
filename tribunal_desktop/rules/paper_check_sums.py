"""Sums on a paper (金额体检): figures against capitals, parts against their whole, the fee against its shares."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.money import parse_fen, print_yuan
from tribunal_desktop.rules.paper_check_content import FeeSums, Passage, Payments, Sheet, matches, quoted
from tribunal_desktop.rules.paper_numerals import CAPITALS, read_capitals

_FIGURES = r"\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d+(?:\.\d{1,2})?"
_WORDS = rf"[{CAPITALS}]+[元圆][{CAPITALS[:10]}角分整正]*"
_ANY_WORDS = rf"(?=[^）)]*[元圆角分])[{CAPITALS}][{CAPITALS}元圆角分整正]+"
_FIGURES_FIRST = re.compile(
    rf"(?P<figures>(?:{_FIGURES})万?)元[（(](?:人民币)?(?:大写)?[:：]?(?:人民币)?(?P<capitals>{_ANY_WORDS})[）)]"
)
_CAPITALS_FIRST = re.compile(rf"(?P<capitals>{_WORDS})[（(](?:小写)?[:：]?[￥¥]?(?P<figures>(?:{_FIGURES})万?)元?[）)]")
_ONE = rf"(?:{_FIGURES})"
_ITEM = rf"[^，。；、：\d]{{0,16}}{_ONE}元"
_LIST = re.compile(rf"(?P<items>(?:{_ITEM}、){{1,20}}{_ITEM})，(?:以上)?(?:合计|共计|总计)(?P<total>{_ONE})元")
_HALVED = re.compile(
    rf"受理费(?:人民币)?(?P<full>{_ONE})元，(?:因[^，。]{{2,20}}，)?(?:依法)?减半收取(?:计|为)?(?P<half>{_ONE})元"
)
_SHARED = re.compile(
    rf"受理费(?:减半收取)?(?:计|为)?(?P<due>{_ONE})元(?:，由[^，。；]{{1,40}}?负担{_ONE}元){{2,}}(?!，由[^，。；]{{1,40}}负担)"
)
_SHARE = re.compile(rf"负担({_ONE})元")
_AMOUNT = re.compile(rf"({_ONE})元")
_TOTALS = frozenset({"合计", "总计", "共计"})
_CPL_FORM = "民事诉讼文书样式（法〔2016〕221号）数字用法"
_FEE = "诉讼费用交纳办法第十五条、第十六条、第二十九条"
_BEYOND = "法释〔2004〕12号（2020年修正）"


def figures_and_capitals(passages: tuple[Passage, ...], sheets: Sequence[Sheet]) -> Iterator[Finding]:
    """Sums whose figures and capitals, standing side by side, say different things."""
    for pattern in (_FIGURES_FIRST, _CAPITALS_FIRST):
        for passage, match in matches(passages, pattern):
            severity = Severity.ASK if quoted(passage.text, match.start()) else Severity.BLOCK
            yield from _compared(passage.place, match["figures"], match["capitals"], match.group(), severity)
    for sheet in sheets:
        for row in sheet.rows:
            for figures, capitals in pairwise(row):
                if re.fullmatch(rf"{_ONE}元?", figures) and re.fullmatch(_WORDS, capitals):
                    yield from _compared(sheet.place, figures, capitals, capitals, Severity.BLOCK)


def _compared(place: str, figures: str, capitals: str, words: str, severity: Severity) -> Iterator[Finding]:
    said, spelled = parse_fen(figures), read_capitals(capitals)
    if spelled is None:
        yield Finding("paper_capitals_unreadable", place, severity, {"capitals": capitals}, _CPL_FORM, words)
    elif said is not None and said != spelled:
        params: dict[str, object] = {"figures": print_yuan(said), "capitals": capitals, "spelled": print_yuan(spelled)}
        yield Finding("paper_capitals_differ", place, severity, params, _CPL_FORM, words)


def totals_of_tables(sheets: Sequence[Sheet]) -> Iterator[Finding]:
    """Tables whose last row is a total that is not the sum of the column above it."""
    for sheet in sheets:
        *rows, last = sheet.rows or ((),)
        if len(rows) < 2 or not last or last[0].strip() not in _TOTALS:
            continue
        for column in range(1, len(last)):
            parts = [_cell(row, column) for row in rows]
            total = _cell(last, column)
            whole = [each for each in parts if each is not None]
            if total is not None and len(whole) == len(parts) and sum(whole) != total:
                yield _sum_differs("paper_total_differs", sheet.place, sum(whole), total, last[column])


def totals_of_lists(passages: tuple[Passage, ...]) -> Iterator[Finding]:
    """«甲100元、乙200元，合计300元» that does not add up."""
    for passage, match in matches(passages, _LIST):
        paid = sum(parse_fen(each) or 0 for each in _AMOUNT.findall(match["items"]))
        total = parse_fen(match["total"])
        if total is not None and paid != total:
            yield _sum_differs("paper_total_differs", passage.place, paid, total, match.group())


def instalments(payments: Sequence[Payments], place: str) -> Iterator[Finding]:
    """Payments of a clause that do not add up to its sum."""
    for number, each in enumerate(payments, start=1):
        paid = sum(fen for _day, fen in each.parts)
        if each.parts and each.amount_fen is not None and paid != each.amount_fen:
            params: dict[str, object] = {
                "clause": number,
                "sum": print_yuan(paid),
                "amount": print_yuan(each.amount_fen),
            }
            yield Finding("paper_instalments_differ", f"{place}.{number}", Severity.BLOCK, params)


def beyond_the_claim(payments: Sequence[Payments], claim_fen: int | None, place: str) -> Iterator[Finding]:
    """An agreement on more than was claimed is allowed, and worth a look: instalments may have been counted twice."""
    total = sum(each.amount_fen or 0 for each in payments)
    if claim_fen is not None and total > claim_fen:
        params: dict[str, object] = {"total": print_yuan(total), "claim": print_yuan(claim_fen)}
        yield Finding("agreement_above_claim", place, Severity.NOTE, params, _BEYOND)


def fee(sums: FeeSums) -> Iterator[Finding]:
    """The fee of the file: who bears it against what is due, what is owing against what was paid."""
    if sums.due is None:
        return
    if sums.borne and sum(sums.borne) != sums.due:
        yield _sum_differs("paper_fee_shares_differ", "fee_borne", sum(sums.borne), sums.due, basis=_FEE)
    if sums.paid is not None and sums.owing is not None and sums.owing != max(0, sums.due - sums.paid):
        yield _sum_differs("paper_fee_owing_differs", "fee_owing", max(0, sums.due - sums.paid), sums.owing, basis=_FEE)


def fee_sentences(passages: tuple[Passage, ...]) -> Iterator[Finding]:
    """The fee as typed: half of the full fee to the yuan, shares that add up."""
    for passage, match in matches(passages, _HALVED):
        full, half = parse_fen(match["full"]), parse_fen(match["half"])
        if full is not None and half is not None and abs(full - 2 * half) > 100:
            yield _sum_differs("paper_fee_not_half", passage.place, full // 2, half, match.group(), _FEE)
    for passage, match in matches(passages, _SHARED):
        due = parse_fen(match["due"])
        shared = sum(parse_fen(each) or 0 for each in _SHARE.findall(match.group()))
        if due is not None and shared != due:
            yield _sum_differs("paper_fee_shares_differ", passage.place, shared, due, match.group(), _FEE)


def _sum_differs(code: str, place: str, counted: int, said: int, words: str = "", basis: str = "") -> Finding:
    params: dict[str, object] = {"sum": print_yuan(counted), "said": print_yuan(said)}
    return Finding(code, place, Severity.ASK, params, basis, words)


def _cell(row: Sequence[str], column: int) -> int | None:
    """Fen of a cell that holds nothing but a sum."""
    cell = row[column].strip() if column < len(row) else ""
    return parse_fen(cell) if re.fullmatch(rf"{_ONE}元", cell) else None
