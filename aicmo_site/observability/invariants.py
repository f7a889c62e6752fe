"""Count violations of the database's invariants, which hold whatever crashed. The target of each count is 0."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import timedelta
from typing import Any, NamedTuple

from django.conf import settings
from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Now

from accounts.models import AuditEvent
from artifacts.models import Artifact, Decision
from artifacts.staleness import is_stale
from artifacts.types import EFFECTIVE_VERDICTS, ArtifactStatus
from delivery.models import Package, PackageFile
from delivery.packages.storage import is_whole
from jobs.models import GenerationPlan, Job, JobRun
from jobs.queue import turns
from jobs.queue.drift import plans_to_reconcile
from jobs.queue.fair_share import starved
from jobs.types import ENDED_WELL, JobStatus, PlanStatus, RunOutcome

logger = logging.getLogger(__name__)
Link = Job.dependencies.through


class Invariant(NamedTuple):
    code: str
    sentence: str
    violations: Callable[[], int]


def outputs_missing() -> int:
    """I1. A job that ended well has one current output."""
    current = Count("runs", filter=Q(runs__current=True))
    return Job.objects.filter(status__in=ENDED_WELL).annotate(current=current).exclude(current=1).count()


def versions_from_nowhere() -> int:
    """I2. A version comes from a person or from jobs that completed."""
    history = Artifact.history.model.objects
    first = history.filter(id=OuterRef("pk"), version=OuterRef("version")).order_by("history_id")
    by_job = JobRun.objects.filter(
        job__engagement=OuterRef("engagement"), job__module=OuterRef("type"), outcome=RunOutcome.COMPLETED
    )
    found = Artifact.objects.annotate(saved_by=Subquery(first.values("history_user")[:1]))
    return found.filter(~Exists(by_job), saved_by=None).count()


def expired_leases() -> int:
    """I3. No job runs on a lease that expired more than a minute ago."""
    return Job.objects.filter(status=JobStatus.RUNNING, lease_until__lt=Now() - timedelta(seconds=60)).count()


def ready_for_long() -> int:
    """I4. No job is due for ten minutes while its client has free slots; while no sweep runs, I14 counts instead."""
    return int(starved(timedelta(minutes=10)).count()) if _swept() else 0


def approved_and_stale() -> int:
    """I5. An approved artifact was built on the current content of its sources."""
    approved = Artifact.objects.filter(status=ArtifactStatus.APPROVED).select_related("engagement")
    return sum(is_stale(artifact) for artifact in approved.iterator(500))


def approvals_of_other_content() -> int:
    """I6. An approval's hash is the hash of the version that it names."""
    history = Artifact.history.model.objects
    same = history.filter(id=OuterRef("artifact"), version=OuterRef("version"), content_hash=OuterRef("content_hash"))
    return Decision.objects.filter(~Exists(same), verdict__in=EFFECTIVE_VERDICTS).count()


def approved_twice() -> int:
    """I7. An artifact has at most one approval in force."""
    standing = Decision.objects.effective().order_by().values("artifact").annotate(count=Count("pk"))
    return standing.filter(count__gt=1).count()


def own_work_approved() -> int:
    """I8. Nobody approved their own work, unless a policy or an override allows it."""
    return (
        Decision.objects.effective()
        .filter(artifact__authors=F("by"), artifact__version=F("version"), self_approved=False, override_reason="")
        .count()
    )


def foreign_rows() -> int:
    """I9. A row belongs to the same client as its parent row."""
    jobs = Job.objects.exclude(engagement=F("plan__engagement")).count()
    links = Link.objects.exclude(from_job__plan=F("to_job__plan")).count()
    packages = Package.objects.exclude(engagement=F("artifact__engagement")).count()
    return jobs + links + packages


def broken_files() -> int:
    """I10. A sealed file exists, with the bytes of its hash."""
    rows = PackageFile.objects.values_list("sha256", "name").distinct()
    return sum(not is_whole(sha256, name) for sha256, name in rows.iterator())


def unaudited() -> int:
    """I11. An artifact's state and the end of a run have an audit event."""
    state = AuditEvent.objects.filter(
        object_type="artifact", object_id=OuterRef("pk"), to_state=OuterRef("status"), version=OuterRef("version")
    )
    end = AuditEvent.objects.filter(
        object_type="job", object_id=OuterRef("job"), action="job.end", version=OuterRef("number")
    )
    ended = [RunOutcome.COMPLETED, RunOutcome.SKIPPED, RunOutcome.FAILED]
    runs = JobRun.objects.filter(~Exists(end), outcome__in=ended).count()
    return runs + Artifact.objects.filter(~Exists(state)).count()


def versions_missing() -> int:
    """I12. An artifact's versions are 1 to n."""
    history = Artifact.history.model.objects
    seen = history.values("id").annotate(count=Count("version", distinct=True)).values_list("id", "count")
    counts = dict(seen)
    rows = Artifact.objects.values_list("pk", "version")
    return sum(counts.get(pk, 0) != version for pk, version in rows.iterator())


def too_early() -> int:
    """I13. No run started before every job that it depends on had ended well once; jobs added later do not count."""
    well = [RunOutcome.COMPLETED, RunOutcome.SKIPPED]
    in_time = JobRun.objects.filter(job=OuterRef("to_job"), outcome__in=well, ended_at__lte=OuterRef("started"))
    began = JobRun.objects.filter(job=OuterRef("from_job"), current=True).values("started_at")[:1]
    links: QuerySet[Any] = Link.objects.annotate(started=began)
    return links.filter(~Exists(in_time), started__isnull=False, to_job__created_at__lt=F("started")).count()


def undispatched() -> int:
    """I14. No job with free slots is due and undispatched for five minutes; while no sweep runs, not re-dispatched."""
    since = timedelta(minutes=5)
    untold = Q(dispatched_at=None) if _swept() else Q(dispatched_at=None) | Q(dispatched_at__lt=Now() - since)
    return int(starved(since).filter(untold).count())


def torn_claims() -> int:
    """I15. A running job has a running run with its token, and the reverse."""
    of_token = JobRun.objects.filter(job=OuterRef("pk"), token=OuterRef("token"), outcome=RunOutcome.RUNNING)
    jobs = Job.objects.filter(~Exists(of_token), status=JobStatus.RUNNING).count()
    at_work = Q(job__status=JobStatus.RUNNING, job__token=F("token"))
    return jobs + JobRun.objects.filter(~at_work, outcome=RunOutcome.RUNNING).count()


def completed_too_early() -> int:
    """I16. A completed plan has no unfinished job."""
    unfinished = Job.objects.filter(plan=OuterRef("pk"), selected=True).exclude(status__in=ENDED_WELL)
    return GenerationPlan.objects.filter(Exists(unfinished), status=PlanStatus.COMPLETED).count()


def out_of_readiness() -> int:
    """I17. Every waiting job is in the state that dependencies, gate, pause and hold give it."""
    return len(plans_to_reconcile())


def _swept() -> bool:
    return not turns.is_due(turns.SWEEP, settings.HEALTH_SWEEP_SECONDS)


INVARIANTS = (
    Invariant("I1", "Jobs that ended well without exactly one output", outputs_missing),
    Invariant("I2", "Versions from neither a person nor a completed job", versions_from_nowhere),
    Invariant("I3", "Running jobs whose lease expired over a minute ago", expired_leases),
    Invariant("I4", "Ready jobs not started for ten minutes", ready_for_long),
    Invariant("I5", "Approved artifacts that are out of date", approved_and_stale),
    Invariant("I6", "Approvals of another content than their version's", approvals_of_other_content),
    Invariant("I7", "Artifacts with two approvals in force", approved_twice),
    Invariant("I8", "Own work approved without a recorded exception", own_work_approved),
    Invariant("I9", "Rows of another client than their parent row", foreign_rows),
    Invariant("I10", "Sealed files that are missing or altered", broken_files),
    Invariant("I11", "State changes without an audit event", unaudited),
    Invariant("I12", "Artifacts whose versions are not 1 to n", versions_missing),
    Invariant("I13", "Runs started before their dependencies had ended", too_early),
    Invariant("I14", "Ready jobs not dispatched for five minutes", undispatched),
    Invariant("I15", "Claims without their run, and runs without their job", torn_claims),
    Invariant("I16", "Completed plans with unfinished jobs", completed_too_early),
    Invariant("I17", "Plans with a job that waits in the wrong state", out_of_readiness),
)


def violations() -> dict[str, int]:
    return {invariant.code: invariant.violations() for invariant in INVARIANTS}


def count_daily() -> dict[str, int]:
    """Count once a day; log each broken invariant as an error."""
    found = violations()
    if broken := {code: count for code, count in found.items() if count}:
        logger.error("Invariants are broken (see manage.py check_invariants): %s", broken)
    return found
