"""Read the versions of an artifact, for looking back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from artifacts.models import Artifact
from artifacts.types import EFFECTIVE_VERDICTS


class Version(NamedTuple):
    """Describe a saved version. `approved_by` names its last approver; empty when nobody approved it."""

    number: int
    saved_by: str
    saved_at: datetime
    approved_by: str


def versions(artifact: Artifact) -> list[Version]:
    """List all versions, newest first, in two queries and without content."""
    approvals = artifact.decisions.filter(verdict__in=EFFECTIVE_VERDICTS).select_related("by").order_by("pk")
    approved = {decision.version: str(decision.by) for decision in approvals}
    rows = artifact.history.select_related("history_user").defer("content", "generation_plan", "warnings")
    saved = {row.version: row for row in rows}
    return [
        Version(number, str(row.history_user or "the system"), row.history_date, approved.get(number, ""))
        for number, row in sorted(saved.items(), reverse=True)
    ]


def content_of(artifact: Artifact, version: int) -> Mapping[str, Any] | None:
    """Read the content of a version; None when there was none of that number."""
    found: Mapping[str, Any] | None
    found = artifact.history.filter(version=version).values_list("content", flat=True).first()
    return found


def last_approved(artifact: Artifact, known: list[Version]) -> int | None:
    """Find the newest older version that was approved, else the version before; None for version 1."""
    older = [version for version in known if version.number < artifact.version]
    best = [version for version in older if version.approved_by] or older
    return best[0].number if best else None
