"""Test versions: a change of meaning counts by one, carries hashes, and refuses whoever came second."""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime

import pytest

from artifacts import checks
from artifacts.canonical import content_hash
from artifacts.services import (
    approve_artifact,
    archive_artifact,
    create_artifact,
    set_generation_plan,
    submit_for_review,
    update_artifact,
)
from artifacts.types import Conflict, Finding, InvalidContent, Severity, Sources
from tests.artifacts.scenes import approved, draft, edit, lost_race, now, refusal, text
from tests.builders import World


def test_a_new_artifact_is_a_draft_at_version_one(world: World):
    intake = draft(world)
    assert (intake.version, intake.status) == (1, "draft")


def test_an_edit_is_the_next_version_and_waits_for_approval(world: World):
    draft(world)
    intake = edit(world, "intake", "bold")
    assert (intake.version, intake.status) == (2, "revised")


def test_an_edit_of_an_approved_artifact_takes_the_approval_stamps_away(world: World):
    approved(world)
    intake = edit(world, "intake", "bold")
    assert (intake.status, intake.approved_by, intake.approved_at) == ("revised", None, None)


def test_a_regenerated_text_does_not_inherit_the_old_approval(world: World):
    strategy = approved(world, "strategy")
    fresh = update_artifact(strategy, content=text("regenerated"), by=None, authors=[world.operator])
    assert fresh.status == "revised"
    assert not fresh.decisions.filter(ended_at=None).exists()


@pytest.mark.parametrize(
    "same",
    [
        {"tone_voice": "warm and plain", "client_name": "Fen & Fallow"},
        {"client_name": "  Fen & Fallow\r\n", "tone_voice": "warm and plain "},
    ],
    ids=["other key order", "outer white space"],
)
def test_an_update_with_equal_meaning_changes_nothing_at_all(world: World, same: dict[str, str]):
    intake = approved(world)
    rows = intake.history.count()
    update_artifact(intake, content=same, by=world.operator)
    assert (now(world, "intake").version, now(world, "intake").status) == (1, "approved")
    assert intake.history.count() == rows


def test_two_spellings_of_an_accent_are_the_same_text(world: World):
    intake = create_artifact(world.engagement, "intake", {"brand": "Café"}, by=world.operator)
    same = update_artifact(intake, content={"brand": unicodedata.normalize("NFD", "Café")}, by=world.operator)
    assert same.version == 1


def test_an_equal_update_is_no_conflict_even_when_it_was_based_on_an_old_version(world: World):
    draft(world)
    intake = edit(world, "intake", "bold")
    same = update_artifact(intake, content=text("bold"), by=world.operator, expected_version=1)
    assert same.version == 2


def test_an_equal_update_launders_no_sources(world: World):
    strategy = approved(world, "strategy")
    edit(world, "intake", "bold")
    fresh = Sources({"intake": 2}, {"intake": now(world, "intake").content_hash})
    update_artifact(strategy, content=text(), by=world.operator, sources=fresh)
    assert now(world, "strategy").source_versions == {"intake": 1}


def test_a_save_on_an_old_version_says_who_was_first_and_when(world: World):
    intake = draft(world)
    update_artifact(intake, content=text("bold"), by=world.manager, expected_version=1)
    said = lost_race(update_artifact, intake, content=text("loud"), by=world.operator, expected_version=1)
    assert said.startswith("Nothing changed: you were looking at v1 of intake, but Ana saved v2 at")
    assert now(world, "intake").content == text("bold")


def test_the_conflict_names_the_writer_even_after_others_decided_on_the_version(world: World):
    intake = draft(world)
    update_artifact(intake, content=text("bold"), by=world.operator)
    submit_for_review(intake, by=world.second_manager)
    approve_artifact(intake, by=world.manager)
    said = lost_race(update_artifact, intake, content=text("loud"), by=world.operator, expected_version=1)
    assert f"but {world.operator} saved v2 at" in said


def test_the_conflict_names_the_writer_and_not_the_cascade_that_flagged_it(world: World):
    strategy = approved(world, "strategy")
    edit(world, "strategy", "sharper")
    approve_artifact(strategy, by=world.manager)
    edit(world, "intake", "bold")
    said = lost_race(update_artifact, strategy, content=text("loud"), by=world.operator, expected_version=1)
    assert f"{world.operator} saved v2" in said


def test_the_conflict_tells_the_time_on_the_clients_clock(world: World):
    world.engagement.client.timezone = "Asia/Tokyo"
    world.engagement.client.save()
    intake = draft(world)
    intake.history.update(history_date=datetime(2026, 5, 4, 10, tzinfo=UTC))
    said = lost_race(update_artifact, intake, content=text("loud"), by=world.operator, expected_version=7)
    assert "at 19:00 on 04 May 2026" in said


def test_an_unknown_zone_of_a_client_does_not_hide_the_conflict(world: World):
    world.engagement.client.timezone = "Mars/Olympus"
    world.engagement.client.save()
    draft(world)
    assert "already exists" in lost_race(draft, world)


def test_the_conflict_carries_the_row_as_it_stands(world: World):
    intake = draft(world)
    edit(world, "intake", "bold")
    with pytest.raises(Conflict) as caught:
        update_artifact(intake, content=text("loud"), by=world.operator, expected_version=1)
    assert caught.value.current.version == 2


def test_a_second_create_is_a_conflict_that_names_the_first(world: World):
    draft(world)
    said = lost_race(draft, world, "intake", "bold")
    assert said.startswith(f"Nothing changed: intake already exists, {world.operator} saved v1 at")


def test_two_engagements_have_an_intake_each(world: World):
    draft(world)
    other = create_artifact(world.other_engagement, "intake", text(), by=world.operator)
    assert other.version == 1


def test_an_archived_artifact_is_not_edited(world: World):
    intake = draft(world)
    archive_artifact(intake, by=world.manager)
    said = refusal(update_artifact, intake, content=text("bold"), by=world.operator)
    assert said == ["intake is archived: restore it first."]


def test_content_that_json_cannot_carry_is_refused_with_a_sentence(world: World):
    with pytest.raises(InvalidContent, match="budget holds NaN"):
        create_artifact(world.engagement, "intake", {"budget": float("nan")}, by=world.operator)


def test_content_that_is_no_object_is_refused(world: World):
    with pytest.raises(InvalidContent, match="must be an object"):
        create_artifact(world.engagement, "intake", ["a list"], by=world.operator)  # type: ignore[arg-type]


def test_an_error_of_a_check_refuses_the_save_and_a_warning_travels_along(world: World):
    checks.register("intake", lambda content, context: [Finding("short", Severity.WARNING, "The tone is short.")])
    assert draft(world).warnings == ["The tone is short."]
    checks.register("intake", lambda content, context: [Finding("bad", Severity.ERROR, "website is missing.")])
    with pytest.raises(InvalidContent) as caught:
        edit(world, "intake", "bold")
    assert (caught.value.errors, caught.value.warnings) == (["website is missing."], ["The tone is short."])


def test_the_same_content_and_sources_give_the_same_hashes_in_any_engagement(world: World):
    here = draft(world)
    there = create_artifact(world.other_engagement, "intake", text(), by=world.manager)
    assert (here.content_hash, here.inputs_hash) == (there.content_hash, there.inputs_hash)


def test_the_inputs_hash_moves_with_a_source_and_the_content_hash_does_not(world: World):
    strategy = approved(world, "strategy")
    edit(world, "intake", "bold")
    other = create_artifact(world.other_engagement, "intake", text("bold"), by=world.operator)
    there = create_artifact(other.engagement, "strategy", text(), by=world.operator)
    assert strategy.content_hash == there.content_hash
    assert strategy.inputs_hash != there.inputs_hash


def test_what_is_stored_is_what_was_hashed(world: World):
    intake = create_artifact(world.engagement, "intake", {"b": " x ", "a": ["y\r\n", 1.5]}, by=world.operator)
    assert content_hash(now(world, "intake").content) == intake.content_hash


def test_sources_are_the_current_ancestors_unless_the_caller_read_others_earlier(world: World):
    intake = approved(world)
    assert draft(world, "strategy").source_hashes == {"intake": intake.content_hash}
    read = Sources({"intake": 1}, {"intake": "a" * 64})
    made = create_artifact(world.engagement, "creatives", text(), by=None, sources=read)
    assert made.source_hashes == {"intake": "a" * 64}


def test_a_typo_fix_keeps_the_sources_that_were_read(world: World):
    approved(world, "strategy")
    edit(world, "intake", "bold")
    assert edit(world, "strategy", "typo mended").source_versions == {"intake": 1}


def test_a_revision_that_acknowledged_the_difference_carries_the_new_sources(world: World):
    strategy = approved(world, "strategy")
    intake = edit(world, "intake", "bold")
    read = Sources({"intake": 2}, {"intake": intake.content_hash})
    fresh = update_artifact(strategy, content=text("reworked"), by=world.operator, sources=read)
    assert fresh.source_hashes == {"intake": intake.content_hash}


def test_ticking_a_box_of_the_plan_changes_no_hash_and_no_version(world: World):
    intake = approved(world)
    ticked = set_generation_plan(intake, ["positioning"], by=world.operator)
    assert (ticked.version, ticked.status, ticked.inputs_hash) == (1, "approved", intake.inputs_hash)


def test_ticking_the_same_boxes_again_writes_nothing(world: World):
    intake = set_generation_plan(draft(world), ["positioning"], by=world.operator)
    rows = intake.history.count()
    set_generation_plan(intake, ["positioning"], by=world.operator)
    assert intake.history.count() == rows
