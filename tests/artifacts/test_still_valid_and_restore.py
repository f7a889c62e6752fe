"""Test the ways out of stale and archived: mark still valid, revise, regenerate, restore."""

from __future__ import annotations

from functools import partial

import pytest

from artifacts import checks
from artifacts.gating import current_sources
from artifacts.services import (
    approve_artifact,
    archive_artifact,
    flag_artifact_for_review,
    mark_still_valid,
    request_changes,
    restore_version,
    update_artifact,
)
from artifacts.staleness import is_stale
from artifacts.types import Conflict, Finding, Severity
from clients.services import set_self_approval
from tests.artifacts.scenes import approved, draft, edit, lost_race, now, refusal, text
from tests.builders import World

WHY = "Only the tone changed; positioning stands."


@pytest.fixture
def stale(world: World) -> World:
    """Strategy approved on intake v1; intake v2 approved since."""
    approved(world, "strategy")
    approve_artifact(edit(world, "intake", "bold"), by=world.manager)
    return world


# -- bound to what was seen ---------------------------------------------------------------------------------------


def test_still_valid_is_bound_to_the_upstream_that_was_compared_with(stale: World):
    seen = current_sources(stale.engagement, "strategy").hashes
    approve_artifact(edit(stale, "intake", "bolder still"), by=stale.manager)
    confirm = partial(mark_still_valid, by=stale.manager, reason=WHY, expected_sources=seen)
    assert "intake is at v3 now, which is not the text that you compared with" in lost_race(
        confirm, now(stale, "strategy")
    )
    assert now(stale, "strategy").status == "flagged_for_review"


def test_still_valid_passes_when_the_upstream_is_the_one_that_was_seen(stale: World):
    seen = current_sources(stale.engagement, "strategy").hashes
    strategy = mark_still_valid(now(stale, "strategy"), by=stale.manager, reason=WHY, expected_sources=seen)
    assert strategy.status == "approved"


def test_an_upstream_that_no_page_showed_was_not_seen(stale: World):
    lost_race(mark_still_valid, now(stale, "strategy"), by=stale.manager, reason=WHY, expected_sources={})


# -- still valid --------------------------------------------------------------------------------------------------


def test_still_valid_approves_the_same_version_against_the_current_upstream(stale: World):
    strategy = mark_still_valid(now(stale, "strategy"), by=stale.manager, reason=WHY)
    assert (strategy.version, strategy.status) == (1, "approved")
    assert strategy.source_versions == {"intake": 2}


def test_after_still_valid_nothing_is_out_of_date(stale: World):
    strategy = mark_still_valid(now(stale, "strategy"), by=stale.manager, reason=WHY)
    assert not is_stale(strategy)


def test_still_valid_leaves_the_record_of_what_was_approved_before(stale: World):
    first = now(stale, "strategy").decisions.get()
    mark_still_valid(now(stale, "strategy"), by=stale.second_manager, reason=WHY)
    first.refresh_from_db()
    assert first.source_versions == {"intake": 1}
    assert first.ended_at is not None


def test_still_valid_keeps_who_and_why(stale: World):
    strategy = mark_still_valid(now(stale, "strategy"), by=stale.second_manager, reason=WHY)
    made = strategy.decisions.get(ended_at=None)
    assert (made.verdict, made.by, made.comment) == ("still_valid", stale.second_manager, WHY)
    assert strategy.history.first().history_change_reason == f"Still valid: {WHY}"


def test_still_valid_needs_a_reason(stale: World):
    said = refusal(mark_still_valid, now(stale, "strategy"), by=stale.manager, reason=" ")
    assert said == ["Give the reason why it is still valid."]


def test_still_valid_waits_for_the_approval_of_the_upstream(world: World):
    approved(world, "strategy")
    edit(world, "intake", "bold")
    said = refusal(mark_still_valid, now(world, "strategy"), by=world.manager, reason=WHY)
    assert said == ["intake (revised - must be approved)"]


def test_an_up_to_date_artifact_is_not_marked_still_valid(world: World):
    approved(world)
    strategy = draft(world, "strategy")
    said = refusal(mark_still_valid, strategy, by=world.manager, reason=WHY)
    assert said == ["strategy is up to date with its sources."]


def test_the_second_of_two_managers_hears_who_confirmed_it(stale: World):
    strategy = now(stale, "strategy")
    mark_still_valid(strategy, by=stale.second_manager, reason=WHY)
    said = lost_race(mark_still_valid, strategy, by=stale.manager, reason=WHY)
    assert said.startswith("Nothing changed: Bo approved strategy v1 at")


def test_an_archived_artifact_is_not_called_up_to_date(stale: World):
    strategy = archive_artifact(now(stale, "strategy"), by=stale.manager)
    said = refusal(mark_still_valid, strategy, by=stale.manager, reason=WHY)
    assert said == ["strategy is archived: restore it first."]


def test_a_stale_draft_that_is_still_valid_stays_a_draft_and_can_be_approved(world: World):
    approved(world)
    draft(world, "strategy")
    approve_artifact(edit(world, "intake", "bold"), by=world.manager)
    strategy = mark_still_valid(now(world, "strategy"), by=world.second_manager, reason=WHY)
    assert strategy.status == "draft"
    assert approve_artifact(strategy, by=world.manager).status == "approved"


def test_still_valid_on_a_draft_is_no_approval(world: World):
    approved(world)
    draft(world, "strategy")
    approve_artifact(edit(world, "intake", "bold"), by=world.manager)
    strategy = mark_still_valid(now(world, "strategy"), by=world.manager, reason=WHY)
    assert not strategy.decisions.filter(ended_at=None).exists()


def test_the_author_does_not_confirm_their_own_flagged_work(world: World):
    approved(world)
    approve_artifact(draft(world, "strategy", by=world.manager), by=world.second_manager)
    approve_artifact(edit(world, "intake", "bold"), by=world.manager)
    said = refusal(mark_still_valid, now(world, "strategy"), by=world.manager, reason=WHY)
    assert said == ["You wrote or started part of strategy v1: another account manager must approve it."]


def test_a_self_approval_by_still_valid_is_recorded_as_one(world: World):
    approved(world)
    approve_artifact(draft(world, "strategy", by=world.manager), by=world.second_manager)
    approve_artifact(edit(world, "intake", "bold"), by=world.manager)
    set_self_approval(world.engagement.client, True, by=world.admin, reason="One-person team.")
    strategy = mark_still_valid(now(world, "strategy"), by=world.manager, reason=WHY)
    assert strategy.decisions.get(ended_at=None).self_approved


def test_a_text_that_now_breaks_a_rule_is_not_still_valid(stale: World):
    checks.register("strategy", lambda content, context: [Finding("banned", Severity.BLOCKER, "“warm” is banned.")])
    said = refusal(mark_still_valid, now(stale, "strategy"), by=stale.manager, reason=WHY)
    assert said == ["“warm” is banned."]


def test_still_valid_on_a_delivery_reads_again_what_it_had_read(world: World):
    approved(world, "monitoring")
    sources = current_sources(world.engagement, "delivery", also=["monitoring"])
    strategy = now(world, "strategy")
    delivery = draft(world, "delivery")
    update_artifact(delivery, content=text("with numbers"), by=world.operator, sources=sources)
    update_artifact(now(world, "monitoring"), content=text("other checks"), by=world.operator)
    confirmed = mark_still_valid(now(world, "delivery"), by=world.manager, reason=WHY)
    assert confirmed.source_versions["monitoring"] == 2
    assert confirmed.source_versions["strategy"] == strategy.version


def test_each_descendant_is_confirmed_in_turn(world: World):
    approved(world, "creatives")
    approve_artifact(edit(world, "intake", "bold"), by=world.manager)
    with pytest.raises(Exception, match=r"strategy \(flagged_for_review - must be approved\)"):
        mark_still_valid(now(world, "creatives"), by=world.manager, reason=WHY)
    mark_still_valid(now(world, "strategy"), by=world.manager, reason=WHY)
    assert mark_still_valid(now(world, "creatives"), by=world.manager, reason=WHY).status == "approved"


# -- revise and regenerate ----------------------------------------------------------------------------------------


def test_a_flagged_artifact_cannot_simply_be_approved(stale: World):
    said = refusal(approve_artifact, now(stale, "strategy"), by=stale.manager)
    assert said == [
        "Upstream intake changed from v1 to v2: regenerate it, revise it, or mark it as still valid.",
    ]


def test_a_typo_fix_of_a_flagged_artifact_stays_out_of_date(stale: World):
    strategy = edit(stale, "strategy", "typo mended")
    assert is_stale(strategy)
    assert "Upstream intake changed" in refusal(approve_artifact, strategy, by=stale.manager)[0]


def test_a_revision_with_the_differences_acknowledged_can_be_approved(stale: World):
    sources = current_sources(stale.engagement, "strategy")
    strategy = update_artifact(now(stale, "strategy"), content=text("bold"), by=stale.operator, sources=sources)
    assert approve_artifact(strategy, by=stale.manager).status == "approved"


def test_requesting_changes_of_a_flagged_artifact_keeps_it_out_of_date(stale: World):
    strategy = request_changes(now(stale, "strategy"), by=stale.manager, comment="Use the new tone.")
    assert (strategy.status, strategy.flag_kind) == ("revised", "")
    assert is_stale(strategy)


# -- restore ------------------------------------------------------------------------------------------------------


def test_an_old_version_comes_back_as_a_new_one(world: World):
    draft(world)
    edit(world, "intake", "bold")
    intake = restore_version(now(world, "intake"), 1, by=world.operator)
    assert (intake.version, intake.status, intake.content) == (3, "revised", text())


@pytest.mark.parametrize("version", [1, 2, 3])
def test_any_old_version_can_be_restored(world: World, version: int):
    words = ["warm and plain", "bold", "loud", "now"]
    draft(world)
    for word in words[1:]:
        edit(world, "intake", word)
    assert restore_version(now(world, "intake"), version, by=world.operator).content == text(words[version - 1])


def test_a_restored_version_brings_the_sources_it_had_read(stale: World):
    sources = current_sources(stale.engagement, "strategy")
    strategy = update_artifact(now(stale, "strategy"), content=text("bold"), by=stale.operator, sources=sources)
    approve_artifact(strategy, by=stale.manager)
    restored = restore_version(strategy, 1, by=stale.operator)
    assert restored.source_versions == {"intake": 1}
    assert is_stale(restored)


def test_restoring_the_current_version_changes_nothing(world: World):
    intake = approved(world)
    restore_version(intake, 1, by=world.operator)
    assert (now(world, "intake").version, now(world, "intake").status) == (1, "approved")


def test_restoring_flags_what_was_built_on_the_newer_text(world: World):
    draft(world)
    edit(world, "intake", "bold")
    approved(world, "strategy")
    restore_version(now(world, "intake"), 1, by=world.operator)
    assert now(world, "strategy").flag_reason == "Upstream intake changed from v2 to v3"


def test_a_version_that_never_was_is_refused_with_a_sentence(world: World):
    assert refusal(restore_version, draft(world), 9, by=world.operator) == ["intake has no v9."]


def test_an_archived_artifact_comes_back_as_a_draft_with_its_text(world: World):
    intake = archive_artifact(approved(world), by=world.manager)
    restored = restore_version(intake, 1, by=world.operator)
    assert (restored.version, restored.status, restored.content) == (1, "draft", text())


def test_an_archived_artifact_comes_back_as_a_draft_with_an_older_text_too(world: World):
    draft(world)
    edit(world, "intake", "bold")
    archive_artifact(now(world, "intake"), by=world.manager)
    restored = restore_version(now(world, "intake"), 1, by=world.operator)
    assert (restored.version, restored.status, restored.content) == (3, "draft", text())


def test_an_artifact_back_from_the_archive_needs_its_approval_again(world: World):
    intake = archive_artifact(approved(world), by=world.manager)
    restored = restore_version(intake, 1, by=world.operator)
    assert restored.approved_by is None
    assert approve_artifact(restored, by=world.manager).status == "approved"


def test_what_went_stale_in_the_archive_is_stale_when_it_comes_back(stale: World):
    archive_artifact(now(stale, "strategy"), by=stale.manager)
    restored = restore_version(now(stale, "strategy"), 1, by=stale.operator)
    assert "Upstream intake changed" in refusal(approve_artifact, restored, by=stale.manager)[0]


def test_a_flagged_artifact_is_restored_to_an_older_text_without_its_flag(world: World):
    approve_artifact(draft(world), by=world.manager)
    approve_artifact(edit(world, "intake", "bold"), by=world.manager)
    flag_artifact_for_review(now(world, "intake"), by=world.operator, reason="Prices changed.")
    restored = restore_version(now(world, "intake"), 1, by=world.operator)
    assert (restored.status, restored.flag_kind, restored.flag_reason) == ("revised", "", "")


def test_a_lost_confirmation_is_a_conflict(stale: World):
    mark_still_valid(now(stale, "strategy"), by=stale.second_manager, reason=WHY)
    with pytest.raises(Conflict):
        approve_artifact(now(stale, "strategy"), by=stale.manager)
