# SPDX-License-Identifier: GPL-3.0-or-later
"""The Insights page. TAKEN: another engineer writes this file and `insights_parts/` right now; do not start on it."""
