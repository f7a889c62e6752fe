"""Manage clients, memberships and engagements in the back office."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from zoneinfo import available_timezones

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.forms import ModelForm
from django.http import HttpRequest

from accounts.admin_base import ObjectAction, ScopedAdmin, acting
from accounts.fields import NameField
from accounts.models import User
from accounts.types import CLIENT_ROLES, ROLES, Action, Role
from clients.models import Client, Engagement, Membership
from clients.policy import may, visible_clients, visible_engagements
from clients.services import create_client, grant_membership, revoke_membership, set_self_approval


def _allow_self_approval(client: Client, by: User, text: str) -> str:
    set_self_approval(client, True, by=by, reason=text)
    return f"Authors may now approve their own work for {client}."


def _require_four_eyes(client: Client, by: User, text: str) -> str:
    set_self_approval(client, False, by=by, reason=text)
    return f"Four eyes are required again for {client}."


def _revoke(membership: Membership, by: User, text: str) -> str:
    revoke_membership(membership, by=by)
    return f"{membership} revoked."


class ClientForm(ModelForm):  # type: ignore[type-arg]
    """Create a client with a name and a time zone."""

    class Meta:
        model = Client
        fields = ("name", "timezone")
        field_classes = {"name": NameField}

    def clean_timezone(self) -> str:
        zone = str(self.cleaned_data["timezone"])
        if zone not in available_timezones():
            raise forms.ValidationError("This is no known timezone. An example: Europe/London.")
        return zone


@admin.register(Client)
class ClientAdmin(ScopedAdmin[Client]):
    """Create clients, and change the self-approval policy with a reason."""

    form = ClientForm
    list_display = ("name", "timezone", "self_approval", "created_at")
    search_fields = ("name",)
    object_actions = {
        "allow-self-approval": ObjectAction(
            "Let authors approve their own work", "Why may one person write and approve here?", _allow_self_approval
        ),
        "require-four-eyes": ObjectAction("Require four eyes again", "Reason (optional)", _require_four_eyes, False),
    }

    def scope(self, user: User) -> QuerySet[Client]:
        return visible_clients(user)

    def object_actions_for(self, request: HttpRequest, obj: Client) -> Mapping[str, ObjectAction]:
        if not may(acting(request), Action.SET_POLICY, obj):
            return {}
        offered = "require-four-eyes" if obj.self_approval else "allow-self-approval"
        return {offered: self.object_actions[offered]}

    def get_fields(self, request: HttpRequest, obj: Client | None = None) -> tuple[str, ...]:
        shown = ("self_approval", "self_approval_reason", "created_at") if obj else ()
        return ("name", "timezone", *shown)

    def get_readonly_fields(self, request: HttpRequest, obj: Client | None = None) -> tuple[str, ...]:
        shown = ("self_approval", "self_approval_reason", "created_at")
        return ("name", "timezone", *shown) if obj else ()

    def has_add_permission(self, request: HttpRequest) -> bool:
        return self.admin_site.has_permission(request)

    def save_model(self, request: HttpRequest, obj: Client, form: Any, change: bool) -> None:
        made = create_client(obj.name, by=acting(request), timezone_name=obj.timezone)
        obj.pk = made.pk
        obj.refresh_from_db()


class MembershipForm(ModelForm):  # type: ignore[type-arg]
    """Grant a role; the request sets `by`, which limits the choices to what that person may grant."""

    by: User

    class Meta:
        model = Membership
        fields = ("client", "user", "role")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        if "client" not in self.fields:
            return
        clients, users, role = self.fields["client"], self.fields["user"], self.fields["role"]
        if isinstance(clients, forms.ModelChoiceField) and isinstance(users, forms.ModelChoiceField):
            clients.queryset = visible_clients(self.by, Action.GRANT_STAFF)
            users.queryset = User.objects.filter(is_active=True).exclude(pk=self.by.pk).order_by("username")
        if isinstance(role, forms.ChoiceField) and not self.by.runs_agency:
            role.choices = [(r.value, r.label) for r in CLIENT_ROLES if not ROLES[r].agency_appoints]

    def clean(self) -> dict[str, Any]:
        found = super().clean() or self.cleaned_data
        keys = {name: found.get(name) for name in ("client", "user", "role")}
        if all(keys.values()) and Membership.objects.filter(active=True, **keys).exists():
            raise forms.ValidationError("This person has that role already.")
        return found


@admin.register(Membership)
class MembershipAdmin(ScopedAdmin[Membership]):
    """Grant and revoke roles through the services; a row is never edited."""

    form = MembershipForm
    list_display = ("user", "client", "role", "active", "granted_by", "granted_at", "revoked_at")
    list_filter = ("active", "role")
    list_select_related = ("user", "client", "granted_by")
    search_fields = ("user__username", "client__name")
    allowed_lookups = ("active__exact", "role__exact")
    object_actions = {"revoke": ObjectAction("Revoke", "Note (optional)", _revoke, False)}

    def scope(self, user: User) -> QuerySet[Membership]:
        return Membership.objects.filter(client__in=visible_clients(user))

    def object_actions_for(self, request: HttpRequest, obj: Membership) -> Mapping[str, ObjectAction]:
        by = acting(request)
        own, above = obj.user_id == by.pk, ROLES[Role(obj.role)].agency_appoints and not by.runs_agency
        if own or above or not obj.active or not may(by, Action.GRANT_STAFF, obj.client_id):
            return {}
        return self.object_actions

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form = super().get_form(request, obj, change, **kwargs)
        return type("MembershipForm", (form,), {"by": acting(request)})

    def get_fields(self, request: HttpRequest, obj: Membership | None = None) -> tuple[str, ...]:
        shown = ("active", "granted_by", "granted_at", "revoked_at") if obj else ()
        return ("client", "user", "role", *shown)

    def get_readonly_fields(self, request: HttpRequest, obj: Membership | None = None) -> tuple[str, ...]:
        return self.get_fields(request, obj) if obj else ()

    def has_add_permission(self, request: HttpRequest) -> bool:
        allowed = self.admin_site.has_permission(request)
        return allowed and visible_clients(acting(request), Action.GRANT_STAFF).exists()

    def save_model(self, request: HttpRequest, obj: Membership, form: Any, change: bool) -> None:
        if change:
            raise PermissionDenied("A membership is granted or revoked, never edited.")
        made = grant_membership(obj.client, obj.user, Role(obj.role), by=acting(request))
        obj.pk = made.pk
        obj.refresh_from_db()


@admin.register(Engagement)
class EngagementAdmin(ScopedAdmin[Engagement]):
    """List engagements, read-only."""

    list_display = ("name", "client", "created_by", "created_at")
    list_select_related = ("client", "created_by")
    search_fields = ("name", "client__name")
    fields = ("client", "name", "created_by", "created_at")
    readonly_fields = fields

    def scope(self, user: User) -> QuerySet[Engagement]:
        return visible_engagements(user)
