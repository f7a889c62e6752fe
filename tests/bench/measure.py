"""The measurements, inside a Django process on one database. Each returns seconds of one run."""

from __future__ import annotations

import time
from collections.abc import Callable
from statistics import median
from typing import Any

from django.db import transaction
from django.utils import timezone

from accounts.models import AuditEvent
from accounts.types import Role
from artifacts.models import Artifact
from artifacts.services import approve_artifact, check_stale_cascade
from artifacts.types import ArtifactType
from clients.models import Client, Engagement
from intake.services import submit_intake
from jobs import runner
from jobs.models import GenerationPlan, Job, JobRun
from tests.bench.app import canvas
from tests.bench.counting import Tally, counted
from tests.builders import World, brief, make_approved, make_member, make_user

POLL = 0.001
JOBS = 24


def people() -> tuple[Client, Any, Any]:
    operator, manager = make_user("operator"), make_user("manager")
    client = Client.objects.create(name="Bench", timezone="UTC")
    make_member(operator, client, Role.OPERATOR)
    make_member(manager, client, Role.ACCOUNT_MANAGER)
    return client, operator, manager


def canvas_makespan() -> float:
    started = time.perf_counter()
    canvas().apply_async().get(timeout=60, interval=POLL)
    return time.perf_counter() - started


def engine_makespan(client: Client, operator: Any, manager: Any) -> float:
    """From the submission until the plan's row says completed; each artifact is approved as soon as it is there."""
    engagement = Engagement.objects.create(client=client, name="Run", created_by=operator)
    started = time.perf_counter()
    intake = submit_intake(engagement, brief(), "all", by=operator)
    approve_artifact(intake, by=manager)
    waiting = Artifact.objects.filter(engagement=engagement, status="draft").order_by()
    plan = GenerationPlan.objects.filter(engagement=engagement).values_list("status", flat=True)
    while plan.get() != "completed":
        for artifact in waiting.select_related("engagement__client"):
            approve_artifact(artifact, by=manager)
        time.sleep(POLL)
        if time.perf_counter() - started > 120:
            raise TimeoutError("The plan stands still.")
    return time.perf_counter() - started


def statements(client: Client, operator: Any, manager: Any) -> dict[str, float]:
    """A plan's statements in this process: the engine's with the submission, and with the people's approvals too."""
    engagement = Engagement.objects.create(client=client, name="Counted", created_by=operator)
    with counted() as engine:
        submit_intake(engagement, brief(), "all", by=operator)
    approvals = Tally()
    for module in ArtifactType.values:
        with counted() as tally:
            runner.run_ready(GenerationPlan.objects.get(engagement=engagement).pk)
        engine += tally
        if artifact := engagement.artifacts.filter(type=module).first():
            with counted() as tally:
                approve_artifact(artifact, by=manager)
            approvals += tally
    jobs = Job.objects.filter(plan__engagement=engagement).count()
    return {
        "statements": engine.statements / jobs,
        "transactions": engine.transactions / jobs,
        "statements_with_approvals": (engine + approvals).statements / jobs,
    }


def runs_per_job() -> float:
    return JobRun.objects.count() / max(1, Job.objects.filter(runs__isnull=False).distinct().count())


# -- the stale cascade -----------------------------------------------------------------------------


def fill(client: Client, count: int) -> None:
    """Engagements with a draft intake each, to be in the way."""
    engagements = Engagement.objects.bulk_create(
        [Engagement(client=client, name=f"Filler {n}") for n in range(count)], batch_size=1000
    )
    Artifact.objects.bulk_create(
        [
            Artifact(engagement=e, type="intake", content={"a": 1}, content_hash="a" * 64, inputs_hash="b" * 64)
            for e in engagements
        ],
        batch_size=500,
    )


class Cascade:
    """Five approved descendants of an intake that changes under them, and back."""

    def __init__(self, client: Client, operator: Any, manager: Any) -> None:
        self.engagement = Engagement.objects.create(client=client, name="Cascade", created_by=operator)
        world = World(self.engagement, self.engagement, operator, manager, manager, manager, manager)
        make_approved(world, "delivery", "monitoring")
        self.rows = Artifact.objects.filter(engagement=self.engagement)
        self.intake = self.rows.get(type="intake")

    def _restore(self) -> None:
        self.rows.filter(status="flagged_for_review").update(status="approved", flag_kind="", flag_reason="")
        self.rows.filter(type="intake").update(content_hash=self.intake.content_hash)

    def ours(self) -> float:
        return self._timed(lambda: check_stale_cascade(self.engagement))

    def by_hand(self) -> float:
        """The same rows, by somebody who knows which: one update, five history rows, five audit events."""
        return self._timed(self._by_hand)

    def _timed(self, act: Callable[[], object]) -> float:
        self.rows.filter(type="intake").update(content_hash="f" * 64)
        started = time.perf_counter()
        act()
        seconds = time.perf_counter() - started
        assert self.rows.filter(status="flagged_for_review").count() == 5
        self._restore()
        return seconds

    @transaction.atomic
    def _by_hand(self) -> None:
        now = timezone.now()
        found = self.rows.filter(status="approved").exclude(type="intake")
        ids = list(found.values_list("pk", flat=True))
        found.update(status="flagged_for_review", flag_kind="cascade", flag_reason="changed", updated_at=now)
        rows = list(self.rows.filter(pk__in=ids))
        Artifact.history.bulk_history_create(rows, update=True, default_date=now)
        AuditEvent.objects.bulk_create(
            AuditEvent(
                client_id=self.engagement.client_id, action="artifact.flag", object_type="artifact", object_id=row.pk,
                from_state="approved", to_state=row.status, version=row.version, content_hash=row.content_hash,
                reason="changed",
            )
            for row in rows
        )  # fmt: skip


def alternating(times: int, *acts: Callable[[], float]) -> list[float]:
    """The median of each, run in turn so that all meet the same weather. One round before does not count."""
    found: list[list[float]] = [[] for _ in acts]
    for number in range(times + 1):
        for place, act in enumerate(acts):
            seconds = act()
            if number:
                found[place].append(seconds)
    return [median(values) for values in found]
