"""Test the queue over all clients: counts by state, client and worker, and throughput."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client as Browser
from django.urls import reverse
from django.utils import timezone

from accounts.types import Role
from artifacts.services import approve_artifact
from intake.services import submit_intake
from jobs.engine import claims, runner
from jobs.models import Job, JobRun
from jobs.pages.queue_report import QueueReport, queue_report
from jobs.types import JobStatus, RunOutcome
from tests.builders import World, brief, make_member, make_world

pytestmark = pytest.mark.django_db
FEW = ["positioning", "icp_definition", "video_scripts"]


@pytest.fixture
def world() -> World:
    """Make two ready strategy jobs of the first client, and two of the other that wait for an approval."""
    world = make_world()
    approve_artifact(submit_intake(world.engagement, brief(), FEW, by=world.operator), by=world.manager)
    submit_intake(world.other_engagement, brief("saas_leads"), FEW, by=world.operator)
    return world


def page(world: World) -> str:
    browser = Browser()
    browser.force_login(world.admin)
    answer = browser.get(reverse("queue"))
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def numbers(found: QueueReport) -> dict[str, tuple[int, ...]]:
    return {line.name: (line.running, line.ready, line.waiting, line.blocked, line.failed) for line in found.clients}


def job(world: World, job_type: str) -> Job:
    return Job.objects.get(engagement=world.engagement, type=job_type)


def test_each_client_has_its_jobs_by_state(world: World):
    claims.claim(job(world, "positioning").pk, "one@1")
    assert numbers(queue_report()) == {"Fen & Fallow": (1, 1, 1, 0, 0), "Ledgerlane": (0, 0, 3, 0, 0)}


def test_jobs_that_were_left_out_of_their_plan_do_not_count(world: World):
    Job.objects.filter(engagement=world.other_engagement).update(selected=False)
    assert set(numbers(queue_report())) == {"Fen & Fallow"}


def test_the_oldest_is_the_one_that_became_ready_first(world: World):
    long_ago = timezone.now() - timedelta(hours=3)
    Job.objects.filter(pk=job(world, "icp_definition").pk).update(ready_at=long_ago)
    found = queue_report()
    assert found.totals.oldest == long_ago
    assert [one.label for one in found.ready] == ["ICP definition", "Positioning"]
    assert '<strong class="num">3 hours</strong>' in page(world)


def test_a_job_is_as_old_as_its_last_start_of_waiting_not_as_its_row(world: World):
    Job.objects.update(created_at=timezone.now() - timedelta(days=9), ready_at=None, status=JobStatus.PENDING)
    approve_artifact(world.other_engagement.artifacts.get(type="intake"), by=world.manager)
    oldest = queue_report().totals.oldest
    assert oldest is not None
    assert timezone.now() - oldest < timedelta(minutes=1)


def test_a_job_that_waits_for_its_next_attempt_is_not_ready_for_a_worker(world: World):
    now = timezone.now()
    back_off = {"ready_at": now - timedelta(hours=3), "run_after": now + timedelta(minutes=20)}
    Job.objects.filter(pk=job(world, "icp_definition").pk).update(**back_off)
    found = queue_report()
    assert (found.totals.ready, found.totals.later, found.ready_in_all) == (1, 1, 2)
    assert [(one.label, one.words) for one in found.ready] == [
        ("Positioning", ""),
        ("ICP definition", "waits for its next attempt in 20 minutes"),
    ]
    assert found.totals.oldest == job(world, "positioning").ready_at
    assert "1 waits for its next attempt" in page(world)


def test_a_job_whose_next_attempt_has_come_is_ready_again(world: World):
    Job.objects.update(run_after=timezone.now() - timedelta(seconds=1))
    assert (queue_report().totals.ready, queue_report().totals.later) == (2, 0)


def test_a_worker_is_listed_with_what_it_holds_and_what_it_did(world: World):
    runner.run(job(world, "icp_definition").pk, "one@1")
    claims.claim(job(world, "positioning").pk, "two@1")
    found = {w.name: (w.running, [one.label for one in w.listed], w.ended_hour) for w in queue_report().workers}
    assert found == {"one@1": (0, [], 1), "two@1": (1, ["Positioning"], 0)}


def test_a_worker_has_the_runs_of_the_last_day_that_went_wrong_beside_those_of_the_hour(world: World):
    for job_type in ("positioning", "icp_definition"):
        runner.run(job(world, job_type).pk, "one@1")
    hours = timezone.now() - timedelta(hours=5)
    JobRun.objects.filter(job__type="positioning").update(outcome=RunOutcome.LOST, current=False, ended_at=hours)
    assert [(w.name, w.ended_hour, w.failed_day) for w in queue_report().workers] == [("one@1", 1, 1)]
    assert "Failed, last day" in page(world)


def test_a_worker_that_did_nothing_lately_and_nothing_wrong_is_gone(world: World):
    runner.run(job(world, "positioning").pk, "one@1")
    JobRun.objects.update(ended_at=timezone.now() - timedelta(hours=5))
    assert queue_report().workers == []


def test_a_workers_count_is_of_all_that_it_holds_though_not_all_are_listed(
    world: World, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("jobs.pages.queue_report.ROWS", 1)
    for job_type in ("positioning", "icp_definition"):
        claims.claim(job(world, job_type).pk, "one@1")
    found = {w.name: (w.running, len(w.listed)) for w in queue_report().workers}
    assert found == {"one@1": (2, 1)}
    assert "and 1 more" in page(world)


def test_throughput_counts_what_ended_well_and_what_did_not(world: World):
    for job_type in ("positioning", "icp_definition"):
        runner.run(job(world, job_type).pk)
    JobRun.objects.filter(job__type="positioning").update(
        outcome=RunOutcome.RETRIED, current=False, ended_at=timezone.now() - timedelta(hours=2)
    )
    found = queue_report()
    assert (found.hour, found.day) == ((1, 0), (1, 1))


def test_a_running_job_is_as_old_as_its_run(world: World):
    claims.claim(job(world, "positioning").pk, "one@1")
    assert [one.since for one in queue_report().running] == [JobRun.objects.get().started_at]


def test_an_admin_sees_that_a_job_failed_and_not_what_for(world: World):
    Job.objects.filter(pk=job(world, "positioning").pk).update(status=JobStatus.FAILED, error="The brief says so.")
    text = page(world)
    assert "Positioning" in text
    assert "The brief says so." not in text
    assert reverse("job", args=[world.engagement.pk, "positioning"]) not in text


def test_an_admin_who_works_for_the_client_sees_both(world: World):
    Job.objects.filter(pk=job(world, "positioning").pk).update(status=JobStatus.FAILED, error="The brief says so.")
    make_member(world.admin, world.engagement.client, Role.ACCOUNT_MANAGER)
    text = page(world)
    assert "The brief says so." in text
    assert reverse("job", args=[world.engagement.pk, "positioning"]) in text


def test_it_is_looked_at_again_less_often_than_one_plan(world: World):
    assert 'data-every="10000"' in page(world)


def test_the_runs_of_the_last_hour_are_found_by_an_index():
    ended = JobRun.objects.filter(ended_at__gte=timezone.now())
    if connection.vendor == "postgresql":
        connection.cursor().execute("SET LOCAL enable_seqscan = off")  # it is cheaper for an empty table
    assert "job_run_ended" in ended.explain()


def test_an_empty_queue_says_so(world: World):
    Job.objects.update(status=JobStatus.COMPLETED)
    text = page(world)
    for words in ("Nothing is open", "Nothing runs", "Nothing waits for a worker", "Nothing has failed"):
        assert words in text


def test_it_is_reached_from_the_system_page(world: World):
    browser = Browser()
    browser.force_login(world.admin)
    assert reverse("queue") in browser.get(reverse("system")).content.decode()
    browser.force_login(world.manager)
    assert reverse("queue") not in browser.get(reverse("system")).content.decode()
