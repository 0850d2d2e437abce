# SPDX-License-Identifier: GPL-3.0-or-later
"""What a journal is made of: plain values and rules, without Qt, SQL, files or a clock."""
