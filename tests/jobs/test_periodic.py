"""Duties beside the sweep: each in its time, by one process, and never in the way of a pass."""

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
    """A duty of every day, and how often it was done."""
    calls = []
    duty = periodic.PeriodicTask("counting", DAY, 3600, lambda: calls.append(1) or {"found": 0})
    with mock.patch.object(periodic, "_tasks", [duty]):
        yield calls


def test_a_duty_is_done_once_a_day(done):
    periodic.run_due()
    periodic.run_due()
    assert len(done) == 1
    PeriodicRun.objects.update(at=timezone.now() - timedelta(days=1, seconds=1))
    periodic.run_due()
    assert len(done) == 2


def test_it_leaves_what_it_found(done):
    periodic.run_due()
    row = PeriodicRun.objects.get(pk="counting")
    assert (row.counts, row.turn_until) == ({"found": 0}, None)


def test_of_two_processes_one_does_it(done):
    assert turns.acquire("counting", 60)
    periodic.run_due()
    assert done == []


def test_one_that_raises_is_logged_and_tried_again_when_its_turn_runs_out(done, caplog):
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


def test_the_sweeps_turn_is_free_meanwhile(db):
    taken = []
    duty = periodic.PeriodicTask("counting", DAY, 3600, lambda: taken.append(turns.acquire(turns.SWEEP, 60)) or {})
    with mock.patch.object(periodic, "_tasks", [duty]):
        periodic.run_due()
    assert taken[0]


def test_nothing_that_passes_ends_the_steward(monkeypatch):
    stop = mock.Mock(spec=threading.Event, **{"wait.side_effect": [False, False, True]})
    looked = mock.Mock(side_effect=[ValueError, None])
    monkeypatch.setattr(periodic, "run_due", looked)
    monkeypatch.setattr(periodic, "connection", mock.Mock())
    periodic.PeriodicRunner(stop).run()
    assert looked.call_count == 2
