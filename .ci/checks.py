"""Runs make targets two at a time, shows each one's output whole when it ends, and sums up: .ci/checks.py TARGET ..."""

# ruff: noqa: T201, S603 - a script that prints, and runs the targets named in the Makefile

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from types import FrameType
from typing import IO

AT_ONCE = 2
RULE = "=" * 100


@dataclass(frozen=True)
class Result:
    target: str
    code: int
    seconds: float
    closing: str
    """The last line of the output: of pytest, its counts."""


class Checks:
    def __init__(self) -> None:
        self._running: set[subprocess.Popen[bytes]] = set()
        self._speaking = threading.Lock()

    def run(self, target: str) -> Result:
        before = time.monotonic()
        with tempfile.TemporaryFile() as output:
            code = self._make(target, output)
            output.seek(0)
            text = output.read().decode(errors="replace").rstrip()
        seconds = time.monotonic() - before
        with self._speaking:
            print(
                f"\n{RULE}\n{target}: {'passed' if not code else 'FAILED'} in {seconds:.0f} s\n{RULE}\n{text}",
                flush=True,
            )
        return Result(target, code, seconds, closing_line(text))

    def _make(self, target: str, output: IO[bytes]) -> int:
        process = subprocess.Popen(
            [os.environ.get("MAKE", "make"), target],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            env={key: value for key, value in os.environ.items() if key not in {"MAKEFLAGS", "MFLAGS", "MAKELEVEL"}},
            start_new_session=True,
        )
        self._running.add(process)
        try:
            return process.wait()
        finally:
            self._running.discard(process)

    def stop(self, number: int, frame: FrameType | None) -> None:
        """Whatever stops us stops what we started."""
        for process in list(self._running):
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGTERM)
        os._exit(128 + number)


def closing_line(text: str) -> str:
    own = [line for line in text.split("\n") if not line.startswith("make: ***")]
    return own[-1] if own else ""


def main(targets: list[str]) -> int:
    checks = Checks()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, checks.stop)
    print(f"Running {', '.join(targets)}; each one's output follows when it ends.", flush=True)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        results = list(pool.map(checks.run, targets))
    print(f"\n{RULE}\nSummary\n{RULE}")
    for result in results:
        print(f"{'FAILED' if result.code else 'passed'}  {result.target:<17} {result.seconds:5.0f} s  {result.closing}")
    failed = sum(1 for result in results if result.code)
    print(f"{failed} of {len(results)} checks failed." if failed else f"All {len(results)} checks passed.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
