"""Test that the audit log records the role in which somebody acted, as it was at that moment."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from accounts import audit as audit_trail
from accounts.audit import audit
from accounts.models import AuditEvent, User
from accounts.types import Role
from accounts.user_admin import create_person
from artifacts.services import approve_artifact, check_stale_cascade, create_artifact
from clients.models import Membership
from clients.services import create_client, set_self_approval
from jobs.services import build_plan, cancel_job
from tests.artifacts.scenes import approved, draft, edit, now, text
from tests.bench.counting import counted
from tests.builders import World, make_member, make_user
from tests.jobs.scenes import job


def role_of(action: str) -> str:
    return AuditEvent.objects.filter(action=action).latest("pk").role


def test_each_act_says_the_role_that_allowed_it(world: World):
    approve_artifact(draft(world), by=world.manager)
    assert (role_of("artifact.create"), role_of("artifact.approve")) == ("operator", "account_manager")


def test_what_the_cascade_does_is_the_systems(world: World):
    approved(world, "strategy")
    edit(world, "intake", "another voice")
    check_stale_cascade(world.engagement)
    assert role_of("artifact.flag") == "system"


def test_of_several_roles_those_are_named_that_allow_it(world: World):
    make_member(world.manager, world.engagement.client, Role.OPERATOR)
    intake = draft(world, by=world.manager)
    assert role_of("artifact.create") == "account_manager, operator"
    approve_artifact(intake, by=world.second_manager)
    assert role_of("artifact.approve") == "account_manager"


def test_it_is_the_role_at_that_moment(world: World):
    intake = draft(world)
    Membership.objects.filter(user=world.operator).update(role=Role.ACCOUNT_MANAGER)
    edit(world, "intake", "another voice")
    found = AuditEvent.objects.filter(object_type="artifact", object_id=intake.pk).order_by("pk")
    assert list(found.values_list("role", flat=True)) == ["operator", "account_manager"]


def test_it_is_the_role_for_that_client(world: World):
    other = world.other_engagement.client
    Membership.objects.filter(user=world.operator, client=other).update(role=Role.ACCOUNT_MANAGER)
    build_plan(world.other_engagement, ["positioning"], by=world.operator)
    draft(world)
    assert (role_of("plan.submit"), role_of("artifact.create")) == ("account_manager", "operator")


def test_a_job_that_somebody_cancels_says_their_role_too(world: World):
    build_plan(world.engagement, ["positioning"], by=world.operator)
    cancel_job(job(world), by=world.manager)
    assert AuditEvent.objects.get(to_state="cancelled").role == "account_manager"


def test_an_agency_admin_is_known_without_a_client(world: World):
    create_person(User(username="ivy"), "operator", by=world.admin)
    set_self_approval(world.engagement.client, True, by=world.admin, reason="One-person team.")
    assert (role_of("user.create"), role_of("client.self_approval")) == ("agency_admin", "agency_admin")


def test_where_no_role_was_asked_for_none_is_made_up(world: World):
    create_client("Harbour", by=make_user("starter", is_staff=True))
    assert role_of("client.create") == ""


def test_who_is_refused_is_remembered_as_nothing(world: World):
    with pytest.raises(PermissionDenied):
        create_artifact(world.engagement, "intake", text(), by=world.outsider)
    assert world.outsider.role_for(world.engagement.client_id) == ""


def test_many_events_go_in_few_statements_that_every_sqlite_takes(world: World):
    event = {"action": "job.move", "actor": None, "object_type": "job", "object_id": 1}
    assert audit_trail._ROWS_AT_ONCE * len(audit_trail._FIELDS) <= 999
    with counted() as tally:
        audit([event] * (audit_trail._ROWS_AT_ONCE + 1))
    assert (tally.statements, AuditEvent.objects.filter(role="system").count()) == (2, audit_trail._ROWS_AT_ONCE + 1)


def test_the_trail_in_the_back_office_shows_the_role(world: World, client):
    approve_artifact(now(world, draft(world).type), by=world.manager)
    client.force_login(world.admin)
    page = client.get("/admin/accounts/auditevent/").content.decode()
    assert '<td class="field-role">account_manager</td>' in page
