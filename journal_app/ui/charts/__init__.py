# SPDX-License-Identifier: GPL-3.0-or-later
"""Charts, one module per kind: painted, but for lines, which pyqtgraph draws; each also as a table."""
