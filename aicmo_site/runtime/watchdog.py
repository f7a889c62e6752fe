"""Leave no orphans: a small process that outlives its owner and ends the process groups that the owner started.

The watchdog holds the reading end of a pipe whose writing end only its owner holds. However the owner ends, `kill -9`
included, the pipe closes; the watchdog then ends every process group still on its list. It runs as a script without
Django and site-packages, so it costs about 8 MB and no CPU.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from pwd import struct_passwd
from types import TracebackType
from typing import IO, TypedDict

GRACE_SECONDS = 2.0


class Watchdog:
    """Starts processes, and keeps the list of their groups with the watchdog process."""

    def __init__(self, *, hold: Sequence[int] = ()) -> None:
        """Take `hold`: descriptors, such as a lock's, kept open until the last watched process has ended."""
        self._hold = tuple(hold)
        self._groups: set[int] = set()
        self._process = self._spawn()

    def _spawn(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(  # noqa: S603 - this very file
            [sys.executable, "-I", "-S", str(Path(__file__).resolve()), *map(str, sorted(self._groups))],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            pass_fds=self._hold,
            start_new_session=True,
        )

    @property
    def pid(self) -> int:
        return self._process.pid

    def popen(
        self,
        words: Sequence[str],
        *,
        cwd: Path,
        env: Mapping[str, str] | None = None,
        stdout: IO[bytes] | int,
        hand: Sequence[int] = (),
        owner: struct_passwd | None = None,
    ) -> subprocess.Popen[bytes]:
        """Start a process in a session and group of its own, watched from before its first instruction.

        `hand`: descriptors to pass on. `owner`: the user to run the process as, when we are root.
        The child reports itself between fork and exec: a parent killed before it could report would leave an orphan.
        """
        self.ensure()
        pipe = self._process.stdin.fileno() if self._process.stdin else -1
        process = subprocess.Popen(  # noqa: S603 - callers pass commands of their own, never a user's text
            words,
            cwd=cwd,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=stdout,
            stderr=subprocess.STDOUT,
            pass_fds=hand,
            **identity(owner),
            start_new_session=True,
            preexec_fn=lambda: _report(pipe),
        )
        self._groups.add(process.pid)
        return process

    def remove(self, group: int) -> None:
        self._groups.discard(group)
        self._tell(f"-{group}\n")

    def ensure(self) -> None:
        """Replace a killed watchdog by a new one, which gets the list as arguments."""
        if self._process.poll() is not None:
            self._process = self._spawn()

    def close(self) -> None:
        """End the watchdog, and with it every process group still on its list."""
        if self._process.stdin:
            self._process.stdin.close()
        self._process.wait()

    def _tell(self, text: str) -> None:
        try:
            if self._process.stdin:
                self._process.stdin.write(text.encode())
                self._process.stdin.flush()
        except BrokenPipeError:
            self.ensure()

    def __enter__(self) -> Watchdog:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class Identity(TypedDict, total=False):
    user: int
    group: int
    extra_groups: list[int]


def identity(owner: struct_passwd | None) -> Identity:
    """Return the arguments of `subprocess` that run a process as `owner`, without root's groups."""
    return {"user": owner.pw_uid, "group": owner.pw_gid, "extra_groups": []} if owner else {}


def _report(pipe: int) -> None:
    os.write(pipe, f"+{os.getpid()}\n".encode())


def signal_group(group: int, number: int) -> bool:
    """Send a signal to a process group. Returns False when no process is left in it."""
    try:
        os.killpg(group, number)
    except ProcessLookupError:
        return False
    except PermissionError:  # macOS raises it for a group with only a zombie left
        return False
    return True


def end_groups(groups: set[int], grace: float = GRACE_SECONDS) -> None:
    """Ask every group to stop, then kill what remains."""
    for group in groups:
        signal_group(group, signal.SIGTERM)
    deadline = time.monotonic() + grace
    while time.monotonic() < deadline and any(signal_group(group, 0) for group in groups):
        time.sleep(0.05)
    for group in groups:
        signal_group(group, signal.SIGKILL)


def watch() -> None:
    """Run the watchdog process: read the list until the pipe closes, then end what is left."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    groups = {int(group) for group in sys.argv[1:]}
    for line in sys.stdin:
        (groups.add if line[0] == "+" else groups.discard)(int(line[1:]))
    end_groups(groups)


if __name__ == "__main__":
    watch()
