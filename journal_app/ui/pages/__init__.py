# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of the window; `PAGES` lists them in the order of the sidebar."""
