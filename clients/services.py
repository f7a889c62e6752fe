"""Write clients, memberships and engagements."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models.functions import Now

from accounts.audit import audit
from accounts.models import User
from accounts.text_rules import BadValue, name_of, prose
from accounts.types import ROLES, Action, Role
from clients.models import Client, Engagement, Membership
from clients.policy import may_make_clients, require

OWN_ROLES = "Nobody may change their own roles."


@transaction.atomic
def create_client(name: str, *, by: User, timezone_name: str = "UTC") -> Client:
    """Create a client. A creator who is no agency admin becomes its account manager.

    Raises PermissionDenied unless `by` is an agency admin or staff of the back office (an account manager), and
    BadValue for a name that cannot be one.
    """
    if not (by.is_active and (by.runs_agency or may_make_clients(by))):
        raise PermissionDenied("Only account managers and agency admins create clients.")
    called = _name(name, "The client's name")
    client = Client.objects.create(name=called, timezone=name_of(timezone_name, "The timezone"))
    audit([_event("client.create", client, by)])
    if not by.runs_agency:
        _grant(client, by, Role.ACCOUNT_MANAGER, granted_by=by)
    return client


@transaction.atomic
def grant_membership(client: Client, user: User, role: Role, *, by: User) -> Membership:
    """Grant a role; the same role twice changes nothing. Raises PermissionDenied, also for one's own roles."""
    if user.pk == by.pk:
        raise PermissionDenied(OWN_ROLES)
    if ROLES[role].agency_appoints and not by.runs_agency:
        raise PermissionDenied(f"Only an agency admin appoints {role.label.lower()}s.")
    require(by, Action.GRANT_STAFF, client)
    return _grant(client, user, role, granted_by=by)


@transaction.atomic
def revoke_membership(membership: Membership, *, by: User) -> None:
    """Revoke a role; the row stays. Raises PermissionDenied, also for one's own roles."""
    if membership.user_id == by.pk:
        raise PermissionDenied(OWN_ROLES)
    role = Role(membership.role)
    if ROLES[role].agency_appoints and not by.runs_agency:
        raise PermissionDenied(f"Only an agency admin removes {role.label.lower()}s.")
    require(by, Action.GRANT_STAFF, membership.client)
    Membership.objects.filter(pk=membership.pk, active=True).update(active=False, revoked_at=Now())
    audit([_event("membership.revoke", membership.client, by, reason=str(membership))])


@transaction.atomic
def open_engagement(client: Client, name: str, *, by: User) -> Engagement:
    """Open an engagement. Raises PermissionDenied, and BadValue for a name that cannot be one."""
    require(by, Action.OPEN_ENGAGEMENT, client)
    called = _name(name, "The engagement's name")
    engagement = Engagement.objects.create(client=client, name=called, created_by=by)
    audit([_event("engagement.open", client, by, reason=engagement.name)])
    return engagement


@transaction.atomic
def set_self_approval(client: Client, allowed: bool, *, by: User, reason: str) -> Client:
    """Allow or forbid authors to approve their own work for this client. Raises PermissionDenied or ValueError."""
    require(by, Action.SET_POLICY, client)
    reason = prose(reason, "The reason")
    if allowed and not reason:
        raise ValueError("Give the reason why authors may approve their own work for this client.")
    Client.objects.filter(pk=client.pk).update(self_approval=allowed, self_approval_reason=reason[:500])
    client.refresh_from_db()
    audit([_event("client.self_approval", client, by, to_state=str(allowed), reason=reason)])
    return client


def _name(text: str, field: str) -> str:
    if not (found := name_of(text, field)):
        raise BadValue(field, "is empty.")
    return found[:200].rstrip()


def _grant(client: Client, user: User, role: Role, *, granted_by: User) -> Membership:
    membership, created = Membership.objects.get_or_create(
        client=client, user=user, role=role.value, active=True, defaults={"granted_by": granted_by}
    )
    if created:
        audit([_event("membership.grant", client, granted_by, reason=str(membership))])
    return membership


def _event(action: str, client: Client, by: User, *, to_state: str = "", reason: str = "") -> dict[str, object]:
    return {
        "action": action,
        "actor": by,
        "client_id": client.pk,
        "object_type": "client",
        "object_id": client.pk,
        "to_state": to_state,
        "reason": reason,
    }
