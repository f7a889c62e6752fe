"""Test approvals: four eyes, the version seen, quality checks and waivers, and the seal in the same transaction."""

from __future__ import annotations

import pytest

from accounts.models import User
from accounts.types import Role
from artifacts import checks
from artifacts.models import Artifact, Decision
from artifacts.services import (
    approve_artifact,
    archive_artifact,
    create_artifact,
    flag_artifact_for_review,
    mark_still_valid,
    request_changes,
    restore_version,
    revoke_approval,
    submit_for_review,
    update_artifact,
)
from artifacts.types import Finding, Severity
from clients.models import Client
from clients.services import set_self_approval
from tests.artifacts.scenes import approved, draft, edit, lost_race, now, refusal, text
from tests.builders import World, make_member

OWN = "You wrote or started part of intake v{}: another account manager must approve it."
BANNED = Finding("banned_word", Severity.BLOCKER, "The word “cheap” is banned.", "sections.hook")
SECOND = Finding("banned_word", Severity.BLOCKER, "The word “cheap” is banned.", "sections.close")


def decision(artifact: Artifact) -> Decision:
    return artifact.decisions.get(ended_at=None)


def found(*findings: Finding, on: str = "intake") -> None:
    checks.register(on, lambda content, context: list(findings))


@pytest.fixture
def admin_who_manages(world: World) -> User:
    make_member(world.admin, world.engagement.client, Role.ACCOUNT_MANAGER)
    return world.admin


# -- what an approval is ------------------------------------------------------------------------------------------


def test_an_approval_stamps_who_and_when(world: World):
    intake = approve_artifact(draft(world), by=world.manager)
    assert (intake.status, intake.approved_by) == ("approved", world.manager)
    assert intake.approved_at == decision(intake).at


def test_a_decision_is_bound_to_the_version_the_text_and_the_sources(world: World):
    strategy = approved(world, "strategy")
    made = decision(strategy)
    assert (made.version, made.content_hash) == (1, strategy.content_hash)
    assert (made.source_versions, made.source_hashes) == (strategy.source_versions, strategy.source_hashes)


def test_approving_stamps_no_source_anew(world: World):
    strategy = draft(world, "strategy")
    create_artifact(world.engagement, "intake", text(), by=world.operator)
    approve_artifact(now(world, "intake"), by=world.manager)
    refusal(approve_artifact, strategy, by=world.manager)
    assert now(world, "strategy").source_versions == {}


def test_the_comment_is_kept_with_the_decision(world: World):
    intake = approve_artifact(draft(world), by=world.manager, comment=" Good brief. ")
    assert decision(intake).comment == "Good brief."


def test_a_version_that_the_approver_did_not_see_is_not_approved(world: World):
    seen = draft(world)
    edit(world, "intake", "sneaked in")
    said = lost_race(approve_artifact, seen, by=world.manager, expected_version=seen.version)
    assert f"you were looking at v1 of intake, but {world.operator} saved v2" in said
    assert now(world, "intake").status == "revised"


def test_nothing_without_content_is_approved_not_even_with_a_waiver(world: World):
    empty = create_artifact(world.engagement, "intake", {}, by=world.operator)
    said = refusal(approve_artifact, empty, by=world.manager, waive=["empty"], comment="We know.")
    assert said == ["intake has no content to approve."]


def test_a_refused_approval_writes_nothing(world: World):
    strategy = draft(world, "strategy")
    rows = strategy.history.count()
    refusal(approve_artifact, strategy, by=world.manager)
    assert (strategy.history.count(), strategy.decisions.count()) == (rows, 0)


def test_an_artifact_flagged_by_a_person_is_approved_again_by_a_look(world: World):
    flag_artifact_for_review(approved(world), by=world.operator, reason="Prices changed.")
    intake = approve_artifact(now(world, "intake"), by=world.second_manager)
    assert (intake.status, intake.flag_kind, intake.flag_reason) == ("approved", "", "")
    assert decision(intake).by == world.second_manager


def test_a_new_approval_ends_the_one_before(world: World):
    intake = approved(world)
    edit(world, "intake", "bold")
    approve_artifact(intake, by=world.manager)
    assert [(d.version, d.ended_at is None) for d in intake.decisions.order_by("pk")] == [(1, False), (2, True)]


# -- four eyes ----------------------------------------------------------------------------------------------------


def test_nobody_approves_what_they_wrote(world: World):
    intake = draft(world, by=world.manager)
    assert refusal(approve_artifact, intake, by=world.manager) == [OWN.format(1)]


def test_another_account_manager_approves_it(world: World):
    intake = draft(world, by=world.manager)
    assert approve_artifact(intake, by=world.second_manager).status == "approved"


def test_a_small_part_is_a_part(world: World):
    draft(world)
    intake = edit(world, "intake", "warm and plain!", by=world.manager)
    edit(world, "intake", "something else", by=world.operator)
    assert refusal(approve_artifact, intake, by=world.manager) == [OWN.format(3)]


def test_authorship_is_read_inside_the_lock_not_from_the_page(world: World):
    seen = draft(world)
    edit(world, "intake", "bold", by=world.manager)
    assert OWN.format(2) in refusal(approve_artifact, seen, by=world.manager)


def test_whoever_started_the_run_is_an_author_of_its_result(world: World):
    intake = create_artifact(world.engagement, "intake", text(), by=None, authors=[world.manager])
    assert refusal(approve_artifact, intake, by=world.manager) == [OWN.format(1)]


def test_pressing_regenerate_makes_an_author(world: World):
    intake = draft(world)
    update_artifact(intake, content=text("generated"), by=None, authors=[world.manager])
    assert refusal(approve_artifact, intake, by=world.manager) == [OWN.format(2)]


def test_approving_something_upstream_makes_nobody_an_author(world: World):
    approved(world)
    assert approve_artifact(draft(world, "strategy"), by=world.manager).status == "approved"


def test_submitting_for_review_makes_nobody_an_author(world: World):
    intake = submit_for_review(draft(world), by=world.manager)
    assert approve_artifact(intake, by=world.manager).status == "approved"


def test_after_an_approval_authorship_starts_anew(world: World):
    approve_artifact(draft(world, by=world.manager), by=world.second_manager)
    intake = edit(world, "intake", "bold", by=world.operator)
    assert approve_artifact(intake, by=world.manager).status == "approved"


def test_a_revoked_approval_makes_nobody_less_of_an_author(world: World):
    intake = approve_artifact(draft(world, by=world.manager), by=world.second_manager)
    revoke_approval(intake, by=world.second_manager, reason="Wrong client.")
    assert refusal(approve_artifact, intake, by=world.manager) == [OWN.format(1)]


def test_the_author_does_not_take_a_flag_away_by_approving(world: World):
    intake = approve_artifact(draft(world, by=world.manager), by=world.second_manager)
    flag_artifact_for_review(intake, by=world.operator, reason="Prices changed.")
    assert refusal(approve_artifact, intake, by=world.manager) == [OWN.format(1)]


def test_a_walk_through_the_archive_launders_no_authorship(world: World):
    intake = archive_artifact(draft(world, by=world.manager), by=world.manager)
    restore_version(intake, 1, by=world.operator)
    assert refusal(approve_artifact, intake, by=world.manager) == [OWN.format(1)]


def test_a_text_that_was_never_approved_is_still_its_writers_when_it_is_restored(world: World):
    draft(world)
    edit(world, "intake", "mine", by=world.manager)
    intake = edit(world, "intake", "better")
    approve_artifact(intake, by=world.second_manager)
    restore_version(intake, 2, by=world.operator)
    assert refusal(approve_artifact, intake, by=world.manager) == [OWN.format(4)]


def test_a_restored_text_is_also_theirs_who_wrote_what_it_grew_from(world: World):
    draft(world)
    edit(world, "intake", "mine", by=world.manager)
    edit(world, "intake", "mine, mended")
    intake = edit(world, "intake", "better")
    approve_artifact(intake, by=world.second_manager)
    restore_version(intake, 3, by=world.operator)
    assert refusal(approve_artifact, intake, by=world.manager) == [OWN.format(5)]


def test_a_text_that_was_approved_before_is_free_when_it_is_restored(world: World):
    intake = approve_artifact(draft(world, by=world.manager), by=world.second_manager)
    approve_artifact(edit(world, "intake", "bold"), by=world.second_manager)
    restore_version(intake, 1, by=world.operator)
    assert approve_artifact(intake, by=world.manager).status == "approved"


def test_whoever_restores_a_version_is_an_author_of_it(world: World):
    intake = approved(world)
    approve_artifact(edit(world, "intake", "bold"), by=world.manager)
    restore_version(intake, 1, by=world.manager)
    assert refusal(approve_artifact, intake, by=world.manager) == [OWN.format(3)]


def test_a_client_may_allow_self_approval_and_the_decision_says_so(world: World):
    set_self_approval(world.engagement.client, True, by=world.admin, reason="One-person team.")
    intake = approve_artifact(draft(world, by=world.manager), by=world.manager)
    assert decision(intake).self_approved


def test_self_approval_counts_as_such_only_for_an_author(world: World):
    set_self_approval(world.engagement.client, True, by=world.admin, reason="One-person team.")
    intake = approve_artifact(draft(world), by=world.manager)
    assert not decision(intake).self_approved


def test_a_policy_taken_back_counts_at_once_whatever_the_page_remembers(world: World):
    set_self_approval(world.engagement.client, True, by=world.admin, reason="One-person team.")
    intake = draft(world, by=world.manager)
    intake.engagement.client.self_approval = True
    set_self_approval(Client.objects.get(pk=intake.engagement.client_id), False, by=world.admin, reason="")
    assert refusal(approve_artifact, intake, by=world.manager) == [OWN.format(1)]


def test_an_account_manager_does_not_override_four_eyes(world: World):
    intake = draft(world, by=world.manager)
    assert refusal(approve_artifact, intake, by=world.manager, override_reason="Urgent.") == [OWN.format(1)]


def test_an_agency_admin_who_manages_the_client_overrides_with_a_reason(world: World, admin_who_manages: User):
    intake = approve_artifact(draft(world, by=admin_who_manages), by=admin_who_manages, override_reason="Urgent.")
    assert decision(intake).override_reason == "Urgent."
    assert intake.history.first().history_change_reason == "Approved by override: Urgent."


def test_an_override_without_a_reason_is_none(world: World, admin_who_manages: User):
    intake = draft(world, by=admin_who_manages)
    assert refusal(approve_artifact, intake, by=admin_who_manages, override_reason="  ") == [OWN.format(1)]


def test_an_override_holds_once(world: World, admin_who_manages: User):
    approve_artifact(draft(world, by=admin_who_manages), by=admin_who_manages, override_reason="Urgent.")
    intake = edit(world, "intake", "bold", by=admin_who_manages)
    assert refusal(approve_artifact, intake, by=admin_who_manages) == [OWN.format(2)]


def test_an_override_that_was_not_needed_is_not_recorded(world: World, admin_who_manages: User):
    intake = approve_artifact(draft(world), by=admin_who_manages, override_reason="Urgent.")
    assert decision(intake).override_reason == ""


def test_an_override_sets_only_four_eyes_aside(world: World, admin_who_manages: User):
    strategy = draft(world, "strategy", by=admin_who_manages)
    said = refusal(approve_artifact, strategy, by=admin_who_manages, override_reason="Urgent.")
    assert said == ["intake (missing)"]


# -- quality and waivers ------------------------------------------------------------------------------------------


def test_a_blocker_refuses_the_approval(world: World):
    found(BANNED)
    assert refusal(approve_artifact, draft(world), by=world.manager) == ["The word “cheap” is banned."]


def test_a_warning_refuses_nothing(world: World):
    found(Finding("cliche", Severity.WARNING, "“Game changer” is a cliché."))
    assert approve_artifact(draft(world), by=world.manager).status == "approved"


def test_a_waived_blocker_is_recorded_with_its_reason(world: World):
    found(BANNED)
    intake = approve_artifact(draft(world), by=world.manager, waive=["banned_word"], comment="Quoted from law.")
    assert decision(intake).waived == [
        {
            "code": "banned_word",
            "place": "sections.hook",
            "message": "The word “cheap” is banned.",
            "reason": "Quoted from law.",
        }
    ]


def test_a_waiver_without_a_reason_is_refused(world: World):
    found(BANNED)
    said = refusal(approve_artifact, draft(world), by=world.manager, waive=["banned_word"])
    assert said == ["Give the reason for waiving these findings."]


def test_a_waiver_for_one_place_leaves_the_other(world: World):
    found(BANNED, SECOND)
    said = refusal(
        approve_artifact, draft(world), by=world.manager, waive=["banned_word:sections.hook"], comment="Quoted."
    )
    assert said == [SECOND.message]


def test_a_waiver_for_something_else_helps_nobody(world: World):
    found(BANNED)
    assert refusal(approve_artifact, draft(world), by=world.manager, waive=["claim"], comment="Fine.") == [
        BANNED.message
    ]


def test_a_waiver_holds_for_one_approval(world: World):
    found(BANNED)
    intake = approve_artifact(draft(world), by=world.manager, waive=["banned_word"], comment="Quoted from law.")
    edit(world, "intake", "bold")
    assert refusal(approve_artifact, intake, by=world.manager) == [BANNED.message]


def test_a_lost_file_cannot_be_waived(world: World):
    lost = Finding("file_missing", Severity.BLOCKER, "report.pdf is missing or damaged: regenerate it.")
    found(lost)
    said = refusal(approve_artifact, draft(world), by=world.manager, waive=["file_missing"], comment="Later.")
    assert said == [lost.message]


def test_an_error_found_at_approval_cannot_be_waived(world: World):
    intake = draft(world)
    found(Finding("website", Severity.ERROR, "website is missing."))
    said = refusal(approve_artifact, intake, by=world.manager, waive=["website"], comment="Later.")
    assert said == ["website is missing."]


def test_a_check_of_a_module_reads_the_intake_of_the_engagement(world: World):
    approved(world)
    read: list[object] = []
    checks.register("strategy", lambda content, context: read.append(context.intake) or [])
    draft(world, "strategy")
    assert read == [text()]


def test_a_check_registered_twice_runs_once(world: World):
    def check(content, context):
        return [BANNED]

    checks.register("intake", check)
    checks.register("intake", check)
    assert len(refusal(approve_artifact, draft(world), by=world.manager)) == 1


# -- the seal -----------------------------------------------------------------------------------------------------


def test_a_seal_is_written_with_the_approval_and_knows_the_decision(world: World):
    sealed: list[tuple[str, str]] = []
    checks.register_seal("delivery", lambda artifact, made: sealed.append((artifact.status, made.verdict)))
    approved(world, "delivery")
    assert sealed == [("approved", "approved")]


def test_a_seal_that_fails_takes_the_approval_with_it(world: World):
    def broken(artifact, made):
        raise OSError("disk full")

    approved(world, "execution")
    checks.register_seal("delivery", broken)
    delivery = draft(world, "delivery")
    with pytest.raises(OSError, match="disk full"):
        approve_artifact(delivery, by=world.manager)
    assert now(world, "delivery").status == "draft"


def test_a_delivery_that_is_still_valid_is_sealed_again(world: World):
    sealed: list[str] = []
    checks.register_seal("delivery", lambda artifact, made: sealed.append(made.verdict))
    approved(world, "delivery")
    _change_and_confirm_everything_upstream(world)
    mark_still_valid(now(world, "delivery"), by=world.manager, reason="Nothing printed changes.")
    assert sealed == ["approved", "still_valid"]


def _change_and_confirm_everything_upstream(world: World) -> None:
    approve_artifact(edit(world, "intake", "bold"), by=world.manager)
    for kind in ("strategy", "creatives", "execution"):
        mark_still_valid(now(world, kind), by=world.manager, reason="Tone only.")


def test_a_request_for_changes_is_recorded_with_its_author_and_version(world: World):
    intake = request_changes(draft(world), by=world.manager, comment="Say it shorter.")
    made = intake.decisions.get()
    assert (made.verdict, made.by, made.version, made.comment) == (
        "changes_requested",
        world.manager,
        1,
        "Say it shorter.",
    )
