"""The poller: runs due work until none is left. A worker's thread starts it while the broker is quiet."""

from __future__ import annotations

import os
import resource
import signal
import sys
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from jobs.engine.shutdown import ask_to_stop
from jobs.queue import turns
from jobs.recovery import poller


class Command(BaseCommand):
    help = "Run all due work, dispatched or not, while nothing comes through the broker."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("worker", help="The worker's name, recorded in its runs.")

    def handle(self, *args: Any, worker: str, **options: Any) -> None:
        """Work until nothing is due. Ends like a pool's child: after many jobs, at much memory, without its parent."""
        parent = os.getppid()
        before = signal.signal(signal.SIGTERM, _stop)  # requeues the running job
        try:
            for number in range(settings.CELERY_WORKER_MAX_TASKS_PER_CHILD):
                if os.getppid() != parent or _memory() > settings.CELERY_WORKER_MAX_MEMORY_PER_CHILD:
                    return
                if not (poller.broker_is_quiet() and poller.take_one(worker, number)):
                    return
                turns.record(turns.POLL)
        finally:
            signal.signal(signal.SIGTERM, before)


def _stop(*_: object) -> None:
    ask_to_stop()
    sys.exit(0)


def _memory() -> int:
    """Return this process's peak memory in kB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
