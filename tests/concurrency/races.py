"""Two people at the same moment: real threads, a connection each, and a point where both read and none wrote.

At the meeting point each waits for the other for a short while. Behind a lock only one can be there, so it goes on
alone; without the lock both meet, and the harm that the lock prevents happens every time and not once in a thousand.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from typing import Any

import pytest
from django.db import connection

from artifacts import _persistence
from clients.models import Engagement

Outcome = Any
"""What an action returned, or the exception that it ended with."""
needs_postgres = pytest.mark.skipif(
    "connection.vendor != 'postgresql'",
    reason="NOT RUN: races need a real PostgreSQL (pytest -p tests.postgres tests/concurrency)",
)


def race(*actions: Callable[[], Any]) -> list[Outcome]:
    """Run the actions at once, each on its own connection; the outcomes in the order of the actions."""
    outcomes: list[Outcome] = [None] * len(actions)
    start = threading.Barrier(len(actions))

    def run(place: int, action: Callable[[], Any]) -> None:
        try:
            start.wait(10)
            outcomes[place] = action()
        except Exception as error:
            outcomes[place] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(n, action)) for n, action in enumerate(actions)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    return outcomes


class Meeting:
    """Where two threads wait for each other between reading and writing; whoever waits in vain goes on."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._monkeypatch = monkeypatch
        self._barrier = threading.Barrier(2)
        self.patience = 0.4

    def after(self, target: str) -> None:
        """Meet when the named function has returned."""
        self._patch(target, waits_after=True)

    def before(self, target: str) -> None:
        """Meet when the named function is about to begin."""
        self._patch(target, waits_after=False)

    def _patch(self, target: str, *, waits_after: bool) -> None:
        module, _, name = target.rpartition(".")
        original = getattr(import_module(module), name)

        def around(*args: Any, **kwargs: Any) -> Any:
            if not waits_after:
                self._wait()
            found = original(*args, **kwargs)
            if waits_after:
                self._wait()
            return found

        self._monkeypatch.setattr(target, around)

    def _wait(self) -> None:
        with suppress(threading.BrokenBarrierError):
            self._barrier.wait(self.patience)


def without_the_lock(monkeypatch: pytest.MonkeyPatch, meeting: Meeting) -> None:
    """The negative control: everything as it is, except that the engagement's row is only read. Both do meet."""
    meeting.patience = 10

    def only_read(engagement: Engagement) -> Engagement:
        return Engagement.objects.select_related("client").get(pk=engagement.pk)

    monkeypatch.setattr(_persistence, "lock_engagement", only_read)


def kinds(outcomes: list[Outcome]) -> list[str]:
    """The types of the outcomes, in alphabetical order: who won is a matter of luck."""
    return sorted(type(outcome).__name__ for outcome in outcomes)
