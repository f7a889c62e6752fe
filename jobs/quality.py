"""A thin adapter: generation's checks, in the kernel's words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from artifacts import checks
from artifacts.types import ArtifactType, CheckContext, Finding, Severity
from jobs.executors import sections_of

MODULES = (ArtifactType.STRATEGY, ArtifactType.CREATIVES, ArtifactType.EXECUTION, ArtifactType.MONITORING)


def check(content: Mapping[str, Any], context: CheckContext) -> list[Finding]:
    """Findings on every section of a module's artifact."""
    sections = sections_of(content)
    if content and not sections:
        return [Finding("empty", Severity.BLOCKER, f"{context.type} has no section to approve.")]
    return []


def register() -> None:
    for module in MODULES:
        checks.register(module, check)
