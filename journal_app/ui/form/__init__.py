# SPDX-License-Identifier: GPL-3.0-or-later
"""The form: an editor for every kind of question, and the guide's questions as one page."""
