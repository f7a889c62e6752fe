"""The door of the package: importing it loads the whole catalogue."""

from __future__ import annotations

from generation import playbook as playbook
from generation.brief import Brief
from generation.registry import all_specs, module_specs, spec
from generation.types import JobModule, JobSpec, Reads, Section, UndeclaredRead, UnknownJobType

__all__ = [
    "Brief",
    "JobModule",
    "JobSpec",
    "Reads",
    "Section",
    "UndeclaredRead",
    "UnknownJobType",
    "all_specs",
    "generate",
    "module_specs",
    "spec",
]


def generate(job_type: str, brief: Brief) -> Section:
    """Write one section from the brief's declared reads. Deterministic: same brief, same bytes.

    Raises UnknownJobType, UndeclaredRead, and TypeError for a job type that another app executes.
    """
    job = spec(job_type)
    if job.generate is None:
        raise TypeError(f"{job_type} has no text generator; its module's executor makes files")
    return job.generate(brief.restricted_to(job.reads))
