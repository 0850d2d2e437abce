# SPDX-License-Identifier: GPL-3.0-or-later
"""Names for the kinds of array insights count with; importing it imports NumPy."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]
Objects = NDArray[np.object_]
