"""Register the daily count of broken invariants as a periodic task of the scheduler."""

from __future__ import annotations

from aicmo_site.observability.invariants import count_daily
from jobs.queue import turns
from jobs.recovery import periodic

periodic.register(periodic.PeriodicTask(turns.INVARIANTS, every=24 * 60 * 60, most=60 * 60, do=count_daily))
