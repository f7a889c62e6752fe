"""`make bench`: how fast the engine is, side by side with a bare Celery canvas, on SQLite and on PostgreSQL.

`python -m tests.bench.run [--case NAME] [--on DATABASE]` measures, keeps the figures in var/bench and writes the page
from all that are there. Ratios first: seconds belong to the machine.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from aicmo_site.runtime.broker import prepare
from aicmo_site.runtime.watchdog import Watchdog
from tests.bench.page import page
from tests.faults.cluster import ROOT, SAFE
from tests.postgres import Server

CASES = ("makespan", "crowd", "cascade", "history", "memory", "peer")
KEPT = ROOT / "var" / "bench"
PAGE = ROOT / "docs" / "reference" / "performance.md"
PEER = KEPT / "peer"


def peer_python() -> str:
    """The peer lives in an environment of its own: none of its packages are ours."""
    python = PEER / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(PEER)], check=True)
        pinned = ROOT / "tests" / "bench" / "peer.txt"
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", "-r", str(pinned)], check=True)
    return str(python)


def sample(case: str, database_url: str, folder: Path, times: int) -> dict[str, Any]:
    watchdog = Watchdog()
    socket = folder / "redis.sock"
    watchdog.popen(prepare(socket, folder / "broker"), cwd=folder, stdout=subprocess.DEVNULL)
    environment = {
        **os.environ,
        "AICMO_DATA_DIR": str(folder / "data"),
        "DATABASE_URL": database_url,
        "REDIS_URL": f"redis+socket://{socket}",
        "EMAIL_BACKEND": "django.core.mail.backends.dummy.EmailBackend",
        "AICMO_LOG_LEVEL": "ERROR",
        "AICMO_BROKER_SOCKET_TIMEOUT": "5",
        "AICMO_JOB_CLIENT_OPEN": "5000",
    }
    if case == "peer":
        environment["PEER_PYTHON"] = peer_python()
    words = [sys.executable, "-m", "tests.bench.sample", case, "--times", str(times)]
    try:
        done = subprocess.run(words, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    finally:
        watchdog.close()
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def on_sqlite(case: str, folder: Path, times: int) -> dict[str, Any]:
    return sample(case, "", folder, times)


def on_postgres(case: str, folder: Path, times: int) -> dict[str, Any]:
    home = folder / "pg"
    home.mkdir()
    server = Server(home, Watchdog(), settings=tuple(s for s in SAFE if not s.startswith("fsync")))
    server.start()
    try:
        return sample(case, server.url, folder, times)
    finally:
        server.stop()


DATABASES = {"SQLite": on_sqlite, "PostgreSQL": on_postgres}


def measured(case: str, database: str, times: int) -> None:
    folder = Path(tempfile.mkdtemp(prefix="aicmo-bench-", dir="/tmp"))
    folder.chmod(0o755)
    load = os.getloadavg()[0]
    try:
        figures = DATABASES[database](case, folder, times)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    figures |= {"times": times, "load": load, "at": time.strftime("%Y-%m-%d %H:%M", time.gmtime())}
    KEPT.mkdir(parents=True, exist_ok=True)
    (KEPT / f"{case}-{database}.json").write_text(json.dumps(figures, indent=1))
    sys.stdout.write(f"{case} on {database}: {json.dumps(figures)}\n")
    sys.stdout.flush()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--case", choices=CASES)
    parser.add_argument("--on", choices=DATABASES)
    parser.add_argument("--times", type=int, default=5)
    options = parser.parse_args()
    for case in [options.case] if options.case else CASES:
        for database in [options.on] if options.on else DATABASES:
            if (case, database) != ("peer", "SQLite"):  # it has no queue there
                measured(case, database, options.times)
    found = {file.stem: json.loads(file.read_text()) for file in sorted(KEPT.glob("*.json"))}
    PAGE.write_text(page(found))


if __name__ == "__main__":
    main()
