# SPDX-License-Identifier: GPL-3.0-or-later
"""Run the program from a checkout."""

from journal_app.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
