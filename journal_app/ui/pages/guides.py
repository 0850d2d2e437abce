# SPDX-License-Identifier: GPL-3.0-or-later
"""The Guides gallery. TAKEN: another engineer writes this file and `guides_parts/` right now; do not start on it."""
