"""The System page: measured health, the self-test, who may read and who may run it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client as Browser
from django.urls import reverse
from django.utils import timezone

from accounts.models import AuditEvent, User
from aicmo_site import system
from artifacts.models import Artifact
from artifacts.selftest import FAIL, PASS
from intake.services import submit_intake
from jobs import beats
from jobs.models import Job
from jobs.types import JobStatus
from tests.builders import World, brief, make_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> World:
    return make_world()


def page(user: User) -> str:
    browser = Browser()
    browser.force_login(user)
    return " ".join(browser.get(reverse("system")).content.decode().split())


def outcome(name: str) -> str:
    return next(probe.chip.label for probe in system.probes() if probe.name == name)


def test_the_database_is_written_and_read_and_nothing_stays(world: World):
    before = AuditEvent.objects.count()
    assert outcome("Database") == PASS
    assert AuditEvent.objects.count() == before


def test_the_storage_is_written_and_read_and_nothing_stays(settings):
    assert outcome("Storage") == PASS
    assert list((settings.MEDIA_ROOT / "health").iterdir()) == []


def test_a_broker_that_is_away_is_a_fail_and_not_a_wait():
    found = {probe.name: probe for probe in system.probes()}
    assert (found["Broker"].chip.label, found["Workers"].chip.label) == (FAIL, FAIL)
    assert found["Workers"].took < 3000


def test_a_measure_that_raises_is_a_fail_with_its_reason(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(system, "MEASURES", (("Thing", lambda: 1 / 0),))
    [probe] = system.probes()
    assert (probe.chip.label, probe.detail) == (FAIL, "division by zero")


def hung(world: World) -> Job:
    submit_intake(world.engagement, brief(), ["positioning"], by=world.operator)
    long_ago = timezone.now() - timedelta(hours=1)
    Job.objects.update(status=JobStatus.RUNNING, lease_until=long_ago)
    return Job.objects.get()


def test_a_scheduler_that_was_never_seen_is_a_fail_and_one_that_swept_passes():
    assert outcome("Scheduler") == FAIL
    beats.beat(beats.SWEEP)
    assert outcome("Scheduler") == PASS


def test_a_job_whose_worker_fell_silent_is_stuck_and_the_scheduler_is_to_blame(world: World):
    hung(world)
    beats.beat(beats.SWEEP)
    assert outcome("Scheduler") == FAIL
    text = page(world.manager)
    assert "its worker fell silent" in text
    assert reverse("autonomy", args=[world.engagement.pk]) in text


def test_a_job_that_nobody_takes_is_stuck(world: World):
    hung(world)
    Job.objects.update(status=JobStatus.READY, lease_until=None, dispatched_at=timezone.now() - timedelta(hours=1))
    assert "no worker takes it" in page(world.manager)


def test_a_paused_plan_has_nothing_stuck(world: World):
    job = hung(world)
    Job.objects.update(status=JobStatus.READY, lease_until=None, dispatched_at=timezone.now() - timedelta(hours=1))
    job.plan.paused = True
    job.plan.save()
    assert "Nothing is stuck" in page(world.manager)


def test_an_agency_admin_sees_that_a_job_is_stuck_without_a_way_to_its_content(world: World):
    hung(world)
    content = page(world.admin).split('id="stuck"')[1].split("</section>")[0]
    assert "its worker fell silent" in content
    assert "<a " not in content


def test_the_page_names_the_build_and_every_dependency(world: World, settings):
    text = page(world.manager)
    assert settings.BUILD["git"] in text
    assert all(one.name in text for one in system.dependencies())
    assert not any(one.differs for one in system.dependencies())


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
