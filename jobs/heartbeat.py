"""Keeping a lease alive from a thread of its own, on a database connection of its own."""

from __future__ import annotations

import logging
import threading
from types import TracebackType

from django.conf import settings
from django.db import DatabaseError, connection

from jobs.claims import Claim, extend_lease
from jobs.types import OwnershipLost

logger = logging.getLogger(__name__)


class Heartbeat:
    """Beats while the body runs. `check()` raises OwnershipLost once a beat found that the job is not ours."""

    def __init__(self, claim: Claim) -> None:
        self._claim = claim
        self._stop = threading.Event()
        self._lost = threading.Event()
        self._thread = threading.Thread(target=self._beat, name=f"heartbeat-{claim.job_id}", daemon=True)

    def check(self) -> None:
        if self._lost.is_set():
            raise OwnershipLost

    def __enter__(self) -> Heartbeat:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self._stop.set()
        self._thread.join()

    def _beat(self) -> None:
        beaten = False
        while not self._stop.wait(settings.JOB_HEARTBEAT_SECONDS):
            beaten = True
            try:
                if not extend_lease(self._claim):
                    self._lost.set()
                    break
            except DatabaseError as error:
                logger.warning("A heartbeat of job %s failed: %s", self._claim.job_id, error)
        if beaten:
            connection.close()
