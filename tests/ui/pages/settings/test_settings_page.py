# SPDX-License-Identifier: GPL-3.0-or-later
"""The Settings page: every change works at once, in every group, at every width."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QSlider, QWidget
from pytestqt.qtbot import QtBot

from journal_app.settings import DeviceSettings
from journal_app.store.errors import JournalError
from journal_app.store.journal import Journal
from journal_app.store.recovery import data_key_from_code
from journal_app.store.vault import unlock
from journal_app.ui.pages.settings import SECTIONS, SettingsPage
from journal_app.ui.pages.settings_parts.appearance import AppearanceSection
from journal_app.ui.pages.settings_parts.journal_day import DaySection
from journal_app.ui.pages.settings_parts.people import PeopleSection
from journal_app.ui.pages.settings_parts.privacy import PrivacySection
from journal_app.ui.pages.settings_parts.tags import TagsSection
from tests.ui.models.nora import Nora
from tests.ui.pages.settings.conftest import PASSPHRASE

NEW = "another sentence only I would say"


def opened(page: SettingsPage, nora: Nora, key: str) -> QWidget:
    page.open_section(key)
    nora.settles()
    return page.current


@pytest.mark.parametrize("key", [section.key for section in SECTIONS])
def test_every_group_opens_with_named_controls_and_fits_the_smallest_window(
    page: SettingsPage, nora: Nora, key: str
) -> None:
    section = opened(page, nora, key)
    page.resize(900 - 64, 620)
    nora.settles()
    assert page.current.horizontalScrollBar().maximum() == 0
    assert page.current.widget().minimumSizeHint().width() <= page.width()
    for control in section.findChildren(QWidget):
        if isinstance(control, QPushButton | QLineEdit | QComboBox | QSlider) and control.isVisible():
            assert control.accessibleName() or (isinstance(control, QPushButton) and control.text()), control


def test_a_narrow_window_shows_the_list_or_a_group_with_a_way_back(
    page: SettingsPage, nora: Nora, qtbot: QtBot
) -> None:
    page.resize(500, 620)
    nora.settles()
    assert not page.list.isHidden()
    assert not page.step_back()
    qtbot.mouseClick(page.list.buttons[5], Qt.MouseButton.LeftButton)
    assert page.list.isHidden()
    assert page.current.key == SECTIONS[5].key
    qtbot.mouseClick(page.current.back, Qt.MouseButton.LeftButton)
    assert not page.list.isHidden()
    page.open_section("about")
    assert page.step_back()
    page.resize(1064, 820)
    assert not page.list.isHidden()
    assert page.current.isVisible()


def test_the_look_changes_at_once_and_is_kept(page: SettingsPage, nora: Nora, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "settings.json"
    device = nora.desk.device
    device._file = file
    section = opened(page, nora, "appearance")
    assert isinstance(section, AppearanceSection)
    look = nora.desk.look
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right):
        qtbot.keyClick(section.size_control.slider, key)
    assert look.appearance.text_percent == 120
    for control, at in ((section.theme, 2), (section.font_choice, 1), (section.motion, 2)):
        qtbot.mouseClick(control.segments()[at], Qt.MouseButton.LeftButton)
    assert (look.appearance.theme, look.appearance.serif_pages, look.appearance.reduce_motion) == ("dark", False, False)
    kept = DeviceSettings(file)
    assert kept.value("theme") == "dark"
    assert kept.value("page_font") == "system"
    assert kept.value("reduce_motion") == "off"
    assert "120" in str(kept.value("text_size"))
    look.choose(replace(look.appearance, text_percent=80))
    assert section.size_control.slider.step() == 80


def test_the_passphrase_changes_for_who_knows_the_present_one(page: SettingsPage, nora: Nora, qtbot: QtBot) -> None:
    section = opened(page, nora, "privacy")
    assert isinstance(section, PrivacySection)
    section.change.click()
    form = section.change_form
    assert not form.accept.isEnabled()
    folder = nora.does(lambda journal: journal.folder)
    for present in ("not the passphrase at all", PASSPHRASE):
        form.present.field.setText(present)
        section.new.first.field.setText(NEW)
        section.new.second.field.setText(NEW)
        qtbot.mouseClick(form.accept, Qt.MouseButton.LeftButton)
        nora.settles()
        if present != PASSPHRASE:
            assert "present passphrase" in form.present.sentence()
            assert unlock(folder, PASSPHRASE).raw
    assert "new passphrase" in section.saying.sentence()
    assert form.isHidden()
    assert form.present.passphrase() == section.new.passphrase() == ""
    assert unlock(folder, NEW) == nora.does(lambda journal: journal._opened.database.key)
    with pytest.raises(JournalError):
        unlock(folder, PASSPHRASE)


def test_the_recovery_code_is_shown_after_the_passphrase_and_gone_with_the_page(
    page: SettingsPage, nora: Nora, qtbot: QtBot
) -> None:
    section = opened(page, nora, "privacy")
    assert isinstance(section, PrivacySection)
    section.show_code.click()
    section.code_form.present.field.setText(PASSPHRASE)
    qtbot.keyClick(section.code_form.present.field, Qt.Key.Key_Return)
    nora.settles()
    assert section.view is not None
    assert data_key_from_code(section.view.code()) == nora.does(lambda journal: journal._opened.database.key)
    page.leave()
    assert section.view is None
    section.show_code.click()
    section.code_form.present.field.setText(PASSPHRASE)
    section.code_form.accept.click()
    page.leave()
    nora.settles()
    assert section.view is None


def test_another_hour_moves_entries_to_their_day(page: SettingsPage, nora: Nora) -> None:
    section = opened(page, nora, "journal")
    assert isinstance(section, DaySection)
    assert section.hour.value() == 4
    for _ in range(8):
        section.hour.step_up()
    nora.settles()
    assert nora.does(lambda journal: journal.day_starts_at) == 12
    assert nora.desk.clock.day_starts_at == 12
    assert section.saying.sentence()


def test_a_person_is_described_renamed_made_one_and_deleted(page: SettingsPage, nora: Nora) -> None:
    section = opened(page, nora, "people")
    assert isinstance(section, PeopleSection)
    people = {person.name: person.id for person in nora.does(Journal.people)}
    section.card.choose(people["Tomas"])
    section.role.field.setText("partner")
    section.pseudonym.field.setText("T.")
    section.name.field.setText("papa")
    section.save.click()
    assert "Papa" in section.name.error()
    section.name.field.setText("  Tomas   K. ")
    section.save.click()
    nora.settles()
    tomas = nora.does(lambda journal: journal.person(people["Tomas"]))
    assert (tomas.name, tomas.role, tomas.pseudonym) == ("Tomas K.", "partner", "T.")
    assert not section.save.isEnabled()
    section.merge.choice.setCurrentIndex(1)
    section.merge.button.click()
    nora.settles()
    assert [person.name for person in nora.does(Journal.people)] == ["Papa"]
    assert nora.does(lambda journal: {e.title for some in journal.entries() for e in some if e.people}) >= {"The towel"}
    section.card.choose(people["Papa"])
    section.delete.click()
    assert "Papa" in section.question.sentence()
    section.question.accept_button().click()
    nora.settles()
    assert nora.does(Journal.people) == []
    assert section.card.keys() == []


def test_a_tag_is_renamed_made_one_and_taken_away(page: SettingsPage, nora: Nora) -> None:
    section = opened(page, nora, "tags")
    assert isinstance(section, TagsSection)
    assert section.card.keys() == ["asking", "home"]
    section.card.choose("asking")
    section.name.field.setText("home")
    section.save.click()
    assert section.name.error()
    section.name.field.setText("questions")
    section.save.click()
    nora.settles()
    assert section.card.keys() == ["home", "questions"]
    section.card.choose("questions")
    section.merge.choice.setCurrentIndex(1)
    section.merge.button.click()
    nora.settles()
    assert nora.does(Journal.tags) == [("home", 2)]
    section.card.choose("home")
    section.delete.click()
    section.question.accept_button().click()
    nora.settles()
    assert nora.does(Journal.tags) == []


def test_the_page_is_freed_when_it_is_closed(nora: Nora, qtbot: QtBot) -> None:
    page = SettingsPage(nora.desk)
    for section in SECTIONS:
        page.open_section(section.key)
    nora.settles()
    gone: list[bool] = []
    note: Callable[..., None] = lambda *_: gone.append(True)  # noqa: E731
    page.destroyed.connect(note)
    page.deleteLater()
    qtbot.waitUntil(lambda: bool(gone))
    nora.person("Somebody new")
    QApplication.sendPostedEvents()
    nora.settles()
