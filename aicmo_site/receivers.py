"""What the site hands down: the count of broken invariants, once a day."""

from __future__ import annotations

from aicmo_site.invariants import look
from jobs import beats, duties

duties.register(duties.Duty(beats.INVARIANTS, every=24 * 60 * 60, most=60 * 60, do=look))
