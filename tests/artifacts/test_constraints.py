"""Test what the database itself refuses, whatever the code above it does."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.utils import timezone

from artifacts.models import Artifact, Decision
from artifacts.services import archive_artifact
from artifacts.types import Verdict
from tests.artifacts.scenes import approved, draft
from tests.builders import World


def refuses(artifact: Artifact, name: str, **fields: Any) -> None:
    """The name is on PostgreSQL's and SQLite's message for check constraints."""
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        Artifact.objects.filter(pk=artifact.pk).update(**fields)


def decide(artifact: Artifact, verdict: str, **more: Any) -> Decision:
    stamps = {"version": 1, "content_hash": artifact.content_hash, "by_id": artifact.approved_by_id}
    return Decision.objects.create(artifact=artifact, verdict=verdict, at=timezone.now(), **{**stamps, **more})


def test_a_second_artifact_of_a_type_in_an_engagement(world: World):
    draft(world)
    with pytest.raises(IntegrityError), transaction.atomic():
        Artifact.objects.create(engagement=world.engagement, type="intake", content_hash="a", inputs_hash="b")


def test_a_type_that_does_not_exist(world: World):
    refuses(draft(world), "artifact_type_known", type="leads")


def test_a_status_that_does_not_exist(world: World):
    refuses(draft(world), "artifact_status_known", status="published")


def test_a_version_zero(world: World):
    refuses(draft(world), "artifact_version", version=0)


@pytest.mark.parametrize("field", ["content_hash", "inputs_hash"])
def test_an_artifact_without_a_hash(world: World, field: str):
    refuses(draft(world), "artifact_has_hashes", **{field: ""})


@pytest.mark.parametrize("status", ["approved", "flagged_for_review"])
def test_an_approved_artifact_without_an_approver(world: World, status: str):
    flag = {"flag_kind": "person", "flag_reason": "Prices."} if status != "approved" else {}
    refuses(draft(world), "approved_has_approver", status=status, **flag)


@pytest.mark.parametrize("field", ["approved_by", "approved_at"])
def test_half_an_approval(world: World, field: str):
    refuses(approved(world), "approved_has_approver", **{field: None})


@pytest.mark.parametrize("status", ["draft", "revised", "archived"])
def test_an_approver_on_what_is_not_approved(world: World, status: str):
    refuses(approved(world), "unapproved_has_no_approver", status=status)


def test_an_approver_slipped_onto_an_archived_artifact(world: World):
    archived = archive_artifact(draft(world), by=world.manager)
    refuses(archived, "unapproved_has_no_approver", approved_by=world.manager, approved_at=timezone.now())


@pytest.mark.parametrize(
    "flag",
    [{}, {"flag_kind": "person"}, {"flag_reason": "Prices."}, {"flag_kind": "wind", "flag_reason": "Prices."}],
    ids=["nothing", "no reason", "no kind", "unknown kind"],
)
def test_a_flagged_artifact_without_kind_and_reason(world: World, flag: dict[str, str]):
    refuses(approved(world), "flagged_has_kind_and_reason", status="flagged_for_review", **flag)


@pytest.mark.parametrize("left", [{"flag_kind": "cascade"}, {"flag_reason": "Prices."}])
def test_a_flag_left_on_an_approved_artifact(world: World, left: dict[str, str]):
    refuses(approved(world), "flagged_has_kind_and_reason", **left)


def test_half_a_request_for_review(world: World):
    refuses(draft(world), "review_is_asked_while_open", review_requested_by=world.operator)


def test_a_request_for_review_of_what_is_approved(world: World):
    asked = {"review_requested_by": world.operator, "review_requested_at": timezone.now()}
    refuses(approved(world), "review_is_asked_while_open", **asked)


def test_a_generation_plan_on_anything_but_the_intake(world: World):
    refuses(draft(world, "strategy"), "plan_lives_on_intake", generation_plan=["positioning"])


@pytest.mark.parametrize("verdict", [Verdict.APPROVED, Verdict.STILL_VALID])
def test_a_second_effective_approval(world: World, verdict: str):
    intake = approved(world)
    with pytest.raises(IntegrityError), transaction.atomic():
        decide(intake, verdict, comment="Again.")


def test_an_ended_approval_makes_room_for_the_next(world: World):
    intake = approved(world)
    intake.decisions.update(ended_at=timezone.now())
    assert decide(intake, Verdict.APPROVED).ended_at is None


def test_a_verdict_that_does_not_exist(world: World):
    with pytest.raises(IntegrityError, match="verdict_known"), transaction.atomic():
        decide(approved(world), "perhaps", comment="Maybe.")


@pytest.mark.parametrize("verdict", [Verdict.CHANGES_REQUESTED, Verdict.REVOKED])
def test_a_refusal_without_a_reason(world: World, verdict: str):
    with pytest.raises(IntegrityError, match="decision_says_why"), transaction.atomic():
        decide(approved(world), verdict)


def test_a_decision_that_ended_before_it_was_made(world: World):
    made = approved(world).decisions.get()
    with pytest.raises(IntegrityError, match="decision_ends_later"), transaction.atomic():
        Decision.objects.update(ended_at=made.at - timedelta(days=1))


def test_an_approval_by_nobody(world: World):
    intake = approved(world)
    intake.decisions.update(ended_at=timezone.now())
    with pytest.raises(IntegrityError), transaction.atomic():
        decide(intake, Verdict.APPROVED, by_id=None)


@pytest.mark.parametrize("what", ["engagement", "approver", "artifact"])
def test_what_an_approval_rests_on_is_not_deleted(world: World, what: str):
    intake = approved(world)
    rests_on = {"engagement": intake.engagement, "approver": world.manager, "artifact": intake}
    with pytest.raises(ProtectedError):
        rests_on[what].delete()
