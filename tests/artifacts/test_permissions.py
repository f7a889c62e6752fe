"""Test who may do what to an artifact: the role table for every write, read anew inside the transaction."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied

from accounts.models import User
from accounts.types import Role
from artifacts.models import Artifact
from artifacts.services import (
    approve_artifact,
    archive_artifact,
    create_artifact,
    flag_artifact_for_review,
    mark_still_valid,
    request_changes,
    restore_version,
    revoke_approval,
    set_generation_plan,
    submit_for_review,
    update_artifact,
)
from clients.models import Client, Engagement, Membership
from clients.services import revoke_membership
from tests.artifacts.scenes import approved, draft, edit, now, text
from tests.builders import World, make_member, make_user

Write = Callable[[Artifact, Any], Artifact]
OPERATORS_TOO: dict[str, Write] = {
    "edit": lambda a, by: update_artifact(a, content=text("other words"), by=by),
    "submit": lambda a, by: submit_for_review(a, by=by),
    "flag": lambda a, by: flag_artifact_for_review(a, by=by, reason="Prices changed."),
    "restore": lambda a, by: restore_version(a, 1, by=by),
    "plan": lambda a, by: set_generation_plan(a, ["positioning"], by=by),
}
MANAGERS: dict[str, Write] = {
    "approve": lambda a, by: approve_artifact(a, by=by),
    "request changes": lambda a, by: request_changes(a, by=by, comment="Say it shorter."),
    "still valid": lambda a, by: mark_still_valid(a, by=by, reason="Read it."),
    "revoke": lambda a, by: revoke_approval(a, by=by, reason="Wrong client."),
    "archive": lambda a, by: archive_artifact(a, by=by),
}
WRITES = OPERATORS_TOO | MANAGERS
STRANGERS = ["outsider", "agency admin", "client reviewer", "foreign manager", "left", "inactive manager", "anonymous"]


def stranger(world: World, name: str) -> User | AnonymousUser:
    client = world.engagement.client
    if name == "outsider":
        return world.outsider
    if name == "agency admin":
        return world.admin
    if name == "anonymous":
        return AnonymousUser()
    person = make_user("stranger", is_active=name != "inactive manager")
    if name == "foreign manager":
        make_member(person, Client.objects.create(name="Elsewhere"), Role.ACCOUNT_MANAGER)
    elif name == "client reviewer":
        make_member(person, client, Role.CLIENT_REVIEWER)
    else:
        member = make_member(person, client, Role.ACCOUNT_MANAGER)
        if name == "left":
            revoke_membership(member, by=world.admin)
    return person


@pytest.mark.parametrize("name", STRANGERS)
@pytest.mark.parametrize("write", WRITES)
def test_who_has_no_role_for_the_client_writes_nothing(world: World, write: str, name: str):
    intake = draft(world)
    with pytest.raises(PermissionDenied, match="for this client"):
        WRITES[write](intake, stranger(world, name))
    assert now(world, "intake").history.count() == 1


@pytest.mark.parametrize("name", STRANGERS)
def test_who_has_no_role_for_the_client_creates_nothing(world: World, name: str):
    with pytest.raises(PermissionDenied):
        create_artifact(world.engagement, "intake", text(), by=stranger(world, name))  # type: ignore[arg-type]
    assert not world.engagement.artifacts.exists()


@pytest.mark.parametrize("write", MANAGERS)
def test_an_operator_decides_nothing(world: World, write: str):
    with pytest.raises(PermissionDenied):
        MANAGERS[write](draft(world), world.operator)


@pytest.mark.parametrize("write", ["edit", "submit", "restore", "plan"])
def test_an_operator_writes(world: World, write: str):
    OPERATORS_TOO[write](draft(world), world.operator)
    assert now(world, "intake").status in ("draft", "revised")


def test_the_refusal_names_what_was_refused(world: World):
    with pytest.raises(PermissionDenied, match="You may not approve for this client"):
        approve_artifact(draft(world), by=world.operator)


def test_rights_are_read_again_after_the_page_was_shown(world: World):
    intake = draft(world)
    member = Membership.objects.get(user=world.manager, client=world.engagement.client, role=Role.ACCOUNT_MANAGER)
    revoke_membership(member, by=world.admin)
    with pytest.raises(PermissionDenied):
        approve_artifact(intake, by=world.manager)


def test_a_person_deactivated_meanwhile_approves_nothing(world: World):
    intake = draft(world)
    User.objects.filter(pk=world.manager.pk).update(is_active=False)
    with pytest.raises(PermissionDenied):
        approve_artifact(intake, by=world.manager)


def test_an_agency_admin_gets_no_content_rights_from_an_override(world: World):
    with pytest.raises(PermissionDenied):
        approve_artifact(draft(world), by=world.admin, override_reason="Urgent.")


def test_a_superuser_is_no_account_manager(world: World):
    root = User.objects.create_superuser("root", "root@agency.example", "a long password 1")
    with pytest.raises(PermissionDenied):
        approve_artifact(draft(world), by=root)


def test_a_manager_of_one_client_does_not_decide_for_another(world: World):
    foreign = Engagement.objects.create(client=Client.objects.create(name="Elsewhere"), name="Launch")
    intake = create_artifact(foreign, "intake", text(), by=None)
    with pytest.raises(PermissionDenied):
        approve_artifact(intake, by=world.manager)


def test_a_row_dressed_up_as_another_clients_is_not_found(world: World):
    foreign = Engagement.objects.create(client=Client.objects.create(name="Elsewhere"), name="Launch")
    intake = create_artifact(foreign, "intake", text(), by=None)
    intake.engagement = world.engagement
    with pytest.raises(Artifact.DoesNotExist):
        approve_artifact(intake, by=world.manager)
    assert Artifact.objects.get(pk=intake.pk).engagement == foreign


def test_permission_comes_before_the_state_so_that_strangers_learn_nothing(world: World):
    strategy = draft(world, "strategy")
    with pytest.raises(PermissionDenied) as caught:
        approve_artifact(strategy, by=world.outsider, expected_version=9)
    assert "missing" not in str(caught.value)


def test_the_system_writes_content_without_a_role(world: World):
    intake = create_artifact(world.engagement, "intake", text(), by=None)
    assert update_artifact(intake, content=text("bold"), by=None).version == 2


def test_the_system_flags_but_never_approves(world: World):
    assert flag_artifact_for_review(approved(world), reason="Numbers arrived.").status == "flagged_for_review"
    with pytest.raises(PermissionDenied):
        approve_artifact(now(world, "intake"), by=None)  # type: ignore[arg-type]


def test_both_managers_of_a_client_may_decide(world: World):
    approve_artifact(draft(world), by=world.manager)
    edit(world, "intake", "bold")
    assert approve_artifact(now(world, "intake"), by=world.second_manager).approved_by == world.second_manager
