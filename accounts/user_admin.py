"""Creates and changes user accounts by account type, for agency admins; never touches passwords and superusers."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction

from accounts.audit import audit
from accounts.models import User
from accounts.text_rules import name_of
from accounts.types import ACCOUNT_TYPES, AccountType


def account_type_of(user: User) -> AccountType:
    """Return the account type with the user's flags; where `is_agency_admin` is set, it alone decides."""
    return next(
        found
        for found in ACCOUNT_TYPES.values()
        if found.is_agency_admin == user.is_agency_admin and (user.is_agency_admin or found.is_staff == user.is_staff)
    )


@transaction.atomic
def create_person(user: User, account_type: str, *, by: User) -> User:
    """Create a user without a usable password. Raises PermissionDenied unless `by` is an agency admin."""
    _require(user, by)
    _apply(user, account_type)
    user.is_superuser = False
    user.set_unusable_password()
    user.save()
    audit([_event("user.create", user, by, to_state=account_type)])
    return user


@transaction.atomic
def change_person(user: User, account_type: str, *, by: User) -> User:
    """Save names, address, activity and account type. Raises PermissionDenied, also for oneself and superusers."""
    _require(user, by)
    before = User.objects.get(pk=user.pk)
    if before.is_superuser:
        raise PermissionDenied("The superuser is changed on the command line only.")
    _apply(user, account_type)
    user.save(update_fields=["first_name", "last_name", "email", "is_active", "is_staff", "is_agency_admin"])
    state = f"{account_type}, {'active' if user.is_active else 'inactive'}"
    audit([_event("user.change", user, by, from_state=account_type_of(before).key, to_state=state)])
    return user


def _require(user: User, by: User) -> None:
    if not by.runs_agency:
        raise PermissionDenied("Only agency admins manage people.")
    if user.pk == by.pk:
        raise PermissionDenied("Nobody may change their own roles.")


def _apply(user: User, account_type: str) -> None:
    user.first_name, user.last_name = (name_of(name, "The person's name") for name in (user.first_name, user.last_name))
    found = ACCOUNT_TYPES[account_type]
    user.is_staff, user.is_agency_admin = found.is_staff, found.is_agency_admin


def _event(action: str, user: User, by: User, **more: str) -> dict[str, Any]:
    return {"action": action, "actor": by, "object_type": "user", "object_id": user.pk, **more}
