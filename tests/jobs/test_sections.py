"""One section run again by itself; what a person wrote into it goes only when that is asked for."""

from __future__ import annotations

import pytest

from artifacts.types import Conflict, NotAllowed
from jobs.engine import runner
from jobs.models import Job
from jobs.plans.sections import edit_section, generated, is_hand_edited, regenerate_section
from jobs.types import JobStatus


@pytest.fixture
def made(approved):
    """The strategy as its two jobs made it."""
    for job in Job.objects.filter(module="strategy").order_by("priority"):
        runner.run(job.pk)
    return approved


def strategy(world):
    return world.engagement.artifacts.get(type="strategy")


def by_hand(world):
    found = strategy(world)
    text = {**found.content["sections"]["positioning"], "category": "Written by hand"}
    return edit_section(found, "positioning", text, by=world.operator, expected_version=found.version)


def again(world, **options):
    found = strategy(world)
    return regenerate_section(found, "positioning", by=world.second_manager, expected_version=found.version, **options)


def test_one_section_runs_again_and_no_other(made):
    assert [job.type for job in again(made)] == ["positioning"]
    assert Job.objects.get(type="icp_definition").status == JobStatus.COMPLETED


def test_a_section_is_known_to_be_edited_by_hand(made):
    assert not is_hand_edited(strategy(made), "positioning")
    by_hand(made)
    assert is_hand_edited(strategy(made), "positioning")
    assert not is_hand_edited(strategy(made), "icp_definition")


def test_edits_by_hand_are_not_given_up_by_the_way(made):
    by_hand(made)
    with pytest.raises(NotAllowed, match="was edited by hand"):
        again(made)
    assert strategy(made).content["sections"]["positioning"]["category"] == "Written by hand"


def test_edits_by_hand_go_when_that_is_asked_for(made):
    by_hand(made)
    again(made, drop_edits=True)
    assert strategy(made).content["sections"]["positioning"] == generated(strategy(made), "positioning")
    assert strategy(made).history.first().history_change_reason == "Put back the generated Positioning"


def test_what_was_put_back_has_a_new_author(made):
    by_hand(made)
    again(made, drop_edits=True)
    assert made.second_manager in strategy(made).authors.all()


def test_a_run_on_a_version_that_moved_is_refused(made):
    seen = strategy(made).version
    by_hand(made)
    with pytest.raises(Conflict):
        regenerate_section(strategy(made), "positioning", by=made.operator, expected_version=seen, drop_edits=True)


def test_a_section_that_is_not_there_is_refused_with_a_sentence(made):
    found = strategy(made)
    with pytest.raises(NotAllowed, match="has no section Measurement"):
        regenerate_section(found, "measurement_plan", by=made.operator, expected_version=found.version)
