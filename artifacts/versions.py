"""The versions of an artifact as people look back at them. Questions only."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from artifacts.models import Artifact
from artifacts.types import EFFECTIVE_VERDICTS


class Version(NamedTuple):
    """`approved_by` is the name of whoever approved it last, empty when nobody did."""

    number: int
    saved_by: str
    saved_at: datetime
    approved_by: str


def versions(artifact: Artifact) -> list[Version]:
    """All of them, newest first. Two queries, without any content."""
    approvals = artifact.decisions.filter(verdict__in=EFFECTIVE_VERDICTS).select_related("by").order_by("pk")
    approved = {decision.version: str(decision.by) for decision in approvals}
    rows = artifact.history.select_related("history_user").defer("content", "generation_plan", "warnings")
    saved = {row.version: row for row in rows}
    return [
        Version(number, str(row.history_user or "the system"), row.history_date, approved.get(number, ""))
        for number, row in sorted(saved.items(), reverse=True)
    ]


def content_of(artifact: Artifact, version: int) -> Mapping[str, Any] | None:
    """What that version said; None when there never was one."""
    found: Mapping[str, Any] | None
    found = artifact.history.filter(version=version).values_list("content", flat=True).first()
    return found


def last_approved(artifact: Artifact, known: list[Version]) -> int | None:
    """The version that was approved last before the one that stands; else the one before it; None for a first one."""
    older = [version for version in known if version.number < artifact.version]
    best = [version for version in older if version.approved_by] or older
    return best[0].number if best else None
