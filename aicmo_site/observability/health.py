"""Answer liveness and readiness probes, and metrics for Prometheus."""

from __future__ import annotations

import hmac
import ipaddress
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from django.conf import settings
from django.db import DatabaseError
from django.db.models import Count, DurationField, ExpressionWrapper, F, Max
from django.db.models.functions import Now
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from accounts.models import AuditEvent
from jobs.audit import FENCED
from jobs.models import GenerationPlan, Job, JobRun
from jobs.queue import turns
from jobs.queue.fair_share import dated
from jobs.types import JobStatus, PlanStatus, RunOutcome

PROBE = "probe"
NEVER = turns.Done(0, 0, {})
PASSED_ON = ("HTTP_X_FORWARDED_FOR", "HTTP_FORWARDED", "HTTP_X_REAL_IP")


@require_safe
def live(request: HttpRequest) -> HttpResponse:
    """Answer that this process is alive, without a query."""
    return HttpResponse("ok\n", content_type="text/plain")


@require_safe
def ready(request: HttpRequest) -> JsonResponse:
    """Answer 503 unless the database works, a sweep passed lately, and the canary could claim a job lately.

    The canary is sent through the broker; while no message arrives, the worker's poll makes the claim instead.
    """
    found = checks()
    return JsonResponse(found, status=200 if all(part["ok"] for part in found.values()) else 503)


def checks() -> dict[str, dict[str, object]]:
    try:
        turns.record(PROBE)
        ages = turns.ages()
    except DatabaseError:
        return {"database": {"ok": False}}
    canary = min((ages[name] for name in (turns.CANARY, turns.POLL) if name in ages), default=None)
    return {
        "database": {"ok": PROBE in ages},
        "sweep": _lately(ages.get(turns.SWEEP), settings.HEALTH_SWEEP_SECONDS),
        "canary": _lately(canary, settings.HEALTH_CANARY_SECONDS),
    }


def _lately(age: float | None, limit: float) -> dict[str, object]:
    seconds = None if age is None else round(age, 1)
    return {"ok": age is not None and age < limit, "age_seconds": seconds, "limit_seconds": limit}


@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    """Serve the metrics as Prometheus text, with the token or to this machine only; others get a 404."""
    if not (_has_token(request) or _is_local(request)):
        raise Http404
    return HttpResponse("".join(f"{line}\n" for line in _lines()), content_type="text/plain; version=0.0.4")


def _has_token(request: HttpRequest) -> bool:
    sent = request.headers.get("Authorization", "").removeprefix("Bearer ")
    return bool(settings.METRICS_TOKEN) and hmac.compare_digest(sent.encode(), settings.METRICS_TOKEN.encode())


def _is_local(request: HttpRequest) -> bool:
    """Whether the request comes from a loopback address, and not through a proxy on this machine.

    Not every proxy sends a header: behind a proxy of the settings, no request counts as local.
    """
    if settings.TRUSTED_PROXIES or any(name in request.META for name in PASSED_ON):
        return False
    try:
        return ipaddress.ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False


def _lines() -> Iterator[str]:
    for metric in (*_counted(), *_dated()):
        yield from metric.lines()


def _counted() -> Iterator[Metric]:
    jobs = dict(Job.objects.filter(selected=True).order_by().values_list("status").annotate(Count("pk")))
    states = {status: jobs.get(status, 0) for status in JobStatus.values}
    yield Metric("aicmo_jobs", "gauge", "Selected jobs by state.", states, "status")
    runs = dict(JobRun.objects.order_by().values_list("outcome").annotate(Count("pk")))
    ended = {outcome: runs.get(outcome, 0) for outcome in RunOutcome.values if outcome != RunOutcome.RUNNING}
    yield Metric("aicmo_job_runs_total", "counter", "Runs that ended, by outcome.", ended, "outcome")
    fenced = AuditEvent.objects.filter(action=f"job.{FENCED}").count()
    yield Metric("aicmo_fenced_total", "counter", "Runs refused because they had lost their job.", {"": fenced})
    plans = dict(GenerationPlan.objects.order_by().values_list("status").annotate(Count("pk")))
    states = {status: plans.get(status, 0) for status in PlanStatus.values}
    yield Metric("aicmo_plans", "gauge", "Generation plans by state.", states, "status")


def _dated() -> Iterator[Metric]:
    done = turns.done()
    ages = {name: found.age for name, found in done.items()}
    sweep, checked = (done.get(name, NEVER) for name in (turns.SWEEP, turns.INVARIANTS))
    failed = sweep.counts.get("failed", 0)
    oldest = "Seconds for which the oldest due job has been due."
    yield Metric("aicmo_beat_age_seconds", "gauge", "Seconds since a periodic task last ran.", ages, "beat")
    yield Metric("aicmo_sweep_duration_seconds", "gauge", "Seconds that the last sweep took.", {"": sweep.seconds})
    yield Metric("aicmo_sweep_failed_rows", "gauge", "Rows that the last sweep could not recover.", {"": failed})
    yield Metric("aicmo_invariant_violations", "gauge", "As of the last daily count.", checked.counts, "code")
    yield Metric("aicmo_oldest_ready_seconds", "gauge", oldest, {"": _oldest_ready()})


class Metric(NamedTuple):
    """Formats one metric family of Prometheus, with its values by label."""

    name: str
    kind: str
    words: str
    values: Mapping[str, float]
    label: str = ""

    def lines(self) -> Iterator[str]:
        yield f"# HELP {self.name} {self.words}"
        yield f"# TYPE {self.name} {self.kind}"
        for key, value in self.values.items():
            where = f'{{{self.label}="{key}"}}' if self.label else ""
            yield f"{self.name}{where} {value:g}"


def _oldest_ready() -> float:
    """Return the seconds for which the oldest due job has been due, dispatched or not, at its client's cap or not."""
    waits = ExpressionWrapper(Now() - F("due_since"), output_field=DurationField())
    found = dated(Job.objects.due()).aggregate(longest=Max(waits))["longest"]
    return max(0.0, float(found.total_seconds())) if found else 0.0
