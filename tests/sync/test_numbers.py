"""Leased case numbers between real laptops and a real parent court: never the same number twice, whatever breaks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import chain
from pathlib import Path

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, delete, select

from parent_court.numbers import NumberDesk
from tests.conftest import KEY, StandingClock
from tests.services.intake_data import facts
from tests.sync import faults
from tests.sync.court import SEED, Laptop, ParentCourt, serving
from tests.sync.test_push import through
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Actor, IssuedNumber, NumberBlock, StaffMember, StoreInfo, Tribunal, UnitOfWork
from tribunal_desktop.models.backup import copy_store
from tribunal_desktop.models.base import new_id
from tribunal_desktop.models.engine import open_engine
from tribunal_desktop.rules.number_blocks import overlaps
from tribunal_desktop.rules.terms import Post, VoidReason
from tribunal_desktop.security.number_witness import FILE_NAME, NumberWitness, Witnessed
from tribunal_desktop.services.case_intake import CaseIntake
from tribunal_desktop.services.number_feed import NumberFeed
from tribunal_desktop.services.number_issue import NumberIssue
from tribunal_desktop.services.numbers import Numbers
from tribunal_desktop.services.parent_court_sync import ParentCourtSync
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.tribunal_profile import this_device
from tribunal_desktop.sync.http_carrier import HttpCarrier

SERIES = ("民初", "民特")
REFERENCE = Reference()


class Counter:
    """The counter of a tribunal on one laptop: takes disputes in, files them, lets them have numbers."""

    def __init__(self, uow: UnitOfWork, folder: Path, machine: str = "m1", seed: bytes = SEED, name: str = "A") -> None:
        self.witness = NumberWitness(folder, machine)
        self.laptop = Laptop(uow, seed=seed, name=name, mark=name)
        self.attach(uow, seed)

    def attach(self, uow: UnitOfWork, seed: bytes) -> None:
        """Work on this store from now on."""
        self.uow = self.laptop.uow = uow
        feed = NumberFeed(uow, self.witness, SERIES)
        self.laptop.sync = ParentCourtSync(uow, seed, lambda url: self.laptop.network(url), (feed,))
        self.issue = NumberIssue(uow, self.witness)
        self.numbers = Numbers(uow, REFERENCE, self.issue)
        self.intake = CaseIntake(uow, REFERENCE, self.issue)

    def take_in(self) -> str:
        """A filed dispute that has only its provisional number."""
        new = facts()
        made = self.intake.register(new, {finding.key for finding in self.intake.check(new)})
        self.intake.mark_filed(made.id, self.uow.today())
        return made.id

    def give(self, count: int = 1) -> list[str]:
        """Numbers given to as many new disputes."""
        return [self.numbers.give(self.take_in()) for _ in range(count)]

    def blocks(self, series: str = "民初") -> list[tuple[int, int]]:
        query = select(NumberBlock.first, NumberBlock.last).where(NumberBlock.series == series)
        with self.uow.read() as session:
            return [(row.first, row.last) for row in session.execute(query.order_by(NumberBlock.first))]

    def left(self) -> int:
        return sum(block.left for block in self.numbers.blocks() if block.series == "民初")


@pytest.fixture
def desk(court: ParentCourt) -> NumberDesk:
    """The parent court's desk with 5001 to 9000 of 2026 set aside in each series."""
    desk = NumberDesk(court.store, court.keys, court.clock)
    for series in SERIES:
        desk.set_aside(2026, series, 5001, 9000)
    return desk


@pytest.fixture
def counter(uow: UnitOfWork, court: ParentCourt, desk: NumberDesk, tmp_path: Path) -> Counter:
    counter = Counter(uow, tmp_path)
    counter.laptop.join(court, tmp_path)
    return counter


def granted(desk: NumberDesk) -> int:
    """Numbers that were leased in all."""
    return sum(row.leased for row in desk.ranges())


def test_a_push_over_a_real_socket_brings_a_block_of_each_series(counter: Counter, court: ParentCourt) -> None:
    with serving(court.app) as url:
        counter.laptop.network = lambda _url: HttpCarrier(url)
        summary = counter.laptop.push()
    assert (summary.numbers_leased, summary.feed_error) == (200, None)
    assert counter.blocks() == counter.blocks("民特") == [(5001, 5100)]
    assert counter.give(2) == ["（2026）浙0681民初5001号", "（2026）浙0681民初5002号"]


def test_no_second_block_comes_before_half_of_the_first_is_used(counter: Counter) -> None:
    counter.laptop.push()
    counter.give(49)
    assert counter.laptop.push().numbers_leased == 0
    counter.give(1)
    assert counter.laptop.push().numbers_leased == 100
    assert counter.blocks() == [(5001, 5100), (5101, 5200)]


def test_next_years_numbers_come_in_december(counter: Counter, desk: NumberDesk, clock: StandingClock) -> None:
    desk.set_aside(2027, "民初", 1, 500)
    counter.laptop.push()
    assert {block.year for block in counter.numbers.blocks()} == {2026}
    clock.advance(days=10)
    counter.laptop.push()
    assert {block.year for block in counter.numbers.blocks()} == {2026, 2027}


@pytest.mark.parametrize("lost", ["/v1/leases", "/v1/feed/numbers"])
def test_a_lost_answer_grants_nothing_twice(counter: Counter, court: ParentCourt, desk: NumberDesk, lost: str) -> None:
    def lose(request: httpx.Request, play: faults.Play) -> httpx.Response:
        answer = play(request)
        if request.url.path == lost:
            raise httpx.ReadError("cut")
        return answer

    through(counter.laptop, court, lose)
    assert isinstance(counter.laptop.push().feed_error, KnownError)
    through(counter.laptop, court, lambda request, play: play(request))
    counter.laptop.push()
    assert counter.blocks() == [(5001, 5100)]
    assert granted(desk) == 200


def test_without_numbers_the_provisional_one_stays_and_is_swapped_once(counter: Counter, desk: NumberDesk) -> None:
    dispute = counter.take_in()
    with pytest.raises(KnownError, match="no_number_left"):
        counter.numbers.give(dispute)
    counter.laptop.push()
    assert counter.numbers.waiting() == 1
    assert counter.numbers.give_waiting() == 1
    history = counter.numbers.of_dispute(dispute)
    assert (history.provisional, history.formal) == ("暂2026-A-0001", "（2026）浙0681民初5001号")
    assert [row.replaced for row in history.rows] == ["暂2026-A-0001"]
    assert counter.numbers.give_waiting() == 0


def test_an_exhausted_range_leaves_the_rest_provisional(counter: Counter, court: ParentCourt) -> None:
    small = NumberDesk(court.store, court.keys, court.clock)
    small.set_aside(2026, "民督", 1, 3)
    feed = NumberFeed(counter.uow, counter.witness, ("民督",))
    counter.laptop.sync = ParentCourtSync(counter.uow, SEED, lambda url: counter.laptop.network(url), (feed,))
    assert counter.laptop.push().numbers_leased == 3
    assert counter.laptop.push().numbers_leased == 0


def test_a_void_number_keeps_its_reason_and_never_comes_back(counter: Counter) -> None:
    counter.laptop.push()
    dispute = counter.take_in()
    first = counter.numbers.give(dispute)
    (row,) = counter.numbers.of_dispute(dispute).rows
    with pytest.raises(KnownError, match="void_needs_words"):
        counter.numbers.void(row.id, VoidReason.OTHER, " ")
    counter.numbers.void(row.id, VoidReason.WRONG_TYPE, "应为民特")
    history = counter.numbers.of_dispute(dispute)
    assert history.formal is None
    assert [(each.number, each.void_reason) for each in history.rows] == [(first, VoidReason.WRONG_TYPE)]
    second = counter.numbers.give(dispute)
    assert second == "（2026）浙0681民初5002号"
    other = counter.take_in()
    with pytest.raises(KnownError, match="number_was_given"):
        counter.intake.mark_filed(other, counter.uow.today(), first)


def test_a_number_of_a_block_is_given_in_its_turn_only(counter: Counter) -> None:
    counter.laptop.push()
    dispute = counter.take_in()
    with pytest.raises(KnownError, match="number_out_of_turn"):
        counter.intake.mark_filed(dispute, counter.uow.today(), "（2026）浙0681民初5007号")
    counter.intake.mark_filed(dispute, counter.uow.today(), "(2026)浙0681民初5001号")
    assert counter.left() == 99


def test_a_number_from_the_courts_notice_leaves_the_block_alone(counter: Counter) -> None:
    counter.laptop.push()
    dispute = counter.take_in()
    counter.intake.mark_filed(dispute, counter.uow.today(), "（2026）浙0681民初41号")
    assert counter.left() == 100
    assert counter.numbers.of_dispute(dispute).formal == "（2026）浙0681民初41号"


def test_a_number_that_came_with_an_imported_case_is_passed_over(counter: Counter) -> None:
    imported = counter.take_in()
    counter.intake.mark_filed(imported, counter.uow.today(), "（2026）浙0681民初5001号")
    with counter.uow.write("test.import") as session:
        session.execute(delete(IssuedNumber))
    counter.laptop.push()
    assert counter.give() == ["（2026）浙0681民初5002号"]
    assert [row.voided_at for row in counter.numbers.of_dispute(imported).rows] == [None]


def restore(counter: Counter, backup: Path) -> Engine:
    engine = open_engine(backup, KEY)
    counter.attach(UnitOfWork(engine, counter.uow.actor, counter.uow.clock), SEED)
    return engine


def test_a_store_restored_on_its_computer_goes_on_after_the_last_number(
    counter: Counter, engine: Engine, tmp_path: Path
) -> None:
    counter.laptop.push()
    counter.give(3)
    copy_store(engine, tmp_path / "backup.db")
    counter.give(4)
    restored = restore(counter, tmp_path / "backup.db")
    assert counter.give() == ["（2026）浙0681民初5008号"]
    with counter.uow.read() as session:
        lost = session.scalars(select(IssuedNumber.number).where(IssuedNumber.void_reason == VoidReason.NOT_KEPT))
        assert sorted(lost) == [f"（2026）浙0681民初{serial}号" for serial in range(5004, 5008)]
    restored.dispose()


@pytest.mark.parametrize("moved", ["another computer", "no witness"])
def test_a_store_restored_elsewhere_gives_none_of_its_old_numbers(
    counter: Counter, engine: Engine, tmp_path: Path, moved: str
) -> None:
    counter.laptop.push()
    counter.give(3)
    copy_store(engine, tmp_path / "backup.db")
    used = counter.give(4)
    counter.laptop.push()
    if moved == "no witness":
        (tmp_path / FILE_NAME).unlink()
    else:
        counter.witness = NumberWitness(tmp_path, "m2")
    restored = restore(counter, tmp_path / "backup.db")
    dispute = counter.take_in()
    with pytest.raises(KnownError, match="numbers_stopped"):
        counter.numbers.give(dispute)
    counter.laptop.push()
    assert counter.numbers.give(dispute) == "（2026）浙0681民初5101号"
    assert counter.numbers.give(dispute) == "（2026）浙0681民初5101号"
    assert "（2026）浙0681民初5101号" not in used
    restored.dispose()


def test_a_power_cut_between_witness_and_store_costs_a_number_and_repeats_none(counter: Counter) -> None:
    counter.laptop.push()
    dispute = counter.take_in()

    def cut() -> None:
        with counter.uow.write("test.cut") as session:
            counter.numbers.give_in(session, dispute)
            raise InterruptedError

    with pytest.raises(InterruptedError):
        cut()
    assert counter.numbers.give(dispute) == "（2026）浙0681民初5002号"


def test_entries_with_a_broken_signature_are_not_used(counter: Counter, court: ParentCourt) -> None:
    def forge(request: httpx.Request, play: faults.Play) -> httpx.Response:
        answer = play(request)
        if request.url.path != "/v1/feed/numbers" or not answer.content:
            return answer
        body = bytearray(answer.content)
        body[40] ^= 1
        return httpx.Response(200, content=bytes(body))

    through(counter.laptop, court, forge)
    summary = counter.laptop.push()
    assert summary.feed_error is not None
    assert summary.feed_error.code == "feed_not_valid"
    assert counter.blocks() == []


def test_a_feed_that_does_not_fit_is_read_again_from_its_start(counter: Counter) -> None:
    counter.laptop.push()
    with counter.uow.write("test.checkpoint") as session:
        StoreInfo.put(session, "feed.numbers", f"1 {'f' * 64}")
    counter.give(50)
    assert counter.laptop.push().feed_error is None
    assert counter.blocks() == [(5001, 5100), (5101, 5200)]


def test_a_practice_court_needs_no_range(uow: UnitOfWork, clock: StandingClock, tmp_path: Path) -> None:
    court = ParentCourt(tmp_path / "practice", clock, practice=True)
    counter = Counter(uow, tmp_path)
    counter.laptop.make_practice()
    counter.laptop.join(court, tmp_path)
    counter.laptop.push()
    assert counter.blocks() == [(10001, 10100)]
    court.store.close()


Devices = list[Counter]


@pytest.fixture
def make_devices(
    court: ParentCourt, desk: NumberDesk, _blank_store: Path, clock: StandingClock, tmp_path: Path
) -> Iterator[Callable[[int], Devices]]:
    """Laptops of one tribunal, each with a store of its own."""
    engines: list[Engine] = []
    tribunal_id = new_id(clock)

    def make(count: int) -> Devices:
        made = []
        for place in range(count):
            folder = tmp_path / f"device-{len(engines)}"
            folder.mkdir()
            path = folder / "tribunal.db"
            path.write_bytes(_blank_store.read_bytes())
            engines.append(open_engine(path, KEY))
            actor = Actor(new_id(clock), "沈素英", Post.JUDGE)
            uow = UnitOfWork(engines[-1], actor, clock)
            with uow.write("test.create") as session:
                names = {"name": "枫溪人民法庭", "court_code": "浙0681", "court_name": "诸暨市人民法院"}
                session.add(Tribunal(id=tribunal_id, **names))
                session.add(StaffMember(id=actor.id, name=actor.name, post=actor.post))
            seed = bytes([len(engines)]) * 32
            counter = Counter(uow, folder, f"m{place}", seed, f"D{len(engines)}")
            counter.laptop.join(court, folder)
            made.append(counter)
        return made

    yield make
    for engine in engines:
        engine.dispose()


STEPS = st.lists(
    st.tuples(st.integers(0, 2), st.sampled_from(["push", "lose lease", "lose feed", "give", "many", "new line"])),
    min_size=5,
    max_size=18,
)


@settings(max_examples=8, deadline=timedelta(seconds=60), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS)
def test_no_two_devices_ever_hold_or_give_the_same_number(
    make_devices: Callable[[int], Devices], court: ParentCourt, steps: list[tuple[int, str]]
) -> None:
    devices = make_devices(3)
    given_out: list[str] = []
    for place, act in steps:
        device = devices[place]
        through(
            device.laptop, court, _losing({"lose lease": "/v1/leases", "lose feed": "/v1/feed/numbers"}.get(act, ""))
        )
        if act in ("push", "lose lease", "lose feed"):
            device.laptop.push()
        elif act == "new line":
            device.witness.write(_elsewhere(device))
        else:
            given_out += _given(device, 1 if act == "give" else 60)
    held = list(chain.from_iterable(device.blocks() for device in devices))
    assert not overlaps(held)
    assert len(given_out) == len(set(given_out))


def _elsewhere(device: Counter) -> Witnessed:
    """A witness of another life of the store."""
    with device.uow.read() as session:
        return Witnessed(this_device(session).id, "0" * 32, {})


def _losing(path: str) -> faults.Fault:
    def fault(request: httpx.Request, play: faults.Play) -> httpx.Response:
        answer = play(request)
        if request.url.path == path:
            raise httpx.ReadError("cut")
        return answer

    return fault


def _given(device: Counter, count: int) -> list[str]:
    """As many numbers as the block of ``device`` still gives, without the cost of as many disputes."""
    numbers = []
    for _ in range(count):
        dispute = device.take_in()
        try:
            numbers.append(device.numbers.give(dispute))
        except KnownError:
            break
    return numbers
