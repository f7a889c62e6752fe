"""Is it alive, does work go through from end to end, and figures for Prometheus."""

from __future__ import annotations

import hmac
import ipaddress
from collections.abc import Iterator

from django.conf import settings
from django.db import DatabaseError
from django.db.models import Count, DurationField, ExpressionWrapper, F, Max
from django.db.models.functions import Now
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from jobs import beats
from jobs.models import GenerationPlan, Job, JobRun
from jobs.shares import dated
from jobs.types import JobStatus, PlanStatus, RunOutcome

PROBE = "probe"
NEVER = beats.Done(0, 0, {})
PASSED_ON = ("HTTP_X_FORWARDED_FOR", "HTTP_FORWARDED", "HTTP_X_REAL_IP")


@require_safe
def live(request: HttpRequest) -> HttpResponse:
    """This process answers; nothing else is asked."""
    return HttpResponse("ok\n", content_type="text/plain")


@require_safe
def ready(request: HttpRequest) -> JsonResponse:
    """503 unless the database takes and gives a row, the sweep passed lately and a job could be claimed lately.

    The canary says so: through the broker, or while that is quiet in the poll, which does the work then.
    """
    found = checks()
    return JsonResponse(found, status=200 if all(part["ok"] for part in found.values()) else 503)


def checks() -> dict[str, dict[str, object]]:
    try:
        beats.beat(PROBE)
        ages = beats.ages()
    except DatabaseError:
        return {"database": {"ok": False}}
    canary = min((ages[name] for name in (beats.CANARY, beats.POLL) if name in ages), default=None)
    return {
        "database": {"ok": PROBE in ages},
        "sweep": _lately(ages.get(beats.SWEEP), settings.HEALTH_SWEEP_SECONDS),
        "canary": _lately(canary, settings.HEALTH_CANARY_SECONDS),
    }


def _lately(age: float | None, limit: float) -> dict[str, object]:
    seconds = None if age is None else round(age, 1)
    return {"ok": age is not None and age < limit, "age_seconds": seconds, "limit_seconds": limit}


@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    """Prometheus text. Off the public door: only with the token, or from this machine; others find nothing here."""
    if not (_has_token(request) or _is_local(request)):
        raise Http404
    return HttpResponse("".join(f"{line}\n" for line in _lines()), content_type="text/plain; version=0.0.4")


def _has_token(request: HttpRequest) -> bool:
    sent = request.headers.get("Authorization", "").removeprefix("Bearer ")
    return bool(settings.METRICS_TOKEN) and hmac.compare_digest(sent.encode(), settings.METRICS_TOKEN.encode())


def _is_local(request: HttpRequest) -> bool:
    """From a loopback address, and not passed on by a proxy that itself sits there.

    Not every proxy says that it passes something on: behind one of ours, nothing is local.
    """
    if settings.TRUSTED_PROXIES or any(name in request.META for name in PASSED_ON):
        return False
    try:
        return ipaddress.ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False


def _lines() -> Iterator[str]:
    jobs = dict(Job.objects.filter(selected=True).order_by().values_list("status").annotate(Count("pk")))
    yield from _metric("aicmo_jobs", "gauge", "status", {s: jobs.get(s, 0) for s in JobStatus.values})
    runs = dict(JobRun.objects.order_by().values_list("outcome").annotate(Count("pk")))
    yield from _metric("aicmo_job_runs_total", "counter", "outcome", {o: runs.get(o, 0) for o in RunOutcome.values})
    plans = dict(GenerationPlan.objects.order_by().values_list("status").annotate(Count("pk")))
    yield from _metric("aicmo_plans", "gauge", "status", {s: plans.get(s, 0) for s in PlanStatus.values})
    done = beats.done()
    yield from _metric("aicmo_beat_age_seconds", "gauge", "beat", {name: found.age for name, found in done.items()})
    sweep, checked = (done.get(name, NEVER) for name in (beats.SWEEP, beats.INVARIANTS))
    yield from _metric("aicmo_sweep_duration_seconds", "gauge", "", {"": sweep.seconds})
    yield from _metric("aicmo_sweep_failed_rows", "gauge", "", {"": sweep.counts.get("failed", 0)})
    yield from _metric("aicmo_invariant_violations", "gauge", "code", checked.counts)
    yield from _metric("aicmo_oldest_ready_seconds", "gauge", "", {"": _oldest_ready()})


def _metric(name: str, kind: str, label: str, values: dict[str, float]) -> Iterator[str]:
    yield f"# TYPE {name} {kind}"
    for key, value in values.items():
        yield f'{name}{{{label}="{key}"}} {value:g}' if label else f"{name} {value:g}"


def _oldest_ready() -> float:
    """How long the job has been due that is so the longest, announced or not, its client at its cap or not."""
    waits = ExpressionWrapper(Now() - F("due_since"), output_field=DurationField())
    found = dated(Job.objects.due()).aggregate(longest=Max(waits))["longest"]
    return max(0.0, float(found.total_seconds())) if found else 0.0
