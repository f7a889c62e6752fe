"""How many jobs may be open at once, for a client and altogether. Beyond that a request is refused, not queued."""

from __future__ import annotations

from django.conf import settings
from django.db.models import Count, Q

from artifacts.types import NotAllowed, Reason
from clients.models import Engagement
from jobs.models import Job
from jobs.types import OPEN


def require_room(engagement: Engagement, more: int) -> None:
    """Raises NotAllowed when `more` jobs would not fit."""
    if not more:
        return
    own = Count("pk", filter=Q(engagement__client_id=engagement.client_id))
    found = Job.objects.filter(status__in=OPEN, selected=True).aggregate(own=own, all=Count("pk"))
    for count, most, whose in (
        (found["own"], settings.JOB_CLIENT_OPEN, f"{engagement.client} has"),
        (found["all"], settings.JOB_ALL_OPEN, "All clients together have"),
    ):
        if count + more > most:
            text = f"{whose} {count:,} open jobs; {more} more would pass the limit of {most:,}. Let some finish first."
            raise NotAllowed([Reason("too_many_jobs", text, who="operator")])
