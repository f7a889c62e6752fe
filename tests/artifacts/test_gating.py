"""Test the graph, the direct gate, and the sentences for what is missing."""

from __future__ import annotations

import pytest

from artifacts.gating import check_gating, current_sources, gate_from
from artifacts.services import (
    approve_artifact,
    archive_artifact,
    create_artifact,
    flag_artifact_for_review,
    revoke_approval,
)
from artifacts.types import ArtifactType
from tests.artifacts.scenes import approved, draft, edit, now, refusal, text
from tests.builders import World

GATES = {
    "intake": [],
    "strategy": ["intake"],
    "creatives": ["strategy"],
    "execution": ["strategy", "creatives"],
    "monitoring": ["execution"],
    "delivery": ["intake", "strategy", "creatives", "execution"],
}


def sentences(world: World, kind: str) -> list[str]:
    return [str(reason) for reason in check_gating(kind, world.engagement).reasons]


@pytest.mark.parametrize("kind", ArtifactType.values)
def test_the_gate_map_is_the_seeds(kind: str):
    assert list(ArtifactType(kind).requires) == GATES[kind]


@pytest.mark.parametrize(
    ("kind", "ancestors"),
    [
        ("intake", []),
        ("creatives", ["intake", "strategy"]),
        ("monitoring", ["intake", "strategy", "creatives", "execution"]),
        ("delivery", ["intake", "strategy", "creatives", "execution"]),
    ],
)
def test_ancestors_reach_to_any_depth(kind: str, ancestors: list[str]):
    assert list(ArtifactType(kind).ancestors) == ancestors


def test_what_an_approval_unlocks_is_the_gate_map_read_backwards():
    assert list(ArtifactType.STRATEGY.unlocks) == ["creatives", "execution", "delivery"]


@pytest.mark.parametrize("kind", ArtifactType.values)
def test_in_an_empty_engagement_every_gate_names_what_is_missing(world: World, kind: str):
    assert sentences(world, kind) == [f"{upstream} (missing)" for upstream in GATES[kind]]


def test_the_intake_has_no_gate(world: World):
    assert check_gating("intake", world.engagement) == (True, [])


def test_a_draft_upstream_shuts_the_gate_in_the_seeds_words(world: World):
    draft(world)
    assert sentences(world, "strategy") == ["intake (draft - must be approved)"]


def test_an_edited_upstream_shuts_the_gate_in_the_seeds_words(world: World):
    approved(world, "strategy")
    edit(world, "strategy", "sharper")
    assert sentences(world, "creatives") == ["strategy (revised - must be approved)"]


def test_a_flagged_upstream_shuts_the_gate(world: World):
    flag_artifact_for_review(approved(world), by=world.operator, reason="Prices changed.")
    assert sentences(world, "strategy") == ["intake (flagged_for_review - must be approved)"]


def test_an_archived_upstream_shuts_the_gate(world: World):
    archive_artifact(approved(world), by=world.manager)
    assert sentences(world, "strategy") == ["intake (archived - must be approved)"]


def test_a_revoked_approval_shuts_the_gate(world: World):
    revoke_approval(approved(world), by=world.manager, reason="Wrong client.")
    assert not check_gating("strategy", world.engagement).allowed


def test_an_approval_opens_the_gate(world: World):
    approved(world)
    allowed, reasons = check_gating("strategy", world.engagement)
    assert (allowed, reasons) == (True, [])


def test_delivery_lists_every_reason_in_the_order_of_the_work(world: World):
    approved(world, "strategy")
    draft(world, "creatives")
    assert sentences(world, "delivery") == ["creatives (draft - must be approved)", "execution (missing)"]


def test_gates_are_direct(world: World):
    approved(world, "strategy")
    revoke_approval(now(world, "intake"), by=world.manager, reason="Wrong client.")
    assert check_gating("creatives", world.engagement).allowed


def test_another_engagements_approval_opens_nothing(world: World):
    approved(world)
    assert [str(r) for r in check_gating("strategy", world.other_engagement).reasons] == ["intake (missing)"]


def test_a_reason_says_what_it_is_about_and_who_can_act(world: World):
    draft(world)
    (reason,) = check_gating("strategy", world.engagement).reasons
    assert (reason.code, reason.artifact, reason.who) == ("not_approved", "intake", "account manager")
    assert reason.url_name


def test_the_gate_from_statuses_at_hand_is_the_same_answer(world: World):
    draft(world)
    assert gate_from("delivery", {"intake": "draft"}) == check_gating("delivery", world.engagement)


def test_an_unknown_type_has_no_gate(world: World):
    with pytest.raises(ValueError, match="leads"):
        check_gating("leads", world.engagement)


def test_a_draft_may_be_made_behind_a_shut_gate_but_not_approved(world: World):
    draft(world)
    strategy = draft(world, "strategy")
    assert refusal(approve_artifact, strategy, by=world.manager) == ["intake (draft - must be approved)"]


def test_what_is_read_is_every_ancestor_that_exists_in_the_order_of_the_types(world: World):
    approved(world, "strategy")
    versions, hashes = current_sources(world.engagement, "execution")
    assert list(versions) == list(hashes) == ["intake", "strategy"]


def test_monitoring_is_read_for_a_delivery_when_it_is_named(world: World):
    approved(world, "monitoring")
    assert "monitoring" not in current_sources(world.engagement, "delivery").versions
    assert "monitoring" in current_sources(world.engagement, "delivery", also=["monitoring"]).versions


def test_a_type_that_does_not_exist_is_not_created(world: World):
    with pytest.raises(ValueError, match="leads"):
        create_artifact(world.engagement, "leads", text(), by=world.operator)
