"""Enforce time limits on a job that runs in a main thread, outside Celery's pool."""

from __future__ import annotations

import faulthandler
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from celery.exceptions import SoftTimeLimitExceeded


@contextmanager
def limited(soft: float, hard: float) -> Iterator[None]:
    """Raise SoftTimeLimitExceeded inside the block after `soft` seconds; end the process after `hard` seconds.

    faulthandler's own thread keeps the hard limit without the GIL, so code that never returns cannot delay it.
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
