# SPDX-License-Identifier: GPL-3.0-or-later
"""The window: PySide6, and nothing beneath it knows that there is one."""
