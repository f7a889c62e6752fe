"""The drill's people and its queries. Imported once Django knows the database."""

from __future__ import annotations

import contextlib
from collections import Counter
from typing import Any

from django.db import DatabaseError, InterfaceError, connection, transaction
from django.db.models import Case, Count, OuterRef, Q, Subquery, When
from django.db.models.functions import Coalesce, Now

from accounts.models import AuditEvent
from accounts.types import Role
from aicmo_site.observability.invariants import violations
from artifacts.models import Artifact
from artifacts.services import approve_artifact, update_artifact
from artifacts.types import Busy, NotAllowed
from clients.models import Client, Engagement
from intake.services import submit_intake
from jobs.models import GenerationPlan, Job, JobRun
from jobs.types import RunOutcome
from tests.builders import brief, make_member, make_user

GONE = (DatabaseError, InterfaceError, Busy)
STRATEGY = ["positioning", "icp_definition", "messaging_framework"]


class People:
    """One operator and two managers for every client of the drill, and an agency admin."""

    def __init__(self) -> None:
        self.operator, self.manager, self.second = make_user("operator"), make_user("manager"), make_user("second")
        self.admin = make_user("admin", is_agency_admin=True)

    def client(self, name: str) -> Client:
        client = Client.objects.create(name=name, timezone="UTC")
        make_member(self.operator, client, Role.OPERATOR)
        for manager in (self.manager, self.second):
            make_member(manager, client, Role.ACCOUNT_MANAGER)
        return client

    def plan(self, client: Client, job_types: list[str] | str = "all") -> GenerationPlan:
        """A submitted brief; its approval is the tick's work."""
        engagement = Engagement.objects.create(client=client, name="Drill", created_by=self.operator)
        submit_intake(engagement, brief(), job_types, by=self.operator)
        return GenerationPlan.objects.get(engagement=engagement)

    def approve_what_waits(self, plans: list[int]) -> None:
        """Whatever has been assembled is approved at once; a database that is away is asked again next time."""
        with contextlib.suppress(*GONE):
            waiting = Artifact.objects.awaiting_decision().filter(engagement__plan__in=plans)
            for artifact in waiting.select_related("engagement__client"):
                with contextlib.suppress(*GONE, NotAllowed):
                    approve_artifact(artifact, by=self.manager, expected_version=artifact.version)
            return
        connection.close()

    def edit_intake(self, plan: GenerationPlan) -> None:
        intake = plan.engagement.artifacts.get(type="intake")
        update_artifact(intake, content={**intake.content, "tone_voice": "Another"}, by=self.operator)


def is_running(run_id: int) -> bool:
    """Whether the run is inside the executor of a job without poison and has an attempt to spare."""
    running = JobRun.objects.filter(pk=run_id, outcome=RunOutcome.RUNNING, job__attempts__lt=3)
    return running.exclude(job__engagement__client__name="Poison").exists()


def spare_attempts() -> bool:
    """Whether every running job has an attempt to spare."""
    return not Job.objects.filter(status__in=["running", "ready"], attempts__gte=3).exists()


def outcomes(run_ids: list[int]) -> Counter[str]:
    return Counter(JobRun.objects.filter(pk__in=run_ids).values_list("outcome", flat=True))


def unfinished(plans: list[int]) -> int:
    """Return the plans that are not completed; all plans while the database is away."""
    with contextlib.suppress(*GONE):
        return GenerationPlan.objects.filter(pk__in=plans).exclude(status="completed").count()
    connection.close()
    return len(plans)


def one_output_each(run_ids: list[int]) -> tuple[int, int]:
    """Of the jobs of these runs, poison apart: how many completed exactly once, and how many there are."""
    found = Job.objects.filter(runs__in=run_ids).exclude(engagement__client__name="Poison")
    jobs = found.distinct().values_list("pk", flat=True)
    done = Count("runs", filter=Q(runs__outcome=RunOutcome.COMPLETED))
    once = Job.objects.filter(pk__in=list(jobs)).annotate(done=done).filter(done=1, status="completed")
    return once.count(), len(jobs)


def waits(poison: GenerationPlan) -> list[float]:
    """Seconds between ready and first claim of other plans' jobs, while the poison job was at work."""
    job = poison.jobs.get()
    since, until = job.runs.order_by("pk").values_list("started_at", flat=True)[0], job.finished_at
    others = Job.objects.filter(ready_at__lte=until).exclude(plan=poison)
    first = Subquery(JobRun.objects.filter(job=OuterRef("pk"), number=1).values("started_at")[:1])
    claimed = Coalesce(first, Case(When(status="ready", then=Now())))
    found = others.annotate(claimed=claimed).filter(claimed__gte=since).values_list("ready_at", "claimed")
    return [(then - ready).total_seconds() for ready, then in found]


def fenced() -> int:
    return AuditEvent.objects.filter(action="job.fenced").count()


def jobs_left(plans: list[int]) -> int:
    return Job.objects.filter(plan__in=plans, status__in=["pending", "ready", "running"]).count()


def account(plans: list[int]) -> dict[str, Any]:
    """Account for every job: lost, repeated, the outcomes of its runs, and violated invariants."""
    jobs = Job.objects.filter(plan__in=plans)
    done = Count("runs", filter=Q(runs__outcome=RunOutcome.COMPLETED))
    counts = jobs.annotate(done=done).values_list("pk", "done")
    ends = Counter(
        AuditEvent.objects.filter(action="job.end", to_state="completed", object_id__in=jobs.values("pk")).values_list(
            "object_id", flat=True
        )
    )
    runs = JobRun.objects.filter(job__plan__in=plans).values_list("outcome", flat=True)
    return {
        "jobs": len(counts),
        "lost": sum(done == 0 for _, done in counts),
        "repeated": sum(done > 1 or ends[pk] > 1 for pk, done in counts),
        "versions_above_1": Artifact.objects.filter(engagement__plan__in=plans, version__gt=1).count(),
        "runs": dict(Counter(runs)),
        "failed": jobs.filter(status="failed").count(),
        "violations": sum(half_done().values()),
    }


def half_done() -> dict[str, int]:
    """Count violated invariants by code, in one snapshot."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        return {code: count for code, count in violations().items() if count}
