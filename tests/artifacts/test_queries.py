"""Test how many queries a write costs: a fixed number, whatever the length of the chain or the history."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from artifacts import actions
from artifacts.gating import check_gating
from artifacts.services import (
    approve_artifact,
    check_stale_cascade,
    mark_still_valid,
    request_changes,
    submit_for_review,
    update_artifact,
)
from artifacts.staleness import stale_causes
from tests.artifacts.scenes import approved, draft, edit, now, text
from tests.builders import World

APPROVE_INTAKE = 13
APPROVE_STRATEGY = 13
APPROVE_ON_THE_PAGE = 13
REQUEST_CHANGES = 11
REQUEST_CHANGES_OF_APPROVED = 13
STILL_VALID = 14
UPDATE_ALONE = 12
UPDATE_WITH_CASCADE = 18
UPDATE_WITH_LIFT = 13
EQUAL_UPDATE = 5
IDLE_CASCADE = 4
"""Each with the two of its savepoint, which stands for the transaction that a test is already in, and where a gate
moved with the question whether a plan waits there."""


def cost(action) -> int:
    with CaptureQueriesContext(connection) as queries:
        action()
    return len(queries)


def test_approving_the_intake(world: World):
    draft(world)
    intake = now(world, "intake")
    assert cost(lambda: approve_artifact(intake, by=world.manager)) == APPROVE_INTAKE


def test_approving_by_the_table_costs_no_query_more(world: World):
    approved(world)
    draft(world, "strategy")
    strategy = now(world, "strategy")
    given = actions.ActionInput("Good.", strategy.version)
    assert cost(lambda: actions.run_action("approve", strategy, by=world.manager, given=given)) == APPROVE_ON_THE_PAGE


def test_requesting_changes(world: World):
    intake = submit_for_review(draft(world), by=world.operator)
    assert cost(lambda: request_changes(intake, by=world.manager, comment="Shorter.")) == REQUEST_CHANGES


def test_requesting_changes_of_what_was_approved_ends_its_approval(world: World):
    strategy = approved(world, "strategy")
    asked = cost(lambda: request_changes(strategy, by=world.manager, comment="Shorter."))
    assert asked == REQUEST_CHANGES_OF_APPROVED


def test_marking_as_still_valid(world: World):
    approved(world, "strategy")
    approve_artifact(edit(world, "intake", "bold"), by=world.manager)
    strategy = now(world, "strategy")
    assert cost(lambda: mark_still_valid(strategy, by=world.manager, reason="Tone only.")) == STILL_VALID


def test_approving_a_module_asks_for_its_gate_and_its_freshness(world: World):
    approved(world)
    draft(world, "strategy")
    strategy = now(world, "strategy")
    assert cost(lambda: approve_artifact(strategy, by=world.manager)) == APPROVE_STRATEGY


def test_approving_what_is_built_on_everything_costs_the_same(world: World):
    approved(world, "execution")
    draft(world, "delivery")
    delivery = now(world, "delivery")
    assert cost(lambda: approve_artifact(delivery, by=world.manager)) == APPROVE_STRATEGY


def test_an_update_without_anything_below(world: World):
    approved(world)
    intake = now(world, "intake")
    assert cost(lambda: update_artifact(intake, content=text("bold"), by=world.operator)) == UPDATE_ALONE


@pytest.mark.parametrize("lowest", ["strategy", "creatives", "delivery"])
def test_an_update_with_its_cascade_costs_the_same_for_one_or_for_all(world: World, lowest: str):
    approved(world, lowest)
    intake = now(world, "intake")
    assert cost(lambda: update_artifact(intake, content=text("bold"), by=world.operator)) == UPDATE_WITH_CASCADE


@pytest.mark.parametrize("lowest", ["strategy", "delivery"])
def test_a_lift_costs_the_same_for_one_or_for_all(world: World, lowest: str):
    approved(world, lowest)
    edit(world, "intake", "bold")
    intake = now(world, "intake")
    assert cost(lambda: update_artifact(intake, content=text(), by=world.operator)) == UPDATE_WITH_LIFT


def test_a_long_history_costs_nothing(world: World):
    draft(world)
    for number in range(10):
        edit(world, "intake", f"take {number}")
    intake = now(world, "intake")
    assert cost(lambda: approve_artifact(intake, by=world.manager)) == APPROVE_INTAKE


def test_an_equal_update_reads_and_writes_nothing_else(world: World):
    draft(world)
    intake = now(world, "intake")
    assert cost(lambda: update_artifact(intake, content=text(), by=world.operator)) == EQUAL_UPDATE


def test_a_cascade_with_nothing_to_do_reads_twice(world: World):
    approved(world, "delivery")
    assert cost(lambda: check_stale_cascade(world.engagement)) == IDLE_CASCADE


@pytest.mark.parametrize("kind", ["strategy", "delivery"])
def test_a_gate_is_one_query(world: World, kind: str):
    approved(world, "execution")
    assert cost(lambda: check_gating(kind, world.engagement)) == 1


def test_staleness_from_siblings_at_hand_is_no_query(world: World):
    delivery = approved(world, "delivery")
    siblings = {artifact.type: artifact for artifact in world.engagement.artifacts.all()}
    assert cost(lambda: stale_causes(delivery, siblings)) == 0
