"""Time limits for a job that runs in a main thread and not in a child of Celery's pool."""

from __future__ import annotations

import faulthandler
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from celery.exceptions import SoftTimeLimitExceeded


@contextmanager
def limited(soft: float, hard: float) -> Iterator[None]:
    """After `soft` seconds SoftTimeLimitExceeded is raised inside; after `hard` seconds the process ends.

    The hard limit is kept by a thread outside the interpreter, so code that never comes back cannot hold it up.
    """
    before = signal.signal(signal.SIGALRM, _soft)
    signal.setitimer(signal.ITIMER_REAL, soft)
    faulthandler.dump_traceback_later(hard, exit=True)
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _soft(number: int, frame: FrameType | None) -> None:
    raise SoftTimeLimitExceeded
