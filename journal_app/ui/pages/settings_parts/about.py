# SPDX-License-Identifier: GPL-3.0-or-later
"""What this program is, what it is not, and whose work it stands on."""

from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app import __version__
from journal_app.domain.i18n import N_, _
from journal_app.ui.desk import Desk
from journal_app.ui.pages.settings_parts.rows import SettingRow, SettingsCard
from journal_app.ui.pages.settings_parts.section import Section
from journal_app.ui.widgets.text import OneLine, Text

FONTS = (
    ("Source Serif 4", "SIL Open Font License 1.1"),
    ("Inter", "SIL Open Font License 1.1"),
    ("Phosphor Icons", "MIT"),
)
LIBRARIES = (
    ("Python", "PSF-2.0"),
    ("Qt, PySide6", "LGPL-3.0"),
    ("SQLite", N_("public domain")),
    ("SQLCipher", "BSD-3-Clause"),
    ("sqlcipher3", "zlib"),
    ("peewee", "MIT"),
    ("cryptography", "Apache-2.0, BSD-3-Clause"),
    ("filelock", "MIT"),
    ("NumPy", "BSD-3-Clause"),
    ("SciPy", "BSD-3-Clause"),
    ("pyqtgraph", "MIT"),
    ("Typst", "Apache-2.0"),
    ("pypdf", "BSD-3-Clause"),
    ("QtAwesome", "MIT"),
    ("Babel", "BSD-3-Clause"),
    ("Click", "BSD-3-Clause"),
    ("platformdirs", "MIT"),
    ("python-dateutil", "Apache-2.0, BSD-3-Clause"),
    ("tzlocal", "MIT"),
)


class AboutSection(Section):
    """Version, purpose, licences."""

    key: ClassVar[str] = "about"
    title: ClassVar[str] = N_("About")
    icon: ClassVar[str] = "Information"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        card = SettingsCard()
        hint = _("It never looks for a newer one: it opens no connection.")
        card.add_row(SettingRow(_("Version"), hint, OneLine(__version__, "figure")))
        hint = _("Free software: you may use, study, share and change it.")
        card.add_row(SettingRow(_("Licence"), hint, OneLine("GPL-3.0-or-later", "body", "muted")))
        self.form.addWidget(card)
        self.form.addWidget(
            Text(
                _(
                    "Secure Base is for information and practice. It is not a treatment, it diagnoses nothing, and it "
                    "does not replace a licensed professional."
                )
            )
        )
        self.form.addWidget(Text(_("Fonts and icons"), "card_title"))
        self.form.addWidget(_licences(FONTS))
        self.form.addWidget(Text(_("Libraries"), "card_title"))
        self.form.addWidget(_licences(LIBRARIES))


def _licences(works: tuple[tuple[str, str], ...]) -> QWidget:
    card = SettingsCard()
    lines = QWidget()
    column = QVBoxLayout(lines)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(5)
    for name, licence in works:
        column.addWidget(SettingRow(name, "", OneLine(_(licence), "secondary", "muted")))
    card.add_row(lines)
    return card
