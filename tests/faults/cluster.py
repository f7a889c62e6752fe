"""Run the engine as real processes to kill, freeze and replace: PostgreSQL, broker, workers, schedulers."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import psycopg

from aicmo_site.runtime.watchdog import Watchdog, signal_group
from tests.postgres import SUPERUSER, Server

ROOT = Path(__file__).resolve().parents[2]
SAFE = ("fsync=off", "synchronous_commit=on", "full_page_writes=off", "max_connections=100")
"""A killed PostgreSQL has handed its commits to the operating system; only a power cut would lose them."""
QUICK = {
    "AICMO_JOB_LEASE_SECONDS": "3",
    "AICMO_JOB_HEARTBEAT_SECONDS": "0.5",
    "AICMO_JOB_SWEEP_SECONDS": "0.5",
    "AICMO_JOB_WORKER_SWEEP_SECONDS": "2",
    "AICMO_JOB_REDISPATCH_SECONDS": "1.5",
    "AICMO_JOB_POLL_SECONDS": "1",
    "AICMO_JOB_BROKER_DOWN_SECONDS": "4",
    "AICMO_JOB_CANARY_SECONDS": "1",
    "AICMO_JOB_SWEEP_TURN_SECONDS": "2",
    "AICMO_JOB_BACKOFF_SECONDS": "0.2",
}
DEFAULTS: dict[str, str] = {}
SHORT_LIFE, HOPELESS = 10.0, 5


class Victim(NamedTuple):
    """A run inside its executor, with its processes."""

    run_id: int
    child: int
    worker: int


class Cluster:
    def __init__(self, *, seconds: float = 0.1, quick: dict[str, str] = QUICK) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="aicmo-drill-", dir="/tmp"))
        self.folder.chmod(0o755)
        self.running, self.crashes, self.notes = (self.folder / name for name in ("running", "crashes", "notes"))
        for place in (self.running, self.crashes, self.notes, self.folder / "pg", self.folder / "broker"):
            place.mkdir()
        self.watchdog = Watchdog()
        self.postgres = Server(self.folder / "pg", self.watchdog, settings=SAFE)
        self.postgres.start()
        self.socket = self.folder / "broker" / "redis.sock"
        self.env = {
            **os.environ,
            **quick,
            "AICMO_DATA_DIR": str(self.folder / "data"),
            "DATABASE_URL": self.postgres.url,
            "AICMO_UNSAFE_DATABASE": "true",
            "REDIS_URL": f"redis+socket://{self.socket}",
            "AICMO_CRASH_DIR": str(self.crashes),
            "AICMO_JOB_DISPATCH": "true",
            "AICMO_LOG_LEVEL": "ERROR",
            "EMAIL_BACKEND": "django.core.mail.backends.dummy.EmailBackend",
            "SECRET_KEY": "a drill's own secret " * 4,
            "DRILL_SECONDS": str(seconds),
            "DRILL_RUNNING": str(self.running),
            "DRILL_NOTES": str(self.notes),
            "REMAP_SIGTERM": "SIGQUIT",
        }
        self.wanted: dict[str, tuple[list[str], dict[str, str]]] = {}
        self.hold = self.folder / "hold"
        self.processes: dict[str, subprocess.Popen[bytes]] = {}
        self._born: dict[str, float] = {}
        self._short_lives: Counter[str] = Counter()
        self.log = (self.folder / "log").open("ab")

    # -- processes ---------------------------------------------------------------------------------

    def add_broker(self) -> None:
        from_product = [sys.executable, "-m", "tests.faults.broker", str(self.socket), str(self.folder / "broker")]
        self.want("broker", from_product)
        while not self.socket.exists():
            time.sleep(0.02)

    def add_worker(self, number: int, concurrency: int = 3, **env: str) -> None:
        words = f"-m celery -A tests.faults.app worker -n w{number}@drill -c {concurrency} -l ERROR --without-gossip"
        more = ["--without-mingle", "--without-heartbeat", "--", "worker.soft_shutdown_timeout=0.2"]
        self.want(f"worker{number}", [sys.executable, *words.split(), *more], env)

    def add_scheduler(self, number: int, **env: str) -> None:
        self.want(f"scheduler{number}", [sys.executable, "-m", "tests.faults.command", "sweep"], env)

    def add_web(self, **env: str) -> None:
        words = f"-m gunicorn tests.faults.web:application --bind unix:{self.folder}/web.sock --worker-class gthread"
        more = "--workers 1 --threads 4 --timeout 60 --no-control-socket --log-level critical"
        self.want("web", [sys.executable, *words.split(), *more.split()], env)

    def want(self, name: str, command: list[str], env: dict[str, str] | None = None) -> None:
        self.wanted[name] = (command, env or {})
        self.keep()

    def keep(self) -> None:
        """Restart dead processes, as the supervisor does."""
        for name, (command, env) in self.wanted.items():
            process = self.processes.get(name)
            if process is None or process.poll() is not None:
                if process is not None:
                    signal_group(process.pid, signal.SIGKILL)
                    self._mourn(name, process.returncode)
                self._born[name] = time.monotonic()
                self.processes[name] = self.watchdog.popen(command, cwd=ROOT, env={**self.env, **env}, stdout=self.log)

    def _mourn(self, name: str, code: int) -> None:
        """Raise when a process that nobody killed dies repeatedly."""
        is_short = code > 0 and time.monotonic() - self._born[name] < SHORT_LIFE
        self._short_lives[name] = self._short_lives[name] + 1 if is_short else 0
        if self._short_lives[name] >= HOPELESS:
            raise RuntimeError(f"{name} does not start: exit code {code}, {HOPELESS} times.")

    def kill(self, name: str) -> bool:
        """Kill the process with its group. True once it is dead."""
        self.signal(name, signal.SIGKILL)
        return self.processes[name].wait(10) == -signal.SIGKILL

    def end(self, name: str) -> None:
        """Kill the process and do not restart it."""
        del self.wanted[name]
        self.signal(name, signal.SIGKILL)
        self.processes.pop(name).wait()

    def end_all(self) -> None:
        """End all processes except the broker, and remove their files."""
        for name in [name for name in self.wanted if name != "broker"]:
            self.end(name)
        self.hold.unlink(missing_ok=True)
        for note in (*self.running.iterdir(), *self.notes.iterdir(), *self.crashes.iterdir()):
            note.unlink()

    def signal(self, name: str, number: int) -> None:
        signal_group(self.processes[name].pid, number)

    def freeze(self, name: str) -> None:
        self.signal(name, signal.SIGSTOP)

    def thaw(self, name: str) -> None:
        self.signal(name, signal.SIGCONT)

    def workers(self) -> list[str]:
        return [name for name in self.processes if name.startswith("worker")]

    def worker_of(self, victim: Victim) -> str | None:
        return next((n for n in self.workers() if self.processes[n].pid == victim.worker), None)

    def victims(self, *, pollers: bool = False) -> Iterator[Victim]:
        """Yield the runs inside their executors in living children of a pool, and in pollers where asked."""
        pools = {self.processes[name].pid for name in self.workers()}
        for note in sorted(self.running.iterdir()):
            with contextlib.suppress(OSError, ValueError):
                child, worker = map(int, note.read_text().split())
                os.kill(child, 0)
                if worker in pools or pollers:
                    yield Victim(int(note.name), child, worker)

    def is_in_body(self, run_id: int) -> bool:
        return (self.running / str(run_id)).exists()

    # -- failpoints and notes --------------------------------------------------------------------

    def arm(self, point: str) -> Path:
        """Arm the failpoint: the next process that reaches it dies and removes the file. Clears earlier notes."""
        for note in self.notes.glob("died-*"):
            note.unlink()
        file = self.crashes / point
        file.touch()
        return file

    def last_words(self) -> tuple[int, int] | None:
        """Return once which process died at a failpoint, and the run that it had claimed, or 0."""
        for note in self.notes.glob("died-*"):
            run = note.read_text()
            note.unlink()
            return int(note.name.partition("-")[2]), int(run or 0)
        return None

    def refused(self) -> set[int]:
        """Return the runs whose late answers the token refused."""
        return {int(note.name.partition("-")[2]) for note in self.notes.glob("refused-*")}

    def passes(self) -> list[tuple[str, int, float]]:
        """Return the sweeps' notes: `begun` or `ended`, the scheduler's process, and monotonic seconds."""
        with contextlib.suppress(FileNotFoundError):
            lines = (self.notes / "passes").read_text().splitlines()
            return [(what, int(process), float(at)) for what, process, at in map(str.split, lines)]
        return []

    # -- the database as it was --------------------------------------------------------------------

    def keep_database(self) -> None:
        """Keep a copy of the database for `bring_back`. Requires that no process is connected."""
        self._maintain("CREATE DATABASE kept TEMPLATE postgres")

    def bring_back(self) -> None:
        self._maintain("DROP DATABASE postgres WITH (FORCE)", "CREATE DATABASE postgres TEMPLATE kept")

    def _maintain(self, *statements: str) -> None:
        folder = str(self.postgres.folder)
        with psycopg.connect(host=folder, user=SUPERUSER, dbname="template1", autocommit=True) as link:
            for statement in statements:
                link.execute(statement)

    def close(self) -> None:
        for process in self.processes.values():
            signal_group(process.pid, signal.SIGCONT)
            signal_group(process.pid, signal.SIGKILL)
        self.postgres.stop()
        self.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)
