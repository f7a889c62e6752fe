"""Limit the open jobs of a client and of all clients. A request beyond a limit is refused, not queued."""

from __future__ import annotations

from typing import NamedTuple

from django.conf import settings
from django.db import connection
from django.db.models import Count, Q

from artifacts.locks import waiting_ends
from artifacts.types import NotAllowed, Reason
from clients.models import Engagement
from jobs.models import Job
from jobs.queue.sql import HOUSE_LOCKS, ROOM_LOCKS
from jobs.types import OPEN

_EVERYBODY = 0


class _Open(NamedTuple):
    own: int
    all: int


def require_room(engagement: Engagement, more: int) -> None:
    """Raise NotAllowed when `more` jobs would pass a limit, and Busy when another request holds the count too long.

    Of two requests for one client, the second waits and counts the first one's jobs. Requests for different clients
    wait for each other only near the limit for all clients.
    """
    if not more:
        return
    _lock_count(ROOM_LOCKS, engagement.client_id)
    found = _open_jobs(engagement.client_id)
    if 2 * (found.all + more) > settings.JOB_ALL_OPEN:
        _lock_count(HOUSE_LOCKS, _EVERYBODY)
        found = _open_jobs(engagement.client_id)
    for count, most, whose in (
        (found.own, settings.JOB_CLIENT_OPEN, f"{engagement.client} has"),
        (found.all, settings.JOB_ALL_OPEN, "All clients together have"),
    ):
        if count + more > most:
            text = f"{whose} {count:,} open jobs; {more} more would pass the limit of {most:,}. Let some finish first."
            raise NotAllowed([Reason("too_many_jobs", text, who="operator")])


def _open_jobs(client_id: int) -> _Open:
    own = Count("pk", filter=Q(engagement__client_id=client_id))
    return _Open(**Job.objects.filter(status__in=OPEN, selected=True).aggregate(own=own, all=Count("pk")))


def _lock_count(locks: int, whose: int) -> None:
    """Take an advisory lock until this transaction ends. SQLite's write lock, taken at BEGIN, serves already.

    Claims must not take this lock: a claim waits for a job's row, which this transaction may have written, while it
    holds its client's lock. Both would wait for each other.
    """
    if connection.vendor == "postgresql":
        with waiting_ends(), connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s, hashint8(%s))", [locks, whose])
