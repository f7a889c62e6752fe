"""What intake hands down: its validation, its chore and what is done when no message comes."""

from __future__ import annotations

from artifacts import checks
from artifacts.types import ArtifactType
from intake.asking import due, give_advice, remind
from intake.checks import check
from jobs import polling, sweep

checks.register(ArtifactType.INTAKE, check)
sweep.register(remind)
polling.register(polling.Work(due, lambda request_id, worker: give_advice(request_id)))
