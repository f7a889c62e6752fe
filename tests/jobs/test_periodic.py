"""Periodic tasks beside the sweep: each when due, by one process, and never in the way of a sweep."""

from __future__ import annotations

import threading
from datetime import timedelta
from unittest import mock

import pytest
from django.utils import timezone

from jobs.models import PeriodicRun
from jobs.queue import turns
from jobs.recovery import periodic

DAY = 86_400


@pytest.fixture
def done(db):
    """A daily task, and how often it ran."""
    calls = []
    task = periodic.PeriodicTask("counting", DAY, 3600, lambda: calls.append(1) or {"found": 0})
    with mock.patch.object(periodic, "_tasks", [task]):
        yield calls


def test_a_daily_task_runs_once_a_day(done):
    periodic.run_due()
    periodic.run_due()
    assert len(done) == 1
    PeriodicRun.objects.update(at=timezone.now() - timedelta(days=1, seconds=1))
    periodic.run_due()
    assert len(done) == 2


def test_a_run_records_its_counts(done):
    periodic.run_due()
    row = PeriodicRun.objects.get(pk="counting")
    assert (row.counts, row.turn_until) == ({"found": 0}, None)


def test_of_two_processes_one_runs_the_task(done):
    assert turns.acquire("counting", 60)
    periodic.run_due()
    assert done == []


def test_a_task_that_raises_is_logged_and_retried_when_its_lease_expires(done, caplog):
    failing = periodic.PeriodicTask("counting", DAY, 3600, mock.Mock(side_effect=ZeroDivisionError))
    with mock.patch.object(periodic, "_tasks", [failing]):
        periodic.run_due()
    assert "ZeroDivisionError" in caplog.text
    assert turns.age("counting") is None
    periodic.run_due()
    assert done == []
    PeriodicRun.objects.update(turn_until=timezone.now() - timedelta(seconds=1))
    periodic.run_due()
    assert len(done) == 1


def test_the_sweeps_lease_is_free_meanwhile(db):
    taken = []
    task = periodic.PeriodicTask("counting", DAY, 3600, lambda: taken.append(turns.acquire(turns.SWEEP, 60)) or {})
    with mock.patch.object(periodic, "_tasks", [task]):
        periodic.run_due()
    assert taken[0]


def test_a_temporary_error_does_not_end_the_thread(monkeypatch):
    stop = mock.Mock(spec=threading.Event, **{"wait.side_effect": [False, False, True]})
    looked = mock.Mock(side_effect=[ValueError, None])
    monkeypatch.setattr(periodic, "run_due", looked)
    monkeypatch.setattr(periodic, "connection", mock.Mock())
    periodic.PeriodicRunner(stop).run()
    assert looked.call_count == 2
