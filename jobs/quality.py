"""A thin adapter: generation's checks, in the kernel's words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from artifacts import checks
from artifacts.types import ArtifactType, CheckContext, Finding, Severity
from generation.document import section_label
from generation.quality import Issue, QualityBrief, check_section
from jobs.executors import sections_of

MODULES = (ArtifactType.STRATEGY, ArtifactType.CREATIVES, ArtifactType.EXECUTION, ArtifactType.MONITORING)


def check(content: Mapping[str, Any], context: CheckContext) -> list[Finding]:
    """Findings on every section of a module's artifact. A draft may be incomplete; what is approved may not."""
    sections = sections_of(content)
    if content and not sections:
        return [Finding("empty", Severity.BLOCKER, f"{context.type} has no section to approve.")]
    brief = QualityBrief.from_intake(context.intake)
    return [
        _finding(job_type, issue)
        for job_type, section in sections.items()
        for issue in check_section(job_type, section, brief)
    ]


def _finding(job_type: str, issue: Issue) -> Finding:
    place = f"{job_type}.{issue.place}" if issue.place else job_type
    return Finding(issue.code, Severity(issue.severity.value), f"{section_label(job_type)}: {issue.message}", place)


def register() -> None:
    for module in MODULES:
        checks.register(module, check)
