"""Duties beside the sweep: each in its time, by one process, and never in the way of a pass."""

from __future__ import annotations

import threading
from datetime import timedelta
from unittest import mock

import pytest
from django.utils import timezone

from jobs.models import Beat
from jobs.queue import turns
from jobs.recovery import periodic

DAY = 86_400


@pytest.fixture
def done(db):
    """A duty of every day, and how often it was done."""
    calls = []
    duty = periodic.Duty("counting", DAY, 3600, lambda: calls.append(1) or {"found": 0})
    with mock.patch.object(periodic, "_duties", [duty]):
        yield calls


def test_a_duty_is_done_once_a_day(done):
    periodic.do_due()
    periodic.do_due()
    assert len(done) == 1
    Beat.objects.update(at=timezone.now() - timedelta(days=1, seconds=1))
    periodic.do_due()
    assert len(done) == 2


def test_it_leaves_what_it_found(done):
    periodic.do_due()
    row = Beat.objects.get(pk="counting")
    assert (row.counts, row.turn_until) == ({"found": 0}, None)


def test_of_two_processes_one_does_it(done):
    assert turns.take_turn("counting", 60)
    periodic.do_due()
    assert done == []


def test_one_that_raises_is_logged_and_tried_again_when_its_turn_runs_out(done, caplog):
    failing = periodic.Duty("counting", DAY, 3600, lambda: 1 / 0)
    with mock.patch.object(periodic, "_duties", [failing]):
        periodic.do_due()
    assert "ZeroDivisionError" in caplog.text
    assert turns.age("counting") is None
    periodic.do_due()
    assert done == []
    Beat.objects.update(turn_until=timezone.now() - timedelta(seconds=1))
    periodic.do_due()
    assert len(done) == 1


def test_the_sweeps_turn_is_free_meanwhile(db):
    taken = []
    duty = periodic.Duty("counting", DAY, 3600, lambda: taken.append(turns.take_turn(turns.SWEEP, 60)) or {})
    with mock.patch.object(periodic, "_duties", [duty]):
        periodic.do_due()
    assert taken[0]


def test_nothing_that_passes_ends_the_steward(monkeypatch):
    stop = mock.Mock(spec=threading.Event, **{"wait.side_effect": [False, False, True]})
    looked = mock.Mock(side_effect=[ValueError, None])
    monkeypatch.setattr(periodic, "do_due", looked)
    monkeypatch.setattr(periodic, "connection", mock.Mock())
    periodic.Steward(stop).run()
    assert looked.call_count == 2
