"""Throttle attempts: limit how often one may be made in a period (passwords, reset e-mails, PINs).

An attempt is counted before it is checked, by one conditional UPDATE, so that parallel requests get no more attempts
than sequential ones. Only a hash of the key is stored: people type passwords into the field for the name.
"""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta

from django.db.models import F, QuerySet
from django.utils import timezone

from accounts.models import RateLimitCounter

HOUR = timedelta(hours=1)
LONGEST_WAIT = 60
"""Seconds between attempts beyond a limit that only slows down: a stranger must not be able to lock an account."""


def count_attempt(what: str, limit: int, *, within: timedelta = HOUR, slower: bool = False) -> datetime | None:
    """Count an attempt. Returns None when it may go ahead, otherwise the moment of the next one.

    Beyond the limit no attempt is allowed until the period is over; `slower` allows one after each growing wait.
    """
    now, row = timezone.now(), attempts_at(what)
    fresh = RateLimitCounter(key=_key(what), since=now, last=now, count=0)
    RateLimitCounter.objects.bulk_create([fresh], ignore_conflicts=True)
    if row.filter(since__lt=now - within).update(since=now, last=now, count=1):
        return None
    if row.filter(count__lt=limit).update(count=F("count") + 1, last=now):
        return None
    found = row.first()
    if found is None:  # deleted by another process meanwhile
        return None
    # Compare and set again: of several attempts at the end of a wait, one is let through.
    opens = found.last + timedelta(seconds=_wait(found.count - limit)) if slower else found.since + within
    if opens <= now and row.filter(count=found.count).update(count=F("count") + 1, last=now):
        return None
    return opens


def attempts_at(what: str) -> QuerySet[RateLimitCounter]:
    """Select the counter of a key, at most one row."""
    return RateLimitCounter.objects.filter(key=_key(what))


def delete_expired_counters() -> None:
    """Delete the counters that no limit reads any more."""
    RateLimitCounter.objects.filter(last__lt=timezone.now() - 2 * HOUR).delete()


def _key(what: str) -> str:
    return hashlib.sha256(what.encode()).hexdigest()


def _wait(beyond: int) -> int:
    """Return the wait in seconds: 1, 2, 4 ... up to a minute."""
    return min(LONGEST_WAIT, 1 << min(beyond, 6))
