# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures what README tells: each figure beside a floor in the same run. `python -m benchmarks --help`."""
