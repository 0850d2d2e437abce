# SPDX-License-Identifier: GPL-3.0-or-later
"""Secure Base, a private journal with guided entries."""

__version__ = "0.1.0"
