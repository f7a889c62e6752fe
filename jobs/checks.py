"""System checks at the start: settings that cannot work, or under which jobs would be lost or run twice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning, register
from django.core.exceptions import ImproperlyConfigured

from generation.api import all_specs
from generation.language.registry import HOW_TO_INSTALL, SDKS, installed
from jobs.engine.retry import POLICIES
from jobs.llm.policy import providers
from jobs.types import START

_HINT = "See docs/how-to/language-models.md for the shape of a provider."
_POSITIVE = (
    "JOB_LEASE_SECONDS", "JOB_HEARTBEAT_SECONDS", "JOB_BACKOFF_SECONDS", "JOB_REDISPATCH_SECONDS", "JOB_SWEEP_SECONDS",
    "JOB_SWEEP_TURN_SECONDS", "JOB_WORKER_SWEEP_SECONDS", "JOB_POLL_SECONDS", "JOB_BROKER_DOWN_SECONDS",
    "JOB_CANARY_SECONDS", "JOB_MAX_ATTEMPTS", "JOB_CLIENT_RUNNING", "JOB_CLIENT_EXPORTS", "JOB_CLIENT_OPEN",
    "JOB_ALL_OPEN", "WORKER_CONCURRENCY", "LANGUAGE_CALL_SECONDS", "LANGUAGE_SECTION_SECONDS",
)  # fmt: skip


class _Order(NamedTuple):
    """`parts` times the first setting must stay below the second."""

    id: str
    smaller: str
    greater: str
    because: str
    parts: int = 1


_ORDERS = (
    _Order(
        "jobs.E003", "JOB_HEARTBEAT_SECONDS", "JOB_LEASE_SECONDS",
        "One heartbeat that comes late would end the lease of a job that runs.", parts=2,
    ),
    _Order(
        "jobs.E004", "JOB_SWEEP_TURN_SECONDS", "JOB_LEASE_SECONDS",
        "A sweeper that was killed would keep lost jobs lost for longer than their lease.",
    ),
    _Order(
        "jobs.E005", "JOB_CANARY_SECONDS", "JOB_BROKER_DOWN_SECONDS",
        "Between two canaries the broker would count as gone.",
    ),
    _Order(
        "jobs.E006", "CELERY_TASK_SOFT_TIME_LIMIT", "CELERY_TASK_TIME_LIMIT",
        "A job that takes too long would be killed before it is asked to end.",
    ),
    _Order(
        "jobs.E007", "LANGUAGE_SECTION_SECONDS", "CELERY_TASK_SOFT_TIME_LIMIT",
        "A section would still be asked for when its job has to end.",
    ),
)  # fmt: skip


@register(START)
def positive_settings(**kwargs: Any) -> list[CheckMessage]:
    hint = "Set it to more than nothing, or leave the default."
    wrong = [name for name in _POSITIVE if not getattr(settings, name) > 0]
    return [Error(f"{name} is {getattr(settings, name)}.", hint=hint, id="jobs.E002") for name in wrong]


@register(START)
def settings_in_order(**kwargs: Any) -> list[CheckMessage]:
    return list(_out_of_order())


def _out_of_order() -> Iterator[Error]:
    for order in _ORDERS:
        small, great = getattr(settings, order.smaller), getattr(settings, order.greater)
        if order.parts * small >= great:
            times = "" if order.parts == 1 else f"{order.parts} times "
            text = f"{times}{order.smaller} ({small}) must stay below {order.greater} ({great})."
            yield Error(text, hint=order.because, id=order.id)


@register(START)
def retry_policies(**kwargs: Any) -> list[CheckMessage]:
    hint = f"One of {', '.join(POLICIES)}; jobs/engine/retry.py has them all."
    unknown = [job for job in all_specs() if job.retry not in POLICIES]
    return [Error(f"{job.key} names no retry policy: {job.retry}.", hint=hint, id="jobs.E008") for job in unknown]


@register(START)
def language_providers(**kwargs: Any) -> list[CheckMessage]:
    try:
        found = providers()
    except ImproperlyConfigured as error:
        return [Error(str(error), hint=_HINT, id="jobs.E001")]
    missing = [p for p in found if not installed(p.kind)]
    unlocked = [p for p in found if p.key_variable and not p.key]
    return [
        *(Warning(f"{p.name} needs the package {SDKS[p.kind]}.", hint=HOW_TO_INSTALL, id="jobs.W001") for p in missing),
        *(Warning(f"{p.key_variable} of {p.name} is empty.", hint=_HINT, id="jobs.W002") for p in unlocked),
    ]
