# SPDX-License-Identifier: GPL-3.0-or-later
"""The parts of Today: what is read for it, its rules, and its cards."""
