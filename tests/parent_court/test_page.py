from __future__ import annotations

import httpx

from parent_court.numbers import NumberDesk
from parent_court.reception import Reception
from tests.parent_court.device import SampleDevice
from tests.sync.court import ParentCourt
from tribunal_desktop.wire.packet import content_hash
from tribunal_desktop.wire.records import WITHHELD


def browser(court: ParentCourt) -> httpx.Client:
    return httpx.Client(base_url="http://127.0.0.1", transport=court.transport())


def test_an_empty_desk_says_what_to_do(court: ParentCourt) -> None:
    with browser(court) as page:
        text = page.get("/").text
    assert "诸暨市人民法院" in text
    assert "还没有登记任何设备" in text


def test_the_court_sees_tribunals_packets_receipts_and_records(court: ParentCourt) -> None:
    device = SampleDevice(court.keys, 1)
    court.enrol(device.request())
    reception = Reception(court.store, court.keys, court.clock)
    packet = device.pack(device.records(2, text="<b>村"))
    reception.receive(packet)
    reception.receive(device.packets(1, after=device.packets(2))[0])
    with browser(court) as page:
        overview = page.get("/").text
        records = page.get("/records/village").text
        detail = page.get(f"/packets/{content_hash(packet)}").text
        assert page.get("/packets/unknown").status_code == 404
    assert "枫溪人民法庭" in overview
    assert "村（社区）" in overview
    assert "数据分叉" in overview
    assert "&lt;b&gt;村1" in records
    assert "<b>村" not in records
    assert "第 1 号" in detail
    assert "已入库" in detail


def test_a_refused_record_is_shown_with_its_reason(court: ParentCourt) -> None:
    device = SampleDevice(court.keys, 1)
    court.enrol(device.request())
    Reception(court.store, court.keys, court.clock).receive(
        device.seal(device.header(WITHHELD), device.sealed(WITHHELD))
    )
    with browser(court) as page:
        assert "有不合规定的字段" in page.get("/").text


def test_the_page_answers_this_computer_only(court: ParentCourt) -> None:
    with browser(court) as page:
        assert page.get("/", headers={"X-Forwarded-For": "10.0.0.9"}).status_code == 403
        assert page.get("/records/village", headers={"Forwarded": "for=10.0.0.9"}).status_code == 403


def test_a_practice_desk_says_so(court: ParentCourt) -> None:
    practice = ParentCourt(court.folder / "practice", court.clock, practice=True)
    with browser(practice) as page:
        assert "虚构" in page.get("/").text
    practice.store.close()


def test_the_court_sees_what_it_set_aside_of_its_numbers(court: ParentCourt) -> None:
    with browser(court) as page:
        assert "还没有预留" in page.get("/numbers").text
        NumberDesk(court.store, court.keys, court.clock).set_aside(2026, "民初", 5001, 9000)
        text = page.get("/numbers").text
    assert "5001" in text
    assert "还没有法庭领取号段" in text


def test_another_name_for_this_computer_is_turned_away(court: ParentCourt) -> None:
    """A web page elsewhere could have its own name lead here and read the answers."""
    with httpx.Client(base_url="http://court.example", transport=court.transport()) as stranger:
        assert stranger.get("/").status_code == 403
