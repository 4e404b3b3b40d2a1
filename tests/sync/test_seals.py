"""Papers that wait for the court's seal, between a real laptop and a real parent court."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import httpx
import pytest
from sqlalchemy import Engine, delete, event, insert, inspect, select
from sqlalchemy.orm import Session

from parent_court import tables
from parent_court.__main__ import main
from parent_court.seals import SealDesk
from tests.conftest import KEY, StandingClock
from tests.services.mediation_samples import put_scene
from tests.services.test_issued_papers import sheet
from tests.sync.court import SEED, Laptop, ParentCourt, serving
from tests.sync.faults import FaultyTransport, Play, lose_answer
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import StaffMember, StoreInfo, Tribunal, UnitOfWork
from tribunal_desktop.models.engine import open_engine
from tribunal_desktop.models.migrate import create_store
from tribunal_desktop.rules.terms import Post, PrintWay, SealState
from tribunal_desktop.services.issued_papers import IssuedPapers
from tribunal_desktop.services.paper_rows import IssuedPaper, KeepAs, Sending
from tribunal_desktop.services.parent_court_sync import ParentCourtSync
from tribunal_desktop.services.print_queue import PrintQueue
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.seal_feed import SealFeed
from tribunal_desktop.services.seals import SealedByHand, Seals
from tribunal_desktop.sync.carrier import Carrier
from tribunal_desktop.sync.http_carrier import HttpCarrier
from tribunal_desktop.wire.feed import FeedScope

PRINTER = "一号打印机"
OTHER_SEED = bytes(range(64, 96))


class Office:
    """A tribunal without the court's seal that makes papers."""

    def __init__(self, uow: UnitOfWork, laptop: Laptop) -> None:
        self.uow, self.laptop = uow, laptop
        laptop.sync = ParentCourtSync(uow, SEED, lambda url: laptop.network(url), (SealFeed(uow),))
        self.dispute = put_scene(uow).dispute
        self.papers, self.seals, self.queue = IssuedPapers(uow, Reference()), Seals(uow), PrintQueue(uow)

    def issue(self, words: str = "一", about: str = "", *, court_seal: bool = True) -> IssuedPaper:
        """Keep and print a paper for a party."""
        drawn = sheet(words)
        paper = Paper(**{**vars(drawn), "court_seal": court_seal})
        keep = KeepAs(self.dispute, about or words, "民事裁定书")
        return self.papers.keep(paper, keep, Sending(PrintWay.PRINTER, PRINTER, 2, recipient="张三")).paper

    def state(self, paper: IssuedPaper) -> SealState | None:
        return self.papers.paper(paper.id).seal

    def request(self) -> str:
        return self.seals.page().rows[0].id


@pytest.fixture
def office(uow: UnitOfWork, laptop: Laptop) -> Office:
    return Office(uow, laptop)


@pytest.fixture
def desk(court: ParentCourt) -> SealDesk:
    return SealDesk(court.store, court.keys, court.clock)


def refused_for(call: object, *arguments: object) -> str:
    with pytest.raises(KnownError) as caught:
        call(*arguments)  # type: ignore[operator]
    return caught.value.code


def test_a_paper_is_asked_for_granted_over_a_real_socket_and_printed_again(
    office: Office, court: ParentCourt, desk: SealDesk
) -> None:
    """Row 33.7: seal pending, the court's answer, the reprint."""
    paper = office.issue()
    assert paper.seal is SealState.PENDING
    with serving(court.app) as url:
        office.laptop.network = lambda _url: HttpCarrier(url)
        assert office.laptop.push().seal_answers == 0
        (asked,) = desk.waiting()
        assert (asked.title, asked.registry_no, asked.paper_here) == ("民事裁定书", paper.registry_no, True)
        assert desk.paper(asked.tribunal_id, asked.id) == office.papers.content(paper.id)
        desk.grant(asked.tribunal_id, asked.id, "院印〔2026〕88号", "周正")
        assert desk.waiting() == []
        summary = office.laptop.push()
    assert (summary.seal_answers, summary.feed_error) == (1, None)
    (row,) = office.seals.page().rows
    assert (row.state, row.seal_no, row.keeper) == (SealState.GRANTED, "院印〔2026〕88号", "周正")
    (again,) = office.seals.reprints(PRINTER)
    assert (again.copies.recipient, again.copies.copies) == ("张三", 2)
    office.queue.add([again])
    order = office.queue.begin_next()
    assert order is not None
    assert order.pdf == office.papers.content(paper.id)
    office.queue.finish(order.entry_id)
    assert office.state(paper) is SealState.SEALED
    assert office.seals.page().rows == ()
    assert any("88号" in entry.sending.reason for entry in office.papers.prints(paper.id))


def test_one_press_of_the_keeper_grants_all_papers_of_a_case(
    office: Office, court: ParentCourt, desk: SealDesk
) -> None:
    office.issue()
    office.issue("二")
    office.laptop.push()
    first, second = desk.waiting()
    assert first.case_number == second.case_number != ""
    with httpx.Client(base_url="http://127.0.0.1", transport=court.transport()) as page:
        text = page.get("/seals").text
        assert "2 份一并准予" in text
        (word, *_same) = re.findall(r'name="word" value="([^"]+)"', text)
        form = {"keeper": "周正", "text": "院印92", "answer": "grant", "whole": "1", "word": word}
        page.post(f"/seals/{first.tribunal_id}/{first.id}", data=form)
    assert desk.waiting() == []
    assert office.laptop.push().seal_answers == 2


def test_one_press_grants_all_papers_of_a_case(office: Office, court: ParentCourt, desk: SealDesk) -> None:
    office.issue()
    office.issue("二")
    office.laptop.push()
    first, second = desk.waiting()
    assert first.case_number == second.case_number != ""
    with httpx.Client(base_url="http://127.0.0.1", transport=court.transport()) as page:
        text = page.get("/seals").text
        assert "2 份一并准予" in text
        (word, *_same) = re.findall(r'name="word" value="([^"]+)"', text)
        form = {"keeper": "周正", "text": "院印92", "answer": "grant", "whole": "1", "word": word}
        page.post(f"/seals/{first.tribunal_id}/{first.id}", data=form)
    assert desk.waiting() == []
    assert office.laptop.push().seal_answers == 2


def test_a_print_that_did_not_come_out_leaves_the_paper_to_be_printed(office: Office, desk: SealDesk) -> None:
    paper = office.issue()
    office.laptop.push()
    (asked,) = desk.waiting()
    desk.grant(asked.tribunal_id, asked.id, "1", "周正")
    office.laptop.push()
    office.queue.add(office.seals.reprints(PRINTER))
    order = office.queue.begin_next()
    assert order is not None
    office.queue.fail(order.entry_id, KnownError("printer_gone", printer=PRINTER))
    assert office.state(paper) is SealState.GRANTED


def test_a_reprint_is_sealed_when_its_first_copy_is_out_and_not_when_it_begins(
    office: Office, desk: SealDesk, clock: StandingClock
) -> None:
    paper = office.issue()
    office.papers.begin_print(paper.id, [Sending(PrintWay.PRINTER, PRINTER, 1, recipient="李四")])
    before = office.papers.begin_print(paper.id, [Sending(PrintWay.PRINTER, PRINTER, 1, recipient="王五")])
    office.laptop.push()
    (asked,) = desk.waiting()
    desk.grant(asked.tribunal_id, asked.id, "1", "周正")
    office.laptop.push()
    office.papers.end_print(before, came_out=True)
    assert office.state(paper) is SealState.GRANTED, "what was begun before the court's yes has no seal"
    clock.advance(seconds=1)
    office.queue.add(office.seals.reprints(PRINTER))
    first = office.queue.begin_next()
    assert first is not None
    assert office.state(paper) is SealState.GRANTED, "nothing is out yet"
    office.queue.fail(first.entry_id, KnownError("printer_gone", printer=PRINTER))
    clock.advance(seconds=1)
    second = office.queue.begin_next()
    assert second is not None
    office.queue.mark_unsure(second.entry_id)
    assert office.state(paper) is SealState.GRANTED
    office.queue.confirm([second.entry_id])
    assert office.state(paper) is SealState.SEALED


def test_a_refusal_comes_with_its_reason_and_can_be_asked_again(office: Office, desk: SealDesk) -> None:
    office.issue()
    office.laptop.push()
    (asked,) = desk.waiting()
    desk.refuse(asked.tribunal_id, asked.id, "主文第二项与调解协议不一致", "周正")
    assert office.laptop.push().seal_answers == 1
    (row,) = office.seals.page().rows
    assert (row.state, row.reason) == (SealState.REFUSED, "主文第二项与调解协议不一致")
    assert refused_for(office.seals.ask_again, row.id, " ") == "seal_note_missing"
    office.seals.ask_again(row.id, "已与协议核对，第二项系当事人庭上变更")
    assert office.laptop.push().seal_answers == 0
    (second,) = desk.waiting()
    assert (second.id != asked.id, second.note) == (True, "已与协议核对，第二项系当事人庭上变更")
    assert refused_for(desk.grant, asked.tribunal_id, asked.id, "1", "周正") == "seal_request_gone"
    desk.grant(second.tribunal_id, second.id, "院印89", "周正")
    assert office.laptop.push().seal_answers == 1
    assert [row.granted for row in desk.answered()].count(True) == 1


def test_a_later_version_takes_the_place_of_the_one_that_waits(office: Office, desk: SealDesk) -> None:
    first = office.issue("一", "裁定")
    office.laptop.push()
    second = office.issue("二", "裁定")
    assert (office.state(first), office.state(second)) == (SealState.DROPPED, SealState.PENDING)
    office.laptop.push()
    assert [row.registry_no for row in desk.waiting()] == [second.registry_no]


def test_papers_issued_while_the_answers_are_fetched_do_not_spoil_their_count(office: Office, desk: SealDesk) -> None:
    office.issue()
    office.laptop.push()
    (asked,) = desk.waiting()
    desk.grant(asked.tribunal_id, asked.id, "院印92", "周正")
    network = office.laptop.network

    def busy(url: str) -> Carrier:
        carrier = network(url)
        fetch = carrier.feed

        def fetch_while_somebody_works(scope: FeedScope, after: int) -> bytes:
            office.issue(f"另{after}")
            return fetch(scope, after)

        carrier.feed = fetch_while_somebody_works  # type: ignore[method-assign]
        return carrier

    office.laptop.network = busy
    assert office.laptop.push().seal_answers == 1


def test_an_answer_to_a_paper_that_was_sealed_by_hand_changes_nothing(
    office: Office, desk: SealDesk, clock: StandingClock
) -> None:
    paper = office.issue()
    other = office.issue("另")
    office.laptop.push()
    for asked in desk.waiting():
        desk.refuse(asked.tribunal_id, asked.id, "等领导阅批", "周正")
    request = next(row.id for row in office.seals.page().rows if row.paper_id == paper.id)
    by_hand = SealedByHand("院印90", "周正", clock().date())
    assert refused_for(office.seals.note_by_hand, request, SealedByHand("", "周正", clock().date())) == (
        "seal_number_missing"
    )
    assert refused_for(office.seals.note_by_hand, request, SealedByHand("1", "周正", date(2020, 1, 1))) == (
        "seal_day_wrong"
    )
    office.seals.note_by_hand(request, by_hand)
    assert office.laptop.push().seal_answers == 1
    assert (office.state(paper), office.state(other)) == (SealState.SEALED, SealState.REFUSED)
    assert refused_for(office.seals.note_by_hand, request, by_hand) == "seal_settled"


def test_only_papers_of_the_court_wait_and_none_where_its_seal_stands(office: Office) -> None:
    assert office.issue(court_seal=False).seal is None
    office.seals.keep_here(True)
    assert office.issue("二").seal is None
    assert office.seals.open_count() == 0


def test_the_keeper_answers_once_with_a_name_a_number_or_a_reason(office: Office, desk: SealDesk) -> None:
    office.issue()
    office.laptop.push()
    (asked,) = desk.waiting()
    key = asked.tribunal_id, asked.id
    assert refused_for(desk.grant, *key, " ", "周正") == "seal_number_missing"
    assert refused_for(desk.refuse, *key, "", "周正") == "seal_reason_missing"
    assert refused_for(desk.grant, *key, "1", "") == "seal_keeper_missing"
    assert refused_for(desk.grant, asked.tribunal_id, "0" * 32, "1", "周正") == "seal_request_gone"
    desk.grant(*key, "1", "周正")
    assert refused_for(desk.refuse, *key, "迟了", "周正") == "seal_answered"


def test_a_paper_somebody_else_answered_meanwhile_does_not_stop_the_rest_of_its_case(
    office: Office, desk: SealDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    for words in "一二三":
        office.issue(words, words)
    office.laptop.push()
    first, second, third = before = desk.waiting()
    desk.refuse(second.tribunal_id, second.id, "另一位已经答复", "李四")
    monkeypatch.setattr(desk, "waiting", lambda: before)
    desk.grant(first.tribunal_id, first.id, "院印94", "周正", whole_case=True)
    assert {row.registry_no: row.granted for row in desk.answered()} == {
        first.registry_no: True,
        second.registry_no: False,
        third.registry_no: True,
    }


def test_nobody_seals_a_paper_that_cannot_be_read_yet(office: Office, court: ParentCourt, desk: SealDesk) -> None:
    office.issue()
    office.laptop.push()
    (asked,) = desk.waiting()
    with court.store.write() as connection:
        kept = [dict(row._mapping) for row in connection.execute(select(tables.attachment))]  # noqa: SLF001
        connection.execute(delete(tables.attachment))
    (asked,) = desk.waiting()
    assert not asked.paper_here
    assert refused_for(desk.grant, asked.tribunal_id, asked.id, "院印93", "周正") == "seal_paper_missing"
    with httpx.Client(base_url="http://127.0.0.1", transport=court.transport()) as page:
        assert 'value="grant"' not in page.get("/seals").text
    with court.store.write() as connection:
        connection.execute(insert(tables.attachment), kept)
    desk.grant(asked.tribunal_id, asked.id, "院印93", "周正")


def test_the_keeper_works_in_the_browser(office: Office, court: ParentCourt) -> None:
    office.issue()
    office.laptop.push()
    with httpx.Client(base_url="http://127.0.0.1", transport=court.transport()) as page:
        text = page.get("/seals").text
        (action,) = re.findall(r'action="([^"]+)"', text)
        (word,) = re.findall(r'name="word" value="([^"]+)"', text)
        assert page.get(action).content.startswith(b"%PDF")
        form = {"keeper": "周正", "text": "院印91", "answer": "grant"}
        assert page.post(action, data=form).status_code == 403
        assert page.post(action, data={**form, "word": word}, headers={"X-Real-IP": "10.0.0.9"}).status_code == 403
        assert court.count(tables.seal_notice) == 0
        assert "没有填写印章管理人" in page.post(action, data={"word": word, "text": "院印91", "answer": "grant"}).text
        assert page.post(action, data={**form, "word": word}).status_code == 303
        text = page.get("/seals").text
    assert "没有等待用印的文书" in text
    assert "院印91" in text
    assert office.laptop.push().seal_answers == 1


def test_the_keeper_works_on_the_command_line(
    office: Office, court: ParentCourt, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    office.issue()
    office.laptop.push()
    court.keys.save(court.folder)
    base = ["seals", "--data-dir", str(court.folder)]
    assert main(base) == 0
    tribunal_id, request_id, *_words = capsys.readouterr().out.split()
    assert main([*base, "--refuse", tribunal_id, request_id, "没有合议庭评议笔录"]) == 1
    assert "印章管理人" in capsys.readouterr().err
    assert main([*base, "--refuse", tribunal_id, request_id, "没有合议庭评议笔录", "--keeper", "周正"]) == 0
    assert capsys.readouterr().out == ""
    office.laptop.push()
    assert office.seals.page().rows[0].reason == "没有合议庭评议笔录"


def without_seals(request: httpx.Request, play: Play) -> httpx.Response:
    """A parent court of last year: it has never heard of answers about the seal."""
    return httpx.Response(404) if request.url.path == "/v1/feed/seals" else play(request)


def test_an_older_parent_court_is_no_failure_and_the_room_says_that_papers_are_carried(
    office: Office, court: ParentCourt, desk: SealDesk
) -> None:
    office.issue()
    office.laptop.network = lambda url: HttpCarrier(url, FaultyTransport(court.transport(), without_seals))
    for _push in range(2):
        assert office.laptop.push().feed_error is None
        assert not office.seals.page().answers_come
    (asked,) = desk.waiting()
    desk.grant(asked.tribunal_id, asked.id, "1", "周正")
    office.laptop.network = lambda url: HttpCarrier(url, court.transport())
    assert office.laptop.push().seal_answers == 1
    assert office.seals.page().answers_come


def test_packets_whose_answer_was_lost_ask_once_and_a_restarted_court_answers_once(
    office: Office, court: ParentCourt
) -> None:
    paper = office.issue()
    office.laptop.network = lambda url: HttpCarrier(url, FaultyTransport(court.transport(), lose_answer))
    assert refused_for(office.laptop.push) == "link_lost"
    court.restart()
    office.laptop.network = lambda url: HttpCarrier(url, court.transport())
    office.laptop.push()
    desk = SealDesk(court.store, court.keys, court.clock)
    (asked,) = desk.waiting()
    desk.grant(asked.tribunal_id, asked.id, "1", "周正")
    court.restart()
    assert office.laptop.push().seal_answers == 1
    assert office.laptop.push().seal_answers == 0
    assert office.state(paper) is SealState.GRANTED
    assert SealDesk(court.store, court.keys, court.clock).waiting() == []


def test_a_feed_read_again_from_its_start_leaves_what_was_done_since(office: Office, desk: SealDesk) -> None:
    first, second = office.issue(), office.issue("二")
    office.laptop.push()
    for asked in desk.waiting():
        desk.grant(asked.tribunal_id, asked.id, "1", "周正")
    office.laptop.push()
    request = next(row for row in office.seals.page().rows if row.paper_id == first.id)
    office.seals.note_by_hand(request.id, SealedByHand("院印7", "周正", office.uow.today()))
    third = office.issue("三")
    with office.uow.write("test.cursor") as session:
        StoreInfo.put(session, "feed.seals", f"1 {'0' * 64}")
    assert office.laptop.push().seal_answers == 0
    states = [office.state(paper) for paper in (first, second, third)]
    assert states == [SealState.SEALED, SealState.GRANTED, SealState.PENDING]


def test_a_paper_half_sent_is_waited_for(office: Office, court: ParentCourt, desk: SealDesk) -> None:
    office.issue()
    bodies: list[int] = []

    def cut_the_paper(request: httpx.Request, play: Play) -> httpx.Response:
        if request.method == "PATCH":
            bodies.append(len(request.content))
            if len(bodies) > 1:
                half = request.content[: len(request.content) // 2]
                play(httpx.Request(request.method, request.url, headers=_cut(request, half), content=half))
                raise httpx.ReadError("cut")
        return play(request)

    office.laptop.network = lambda url: HttpCarrier(url, FaultyTransport(court.transport(), cut_the_paper))
    assert refused_for(office.laptop.push) == "link_lost"
    (asked,) = desk.waiting()
    assert not asked.paper_here
    assert refused_for(desk.paper, asked.tribunal_id, asked.id) == "seal_paper_missing"
    office.laptop.network = lambda url: HttpCarrier(url, court.transport())
    office.laptop.push()
    (asked,) = desk.waiting()
    assert asked.paper_here


def _cut(request: httpx.Request, half: bytes) -> dict[str, str]:
    return {**request.headers, "content-length": str(len(half))}


def test_the_answer_goes_to_the_laptop_that_asked(
    office: Office, court: ParentCourt, desk: SealDesk, store_path: Path, tmp_path: Path, clock: StandingClock
) -> None:
    office.issue()
    office.laptop.push()
    other_folder = tmp_path / "other"
    other_folder.mkdir()
    other_path = other_folder / "tribunal.db"
    create_store(other_path, KEY)
    engine = open_engine(other_path, KEY)
    with office.uow.read() as ours, Session(engine) as theirs, theirs.begin():
        for kind in (Tribunal, StaffMember):
            row = ours.scalars(select(kind).where(kind.name.in_(("枫溪人民法庭", office.uow.actor.name)))).one()
            theirs.add(kind(**{column.key: getattr(row, column.key) for column in inspect(kind).column_attrs}))
    other = Laptop(UnitOfWork(engine, office.uow.actor, clock), seed=OTHER_SEED, name="二号机", mark="B")
    other.join(court, other_folder)
    second = Office(other.uow, other)
    other.sync = ParentCourtSync(other.uow, OTHER_SEED, lambda url: other.network(url), (SealFeed(other.uow),))
    another = second.issue("另一台")
    second.laptop.push()
    for asked in desk.waiting():
        desk.grant(asked.tribunal_id, asked.id, asked.registry_no, "周正")
    assert (office.laptop.push().seal_answers, second.laptop.push().seal_answers) == (1, 1)
    assert second.state(another) is SealState.GRANTED
    assert [row.title for row in office.seals.page().rows] == ["民事裁定书"]
    engine.dispose()


def test_the_answer_to_another_tribunal_is_no_answer_to_a_request_of_the_same_id(
    office: Office, court: ParentCourt, desk: SealDesk
) -> None:
    office.issue()
    office.laptop.push()
    (asked,) = desk.waiting()
    elsewhere, device_id = "f" * 32, "e" * 32
    with court.store.write() as connection:
        device = connection.execute(select(tables.device)).mappings().one()
        connection.execute(insert(tables.tribunal).values(id=elsewhere, name="另一法庭"))
        connection.execute(insert(tables.device).values({**device, "id": device_id, "tribunal_id": elsewhere}))
        said = {"entry_no": 1, "granted": True, "issued_at": asked.asked_at, "content": b""}
        words = dict.fromkeys(("title", "registry_no", "seal_no", "reason", "keeper"), "")
        key = {"tribunal_id": elsewhere, "request_id": asked.id, "device_id": device_id}
        connection.execute(insert(tables.seal_notice).values({**key, **said, **words}))
    assert desk.waiting() == [asked]
    desk.grant(asked.tribunal_id, asked.id, "院印1", "周正")
    assert office.laptop.push().seal_answers == 1


def test_what_waits_is_found_by_an_index(office: Office, court: ParentCourt, desk: SealDesk) -> None:
    office.issue()
    office.laptop.push()
    asked: list[str] = []
    with court.store.read() as connection:
        engine = connection.engine

    def remember(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        asked.append(statement)

    event.listen(engine, "before_cursor_execute", remember)
    assert len(desk.waiting()) == 1
    event.remove(engine, "before_cursor_execute", remember)
    (query,) = (each for each in asked if "FROM entity" in each)
    with court.store.read() as connection:
        holes = tuple("" for _ in range(query.count("?")))
        plan = [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {query}", holes)]
    assert any("ix_entity_state (type=? AND state=?)" in step for step in plan), plan
    assert not any(step.startswith("SCAN") for step in plan), plan


def test_who_may_not_ask_for_the_seal_settles_nothing(office: Office, engine: Engine) -> None:
    office.issue()
    uow = office.uow
    bailiff = Seals(UnitOfWork(engine, replace(uow.actor, post=Post.BAILIFF), uow.clock))
    page = bailiff.page()
    assert (len(page.rows), page.may_ask, office.seals.page().may_ask) == (1, False, True)
    request = page.rows[0].id
    by_hand = SealedByHand("院印7", "周正", uow.today())
    assert refused_for(bailiff.note_by_hand, request, by_hand) == "right_missing"
    assert refused_for(bailiff.ask_again, request, "补正") == "right_missing"
    assert refused_for(bailiff.drop, request, "不用") == "right_missing"
    assert office.seals.page().rows == page.rows


def test_what_a_tribunal_wrote_cannot_become_part_of_the_page(office: Office, court: ParentCourt) -> None:
    drawn = sheet()
    title = '<script>alert(1)</script>"><img src=x>'
    office.papers.keep(
        Paper(**{**vars(drawn), "court_seal": True}),
        KeepAs(office.dispute, "", title),
        Sending(PrintWay.PRINTER, PRINTER, 1, recipient="张三"),
    )
    office.laptop.push()
    with httpx.Client(base_url="http://127.0.0.1", transport=court.transport()) as page:
        answer = page.get("/seals")
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "<script" not in answer.text
    assert "&lt;script&gt;" in answer.text
