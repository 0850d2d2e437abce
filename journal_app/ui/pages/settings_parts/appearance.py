# SPDX-License-Identifier: GPL-3.0-or-later
"""How the window looks: theme, text size, font of pages, movement; each choice shows at once."""

from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QWidget

from journal_app.domain.i18n import N_, _
from journal_app.ui.appearance import STEP, Looks
from journal_app.ui.desk import Desk
from journal_app.ui.fonts import HIGHEST_PERCENT, LOWEST_PERCENT
from journal_app.ui.pages.settings_parts.rows import SettingRow, SettingsCard
from journal_app.ui.pages.settings_parts.saying import Saying
from journal_app.ui.pages.settings_parts.section import Section
from journal_app.ui.widgets.scale_slider import ScaleSlider
from journal_app.ui.widgets.segments import Segments
from journal_app.ui.widgets.text import OneLine

SLIDER_EM = 10
MOTION = {None: "system", True: "on", False: "off"}


class SizeControl(QWidget):
    """A slider between a small and a large letter, with the percentage behind it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = desk.look
        self.slider = ScaleSlider(desk.look, _("Text size in percent"), LOWEST_PERCENT, HIGHEST_PERCENT, STEP)
        self._percent = OneLine("", "small_figure", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(OneLine("A", "small"))
        row.addWidget(self.slider)
        row.addWidget(OneLine("A", "section_title"))
        row.addWidget(self._percent)
        self.setFocusProxy(self.slider)
        self.show_percent(desk.look.appearance.text_percent)

    def show_percent(self, percent: int) -> None:
        """Show a text size."""
        self.slider.show_step(percent)
        self.slider.setFixedWidth(self._look.px(SLIDER_EM if percent < 150 else SLIDER_EM * 0.7))
        self._percent.setText(_("{percent} %").format(percent=percent))


class AppearanceSection(Section):
    """Theme, text size, font of pages, motion."""

    key: ClassVar[str] = "appearance"
    title: ClassVar[str] = N_("Appearance")
    icon: ClassVar[str] = "Appearance"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        look = desk.look
        self._looks = Looks(look, desk.device, self)
        themes = (("system", _("As the system")), ("light", _("Light")), ("dark", _("Dark")))
        self.theme = Segments(look, _("Theme"), themes)
        self.size_control = SizeControl(desk)
        self.font_choice = Segments(look, _("Font of pages"), (("serif", _("Serif")), ("system", _("The system's"))))
        motion = (("system", _("As the system")), ("on", _("On")), ("off", _("Off")))
        self.motion = Segments(look, _("Reduce motion"), motion)
        self._saying = Saying(look)
        self._fill()
        self.theme.edited.connect(self._take_theme)
        self.size_control.slider.edited.connect(self._take_size)
        self.font_choice.edited.connect(self._take_font)
        self.motion.edited.connect(self._take_motion)
        self._looks.unkept.connect(self._say_unkept)
        look.changed.connect(self._show_look)
        self._show_look()

    def _fill(self) -> None:
        card = SettingsCard()
        card.add_row(SettingRow(_("Theme"), "", self.theme))
        card.add_row(SettingRow(_("Text size"), _("Everything grows, not only the pages."), self.size_control))
        card.add_row(SettingRow(_("Font of pages"), _("What you write, and titles."), self.font_choice))
        card.add_row(SettingRow(_("Reduce motion"), _("Nothing fades or slides."), self.motion))
        self.form.addWidget(card)
        self.form.addWidget(self._saying)

    def _take_theme(self) -> None:
        self._looks.choose_theme(self.theme.key() or "system")

    def _take_size(self) -> None:
        self._looks.choose_text_percent(self.size_control.slider.step() or 100)

    def _take_font(self) -> None:
        self._looks.choose_page_font(self.font_choice.key() or "serif")

    def _take_motion(self) -> None:
        self._looks.choose_motion(self.motion.key() or "system")

    def _say_unkept(self) -> None:
        self._saying.refuse(_("This holds until the program ends: the file of settings cannot be written."))

    def _show_look(self) -> None:
        appearance = self.desk.look.appearance
        self.theme.show_key(appearance.theme)
        self.size_control.show_percent(appearance.text_percent)
        self.font_choice.show_key("serif" if appearance.serif_pages else "system")
        self.motion.show_key(MOTION[appearance.reduce_motion])
