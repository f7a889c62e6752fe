"""The worker of the benchmark: the product's tasks with empty generators, and the yardstick's own.

The yardstick is the same graph as a bare Celery canvas, one barrier a module, on the same broker with its results
there: what a job costs when nobody keeps anything.
"""

from __future__ import annotations

import os
from contextlib import ExitStack

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "aicmo_site.settings")
django.setup()

from celery import chain, group  # noqa: E402

from aicmo_site.celery import app  # noqa: E402
from tests.bench.empty import empty_generators  # noqa: E402

app.conf.update(result_backend=app.conf.broker_url, result_expires=60)
_for_ever = ExitStack()
_for_ever.enter_context(empty_generators())

MODULES = (6, 6, 7, 5)
"""Jobs by module; monitoring and delivery both wait for execution only, so they run side by side."""


@app.task(ignore_result=False)
def noop(*args: object) -> int:
    return 1


@app.task(ignore_result=False)
def barrier(*args: object) -> int:
    return 1


def canvas() -> chain:
    steps = []
    for count in MODULES:
        steps += [group(noop.si() for _ in range(count)), barrier.si()]
    return chain(*steps)
