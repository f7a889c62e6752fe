"""Duties that several processes may do and one at a time does: whose turn it is, and when it was last done."""

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
    """The last time: so many seconds ago, in so many seconds, with what it found."""

    age: float
    seconds: float
    counts: dict[str, Any]


class Lease:
    """Ours at a duty. Once it ran out and somebody else has one, nothing here changes anything."""

    def __init__(self, name: str, until: datetime | None, seconds: float) -> None:
        self._name, self._until, self._seconds = name, until, seconds
        self._told = time.monotonic()

    def renew(self) -> None:
        """Still at it: when a third of the turn is over, its end is pushed out."""
        if time.monotonic() - self._told > self._seconds / 3:
            self._until = _extend(self._mine(), self._name, self._seconds) or self._until
            self._told = time.monotonic()

    def end(self, *, seconds: float = 0, counts: dict[str, Any] | None = None) -> None:
        """Done, just now."""
        self._mine().update(at=Now(), turn_until=None, seconds=seconds, counts=counts or {})

    def release(self) -> None:
        """Not done: somebody else may try at once."""
        self._mine().update(turn_until=None)

    def _mine(self) -> QuerySet[PeriodicRun]:
        return PeriodicRun.objects.filter(pk=self._name, turn_until=self._until)


def acquire(name: str, seconds: float) -> Lease | None:
    """One conditional UPDATE on the database's clock. A turn that is never ended runs out."""
    if turn := _take(name, seconds):
        return turn
    made = PeriodicRun.objects.bulk_create([PeriodicRun(name=name)], ignore_conflicts=True)
    return _take(name, seconds) if made else None


def _take(name: str, seconds: float) -> Lease | None:
    free = PeriodicRun.objects.filter(Q(turn_until=None) | Q(turn_until__lt=Now()), pk=name)
    until = _extend(free, name, seconds)
    return None if until is None else Lease(name, until, seconds)


def _extend(rows: QuerySet[PeriodicRun], name: str, seconds: float) -> datetime | None:
    """The end of the turn as the database has written it: its name. None when the row is not among them."""
    with transaction.atomic():
        if not rows.update(turn_until=Now() + timedelta(seconds=seconds)):
            return None
        return PeriodicRun.objects.values_list("turn_until", flat=True).get(pk=name)


def record(name: str) -> None:
    """Done just now."""
    if not PeriodicRun.objects.filter(pk=name).update(at=Now()):
        PeriodicRun.objects.bulk_create([PeriodicRun(name=name, at=timezone.now())], ignore_conflicts=True)


def is_due(name: str, seconds: float) -> bool:
    """Whether it was not done for that long, or never."""
    found = age(name)
    return found is None or found >= seconds


def age(name: str) -> float | None:
    """Seconds since it was last done; None when it never was."""
    return ages().get(name)


def ages() -> dict[str, float]:
    return {name: found.age for name, found in done().items()}


def done() -> dict[str, Done]:
    """Everything that was ever done. One query."""
    since = ExpressionWrapper(Now() - F("at"), output_field=DurationField())
    rows = PeriodicRun.objects.exclude(at=None).values_list("name", since, "seconds", "counts")
    return {name: Done(max(0.0, age.total_seconds()), seconds, counts) for name, age, seconds, counts in rows}
