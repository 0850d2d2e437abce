# SPDX-License-Identifier: GPL-3.0-or-later
"""What the Guides page is put together from."""
