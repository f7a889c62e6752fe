"""Report to the person what a save did and what is out of date now."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib import messages
from django.http import HttpRequest

from artifacts.models import Artifact
from artifacts.pages.presentation import flag_messages
from artifacts.types import ArtifactType


def report_save(
    request: HttpRequest, saved: Artifact, before: Artifact | None, flagged: Iterable[ArtifactType]
) -> None:
    """Add the messages after a save. `before` is the intake and `flagged` the flagged types as they stood before."""
    if before is not None and before.version == saved.version:
        messages.info(request, _unchanged(saved, before))
        return
    messages.success(request, f"Client Intake v{saved.version} saved. It waits for an account manager's approval.")
    if before is not None:
        for wrong, sentence in flag_messages(saved.engagement, flagged):
            (messages.warning if wrong else messages.success)(request, sentence)


def _unchanged(saved: Artifact, before: Artifact) -> str:
    same = f"Nothing in the brief changed: it stays Client Intake v{saved.version}."
    if saved.generation_plan == before.generation_plan:
        return same
    jobs = len(saved.generation_plan or [])
    return f"{same} The generation plan now has {jobs} job{'' if jobs == 1 else 's'}."
