"""How much of a section is filled. A default that stands counts: it is an answer that nobody had to change."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from intake.fields import Field, Kind, Section
from intake.validation.values import empty


class Done(NamedTuple):
    filled: int
    total: int

    @property
    def percent(self) -> int:
        return round(100 * self.filled / self.total) if self.total else 100


def completeness(section: Section, content: Mapping[str, Any]) -> Done:
    """Boxes are answers either way, so they are not counted; a field that the brief does not ask for neither."""
    counted = [field for field in section.fields if _counts(field, content)]
    return Done(sum(_filled(field, content) for field in counted), len(counted))


def _counts(field: Field, content: Mapping[str, Any]) -> bool:
    if field.id == "industry_other":
        return content.get("industry") == "Other"
    return field.kind is not Kind.BOX


def _filled(field: Field, content: Mapping[str, Any]) -> bool:
    return not empty(field.read(content)) or (field.id == "website" and content.get("no_website") is True)
