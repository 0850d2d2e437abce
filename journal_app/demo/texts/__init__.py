# SPDX-License-Identifier: GPL-3.0-or-later
"""What the fictional writer of the demo journal wrote; her texts are not translated, they are hers."""
