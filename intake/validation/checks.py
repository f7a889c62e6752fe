"""The intake's validation, in the kernel's words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from artifacts.types import CheckContext, Finding, Severity
from intake.validation.rules import validate_intake


def check(content: Mapping[str, Any], context: CheckContext) -> list[Finding]:
    """Errors refuse the save; warnings travel with the artifact to its approver."""
    answer = validate_intake(content)
    return [
        *(Finding("intake", Severity.ERROR, str(error), error.field) for error in answer.errors),
        *(Finding("intake", Severity.WARNING, str(warning), warning.field) for warning in answer.warnings),
    ]
