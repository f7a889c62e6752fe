"""Manage users, and read the audit trail, in the back office."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.models import Group
from django.db import transaction
from django.db.models import Q, QuerySet
from django.http import HttpRequest

from accounts.admin_base import ObjectAction, ScopedAdmin, acting
from accounts.auth.password_reset import send_password_email
from accounts.fields import NameField
from accounts.models import AuditEvent, User
from accounts.types import ACCOUNT_TYPES, Role
from accounts.user_admin import account_type_of, change_person, create_person

admin.site.unregister(Group)


def _send_password_email(user: User, by: User, text: str) -> str:
    send_password_email(user, by=by)
    return f"An e-mail with a link to set a password went to {user.email}."


class PersonForm(forms.ModelForm):  # type: ignore[type-arg]
    preset = forms.ChoiceField(choices=[(kind.key, kind.label) for kind in ACCOUNT_TYPES.values()], label="Is")

    class Meta:
        model = User
        fields = ("username", "first_name", "last_name", "email", "is_active")
        field_classes = {"first_name": NameField, "last_name": NameField}

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        if self.instance.pk and "preset" in self.fields:
            self.fields["preset"].initial = account_type_of(self.instance).key


@admin.register(User)
class PersonAdmin(ScopedAdmin[User]):
    """Agency admins create and change users, never themselves; account managers see the users of their clients."""

    form = PersonForm
    list_display = ("username", "first_name", "last_name", "preset", "is_active", "last_login")
    list_filter = ("is_active", "is_staff", "is_agency_admin")
    search_fields = ("username", "first_name", "last_name")
    ordering = ("username",)
    allowed_lookups = ("is_active__exact", "is_staff__exact", "is_agency_admin__exact")
    object_actions = {
        "password-letter": ObjectAction(
            "Send password e-mail", "Note (optional)", _send_password_email, required=False
        ),
    }

    def scope(self, user: User) -> QuerySet[User]:
        """Select every user for agency admins; otherwise oneself and the users of the same clients."""
        if user.runs_agency:
            return User.objects.all()
        mine = user.memberships.filter(active=True).values("client")
        shared = Q(memberships__client__in=mine, memberships__active=True)
        return User.objects.filter(Q(pk=user.pk) | shared).distinct()

    def object_actions_for(self, request: HttpRequest, obj: User) -> Mapping[str, ObjectAction]:
        return self.object_actions if obj.is_active and self.has_change_permission(request, obj) else {}

    @admin.display(description="Is")
    def preset(self, user: User) -> str:
        return account_type_of(user).label

    def get_fields(self, request: HttpRequest, obj: User | None = None) -> tuple[str, ...]:
        return ("username", "first_name", "last_name", "email", "is_active", "preset")

    def get_readonly_fields(self, request: HttpRequest, obj: User | None = None) -> tuple[str, ...]:
        if obj is not None and not self.has_change_permission(request, obj):
            return ("username", "first_name", "last_name", "email", "is_active", "preset")
        return ("username",) if obj is not None else ()

    def has_add_permission(self, request: HttpRequest) -> bool:
        return self.admin_site.has_permission(request) and acting(request).runs_agency

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        if not self.has_add_permission(request):
            return False
        return obj is None or (obj.pk != acting(request).pk and not obj.is_superuser)

    def save_model(self, request: HttpRequest, obj: User, form: Any, change: bool) -> None:
        preset = form.cleaned_data["preset"]
        if change:
            change_person(obj, preset, by=acting(request))
            return
        create_person(obj, preset, by=acting(request))
        if obj.email:
            transaction.on_commit(partial(send_password_email, obj, by=acting(request)), robust=True)
            note = f"{obj.username} gets an e-mail at {obj.email} to set a password; you can send another one here."
            messages.success(request, note)
            return
        messages.warning(request, f"{obj.username} has no e-mail address, so no link to set a password was sent.")


@admin.register(AuditEvent)
class AuditAdmin(ScopedAdmin[AuditEvent]):
    """Shows the audit trail: all of it to agency admins, that of their clients to account managers."""

    list_display = ("at", "actor", "role", "action", "object_type", "object_id", "from_state", "to_state", "reason")
    list_filter = ("object_type", ("at", admin.DateFieldListFilter))
    allowed_lookups = ("object_type", "object_type__exact", "at__gte", "at__lt")
    list_select_related = ("actor",)
    fields = (
        "at", "actor", "role", "action", "object_type", "object_id", "from_state", "to_state", "version",
        "content_hash", "reason", "request_id",
    )  # fmt: skip
    readonly_fields = fields

    def scope(self, user: User) -> QuerySet[AuditEvent]:
        if user.runs_agency:
            return AuditEvent.objects.all()
        managed = user.memberships.filter(active=True, role=Role.ACCOUNT_MANAGER).values("client_id")
        return AuditEvent.objects.filter(client_id__in=managed)
