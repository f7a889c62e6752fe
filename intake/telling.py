"""The sentences after a save: what happened, and what is out of date now."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest

from artifacts.models import Artifact
from artifacts.types import ArtifactStatus
from intake.answers import listed


def tell(request: HttpRequest, saved: Artifact, before: Artifact | None) -> None:
    if before is not None and before.version == saved.version:
        messages.info(request, _unchanged(saved, before))
        return
    messages.success(request, f"Client Intake v{saved.version} saved. It waits for an account manager's approval.")
    if before is not None:
        _tell_out_of_date(request, saved)


def _unchanged(saved: Artifact, before: Artifact) -> str:
    same = f"Nothing in the brief changed: it stays Client Intake v{saved.version}."
    if saved.generation_plan == before.generation_plan:
        return same
    jobs = len(saved.generation_plan or [])
    return f"{same} The generation plan now has {jobs} job{'' if jobs == 1 else 's'}."


def _tell_out_of_date(request: HttpRequest, saved: Artifact) -> None:
    flagged = saved.engagement.artifacts.filter(status=ArtifactStatus.FLAGGED).order_by("pk")
    names = [artifact.kind.label for artifact in flagged]
    if names:
        messages.warning(request, f"Now out of date: {listed(names)}.")
