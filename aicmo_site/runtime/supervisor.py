"""Supervise the processes of `manage.py up`: start, restart and stop them.

One thread with one `select`: output, exits and signals wake the same loop, so an idle product costs nothing. Every
child leads a session and a process group of its own: a Ctrl-C reaches only the supervisor, and a stop reaches the
grandchildren too. The watchdog stops them when the supervisor is killed.
"""

from __future__ import annotations

import contextlib
import os
import selectors
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import IO

from aicmo_site.runtime.watchdog import Watchdog, signal_group

STOP_SECONDS = 4.2  # documented: at most 5
TICK_SECONDS = 1.0
PROBE_SECONDS = 0.1
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0
STABLE_SECONDS = 30.0  # after a run of this length the next pause is the shortest again
MAX_FAILED_STARTS = 5
STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)

Say = Callable[[str, str], None]


@dataclass(frozen=True)
class Program:
    """Describes a program: its command, and how to tell that it is ready."""

    name: str
    command: Sequence[str]
    env: Mapping[str, str] = field(default_factory=dict)
    hand: tuple[int, ...] = ()
    """File descriptors to pass on, such as a listening socket's."""
    after: str = ""
    """The program that must be ready before this program starts, and that stops after it."""
    yields_to: str = ""
    """The program that needs the processors first: this program starts once that one is ready. Each stops by itself."""
    ready: Callable[[], bool] | None = None
    provided: Callable[[], bool] | None = None
    """Whether another process provides the program; the supervisor starts it once that process has ended."""
    hint: str = ""
    """Where to find the cause when the program ends."""
    grace: float = 1.0
    """Seconds between the request to stop and the kill."""


class Child:
    """Tracks the process of one program over all its restarts."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.process: subprocess.Popen[bytes] | None = None
        self.due = 0.0
        self.born = 0.0
        self.short_runs = 0
        self.kill_at = 0.0
        self.is_ready = program.ready is None
        self._rest = b""
        self.is_silent = False

    @property
    def name(self) -> str:
        return self.program.name

    @property
    def pipe(self) -> IO[bytes] | None:
        return self.process.stdout if self.process else None

    def lines(self) -> Iterator[str]:
        """Yield the complete lines written since the last call; an incomplete line waits for its end."""
        while self.pipe and (block := _read(self.pipe.fileno())) is not None:
            if not block:
                self.is_silent = True
                return
            *whole, self._rest = (self._rest + block).split(b"\n")
            yield from (line.decode(errors="replace") for line in whole)

    def remaining_lines(self) -> Iterator[str]:
        yield from self.lines()
        if self._rest:
            yield self._rest.decode(errors="replace")
        self._rest = b""

    def pause(self, now: float) -> float:
        """Schedule the next start. Returns the pause in seconds, longer after each short run."""
        self.short_runs = 1 if now - self.born >= STABLE_SECONDS else self.short_runs + 1
        seconds = min(FIRST_PAUSE * 2.0 ** (self.short_runs - 1), LONGEST_PAUSE)
        self.due = now + seconds
        return seconds


def _read(descriptor: int) -> bytes | None:
    """Read what is available: None for nothing yet, empty at the end of the file."""
    try:
        return os.read(descriptor, 65536)
    except BlockingIOError:
        return None


class Supervisor:
    """Runs the programs until a signal, then stops them, dependents first."""

    def __init__(
        self,
        programs: Sequence[Program],
        *,
        cwd: Path,
        say: Say,
        when_ready: Callable[[], None] = lambda: None,
        hold: Sequence[int] = (),
        with_parent: bool = False,
    ) -> None:
        """`hold`: descriptors kept open until the last child has ended. `with_parent`: stop when the parent ends."""
        self._children = [Child(program) for program in programs]
        self._cwd = cwd
        self._say = say
        self._when_ready = when_ready
        self._hold = hold
        self._parent = os.getppid() if with_parent else 0
        self._selector = selectors.DefaultSelector()
        self._announced = False
        self._stop_asked = 0.0
        self._kill_now = False
        self._code = 0

    def run(self) -> int:
        """Run until a stop. Returns the exit code: 0 after a requested stop, 1 when a program does not start."""
        with self._signals(), Watchdog(hold=self._hold) as self._watchdog:
            try:
                while not self._stop_asked:
                    self._turn()
            finally:
                self._stop_all()
                self._selector.close()
        return self._code

    def _turn(self) -> None:
        with contextlib.suppress(OSError):  # no process can be started just now: the next turn tries again
            self._watchdog.ensure()
        for child in self._children:
            if not child.process and child.due <= time.monotonic():
                self._try_to_start(child)
        self._check_readiness()
        self._listen(self._timeout())
        self._reap()
        if self._parent and os.getppid() != self._parent:
            self._stop_asked = time.monotonic()

    # -- starting ----------------------------------------------------------------------------------

    def _try_to_start(self, child: Child) -> None:
        """Start a child; a machine out of memory or processes only delays the start and ends no running child."""
        try:
            if self._may_start(child):
                self._start(child)
        except OSError as error:
            self._schedule_restart(child, f"could not be started ({error})")

    def _may_start(self, child: Child) -> bool:
        waits_for = {child.program.after, child.program.yields_to}
        if any(other.name in waits_for and not other.is_ready for other in self._children):
            return False
        if child.program.provided and child.program.provided():
            child.is_ready, child.due = True, time.monotonic() + TICK_SECONDS
            return False
        return True

    def _start(self, child: Child) -> None:
        program = child.program
        child.born = time.monotonic()
        child.process = self._watchdog.popen(
            list(program.command),
            cwd=self._cwd,
            env={**os.environ, **program.env},
            stdout=subprocess.PIPE,
            hand=program.hand,
        )
        child.is_silent = False
        if child.pipe:
            os.set_blocking(child.pipe.fileno(), False)
            self._selector.register(child.pipe, selectors.EVENT_READ, child)

    def _check_readiness(self) -> None:
        for child in self._children:
            if not child.is_ready and child.process and child.program.ready:
                child.is_ready = child.program.ready()
        if not self._announced and all(child.is_ready for child in self._children):
            self._announced = True
            self._when_ready()

    # -- waiting -----------------------------------------------------------------------------------

    def _timeout(self) -> float:
        if not all(child.is_ready for child in self._children):
            return PROBE_SECONDS
        waits = [child.due - time.monotonic() for child in self._children if not child.process]
        return max(0.0, min([TICK_SECONDS, *waits]))

    def _listen(self, seconds: float) -> None:
        for key, _ in self._selector.select(seconds):
            if not isinstance(key.data, Child):
                _read(key.fd)  # the wake-up of a signal, whose handler has run already
                continue
            for line in key.data.lines():
                self._say(key.data.name, line)
            if key.data.is_silent:  # the pipe is closed: select would return at once, for ever
                self._selector.unregister(key.fileobj)

    def _reap(self) -> None:
        for child in self._children:
            if child.process and child.process.poll() is not None:
                code = child.process.returncode
                self._clear(child)
                if not self._stop_asked:
                    self._schedule_restart(child, f"ended with exit code {code}")

    def _schedule_restart(self, child: Child, what: str) -> None:
        seconds = child.pause(time.monotonic())
        if not self._announced and child.short_runs >= MAX_FAILED_STARTS:
            self._say(child.name, f"{what}, and does not start; giving up. {child.program.hint}".strip())
            self._stop_asked, self._code = time.monotonic(), 1
            return
        self._say(child.name, f"{what}; starting it again in {seconds:g} s. {child.program.hint}".strip())

    def _clear(self, child: Child) -> None:
        """Clear up after a child: kill its group, log its last lines, take it from the watchdog's list."""
        if not child.process:
            return
        signal_group(child.process.pid, signal.SIGKILL)
        if child.pipe and not child.is_silent:
            self._selector.unregister(child.pipe)
        for line in child.remaining_lines():
            self._say(child.name, line)
        if child.pipe:
            child.pipe.close()
        # A dead watchdog that cannot be replaced now is replaced later, with this list.
        with contextlib.suppress(OSError):
            self._watchdog.remove(child.process.pid)
        child.process = None

    # -- stopping ----------------------------------------------------------------------------------

    @contextlib.contextmanager
    def _signals(self) -> Iterator[None]:
        """Let signals end the `select` at once; by default Python resumes it after the handler (PEP 475)."""
        ours, theirs = socket.socketpair()
        ours.setblocking(False)
        theirs.setblocking(False)
        self._selector.register(ours, selectors.EVENT_READ)
        before = {number: signal.signal(number, self._on_signal) for number in (*STOP_SIGNALS, signal.SIGCHLD)}
        wakeup = signal.set_wakeup_fd(theirs.fileno(), warn_on_full_buffer=False)
        try:
            yield
        finally:
            signal.set_wakeup_fd(wakeup)
            for number, handler in before.items():
                signal.signal(number, handler)
            ours.close()
            theirs.close()

    def _on_signal(self, number: int, frame: FrameType | None) -> None:
        if number == signal.SIGCHLD:
            return
        now = time.monotonic()
        # A second Ctrl-C means "now"; one keystroke that make passes on twice does not.
        if number == signal.SIGINT and self._stop_asked and now - self._stop_asked > 0.5:
            self._kill_now = True
        self._stop_asked = self._stop_asked or now

    def _stop_all(self) -> None:
        """Stop each child once none that needs it is left: the last started first, the broker last."""
        self._stop_asked = self._stop_asked or time.monotonic()
        deadline = self._stop_asked + STOP_SECONDS
        while living := [child for child in reversed(self._children) if child.process]:
            needed = {child.program.after for child in living}
            for child in living:
                if child.name not in needed:
                    self._stop(child, deadline)
            waits = [child.kill_at - time.monotonic() for child in living if child.kill_at]
            self._listen(max(0.0, min([TICK_SECONDS, *waits])))
            self._reap()

    def _stop(self, child: Child, deadline: float) -> None:
        if not child.process:
            return
        now = time.monotonic()
        if not child.kill_at:
            child.kill_at = min(deadline, now + child.program.grace)
            child.process.terminate()  # the leader only: it stops its own children
        if now >= child.kill_at or self._kill_now:
            signal_group(child.process.pid, signal.SIGKILL)
            child.process.wait()
