"""Gather what waits for a user (the page “Needs you”), oldest first, in eight queries whatever the number of rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from django.urls import reverse

from accounts.models import User
from accounts.types import Action
from artifacts.models import Artifact
from artifacts.pages.presentation import CHANGES, OUT_OF_DATE, ArtifactCard, Badge
from artifacts.types import OPEN_STATES, ArtifactStatus, Verdict
from clients.models import Engagement
from clients.policy import visible_clients, visible_engagements
from jobs.models import Job
from jobs.pages.labels import JOB_BADGES, label_of
from jobs.types import JobStatus
from workspace.lists.context import Project, projects

MAX_ENGAGEMENTS = 200
"""The newest engagements that are looked through; older ones are found on Campaigns."""
MAX_ROWS = 60
AWAITS = Badge("To approve", "eye", "info")
_STOPPED = (JobStatus.FAILED, JobStatus.CANCELLED, JobStatus.BLOCKED)
OWN_WORK = Badge("Needs another approver", "people", "quiet")


class RefusedDecision(NamedTuple):
    """Holds a decision that was just refused, with the text that was typed for it."""

    verb: str
    text: str
    sentence: str


class InboxItem(NamedTuple):
    """Describes one waiting artifact or job. `approvable`: the user may approve, as far as a list can tell."""

    key: str
    since: datetime
    badge: Badge
    title: str
    detail: str
    engagement: Engagement
    rank: int
    artifact: Artifact | None = None
    job: Job | None = None
    approvable: bool = False
    refused: RefusedDecision | None = None

    @property
    def url(self) -> str:
        if self.artifact is None:
            return reverse("autonomy", args=[self.engagement.pk])
        return reverse("artifact", args=[self.engagement.pk, self.artifact.type])

    @property
    def look_url(self) -> str:
        """Return the address that shows the changes: upstream if out of date, else since the last approval."""
        if self.artifact is None or (self.artifact.version == 1 and self.badge is not OUT_OF_DATE):
            return ""
        name = "artifact-ways-back" if self.badge is OUT_OF_DATE else "artifact-compare"
        return reverse(name, args=[self.engagement.pk, self.artifact.type])


class Inbox(NamedTuple):
    items: list[InboxItem]
    works: bool
    """Whether the user works for any client."""

    @property
    def mine(self) -> list[InboxItem]:
        """Return the items on which the user can act now."""
        return [item for item in self.items if item.rank == 0]

    @property
    def others(self) -> list[InboxItem]:
        """Return the items that wait for another user or for an upstream artifact."""
        return [item for item in self.items if item.rank]

    @property
    def shown(self) -> list[InboxItem]:
        return self.mine[:MAX_ROWS]

    @property
    def approvable(self) -> int:
        return sum(item.approvable for item in self.shown)

    def with_refused(self, refused: Mapping[int, RefusedDecision]) -> Inbox:
        """Attach refused decisions to their items, by the artifact's id, so that their forms show the typed text."""
        return self._replace(
            items=[
                item._replace(refused=refused.get(item.artifact.pk)) if item.artifact and item.approvable else item
                for item in self.items
            ]
        )

    @property
    def reopened(self) -> set[int]:
        return {item.artifact.pk for item in self.shown if item.artifact and item.refused}

    def beside(self, key: str, step: int) -> InboxItem | None:
        """Return the item after (1) or before (-1) the item of `key`; the first item if that has gone."""
        keys = [item.key for item in self.mine]
        at = keys.index(key) + step if key in keys else 0
        return self.mine[at] if 0 <= at < len(keys) else None


def inbox_of(user: User) -> Inbox:
    engagements = list(visible_engagements(user)[:MAX_ENGAGEMENTS])
    found = projects(engagements)
    approves = set(visible_clients(user, Action.APPROVE).values_list("pk", flat=True))
    own = _written_by(user, engagements)
    items = [item for project in found for item in _items(project, approves, own)]
    return Inbox(sorted([*items, *_jobs(engagements)], key=lambda i: (i.rank, i.since)), bool(engagements))


def _written_by(user: User, engagements: list[Engagement]) -> set[int]:
    mine = Artifact.objects.filter(engagement__in=engagements, authors=user)
    return set(mine.values_list("pk", flat=True))


def _items(project: Project, approves: set[int], own: set[int]) -> list[InboxItem]:
    approver = project.engagement.client_id in approves
    made = [_item(project, card, card.artifact, approver, own) for card in project.strip if card.artifact]
    return [item for item in made if item is not None]


def _item(project: Project, card: ArtifactCard, artifact: Artifact, approver: bool, own: set[int]) -> InboxItem | None:
    engagement = project.engagement
    if artifact.status == ArtifactStatus.FLAGGED or (artifact.status in OPEN_STATES and card.causes):
        return _out_of_date(engagement, card, artifact)
    if artifact.status not in OPEN_STATES:
        return None
    item = _awaiting(engagement, card, artifact)
    said = project.latest.get(artifact.pk)
    if card.badge is CHANGES and said and said.verdict == Verdict.CHANGES_REQUESTED:
        return item._replace(since=said.at, badge=CHANGES, detail=f"{said.by}: {said.comment}")
    if not approver:
        return item._replace(detail="Waits for an account manager", rank=1)
    if artifact.pk in own and not engagement.client.self_approval:
        return item._replace(badge=OWN_WORK, rank=1)
    return item._replace(badge=AWAITS, approvable=True)


def _awaiting(engagement: Engagement, card: ArtifactCard, artifact: Artifact) -> InboxItem:
    asked = f"{artifact.review_requested_by} asks for a decision" if artifact.review_requested_by else ""
    since = artifact.review_requested_at or artifact.updated_at
    return InboxItem(_key(artifact), since, card.badge, _title(card, artifact), asked, engagement, 0, artifact)


def _out_of_date(engagement: Engagement, card: ArtifactCard, artifact: Artifact) -> InboxItem:
    why = artifact.flag_reason or "; ".join(map(str, card.causes))
    gate = f" · waits for {', '.join(map(str, card.reasons))}" if card.reasons else ""
    return InboxItem(
        _key(artifact), artifact.updated_at, OUT_OF_DATE, _title(card, artifact), why + gate, engagement,
        int(bool(gate)), artifact,
    )  # fmt: skip


def _key(artifact: Artifact) -> str:
    return f"artifact-{artifact.pk}"


def _title(card: ArtifactCard, artifact: Artifact) -> str:
    return f"{card.kind.label} v{artifact.version}"


def _jobs(engagements: list[Engagement]) -> list[InboxItem]:
    """List failed and cancelled jobs with the number of jobs that they block, by the time of the failure."""
    known = {engagement.pk: engagement for engagement in engagements}
    jobs = list(Job.objects.filter(engagement__in=engagements, status__in=_STOPPED, selected=True))
    held = Counter(job.blocked_by_id for job in jobs if job.status == JobStatus.BLOCKED)
    return [
        _job(job, known[job.engagement_id], held[job.pk])
        for job in jobs
        if job.status == JobStatus.FAILED or (job.status == JobStatus.CANCELLED and held[job.pk])
    ]


def _job(job: Job, engagement: Engagement, held: int) -> InboxItem:
    holds = f"{held} job{'s' if held != 1 else ''} blocked by it" if held else ""
    detail = " · ".join(filter(None, [(job.error.splitlines() or [""])[0], holds]))
    since = job.finished_at or job.created_at
    return InboxItem(
        f"job-{job.pk}", since, JOB_BADGES[JobStatus(job.status)], label_of(job.type), detail, engagement, 0, job=job
    )
