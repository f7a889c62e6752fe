"""Test which state leads where, for every pair, what each transition clears, and that none ends in an error page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django_fsm import TransitionNotAllowed, can_proceed

from artifacts.models import Artifact
from artifacts.services import (
    approve_artifact,
    archive_artifact,
    flag_artifact_for_review,
    mark_still_valid,
    request_changes,
    restore_version,
    revoke_approval,
    submit_for_review,
    update_artifact,
)
from artifacts.types import ArtifactStatus, Conflict, NotAllowed
from tests.artifacts.scenes import approved, draft, edit, lost_race, now, refusal, text
from tests.builders import World

ALLOWED = {
    "draft": {"revised", "approved", "archived"},
    "revised": {"revised", "approved", "archived"},
    "approved": {"revised", "flagged_for_review", "archived"},
    "flagged_for_review": {"revised", "approved", "archived"},
    "archived": {"draft"},
}
MOVES = {
    "revised": ("revise",),
    "approved": ("approve", "lift_flag"),
    "flagged_for_review": ("flag",),
    "archived": ("archive",),
    "draft": ("unarchive",),
}
ACTIONS: dict[str, Callable[[World, Artifact], Any]] = {
    "submit": lambda w, a: submit_for_review(a, by=w.operator),
    "approve": lambda w, a: approve_artifact(a, by=w.manager),
    "request changes": lambda w, a: request_changes(a, by=w.manager, comment="Say it shorter."),
    "still valid": lambda w, a: mark_still_valid(a, by=w.manager, reason="Read it."),
    "revoke": lambda w, a: revoke_approval(a, by=w.manager, reason="Wrong client."),
    "flag": lambda w, a: flag_artifact_for_review(a, by=w.operator, reason="Prices changed."),
    "archive": lambda w, a: archive_artifact(a, by=w.manager),
    "edit": lambda w, a: update_artifact(a, content=text("other words"), by=w.operator),
    "restore": lambda w, a: restore_version(a, 1, by=w.operator),
}


def in_state(world: World, state: str) -> Artifact:
    intake = draft(world)
    if state == "revised":
        return edit(world, "intake", "bold")
    if state in ("approved", "flagged_for_review"):
        intake = approve_artifact(intake, by=world.manager)
    if state == "flagged_for_review":
        intake = flag_artifact_for_review(intake, by=world.operator, reason="Prices changed.")
    return archive_artifact(intake, by=world.manager) if state == "archived" else intake


@pytest.mark.parametrize("state", ArtifactStatus.values)
@pytest.mark.parametrize("target", ArtifactStatus.values)
def test_the_machine_allows_exactly_the_moves_of_the_design(state: str, target: str):
    artifact = Artifact(status=state)
    possible = any(can_proceed(getattr(artifact, move)) for move in MOVES[target])
    assert possible == (target in ALLOWED[state])


def test_a_move_past_the_machine_is_refused():
    with pytest.raises(TransitionNotAllowed):
        Artifact(status="archived").revise()


@pytest.mark.parametrize("state", ArtifactStatus.values)
@pytest.mark.parametrize("action", ACTIONS)
def test_every_action_in_every_state_works_or_is_refused_with_a_sentence(world: World, state: str, action: str):
    in_state(world, state)
    said = _answer(world, ACTIONS[action])
    assert all(sentence.endswith(".") for sentence in said)
    assert not said or now(world, "intake").status == state


@pytest.mark.parametrize("state", ArtifactStatus.values)
def test_from_every_state_some_action_leads_on(world: World, state: str):
    in_state(world, state)
    assert any(not _answer(world, action) for action in ACTIONS.values())


def _answer(world: World, action: Callable[[World, Artifact], Any]) -> list[str]:
    """The sentences of a refusal; none when it went through."""
    try:
        action(world, now(world, "intake"))
    except NotAllowed as refused:
        return [str(reason) for reason in refused.reasons]
    return []


def test_approving_twice_says_who_did_it_and_when(world: World):
    intake = draft(world)
    approve_artifact(intake, by=world.second_manager)
    said = lost_race(approve_artifact, intake, by=world.manager)
    assert said.startswith("Nothing changed: Bo approved intake v1 at")
    assert now(world, "intake").approved_by == world.second_manager


def test_a_double_click_on_approve_leaves_one_decision(world: World):
    intake = draft(world)
    approve_artifact(intake, by=world.manager)
    lost_race(approve_artifact, intake, by=world.manager)
    assert intake.decisions.count() == 1


def test_approving_what_was_archived_meanwhile_says_so(world: World):
    intake = draft(world)
    archive_artifact(intake, by=world.second_manager)
    assert refusal(approve_artifact, intake, by=world.manager) == ["intake is archived: restore it first."]


def test_a_double_click_on_submit_asks_once(world: World):
    intake = draft(world)
    submit_for_review(intake, by=world.operator)
    rows = intake.history.count()
    submit_for_review(intake, by=world.operator)
    assert intake.history.count() == rows


def test_submitting_notes_who_asked_and_keeps_the_state(world: World):
    intake = submit_for_review(draft(world), by=world.operator)
    assert (intake.status, intake.review_requested_by) == ("draft", world.operator)
    assert intake.review_requested_at is not None


@pytest.mark.parametrize("action", ["edit", "approve", "request changes", "archive"])
def test_an_edit_or_a_decision_clears_the_request_for_review(world: World, action: str):
    intake = submit_for_review(draft(world), by=world.operator)
    ACTIONS[action](world, intake)
    assert (now(world, "intake").review_requested_by, now(world, "intake").review_requested_at) == (None, None)


def test_an_approved_artifact_is_not_submitted(world: World):
    said = refusal(submit_for_review, approved(world), by=world.operator)
    assert said == ["intake is “Approved” and cannot be submitted for review now."]


def test_requested_changes_leave_a_draft_a_draft_and_its_text_untouched(world: World):
    intake = request_changes(draft(world), by=world.manager, comment="Say it shorter.")
    assert (intake.status, intake.version, intake.content) == ("draft", 1, text())


def test_requested_changes_reopen_an_approved_artifact_at_the_same_version(world: World):
    intake = request_changes(approved(world), by=world.second_manager, comment="Say it shorter.")
    assert (intake.status, intake.version, intake.approved_by) == ("revised", 1, None)


def test_requested_changes_need_a_comment(world: World):
    assert refusal(request_changes, draft(world), by=world.manager, comment=" ") == ["Say what should change."]


def test_a_revoked_approval_keeps_the_version_and_shuts_the_gate(world: World):
    intake = revoke_approval(approved(world), by=world.second_manager, reason="Wrong client.")
    assert (intake.status, intake.version, intake.approved_at) == ("revised", 1, None)


def test_revoking_needs_a_reason(world: World):
    said = refusal(revoke_approval, approved(world), by=world.manager, reason="  ")
    assert said == ["Give the reason for taking the approval back."]


def test_only_an_approval_can_be_revoked(world: World):
    said = refusal(revoke_approval, draft(world), by=world.manager, reason="Wrong client.")
    assert said == ["intake is “Draft” and cannot be taken back now."]


def test_only_an_approved_artifact_is_flagged(world: World):
    said = refusal(flag_artifact_for_review, draft(world), by=world.operator, reason="Prices changed.")
    assert said == ["intake is “Draft” and cannot be flagged now."]


def test_a_flag_needs_a_reason(world: World):
    said = refusal(flag_artifact_for_review, approved(world), by=world.operator, reason="")
    assert said == ["Give the reason for the flag."]


def test_a_flagged_artifact_keeps_its_approval_stamps(world: World):
    flagged = flag_artifact_for_review(approved(world), by=world.operator, reason="Prices changed.")
    assert (flagged.approved_by, flagged.flag_kind, flagged.flag_reason) == (
        world.manager,
        "person",
        "Prices changed.",
    )


def test_archiving_twice_is_refused_with_a_sentence(world: World):
    intake = archive_artifact(draft(world), by=world.manager)
    assert refusal(archive_artifact, intake, by=world.manager) == ["intake is archived: restore it first."]


def test_archiving_ends_the_approval(world: World):
    intake = archive_artifact(approved(world), by=world.manager)
    assert intake.approved_by is None
    assert not intake.decisions.filter(ended_at=None).exists()


def test_all_reasons_come_at_once(world: World):
    strategy = draft(world, "strategy", by=world.manager)
    draft(world, "intake")
    said = refusal(approve_artifact, strategy, by=world.manager, expected_version=1)
    assert len(said) == 3, said


def test_a_lost_race_among_other_reasons_is_a_conflict_alone(world: World):
    """The other reasons are about a version that the person has not seen."""
    strategy = draft(world, "strategy")
    with pytest.raises(Conflict) as caught:
        approve_artifact(strategy, by=world.manager, expected_version=4)
    assert [reason.code for reason in caught.value.reasons] == ["conflict"]
