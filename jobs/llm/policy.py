"""Decide who may use language models: providers that the settings name, clients that an agency admin allows."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import transaction
from pydantic import TypeAdapter, ValidationError

from accounts.audit import audit
from accounts.models import User
from accounts.types import Action
from clients.models import Client
from clients.policy import require
from generation.api import spec
from generation.language.prompts import prompt
from generation.language.types import Provider
from generation.types import GENERATOR_VERSION
from jobs.models import LanguagePolicy

_LIST = TypeAdapter(tuple[Provider, ...])


class Allowance(NamedTuple):
    """What a client may use; without providers, the playbook writes."""

    providers: tuple[Provider, ...] = ()
    prices: bool = False


def providers() -> tuple[Provider, ...]:
    """Return the configured providers in order of preference. Raises ImproperlyConfigured, naming the variable."""
    return _parsed(repr(settings.LANGUAGE_PROVIDERS)) if settings.LANGUAGE_PROVIDERS else ()


@cache
def _parsed(key: str) -> tuple[Provider, ...]:
    return parse_providers(settings.LANGUAGE_PROVIDERS)


def parse_providers(value: Any) -> tuple[Provider, ...]:
    try:
        found = _LIST.validate_python(value)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        raise ImproperlyConfigured(f"AICMO_LANGUAGE_PROVIDERS, {place or 'list'}: {first['msg']}") from None
    if len({provider.name for provider in found}) < len(found):
        raise ImproperlyConfigured("AICMO_LANGUAGE_PROVIDERS: two providers have the same name")
    return found


def allowance(client_id: int) -> Allowance:
    """Return what the client may use. No query while no provider is configured."""
    configured = providers()
    policy = LanguagePolicy.objects.filter(client_id=client_id, allowed=True).first() if configured else None
    return Allowance(configured, policy.prices_may_leave) if policy else Allowance()


def generator_for(client_id: int, job_type: str) -> str:
    """Name who would write this job's section for the client."""
    return generator_name(allowance(client_id), job_type)


def generator_name(allowed: Allowance, job_type: str) -> str:
    if not allowed.providers or spec(job_type).generate is None:
        return GENERATOR_VERSION
    models = [f"{provider.name}:{provider.model}" for provider in allowed.providers]
    return " > ".join([*models, prompt("section").label, GENERATOR_VERSION])


@transaction.atomic
def set_language_policy(
    client: Client, *, allowed: bool, prices_may_leave: bool = False, by: User, reason: str = ""
) -> LanguagePolicy:
    """Allow or forbid language models for the client, from the next job on. Raises PermissionDenied."""
    require(by, Action.SET_POLICY, client)
    values = {"allowed": allowed, "prices_may_leave": allowed and prices_may_leave, "set_by": by}
    policy, _ = LanguagePolicy.objects.update_or_create(client=client, defaults=values)
    state = "allowed, prices too" if policy.prices_may_leave else "allowed" if allowed else "not allowed"
    audit(
        [
            {
                "action": "client.language_policy",
                "actor": by,
                "client_id": client.pk,
                "object_type": "client",
                "object_id": client.pk,
                "to_state": state,
                "reason": reason,
            }
        ]
    )
    return policy
