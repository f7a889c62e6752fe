"""Give other apps the package's public names; importing this module loads the whole catalogue."""

from __future__ import annotations

import re
from typing import Any

from generation import playbook as playbook
from generation.brief import Brief
from generation.registry import all_specs, export_formats, module_specs, spec
from generation.types import ExportFormat, JobModule, JobSpec, Reads, Section, UndeclaredRead, UnknownJobType

__all__ = [
    "Brief",
    "ExportFormat",
    "JobModule",
    "JobSpec",
    "Reads",
    "Section",
    "UndeclaredRead",
    "UnknownJobType",
    "all_specs",
    "export_formats",
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
    section = job.generate(brief.restricted_to(job.reads))
    return _closed_once(section, brief.client_name) if brief.client_name.endswith(".") else section


def _closed_once(section: Section, name: str) -> Section:
    """Remove a second full stop after a name that ends in one, such as 'Kaffa & Co.'."""
    twice = re.compile(rf"{re.escape(name)}\.(?!\.)")

    def closed(value: Any) -> Any:
        if isinstance(value, str):
            return twice.sub(name, value)
        if isinstance(value, dict):
            return {key: closed(item) for key, item in value.items()}
        return [closed(item) for item in value] if isinstance(value, list) else value

    return type(section).model_validate(closed(section.model_dump(mode="json")))
