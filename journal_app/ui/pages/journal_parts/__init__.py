# SPDX-License-Identifier: GPL-3.0-or-later
"""The parts of the Journal page: filters, list, reading pane."""
