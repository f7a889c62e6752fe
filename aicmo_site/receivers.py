"""What the site hands down: the count of broken invariants, once a day."""

from __future__ import annotations

from aicmo_site.observability.invariants import look
from jobs.queue import turns
from jobs.recovery import periodic

periodic.register(periodic.PeriodicTask(turns.INVARIANTS, every=24 * 60 * 60, most=60 * 60, do=look))
