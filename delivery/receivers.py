"""What delivery hands down: its executor, its check and its seal."""

from __future__ import annotations

from artifacts import checks
from artifacts.types import ArtifactType
from delivery.checks import check
from delivery.execution import assemble, execute
from delivery.services import seal
from generation.types import JobModule
from jobs import executors

executors.register(JobModule.DELIVERY, execute, assemble)
checks.register(ArtifactType.DELIVERY, check)
checks.register_seal(ArtifactType.DELIVERY, seal)
