"""Poll the database for work while the broker is quiet: for `manage.py poll`, which a worker's thread starts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from django.conf import settings
from django.db.models import Count, QuerySet

from jobs.engine import runner
from jobs.engine.shutdown import limited
from jobs.models import Job
from jobs.queue import turns
from jobs.queue.fair_share import ORDER, in_fair_order, round_robin
from jobs.recovery.log_and_continue import log_and_continue

CANDIDATES = 20


class Work(NamedTuple):
    """One kind of work. `do` takes an id and the worker's name; False when another process has claimed the id."""

    due: Callable[[], list[int]]
    """Returns the ids of all that is due, in fair order, dispatched or not: nobody may read the messages."""
    do: Callable[[int, str], bool]


_others: list[Work] = []


def broker_is_quiet() -> bool:
    """Whether no canary came through the broker for JOB_BROKER_DOWN_SECONDS."""
    return turns.is_due(turns.CANARY, settings.JOB_BROKER_DOWN_SECONDS)


def register(work: Work) -> None:
    """Register a kind of work of an upper app; registering it twice counts once."""
    if work not in _others:
        _others.append(work)


def work_waits() -> bool:
    return any(_waiting(work) for work in _all())


def take_one(worker: str, turn: int = 0) -> bool:
    """Do the first piece of work that can be claimed, within the pool's time limits. False when there is none.

    `turn` rotates the kinds of work, so that many pieces of one kind do not hold up another.
    """
    kinds = _all()
    first = turn % len(kinds)
    return any(_take_of(work, worker) for work in (*kinds[first:], *kinds[:first]))


def due() -> list[int]:
    """Return due jobs that a claim would admit, dispatched or not, in fair order.

    A broker may accept messages that nobody reads; a job that a worker claims meanwhile cannot be claimed twice.
    """
    return list(in_fair_order(Job.objects.due(), *ORDER).values_list("pk", flat=True)[:CANDIDATES])


def fewest_first(waiting: QuerySet[Any], running: QuerySet[Any], *then: str) -> list[int]:
    """Return ids of waiting rows, round robin over the clients, those with the fewest running first.

    Rows of both querysets belong to an engagement.
    """
    busy = dict(running.order_by().values_list("engagement__client_id").annotate(Count("pk")))
    return list(round_robin(waiting, busy, *then).values_list("pk", flat=True)[:CANDIDATES])


def _take_of(work: Work, worker: str) -> bool:
    """Do the first piece of this kind that can be claimed. Logs an error and tries the next piece."""
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
