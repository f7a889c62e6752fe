"""People, made and changed by agency admins through fixed presets; passwords and superusers are never touched."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import models, transaction

from accounts.models import User
from accounts.services import audit
from accounts.texts import name_of


class Preset(models.TextChoices):
    """What somebody is in the agency. Rights for a client come from memberships."""

    OPERATOR = "operator", "Operator: the workspace"
    MANAGER = "manager", "Account manager: the workspace and the back office"
    ADMIN = "admin", "Agency admin: people and clients"


FLAGS: dict[str, dict[str, bool]] = {
    Preset.OPERATOR: {"is_staff": False, "is_agency_admin": False},
    Preset.MANAGER: {"is_staff": True, "is_agency_admin": False},
    Preset.ADMIN: {"is_staff": True, "is_agency_admin": True},
}


def preset_of(user: User) -> Preset:
    if user.is_agency_admin:
        return Preset.ADMIN
    return Preset.MANAGER if user.is_staff else Preset.OPERATOR


@transaction.atomic
def create_person(user: User, preset: str, *, by: User) -> User:
    """Save a new person without a usable password. Raises PermissionDenied unless `by` runs the agency."""
    _require(user, by)
    _apply(user, preset)
    user.is_superuser = False
    user.set_unusable_password()
    user.save()
    audit([_event("user.create", user, by, to_state=preset)])
    return user


@transaction.atomic
def change_person(user: User, preset: str, *, by: User) -> User:
    """Save names, address, activity and preset. Raises PermissionDenied, also for oneself and for superusers."""
    _require(user, by)
    before = User.objects.get(pk=user.pk)
    if before.is_superuser:
        raise PermissionDenied("The superuser is changed on the command line only.")
    _apply(user, preset)
    user.save(update_fields=["first_name", "last_name", "email", "is_active", "is_staff", "is_agency_admin"])
    state = f"{preset}, {'active' if user.is_active else 'inactive'}"
    audit([_event("user.change", user, by, from_state=preset_of(before), to_state=state)])
    return user


def _require(user: User, by: User) -> None:
    if not by.runs_agency:
        raise PermissionDenied("Only agency admins manage people.")
    if user.pk == by.pk:
        raise PermissionDenied("Nobody may change their own roles.")


def _apply(user: User, preset: str) -> None:
    user.first_name, user.last_name = (name_of(name, "The person's name") for name in (user.first_name, user.last_name))
    for name, value in FLAGS[Preset(preset)].items():
        setattr(user, name, value)


def _event(action: str, user: User, by: User, **more: str) -> dict[str, Any]:
    return {"action": action, "actor": by, "object_type": "user", "object_id": user.pk, **more}
