"""Tell a shutdown from a job that exits by itself (both raise SystemExit), and limit its time outside the pool."""

from __future__ import annotations

import faulthandler
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from billiard.common import terminate_handler_fired  # type: ignore[attr-defined]
from celery.exceptions import SoftTimeLimitExceeded

_asked: list[bool] = []


def ask_to_stop() -> None:
    """Note a shutdown, from the signal handler of a process outside Celery's pool."""
    _asked.append(True)


def asked_to_stop() -> bool:
    return bool(_asked) or bool(terminate_handler_fired())


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
