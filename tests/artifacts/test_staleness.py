"""Test staleness: its definition by hashes, the cascade that flags by it, and the flags that lift again."""

from __future__ import annotations

import pytest

from artifacts.gating import current_sources
from artifacts.services import (
    approve_artifact,
    check_stale_cascade,
    create_artifact,
    flag_artifact_for_review,
    restore_version,
    update_artifact,
)
from artifacts.staleness import is_stale, stale_causes
from artifacts.types import Sources
from tests.artifacts.scenes import approved, draft, edit, now, refusal, statuses, text
from tests.builders import World

CHANGED = "Upstream intake changed from v1 to v2"


def causes(world: World, kind: str) -> list[str]:
    return [str(cause) for cause in stale_causes(now(world, kind))]


# -- the definition -----------------------------------------------------------------------------------------------


def test_what_was_built_on_the_current_text_is_fresh(world: World):
    assert not is_stale(approved(world, "delivery"))


def test_a_changed_upstream_is_named_with_the_version_read_and_the_version_now(world: World):
    approved(world, "strategy")
    edit(world, "intake", "bold")
    assert causes(world, "strategy") == [CHANGED]


def test_a_grandparent_counts_like_a_parent(world: World):
    approved(world, "execution")
    edit(world, "intake", "bold")
    assert causes(world, "execution") == [CHANGED]


def test_every_changed_ancestor_is_a_cause(world: World):
    approved(world, "creatives")
    edit(world, "intake", "bold")
    edit(world, "strategy", "sharper")
    assert causes(world, "creatives") == [CHANGED, "Upstream strategy changed from v1 to v2"]


def test_hashes_decide_and_version_numbers_do_not(world: World):
    approved(world, "strategy")
    edit(world, "intake", "bold")
    edit(world, "intake", text()["tone_voice"])
    assert now(world, "intake").version == 3
    assert not is_stale(now(world, "strategy"))


def test_an_upstream_that_came_later_was_not_read(world: World):
    draft(world, "strategy")
    draft(world)
    assert causes(world, "strategy") == ["Upstream intake v1 was not read"]


def test_monitoring_makes_a_delivery_stale_only_where_it_was_read(world: World):
    approved(world, "monitoring")
    sources = current_sources(world.engagement, "delivery", also=["monitoring"])
    create_artifact(world.engagement, "delivery", text(), by=world.operator, sources=sources)
    edit(world, "monitoring", "other checks")
    assert causes(world, "delivery") == ["Upstream monitoring changed from v1 to v2"]


def test_a_delivery_without_monitoring_does_not_care_about_it(world: World):
    approved(world, "delivery")
    approved(world, "monitoring")
    edit(world, "monitoring", "other checks")
    assert causes(world, "delivery") == []


def test_a_run_that_read_the_old_upstream_shows_as_out_of_date_when_it_ends(world: World):
    approved(world)
    at_start = current_sources(world.engagement, "strategy")
    edit(world, "intake", "bold")
    create_artifact(world.engagement, "strategy", text(), by=None, sources=at_start)
    assert causes(world, "strategy") == [CHANGED]


# -- the cascade --------------------------------------------------------------------------------------------------


def test_an_update_flags_every_approved_descendant_to_any_depth(world: World):
    approved(world, "monitoring")
    approved(world, "delivery")
    edit(world, "intake", "bold")
    flagged = {kind for kind, status in statuses(world).items() if status == "flagged_for_review"}
    assert flagged == {"strategy", "creatives", "execution", "monitoring", "delivery"}


@pytest.mark.parametrize(
    ("changed", "flagged"),
    [
        ("strategy", {"creatives", "execution", "monitoring", "delivery"}),
        ("creatives", {"execution", "monitoring", "delivery"}),
        ("execution", {"monitoring", "delivery"}),
        ("monitoring", set()),
        ("delivery", set()),
    ],
)
def test_only_what_was_built_on_the_change_is_flagged(world: World, changed: str, flagged: set[str]):
    approved(world, "monitoring")
    approved(world, "delivery")
    edit(world, changed, "other words")
    assert {kind for kind, status in statuses(world).items() if status == "flagged_for_review"} == flagged


def test_a_flag_of_the_cascade_names_its_cause_and_its_kind(world: World):
    approved(world, "strategy")
    edit(world, "intake", "bold")
    strategy = now(world, "strategy")
    assert (strategy.flag_reason, strategy.flag_kind) == (CHANGED, "cascade")


def test_drafts_are_shown_as_out_of_date_but_not_flagged(world: World):
    approved(world)
    draft(world, "strategy")
    edit(world, "intake", "bold")
    assert now(world, "strategy").status == "draft"
    assert causes(world, "strategy") == [CHANGED]


def test_a_draft_on_the_old_upstream_cannot_be_approved(world: World):
    approved(world)
    strategy = draft(world, "strategy")
    approve_artifact(edit(world, "intake", "bold"), by=world.manager)
    said = refusal(approve_artifact, strategy, by=world.manager)
    assert said == [f"{CHANGED}: regenerate it, revise it, or mark it as still valid."]


def test_an_equal_update_flags_nobody(world: World):
    approved(world, "strategy")
    update_artifact(now(world, "intake"), content=text("  warm and plain\n"), by=world.operator)
    assert now(world, "strategy").status == "approved"


def test_the_cascade_run_again_changes_nothing(world: World):
    approved(world, "delivery")
    edit(world, "intake", "bold")
    rows = now(world, "strategy").history.count()
    assert check_stale_cascade(world.engagement) == []
    assert now(world, "strategy").history.count() == rows


def test_the_cascade_returns_what_it_newly_flagged(world: World):
    approved(world, "strategy")
    intake = now(world, "intake")
    intake.content_hash = "b" * 64
    intake.save()
    assert [a.type for a in check_stale_cascade(world.engagement)] == ["strategy"]


def test_the_cascade_of_one_engagement_leaves_the_other_alone(world: World):
    approved(world, "strategy")
    here = create_artifact(world.other_engagement, "intake", text(), by=world.operator)
    update_artifact(here, content=text("bold"), by=world.operator)
    assert now(world, "strategy").status == "approved"


def test_a_second_change_upstream_does_not_flag_again(world: World):
    approved(world, "strategy")
    edit(world, "intake", "bold")
    rows = now(world, "strategy").history.count()
    edit(world, "intake", "loud")
    assert now(world, "strategy").history.count() == rows


def test_approving_the_changed_upstream_lifts_no_flag(world: World):
    approved(world, "strategy")
    approve_artifact(edit(world, "intake", "bold"), by=world.manager)
    assert now(world, "strategy").status == "flagged_for_review"


# -- lifting ------------------------------------------------------------------------------------------------------


def test_putting_the_upstream_back_lifts_the_flag_and_keeps_the_stamps(world: World):
    before = approved(world, "strategy")
    edit(world, "intake", "bold")
    edit(world, "intake", "warm and plain")
    strategy = now(world, "strategy")
    assert (strategy.status, strategy.approved_by, strategy.approved_at) == (
        "approved",
        world.manager,
        before.approved_at,
    )
    assert strategy.decisions.filter(ended_at=None).count() == 1


def test_history_says_why_the_flag_was_lifted(world: World):
    approved(world, "strategy")
    edit(world, "intake", "bold")
    edit(world, "intake", "warm and plain")
    row = now(world, "strategy").history.first()
    assert row.history_change_reason == "no longer out of date: intake is back to what was read"
    assert row.history_user is None


def test_restoring_the_version_that_was_read_lifts_the_flags_of_all(world: World):
    approved(world, "delivery")
    edit(world, "intake", "bold")
    restore_version(now(world, "intake"), 1, by=world.operator)
    assert set(statuses(world).values()) == {"revised", "approved"}


def test_the_upstream_that_was_put_back_still_waits_for_its_own_approval(world: World):
    approved(world, "strategy")
    edit(world, "intake", "bold")
    assert edit(world, "intake", "warm and plain").status == "revised"


def test_a_flag_set_by_a_person_stays_when_the_upstream_comes_back(world: World):
    flag_artifact_for_review(approved(world, "strategy"), by=world.operator, reason="Prices changed.")
    edit(world, "intake", "bold")
    edit(world, "intake", "warm and plain")
    strategy = now(world, "strategy")
    assert (strategy.status, strategy.flag_reason) == ("flagged_for_review", "Prices changed.")


def test_half_a_way_back_lifts_nothing(world: World):
    approved(world, "creatives")
    edit(world, "intake", "bold")
    edit(world, "strategy", "sharper")
    edit(world, "intake", "warm and plain")
    assert now(world, "creatives").status == "flagged_for_review"
    assert causes(world, "creatives") == ["Upstream strategy changed from v1 to v2"]


def test_the_cascade_flags_again_after_a_lift(world: World):
    approved(world, "strategy")
    for words in ("bold", "warm and plain", "bold"):
        edit(world, "intake", words)
    assert now(world, "strategy").flag_reason == "Upstream intake changed from v1 to v4"


# -- the worked examples ------------------------------------------------------------------------------------------


def test_worked_example_one_back_to_what_was_read(world: World):
    approved(world, "strategy")
    edit(world, "intake", "bold")
    assert statuses(world) == {"intake": "revised", "strategy": "flagged_for_review"}
    edit(world, "intake", "warm and plain")
    assert statuses(world) == {"intake": "revised", "strategy": "approved"}


def test_worked_example_two_regenerate_and_approve(world: World):
    strategy = approved(world, "strategy")
    intake = approve_artifact(edit(world, "intake", "bold"), by=world.manager)
    assert statuses(world) == {"intake": "approved", "strategy": "flagged_for_review"}
    read = Sources({"intake": 2}, {"intake": intake.content_hash})
    again = update_artifact(strategy, content=text("new plan"), by=None, sources=read, authors=[world.operator])
    assert (again.version, again.status, again.source_versions) == (2, "revised", {"intake": 2})
    assert approve_artifact(again, by=world.manager).status == "approved"
