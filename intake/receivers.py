"""What intake hands down: its validation."""

from __future__ import annotations

from artifacts import checks
from artifacts.types import ArtifactType
from intake.checks import check

checks.register(ArtifactType.INTAKE, check)
