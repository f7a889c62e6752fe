"""What Django says at the start about settings that cannot work."""

from __future__ import annotations

from typing import Any

from django.core.checks import CheckMessage, Error, Warning, register
from django.core.exceptions import ImproperlyConfigured

from generation.language.registry import SDKS, installed
from jobs.language_policy import providers

_HINT = "See docs/language-models.md for the shape of a provider."


@register()
def language_providers(**kwargs: Any) -> list[CheckMessage]:
    try:
        found = providers()
    except ImproperlyConfigured as error:
        return [Error(str(error), hint=_HINT, id="jobs.E001")]
    missing = [p for p in found if not installed(p.kind)]
    unlocked = [p for p in found if p.key_variable and not p.key]
    return [
        *(Warning(f"{p.name} needs the package {SDKS[p.kind]}.", hint=_HINT, id="jobs.W001") for p in missing),
        *(Warning(f"{p.key_variable} of {p.name} is empty.", hint=_HINT, id="jobs.W002") for p in unlocked),
    ]
