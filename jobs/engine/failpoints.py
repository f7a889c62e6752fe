"""Failpoints: named places at which a drill kills the process, to show that nothing is lost or repeated.

Off unless AICMO_CRASH_DIR names a folder. A file in it named after the point arms the point; reaching it removes the
file and kills the process with SIGKILL.
"""

from __future__ import annotations

import os
import signal
from pathlib import Path

from django.conf import settings

POINTS = (
    "taken",  # claim's transaction: the row says running, no run inserted
    "recorded",  # claim's transaction: the run is inserted
    "claimed",
    "executed",  # the output exists, none of it is stored
    "fenced",  # completion's transaction: the row says completed
    "answered",  # the output is stored
    "audited",
    "assembled",  # after the module's last job: the artifact is written
    "promoted",  # its dependants are promoted
    "before_commit",
    "committed",  # nothing dispatched yet
    "after_commit",  # everything dispatched
)
"""In the order in which a job reaches them."""


def reached(point: str) -> None:
    """Kill this process when the point is armed."""
    if not settings.CRASH_DIR:
        return
    try:
        (Path(settings.CRASH_DIR) / point).unlink()
    except FileNotFoundError:
        return
    os.kill(os.getpid(), signal.SIGKILL)
