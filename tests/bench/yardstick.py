"""The yardstick: the same graph as a bare Celery canvas, one barrier a module, its results on the same broker.

It is what 24 jobs cost when nobody keeps anything. This file stays as it is, so that figures can be compared.
"""

from __future__ import annotations

import time

from celery import Celery, chain, group, shared_task

MODULES = (6, 6, 7, 5)
"""Jobs by module; monitoring and delivery both wait for execution only, so they run side by side."""


def keep_results(app: Celery) -> None:
    app.conf.update(result_backend=app.conf.broker_url, result_expires=60)


@shared_task(ignore_result=False)
def noop(*args: object) -> int:
    return 1


@shared_task(ignore_result=False)
def barrier(*args: object) -> int:
    return 1


def canvas() -> chain:
    steps = []
    for count in MODULES:
        steps += [group(noop.si() for _ in range(count)), barrier.si()]
    return chain(*steps)


def makespan(plans: int = 1) -> float:
    started = time.perf_counter()
    for result in [canvas().apply_async() for _ in range(plans)]:
        result.get(timeout=120, interval=0.001)
    return time.perf_counter() - started


def round_trip() -> float:
    started = time.perf_counter()
    noop.delay().get(timeout=60, interval=0.001)
    return time.perf_counter() - started
