"""Jobs, to read, in the back office, and the leave that a client has for language models.

Jobs are run again and stopped on the engagement's page.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.forms import ModelForm
from django.http import HttpRequest

from accounts.admin_base import ObjectAction, ScopedAdmin, acting
from accounts.models import User
from accounts.types import Action
from clients.models import Client
from clients.policy import visible_clients, visible_engagements
from generation.language.outgoing import LEAVES, PRICES
from jobs.llm.call_log import spent_today
from jobs.llm.policy import providers, set_language_policy
from jobs.models import Job, LanguagePolicy
from jobs.pages.labels import label_of


@admin.register(Job)
class JobAdmin(ScopedAdmin[Job]):
    list_display = ("label", "engagement", "module", "status", "attempts", "finished_at")
    list_filter = ("status", "module")
    list_select_related = ("engagement__client",)
    allowed_lookups = ("status__exact", "module", "module__exact")
    fields = (
        "label", "engagement", "module", "status", "attempts", "blocked_by", "requested_by", "worker", "error",
        "created_at", "finished_at",
    )  # fmt: skip
    readonly_fields = fields

    def scope(self, user: User) -> QuerySet[Job]:
        return Job.objects.filter(engagement__in=visible_engagements(user))

    @admin.display(description="Job", ordering="priority")
    def label(self, job: Job) -> str:
        return label_of(job.type)


def _allow(policy: LanguagePolicy, by: User, text: str) -> str:
    return _decide(policy.client, by, text, allowed=True)


def _allow_prices(policy: LanguagePolicy, by: User, text: str) -> str:
    return _decide(policy.client, by, text, allowed=True, prices=True)


def _forbid(policy: LanguagePolicy, by: User, text: str) -> str:
    return _decide(policy.client, by, text, allowed=False)


def _decide(client: Client, by: User, text: str, *, allowed: bool, prices: bool = False) -> str:
    return str(set_language_policy(client, allowed=allowed, prices_may_leave=prices, by=by, reason=text))


class LanguagePolicyForm(ModelForm):  # type: ignore[type-arg]
    """Take the first decision for a client. Later decisions are actions on its page, each with a reason."""

    class Meta:
        model = LanguagePolicy
        fields = ("client", "allowed", "prices_may_leave")

    def clean(self) -> dict[str, Any]:
        found = super().clean() or self.cleaned_data
        if found.get("prices_may_leave") and not found.get("allowed"):
            raise ValidationError("Prices can only leave for a client that is allowed.")
        return found


@admin.register(LanguagePolicy)
class LanguagePolicyAdmin(ScopedAdmin[LanguagePolicy]):
    """For agency admins: which clients' texts may go to language models, what leaves, and what the day has taken."""

    form = LanguagePolicyForm
    list_display = ("client", "allowed", "prices_may_leave", "set_by", "set_at")
    list_filter = ("allowed",)
    list_select_related = ("client", "set_by")
    allowed_lookups = ("allowed__exact",)
    object_actions = {
        "allow": ObjectAction("Allow, without prices", "Why may this client's texts go to language models?", _allow),
        "allow-prices": ObjectAction("Allow, prices too", "Why may prices and budgets go as well?", _allow_prices),
        "forbid": ObjectAction("Forbid", "Why is this client's leave taken back?", _forbid),
    }

    def scope(self, user: User) -> QuerySet[LanguagePolicy]:
        return LanguagePolicy.objects.filter(client__in=visible_clients(user, Action.SET_POLICY))

    def object_actions_for(self, request: HttpRequest, obj: LanguagePolicy) -> Mapping[str, ObjectAction]:
        now = "allow-prices" if obj.prices_may_leave else "allow" if obj.allowed else "forbid"
        return {verb: act for verb, act in self.object_actions.items() if verb != now}

    def get_fields(self, request: HttpRequest, obj: LanguagePolicy | None = None) -> tuple[str, ...]:
        shown = ("set_by", "set_at", "providers_now", "leaves", "caps", "today") if obj else ()
        return ("client", "allowed", "prices_may_leave", *shown)

    def get_readonly_fields(self, request: HttpRequest, obj: LanguagePolicy | None = None) -> tuple[str, ...]:
        return self.get_fields(request, obj) if obj else ()

    def has_add_permission(self, request: HttpRequest) -> bool:
        return self.admin_site.has_permission(request) and acting(request).runs_agency

    def save_model(self, request: HttpRequest, obj: LanguagePolicy, form: Any, change: bool) -> None:
        by, prices = acting(request), obj.prices_may_leave
        made = set_language_policy(obj.client, allowed=obj.allowed, prices_may_leave=prices, by=by)
        obj.pk = made.pk
        obj.refresh_from_db()

    @admin.display(description="Providers")
    def providers_now(self, policy: LanguagePolicy) -> str:
        found = [f"{provider.name} ({provider.model})" for provider in providers()]
        return ", ".join(found) or "None is configured, so the playbook writes everything."

    @admin.display(description="What leaves")
    def leaves(self, policy: LanguagePolicy) -> str:
        """Fields by their keys, as the list in `generation.language.outgoing` names them."""
        fields = sorted(LEAVES | PRICES if policy.prices_may_leave else LEAVES) if policy.allowed else []
        return ", ".join(fields) or "Nothing."

    @admin.display(description="At most a day")
    def caps(self, policy: LanguagePolicy) -> str:
        tokens, money = settings.LANGUAGE_TOKENS_PER_DAY, settings.LANGUAGE_MONEY_PER_DAY
        calls = f"{settings.LANGUAGE_CALLS_PER_DAY:,} calls"
        return f"{calls}, {tokens:,} tokens, {settings.LANGUAGE_CURRENCY} {money}"

    @admin.display(description="Today so far")
    def today(self, policy: LanguagePolicy) -> str:
        spent = spent_today(policy.client_id)
        return f"{spent.calls:,} calls, {spent.tokens:,} tokens, {settings.LANGUAGE_CURRENCY} {spent.money:.2f}"
