"""Finding and doing work without the broker: for `manage.py poll`, which each worker's attendant starts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from django.conf import settings
from django.db.models import Count, QuerySet

from jobs.engine import runner
from jobs.engine.time_limits import limited
from jobs.models import Job
from jobs.queue import turns
from jobs.queue.fair_share import ORDER, in_fair_order, round_robin
from jobs.recovery.log_and_continue import log_and_continue

CANDIDATES = 20


class Work(NamedTuple):
    """One kind of it. `do` is given an id and the worker's name, and is False when somebody else has it."""

    due: Callable[[], list[int]]
    """Whose turn it is, first to last, of all that may be done now, told of or not: nobody may read the messages."""
    do: Callable[[int, str], bool]


_others: list[Work] = []


def broker_is_quiet() -> bool:
    """True when nothing came through the broker for a while."""
    return turns.is_due(turns.CANARY, settings.JOB_BROKER_DOWN_SECONDS)


def register(work: Work) -> None:
    """Where upper apps hand down what else may wait for a message; the same twice counts once."""
    if work not in _others:
        _others.append(work)


def work_waits() -> bool:
    return any(_waiting(work) for work in _all())


def take_one(worker: str, turn: int = 0) -> bool:
    """Do the first thing that can be had, within the limits that a pool's child has. False when there is none.

    The kinds of work come first in turns, so that many of one do not hold up another.
    """
    kinds = _all()
    first = turn % len(kinds)
    return any(_take_of(work, worker) for work in (*kinds[first:], *kinds[:first]))


def due() -> list[int]:
    """Jobs that a claim would let in, told of or not: round robin over the clients, then by priority, then the oldest.

    A broker may take messages that nobody reads, and to take a job twice is not possible.
    """
    return list(in_fair_order(Job.objects.due(), *ORDER).values_list("pk", flat=True)[:CANDIDATES])


def fewest_first(waiting: QuerySet[Any], running: QuerySet[Any], *then: str) -> list[int]:
    """Ids of what waits, round robin over the clients, those with the fewest running first.

    Rows of both belong to an engagement.
    """
    busy = dict(running.order_by().values_list("engagement__client_id").annotate(Count("pk")))
    return list(round_robin(waiting, busy, *then).values_list("pk", flat=True)[:CANDIDATES])


def _take_of(work: Work, worker: str) -> bool:
    """One that raises is logged, and the next one is tried: nobody is to wait behind it."""
    for id_ in _waiting(work):
        try:
            with limited(settings.CELERY_TASK_SOFT_TIME_LIMIT, settings.CELERY_TASK_TIME_LIMIT):
                if work.do(id_, worker):
                    return True
        except Exception as error:
            log_and_continue(error, f"The poll's {id_}")
    return False


def _waiting(work: Work) -> list[int]:
    try:
        return work.due()
    except Exception as error:
        log_and_continue(error, "The poll's list")
        return []


def _all() -> list[Work]:
    return [Work(due, runner.run), *_others]
