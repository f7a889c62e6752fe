"""Finding and doing work without the broker: for `manage.py poll`, which each worker's attendant starts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from django.conf import settings
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from jobs import beats, runner
from jobs.limits import limited
from jobs.models import Job
from jobs.types import JobStatus

CANDIDATES = 20


class Work(NamedTuple):
    """One kind of it. `do` is given an id and the worker's name, and is False when somebody else has it."""

    unheard: Callable[[], list[int]]
    """Whose turn it is, first to last, of those that no worker was told of lately."""
    do: Callable[[int, str], bool]


_others: list[Work] = []


def broker_is_quiet() -> bool:
    """True when nothing came through the broker for a while."""
    age = beats.age(beats.CANARY)
    return age is None or age >= settings.JOB_BROKER_DOWN_SECONDS


def register(work: Work) -> None:
    """Where upper apps hand down what else may wait for a message; the same twice counts once."""
    if work not in _others:
        _others.append(work)


def work_waits() -> bool:
    return any(work.unheard() for work in _all())


def take_one(worker: str, turn: int = 0) -> bool:
    """Do the first thing that can be had, within the limits that a pool's child has. False when there is none.

    The kinds of work come first in turns, so that many of one do not hold up another.
    """
    kinds = _all()
    first = turn % len(kinds)
    for work in (*kinds[first:], *kinds[:first]):
        for id_ in work.unheard():
            with limited(settings.CELERY_TASK_SOFT_TIME_LIMIT, settings.CELERY_TASK_TIME_LIMIT):
                if work.do(id_, worker):
                    return True
    return False


def unheard() -> list[int]:
    """Ready jobs of which no worker was told lately: clients with the fewest running first, then priority, then age."""
    running = Job.objects.filter(status=JobStatus.RUNNING)
    return fewest_first(Job.objects.unheard(), running, "priority", "pk")


def fewest_first(waiting: QuerySet[Any], running: QuerySet[Any], *then: str) -> list[int]:
    """Ids of what waits, those of clients with the fewest running first. Rows of both belong to an engagement."""
    theirs = running.filter(engagement__client_id=OuterRef("engagement__client_id")).order_by()
    by_client = theirs.values("engagement__client_id").annotate(count=Count("pk")).values("count")
    found = waiting.annotate(busy=Coalesce(Subquery(by_client), 0)).order_by("busy", *then)
    return list(found.values_list("pk", flat=True)[:CANDIDATES])


def _all() -> list[Work]:
    return [Work(unheard, runner.run), *_others]
