"""Adapt `validate_intake` to the kernel's checks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from artifacts.types import CheckContext, Finding, Severity
from intake.validation.rules import validate_intake


def check(content: Mapping[str, Any], context: CheckContext) -> list[Finding]:
    """Return errors, which refuse the save, and warnings, which the approver sees."""
    answer = validate_intake(content)
    return [
        *(Finding("intake", Severity.ERROR, str(error), error.field) for error in answer.errors),
        *(Finding("intake", Severity.WARNING, str(warning), warning.field) for warning in answer.warnings),
    ]
