"""A worker is killed with SIGKILL inside a claimed job, at each named crash point; a new worker takes over.

Real processes: a Celery worker, an embedded Redis-protocol server, a database file. With the leases never swept (the
negative control) the job stays lost.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from aicmo_site.broker import EmbeddedBroker
from jobs.crashpoints import POINTS

pytestmark = pytest.mark.engine
ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60.0


class Drill:
    """One data folder, one broker, and the steps of a drill in processes of their own."""

    def __init__(self, folder: Path, broker_url: str) -> None:
        self.crashes = folder / "crashes"
        self.crashes.mkdir()
        self.env = {
            **os.environ,
            "AICMO_DATA_DIR": str(folder / "data"),
            "REDIS_URL": broker_url,
            "DATABASE_URL": "",
            "AICMO_CRASH_DIR": str(self.crashes),
            "AICMO_JOB_LEASE_SECONDS": "1",
            "AICMO_JOB_HEARTBEAT_SECONDS": "0.3",
            "AICMO_JOB_REDISPATCH_SECONDS": "0.5",
        }

    def step(self, name):
        done = subprocess.run(
            [sys.executable, "-m", "tests.faults.steps", name],
            env=self.env,
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
        return json.loads(done.stdout.splitlines()[-1])

    def arm(self, point):
        (self.crashes / point).touch()

    @contextmanager
    def worker(self):
        """One process without a pool, so that a kill inside a job kills the whole worker."""
        command = [sys.executable, "-m", "celery", "-A", "aicmo_site", "worker", "--pool", "solo"]
        process = subprocess.Popen(
            [*command, "--without-gossip", "--without-mingle", "-l", "ERROR"], env=self.env, cwd=ROOT
        )
        try:
            yield process
        finally:
            process.kill()
            process.wait()

    def wait(self, condition, *, sweep=True):
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            if sweep:
                self.step("sweep")
            found = self.step("state")
            if condition(found):
                return found
        raise AssertionError(f"Not reached in {PATIENCE} s: {found}")


@pytest.fixture
def drill(tmp_path):
    with EmbeddedBroker.private() as broker:
        yield Drill(tmp_path, broker.url)


def killed_once(drill, point):
    drill.step("submit")
    drill.arm(point)
    with drill.worker() as first:
        assert first.wait(PATIENCE) == -9
    return drill.step("state")


def completed(found):
    return found["plan"] == "completed"


@pytest.mark.parametrize("point", ["claimed", "executed", "before_commit"])
def test_a_job_killed_before_its_commit_has_two_attempts_and_one_output(drill, point):
    after_kill = killed_once(drill, point)
    assert after_kill["running"] == 1
    with drill.worker():
        found = drill.wait(completed)
    killed = [job for job in found["jobs"].values() if job["attempts"] == 2]
    assert [job["runs"] for job in killed] == [["lost", "completed"]]
    assert {job["outputs"] for job in found["jobs"].values()} == {1}
    assert found["versions"] == {"intake": 1, "strategy": 1}


def test_a_job_killed_after_its_commit_is_not_repeated(drill):
    after_kill = killed_once(drill, "after_commit")
    assert after_kill["running"] == 0
    with drill.worker():
        found = drill.wait(completed)
    assert {job["attempts"] for job in found["jobs"].values()} == {1}


def test_without_the_sweep_the_killed_job_stays_lost(drill):
    """The negative control: nothing else would have saved it."""
    killed_once(drill, "claimed")
    with drill.worker():
        other = drill.wait(lambda s: any(j["status"] == "completed" for j in s["jobs"].values()) or True, sweep=False)
        time.sleep(3)
        found = drill.step("state")
    assert "running" in {job["status"] for job in found["jobs"].values()}, other


def test_the_drill_knows_every_crash_point():
    assert POINTS == ("claimed", "executed", "before_commit", "after_commit")
