"""Register quality checks by code. One file in `checks/` with a `@check` makes a check."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from generation.quality.types import Check, Issue, IssueSeverity, QualityBrief

_CHECKS: dict[str, Check] = {}


def check(code: str) -> Callable[[Check], Check]:
    """Register a check under its code. Raises ValueError when the code is taken."""

    def register(function: Check) -> Check:
        if code in _CHECKS:
            raise ValueError(f"Quality check {code} is registered twice")
        _CHECKS[code] = function
        return function

    return register


def codes() -> list[str]:
    return sorted(_CHECKS)


def run(job_type: str, content: Mapping[str, Any], brief: QualityBrief) -> list[Issue]:
    """Run every check; list the issues with blockers first, otherwise in the order of the codes."""
    found = [issue for code in codes() for issue in _CHECKS[code](job_type, content, brief)]
    return sorted(found, key=lambda issue: issue.severity is not IssueSeverity.BLOCKER)
