# SPDX-License-Identifier: GPL-3.0-or-later
"""Item models: what lists show, fetched from the store page by page."""
