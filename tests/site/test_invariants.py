"""The checker finds each planted violation, and nothing in a world that came about by the rules."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from accounts.models import AuditEvent
from aicmo_site.invariants import INVARIANTS, violations
from artifacts.models import Artifact, Decision
from artifacts.services import approve_artifact
from clients.models import Client, Engagement
from delivery.models import Package, PackageFile
from delivery.storage import store
from intake.services import submit_intake
from jobs import beats, runner
from jobs.models import Job, JobRun
from tests.bench.empty import empty_generators
from tests.builders import brief, make_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    """Strategy and creatives have run; both are approved; one execution job is ready."""
    world = make_world()
    types = ["positioning", "brand_kit_suggestions", "hashtag_sets"]
    with empty_generators():
        intake = submit_intake(world.engagement, brief(), types, by=world.operator)
        approve_artifact(intake, by=world.manager)
        for module in ("strategy", "creatives"):
            runner.run_ready(world.engagement.plan.pk)
            approve_artifact(world.engagement.artifacts.get(type=module), by=world.manager)
    beats.beat(beats.SWEEP)
    return world


def long_ago(**ago):
    return timezone.now() - timedelta(**ago)


def output_gone(world):
    JobRun.objects.filter(job__type="positioning").update(current=False)


def version_from_nowhere(world):
    JobRun.objects.filter(job__type="positioning").update(outcome="cancelled", current=False)


def lease_forgotten(world):
    Job.objects.filter(type="hashtag_sets").update(status="running", lease_until=long_ago(minutes=2))


def left_lying(world):
    Job.objects.filter(type="hashtag_sets").update(dispatched_at=long_ago(minutes=11))


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
    PackageFile.objects.create(package=package, name="a.txt", size=5, sha256=entry["sha256"])
    PackageFile.objects.create(package=package, name="b.txt", size=5, sha256="0" * 64)


def state_without_event(world):
    AuditEvent.objects.filter(object_type="artifact", to_state="approved").first().delete()


def run_without_event(world):
    AuditEvent.objects.filter(action="job.end").first().delete()


def version_skipped(world):
    Artifact.objects.filter(type="strategy").update(version=3)


def begun_too_early(world):
    JobRun.objects.filter(job__type="positioning").update(ended_at=timezone.now() + timedelta(hours=1))


def unannounced(world):
    Job.objects.filter(type="hashtag_sets").update(created_at=long_ago(minutes=6), dispatched_at=None)
    beats.Beat.objects.update(at=long_ago(minutes=6))


PLANTED = {
    output_gone: "I1",
    version_from_nowhere: "I2",
    lease_forgotten: "I3",
    left_lying: "I4",
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
}


def test_a_world_that_came_about_by_the_rules_has_no_violation(world, capsys):
    assert set(violations().values()) == {0}
    call_command("check_invariants")
    assert len(capsys.readouterr().out.splitlines()) == len(INVARIANTS)


@pytest.mark.parametrize("plant", PLANTED, ids=lambda plant: plant.__name__)
def test_a_planted_violation_is_counted(world, plant):
    plant(world)
    assert violations()[PLANTED[plant]] == 1


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
