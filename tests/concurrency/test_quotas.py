"""Two requests for jobs at the limit: on a real PostgreSQL, each with its negative control."""

from __future__ import annotations

import pytest
from django.db import connection  # noqa: F401 - the skip condition names it

from clients.models import Engagement
from intake.services import submit_intake
from jobs.models import Job
from jobs.queue import quotas
from tests.builders import World, brief, make_world
from tests.concurrency.races import Meeting, Outcome, kinds, needs_postgres, race

pytestmark = [pytest.mark.postgres, needs_postgres, pytest.mark.django_db(transaction=True)]
THREE = ["positioning", "icp_definition", "content_pillars"]


@pytest.fixture
def world() -> World:
    return make_world()


@pytest.fixture
def meeting(monkeypatch: pytest.MonkeyPatch) -> Meeting:
    return Meeting(monkeypatch)


def at_once(world: World, meeting: Meeting, *engagements: Engagement) -> list[Outcome]:
    """Each has counted before either has made its jobs."""
    meeting.after("jobs.queue.quotas._open_jobs")
    return race(*[lambda e=e: submit_intake(e, brief(), THREE, by=world.operator) for e in engagements])


def two_of_one_client(world: World, settings, meeting: Meeting) -> list[Outcome]:
    settings.JOB_CLIENT_OPEN = 5
    second = Engagement.objects.create(client=world.engagement.client, name="Autumn", created_by=world.operator)
    return at_once(world, meeting, world.engagement, second)


def two_clients(world: World, settings, meeting: Meeting) -> list[Outcome]:
    settings.JOB_ALL_OPEN = 5
    return at_once(world, meeting, world.engagement, world.other_engagement)


SCENES = {"a client's limit": two_of_one_client, "everybody's limit": two_clients}


@pytest.mark.parametrize("scene", SCENES)
def test_of_two_requests_at_the_limit_one_is_refused(world: World, settings, meeting: Meeting, scene: str):
    assert kinds(SCENES[scene](world, settings, meeting)) == ["Artifact", "NotAllowed"]
    assert Job.objects.count() == 3


@pytest.mark.parametrize("scene", SCENES)
def test_without_the_turn_both_pass_it(
    world: World, settings, meeting: Meeting, monkeypatch: pytest.MonkeyPatch, scene: str
):
    monkeypatch.setattr(quotas, "_lock_count", lambda locks, whose: None)
    meeting.patience = 10
    assert kinds(SCENES[scene](world, settings, meeting)) == ["Artifact", "Artifact"]
    assert Job.objects.count() == 6


def test_far_from_everybodys_limit_two_clients_do_not_wait_for_each_other(world: World, settings, meeting: Meeting):
    meeting.patience = 10
    settings.JOB_ALL_OPEN = 500
    assert kinds(at_once(world, meeting, world.engagement, world.other_engagement)) == ["Artifact", "Artifact"]
