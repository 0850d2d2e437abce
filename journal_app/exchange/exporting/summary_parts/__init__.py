# SPDX-License-Identifier: GPL-3.0-or-later
"""Parts of the summary for a therapist: what is offered, read, counted and drawn."""
