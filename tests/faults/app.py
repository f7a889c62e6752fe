"""The product's worker with jobs that last a moment and say where they run: `celery -A tests.faults.app worker`.

While a file named `hold` lies in the drill's folder nobody leaves a body, so that a fault surely hits one. A job of a
client called Poison kills its process each time. Who was frozen in its body answers when it wakes up, as a body does
that calls nobody: what the heartbeat has found meanwhile must not be what saves us.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from contextlib import ExitStack
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "aicmo_site.settings")
django.setup()

from aicmo_site.celery import app  # noqa: E402
from generation.types import JobModule  # noqa: E402
from jobs.engine import executors  # noqa: E402
from jobs.engine.executors import Output, Task  # noqa: E402
from jobs.recovery import worker_thread  # noqa: E402
from tests.bench import empty  # noqa: E402
from tests.faults import guards, notes  # noqa: E402

__all__ = ["app"]
SECONDS = float(os.environ.get("DRILL_SECONDS", "0.1"))
RUNNING = Path(os.environ.get("DRILL_RUNNING", "/tmp"))
HOLD = RUNNING.parent / "hold"
PATIENCE = 30.0
"""Seconds after which a body ends though it is held: a drill that died must not leave it for ever."""
FROZEN = 2.0
"""Seconds that a nap cannot last unless the process was stopped."""


def execute(task: Task) -> Output:
    note = RUNNING / str(task.run_id)
    note.write_text(f"{os.getpid()} {os.getppid()}")
    if task.client_name == "Poison":
        os.kill(os.getpid(), signal.SIGKILL)
    linger(task)
    note.unlink(missing_ok=True)
    return empty.execute(task)


def linger(task: Task) -> None:
    """Until the body may end; at once when its process was frozen meanwhile."""
    begun = before = last = time.monotonic()
    while last - begun < SECONDS or (HOLD.exists() and last - begun < PATIENCE):
        time.sleep(0.02)
        before, last = last, time.monotonic()
        if last - before > FROZEN:
            break
        task.checkpoint()
    if max(last - before, time.monotonic() - last) > FROZEN:
        notes.late.add(task.run_id)


_for_ever = ExitStack()
_for_ever.enter_context(empty.empty_generators())
for module in JobModule:
    executors.register(module, execute)
worker_thread.POLL[:] = [sys.executable, "-m", "tests.faults.command", "poll"]
notes.keep()
guards.switch_off()
