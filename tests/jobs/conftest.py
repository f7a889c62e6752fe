from __future__ import annotations

import pytest

from artifacts.services import approve_artifact
from intake.services import submit_intake
from tests.builders import brief, make_world


@pytest.fixture
def world(transactional_db):
    """Transactional: approvals wake jobs after commit, as they do in life."""
    return make_world()


@pytest.fixture
def submitted(world):
    """A brief with two strategy jobs and one creatives job, waiting for its approval."""
    submit_intake(world.engagement, brief(), ["positioning", "icp_definition", "video_scripts"], by=world.operator)
    return world


@pytest.fixture
def approved(submitted):
    approve_artifact(submitted.engagement.artifacts.get(type="intake"), by=submitted.manager)
    return submitted
