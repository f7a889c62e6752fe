"""Allow one `up` for each data folder."""

from __future__ import annotations

import contextlib
import fcntl
import os
import time
from pathlib import Path
from types import TracebackType

WAIT_SECONDS = 4.0  # the watchdog of a killed `up` needs up to half of that to end its processes


class AlreadyRunning(RuntimeError):
    """Reports that another process holds the lock; the text is what that process wrote into the file."""


class PidFile:
    """Locks a file (flock), which the operating system releases however we end; the file names its holder."""

    def __init__(self, file: Path, *, wait: float = WAIT_SECONDS) -> None:
        self._path = file
        self._wait = wait

    def fileno(self) -> int:
        return self._file.fileno()

    def note(self, text: str) -> None:
        """Write the text that another process is shown."""
        self._file.seek(0)
        self._file.truncate()
        self._file.write(text)
        self._file.flush()

    def __enter__(self) -> PidFile:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._file = self._path.open("a+")
        deadline = time.monotonic() + self._wait
        while not self._acquire():
            if time.monotonic() > deadline:
                self._file.seek(0)
                text = self._file.read()
                self._file.close()
                raise AlreadyRunning(text)
            time.sleep(0.05)
        self.note(f"process {os.getpid()}, starting")
        return self

    def _acquire(self) -> bool:
        with contextlib.suppress(BlockingIOError):
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
        return False

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.note("")
        self._file.close()
