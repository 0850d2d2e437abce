# SPDX-License-Identifier: GPL-3.0-or-later
"""The frozen steps from an empty file to today's tables, each recorded in the transaction it is made in."""
