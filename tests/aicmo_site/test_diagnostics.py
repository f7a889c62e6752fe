"""Test the System page: measurements, the self-test, and who may see and run them."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client as Browser
from django.urls import reverse
from django.utils import timezone

from accounts.models import AuditEvent, User
from aicmo_site.observability import diagnostics
from artifacts.models import Artifact
from artifacts.selftest import FAIL, PASS, WARN
from intake.services import submit_intake
from jobs.models import Job, JobRun, PeriodicRun
from jobs.queue import turns
from jobs.types import JobStatus
from tests.builders import World, brief, make_world, present

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> World:
    return make_world()


def page(user: User) -> str:
    browser = Browser()
    browser.force_login(user)
    return " ".join(browser.get(reverse("system")).content.decode().split())


def outcome(name: str) -> str:
    return next(probe.badge.label for probe in diagnostics.probes() if probe.name == name)


def test_the_database_is_written_and_read_and_nothing_stays(world: World):
    before = AuditEvent.objects.count()
    assert outcome("Database") == PASS
    assert AuditEvent.objects.count() == before


def test_the_storage_is_written_and_read_and_nothing_stays(settings):
    assert outcome("Storage") == PASS
    assert list((settings.MEDIA_ROOT / "health").iterdir()) == []


def test_a_broker_that_is_away_is_a_fail_and_not_a_wait():
    found = {probe.name: probe for probe in diagnostics.probes()}
    assert (found["Broker"].badge.label, found["Workers"].badge.label) == (FAIL, FAIL)
    assert found["Workers"].took < 3000


def test_a_measure_that_raises_is_a_fail_with_its_reason(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(diagnostics, "MEASURES", (("Thing", lambda look: 1 / 0),))
    [probe] = diagnostics.probes()
    assert (probe.badge.label, probe.detail) == (FAIL, "division by zero")


def hung(world: World) -> Job:
    submit_intake(world.engagement, brief(), ["positioning"], by=world.operator)
    long_ago = timezone.now() - timedelta(hours=1)
    Job.objects.update(status=JobStatus.RUNNING, lease_until=long_ago)
    return Job.objects.get()


def test_a_scheduler_that_was_never_seen_is_a_fail_and_one_that_swept_passes():
    assert outcome("Scheduler") == FAIL
    turns.record(turns.SWEEP)
    assert outcome("Scheduler") == PASS


def test_a_job_whose_worker_fell_silent_is_stuck_and_the_scheduler_is_to_blame(world: World):
    hung(world)
    turns.record(turns.SWEEP)
    assert outcome("Scheduler") == FAIL
    text = page(world.manager)
    assert "its worker stopped responding" in text
    assert reverse("autonomy", args=[world.engagement.pk]) in text


def left(world: World, **how: object) -> Job:
    """Make a job that has been ready for an hour."""
    job = hung(world)
    since = timezone.now() - timedelta(hours=1)
    Job.objects.update(status=JobStatus.READY, lease_until=None, **{"ready_at": since, "dispatched_at": since, **how})
    return job


@pytest.mark.parametrize("told", [None, timezone.now()], ids=["never told of", "told of again and again"])
def test_a_job_that_nobody_takes_is_stuck_since_it_became_ready(world: World, told):
    left(world, dispatched_at=told)
    text = page(world.manager)
    assert "no worker takes it" in text
    [found] = diagnostics.stuck(world.manager)
    assert round(found.since.total_seconds() / 60) == 60


def test_a_job_that_became_ready_just_now_is_not_stuck_however_old_it_is(world: World):
    left(world, ready_at=timezone.now(), created_at=timezone.now() - timedelta(days=3))
    assert diagnostics.stuck(world.manager) == []


def test_a_job_whose_client_is_at_its_cap_is_not_stuck_and_was_not_forgotten(world: World, settings):
    plan = left(world, dispatched_at=None).plan
    settings.JOB_CLIENT_RUNNING = 1
    turns.record(turns.SWEEP)
    turns.record(turns.CANARY)
    assert (len(diagnostics.stuck(world.manager)), outcome("Scheduler")) == (1, FAIL)
    busy = Job.objects.create(
        plan=plan, engagement=plan.engagement, type="icp_definition", module="strategy", priority=2,
        status=JobStatus.RUNNING, lease_until=timezone.now() + timedelta(minutes=1),
    )  # fmt: skip
    JobRun.objects.create(job=busy, number=1, token=1, started_at=timezone.now())
    assert diagnostics.stuck(world.manager) == []
    assert outcome("Scheduler") == PASS


def test_a_job_that_no_worker_was_told_of_is_the_schedulers_fault(world: World):
    left(world, dispatched_at=None)
    turns.record(turns.SWEEP)
    turns.record(turns.CANARY)
    assert outcome("Scheduler") == FAIL
    PeriodicRun.objects.filter(pk=turns.CANARY).delete()
    assert outcome("Scheduler") == PASS  # no job is dispatched while the broker is silent: the poll finds it


def test_a_pass_in_which_rows_failed_is_a_warning():
    present(turns.acquire(turns.SWEEP, 60)).end(counts={"failed": 2})
    [found] = [probe for probe in diagnostics.probes() if probe.name == "Scheduler"]
    assert (found.badge.label, "2 of its steps failed" in found.detail) == (WARN, True)


def test_workers_that_look_for_jobs_themselves_are_a_warning_and_no_fail():
    turns.record(turns.POLL)
    assert outcome("Workers") == WARN
    PeriodicRun.objects.update(at=timezone.now() - timedelta(seconds=121))
    assert outcome("Workers") == FAIL


@pytest.mark.parametrize(
    ("days", "counts", "expected"),
    [(None, {}, WARN), (0, {"I1": 0}, PASS), (3, {"I1": 0}, WARN), (0, {"I1": 0, "I4": 2}, FAIL)],
)
def test_the_page_shows_what_the_daily_count_of_invariants_found(days, counts, expected):
    if days is not None:
        PeriodicRun.objects.create(name=turns.INVARIANTS, at=timezone.now() - timedelta(days=days), counts=counts)
    [found] = [probe for probe in diagnostics.probes() if probe.name == "Invariants"]
    assert (found.badge.label, "I4: 2" in found.detail) == (expected, expected == FAIL)


def test_a_paused_plan_has_nothing_stuck(world: World):
    job = left(world)
    job.plan.paused = True
    job.plan.save()
    assert "Nothing is stuck" in page(world.manager)


def test_an_agency_admin_sees_that_a_job_is_stuck_without_a_way_to_its_content(world: World):
    hung(world)
    content = page(world.admin).split('id="stuck"')[1].split("</section>")[0]
    assert "its worker stopped responding" in content
    assert "<a " not in content


def test_the_page_names_the_build_and_every_dependency(world: World, settings):
    text = page(world.manager)
    assert settings.BUILD["git"] in text
    assert all(one.name in text for one in diagnostics.dependencies())
    assert not any(one.differs for one in diagnostics.dependencies())


def test_the_page_tells_no_secret(world: World, settings):
    text = page(world.admin)
    assert settings.SECRET_KEY not in text
    assert "DATABASE_URL" not in text


def test_an_account_manager_reads_why_the_self_test_is_not_theirs(world: World):
    assert "Agency admins run it." in page(world.manager)


@pytest.mark.django_db(transaction=True)
def test_an_agency_admin_runs_the_eight_and_nothing_stays(world: World):
    browser = Browser()
    browser.force_login(world.admin)
    before = (User.objects.count(), Artifact.objects.count())
    text = browser.post(reverse("system-selftest")).content.decode().split('id="selftest"')[1].split("</section>")[0]
    assert text.count(">PASS<") + text.count("PASS</span>") == 8
    assert (User.objects.count(), Artifact.objects.count()) == before
