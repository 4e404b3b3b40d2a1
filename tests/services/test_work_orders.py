"""Work orders to outsourced staff: ordered, done, accepted, and the month's sheet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from tests.conftest import StandingClock
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.rules.terms import OrderKind, OrderResult
from tribunal_desktop.services.work_orders import NewOrder, OrderDone, WorkOrders

TODAY = date(2026, 11, 23)
NOVEMBER = date(2026, 11, 1)
ORDER = NewOrder(OrderKind.DELIVERY, "诸暨公证处辅助工作室", "钱送达", "当面送达传票", date(2026, 11, 27))


@pytest.fixture
def orders(uow: UnitOfWork) -> WorkOrders:
    return WorkOrders(uow)


def test_an_order_says_what_it_lacks(orders: WorkOrders) -> None:
    empty = NewOrder(OrderKind.DELIVERY, " ", "", "", None)
    assert [finding.field for finding in orders.check(empty)] == ["organisation", "worker", "words", "due_on"]
    assert [finding.code for finding in orders.check(replace(ORDER, due_on=date(2026, 11, 22)))] == ["order_due_early"]
    with pytest.raises(KnownError, match="volunteer_refused"):
        orders.order(empty)


def test_what_was_not_done_is_explained(orders: WorkOrders) -> None:
    order = orders.order(ORDER)
    ahead = OrderDone(date(2026, 11, 24), None)
    assert [finding.code for finding in orders.check_done(order, ahead)] == ["order_done_wrong", "order_result_missing"]
    partly = OrderDone(TODAY, OrderResult.PARTLY)
    assert [finding.code for finding in orders.check_done(order, partly)] == ["order_result_words_missing"]


def test_what_was_accepted_stays(orders: WorkOrders) -> None:
    order = orders.order(ORDER)
    with pytest.raises(KnownError, match="volunteer_refused"):
        orders.accept(order, True)
    orders.finish(order, OrderDone(TODAY, OrderResult.DONE))
    with pytest.raises(KnownError, match="volunteer_refused"):
        orders.accept(order, False, " ")
    orders.accept(order, True)
    with pytest.raises(KnownError, match="order_settled"):
        orders.finish(order, OrderDone(TODAY, OrderResult.FAILED, "退回"))


def test_an_acceptance_is_taken_back_on_its_day_only(orders: WorkOrders, clock: StandingClock) -> None:
    order = orders.order(ORDER)
    orders.finish(order, OrderDone(TODAY, OrderResult.DONE))
    orders.accept(order, True)
    orders.take_back(order)
    assert orders.of_month(NOVEMBER)[0].accepted is None
    orders.accept(order, False, "回证缺签名")
    clock.advance(days=1)
    with pytest.raises(KnownError, match="order_settled"):
        orders.take_back(order)


def test_the_sheet_of_a_month_holds_what_was_done_in_it(orders: WorkOrders) -> None:
    """Row 36.2 (T21)."""
    done, refused, _open = (orders.order(replace(ORDER, words=words)) for words in ("甲单", "乙单", "丙单"))
    orders.finish(done, OrderDone(TODAY, OrderResult.DONE))
    orders.finish(refused, OrderDone(TODAY, OrderResult.PARTLY, "收件人外出"))
    orders.accept(done, True)
    orders.accept(refused, False, "回证缺签名")
    first, *done_ones = orders.of_month(NOVEMBER)
    assert (first.words, {row.words for row in done_ones}) == ("丙单", {"甲单", "乙单"})
    assert orders.of_month(date(2026, 10, 1)) == ()
    paper = orders.sheet(NOVEMBER).paper
    printed = "".join(page.extract_text() for page in PdfReader(BytesIO(paper.pdf)).pages).replace("\n", "")
    assert "本月完成 2 单：验收合格 1 单，不予验收 1 单，待验收 0 单。" in printed
    assert "不予验收：回证缺签名" in printed
    assert "丙单" not in printed
    assert "没有完成的委托单" in PdfReader(BytesIO(orders.sheet(date(2026, 10, 1)).paper.pdf)).pages[0].extract_text()
