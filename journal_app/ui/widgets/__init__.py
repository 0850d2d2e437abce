# SPDX-License-Identifier: GPL-3.0-or-later
"""The parts pages are made of, one module each; they know the look, and nothing of the journal."""
