# SPDX-License-Identifier: GPL-3.0-or-later
"""Backups: whole or not there, thinned out by rule, restored word for word."""

import shutil
from collections.abc import Generator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.domain.entry import Entry
from journal_app.store import copies
from journal_app.store.backups import Backup, Restored, backups, mark_of, read_backup, restore
from journal_app.store.database import FILE_NAME
from journal_app.store.errors import Code, JournalError
from journal_app.store.journal import Journal
from journal_app.store.thinning import to_keep
from journal_app.store.turns import Progress
from journal_app.store.vault import KEY_FILE, SECOND_COPY, change_passphrase, unlock, write_key_file
from tests.store.material import CHEAP, KEY, OTHER_KEY, StandingClock, finish, write

PASSPHRASE = "the heron on the pier never waits"
TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def key_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("key")
    write_key_file(folder, KEY, PASSPHRASE, CHEAP)
    return folder


@pytest.fixture
def kept(journal: Journal, key_folder: Path, tmp_path: Path) -> Path:
    """Return the folder of backups of a journal that has a passphrase and something in it."""
    for name in (KEY_FILE, SECOND_COPY):
        shutil.copy(key_folder / name, journal.folder / name)
    anna = journal.person_named("Anna")
    for n in range(40):
        write(journal, f"Page {n} about the weir. " * 60, people=frozenset({anna.id}), tags=frozenset({f"t{n % 3}"}))
    folder = tmp_path / "kept"
    folder.mkdir()
    return folder


def all_entries(journal: Journal) -> dict[str, Entry]:
    return {entry.id: entry for some in journal.entries() for entry in some}


def names(folder: Path) -> set[str]:
    return {place.name for place in folder.iterdir()}


def restore_of(backup: Backup, folder: Path) -> Generator[Progress, None, Restored]:
    return restore(backup, folder, KEY, backup.made_at)


def spoil(path: Path, page: int) -> None:
    raw = bytearray(path.read_bytes())
    raw[page * 4096 + 300] ^= 0xFF
    path.write_bytes(raw)


def test_a_backup_is_a_folder_that_opens_like_a_journal(journal: Journal, kept: Path) -> None:
    made = finish(journal.back_up(kept))
    assert made.entries == 40
    assert backups(kept) == [Backup(made.folder, made.made_at, mark_of(KEY), size=made.size)]
    assert unlock(made.folder, PASSPHRASE) == KEY
    assert (made.folder / KEY_FILE).read_bytes() == (made.folder / SECOND_COPY).read_bytes()
    with Journal.open(made.folder, KEY, zone=journal.zone, clock=journal._opened.clock) as copy:
        assert all_entries(copy) == all_entries(journal)
        assert copy.people() == journal.people()
        assert all(check["ok"] for check in finish(copy.verify())["checks"])


def test_nothing_of_a_backup_can_be_read_or_entered_by_others(journal: Journal, kept: Path) -> None:
    made = finish(journal.back_up(kept))
    assert b"weir" not in (made.folder / FILE_NAME).read_bytes()
    assert (made.folder.stat().st_mode & 0o777, (made.folder / FILE_NAME).stat().st_mode & 0o777) == (0o700, 0o600)
    assert names(made.folder) == {FILE_NAME, KEY_FILE, SECOND_COPY}


def test_what_is_written_between_two_slices_is_in_the_backup(journal: Journal, kept: Path) -> None:
    some = [journal.new_entry("free_writing", answers={"text": f"{n} " * 3000}) for n in range(600)]
    journal.add(some)
    steps, slices = journal.back_up(kept), 0
    while True:
        try:
            done, total = next(steps)
        except StopIteration as end:
            made = end.value
            break
        slices += 1
        assert 0 <= done <= total
        assert not journal.is_writing
        if slices < 5:
            write(journal, f"written in slice {slices}")
    assert slices > 5
    assert made.entries == 40 + 600 + 4
    with Journal.open(made.folder, KEY, zone=journal.zone, clock=journal._opened.clock) as copy:
        assert all_entries(copy) == all_entries(journal)
        assert copy.count_hits("slice") == 4


def test_a_backup_left_half_way_leaves_nothing_and_the_journal_goes_on(journal: Journal, kept: Path) -> None:
    journal.add(journal.new_entry("free_writing", answers={"text": f"{n} " * 3000}) for n in range(600))
    for slices in range(1, 6):
        steps = journal.back_up(kept)
        for _slice in range(slices):
            next(steps)
        assert len(names(kept)) == 1
        steps.close()
        assert names(kept) == set()
        write(journal, "after it")
    assert finish(journal.back_up(kept)).entries == 645


def test_a_damaged_journal_never_replaces_a_good_backup(journal: Journal, kept: Path, folder: Path) -> None:
    good = finish(journal.back_up(kept))
    before = (good.folder / FILE_NAME).read_bytes()
    journal.close()
    pages = (folder / FILE_NAME).stat().st_size // 4096
    spoil(folder / FILE_NAME, pages - 2)
    with Journal.open(folder, KEY, zone=journal.zone) as damaged:
        with pytest.raises(JournalError) as caught:
            finish(damaged.back_up(kept))
        assert caught.value.code == Code.DAMAGED
    assert names(kept) == {good.folder.name}
    assert (good.folder / FILE_NAME).read_bytes() == before
    assert finish(restore_of(good, folder.parent / "again")).entries == 40


def test_a_copy_that_holds_less_is_not_kept(journal: Journal, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    honest = copies._counts
    monkeypatch.setattr(copies, "_counts", lambda database: {**honest(database), "entry": len(str(database.path))})
    with pytest.raises(JournalError) as caught:
        finish(journal.back_up(kept))
    assert "not kept" in caught.value.sentence
    assert names(kept) == set()


@pytest.mark.parametrize("where", ["missing", "inside", "file"])
def test_a_place_that_takes_no_backup_is_said(journal: Journal, kept: Path, where: str) -> None:
    (kept / "note.txt").write_text("mine")
    place = {"missing": kept / "gone", "inside": journal.folder, "file": kept / "note.txt"}[where]
    with pytest.raises(JournalError) as caught:
        finish(journal.back_up(place))
    assert "folder" in caught.value.sentence
    assert names(kept) == {"note.txt"}


def test_what_an_interrupted_backup_left_is_removed_and_what_is_not_ours_stays(journal: Journal, kept: Path) -> None:
    ours, other = kept / f".part-journal-{mark_of(KEY)}-aa", kept / f".part-journal-{mark_of(OTHER_KEY)}-aa"
    for place in (ours, other, kept / "holiday"):
        place.mkdir()
        (place / "x").write_text("x")
    made = finish(journal.back_up(kept))
    assert names(kept) == {other.name, "holiday", made.folder.name}


def test_thirty_days_of_backups_are_thinned_and_each_restores_to_its_day(
    journal: Journal, kept: Path, clock: StandingClock, tmp_path: Path
) -> None:
    then: dict[str, dict[str, Entry]] = {}
    days = []
    for _day in range(30):
        write(journal, f"The day {clock.time:%d.%m.}")
        made = finish(journal.back_up(kept))
        then[made.folder.name] = all_entries(journal)
        days.append(made.made_at.date())
        clock.move(days=1)
    held = backups(kept)
    assert {one.made_at.date() for one in held} == to_keep(days, days[-1])
    assert len(held) >= 10
    for one in held:
        back = tmp_path / one.folder.name
        assert finish(restore_of(one, back)).kept is None
        with Journal.open(back, KEY, zone=journal.zone, clock=clock) as restored:
            assert all_entries(restored) == then[one.folder.name]


def test_several_backups_of_today_stay_and_tomorrow_the_last_of_them(
    journal: Journal, kept: Path, clock: StandingClock
) -> None:
    made = [finish(journal.back_up(kept)) for _ in range(3)]
    assert len({one.folder for one in made}) == 3
    assert [one.folder for one in backups(kept)] == [one.folder for one in reversed(made)]
    clock.move(days=1)
    fourth = finish(journal.back_up(kept))
    assert {one.folder for one in backups(kept)} == {made[2].folder, fourth.folder}


def test_backups_of_another_journal_in_the_same_folder_are_left_alone(
    journal: Journal, kept: Path, clock: StandingClock, tmp_path: Path
) -> None:
    first = finish(journal.back_up(kept))
    with Journal.create(tmp_path / "other", OTHER_KEY, clock=clock, zone=journal.zone) as other:
        write_key_file(other.folder, OTHER_KEY, PASSPHRASE, CHEAP)
        clock.move(days=400)
        finish(other.back_up(kept))
        assert [one.mark for one in other.backups(kept)] == [mark_of(OTHER_KEY)]
    assert first.folder.is_dir()
    assert [one.folder for one in journal.backups(kept)] == [first.folder]


def test_a_restore_keeps_the_journal_that_was_there(journal: Journal, kept: Path, folder: Path) -> None:
    then = all_entries(journal)
    made = finish(journal.back_up(kept))
    write(journal, "written since")
    journal.close()
    done = finish(restore_of(made, folder))
    assert done.kept is not None
    assert done.kept.name == f"journal before restoring {made.made_at:%Y-%m-%d %H%M}"
    with Journal.open(folder, KEY, zone=journal.zone, clock=journal._opened.clock) as restored:
        assert all_entries(restored) == then
    with Journal.open(done.kept, KEY, zone=journal.zone, clock=journal._opened.clock) as old:
        assert old.count() == 41
    assert finish(restore_of(made, folder)).kept not in (None, done.kept)
    assert not list(folder.parent.glob(".part-*"))


def test_an_open_journal_is_not_restored_over(journal: Journal, kept: Path, folder: Path) -> None:
    made = finish(journal.back_up(kept))
    with pytest.raises(JournalError) as caught:
        finish(restore_of(made, folder))
    assert caught.value.code == Code.IN_USE
    assert write(journal, "goes on").id in all_entries(journal)


@pytest.mark.parametrize("fault", ["page", "cut", "empty", "key file"])
def test_a_damaged_backup_is_told_and_nothing_is_restored_from_it(
    journal: Journal, kept: Path, folder: Path, fault: str
) -> None:
    made = finish(journal.back_up(kept))
    assert finish(journal.test_backup(made)).entries == 40
    file = made.folder / FILE_NAME
    if fault == "page":
        spoil(file, file.stat().st_size // 4096 // 2)
    elif fault == "cut":
        file.write_bytes(file.read_bytes()[:-4096])
    elif fault == "empty":
        file.write_bytes(b"")
    else:
        for name in (KEY_FILE, SECOND_COPY):
            (made.folder / name).write_bytes(b"{}")
    for steps in (journal.test_backup(made), journal.restore_backup(made, folder.parent / "new")):
        with pytest.raises(JournalError) as caught:
            finish(steps)
        assert caught.value.code == (Code.KEYFILE_DAMAGED if fault == "key file" else Code.DAMAGED)
    assert not (folder.parent / "new").exists()
    assert not list(folder.parent.glob(".part-*"))


def test_a_backup_opens_with_the_passphrase_of_its_time(journal: Journal, kept: Path) -> None:
    made = finish(journal.back_up(kept))
    change_passphrase(journal.folder, PASSPHRASE, "another sentence only I would say", CHEAP)
    assert unlock(made.folder, PASSPHRASE) == KEY
    later = finish(journal.back_up(kept))
    with pytest.raises(JournalError):
        unlock(later.folder, PASSPHRASE)


def test_a_backup_under_another_name_is_still_one(journal: Journal, kept: Path) -> None:
    made = finish(journal.back_up(kept))
    renamed = made.folder.rename(kept / "the good one")
    assert backups(kept) == []
    assert read_backup(renamed).size == made.size
    with pytest.raises(JournalError) as caught:
        read_backup(kept)
    assert caught.value.code == Code.NO_FILE


def test_the_last_seven_days_four_weeks_and_six_months_stay() -> None:
    every_day = [TODAY - timedelta(days=n) for n in range(400)]
    kept = sorted(to_keep(every_day, TODAY), reverse=True)
    assert kept[:7] == every_day[:7]
    # The 22nd is a Sunday: weeks end on Sundays.
    assert {date(2026, 11, 15), date(2026, 11, 8), date(2026, 11, 1)} <= set(kept)
    assert {date(2026, month, day) for month, day in ((10, 31), (9, 30), (8, 31), (7, 31), (6, 30))} <= set(kept)
    assert len(kept) == 7 + 3 + 5


def test_a_long_pause_takes_no_backup_away() -> None:
    old = [date(2024, 1, 1), date(2024, 1, 2), date(2025, 7, 7)]
    assert to_keep(old, TODAY) == frozenset(old)
    assert to_keep([], TODAY) == frozenset()
    assert TODAY + timedelta(days=900) in to_keep([TODAY + timedelta(days=900), *old], TODAY)


@given(st.sets(st.dates(date(2020, 1, 1), date(2026, 11, 22)), max_size=200))
def test_thinning_twice_takes_no_more_and_never_the_newest(days: set[date]) -> None:
    kept = to_keep(days, TODAY)
    assert kept <= days
    assert to_keep(kept, TODAY) == kept
    assert len(kept) <= 7 + 4 + 6
    assert not days or max(days) in kept
