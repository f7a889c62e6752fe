"""Where a section comes from, and what a change of the brief would touch."""

from __future__ import annotations

import copy

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from artifacts.services import approve_artifact, update_artifact
from intake.services import submit_intake
from jobs.engine import runner
from jobs.models import JobRun
from jobs.pages.provenance import edited_share, section_provenance
from jobs.plans.impact import affected
from jobs.services import regenerate
from tests.builders import brief, make_world

STRATEGY = ["positioning", "icp_definition", "content_pillars", "measurement_plan"]


@pytest.mark.parametrize(
    ("generated", "current", "share"),
    [
        ({"a": "one two three four"}, {"a": "one two three four"}, 0),
        ({"a": "one two three four"}, {"a": "one two three five"}, 0.25),
        ({"a": "one two"}, {"a": "one two three four"}, 0.5),
        ({"a": "one two three four"}, {"a": "one two"}, 0.5),
        ({"a": "one two"}, {"a": "all other words here"}, 1),
        ({"a": "one", "b": "two"}, {"b": "two", "a": "one"}, 0),
        ({"a": ["one", 2, None]}, {"a": ["one", 3, None]}, 0.5),
        ({}, {}, 0),
        ({}, {"a": "new"}, 1),
    ],
)
def test_the_share_edited_by_hand_is_counted_in_words(generated, current, share):
    assert edited_share(generated, current) == share


@pytest.fixture
def world(transactional_db):
    return make_world()


def made(world, job_types=STRATEGY):
    submit_intake(world.engagement, brief(), job_types, by=world.operator)
    approve_artifact(world.engagement.artifacts.get(type="intake"), by=world.manager)
    runner.run_ready(world.engagement.plan.pk)
    return strategy(world)


def strategy(world):
    return world.engagement.artifacts.get(type="strategy")


def test_every_section_has_a_card(world):
    cards = section_provenance(made(world))
    assert {card.job_type for card in cards} == set(STRATEGY)
    assert {(c.generator, c.edited, tuple(c.inputs.items())) for c in cards} == {("playbook", 0.0, (("intake", 1),))}


def test_cards_cost_one_query(world):
    artifact = made(world)
    with CaptureQueriesContext(
        connection,
    ) as found:
        section_provenance(artifact)
    assert len(found) == 1


def test_an_edited_section_shows_its_share(world):
    artifact = made(world)
    content = copy.deepcopy(artifact.content)
    content["sections"]["positioning"]["statement"] += " By hand."
    artifact = update_artifact(artifact, content=content, by=world.operator)
    cards = {card.job_type: card for card in section_provenance(artifact)}
    assert 0 < cards["positioning"].edited < 0.1
    assert cards["positioning"].edited_percent >= 1
    assert cards["icp_definition"].edited_percent == 0


def test_a_section_that_no_run_made_is_a_persons(world):
    artifact = made(world)
    JobRun.objects.filter(job__type="positioning").update(current=False, output=None)
    cards = {card.job_type: card for card in section_provenance(artifact)}
    assert (cards["positioning"].generator, cards["positioning"].edited) == ("a person", 1.0)


def test_a_brief_that_means_the_same_touches_nothing(world):
    made(world)
    same = world.engagement.artifacts.get(type="intake").content
    assert affected(world.engagement, {**same, "primary_offer": f"  {same['primary_offer']} "}) == []


def test_a_change_names_the_jobs_that_read_it_and_the_approvals_that_it_ends(world):
    approve_artifact(made(world), by=world.manager)
    content = {**world.engagement.artifacts.get(type="intake").content, "competitors": ["Nobody at all"]}
    found = {a.type: a for a in affected(world.engagement, content)}
    assert found["intake"].approvals_lost == [f"Client Intake v1, approved by {world.manager}"]
    assert found["strategy"].approvals_lost == [f"Strategy v1, approved by {world.manager}"]
    assert "positioning" in found["strategy"].job_types
    assert "measurement_plan" not in found["strategy"].job_types


def test_a_change_that_no_section_reads_takes_the_approval_only(world):
    approve_artifact(made(world, ["positioning"]), by=world.manager)
    content = {**world.engagement.artifacts.get(type="intake").content, "brand_kit": "https://kit.example"}
    found = {a.type: a for a in affected(world.engagement, content)}
    assert (found["strategy"].job_types, len(found["strategy"].approvals_lost)) == ([], 1)


def test_a_section_to_be_written_again_marks_those_that_read_it(world):
    job_types = [*STRATEGY, "messaging_framework", "platform_strategy", "video_scripts", "carousel_templates"]
    approve_artifact(made(world, job_types), by=world.manager)
    runner.run_ready(world.engagement.plan.pk)
    content = {**world.engagement.artifacts.get(type="intake").content, "primary_offer": "A new oat serum"}
    found = {a.type: a for a in affected(world.engagement, content)}
    assert set(found["creatives"].job_types) == {"video_scripts", "carousel_templates"}


def test_the_forecast_is_what_a_regenerate_then_runs(world):
    artifact = made(world)
    intake = world.engagement.artifacts.get(type="intake")
    content = {**intake.content, "competitors": ["Nobody at all"]}
    forecast = {a.type: a.job_types for a in affected(world.engagement, content)}["strategy"]
    approve_artifact(update_artifact(intake, content=content, by=world.operator), by=world.manager)
    regenerate(artifact, by=world.operator)
    runner.run_ready(world.engagement.plan.pk)
    ran = world.engagement.plan.jobs.filter(module="strategy", status="completed").order_by("priority")
    assert list(ran.values_list("type", flat=True)) == forecast


@pytest.mark.parametrize("job_types", [["positioning"], STRATEGY, "all"])
def test_the_forecast_costs_the_same_whatever_the_plan(world, job_types):
    made(world, job_types)
    content = {**world.engagement.artifacts.get(type="intake").content, "competitors": ["Nobody"]}
    with CaptureQueriesContext(connection) as found:
        affected(world.engagement, content)
    assert len(found) == 4


def test_cards_of_edited_sections_cost_one_query_more_whatever_their_number(world):
    artifact = made(world)
    content = copy.deepcopy(artifact.content)
    for section in content["sections"].values():
        key = next(key for key, value in section.items() if isinstance(value, str))
        section[key] += " By hand."
    artifact = update_artifact(artifact, content=content, by=world.operator)
    with CaptureQueriesContext(connection) as found:
        cards = section_provenance(artifact)
    assert len(found) == 2
    assert all(0 < card.edited < 0.2 for card in cards)


def page(client, who, name, *args):
    client.force_login(who)
    return client.get(reverse(name, args=args)).content.decode()


def test_the_page_and_the_back_office_say_where_each_section_comes_from(world, client):
    artifact = made(world, ["positioning", "icp_definition"])
    content = copy.deepcopy(artifact.content)
    content["sections"]["positioning"]["statement"] += " By hand."
    artifact = update_artifact(artifact, content=content, by=world.operator)
    shown = page(client, world.operator, "artifact", world.engagement.pk, "strategy")
    office = page(client, world.manager, "admin:artifacts_artifact_change", artifact.pk)
    for text in (shown, office):
        assert "Where each section comes from" in text
        assert text.count('class="origin"') == 2
        assert "Intake v1" in text
        assert "% by hand" in text
