# SPDX-License-Identifier: GPL-3.0-or-later
"""Other formats, in and out."""
