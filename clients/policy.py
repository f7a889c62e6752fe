"""Decide what a person may do for a client, from one table of permissions; nothing is cached."""

from __future__ import annotations

from collections.abc import Collection

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet

from accounts.models import User
from accounts.types import PERMISSIONS, Action, Role
from clients.models import Client, Engagement, Membership

Person = User | AnonymousUser


def roles(user: Person, client_id: int) -> set[Role]:
    """Read the person's active roles for a client, agency admin included, in one query."""
    if not isinstance(user, User) or not user.is_active:
        return set()
    found = Membership.objects.filter(user=user, client_id=client_id, active=True, user__is_active=True)
    held = {Role(role) for role in found.order_by().values_list("role", flat=True)}
    return held | {Role.AGENCY_ADMIN} if user.runs_agency else held


def may(user: Person, action: Action, client: Client | int) -> bool:
    """Tell whether the person may do the action for the client, in one query."""
    client_id = client if isinstance(client, int) else client.pk
    return allows(roles(user, client_id), action)


def allows(held: Collection[Role], action: Action) -> bool:
    """Tell the same from roles at hand already."""
    return not PERMISSIONS[action].isdisjoint(held)


def require(user: Person, action: Action, client: Client | int) -> None:
    """Raise PermissionDenied, with a sentence that names the action, unless the person may do it.

    The roles that allow it are remembered on the person, for the audit event of what they go on to do.
    """
    client_id = client if isinstance(client, int) else client.pk
    allowing = roles(user, client_id) & PERMISSIONS[action]
    if not allowing or not isinstance(user, User):
        raise PermissionDenied(f"You may not {action.label} for this client.")
    user.remember_roles(client_id, allowing)


def visible_clients(user: Person, action: Action = Action.SEE_CLIENT) -> QuerySet[Client]:
    """Select the clients for which the person may do `action`."""
    if not isinstance(user, User) or not user.is_active:
        return Client.objects.none()
    allowed = PERMISSIONS[action]
    # an agency admin has no membership: the role covers every client, but only some actions
    if user.runs_agency and Role.AGENCY_ADMIN in allowed:
        return Client.objects.all()
    own = Membership.objects.filter(user=user, active=True, role__in=[role.value for role in allowed])
    return Client.objects.filter(pk__in=own.values("client"))


def visible_engagements(user: Person) -> QuerySet[Engagement]:
    """Select the engagements whose content the person may see."""
    return Engagement.objects.filter(client__in=visible_clients(user, Action.VIEW)).select_related("client")


def manages(user: Person) -> bool:
    """Tell whether the person is an account manager of some client, or an agency admin."""
    if not isinstance(user, User) or not user.is_active:
        return False
    return user.runs_agency or user.memberships.filter(active=True, role=Role.ACCOUNT_MANAGER).exists()


def may_make_clients(user: User) -> bool:
    """Account managers make clients and manage them at once; agency admins have no content rights by that alone."""
    return user.is_staff and not user.runs_agency


def may_open_engagements(user: User) -> bool:
    """Whether there is a client for whom the person may open an engagement, or one that the person may make."""
    return may_make_clients(user) or visible_clients(user, Action.OPEN_ENGAGEMENT).exists()


def staff(engagement: Engagement) -> QuerySet[User]:
    """Select the active people who may see an engagement's content."""
    seeing = [role.value for role in PERMISSIONS[Action.VIEW]]
    members = Membership.objects.filter(client=engagement.client_id, active=True, role__in=seeing)
    return User.objects.filter(is_active=True, pk__in=members.values("user"))


def managers(client: Client | int) -> QuerySet[User]:
    """Select the active account managers of a client."""
    return User.objects.filter(
        is_active=True,
        memberships__client=client,
        memberships__active=True,
        memberships__role=Role.ACCOUNT_MANAGER,
    ).distinct()
