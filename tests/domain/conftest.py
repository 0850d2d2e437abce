# SPDX-License-Identifier: GPL-3.0-or-later
"""How Hypothesis draws here: no test is timed, and nothing is kept on disk from run to run."""

from hypothesis import HealthCheck, settings

settings.register_profile("domain", deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("domain")
