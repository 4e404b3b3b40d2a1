"""Drafts: durable, the person's own, and nobody else's business."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from sqlalchemy import Engine, func, select

from tests.conftest import KEY, StandingClock
from tribunal_desktop.models import Actor, AuditEntry, OutboxRecord, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.models.engine import connect
from tribunal_desktop.rules.terms import Post
from tribunal_desktop.services.drafts import Drafts


def test_the_latest_text_is_offered_again_with_its_time(uow: UnitOfWork, clock: StandingClock) -> None:
    drafts = Drafts(uow)
    drafts.keep("intake", "new", {"claim": "请求返还借款"}, label="新收纠纷")
    clock.advance(seconds=2)
    drafts.keep("intake", "other", {"claim": "请求停止侵害"})
    clock.advance(seconds=2)
    drafts.keep("intake", "new", {"claim": "请求返还借款 23000 元", "parties": ["边红", ""]}, label="新收纠纷")
    drafts.keep("mediation", "new", {"summary": "双方到场"})
    latest, earlier = drafts.offered("intake")
    assert latest.data == {"claim": "请求返还借款 23000 元", "parties": ["边红", ""]}
    assert (latest.entity_key, latest.label, latest.updated_at) == ("new", "新收纠纷", clock())
    assert earlier.updated_at == clock() - timedelta(seconds=2)


def test_saved_or_emptied_drafts_are_gone(uow: UnitOfWork) -> None:
    drafts = Drafts(uow)
    drafts.keep("intake", "new", {"claim": "请求"})
    drafts.drop("intake", "new")
    drafts.drop("intake", "new")
    drafts.keep("intake", "new", {"claim": "请求"})
    drafts.keep("intake", "new", {"claim": "", "amount": None})
    assert drafts.offered("intake") == ()


def test_where_nothing_was_typed_nothing_is_written(uow: UnitOfWork) -> None:
    """Opening a form fills it, which looks like typing: that must not take the store's lock from whoever writes."""
    with uow.write("test.busy"):
        Drafts(uow).keep("mediation", "opened", {})
        Drafts(uow).drop("mediation", "opened")


def test_everyone_sees_their_own(uow: UnitOfWork, engine: Engine, clock: StandingClock) -> None:
    colleague = Drafts(UnitOfWork(engine, Actor(new_id(clock), "边红", Post.CLERK), clock))
    Drafts(uow).keep("intake", "new", {"claim": "请求"})
    colleague.keep("intake", "new", {"claim": "另一请求"})
    colleague.drop("intake", "new")
    assert [draft.data for draft in Drafts(uow).offered("intake")] == [{"claim": "请求"}]


def test_drafts_are_neither_reported_nor_audited(uow: UnitOfWork) -> None:
    def counts() -> list[int | None]:
        with uow.read() as session:
            return [session.scalar(select(func.count()).select_from(table)) for table in (AuditEntry, OutboxRecord)]

    before = counts()
    Drafts(uow).keep("intake", "new", {"claim": "请求"})
    assert counts() == before


def test_a_draft_is_on_disk_when_keep_returns(uow: UnitOfWork, store_path: Path) -> None:
    Drafts(uow).keep("intake", "new", {"claim": "请求返还借款"})
    other = connect(store_path, KEY)
    assert other.execute("SELECT data_json FROM draft").fetchone() == ('{"claim":"请求返还借款"}',)
    other.close()
    for file in store_path.parent.iterdir():
        assert "请求返还借款".encode() not in file.read_bytes()
