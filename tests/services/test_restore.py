"""The day the disk died: a backup is checked, the present store kept aside, and nothing unsent is left behind."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from tests.conftest import StandingClock
from tests.security.key_rings import CHEAP, MemoryKeyring
from tests.services.intake_data import facts
from tests.services.mediation_samples import REFERENCE, put_scene
from tests.services.test_first_start import NEW
from tribunal_desktop.config import Settings
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    AttachmentContent,
    AuditEntry,
    IssuedDocumentContent,
    LeftRecord,
    StoreRestore,
    UnitOfWork,
    Village,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.models.engine import connect
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.security.device_secrets import KeyringSecrets
from tribunal_desktop.security.key_cabinet import KeyCabinet
from tribunal_desktop.services import store_swap
from tribunal_desktop.services.case_intake import CaseIntake
from tribunal_desktop.services.drafts import Drafts
from tribunal_desktop.services.first_start import FirstStart, RecoveryKit
from tribunal_desktop.services.forms import Forms
from tribunal_desktop.services.forms_views import FormRequest
from tribunal_desktop.services.left_records import LeftRecords
from tribunal_desktop.services.login import LogIn, OpenStore
from tribunal_desktop.services.restore import Backup, BackupKey, Comparison, Restore
from tribunal_desktop.services.search import Search
from tribunal_desktop.services.store_care import StoreCare
from tribunal_desktop.services.users import Users

NEW_PASSWORD = "桥头晒谷三千斤再回家"


class Computer:
    """A computer with a key ring and a data folder."""

    def __init__(self, folder: Path, clock: StandingClock) -> None:
        self.settings, self.clock = Settings(folder), clock
        ring = MemoryKeyring()
        self.secrets = KeyringSecrets(lambda: ring)
        self.login = LogIn(self.settings, self.secrets, clock, CHEAP)
        self.restoring = Restore(self.settings, self.secrets, clock, CHEAP)
        self.password = NEW.password
        self.open_stores: list[OpenStore] = []

    def set_up(self) -> RecoveryKit:
        return FirstStart(self.settings, self.secrets, self.clock, CHEAP).create(NEW)

    def open(self) -> UnitOfWork:
        store = self.login.open(self.login.users()[0].user_id, self.password)
        self.open_stores.append(store)
        return UnitOfWork(store.engine, store.actor, self.clock)

    def close(self) -> None:
        for store in self.open_stores:
            store.engine.dispose()
        self.open_stores.clear()

    def back_up(self, uow: UnitOfWork, target: Path) -> Path:
        target.mkdir(exist_ok=True)
        return StoreCare(uow, self.open_stores[-1].engine, self.settings).backup(target).folder

    def key(self, backup: Backup) -> BackupKey:
        return BackupKey(backup.users[0].user_id, self.password)

    def compare(self, folder: Path) -> Comparison:
        backup = self.restoring.look(folder)
        return self.restoring.check(backup, self.key(backup))

    def restore(self, folder: Path) -> Path | None:
        backup = self.restoring.look(folder)
        self.restoring.check(backup, self.key(backup))
        return self.restoring.restore(backup, self.key(backup))


@pytest.fixture
def computer(tmp_path: Path, clock: StandingClock) -> Iterator[Computer]:
    made = Computer(tmp_path / "data", clock)
    made.set_up()
    yield made
    made.close()


def write(uow: UnitOfWork, *names: str) -> None:
    with uow.write("village.add") as session:
        session.add_all(Village(id=new_id(uow.clock), name=name, township="枫桥镇") for name in names)


def names(uow: UnitOfWork) -> list[str]:
    with uow.read() as session:
        return sorted(session.scalars(select(Village.name)))


def register(uow: UnitOfWork) -> str:
    intake, new = CaseIntake(uow, REFERENCE), facts()
    return intake.register(new, {finding.key for finding in intake.check(new)}).provisional_no


def test_a_backup_is_shown_beside_the_present_store_and_put_in_its_place(
    computer: Computer, clock: StandingClock, tmp_path: Path
) -> None:
    uow = computer.open()
    write(uow, "甲村")
    folder = computer.back_up(uow, tmp_path / "盘")
    clock.advance(days=2)
    register(uow)
    computer.close()
    shown = computer.compare(folder)
    assert shown.present is not None
    assert (shown.backup.disputes, shown.present.disputes) == (0, 1)
    assert shown.present.last_entry_at is not None
    assert shown.backup.last_entry_at is not None
    assert (shown.present.last_entry_at - shown.backup.last_entry_at).days == 2
    assert (shown.backup.tribunal_name, shown.backup.broken_at) == (NEW.tribunal_name, None)
    assert shown.unsent_here == shown.present.records - shown.backup.records
    aside = computer.restore(folder)
    assert aside is not None
    assert {file.name for file in aside.iterdir()} == {"tribunal.db", "vault.json"}
    restored = computer.open()
    with restored.read() as session:
        told = session.scalars(select(StoreRestore)).one()
        last = session.scalars(select(AuditEntry.action).order_by(AuditEntry.seq.desc())).first()
    assert (told.holds_until, told.taken_up_at) == (shown.backup.last_entry_at, None)
    assert last == "store.restore"
    computer.close()
    assert computer.compare(aside).backup.disputes == 1, "what was kept aside is itself a backup"


def test_unsent_records_are_offered_and_taken_over_as_changes_of_today(
    computer: Computer, clock: StandingClock, tmp_path: Path
) -> None:
    uow = computer.open()
    folder = computer.back_up(uow, tmp_path / "盘")
    write(uow, "乙村", "丙村")
    computer.close()
    computer.restore(folder)
    uow = computer.open()
    assert names(uow) == []
    left = LeftRecords(uow)
    rows = left.rows()
    assert [(row.source, row.detail.record.type, row.detail.matter) for row in rows] == [
        ("aside", "village", "乙村"),
        ("aside", "village", "丙村"),
    ]
    assert left.paper().pages == 1
    assert left.take_over([rows[0].id]).entered == 1
    left.set_aside([rows[1].id])
    assert (names(uow), left.count()) == (["乙村"], 0)
    assert [hit.label for hit in Search(uow).find("乙村")] == ["乙村"]
    with uow.read() as session:
        assert session.scalars(select(LeftRecord.taken).order_by(LeftRecord.seq)).all() == [True, False]
        assert session.scalars(select(AuditEntry.action)).all()[-1] == "restore.take_over"


def test_a_paper_taken_over_has_its_bytes_and_its_photo(computer: Computer, tmp_path: Path) -> None:
    uow = computer.open()
    scene = put_scene(uow)
    folder = computer.back_up(uow, tmp_path / "盘")
    paper = Forms(uow, REFERENCE).issue(FormRequest(scene.dispute, "mediation_info", recipient=scene.plaintiff))
    with uow.write("test.photo") as session:
        session.add(AttachmentContent(sha256="ab" * 32, content=b"photo"))
        printed = session.get_one(IssuedDocumentContent, paper.id).pdf
    computer.close()
    computer.restore(folder)
    uow = computer.open()
    left = LeftRecords(uow)
    assert left.paper().pages >= 1
    assert left.take_over([row.id for row in left.rows()]).still_left == 0
    with uow.read() as session:
        assert session.get_one(IssuedDocumentContent, paper.id).pdf == printed
        assert session.get_one(AttachmentContent, "ab" * 32).content == b"photo"


def test_drafts_and_numbers_go_on_where_the_former_store_stood(
    computer: Computer, clock: StandingClock, tmp_path: Path
) -> None:
    uow = computer.open()
    register(uow)
    folder = computer.back_up(uow, tmp_path / "盘")
    given = [register(uow) for _ in range(3)]
    Drafts(uow).keep("intake", "", {"plaintiff": "陈小伟"})
    computer.close()
    computer.restore(folder)
    uow = computer.open()
    assert [draft.data for draft in Drafts(uow).offered("intake")] == [{"plaintiff": "陈小伟"}]
    assert register(uow).endswith("-0005")
    assert given[-1].endswith("-0004")


def test_where_the_former_store_cannot_be_read_numbers_leave_a_gap(computer: Computer, tmp_path: Path) -> None:
    uow = computer.open()
    register(uow)
    folder = computer.back_up(uow, tmp_path / "盘")
    register(uow)
    computer.close()
    damaged = b"\0" * 8192
    computer.settings.store_path.write_bytes(damaged)
    shown = computer.compare(folder)
    assert (shown.present, shown.present_exists) == (None, True)
    aside = computer.restore(folder)
    assert aside is not None
    assert (aside / "tribunal.db").read_bytes() == damaged
    uow = computer.open()
    assert register(uow).endswith("-0502")
    scene = put_scene(uow)
    paper = Forms(uow, REFERENCE).issue(FormRequest(scene.dispute, "mediation_info", recipient=scene.plaintiff))
    assert paper.registry_no.endswith("-00501")


def test_a_password_changed_since_the_backup_stays_in_force(
    computer: Computer, tmp_path: Path, clock: StandingClock
) -> None:
    uow = computer.open()
    folder = computer.back_up(uow, tmp_path / "盘")
    Users(uow, KeyCabinet(computer.settings, computer.secrets, clock, CHEAP)).change_password(
        NEW.password, NEW_PASSWORD
    )
    computer.close()
    with pytest.raises(KnownError, match="wrong_password"):
        computer.compare(folder)
    computer.password = NEW_PASSWORD
    computer.restore(folder)
    assert names(computer.open()) == []


def test_where_only_the_keys_were_lost_the_present_store_is_read_with_those_of_the_backup(
    computer: Computer, tmp_path: Path
) -> None:
    uow = computer.open()
    folder = computer.back_up(uow, tmp_path / "盘")
    write(uow, "甲村")
    computer.close()
    computer.settings.vault_path.unlink()
    shown = computer.compare(folder)
    assert shown.present is not None
    assert shown.unsent_here == 1
    computer.restore(folder)
    assert LeftRecords(computer.open()).count() == 1


def test_on_a_new_computer_the_recovery_sheet_opens_the_backup(clock: StandingClock, tmp_path: Path) -> None:
    old = Computer(tmp_path / "old", clock)
    kit = old.set_up()
    uow = old.open()
    write(uow, "甲村")
    folder = old.back_up(uow, tmp_path / "盘")
    old.close()
    new = Computer(tmp_path / "new", clock)
    backup = new.restoring.look(folder)
    assert backup.elsewhere
    with pytest.raises(KnownError, match="device_secret_missing"):
        new.restoring.check(backup, new.key(backup))
    key = BackupKey(backup.users[0].user_id, kit.recovery_code, is_code=True)
    assert new.restoring.check(backup, key).present_exists is False
    assert new.restoring.restore(backup, key) is None
    store = new.login.recover(kit.recovery_code, key.user_id, NEW_PASSWORD)
    assert names(UnitOfWork(store.engine, store.actor, clock)) == ["甲村"]
    store.engine.dispose()


def test_a_store_of_another_tribunal_is_kept_aside_with_its_keys(clock: StandingClock, tmp_path: Path) -> None:
    old, new = Computer(tmp_path / "old", clock), Computer(tmp_path / "new", clock)
    kit = old.set_up()
    folder = old.back_up(old.open(), tmp_path / "盘")
    old.close()
    new.set_up()
    keys = new.settings.vault_path.read_bytes()
    backup = new.restoring.look(folder)
    key = BackupKey(backup.users[0].user_id, kit.recovery_code, is_code=True)
    shown = new.restoring.check(backup, key)
    assert (shown.present, shown.present_exists) == (None, True)
    aside = new.restoring.restore(backup, key)
    assert aside is not None
    assert (aside / "vault.json").read_bytes() == keys
    assert new.settings.vault_path.read_bytes() == (folder / "vault.json").read_bytes()


@pytest.mark.parametrize("moves", range(4))
@pytest.mark.parametrize("elsewhere", [False, True])
def test_a_power_cut_between_the_renames_is_finished_at_the_next_start(
    clock: StandingClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moves: int, elsewhere: bool
) -> None:
    old = Computer(tmp_path / "old", clock)
    kit = old.set_up()
    uow = old.open()
    write(uow, "甲村")
    folder = old.back_up(uow, tmp_path / "盘")
    old.close()
    computer = Computer(tmp_path / "new", clock) if elsewhere else old
    if elsewhere:
        computer.set_up()
    backup = computer.restoring.look(folder)
    key = BackupKey(backup.users[0].user_id, kit.recovery_code, is_code=True)
    left = moves

    def cut(source: Path, target: Path) -> None:
        nonlocal left
        if left == 0:
            raise KeyboardInterrupt
        left -= 1
        rename(source, target)

    rename = store_swap.rename_durably
    monkeypatch.setattr(store_swap, "rename_durably", cut)
    finished = False
    try:
        computer.restoring.restore(backup, key)
        finished = True
    except KeyboardInterrupt:
        assert store_swap.is_under_way(computer.settings)
    monkeypatch.setattr(store_swap, "rename_durably", rename)
    if not finished:
        store_swap.finish(computer.settings)
    assert not store_swap.is_under_way(computer.settings)
    store = computer.login.recover(kit.recovery_code, key.user_id, NEW_PASSWORD)
    assert names(UnitOfWork(store.engine, store.actor, clock)) == ["甲村"]
    store.engine.dispose()
    (aside,) = (computer.settings.data_dir / store_swap.KEPT_ASIDE).iterdir()
    assert {"tribunal.db", "vault.json"} <= {file.name for file in aside.iterdir()}


def test_a_swap_the_disk_stopped_is_finished_before_anybody_works_on(
    computer: Computer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    uow = computer.open()
    write(uow, "甲村")
    folder = computer.back_up(uow, tmp_path / "盘")
    write(uow, "乙村")
    computer.close()

    def refuse(source: Path, target: Path) -> None:
        raise PermissionError(13, "in use")

    with monkeypatch.context() as stopped:
        stopped.setattr(store_swap, "rename_durably", refuse)
        with pytest.raises(KnownError, match="restore_failed"):
            computer.restore(folder)
        with pytest.raises(KnownError, match="restore_failed"):
            computer.open()
        with pytest.raises(KnownError, match="restore_failed"):
            computer.restoring.look(folder)
    uow = computer.open()
    assert names(uow) == ["甲村"]
    assert LeftRecords(uow).count() == 1


def test_a_restoring_repeated_after_a_full_disk_lists_what_was_unsent_once(
    computer: Computer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    uow = computer.open()
    folder = computer.back_up(uow, tmp_path / "盘")
    write(uow, "乙村")
    computer.close()
    backup = computer.restoring.look(folder)
    computer.restoring.check(backup, computer.key(backup))

    def full(path: Path, content: bytes) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as stopped:
        stopped.setattr(store_swap, "write_durably", full)
        with pytest.raises(KnownError, match="restore_failed"):
            computer.restoring.restore(backup, computer.key(backup))
    assert names(computer.open()) == ["乙村"], "nothing has changed"
    computer.close()
    computer.restoring.restore(backup, computer.key(backup))
    assert LeftRecords(computer.open()).count() == 1


def test_two_restorings_in_a_row_offer_each_unsent_record_once(
    computer: Computer, clock: StandingClock, tmp_path: Path
) -> None:
    uow = computer.open()
    folder = computer.back_up(uow, tmp_path / "盘")
    write(uow, "乙村")
    computer.close()
    for name in ("丙村", "丁村"):
        computer.restore(folder)
        clock.advance(minutes=1)
        write(computer.open(), name)
        computer.close()
    computer.restore(folder)
    rows = LeftRecords(computer.open()).rows()
    assert [row.detail.matter for row in rows] == ["乙村", "丙村", "丁村"]


def test_stores_kept_aside_within_one_second_do_not_take_each_others_place(computer: Computer, tmp_path: Path) -> None:
    folder = computer.back_up(computer.open(), tmp_path / "盘")
    computer.close()
    first, second = computer.restore(folder), computer.restore(folder)
    assert first != second
    assert len(list((computer.settings.data_dir / store_swap.KEPT_ASIDE).iterdir())) == 2


def test_a_damaged_or_mixed_backup_is_refused_and_nothing_changes(
    computer: Computer, clock: StandingClock, tmp_path: Path
) -> None:
    uow = computer.open()
    write(uow, *(f"{place}村" for place in range(400)))
    folder = computer.back_up(uow, tmp_path / "盘")
    computer.close()
    before = computer.settings.store_path.read_bytes()
    with pytest.raises(KnownError, match="backup_not_here"):
        computer.compare(tmp_path)
    whole = (folder / "tribunal.db").read_bytes()
    (folder / "tribunal.db").write_bytes(whole[:200_000] + b"\0" * 4096 + whole[204_096:])
    with pytest.raises(KnownError, match="backup_not_whole"):
        computer.compare(folder)
    other = Computer(tmp_path / "other", clock)
    other.set_up()
    shutil.copyfile(other.settings.store_path, folder / "tribunal.db")
    with pytest.raises(KnownError, match="backup_other_keys"):
        computer.compare(folder)
    assert computer.settings.store_path.read_bytes() == before


def test_a_backup_of_a_newer_program_is_refused_before_anything_changes(computer: Computer, tmp_path: Path) -> None:
    folder = computer.back_up(computer.open(), tmp_path / "盘")
    computer.close()
    cabinet = KeyCabinet(computer.settings, computer.secrets, computer.clock, CHEAP)
    newer = connect(folder / "tribunal.db", cabinet.unlock(computer.login.users()[0].user_id, NEW.password).store_key)
    newer.execute("UPDATE alembic_version SET version_num = '9999'")
    newer.close()
    before = computer.settings.store_path.read_bytes()
    with pytest.raises(KnownError, match="store_newer"):
        computer.compare(folder)
    assert computer.settings.store_path.read_bytes() == before


def test_an_altered_record_of_acts_in_the_backup_is_named(computer: Computer, tmp_path: Path) -> None:
    uow = computer.open()
    write(uow, "甲村")
    with uow.write("test.alter") as session:
        session.execute(AuditEntry.__table__.update().where(AuditEntry.seq == 2).values(action="village.remove"))
    folder = computer.back_up(uow, tmp_path / "盘")
    computer.close()
    assert computer.compare(folder).backup.broken_at == 2


ACTS = st.lists(st.sampled_from(["register", "register", "back up", "restore", "disk dies"]), min_size=4, max_size=8)


@settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck))
@given(acts=ACTS)
def test_no_provisional_number_is_given_twice_however_often_a_backup_is_restored(
    tmp_path_factory: pytest.TempPathFactory, acts: list[str]
) -> None:
    clock = StandingClock(datetime(2026, 11, 23, 9, 0, tzinfo=BEIJING))
    folder = tmp_path_factory.mktemp("computer")
    computer = Computer(folder / "data", clock)
    computer.set_up()
    uow, backups, given_out = computer.open(), [], []
    for act in ("register", "back up", *acts, "register"):
        clock.advance(minutes=1)
        if act == "register":
            given_out.append(register(uow))
        elif act == "back up":
            backups.append(computer.back_up(uow, folder / "盘"))
        else:
            computer.close()
            if act == "disk dies":
                computer.settings.store_path.write_bytes(b"\0" * 8192)
            computer.restore(backups[-1])
            uow = computer.open()
    computer.close()
    assert len(given_out) == len(set(given_out))
