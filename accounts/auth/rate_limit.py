"""How often something may be tried in a while: wrong passwords, letters, PINs.

A try is counted before it is looked at, each by one conditional UPDATE, so that many at once try no oftener than one
by one. Only a hash of what is tried at is kept: people type passwords into the field for the name.
"""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta

from django.db.models import F, QuerySet
from django.utils import timezone

from accounts.models import Tries

HOUR = timedelta(hours=1)
LONGEST_WAIT = 60
"""Seconds between two tries beyond a limit that only slows: never a lock that a stranger could put on an account."""


def count_try(what: str, limit: int, *, within: timedelta = HOUR, slower: bool = False) -> datetime | None:
    """None: counted, go ahead. Otherwise when it may be tried again.

    Beyond the limit nothing goes until the while is over; `slower` allows one after each growing wait.
    """
    now, row = timezone.now(), tries_at(what)
    Tries.objects.bulk_create([Tries(key=_key(what), since=now, last=now, count=0)], ignore_conflicts=True)
    if row.filter(since__lt=now - within).update(since=now, last=now, count=1):
        return None
    if row.filter(count__lt=limit).update(count=F("count") + 1, last=now):
        return None
    found = row.first()
    if found is None:  # forgotten meanwhile
        return None
    opens = found.last + timedelta(seconds=_wait(found.count - limit)) if slower else found.since + within
    if opens <= now and row.filter(count=found.count).update(count=F("count") + 1, last=now):
        return None
    return opens


def tries_at(what: str) -> QuerySet[Tries]:
    return Tries.objects.filter(key=_key(what))


def forget_old_tries() -> None:
    """Delete what no limit reads any more."""
    Tries.objects.filter(last__lt=timezone.now() - 2 * HOUR).delete()


def _key(what: str) -> str:
    return hashlib.sha256(what.encode()).hexdigest()


def _wait(beyond: int) -> int:
    """Seconds: 1, 2, 4 ... up to a minute."""
    return min(LONGEST_WAIT, 1 << min(beyond, 6))
