"""What intake hands down: its validation, its chore and what is done when no message comes."""

from __future__ import annotations

from artifacts import checks
from artifacts.types import ArtifactType
from intake.advice.service import due, give_advice, remind
from intake.validation.checks import check
from jobs.recovery import poller, reconciler

checks.register(ArtifactType.INTAKE, check)
reconciler.register(remind)
poller.register(poller.Work(due, lambda request_id, worker: give_advice(request_id)))
