"""Decisions and edits that meet: on a real PostgreSQL, each with its negative control, the lock switched off.

Where a control ends in IntegrityError, a constraint stands behind the lock: nothing wrong is stored, but a person
would have got an error page and not a sentence.
"""

from __future__ import annotations

import threading

import pytest
from django.db import connection, transaction

from artifacts import checks
from artifacts.models import Artifact, Decision
from artifacts.services import approve_artifact, create_artifact, mark_still_valid, restore_version, update_artifact
from artifacts.staleness import is_stale
from artifacts.types import Busy, Conflict
from clients.models import Engagement
from tests.artifacts.scenes import approved, draft, edit, now, text
from tests.builders import World, make_world
from tests.concurrency.races import Meeting, Outcome, kinds, needs_postgres, race, without_the_lock

pytestmark = [pytest.mark.postgres, needs_postgres, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def world(monkeypatch: pytest.MonkeyPatch, transactional_db: None) -> World:
    """The kernel alone: no check, no seal, nobody who listens."""
    monkeypatch.setattr(checks, "_checks", {})
    monkeypatch.setattr(checks, "_seals", {})
    monkeypatch.setattr("artifacts._persistence.announce", lambda engagement, **more: None)
    return make_world()


@pytest.fixture
def meeting(monkeypatch: pytest.MonkeyPatch) -> Meeting:
    return Meeting(monkeypatch)


def effective(artifact: Artifact) -> list[Decision]:
    return list(artifact.decisions.filter(ended_at=None))


# -- two managers approve -----------------------------------------------------------------------------------------


def two_approvals(world: World, meeting: Meeting) -> list[Outcome]:
    intake = draft(world)
    meeting.after("artifacts._persistence.lock_with_siblings")
    return race(
        lambda: approve_artifact(intake, by=world.manager, expected_version=1),
        lambda: approve_artifact(intake, by=world.second_manager, expected_version=1),
    )


def test_of_two_managers_who_approve_at_once_one_hears_of_the_other(world: World, meeting: Meeting):
    outcomes = two_approvals(world, meeting)
    assert kinds(outcomes) == ["Artifact", "Conflict"]
    assert len(effective(now(world, "intake"))) == 1


def test_the_second_manager_is_told_who_approved_and_when(world: World, meeting: Meeting):
    outcomes = two_approvals(world, meeting)
    (lost,) = [o for o in outcomes if isinstance(o, Conflict)]
    assert f"Nothing changed: {now(world, 'intake').approved_by} approved intake v1 at" in str(lost)


def test_without_the_lock_the_second_manager_gets_an_error_page(
    world: World, meeting: Meeting, monkeypatch: pytest.MonkeyPatch
):
    without_the_lock(monkeypatch, meeting)
    assert kinds(two_approvals(world, meeting)) == ["Artifact", "IntegrityError"]


def test_of_six_double_clicks_exactly_one_counts(world: World):
    intake = draft(world)
    people = [world.manager, world.second_manager] * 3
    outcomes = race(*[lambda by=by: approve_artifact(intake, by=by) for by in people])
    assert kinds(outcomes) == ["Artifact", *["Conflict"] * 5]
    assert now(world, "intake").history.count() == 2


# -- an approval meets an edit ------------------------------------------------------------------------------------


def approval_and_edit(world: World, meeting: Meeting) -> list[Outcome]:
    intake = draft(world)
    meeting.after("artifacts._persistence.lock_with_siblings")
    return race(
        lambda: approve_artifact(intake, by=world.manager, expected_version=1),
        lambda: update_artifact(intake, content=text("sneaked in"), by=world.operator, expected_version=1),
    )


def in_order(world: World) -> bool:
    """Whichever came first: the edit stands, waits for approval, and nothing else was ever approved than v1."""
    intake = now(world, "intake")
    return (intake.version, intake.status, effective(intake)) == (2, "revised", []) and not intake.decisions.exclude(
        version=1
    ).exists()


@pytest.mark.parametrize("round", range(3))
def test_nobody_approves_a_text_that_they_did_not_see(world: World, meeting: Meeting, round: int):
    approval_and_edit(world, meeting)
    assert in_order(world)


def test_without_the_lock_an_approval_and_an_edit_are_both_half_true(
    world: World, meeting: Meeting, monkeypatch: pytest.MonkeyPatch
):
    without_the_lock(monkeypatch, meeting)
    assert kinds(approval_and_edit(world, meeting)) == ["Artifact", "Artifact"]
    assert not in_order(world)


# -- two edits ----------------------------------------------------------------------------------------------------


def two_edits(world: World, meeting: Meeting) -> list[Outcome]:
    intake = draft(world)
    meeting.after("artifacts._persistence.lock_with_siblings")
    return race(
        lambda: update_artifact(intake, content=text("bold"), by=world.operator, expected_version=1),
        lambda: update_artifact(intake, content=text("loud"), by=world.manager, expected_version=1),
    )


def test_of_two_edits_of_one_version_one_is_a_conflict(world: World, meeting: Meeting):
    assert kinds(two_edits(world, meeting)) == ["Artifact", "Conflict"]
    assert now(world, "intake").version == 2


def test_without_the_lock_two_texts_share_a_version_and_one_is_lost(
    world: World, meeting: Meeting, monkeypatch: pytest.MonkeyPatch
):
    without_the_lock(monkeypatch, meeting)
    assert kinds(two_edits(world, meeting)) == ["Artifact", "Artifact"]
    assert now(world, "intake").history.filter(version=2).count() == 2


def test_edits_that_expect_nothing_still_get_a_version_each(world: World):
    intake = draft(world)
    words = ["bold", "loud", "calm", "dry"]
    race(*[lambda w=w: update_artifact(intake, content=text(w), by=world.operator) for w in words])
    numbers = now(world, "intake").history.order_by("version").values_list("version", flat=True)
    assert list(numbers) == [1, 2, 3, 4, 5]


def test_a_restore_and_an_edit_get_a_version_each(world: World, meeting: Meeting):
    draft(world)
    intake = edit(world, "intake", "bold")
    meeting.after("artifacts._persistence.lock_with_siblings")
    race(
        lambda: restore_version(intake, 1, by=world.operator),
        lambda: update_artifact(intake, content=text("loud"), by=world.manager),
    )
    assert list(now(world, "intake").history.order_by("version").values_list("version", flat=True)) == [1, 2, 3, 4]


# -- two creates --------------------------------------------------------------------------------------------------


def two_creates(world: World, meeting: Meeting) -> list[Outcome]:
    meeting.after("artifacts._persistence.lock_artifacts")
    return race(
        lambda: create_artifact(world.engagement, "intake", text("bold"), by=world.operator),
        lambda: create_artifact(world.engagement, "intake", text("loud"), by=world.manager),
    )


def test_of_two_creates_one_is_a_conflict(world: World, meeting: Meeting):
    assert kinds(two_creates(world, meeting)) == ["Artifact", "Conflict"]


def test_without_the_lock_the_second_create_is_an_error_page(
    world: World, meeting: Meeting, monkeypatch: pytest.MonkeyPatch
):
    without_the_lock(monkeypatch, meeting)
    assert kinds(two_creates(world, meeting)) == ["Artifact", "IntegrityError"]


# -- an approval below meets a change above -----------------------------------------------------------------------


def approval_below_a_change(world: World, meeting: Meeting) -> list[Outcome]:
    intake = approved(world)
    strategy = draft(world, "strategy")
    meeting.before("artifacts.services._approve")
    meeting.after("artifacts.services._cascade")
    return race(
        lambda: approve_artifact(strategy, by=world.manager, expected_version=1),
        lambda: update_artifact(intake, content=text("bold"), by=world.operator, expected_version=1),
    )


@pytest.mark.parametrize("round", range(3))
def test_no_approval_slips_past_a_change_upstream(world: World, meeting: Meeting, round: int):
    approval_below_a_change(world, meeting)
    strategy = now(world, "strategy")
    assert is_stale(strategy)
    assert strategy.status in ("flagged_for_review", "draft")


def test_without_the_lock_an_approved_strategy_stands_on_an_intake_that_is_gone(
    world: World, meeting: Meeting, monkeypatch: pytest.MonkeyPatch
):
    without_the_lock(monkeypatch, meeting)
    approval_below_a_change(world, meeting)
    strategy = now(world, "strategy")
    assert (strategy.status, is_stale(strategy)) == ("approved", True)


# -- still valid meets still valid --------------------------------------------------------------------------------


def two_confirmations(world: World, meeting: Meeting) -> list[Outcome]:
    strategy = approved(world, "strategy")
    approve_artifact(edit(world, "intake", "bold"), by=world.manager)
    meeting.after("artifacts._persistence.lock_with_siblings")
    return race(
        lambda: mark_still_valid(strategy, by=world.manager, reason="Tone only."),
        lambda: mark_still_valid(strategy, by=world.second_manager, reason="Read it."),
    )


def test_of_two_managers_who_confirm_at_once_one_hears_of_the_other(world: World, meeting: Meeting):
    assert kinds(two_confirmations(world, meeting)) == ["Artifact", "Conflict"]


def test_without_the_lock_the_second_confirmation_hears_nothing_or_gets_an_error_page(
    world: World, meeting: Meeting, monkeypatch: pytest.MonkeyPatch
):
    without_the_lock(monkeypatch, meeting)
    first, second = kinds(two_confirmations(world, meeting))
    assert first == "Artifact"
    assert second in ("Artifact", "IntegrityError")


# -- the lock itself ----------------------------------------------------------------------------------------------


def test_who_waits_too_long_is_told_to_try_again(world: World):
    intake = draft(world)
    held, release = threading.Event(), threading.Event()

    def hold() -> None:
        with transaction.atomic():
            Engagement.objects.select_for_update().get(pk=world.engagement.pk)
            held.set()
            release.wait(10)

    def impatient() -> Artifact:
        held.wait(10)
        try:
            with connection.cursor() as cursor:
                cursor.execute("SET lock_timeout = '100ms'")
            return approve_artifact(intake, by=world.manager)
        finally:
            release.set()

    _, outcome = race(hold, impatient)
    assert isinstance(outcome, Busy)
    assert now(world, "intake").status == "draft"


def test_work_on_another_engagement_does_not_wait(world: World):
    intake = draft(world)
    other = create_artifact(world.other_engagement, "intake", text(), by=world.operator)
    with transaction.atomic():
        Engagement.objects.select_for_update().get(pk=intake.engagement_id)
        (outcome,) = race(lambda: approve_artifact(other, by=world.manager))
    assert isinstance(outcome, Artifact)
