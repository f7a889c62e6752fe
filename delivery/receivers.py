"""Register delivery's executor, content check, seal and housekeeping with the apps below."""

from __future__ import annotations

from artifacts import checks
from artifacts.types import ArtifactType
from delivery.checks import check
from delivery.executor import assemble, execute, file_is_whole, reads
from delivery.packages.sealing import seal
from delivery.packages.storage import remove_abandoned
from generation.types import JobModule
from jobs.engine import executors
from jobs.recovery import reconciler

executors.register(JobModule.DELIVERY, execute, assemble, file_is_whole, reads)
checks.register(ArtifactType.DELIVERY, check)
checks.register_seal(ArtifactType.DELIVERY, seal)
reconciler.register(remove_abandoned)
