"""Describe an artifact's state for the screens, with an icon and a tone: colour is never alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import NamedTuple

from django.db.models import Max
from django.utils import timezone

from artifacts.gating import gate_from
from artifacts.models import Artifact, Decision
from artifacts.staleness import stale_causes
from artifacts.types import OPEN_STATES, ArtifactStatus, ArtifactType, Cause, Reason, Verdict
from clients.models import Client, Engagement


class Badge(NamedTuple):
    """Describe a state badge: a word, an icon of the sprite and a tone of the tokens."""

    label: str
    icon: str
    tone: str


NOT_STARTED = Badge("Not started", "circle", "quiet")
LOCKED = Badge("Locked", "lock", "quiet")
IN_REVIEW = Badge("In review", "eye", "info")
CHANGES = Badge("Changes requested", "undo", "warn")
OUT_OF_DATE = Badge("Out of date", "clock", "warn")
BADGES = {
    ArtifactStatus.DRAFT: Badge("Draft", "pencil", "info"),
    ArtifactStatus.REVISED: Badge("Revised, needs approval", "pencil", "info"),
    ArtifactStatus.APPROVED: Badge("Approved", "check", "good"),
    ArtifactStatus.FLAGGED: OUT_OF_DATE,
    ArtifactStatus.ARCHIVED: Badge("Archived", "box", "quiet"),
}


class ArtifactCard(NamedTuple):
    """Describe one of an engagement's six artifacts, for the engagement's strip."""

    kind: ArtifactType
    artifact: Artifact | None
    badge: Badge
    reasons: list[Reason]
    causes: list[Cause]

    @property
    def stale_draft(self) -> bool:
        return bool(self.causes) and self.badge is not OUT_OF_DATE


def badge_of(artifact: Artifact, latest: Decision | None = None) -> Badge:
    """Choose the badge of an artifact. `latest`, its last decision, counts while it is about the current version."""
    status = ArtifactStatus(artifact.status)
    if status not in OPEN_STATES:
        return BADGES[status]
    if artifact.review_requested_at:
        return IN_REVIEW
    asked = latest and latest.verdict == Verdict.CHANGES_REQUESTED and latest.version == artifact.version
    return CHANGES if asked else BADGES[status]


def artifact_cards(
    siblings: Mapping[str, Artifact], latest: Mapping[int, Decision] | None = None
) -> list[ArtifactCard]:
    """Describe all six artifacts in order, from rows at hand, without a query."""
    statuses = {type_: artifact.status for type_, artifact in siblings.items()}
    return [_card(kind, siblings, statuses, latest or {}) for kind in ArtifactType]


def latest_decisions(artifacts: Iterable[Artifact]) -> dict[int, Decision]:
    """Read the last decision on each of the artifacts, in one query."""
    about = Decision.objects.filter(artifact__in=[a.pk for a in artifacts])
    last = about.order_by().values("artifact").annotate(last=Max("pk")).values("last")
    found = Decision.objects.filter(pk__in=last).select_related("by").order_by()
    return {decision.artifact_id: decision for decision in found}


def flagged_types(engagement: Engagement) -> list[ArtifactType]:
    """List the flagged types of an engagement, in the order of the types, in one query."""
    flagged = set(engagement.artifacts.filter(status=ArtifactStatus.FLAGGED).values_list("type", flat=True))
    return [kind for kind in ArtifactType if kind in flagged]


def flag_messages(engagement: Engagement, before: Iterable[ArtifactType]) -> list[tuple[bool, str]]:
    """Say which flags a change upstream lifted and which remain, each with whether something is wrong."""
    now = flagged_types(engagement)
    lifted = [kind.label for kind in before if kind not in now]
    told = [(False, f"No longer out of date: {listed(lifted)}. The text is the one that was read.")] if lifted else []
    return [*told, *([(True, f"Now out of date: {listed([kind.label for kind in now])}.")] if now else [])]


def listed(names: list[str]) -> str:
    """Join names: 'a', 'a and b', 'a, b and c'."""
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def zone_of(client: Client) -> str:
    """Return the name of the client's time zone."""
    return client.zone.key


def day(moment: datetime, client: Client) -> str:
    """Write a moment as day, month and time in the client's time zone."""
    local = timezone.localtime(moment, client.zone)
    return f"{local.day} {local:%b %H:%M}"


def _card(
    kind: ArtifactType, siblings: Mapping[str, Artifact], statuses: dict[str, str], latest: Mapping[int, Decision]
) -> ArtifactCard:
    reasons = gate_from(kind, statuses).reasons
    artifact = siblings.get(kind)
    if artifact is None:
        return ArtifactCard(kind, None, LOCKED if reasons else NOT_STARTED, reasons, [])
    return ArtifactCard(
        kind, artifact, badge_of(artifact, latest.get(artifact.pk)), reasons, stale_causes(artifact, siblings)
    )
