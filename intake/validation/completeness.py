"""Count how much of a section is filled. A default counts as an answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from intake.fields import FieldKind, FormSection, IntakeField
from intake.validation.values import empty


class Completeness(NamedTuple):
    filled: int
    total: int

    @property
    def percent(self) -> int:
        return round(100 * self.filled / self.total) if self.total else 100


def completeness(section: FormSection, content: Mapping[str, Any]) -> Completeness:
    """Count a section's filled fields, leaving out boxes, which are always answered, and fields not asked for."""
    counted = [field for field in section.fields if _counts(field, content)]
    return Completeness(sum(_filled(field, content) for field in counted), len(counted))


def _counts(field: IntakeField, content: Mapping[str, Any]) -> bool:
    if field.id == "industry_other":
        return content.get("industry") == "Other"
    return field.kind is not FieldKind.BOX


def _filled(field: IntakeField, content: Mapping[str, Any]) -> bool:
    return not empty(field.read(content)) or (field.id == "website" and content.get("no_website") is True)
