"""The short version of `make faults`: real processes, a real PostgreSQL, the embedded broker, most kinds of faults.

Whatever dies in the middle of a job, nothing is half done, and each job has one output in the end; without the sweep a
killed job stays lost, and without the transaction it is half done (the negative controls).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.controls import CONTROLS, OF_FAULT
from tests.faults.faults import DIRECT, SHORT
from tests.postgres import NoPostgres

pytestmark = pytest.mark.engine
ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 600
"""Seconds; a machine with nothing else to do needs about forty for the storm and twenty for the controls."""


def drill(folder, *words):
    """The drill's lines by name, its figures, and what it said."""
    file = folder / "drill.json"
    command = [sys.executable, "-m", "tests.faults.drill", *words, "--json", str(file)]
    ours = {"DATABASE_URL", "REDIS_URL", "DJANGO_SETTINGS_MODULE", "SECRET_KEY"}
    environment = {name: value for name, value in os.environ.items() if name not in ours}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=PATIENCE
    )
    if not file.exists():
        if NoPostgres.__name__ in done.stderr and not os.environ.get("CI"):
            pytest.skip("NOT RUN: the drill needs a PostgreSQL")
        raise AssertionError(done.stdout[-4000:] + done.stderr[-4000:])
    found = json.loads(file.read_text())
    return {line["name"]: line for line in found["lines"]}, found, done.stdout


@pytest.fixture(scope="module")
def storm(tmp_path_factory):
    return drill(tmp_path_factory.mktemp("storm"), "--short")


def test_nothing_is_lost_and_nothing_is_repeated(storm):
    _, figures, log = storm
    assert (figures["lost"], figures["repeated"], figures["violations"]) == (0, 0, 0), log


@pytest.mark.parametrize("name", SHORT)
def test_each_fault_hit(storm, name):
    lines, _, log = storm
    assert lines[name]["passed"], log


def test_every_line_of_the_drill_passed(storm):
    lines, _, log = storm
    assert [name for name, line in lines.items() if not line["passed"]] == [], log


def test_a_job_that_was_cut_off_ran_twice_and_counted_once(storm):
    """Its first run ended without an answer that counts; there is one completed run a job."""
    _, figures, log = storm
    ends = figures["runs"]
    assert ends["completed"] == figures["jobs"], log
    assert ends["lost"] + ends["given_back"] + ends["retried"] >= 10, log


def test_every_fault_of_the_drill_has_controls_that_show_it_would_be_seen():
    known = {control.__name__ for control in CONTROLS.values()}
    assert {name: set(controls) - known for name, controls in OF_FAULT.items() if set(controls) - known} == {}
    assert set(OF_FAULT) == set(DIRECT)


def test_without_the_sweep_or_the_transaction_a_killed_job_is_lost_or_half_done(tmp_path):
    lines, _, log = drill(tmp_path, "--case", "controls", "--short")
    assert all(line["passed"] for line in lines.values()), log
