"""Register the intake's check with the kernel, and its advice requests with the reconciler and the poller."""

from __future__ import annotations

from artifacts import checks
from artifacts.types import ArtifactType
from intake.advice.service import due, give_advice, redispatch_overdue
from intake.validation.checks import check
from jobs.recovery import poller, reconciler

checks.register(ArtifactType.INTAKE, check)
reconciler.register(redispatch_overdue)
poller.register(poller.Work(due, lambda request_id, worker: give_advice(request_id)))
