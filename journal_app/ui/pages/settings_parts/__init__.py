# SPDX-License-Identifier: GPL-3.0-or-later
"""The parts of the Settings page: one module for each group of settings."""
