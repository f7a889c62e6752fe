"""Test the whole graph with real content: a demo brief, generated sections, and every registered check."""

from __future__ import annotations

from typing import Any

import pytest

from artifacts.models import Artifact
from artifacts.services import (
    approve_artifact,
    create_artifact,
    mark_still_valid,
    restore_version,
    update_artifact,
)
from artifacts.types import ArtifactType, InvalidContent
from tests.artifacts.scenes import now, refusal, statuses
from tests.builders import World, brief, content_for, make_approved, make_world

DOWNSTREAM = ("strategy", "creatives", "execution", "delivery")


@pytest.fixture
def agency(db: None) -> World:
    return make_world()


@pytest.fixture
def finished(agency: World) -> World:
    make_approved(agency, *ArtifactType.values)
    return agency


def with_tone(words: str) -> dict[str, Any]:
    return {**brief(), "tone_voice": words}


def revise_intake(world: World, words: str = "Dry, exact and kind.") -> Artifact:
    return update_artifact(now(world, "intake"), content=with_tone(words), by=world.operator)


def test_a_demo_brief_and_generated_sections_pass_every_check(finished: World):
    assert set(statuses(finished).values()) == {"approved"}


@pytest.mark.parametrize("kind", ArtifactType.values)
def test_each_type_is_built_on_all_of_its_ancestors(finished: World, kind: str):
    assert set(now(finished, kind).source_versions) >= set(ArtifactType(kind).ancestors)


def test_a_new_tone_puts_everything_below_out_of_date(finished: World):
    revise_intake(finished)
    found = statuses(finished)
    assert found.pop("intake") == "revised"
    assert set(found.values()) == {"flagged_for_review"}


def test_putting_the_tone_back_puts_everything_below_back(finished: World):
    revise_intake(finished)
    revise_intake(finished, brief()["tone_voice"])
    found = statuses(finished)
    assert found.pop("intake") == "revised"
    assert set(found.values()) == {"approved"}


def test_restoring_the_brief_that_was_read_does_the_same(finished: World):
    revise_intake(finished)
    restore_version(now(finished, "intake"), 1, by=finished.operator)
    assert statuses(finished)["delivery"] == "approved"


def test_the_module_that_is_still_valid_opens_the_way_for_the_next(finished: World):
    approve_artifact(revise_intake(finished), by=finished.manager)
    said = refusal(mark_still_valid, now(finished, "creatives"), by=finished.manager, reason="Tone only.")
    assert said == ["strategy (flagged_for_review - must be approved)"]
    mark_still_valid(now(finished, "strategy"), by=finished.manager, reason="Tone only.")
    confirmed = mark_still_valid(now(finished, "creatives"), by=finished.manager, reason="Tone only.")
    assert (confirmed.version, confirmed.status) == (1, "approved")


def test_a_delivery_that_is_out_of_date_cannot_be_approved(finished: World):
    revise_intake(finished)
    said = refusal(approve_artifact, now(finished, "delivery"), by=finished.manager)
    assert "Upstream intake changed from v1 to v2: regenerate it, revise it, or mark it as still valid." in said


def test_the_same_brief_twice_gives_the_same_hashes(finished: World):
    twin = make_world()
    make_approved(twin, "execution")
    for kind in ("intake", "strategy", "creatives", "execution"):
        assert now(twin, kind).inputs_hash == now(finished, kind).inputs_hash


def test_a_brief_without_its_name_is_not_saved(agency: World):
    with pytest.raises(InvalidContent):
        create_artifact(agency.engagement, "intake", {**brief(), "client_name": ""}, by=agency.operator)


@pytest.mark.parametrize("kind", DOWNSTREAM[:3])
def test_sections_without_anything_in_them_are_not_approved(agency: World, kind: str):
    make_approved(agency, *ArtifactType(kind).requires)
    hollow = create_artifact(agency.engagement, kind, {"sections": {}}, by=agency.operator)
    assert refusal(approve_artifact, hollow, by=agency.manager)


def test_content_for_a_type_passes_its_checks(agency: World):
    intake = create_artifact(agency.engagement, "intake", content_for("intake", agency.engagement), by=agency.operator)
    assert approve_artifact(intake, by=agency.manager).status == "approved"
