"""What delivery hands down: its executor, its check, its seal and its chore."""

from __future__ import annotations

from artifacts import checks
from artifacts.types import ArtifactType
from delivery.checks import check
from delivery.executor import assemble, execute, reads, stands
from delivery.packages.sealing import seal
from delivery.packages.storage import remove_abandoned
from generation.types import JobModule
from jobs.engine import executors
from jobs.recovery import reconciler

executors.register(JobModule.DELIVERY, execute, assemble, stands, reads)
checks.register(ArtifactType.DELIVERY, check)
checks.register_seal(ArtifactType.DELIVERY, seal)
reconciler.register(remove_abandoned)
