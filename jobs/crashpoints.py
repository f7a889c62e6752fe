"""Named places where a drill may kill the process, each once, to show that nothing is lost or repeated there.

Off unless AICMO_CRASH_DIR names a folder. A file in it named after the point arms the point; reaching it removes the
file and kills the process with SIGKILL.
"""

from __future__ import annotations

import os
import signal
from pathlib import Path

from django.conf import settings

POINTS = ("claimed", "executed", "before_commit", "after_commit")


def reached(point: str) -> None:
    if not settings.CRASH_DIR:
        return
    try:
        (Path(settings.CRASH_DIR) / point).unlink()
    except FileNotFoundError:
        return
    os.kill(os.getpid(), signal.SIGKILL)
