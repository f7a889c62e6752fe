"""Leases for periodic tasks: several processes may run one, one at a time does, and the last run is recorded."""

from __future__ import annotations

import time
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from django.db import transaction
from django.db.models import DurationField, ExpressionWrapper, F, Q, QuerySet
from django.db.models.functions import Now
from django.utils import timezone

from jobs.models import PeriodicRun

SWEEP = "sweep"
CANARY = "canary"
CANARY_SENT = "canary_sent"
POLL = "poll"
INVARIANTS = "invariants"


class Done(NamedTuple):
    """The last run: its age and its length in seconds, and what it counted."""

    age: float
    seconds: float
    counts: dict[str, Any]


class Lease:
    """The right to run a periodic task. Methods of an expired lease change nothing."""

    def __init__(self, name: str, until: datetime | None, seconds: float) -> None:
        self._name, self._until, self._seconds = name, until, seconds
        self._renewed_at = time.monotonic()

    def renew(self) -> None:
        """Extend the lease, at most once in each third of its length."""
        if time.monotonic() - self._renewed_at > self._seconds / 3:
            self._until = _extend(self._mine(), self._name, self._seconds) or self._until
            self._renewed_at = time.monotonic()

    def end(self, *, seconds: float = 0, counts: dict[str, Any] | None = None) -> None:
        """Record the run as done now, and free the lease."""
        self._mine().update(at=Now(), turn_until=None, seconds=seconds, counts=counts or {})

    def release(self) -> None:
        """Free the lease without recording a run."""
        self._mine().update(turn_until=None)

    def _mine(self) -> QuerySet[PeriodicRun]:
        return PeriodicRun.objects.filter(pk=self._name, turn_until=self._until)


def acquire(name: str, seconds: float) -> Lease | None:
    """Acquire the lease by one conditional UPDATE on the database's clock; None when another process holds it."""
    if turn := _take(name, seconds):
        return turn
    # No row yet: of two processes that insert it, the conflict lets one return without an error.
    made = PeriodicRun.objects.bulk_create([PeriodicRun(name=name)], ignore_conflicts=True)
    return _take(name, seconds) if made else None


def _take(name: str, seconds: float) -> Lease | None:
    free = PeriodicRun.objects.filter(Q(turn_until=None) | Q(turn_until__lt=Now()), pk=name)
    until = _extend(free, name, seconds)
    return None if until is None else Lease(name, until, seconds)


def _extend(rows: QuerySet[PeriodicRun], name: str, seconds: float) -> datetime | None:
    """Extend the row's lease and return its end, which identifies the lease. None when the row is not in `rows`."""
    with transaction.atomic():
        if not rows.update(turn_until=Now() + timedelta(seconds=seconds)):
            return None
        return PeriodicRun.objects.values_list("turn_until", flat=True).get(pk=name)


def record(name: str) -> None:
    """Record a run as done now."""
    if not PeriodicRun.objects.filter(pk=name).update(at=Now()):
        PeriodicRun.objects.bulk_create([PeriodicRun(name=name, at=timezone.now())], ignore_conflicts=True)


def is_due(name: str, seconds: float) -> bool:
    """Whether the last run is at least `seconds` old, or there was none."""
    found = age(name)
    return found is None or found >= seconds


def age(name: str) -> float | None:
    """Return the seconds since the last run; None when there was none."""
    return ages().get(name)


def ages() -> dict[str, float]:
    return {name: found.age for name, found in done().items()}


def done() -> dict[str, Done]:
    """Return the last run of every periodic task. One query."""
    since = ExpressionWrapper(Now() - F("at"), output_field=DurationField())
    rows = PeriodicRun.objects.exclude(at=None).values_list("name", since, "seconds", "counts")
    return {name: Done(max(0.0, age.total_seconds()), seconds, counts) for name, age, seconds, counts in rows}
