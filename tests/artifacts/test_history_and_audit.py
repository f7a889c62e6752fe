"""Test that every change is one history row and one audit event with who, why and when, and is never altered."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from accounts.models import AuditEvent
from accounts.types import request_id
from artifacts.models import Artifact
from artifacts.services import (
    approve_artifact,
    archive_artifact,
    flag_artifact_for_review,
    mark_still_valid,
    request_changes,
    restore_version,
    revoke_approval,
    set_generation_plan,
    submit_for_review,
    update_artifact,
)
from artifacts.signals import artifact_changed
from tests.artifacts.scenes import approved, draft, edit, now, refusal, text
from tests.builders import World

Step = tuple[Callable[[World], Artifact], str, str, str]
STEPS: dict[str, Step] = {
    "create": (lambda w: draft(w), "operator", "Created", "artifact.create"),
    "edit": (lambda w: draft(w) and edit(w, "intake", "bold"), "operator", "Revised", "artifact.update"),
    "submit": (
        lambda w: submit_for_review(draft(w), by=w.operator, comment="Please look."),
        "operator",
        "Please look.",
        "artifact.submit",
    ),
    "approve": (
        lambda w: approve_artifact(draft(w), by=w.manager, comment="Good brief."),
        "manager",
        "Good brief.",
        "artifact.approve",
    ),
    "request changes": (
        lambda w: request_changes(draft(w), by=w.manager, comment="Say it shorter."),
        "manager",
        "Changes requested: Say it shorter.",
        "artifact.request_changes",
    ),
    "revoke": (
        lambda w: revoke_approval(approved(w), by=w.second_manager, reason="Wrong client."),
        "second_manager",
        "Approval revoked: Wrong client.",
        "artifact.revoke",
    ),
    "flag": (
        lambda w: flag_artifact_for_review(approved(w), by=w.operator, reason="Prices changed."),
        "operator",
        "Flagged: Prices changed.",
        "artifact.flag",
    ),
    "archive": (
        lambda w: archive_artifact(draft(w), by=w.manager, reason="Client left."),
        "manager",
        "Client left.",
        "artifact.archive",
    ),
    "restore": (
        lambda w: restore_version(archive_artifact(draft(w), by=w.manager), 1, by=w.operator),
        "operator",
        "Restored from the archive",
        "artifact.restore",
    ),
    "restore an older one": (
        lambda w: draft(w) and restore_version(edit(w, "intake", "bold"), 1, by=w.manager),
        "manager",
        "Restored v1",
        "artifact.update",
    ),
    "plan": (
        lambda w: set_generation_plan(draft(w), ["positioning"], by=w.operator),
        "operator",
        "Generation plan changed",
        "artifact.plan",
    ),
}


def rows(artifact: Artifact) -> list[dict[str, Any]]:
    return list(artifact.history.order_by("history_id").values())


@pytest.mark.parametrize("name", STEPS)
def test_every_step_is_a_row_with_who_and_why(world: World, name: str):
    act, who, why, _ = STEPS[name]
    row = act(world).history.first()
    assert (row.history_user, row.history_change_reason) == (getattr(world, who), why)


@pytest.mark.parametrize("name", STEPS)
def test_every_step_is_one_audit_event_with_actor_client_and_state(world: World, name: str):
    act, who, why, action = STEPS[name]
    artifact = act(world)
    event = AuditEvent.objects.filter(object_type="artifact").first()
    assert event is not None
    assert (event.action, event.actor, event.reason) == (action, getattr(world, who), why)
    assert (event.client_id, event.object_id, event.to_state, event.version) == (
        world.engagement.client_id,
        artifact.pk,
        artifact.status,
        artifact.version,
    )


@pytest.mark.parametrize("name", STEPS)
def test_every_step_adds_exactly_one_event_for_one_row(world: World, name: str):
    artifact = STEPS[name][0](world)
    assert AuditEvent.objects.filter(object_type="artifact").count() == artifact.history.count()


def test_a_step_of_the_system_names_nobody(world: World):
    intake = update_artifact(draft(world), content=text("generated"), by=None, reason="Generated")
    row = intake.history.first()
    assert (row.history_user, row.history_change_reason) == (None, "Generated")


def test_the_cascade_writes_a_row_and_an_event_for_each_artifact_that_it_flags(world: World):
    approved(world, "creatives")
    edit(world, "intake", "bold")
    for kind in ("strategy", "creatives"):
        row = now(world, kind).history.first()
        assert (row.history_user, row.history_change_reason) == (None, "Upstream intake changed from v1 to v2")
    assert AuditEvent.objects.filter(action="artifact.flag", actor=None, from_state="approved").count() == 2


def test_a_lift_is_an_event_as_well(world: World):
    approved(world, "strategy")
    edit(world, "intake", "bold")
    edit(world, "intake", "warm and plain")
    event = AuditEvent.objects.get(action="artifact.lift")
    assert (event.from_state, event.to_state) == ("flagged_for_review", "approved")


def test_coming_back_from_the_archive_with_another_text_is_told_from_the_archive(world: World):
    draft(world)
    archive_artifact(edit(world, "intake", "bold"), by=world.manager)
    restore_version(now(world, "intake"), 1, by=world.operator)
    event = AuditEvent.objects.filter(object_type="artifact").first()
    assert event is not None
    assert (event.from_state, event.to_state) == ("archived", "draft")


def test_rows_are_never_changed_by_what_comes_after(world: World):
    strategy = approved(world, "strategy")
    before = rows(strategy)
    approve_artifact(edit(world, "intake", "bold"), by=world.manager)
    mark_still_valid(now(world, "strategy"), by=world.manager, reason="Tone only.")
    edit(world, "strategy", "sharper")
    archive_artifact(now(world, "strategy"), by=world.manager)
    restore_version(now(world, "strategy"), 1, by=world.operator)
    assert rows(strategy)[: len(before)] == before


def test_every_version_can_be_read_with_its_content(world: World):
    draft(world)
    for words in ("bold", "loud"):
        edit(world, "intake", words)
    kept = {row.version: row.content["tone_voice"] for row in now(world, "intake").history.all()}
    assert kept == {1: "warm and plain", 2: "bold", 3: "loud"}


def test_version_numbers_run_without_a_gap_or_a_collision(world: World):
    draft(world)
    for words in ("bold", "bold", "loud", "warm and plain"):
        edit(world, "intake", words)
    restore_version(now(world, "intake"), 2, by=world.operator)
    numbers = now(world, "intake").history.order_by("history_id").values_list("version", flat=True)
    assert list(numbers) == [1, 2, 3, 4, 5]


def test_a_refusal_leaves_no_row_and_no_event(world: World):
    strategy = draft(world, "strategy")
    events = AuditEvent.objects.count()
    refusal(approve_artifact, strategy, by=world.manager)
    refusal(request_changes, strategy, by=world.manager, comment="")
    assert (strategy.history.count(), AuditEvent.objects.count()) == (1, events)


def test_events_carry_the_request_that_caused_them(world: World):
    token = request_id.set("request-7")
    try:
        draft(world)
    finally:
        request_id.reset(token)
    assert AuditEvent.objects.filter(object_type="artifact").latest("pk").request_id == "request-7"


def test_a_decision_is_ended_and_otherwise_left_as_it_was(world: World):
    intake = approve_artifact(draft(world), by=world.manager, comment="Good brief.")
    before = dict(intake.decisions.values().get())
    edit(world, "intake", "bold")
    after = dict(intake.decisions.values().get())
    assert after.pop("ended_at") is not None
    assert before.pop("ended_at") is None
    assert after == before


def test_a_change_is_announced_after_the_commit_and_not_before(world: World, django_capture_on_commit_callbacks):
    heard: list[int] = []

    def hear(sender, engagement_id, **kwargs):
        heard.append(engagement_id)

    artifact_changed.connect(hear)
    try:
        with django_capture_on_commit_callbacks(execute=True):
            draft(world)
            assert heard == []
    finally:
        artifact_changed.disconnect(hear)
    assert heard == [world.engagement.pk]


def test_a_listener_that_breaks_does_not_break_the_write(world: World, django_capture_on_commit_callbacks):
    def broken(sender, **kwargs):
        raise RuntimeError("the bell is out of order")

    artifact_changed.connect(broken)
    try:
        with django_capture_on_commit_callbacks(execute=True):
            draft(world)
    finally:
        artifact_changed.disconnect(broken)
    assert now(world, "intake").version == 1


def test_an_upstream_and_its_flags_are_written_together_or_not_at_all(world: World, monkeypatch: pytest.MonkeyPatch):
    approved(world, "strategy")
    monkeypatch.setattr("artifacts._persistence.save_all", _power_cut)
    with pytest.raises(ConnectionError):
        edit(world, "intake", "bold")
    assert (now(world, "intake").version, now(world, "strategy").status) == (1, "approved")


def _power_cut(*args: Any, **kwargs: Any) -> None:
    raise ConnectionError
