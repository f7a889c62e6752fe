"""What intake hands down: its validation and its chore."""

from __future__ import annotations

from artifacts import checks
from artifacts.types import ArtifactType
from intake.asking import remind
from intake.checks import check
from jobs import sweep

checks.register(ArtifactType.INTAKE, check)
sweep.register(remind)
