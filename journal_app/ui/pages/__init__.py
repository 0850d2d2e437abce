# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of the window; `listed.PAGES` has them in the order of the sidebar."""
