"""A file that was lost or damaged in storage comes back by Regenerate, though nothing it is made from has changed."""

from __future__ import annotations

from unittest import mock

import pytest

from artifacts.services import approve_artifact
from artifacts.types import NotAllowed
from delivery.exporters.registry import EXPORTERS
from delivery.packages.storage import store
from intake.services import submit_intake
from jobs.engine import runner
from jobs.services import regenerate
from tests.builders import brief, make_approved, make_world
from tests.delivery.scenes import kept_path


@pytest.fixture
def world(transactional_db, settings, tmp_path):
    """A delivery of one small file, rendered and waiting for its approval."""
    settings.MEDIA_ROOT = tmp_path
    world = make_world()
    make_approved(world, "execution")
    with mock.patch.dict(EXPORTERS, asset_zip=lambda source: b"all of it"):
        submit_intake(world.engagement, brief(), ["asset_zip"], by=world.operator)
        runner.run_ready(world.engagement.plan.pk)
        yield world


def delivery(world):
    return world.engagement.artifacts.get(type="delivery")


def again(world):
    regenerate(delivery(world), by=world.operator)
    runner.run_ready(world.engagement.plan.pk)
    return world.engagement.plan.jobs.get().status


def place(world):
    file = delivery(world).content["files"][0]
    return kept_path(file["sha256"], file["name"])


@pytest.mark.parametrize("harm", [lambda path: path.unlink(), lambda path: path.write_bytes(b"half")])
def test_a_lost_or_damaged_file_is_made_again(world, harm):
    harm(place(world))
    with pytest.raises(NotAllowed, match="missing or damaged"):
        approve_artifact(delivery(world), by=world.manager)
    assert again(world) == "completed"
    assert approve_artifact(delivery(world), by=world.manager).version == 1


def test_a_file_that_is_whole_is_not_made_again(world):
    assert again(world) == "skipped"


def test_storing_the_same_bytes_mends_a_damaged_file(world):
    place(world).write_bytes(b"half")
    store(b"all of it", "assets.zip")
    assert place(world).read_bytes() == b"all of it"


def test_a_file_with_yesterday_s_branding_is_made_again(world, settings):
    settings.AGENCY_COLOUR = "#102030"
    assert again(world) == "completed"
