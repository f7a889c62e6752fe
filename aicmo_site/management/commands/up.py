"""Run the whole product on one machine: `manage.py up`."""

from __future__ import annotations

import contextlib
import hashlib
import os
import select
import socket
import sys
from argparse import ArgumentParser
from functools import partial
from typing import Any

from django.conf import settings
from django.core.management import CommandError, call_command
from django.core.management.base import BaseCommand
from django.db import DatabaseError, connections

from aicmo_site.runtime import broker, ports
from aicmo_site.runtime.bootstrap import prepare
from aicmo_site.runtime.pidfile import AlreadyRunning, PidFile
from aicmo_site.runtime.supervisor import Program, Supervisor
from aicmo_site.static_files import collect
from artifacts.types import Busy
from jobs.recovery.reconciler import reclaim_from_worker

DEFAULT_PORT = 8000
SOFT_STOP_SECONDS = 0.5
"""How long a running job may go on after Ctrl-C before it is re-queued; the whole stop takes at most 5 s."""


def worker_on(host: str) -> str:
    """Name the worker by host and data folder: another host may have the same path, and use the same database."""
    return f"embedded-{hashlib.sha256(f'{host}:{settings.DATA_DIR}'.encode()).hexdigest()[:8]}@{host}"


WORKER = worker_on(socket.gethostname())


class Command(BaseCommand):
    help = "Starts the broker, the web server, the worker and the scheduler; Ctrl-C stops them all."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument(
            "--port", type=int, default=DEFAULT_PORT, help="a free one is taken when this one is in use"
        )
        parser.add_argument("--no-seed", action="store_true", help="do not fill an empty database with the demo")
        parser.add_argument("--with-parent", action="store_true", help="also stop when the calling process ends")
        parser.add_argument(
            "--once-ready-print",
            action="store_true",
            help="for scripts: the address alone on standard output, once it answers; the rest on standard error",
        )

    def handle(self, *args: Any, host: str, port: int, **options: Any) -> None:
        self._quiet: bool = options["once_ready_print"]
        try:
            _make_folder()
            with PidFile(settings.DATA_DIR / "up.lock") as lock:
                self._prepare(seed=not options["no_seed"])
                code = self._run(lock, host, port, with_parent=options["with_parent"])
        except AlreadyRunning as running:
            raise CommandError(
                f"AICMO already runs on {settings.DATA_DIR} ({running}). "
                "Stop that one first, or set AICMO_DATA_DIR to another folder."
            )
        except broker.BrokerError as error:
            raise CommandError(str(error))
        except KeyboardInterrupt:
            raise SystemExit(130)
        if code:
            raise SystemExit(code)

    # -- before ------------------------------------------------------------------------------------

    def _prepare(self, *, seed: bool) -> None:
        self._tell("Bringing the database up to date ...")
        prepare()
        collect()
        if seed:
            output = self.stderr if self._quiet else self.stdout
            call_command("seed_demo", stdout=output)
            output.flush()
        connections.close_all()

    # -- during ------------------------------------------------------------------------------------

    def _run(self, lock: PidFile, host: str, wanted: int, *, with_parent: bool) -> int:
        with ports.listen(host, wanted) as listener:
            port = ports.port_of(listener)
            if wanted and port != wanted:
                self._tell(f"Port {wanted} is in use; taking {port} instead.")
            address = f"http://{ports.reachable(host)}:{port}/"
            lock.note(f"{address}, process {os.getpid()}")
            os.environ.setdefault("AICMO_PUBLIC_URL", address)  # for the links in e-mails, in every child
            supervisor = Supervisor(
                programs(listener, host),
                cwd=settings.BASE_DIR,
                say=self._say,
                when_ready=partial(self._announce, address),
                hold=(lock.fileno(),),
                with_parent=with_parent,
            )
            try:
                code = supervisor.run()
            finally:
                self._reclaim_jobs()
        self._tell("Stopped." if not code else "Stopped: a part does not start; its lines above say why.")
        return code

    def _reclaim_jobs(self) -> None:
        """Re-queue the jobs that the ended worker still held, however the supervisor ended."""
        try:
            reclaim_from_worker(WORKER)
        except (DatabaseError, Busy) as error:
            self._tell(f"The worker's jobs are re-queued when their leases expire: {error}")

    def _announce(self, address: str) -> None:
        if self._quiet:
            _write(sys.stdout.fileno(), f"{address}\n")
        else:
            self._tell(f"AICMO is ready at {address}\nPress Ctrl-C to stop.")

    def _say(self, name: str, line: str) -> None:
        if line.strip():
            self._tell(f"{name:<9} | {line}")

    def _tell(self, text: str) -> None:
        _write((sys.stderr if self._quiet else sys.stdout).fileno(), f"{text}\n")


def _make_folder() -> None:
    try:
        settings.DATA_DIR.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or error
        raise CommandError(
            f"The data folder {settings.DATA_DIR} cannot be made ({reason}). Set AICMO_DATA_DIR to another one."
        ) from None


def _write(descriptor: int, text: str) -> None:
    """Write a line, or drop it: a slow or closed reader must not keep us from stopping."""
    with contextlib.suppress(OSError):
        if select.select([], [descriptor], [], 0.2)[1]:
            os.write(descriptor, text.encode()[: select.PIPE_BUF])


def programs(listener: socket.socket, host: str) -> list[Program]:
    """List the programs in the order of their start. The broker stops last: it takes the messages of re-queued jobs."""
    parts = [_web(listener, host), _worker()]
    if not settings.REDIS_URL:
        parts.insert(0, _broker())
    scheduler = [sys.executable, "-m", "aicmo_site", "sweep"]
    return [*parts, Program("scheduler", scheduler, env=_environment(), after="broker", yields_to="web", grace=2.0)]


def _environment(**more: str) -> dict[str, str]:
    return {"AICMO_DATA_DIR": str(settings.DATA_DIR), "PYTHONUNBUFFERED": "1", **more}


def _broker() -> Program:
    folder = settings.DATA_DIR / "broker"
    command = broker.prepare(settings.REDIS_SOCKET, folder)
    return Program(
        "broker",
        command,
        ready=partial(broker.is_ready, settings.REDIS_SOCKET),
        provided=partial(broker.is_running, settings.REDIS_SOCKET),
        hint=f"See {broker.log_file(folder)}.",
    )


def _web(listener: socket.socket, host: str) -> Program:
    words = (
        f"-m gunicorn aicmo_site.wsgi:application --bind fd://{listener.fileno()} --worker-class gthread --workers 2"
        " --threads 4 --preload --timeout 60 --graceful-timeout 1 --no-control-socket --log-level warning"
    )
    return Program(
        "web",
        [sys.executable, *words.split()],
        env=_environment(),
        hand=(listener.fileno(),),
        ready=partial(ports.answers, host, ports.port_of(listener)),
        after="broker",
        grace=2.5,
    )


def _worker() -> Program:
    words = (
        "-m celery --quiet --app aicmo_site worker --without-gossip --without-mingle --without-heartbeat --pool prefork"
        f" --concurrency {settings.WORKER_CONCURRENCY} --hostname {WORKER} --loglevel WARNING"
        f" -- worker.soft_shutdown_timeout={SOFT_STOP_SECONDS}"
    )
    environment = _environment(
        # Read by Celery at import: SIGTERM then re-queues running jobs, instead of waiting for their end.
        REMAP_SIGTERM="SIGQUIT",
        AICMO_WORKER_ALONE="true",  # a dead worker's processes have all ended before the next one starts
        # The worker runs as the user who started it, in a container as root.
        PYTHONWARNINGS="ignore:You're running the worker with superuser privileges",
    )
    command = [sys.executable, *words.split()]
    return Program("worker", command, env=environment, after="broker", yields_to="web", grace=3.5)
