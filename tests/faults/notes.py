"""Notes that the drill's processes write: deaths at failpoints, refused answers, sweeps.

`died-PROCESS` contains the run at a failpoint, `refused-RUN` marks an answer that the token refused, and `passes` lists
the schedulers' sweeps.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from unittest import mock

from django.conf import settings

from jobs.engine import claims, completion, failpoints, lease
from jobs.engine.claims import Claim
from jobs.engine.executors import Output
from jobs.queue.turns import Lease
from jobs.recovery import canary
from jobs.recovery import reconciler as sweeping
from jobs.recovery.reconciler import SweepReport
from jobs.types import OwnershipLost
from tests.faults.guards import put

FOLDER = Path(os.environ.get("DRILL_NOTES", "/tmp"))
_complete, _sweep_now, _check = completion.complete, sweeping.sweep_now, lease.Heartbeat.check
_claim, _canary_try = claims._try, canary._try
_run: list[int] = []
"""The run that this process claimed last; empty during a claim."""
late: set[int] = set()
"""Runs whose process was frozen inside the executor: only the token can refuse their answers."""


def keep() -> None:
    """Write notes from now on, in this process."""
    put(failpoints, "os", SimpleNamespace(getpid=os.getpid, kill=_die))
    put(claims, "_try", _begin)
    put(canary, "_try", _try)
    put(completion, "complete", _answer)
    put(lease.Heartbeat, "check", _check_unless_late)
    if "sweep" in sys.argv:
        put(sweeping, "sweep_now", _pass)


def _die(process: int, number: int) -> None:
    note = FOLDER / f"dying-{process}"
    note.write_text(" ".join(map(str, _run)))
    note.rename(FOLDER / f"died-{process}")
    os.kill(process, number)


def _begin(whose: Callable[[int], int | None], job_id: int, worker: str) -> tuple[Claim | None, int | None]:
    _run.clear()
    found, turn = _claim(whose, job_id, worker)
    _run.extend([found.run.pk] if found else [])
    return found, turn


def _check_unless_late(beating: lease.Heartbeat) -> None:
    if beating._claim.run.pk not in late:
        _check(beating)


def _try(job_id: int) -> bool:
    """Probe the claim with failpoints off: it is rolled back anyway."""
    with mock.patch.object(settings, "CRASH_DIR", ""):
        return _canary_try(job_id)


def _answer(claim: Claim, output: Output) -> None:
    try:
        _complete(claim, output)
    except OwnershipLost:
        (FOLDER / f"refused-{claim.run.pk}").touch()
        raise


def _pass(report: SweepReport, turn: Lease) -> SweepReport:
    """Note the begin and the end of the sweep: in between the process holds the lease, unless it expires."""
    _note_pass("begun")
    try:
        return _sweep_now(report, turn)
    finally:
        _note_pass("ended")


def _note_pass(what: str) -> None:
    with (FOLDER / "passes").open("a") as file:
        file.write(f"{what} {os.getpid()} {time.monotonic():.3f}\n")
