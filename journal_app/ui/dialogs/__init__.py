# SPDX-License-Identifier: GPL-3.0-or-later
"""Questions asked in a window of their own."""
