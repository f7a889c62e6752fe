"""The scheduler: sweeps every few seconds until a signal stops it."""

from __future__ import annotations

import logging
import signal
import threading
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import DatabaseError, close_old_connections

from jobs.recovery.periodic import PeriodicRunner
from jobs.recovery.reconciler import sweep

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    help = "Reclaim jobs of dead workers, recompute readiness and dispatch lost jobs again, every few seconds."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--once", action="store_true", help="Sweep once and print the report.")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["once"]:
            self.stdout.write(str(sweep()))
            return
        stop = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stop.set())
        PeriodicRunner(stop).start()
        while not stop.is_set():
            self._pass()
            stop.wait(settings.JOB_SWEEP_SECONDS)

    def _pass(self) -> None:
        """Sweep once and log any error: the next sweep runs whatever happened."""
        try:
            close_old_connections()
            sweep()
        except DatabaseError as error:
            logger.warning("The sweep could not reach the database: %s", error)
        except Exception:
            logger.exception("The sweep failed")
