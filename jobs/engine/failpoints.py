"""Named places where a drill may kill the process, each once, to show that nothing is lost or repeated there.

Off unless AICMO_CRASH_DIR names a folder. A file in it named after the point arms the point; reaching it removes the
file and kills the process with SIGKILL.
"""

from __future__ import annotations

import os
import signal
from pathlib import Path

from django.conf import settings

POINTS = (
    "taken",  # in the claim's transaction: the row is ours, no run recorded
    "recorded",  # in the claim's transaction, at its end
    "claimed",
    "executed",  # the answer is there, nothing of it written
    "fenced",  # in the completion's transaction: the row says completed
    "answered",  # the output is stored
    "audited",
    "assembled",  # a module's last job has written the artifact
    "promoted",  # and has moved the dependants
    "before_commit",
    "committed",  # nobody was told yet
    "after_commit",  # everybody was told
)
"""In the order in which a job passes them."""


def reached(point: str) -> None:
    if not settings.CRASH_DIR:
        return
    try:
        (Path(settings.CRASH_DIR) / point).unlink()
    except FileNotFoundError:
        return
    os.kill(os.getpid(), signal.SIGKILL)
