"""Estimate the time and cost of jobs from this agency's own runs, else from stated assumptions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal, InvalidOperation
from heapq import heapify, heapreplace
from itertools import groupby
from statistics import median
from typing import NamedTuple

from django.conf import settings

from artifacts.types import ArtifactType
from generation.api import UnknownJobType, spec
from generation.language.types import Provider
from jobs.llm.call_log import spent_today
from jobs.llm.policy import providers
from jobs.models import JobRun, LanguagePolicy
from jobs.types import RunOutcome

LOOKED_AT = 600
"""The number of latest completed runs, of all clients, that the medians are computed from."""
SECTION, FILE, BY_MODEL = timedelta(seconds=1), timedelta(seconds=8), timedelta(seconds=30)
"""The assumed time of a job that never ran here: a section of the playbook, a file, a section by a language model."""
TOKENS_IN = 12_000
"""The assumed prompt size of a job that never ran: brief, upstream sections and schema."""


class Forecast(NamedTuple):
    """One job. `runs` is the number of runs behind the median; 0 means that the time is assumed.

    `cost` is that of the most expensive run so far, else assumed; it is no upper bound.
    """

    job_type: str
    time: timedelta
    runs: int
    cost: Decimal


class Estimate(NamedTuple):
    """Several jobs. `time` adds up the modules, each from its first start to its last end, as parallel as allowed."""

    jobs: dict[str, Forecast]
    time: timedelta
    cost: Decimal
    currency: str
    models: tuple[str, ...]
    left_today: Decimal | None
    """The rest of the client's daily budget; None where no language model writes."""

    @property
    def assumed(self) -> int:
        return sum(forecast.runs == 0 for forecast in self.jobs.values())

    @property
    def measured(self) -> int:
        return len(self.jobs) - self.assumed


def estimate(client_id: int, job_types: Sequence[str]) -> Estimate:
    """Estimate jobs that are given in order of priority. One query; three more where language models are configured."""
    measured = _measured(job_types)
    models = _models_for(client_id)
    found = {key: _forecast(key, measured.get(key, []), models) for key in job_types}
    cost = sum((forecast.cost for forecast in found.values()), Decimal(0))
    left = settings.LANGUAGE_MONEY_PER_DAY - spent_today(client_id).money if models else None
    return Estimate(
        found,
        _makespan(list(found.values())),
        cost,
        settings.LANGUAGE_CURRENCY,
        tuple(f"{provider.name}: {provider.model}" for provider in models),
        max(left, Decimal(0)) if left is not None else None,
    )


def _measured(job_types: Sequence[str]) -> dict[str, list[tuple[timedelta, str]]]:
    """Read time and cost of the latest completed runs, by job type."""
    runs = JobRun.objects.filter(outcome=RunOutcome.COMPLETED, job__type__in=list(job_types)).order_by("-pk")
    rows = runs.values_list("job__type", "started_at", "ended_at", "provenance__cost")
    found: dict[str, list[tuple[timedelta, str]]] = defaultdict(list)
    for job_type, start, end, cost in rows[:LOOKED_AT]:
        if end:
            found[job_type].append((max(end - start, timedelta(0)), str(cost or "")))
    return found


def _models_for(client_id: int) -> tuple[Provider, ...]:
    configured = providers()
    allowed = bool(configured) and LanguagePolicy.objects.filter(client_id=client_id, allowed=True).exists()
    return configured if allowed else ()


def _forecast(job_type: str, runs: list[tuple[timedelta, str]], models: tuple[Provider, ...]) -> Forecast:
    written = bool(models) and _is_written(job_type)
    times = [time.total_seconds() for time, _ in runs]
    assumed = BY_MODEL if written else SECTION if _is_written(job_type) else FILE
    usual = timedelta(seconds=median(times)) if times else assumed
    return Forecast(job_type, usual, len(times), _cost([cost for _, cost in runs], models) if written else Decimal(0))


def _cost(past: list[str], models: tuple[Provider, ...]) -> Decimal:
    """Return the cost of the most expensive run; before the first run, two calls at the preferred provider's limits."""
    known = [cost for text in past if (cost := _money(text))]
    if known:
        return max(known)
    return 2 * models[0].cost(TOKENS_IN, models[0].max_output_tokens)


def _money(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:
        return Decimal(0)


def _is_written(job_type: str) -> bool:
    """Tell whether the job writes a section, not a file."""
    try:
        return spec(job_type).generate is not None
    except UnknownJobType:
        return True


def _makespan(jobs: list[Forecast]) -> timedelta:
    """Add up the modules, which run one after another because of approvals; inside a module jobs run in parallel."""
    total = timedelta(0)
    for module, found in groupby(jobs, key=lambda forecast: _module(forecast.job_type)):
        at_once = min(settings.WORKER_CONCURRENCY, settings.JOB_CLIENT_RUNNING)
        if module == ArtifactType.DELIVERY:
            at_once = min(at_once, settings.JOB_CLIENT_EXPORTS)
        slots = [timedelta(0)] * max(at_once, 1)
        heapify(slots)
        for forecast in found:
            heapreplace(slots, slots[0] + forecast.time)
        total += max(slots)
    return total


def _module(job_type: str) -> str:
    try:
        return spec(job_type).module.value
    except UnknownJobType:
        return ""
