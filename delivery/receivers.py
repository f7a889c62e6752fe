"""What delivery hands down: its executor, its check, its seal and its chore."""

from __future__ import annotations

from artifacts import checks
from artifacts.types import ArtifactType
from delivery.checks import check
from delivery.execution import assemble, execute, reads, stands
from delivery.services import seal
from delivery.storage import remove_abandoned
from generation.types import JobModule
from jobs import executors, sweep

executors.register(JobModule.DELIVERY, execute, assemble, stands, reads)
checks.register(ArtifactType.DELIVERY, check)
checks.register_seal(ArtifactType.DELIVERY, seal)
sweep.register(remove_abandoned)
