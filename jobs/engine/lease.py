"""Renew the leases of running jobs, from one thread per process with its own database connection."""

from __future__ import annotations

import logging
import os
import threading
import time
from datetime import timedelta
from types import TracebackType

from django.conf import settings
from django.db import connection
from django.db.models.functions import Now

from jobs.engine.claims import Claim
from jobs.models import Job
from jobs.types import JobStatus, OwnershipLost

logger = logging.getLogger(__name__)


def renew_lease(claim: Claim) -> bool:
    """Extend the lease; False when this claim no longer owns the job."""
    owned = Job.objects.filter(pk=claim.job_id, token=claim.token, status=JobStatus.RUNNING)
    return owned.update(lease_until=Now() + timedelta(seconds=settings.JOB_LEASE_SECONDS)) == 1


class Heartbeat:
    """Renews one job's lease while its executor runs. `check()` raises OwnershipLost once a renewal has failed."""

    def __init__(self, claim: Claim) -> None:
        self._claim = claim
        self._lost = False
        self.due = 0.0
        """The monotonic time of the next renewal."""

    def check(self) -> None:
        if self._lost:
            raise OwnershipLost

    def __enter__(self) -> Heartbeat:
        self.due = time.monotonic() + settings.JOB_HEARTBEAT_SECONDS
        _pulse.add(self)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        _pulse.discard(self)

    def beat(self) -> None:
        """Renew the lease. After the run's end the token no longer matches, and nothing changes."""
        self.due = time.monotonic() + settings.JOB_HEARTBEAT_SECONDS
        try:
            self._lost = self._lost or not renew_lease(self._claim)
        except Exception as error:  # a dead thread would let every later lease run out
            logger.warning("A heartbeat of job %s failed: %s", self._claim.job_id, error)


class _Pulse:
    """The process's one thread, started with the first job: a thread per job cost more than a short job."""

    def __init__(self) -> None:
        self._beating: set[Heartbeat] = set()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None

    def add(self, heartbeat: Heartbeat) -> None:
        with self._lock:
            self._beating.add(heartbeat)
            # Started lazily: a pool forks after import, and threads do not survive a fork.
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="heartbeats", daemon=True)
                self._thread.start()

    def discard(self, heartbeat: Heartbeat) -> None:
        with self._lock:
            self._beating.discard(heartbeat)

    def _run(self) -> None:
        while True:
            time.sleep(self._pause())
            with self._lock:
                due = [heartbeat for heartbeat in self._beating if heartbeat.due <= time.monotonic()]
            for heartbeat in due:
                heartbeat.beat()
            if due:
                connection.close()  # this thread may sleep for long: hold no connection meanwhile

    def _pause(self) -> float:
        """Seconds to the next renewal. A job that starts meanwhile is due later: all intervals are equal."""
        with self._lock:
            wait = min((heartbeat.due for heartbeat in self._beating), default=float("inf")) - time.monotonic()
        return float(max(0.0, min(wait, settings.JOB_HEARTBEAT_SECONDS)))


def _begin_anew() -> None:
    """Start afresh in a forked child: fork copies the set of heartbeats, but not the thread."""
    global _pulse
    _pulse = _Pulse()


_pulse = _Pulse()
# A lock held during the fork would stay locked in the child; the new object has a new one.
os.register_at_fork(after_in_child=_begin_anew)
