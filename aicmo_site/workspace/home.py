"""Needs you: everything of all my clients that waits for me, oldest first. Five queries, however much there is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from accounts.models import User
from accounts.types import PERMISSIONS, Action
from artifacts.models import Artifact, Decision
from artifacts.showing import CHANGES, OUT_OF_DATE, Chip, Standing, standings
from artifacts.types import OPEN_STATES, ArtifactStatus, Verdict
from clients.models import Engagement, Membership
from clients.policy import visible_engagements
from jobs.board import CHIPS, label_of
from jobs.models import Job
from jobs.types import JobStatus

MAX_ENGAGEMENTS = 200
"""The newest ones; older engagements are reached by their address."""
AWAITS = Chip("To approve", "eye", "info")
OWN_WORK = Chip("Needs another approver", "people", "quiet")


class Item(NamedTuple):
    """One thing that waits. `kind` is the artifact's type, empty for a job."""

    since: datetime
    chip: Chip
    title: str
    detail: str
    engagement: Engagement
    kind: str
    rank: int


class Project(NamedTuple):
    engagement: Engagement
    strip: list[Standing]


class Home(NamedTuple):
    items: list[Item]
    projects: list[Project]

    @property
    def mine(self) -> list[Item]:
        """What this person can move now."""
        return [item for item in self.items if item.rank == 0]

    @property
    def others(self) -> list[Item]:
        """What waits for somebody else, or for something further up."""
        return [item for item in self.items if item.rank]


def home_of(user: User) -> Home:
    engagements = list(visible_engagements(user)[:MAX_ENGAGEMENTS])
    found = _artifacts(engagements)
    latest = _latest_decisions(found)
    by_engagement: dict[int, dict[str, Artifact]] = defaultdict(dict)
    for artifact in found:
        by_engagement[artifact.engagement_id][artifact.type] = artifact
    projects = [Project(e, standings(by_engagement[e.pk], latest)) for e in engagements]
    approves = _clients_to_approve_for(user)
    items = [item for p in projects for item in _items(p, approves, user, latest)]
    return Home(sorted([*items, *_failed(engagements)], key=lambda i: (i.rank, i.since)), projects)


def _artifacts(engagements: list[Engagement]) -> list[Artifact]:
    """Without their content, which no list needs."""
    found = Artifact.objects.filter(engagement__in=engagements).defer("content", "generation_plan", "warnings")
    return list(found.select_related("approved_by").prefetch_related("authors"))


def _latest_decisions(artifacts: Iterable[Artifact]) -> dict[int, Decision]:
    asked = Decision.objects.filter(artifact__in=[a.pk for a in artifacts if a.status in OPEN_STATES])
    return {d.artifact_id: d for d in asked.order_by("pk").select_related("by")}


def _clients_to_approve_for(user: User) -> set[int]:
    allowed = [role.value for role in PERMISSIONS[Action.APPROVE]]
    mine = Membership.objects.filter(user=user, active=True, role__in=allowed)
    return set(mine.values_list("client_id", flat=True))


def _items(project: Project, approves: set[int], user: User, latest: dict[int, Decision]) -> list[Item]:
    approver = project.engagement.client_id in approves
    made = [
        _item(project.engagement, standing, standing.artifact, approver, user, latest)
        for standing in project.strip
        if standing.artifact
    ]
    return [item for item in made if item is not None]


def _item(
    engagement: Engagement,
    standing: Standing,
    artifact: Artifact,
    approver: bool,
    user: User,
    latest: dict[int, Decision],
) -> Item | None:
    title = f"{standing.kind.label} v{artifact.version}"
    if artifact.status == ArtifactStatus.FLAGGED or (artifact.status in OPEN_STATES and standing.causes):
        why = artifact.flag_reason or "; ".join(map(str, standing.causes))
        gate = f" · waits for {', '.join(map(str, standing.reasons))}" if standing.reasons else ""
        return Item(artifact.updated_at, OUT_OF_DATE, title, why + gate, engagement, artifact.type, int(bool(gate)))
    if artifact.status not in OPEN_STATES:
        return None
    decision = latest.get(artifact.pk)
    if decision and standing.chip is CHANGES and decision.verdict == Verdict.CHANGES_REQUESTED:
        return Item(decision.at, CHANGES, title, f"{decision.by}: {decision.comment}", engagement, artifact.type, 0)
    since = artifact.review_requested_at or artifact.updated_at
    asked = f"{artifact.review_requested_by} asks for a decision" if artifact.review_requested_by else ""
    if not approver:
        return Item(since, standing.chip, title, "Waits for an account manager", engagement, artifact.type, 1)
    own = user in artifact.authors.all() and not engagement.client.self_approval
    return Item(since, OWN_WORK if own else AWAITS, title, asked, engagement, artifact.type, int(own))


def _failed(engagements: list[Engagement]) -> list[Item]:
    """Failed jobs; the time is that of the failure."""
    known = {engagement.pk: engagement for engagement in engagements}
    jobs = Job.objects.filter(engagement__in=engagements, status=JobStatus.FAILED, selected=True)
    return [
        Item(
            job.finished_at or job.created_at,
            CHIPS[JobStatus.FAILED],
            label_of(job.type),
            (job.error.splitlines() or [""])[0],
            known[job.engagement_id],
            "",
            0,
        )
        for job in jobs
    ]
