"""The worker that is measured, as a process tree whose processor time and memory can be read. Linux only."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from celery import current_app

_TICKS = os.sysconf("SC_CLK_TCK")
_PAGE = os.sysconf("SC_PAGE_SIZE")


class Worker:
    def __init__(self, *options: str) -> None:
        words = (
            "-m celery -A tests.bench.app worker -c 2 -l ERROR --without-gossip --without-mingle --without-heartbeat"
        )
        self.process = subprocess.Popen(
            [sys.executable, *words.split(), *options],
            env={**os.environ, "REMAP_SIGTERM": "SIGQUIT"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        deadline = time.monotonic() + 60
        while not current_app.control.ping(timeout=0.5):
            assert time.monotonic() < deadline, "The worker does not start."

    def children(self) -> list[int]:
        found = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text()
        return [int(pid) for pid in found.split()]

    def cpu(self) -> float:
        """Seconds of processor time of the worker and its children, those that have ended included."""
        return sum(_cpu(pid) for pid in (self.process.pid, *self.children()))

    def memory(self) -> float:
        """MB that its two children have in memory."""
        return sum(int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * _PAGE / 2**20 for pid in self.children())


def _cpu(pid: int) -> float:
    words = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return sum(int(words[place]) for place in (11, 12, 13, 14)) / _TICKS


@contextmanager
def worker(*options: str) -> Iterator[Worker]:
    found = Worker(*options)
    try:
        yield found
    finally:
        found.process.terminate()
        found.process.wait(60)  # a child may take half a minute to see that its answers were read
