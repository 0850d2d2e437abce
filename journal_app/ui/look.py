# SPDX-License-Identifier: GPL-3.0-or-later
"""How the window looks now: theme, fonts, text size and motion, applied as a whole and rebuilt on change."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from journal_app.paths import resource
from journal_app.ui import fonts
from journal_app.ui.icons import IconFont
from journal_app.ui.palette import build_palette
from journal_app.ui.stylesheet import build_stylesheet
from journal_app.ui.system import SystemHints
from journal_app.ui.theme import Theme, load_theme

BUNDLED_POINTS = 10.5


@dataclass(frozen=True)
class Appearance:
    """What the writer chose; `bundled_chrome` is for pictures that must look alike everywhere."""

    theme: str = "system"
    text_percent: int = 100
    serif_pages: bool = True
    reduce_motion: bool | None = None
    bundled_chrome: bool = False


class Look(QObject):
    """The one object that widgets ask for fonts, colours and icons; `changed` says to ask again."""

    changed = Signal()

    def __init__(self, appearance: Appearance | None = None, parent: QObject | None = None) -> None:
        """Take the writer's choice; needs a running application."""
        super().__init__(parent)
        self._appearance = appearance or Appearance()
        self._app: QApplication | None = None
        self._system_font = QFont(QGuiApplication.font())
        self._has_fonts = fonts.system_has_fonts()
        self._chrome_loaded = False
        self._hints = SystemHints(self)
        self._hints.changed.connect(self._follow_system)
        fonts.load_page_fonts()
        self._icons = IconFont()
        self._build()

    @property
    def appearance(self) -> Appearance:
        """What the writer chose."""
        return self._appearance

    @property
    def theme(self) -> Theme:
        """The colours in use."""
        return self._theme

    @property
    def em(self) -> int:
        """The height of a line of body text in pixels: what heights are made of."""
        return self._em

    @property
    def motion_reduced(self) -> bool:
        """Whether nothing should move."""
        wish = self._appearance.reduce_motion
        return self._hints.wants_less_motion() if wish is None else wish

    def apply(self, app: QApplication) -> None:
        """Dress the application: style, palette, fonts and one stylesheet."""
        self._app = app
        app.setStyle("Fusion")
        self._dress(app)
        self.changed.emit()

    def choose(self, appearance: Appearance) -> None:
        """Take another choice and rebuild what depends on it."""
        if appearance == self._appearance:
            return
        self._appearance = appearance
        self._build()
        if self._app is not None:
            self._dress(self._app)
        self.changed.emit()

    def choose_text_percent(self, percent: int) -> None:
        """Take another text size, held between 80 and 200 percent."""
        held = max(fonts.LOWEST_PERCENT, min(fonts.HIGHEST_PERCENT, percent))
        self.choose(replace(self._appearance, text_percent=held))

    def font(self, role: str) -> QFont:
        """Return the font of a role of `fonts.ROLES`."""
        return QFont(self._fonts[role])

    def px(self, ems: float) -> int:
        """Return a height given in ems in pixels."""
        return int(ems * self._em)

    def color(self, token: str) -> QColor:
        """Return a colour by its name: a core token, a family, or `<family>_soft`."""
        return QColor(self._theme.color(token))

    def icon(self, name: str, role: str = "muted", checked: str | None = None) -> QIcon:
        """Return an icon by its name in `icons.ICONS`, in the colour of `role`; `checked` when switched on."""
        core = self._theme.core
        color = self._theme.color(role)
        on = self._theme.color(checked) if checked else color
        return self._icons.icon(name, color, checked=on, disabled=core.border_strong)

    def pixmap(self, name: str, role: str = "muted", ems: float = 1.05) -> QPixmap:
        """Return an icon as a picture of that height, as sharp as the sharpest screen."""
        side = self.px(ems)
        return self.icon(name, role).pixmap(QSize(side, side), self._sharpness())

    def mark(self, side: int) -> QPixmap:
        """Return the program's mark in the theme's colours."""
        return self.mark_icon().pixmap(QSize(side, side), self._sharpness())

    def mark_icon(self) -> QIcon:
        """Return the program's mark for a window."""
        return QIcon(str(resource("icons", "dark" if self._theme.dark else "light", "mark.svg")))

    def duration(self, milliseconds: int) -> int:
        """Return how long a movement may last: nothing when motion is reduced."""
        return 0 if self.motion_reduced else milliseconds

    def _sharpness(self) -> float:
        return self._app.devicePixelRatio() if self._app is not None else 1.0

    def _follow_system(self) -> None:
        before = self._theme
        self._build()
        if self._app is not None and before != self._theme:
            self._dress(self._app)
        self.changed.emit()

    def _build(self) -> None:
        self._theme = self._chosen_theme()
        base = self._base_font()
        self._fonts: Mapping[str, QFont] = {
            name: fonts.role_font(base, role, serif=self._appearance.serif_pages) for name, role in fonts.ROLES.items()
        }
        self._em = QFontMetrics(base).height()

    def _chosen_theme(self) -> Theme:
        wish = self._appearance.theme
        if wish == "system":
            wish = "dark" if self._hints.is_dark() else "light"
        theme = load_theme(wish)
        return theme.with_high_contrast() if self._hints.wants_high_contrast() else theme

    def _base_font(self) -> QFont:
        percent = self._appearance.text_percent
        if not self._appearance.bundled_chrome and self._has_fonts:
            return fonts.base_font(self._system_font, percent)
        if not self._chrome_loaded:
            fonts.load_chrome_fonts()
            self._chrome_loaded = True
        system = QFont(self._system_font)
        system.setPointSizeF(BUNDLED_POINTS)
        return fonts.base_font(system, percent, fonts.CHROME_FAMILY)

    def _dress(self, app: QApplication) -> None:
        wish = self._appearance.theme
        scheme = Qt.ColorScheme.Dark if self._theme.dark else Qt.ColorScheme.Light
        self._hints.ask_for(None if wish == "system" else scheme)
        app.setPalette(build_palette(self._theme))
        app.setFont(self.font("body"))
        app.setStyleSheet(build_stylesheet(self._theme, self._fonts, self._em))
