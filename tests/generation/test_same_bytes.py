"""Same brief, same bytes: in another process, with another hash seed, zone, locale and day. And what it costs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from generation import cost
from generation.api import all_specs
from tests.generation.briefs import NAMES, SIX_FIELDS, load

ROOT = Path(__file__).resolve().parents[2]
DIGEST = """
import datetime, hashlib, json, locale, sys, time
day = float(sys.argv[1])
time.time = lambda: day
class Day(datetime.date):
    @classmethod
    def today(cls):
        return cls.fromtimestamp(day)
class Moment(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(day, tz)
datetime.date, datetime.datetime = Day, Moment
for name in sys.argv[2].split():
    try:
        locale.setlocale(locale.LC_ALL, name)
        break
    except locale.Error:
        continue
from tests.generation.briefs import NAMES, SIX_FIELDS, load
from generation.overlap import package
for content in (*map(load, NAMES), SIX_FIELDS):
    for key, section in package(content).items():
        print(key, hashlib.sha256(json.dumps(section, ensure_ascii=False).encode()).hexdigest())
"""


def digests(*, seed: str, zone: str, language: str, day: float) -> list[str]:
    """A line a section: its job type and the hash of its bytes, keys in their order."""
    surroundings = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": language, "LANG": language}
    surroundings["PYTHONUTF8"] = "1"
    command = [sys.executable, "-c", DIGEST, str(day), language]
    found = subprocess.run(command, cwd=ROOT, env=surroundings, capture_output=True, text=True, check=True)
    return found.stdout.splitlines()


def test_another_process_seed_zone_locale_and_day_give_the_same_bytes():
    here = digests(seed="1", zone="Pacific/Kiritimati", language="C.UTF-8", day=1_700_000_000)
    there = digests(seed="4242", zone="America/Anchorage", language="de_DE.UTF-8 fr_FR.UTF-8 C", day=1_900_000_000)
    writers = [job for job in all_specs() if job.generate is not None]
    assert len(here) == len(writers) * (len(NAMES) + 1)
    assert here == there


def test_the_cost_of_every_text_of_a_plan_is_told(capsys):
    assert cost.main([]) == 0
    lines = capsys.readouterr().out.splitlines()
    rows = {line.split()[0] for line in lines if line}
    assert {job.key for job in all_specs() if job.generate is not None} <= rows
    assert sum(line.startswith("the whole plan") for line in lines) == len(NAMES)


def test_each_text_is_written_and_checked_once_for_its_cost(monkeypatch):
    asked = []
    monkeypatch.setattr(cost, "check_section", lambda key, section, rules: asked.append(key))
    found = cost.costs(SIX_FIELDS)
    assert list(found) == asked
    assert len(asked) == 21
    assert set(cost.costs(load("saas_leads"))) == set(asked)
