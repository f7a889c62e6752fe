"""Finding and running jobs without the broker: for `manage.py poll`, which each worker's attendant starts."""

from __future__ import annotations

from django.conf import settings
from django.db.models import Count, F, OuterRef, Subquery
from django.db.models.functions import Coalesce

from jobs import beats, runner
from jobs.limits import limited
from jobs.models import Job
from jobs.types import JobStatus

CANDIDATES = 20


def broker_is_quiet() -> bool:
    """True when nothing came through the broker for a while."""
    age = beats.age(beats.CANARY)
    return age is None or age >= settings.JOB_BROKER_DOWN_SECONDS


def take_one(worker: str) -> bool:
    """Run the first job that can be claimed, within the limits that a pool's child has. False when there is none."""
    for job_id in unheard():
        with limited(settings.CELERY_TASK_SOFT_TIME_LIMIT, settings.CELERY_TASK_TIME_LIMIT):
            if runner.run(job_id, worker):
                return True
    return False


def unheard() -> list[int]:
    """Ready jobs of which no worker was told lately: clients with the fewest running first, then priority, then age."""
    running = Job.objects.filter(status=JobStatus.RUNNING, engagement__client_id=OuterRef("engagement__client_id"))
    by_client = running.order_by().values("engagement__client_id").annotate(count=Count("pk")).values("count")
    found = Job.objects.unheard().annotate(busy=Coalesce(Subquery(by_client), 0))
    return list(found.order_by(F("busy"), "priority", "pk").values_list("pk", flat=True)[:CANDIDATES])
