"""Duties that several processes may do and one at a time does: whose turn it is, and when it was last done."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db.models import DurationField, ExpressionWrapper, F, Q
from django.db.models.functions import Now
from django.utils import timezone

from jobs.models import Beat

SWEEP = "sweep"
CANARY = "canary"
CANARY_SENT = "canary_sent"
POLL = "poll"


def take_turn(name: str, seconds: float) -> bool:
    """One conditional UPDATE on the database's clock. A turn that is never ended runs out."""
    if _take(name, seconds):
        return True
    made = Beat.objects.bulk_create([Beat(name=name)], ignore_conflicts=True)
    return bool(made) and _take(name, seconds)


def _take(name: str, seconds: float) -> bool:
    free = Beat.objects.filter(Q(turn_until=None) | Q(turn_until__lt=Now()), pk=name)
    return free.update(turn_until=Now() + timedelta(seconds=seconds)) == 1


def keep_turn(name: str, seconds: float) -> None:
    """Still at it: push the end of the turn out."""
    Beat.objects.filter(pk=name).update(turn_until=Now() + timedelta(seconds=seconds))


def end_turn(name: str, *, seconds: float = 0, counts: dict[str, Any] | None = None) -> None:
    Beat.objects.filter(pk=name).update(at=Now(), turn_until=None, seconds=seconds, counts=counts or {})


def beat(name: str) -> None:
    """Done just now."""
    if not Beat.objects.filter(pk=name).update(at=Now()):
        Beat.objects.bulk_create([Beat(name=name, at=timezone.now())], ignore_conflicts=True)


def age(name: str) -> float | None:
    """Seconds since it was last done; None when it never was."""
    since = ExpressionWrapper(Now() - F("at"), output_field=DurationField())
    found = Beat.objects.filter(pk=name).exclude(at=None).values_list(since, flat=True).first()
    return None if found is None else max(0.0, found.total_seconds())
