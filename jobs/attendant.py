"""A thread in every worker that does without the broker: it polls for jobs nobody was told of, and it sweeps.

Nothing may wait on Redis for ever. When no canary came through for a while, each worker claims ready jobs itself, one
at a time and fairly over the clients; throughput drops, nothing stops.
"""

from __future__ import annotations

import logging
import random
import threading
import time
from datetime import timedelta

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.models import Count, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce, Now

from artifacts.types import Busy
from jobs import beats, runner
from jobs.models import Job
from jobs.sweep import sweep
from jobs.types import JobStatus

logger = logging.getLogger(__name__)
CANDIDATES = 20


class Attendant(threading.Thread):
    def __init__(self, worker: str) -> None:
        super().__init__(name="attendant", daemon=True)
        self._worker = worker
        self._stop_asked = threading.Event()

    def stop(self) -> None:
        self._stop_asked.set()

    def run(self) -> None:
        next_sweep = time.monotonic() + jittered(settings.JOB_WORKER_SWEEP_SECONDS)
        while not self._stop_asked.wait(jittered(settings.JOB_POLL_SECONDS)):
            try:
                self._poll()
                if time.monotonic() >= next_sweep:
                    next_sweep = time.monotonic() + jittered(settings.JOB_WORKER_SWEEP_SECONDS)
                    sweep()
            except (DatabaseError, Busy) as error:
                logger.warning("The worker's attendant could not reach the database: %s", error)
            finally:
                connection.close()  # a fork of the pool must not inherit it

    def _poll(self) -> None:
        while not self._stop_asked.is_set() and broker_is_quiet() and take_one(self._worker):
            beats.beat(beats.POLL)


def broker_is_quiet() -> bool:
    """True when nothing came through the broker for a while."""
    age = beats.age(beats.CANARY)
    return age is None or age >= settings.JOB_BROKER_DOWN_SECONDS


def take_one(worker: str) -> bool:
    return any(runner.run(job_id, worker) for job_id in unheard())


def unheard() -> list[int]:
    """Ready jobs of which no worker was told lately: clients with the fewest running first, then priority, then age."""
    long_ago = Now() - timedelta(seconds=settings.JOB_REDISPATCH_SECONDS)
    running = Job.objects.filter(status=JobStatus.RUNNING, engagement__client_id=OuterRef("engagement__client_id"))
    by_client = running.order_by().values("engagement__client_id").annotate(count=Count("pk")).values("count")
    ready = Job.objects.filter(
        Q(run_after=None) | Q(run_after__lte=Now()),
        Q(dispatched_at=None) | Q(dispatched_at__lt=long_ago),
        status=JobStatus.READY,
        plan__paused=False,
    ).annotate(busy=Coalesce(Subquery(by_client), 0))
    return list(ready.order_by(F("busy"), "priority", "pk").values_list("pk", flat=True)[:CANDIDATES])


def jittered(seconds: float) -> float:
    return seconds * random.uniform(0.8, 1.2)  # noqa: S311 - keeps workers apart, guards nothing
