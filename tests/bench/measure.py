"""The measurements, inside a Django process on one database. Each returns seconds of one run."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from statistics import median
from typing import Any

from django.db import connection, transaction
from django.test import Client as Browser
from django.urls import reverse
from django.utils import timezone

from accounts.models import AuditEvent
from accounts.types import Role
from artifacts.models import Artifact
from artifacts.services import approve_artifact, check_stale_cascade
from artifacts.types import ArtifactType
from clients.models import Client, Engagement
from intake.services import submit_intake
from jobs.engine import runner
from jobs.models import GenerationPlan, Job, JobRun
from jobs.services import set_autonomy
from jobs.types import Autonomy, PlanAction
from tests.bench.counting import Tally, counted
from tests.builders import World, brief, make_approved, make_member, make_user

POLL, POLL_MANY = 0.001, 0.03
"""Seconds between two looks for drafts to approve: the looks cost the processor time that is measured."""
JOBS = 24
PEOPLE = 2
"""Who approve at the same time where many drafts wait."""


def people() -> tuple[Client, Any, Any]:
    operator, manager = make_user("operator"), make_user("manager")
    client = Client.objects.create(name="Bench", timezone="UTC")
    make_member(operator, client, Role.OPERATOR)
    make_member(manager, client, Role.ACCOUNT_MANAGER)
    return client, operator, manager


class Office:
    """The people of one client, and what they do with plans as fast as they can."""

    def __init__(self) -> None:
        self.client, self.operator, self.manager = people()
        self.people = ThreadPoolExecutor(PEOPLE)
        self.browser = Browser(headers={"host": "localhost"})
        self.browser.force_login(self.operator)

    def submit(self) -> Artifact:
        engagement = Engagement.objects.create(client=self.client, name="Run", created_by=self.operator)
        return submit_intake(engagement, brief(), "all", by=self.operator)

    def makespan(self, plans: int = 1) -> float:
        """From the submission until each plan's row says completed; artifacts are approved as soon as they exist."""
        started = time.perf_counter()
        self.finish([self.submit() for _ in range(plans)])
        return time.perf_counter() - started

    def finish(self, intakes: list[Artifact]) -> None:
        """Approve whatever is assembled until every plan is completed; many plans are looked after by two people."""
        self._approve(intakes)
        patience = time.monotonic() + 240
        while (waiting := _standing([intake.engagement_id for intake in intakes])) is not None:
            if waiting:
                self._approve(list(Artifact.objects.filter(pk__in=waiting).order_by()))
            time.sleep(POLL if len(intakes) == 1 else POLL_MANY)
            if time.monotonic() > patience:
                raise TimeoutError("A plan stands still.")

    def _approve(self, artifacts: list[Artifact]) -> None:
        at_once = self.people.map if len(artifacts) > PEOPLE else map
        list(at_once(lambda artifact: approve_artifact(artifact, by=self.manager), artifacts))

    def click_to_running(self) -> float:
        """From the click on Run next, after its preview, until the job is claimed, by the clock that both share."""
        intake = self.submit()
        plan = GenerationPlan.objects.get(engagement=intake.engagement_id)
        set_autonomy(plan, Autonomy.MANUAL, by=self.manager)
        approve_artifact(intake, by=self.manager)
        address = reverse("plan-action", args=[intake.engagement_id, PlanAction.RUN_NEXT])
        shown = self.browser.get(address).content.decode()
        fields = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', shown))
        clicked = timezone.now()
        answer = self.browser.post(address, fields)
        assert answer.status_code == 302, answer.content
        first = JobRun.objects.filter(job__engagement=intake.engagement_id).order_by("started_at")
        while (found := first.values_list("started_at", flat=True).first()) is None:
            time.sleep(POLL)
        self.finish_rest(intake)
        return float((found - clicked).total_seconds())

    def finish_rest(self, intake: Artifact) -> None:
        """Let what runs end, so that the next run meets idle workers."""
        plan = GenerationPlan.objects.get(engagement=intake.engagement_id)
        busy = Job.objects.filter(plan=plan, status__in=["ready", "running"])
        while busy.exists():
            time.sleep(POLL)


def _standing(engagements: list[int]) -> list[int] | None:
    """The drafts that wait for approval; None when every plan is completed. A cheap question, for it is asked often and
    the machine is what is measured.
    """
    marks = ", ".join(["%s"] * len(engagements))
    artifacts, plans = Artifact._meta.db_table, GenerationPlan._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT id FROM {artifacts} WHERE engagement_id IN ({marks}) AND status = 'draft' UNION ALL "
            f"SELECT 0 FROM {plans} WHERE engagement_id IN ({marks}) AND status = 'open'",
            [*engagements, *engagements],
        )
        found = [pk for (pk,) in cursor.fetchall()]
    return [pk for pk in found if pk] if found else None


def statements(office: Office) -> dict[str, float]:
    """A plan's statements in this process: the engine's with the submission, and with the people's approvals too."""
    engagement = Engagement.objects.create(client=office.client, name="Counted", created_by=office.operator)
    with counted() as engine:
        submit_intake(engagement, brief(), "all", by=office.operator)
    approvals = Tally()
    for module in ArtifactType.values:
        ready = Job.objects.filter(engagement=engagement, module=module).order_by("priority")
        for pk in list(ready.values_list("pk", flat=True)):
            with counted() as tally:
                runner.run(pk, "counted")
            engine += tally
        if artifact := engagement.artifacts.filter(type=module).first():
            with counted() as tally:
                approve_artifact(artifact, by=office.manager)
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

    def __init__(self, office: Office) -> None:
        self.engagement = Engagement.objects.create(client=office.client, name="Cascade", created_by=office.operator)
        manager = office.manager
        world = World(self.engagement, self.engagement, office.operator, manager, manager, manager, manager)
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
