"""Test the invariants: each planted violation is counted, and a world made by the services has none."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from accounts.models import AuditEvent
from aicmo_site.observability.invariants import INVARIANTS, count_daily, violations
from artifacts.models import Artifact, Decision
from artifacts.services import approve_artifact
from clients.models import Client, Engagement
from delivery.models import Package, PackageFile
from delivery.packages.storage import store
from intake.services import submit_intake
from jobs.engine import runner
from jobs.models import Job, JobRun, PeriodicRun
from jobs.queue import turns
from jobs.recovery import periodic
from tests.bench.empty import empty_generators
from tests.builders import brief, make_world, present

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    """Run and approve strategy and creatives; one execution job is ready."""
    world = make_world()
    types = ["positioning", "brand_kit_suggestions", "hashtag_sets"]
    with empty_generators():
        intake = submit_intake(world.engagement, brief(), types, by=world.operator)
        approve_artifact(intake, by=world.manager)
        for module in ("strategy", "creatives"):
            runner.run_ready(world.engagement.plan.pk)
            approve_artifact(world.engagement.artifacts.get(type=module), by=world.manager)
    turns.record(turns.SWEEP)
    return world


def long_ago(**ago):
    return timezone.now() - timedelta(**ago)


def output_gone(world):
    JobRun.objects.filter(job__type="positioning").update(current=False)


def version_from_nowhere(world):
    JobRun.objects.filter(job__type="positioning").update(outcome="cancelled", current=False)


def lease_forgotten(world):
    Job.objects.filter(type="hashtag_sets").update(status="running", lease_until=long_ago(minutes=2))


def starved(world):
    """Dispatched a moment ago, as every half minute, and never claimed."""
    Job.objects.filter(type="hashtag_sets").update(ready_at=long_ago(minutes=11), dispatched_at=timezone.now())


def approved_on_other_sources(world):
    Artifact.objects.filter(type="strategy").update(source_hashes={"intake": "0" * 64})


def approval_of_other_content(world):
    Decision.objects.filter(artifact__type="strategy").update(content_hash="0" * 64)


def second_approval(world):
    with connection.cursor() as cursor:
        cursor.execute("DROP INDEX one_effective_approval")
    decision = Decision.objects.get(artifact__type="strategy")
    decision.pk = None
    decision.save()


def own_work(world):
    world.engagement.artifacts.get(type="strategy").authors.add(world.manager)


def stranger(world):
    Job.objects.filter(type="hashtag_sets").update(engagement=world.other_engagement)


def file_altered(world):
    decision = Decision.objects.get(artifact__type="creatives")
    package = Package.objects.create(
        engagement=world.engagement, artifact=decision.artifact, decision=decision, number=1, body={}, record={},
        manifest_hash="0" * 64, sealed_by=world.manager, sealed_at=timezone.now(),
    )  # fmt: skip
    entry = store(b"whole", "a.txt")
    PackageFile.objects.create(package=package, name="a.txt", size=5, sha256=str(entry["sha256"]))
    PackageFile.objects.create(package=package, name="b.txt", size=5, sha256="0" * 64)


def state_without_event(world):
    present(AuditEvent.objects.filter(object_type="artifact", to_state="approved").first()).delete()


def run_without_event(world):
    present(AuditEvent.objects.filter(action="job.end").first()).delete()


def version_skipped(world):
    Artifact.objects.filter(type="strategy").update(version=3)


def begun_too_early(world):
    JobRun.objects.filter(job__type="positioning").update(ended_at=timezone.now() + timedelta(hours=1))


def unannounced(world):
    """Sweeps pass, but may not see the job."""
    Job.objects.filter(type="hashtag_sets").update(ready_at=long_ago(minutes=6), dispatched_at=None)


def announced_long_ago(world):
    """No sweep passes to dispatch it again."""
    Job.objects.filter(type="hashtag_sets").update(ready_at=long_ago(hours=5), dispatched_at=long_ago(minutes=6))
    PeriodicRun.objects.update(at=long_ago(minutes=2))


def claimed_without_a_run(world):
    Job.objects.filter(type="hashtag_sets").update(status="running", lease_until=timezone.now() + timedelta(minutes=1))


def run_without_its_job(world):
    job = Job.objects.get(type="hashtag_sets")
    JobRun.objects.create(job=job, number=1, token=1, started_at=timezone.now(), outcome="running")


def plan_called_completed(world):
    world.engagement.plan.status, world.engagement.plan.completed_at = "completed", timezone.now()
    world.engagement.plan.save()


def ready_behind_a_shut_gate(world):
    """As a manual change of the database leaves it: services move the jobs with the approval."""
    Artifact.objects.filter(type="strategy").update(status="revised", approved_by=None, approved_at=None)


def blocked_by_nobody(world):
    Job.objects.filter(type="hashtag_sets").update(status="blocked")


PLANTED = {
    output_gone: "I1",
    version_from_nowhere: "I2",
    lease_forgotten: "I3",
    starved: "I4",
    approved_on_other_sources: "I5",
    approval_of_other_content: "I6",
    second_approval: "I7",
    own_work: "I8",
    stranger: "I9",
    file_altered: "I10",
    state_without_event: "I11",
    run_without_event: "I11",
    version_skipped: "I12",
    begun_too_early: "I13",
    unannounced: "I14",
    announced_long_ago: "I14",
    claimed_without_a_run: "I15",
    run_without_its_job: "I15",
    plan_called_completed: "I16",
    ready_behind_a_shut_gate: "I17",
    blocked_by_nobody: "I17",
}


def test_a_world_that_came_about_by_the_rules_has_no_violation(world, capsys):
    assert set(violations().values()) == {0}
    call_command("check_invariants")
    assert len(capsys.readouterr().out.splitlines()) == len(INVARIANTS)


@pytest.mark.parametrize("plant", PLANTED, ids=lambda plant: plant.__name__)
def test_a_planted_violation_is_counted(world, plant):
    plant(world)
    assert violations()[PLANTED[plant]] == 1


def paused(world):
    world.engagement.plan.paused = True
    world.engagement.plan.save()


def its_next_attempt_is_later(world):
    Job.objects.filter(type="hashtag_sets").update(run_after=timezone.now() + timedelta(minutes=1))


def its_next_attempt_began_just_now(world):
    Job.objects.filter(type="hashtag_sets").update(run_after=timezone.now() - timedelta(minutes=1))


def its_last_run_was_lost_just_now(world):
    JobRun.objects.create(
        job=Job.objects.get(type="hashtag_sets"), number=1, token=1, started_at=long_ago(minutes=20),
        ended_at=timezone.now(), outcome="lost",
    )  # fmt: skip


def its_client_was_served_to_its_cap(world):
    """Two of its jobs have run in these minutes, the cap of this test."""
    settings.JOB_CLIENT_RUNNING = 2


@pytest.mark.parametrize(
    "excuse",
    [
        paused, its_next_attempt_is_later, its_next_attempt_began_just_now, its_last_run_was_lost_just_now,
        its_client_was_served_to_its_cap,
    ],
    ids=lambda excuse: excuse.__name__,
)  # fmt: skip
def test_a_job_that_waits_for_good_reason_breaks_no_invariant(world, settings, excuse):
    settings.JOB_CLIENT_RUNNING = 4
    Job.objects.filter(type="hashtag_sets").update(ready_at=long_ago(hours=5), dispatched_at=None)
    excuse(world)
    assert (violations()["I4"], violations()["I14"]) == (0, 0)


def test_a_client_whose_exports_are_at_their_cap_may_leave_exports_waiting(world, settings):
    Job.objects.filter(type="hashtag_sets").update(ready_at=long_ago(hours=5), module="delivery")
    assert violations()["I4"] == 1
    settings.JOB_CLIENT_EXPORTS = 1
    Job.objects.filter(type="positioning").update(module="delivery")
    assert violations()["I4"] == 0


def test_the_daily_count_is_an_error_in_the_log_only_when_something_is_broken(world, caplog):
    assert set(count_daily().values()) == {0}
    assert caplog.records == []
    lease_forgotten(world)
    assert count_daily()["I3"] == 1
    assert [(record.levelname, "'I3': 1" in record.getMessage()) for record in caplog.records] == [("ERROR", True)]


def test_the_scheduler_counts_them_once_a_day():
    assert [(task.name, task.every) for task in periodic._tasks if task.do is count_daily] == [
        (turns.INVARIANTS, 86_400)
    ]


def test_every_invariant_has_its_plant():
    assert {invariant.code for invariant in INVARIANTS} == set(PLANTED.values())


def test_one_violation_makes_the_command_fail(world):
    lease_forgotten(world)
    with pytest.raises(SystemExit) as stopped:
        call_command("check_invariants", "--json")
    assert stopped.value.code == 1


def test_an_empty_database_is_in_order():
    assert not Client.objects.exists()
    assert not Engagement.objects.exists()
    assert set(violations().values()) == {0}
