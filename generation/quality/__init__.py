"""Check sections. Importing this package loads every check below `checks/`, so a new file there is a new check."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from generation.api import export_formats
from generation.quality import checks, registry
from generation.quality.types import Issue, IssueSeverity, QualityBrief

for _found in iter_modules(checks.__path__, prefix=f"{checks.__name__}."):
    import_module(_found.name)

__all__ = ["Issue", "IssueSeverity", "QualityBrief", "check_section"]


def check_section(job_type: str, content: Mapping[str, Any], brief: QualityBrief) -> list[Issue]:
    """Find the issues of a section, generated or typed. Job types that make files have no text to check."""
    return [] if job_type in export_formats() else registry.run(job_type, content, brief)
